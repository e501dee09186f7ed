/** What is wrong in a file, said so that the person who keeps the spreadsheet finds it and mends it. */
import {SHOWN_LENGTH, type Fault, type FaultCode} from '../model/fault.js';
import type {Said} from './loading.js';
import {counted, type Locale} from './locale.js';
import {wording} from './wording.js';

export const faultWords = wording('faults', {
    heading: (count: string) => `${count} dans les données`,
    signals: ['anomalie', 'anomalies'],
    repair: 'À corriger :',
    table: (table: string) => `tableau ${table}`,
    row: (row: number) => `ligne ${row}`,
    field: (field: string) => `colonne ${field}`,
    effects: {
      document: 'Le fichier n’est pas lu.',
      row: 'La ligne est mise de côté.',
      field: 'Cette valeur est laissée de côté, le reste de la ligne est gardé.',
      notice: '',
    },
  });

type Sayings = Readonly<Record<FaultCode, (value: string, expected: string) => readonly [what: string, repair: string]>>;

export const faultSayings = wording<Sayings>('fault-sayings', {
    'not-an-object': () => ['Le fichier n’est pas un document d’observatoire.', 'Vérifiez l’adresse du fichier.'],
    'format-missing': (_, expected) => [
      'Le fichier ne dit pas qu’il est un document d’observatoire : « format » manque.',
      `Ajoutez "format": "${expected}" au début du fichier.`,
    ],
    'format-unknown': (value, expected) => [
      `Le format « ${value} » n’est pas celui d’un observatoire.`,
      `Indiquez "format": "${expected}", ou vérifiez l’adresse du fichier.`,
    ],
    'format-newer': (value, expected) => [
      `Le fichier suit une version plus récente du format (${value}). Ce module lit ${expected} : une partie peut manquer.`,
      'Mettez à jour le script de l’observatoire sur cette page.',
    ],
    'too-deep': (_, expected) => [`Le fichier a plus de ${expected} niveaux imbriqués.`, 'Produisez-le avec l’outil de l’observatoire.'],
    'too-many-rows': (value, expected) => [`Le tableau a ${value} lignes, plus de ${expected}.`, 'Publiez un fichier par territoire.'],
    'too-many-fields': (value, expected) => [`Cette ligne a ${value} colonnes, plus de ${expected}.`, 'Gardez les colonnes que la page de référence du format décrit.'],
    'reserved-key': () => ['Ce nom de colonne est réservé.', 'Renommez la colonne.'],
    'not-a-list': () => ['Une liste de lignes est attendue.', 'Écrivez les lignes entre crochets : [ … ].'],
    missing: () => ['La valeur manque.', 'Remplissez la cellule.'],
    'not-text': (value) => [`Un texte est attendu, « ${value} » n’en est pas un.`, 'Écrivez la valeur entre guillemets, ou mettez la colonne au format texte.'],
    'not-number': (value) => [`Un nombre est attendu, « ${value} » n’en est pas un.`, 'Écrivez un nombre, sans unité ni texte.'],
    'not-boolean': (value) => [`Oui ou non est attendu, « ${value} » n’est ni l’un ni l’autre.`, 'Écrivez true ou false.'],
    'not-list': (value) => [`Une liste est attendue, « ${value} » n’en est pas une.`, 'Écrivez les valeurs entre crochets.'],
    'not-group': (value) => [`Une ligne avec des colonnes est attendue, « ${value} » n’en est pas une.`, 'Écrivez chaque ligne entre accolades.'],
    'too-long': (value, expected) => [
      `Le texte est trop long${expected ? ` (plus de ${expected} caractères)` : ''} : « ${value} ».`,
      'Raccourcissez-le, et vérifiez que deux cellules ne se sont pas collées.',
    ],
    'out-of-range': (value) => [`La valeur « ${value} » est hors des limites.`, 'Vérifiez le signe et l’unité.'],
    'unknown-word': (value, expected) => [`Le mot « ${value} » n’est pas prévu.`, `Choisissez parmi : ${expected}.`],
    'bad-id': (value) => [`« ${value} » ne peut pas servir d’identifiant.`, 'Utilisez des lettres, des chiffres et des tirets, sans espace au bord.'],
    'duplicate-id': (value) => [`L’identifiant « ${value} » est déjà pris par une ligne plus haut.`, 'Donnez à chaque ligne un identifiant différent, ou retirez le doublon.'],
    'unknown-ref': (value, expected) => [`« ${value} » ne se trouve pas dans le tableau ${expected}.`, 'Corrigez le nom, ou ajoutez la ligne qui manque.'],
    'bad-date': (value) => [`« ${value} » n’est pas une date qui existe.`, 'Écrivez AAAA-MM-JJ, par exemple 2025-09-01.'],
    'bad-period': (value) => [`« ${value} » n’est pas une période.`, 'Écrivez une année (2023), un mois (2023-09), un trimestre (2023-T1) ou deux années (2013/2018).'],
    'bad-link': (value) => [`« ${value} » n’est pas une adresse web sûre.`, 'Écrivez une adresse complète qui commence par https://.'],
    'bad-email': (value) => [`« ${value} » n’est pas une adresse électronique.`, 'Écrivez une seule adresse, par exemple contact@centre.fr.'],
    'bad-phone': (value) => [`« ${value} » n’est pas un numéro de téléphone.`, 'Écrivez les chiffres seulement, par exemple 03 88 00 00 00.'],
    'bad-siret': (value) => [`Le SIRET « ${value} » n’est pas valable : sa clé de contrôle ne correspond pas.`, 'Vérifiez les 14 chiffres sur l’annuaire des entreprises.'],
    'bad-siren': (value) => [`Le SIREN « ${value} » n’est pas valable : sa clé de contrôle ne correspond pas.`, 'Vérifiez les 9 chiffres sur l’annuaire des entreprises.'],
    'bad-rna': (value) => [`« ${value} » n’est pas un numéro du répertoire des associations (RNA).`, 'Écrivez W et 9 chiffres, ou laissez vide : une association d’Alsace-Moselle peut ne pas en avoir.'],
    'bad-territory': (value) => [`« ${value} » n’est pas un code de territoire.`, 'Écrivez par exemple commune:67482, departement:2A ou epci:246700488. Les zéros de gauche comptent.'],
    'bad-code': (value) => [`Le code « ${value} » n’a pas la forme attendue.`, 'Mettez la colonne au format texte : un tableur efface les zéros de gauche.'],
    latitude: (value) => [`La latitude « ${value} » n’existe pas.`, 'Une latitude va de −90 à 90 ; en France métropolitaine, de 41 à 51.'],
    longitude: (value) => [`La longitude « ${value} » n’existe pas.`, 'Une longitude va de −180 à 180 ; en France métropolitaine, de −5 à 10.'],
    'point-swapped': (value) => [`Latitude et longitude semblent échangées : ${value}.`, 'Échangez les deux colonnes.'],
    'point-null-island': () => ['Le point est à 0, 0 : la position n’a pas été trouvée.', 'Laissez les deux cellules vides, ou indiquez la position.'],
    'column-length': (value, expected) => [`La colonne a ${value} valeurs pour ${expected} sujets.`, 'Donnez une valeur, ou null, à chaque sujet de l’axe.'],
    'bad-value': (value) => [`« ${value} » n’est pas un nombre : la valeur est lue comme « sans réponse ».`, 'Écrivez un nombre, ou null avec un statut.'],
    'more-bad-values': (value) => [`${value} autres valeurs de cette colonne ne sont pas des nombres.`, 'Vérifiez toute la colonne.'],
    'bad-status': (value, expected) => [`Les statuts « ${value} » ne conviennent pas.`, `Une lettre par valeur, parmi ${expected}.`],
    'bad-time': (value) => [`« ${value} » n’est pas une heure.`, 'Écrivez HH:MM, par exemple 18:30.'],
    'bad-zone': (value) => [`« ${value} » n’est pas un fuseau horaire.`, 'Écrivez par exemple Europe/Paris, ou laissez vide.'],
    'unknown-term': (value, expected) => [`Le mot « ${value} » n’est pas dans le vocabulaire ${expected}.`, 'Corrigez-le, ou ajoutez-le au vocabulaire.'],
    'unknown-category': (value, expected) => [`La modalité « ${value} » n’est pas déclarée dans la dimension ${expected}.`, 'Corrigez-la, ou déclarez-la.'],
    'more-unknown-refs': (value) => [`${value} autres valeurs de cette liste ne se trouvent nulle part.`, 'Vérifiez toute la liste.'],
    'duplicate-column': (value) => [`Les mêmes chiffres sont donnés deux fois (${value}).`, 'Gardez une seule colonne.'],
    'ends-before-start': (value) => [`La fin « ${value} » vient avant le début.`, 'Vérifiez les deux dates.'],
    'personal-data': (value) => [`Le texte semble contenir une donnée personnelle : « ${value} ».`, 'Retirez nom, téléphone, adresse électronique ou numéro de sécurité sociale.'],
    invalid: (value) => [`La valeur « ${value} » ne convient pas.`, 'Comparez avec la page de référence du format.'],
  });

