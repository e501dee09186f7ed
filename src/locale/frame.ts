/** What stands around every drawing. */
import {counted, type Locale} from './locale.js';
import {wording} from './wording.js';

export const frameWords = wording('frame', {
    waiting: 'Chargement des données…',
    megabyte: 'Mo',
    retry: 'Réessayer',
    failed: 'Les données ne peuvent pas être affichées.',
    broken: 'Ce module a rencontré une erreur.',
    fictional: 'Données fictives : aucune structure réelle n’est décrite ici',
    showData: 'Afficher les données',
    hideData: 'Masquer les données',
    download: 'Télécharger',
    noTools: 'Indisponible : rechargez la page.',
    source: 'Source :',
    sources: 'Sources :',
    noSource: 'Source non indiquée.',
    licence: (licence: string) => `Licence : ${licence.replace(/\.$/, '')}.`,
    published: (date: string) => `Publié le ${date}.`,
    updated: (date: string) => `Document mis à jour le ${date}.`,
    newWindow: '(nouvelle fenêtre)',
    centre: ['centre', 'centres'],
  });

/** « 12 centres ». */
export function saidCentres(locale: Locale, count: number): string {
  const [one, many] = locale.words(frameWords).centre;
  return counted(locale, count, one!, many!);
}
