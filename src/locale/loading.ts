/** What is said while a file is on its way, and when it does not come. */
import type {LoadError} from '../data/load-error.js';
import {DocumentRefused} from '../model/observatory.js';
import {saidFault} from './faults.js';
import type {Locale} from './locale.js';
import {quotedText} from './naming.js';
import {wording} from './wording.js';

export const loadingWords = wording('loading', {
    failed: 'Les données ne peuvent pas être affichées :',
    staleSince: (time: string) => `Les données affichées ont été lues à ${time}. La mise à jour a échoué.`,
    legacy: 'Le fichier n’est pas en UTF-8. Il a été lu en Windows-1252 : réenregistrez-le en UTF-8.',
  });

export interface Said {
  /** What happened and where. */
  readonly what: string;
  /** What to do about it. */
  readonly repair: string;
}

/** Why the file could not be used, and the repair. */
export function saidLoadError(locale: Locale, {fault, detail, cause}: LoadError): Said {
  if (fault === 'refused' && cause instanceof DocumentRefused) return saidFault(locale, cause.fault);
  const file = detail.src ? quotedText(locale.language, shortened(detail.src)) : '';
  return locale.words(loadErrorSayings)[fault](file, detail, locale);
}

const shortened = (src: string) => (src.length > 120 ? `${src.slice(0, 120)}…` : src);
export const placeAt = (place: string | undefined, line: string, column: string) => {
  const [l, c] = place?.split(':') ?? [];
  return l ? ` (${line} ${l}, ${column} ${c})` : '';
};

/** A sentence of its own with some names. */
export const among = (names: string | undefined, lead: string) => (names ? `${lead} ${shortened(names)}.` : '');

type Sayings = Readonly<Record<LoadError['fault'], (file: string, detail: LoadError['detail'], locale: Locale) => Said>>;

export const loadErrorSayings = wording<Sayings>('load-errors', {
    'no-source': () => ({
      what: 'Aucune donnée n’est indiquée.',
      repair: 'Ajoutez à la balise l’attribut src avec l’adresse du fichier de l’observatoire.',
    }),
    address: (file) => ({
      what: `L’adresse ${file} de l’attribut src n’est pas une adresse web.`,
      repair: 'Indiquez une adresse qui commence par https://, ou un chemin du site.',
    }),
    http: (file, {status = 0}) => ({
      what:
        status === 404 || status === 410
          ? `Le fichier ${file} est introuvable (erreur ${status}).`
          : `Le serveur a refusé le fichier ${file} (erreur ${status}).`,
      repair:
        status >= 500
          ? 'Réessayez dans quelques minutes. Si l’erreur dure, prévenez l’hébergeur du fichier.'
          : 'Vérifiez l’adresse dans l’attribut src et que le fichier est public.',
    }),
    network: (file, {foreign}) => ({
      what: `Le fichier ${file} n’a pas pu être téléchargé.`,
      repair: foreign
        ? 'Vérifiez la connexion. Si le fichier est sur un autre site, ce site doit autoriser le partage (en-tête Access-Control-Allow-Origin, « CORS »).'
        : 'Vérifiez la connexion, puis réessayez.',
    }),
    timeout: (file) => ({
      what: `Le fichier ${file} n’est pas arrivé à temps.`,
      repair: 'La connexion ou le serveur est lent : réessayez.',
    }),
    'too-big': (file, {limit = 0}, locale) => ({
      what: `Le fichier ${file} dépasse ${locale.number(limit / 1e6, {unit: 'Mo'})}.`,
      repair: 'Publiez un fichier plus petit, par exemple un par territoire, ou sans les contours.',
    }),
    empty: (file) => ({
      what: `Le fichier ${file} est vide.`,
      repair: 'Produisez de nouveau le fichier, puis remettez-le en ligne.',
    }),
    html: (file) => ({
      what: `À l’adresse ${file} se trouve une page web et non un fichier de données.`,
      repair: 'Vérifiez l’adresse : un site renvoie souvent une page d’accueil ou de connexion à la place du fichier.',
    }),
    truncated: (file, {place}) => ({
      what: `Le fichier ${file} est incomplet : il s’arrête en cours de route${placeAt(place, 'ligne', 'colonne')}.`,
      repair: 'Remettez le fichier en ligne en entier.',
    }),
    'not-json': (file, {place}) => ({
      what: `Le fichier ${file} n’est pas un fichier JSON correct${placeAt(place, 'ligne', 'colonne')}.`,
      repair: 'Produisez-le avec l’outil de l’observatoire plutôt qu’à la main, ou corrigez-le à cet endroit.',
    }),
    refused: (file) => ({
      what: `Le fichier ${file} n’est pas un document d’observatoire.`,
      repair: 'Vérifiez l’adresse dans l’attribut src.',
    }),
    'not-outlines': (file) => ({
      what: `Le fichier ${file} ne contient pas de contours au format GeoJSON ou TopoJSON.`,
      repair: 'Vérifiez son adresse dans le document.',
    }),
    'not-degrees': (file) => ({
      what: `Les contours du fichier ${file} ne sont pas en degrés de longitude et de latitude.`,
      repair: 'Exportez-les en degrés : le fichier semble en mètres, par exemple en Lambert-93.',
    }),
    'swapped-degrees': (file) => ({
      what: `Latitude et longitude semblent échangées dans les contours du fichier ${file}.`,
      repair: 'Écrivez la longitude d’abord : GeoJSON veut [longitude, latitude].',
    }),
    'no-codes': (file, {names}) => ({
      what: `Les contours du fichier ${file} ne disent pas le code de leur territoire.`,
      repair: `Appelez « code » la propriété qui le porte, ou nommez-la dans le document (codeProperty).${among(names, ' Le fichier a :')}`,
    }),
  });