/** Codes that tell how many there are, of how many. */
const COUNTED: readonly FaultCode[] = ['too-many-rows', 'too-many-fields', 'column-length'];

/** What is wrong and how to mend it. */
export function saidFault(locale: Locale, {code, value = '', expected = ''}: Fault): Said {
  const isCounted = COUNTED.includes(code);
  const number = (digits: string) => (/^\d+$/.test(digits) ? locale.number(Number(digits)) : digits);
  const quote = value.slice(0, SHOWN_LENGTH + 1);
  const [what, repair] = locale.words(faultSayings)[code](isCounted ? number(quote) : quote, isCounted || code === 'too-long' ? number(expected) : expected);
  return {what, repair};
}

/** Where it is: « tableau centres, ligne 12 (csc-elsau), colonne website ». Empty for the document as a whole. */
export function saidPlace(locale: Locale, {table, row, id, field}: Fault): string {
  const words = locale.words(faultWords);
  return [
    table && words.table(table) + (id && !row ? ` (${id})` : ''),
    row && words.row(row) + (id ? ` (${id})` : ''),
    field && words.field(field),
  ]
    .filter(Boolean)
    .join(', ');
}

/** « 3 anomalies dans les données ». */
export function saidFaultCount(locale: Locale, count: number): string {
  const {heading, signals} = locale.words(faultWords);
  return heading(counted(locale, count, signals[0]!, signals[1]!));
}

