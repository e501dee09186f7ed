/**
 * What sentences need to agree: elision, contraction, the articles of places, the number of a unit. Data comes as
 * names and nouns; these functions never change a name, only what stands before it.
 */
/** The mute h of the nouns and places of the field; the others (Haut-Rhin, Haguenau, Hoenheim) are aspirated. */
const MUTE_H = /^h(?:abit|er[be]|érault|eure|ivers?\b|omm|onneur|ôpita|opita|ôte|otel|yères)/i;
/** A vowel that is heard as one: not the y of « Yutz », nor « onze », « oui », « huit ». */
const VOWEL = /^(?:[aàâäæeéèêëiîïoôöœuùûü]|y(?![aeiou]))/i;
const NO_ELISION = /^(?:onz|oui\b|ouest-|uhlan|ululement)/i;

export const elides = (word: string) => MUTE_H.test(word) || (VOWEL.test(word) && !NO_ELISION.test(word));

/** « de Strasbourg », « d’avril ». */
export const de = (word: string) => (elides(word) ? `d’${word}` : `de ${word}`);
/** « que Strasbourg », « qu’Illkirch ». */
export const que = (word: string) => (elides(word) ? `qu’${word}` : `que ${word}`);

/** A territory as sentences name it. */
export interface Place {
  readonly name: string;
  /** Départements and régions take an article, communes carry their own. */
  readonly scheme?: string;
}

const words = (list: string) => new Set(list.split(', '));
const MASCULINE = words(
  'Bas-Rhin, Calvados, Cantal, Centre-Val de Loire, Cher, Doubs, Finistère, Gard, Gers, Grand Est, Haut-Rhin, Jura, ' +
    'Loir-et-Cher, Loiret, Lot, Lot-et-Garonne, Maine-et-Loire, Morbihan, Nord, Pas-de-Calais, Puy-de-Dôme, Rhône, ' +
    'Tarn, Tarn-et-Garonne, Territoire de Belfort, Val-d’Oise, Val-de-Marne, Var, Vaucluse',
);
const PLURAL = words(
  'Alpes-de-Haute-Provence, Alpes-Maritimes, Ardennes, Bouches-du-Rhône, Côtes-d’Armor, Deux-Sèvres, Hautes-Alpes, ' +
    'Hautes-Pyrénées, Hauts-de-France, Hauts-de-Seine, Landes, Pays de la Loire, Pyrénées-Atlantiques, ' +
    'Pyrénées-Orientales, Vosges, Yvelines',
);
const BARE = words('Paris, Mayotte, La Réunion, Provence-Alpes-Côte d’Azur, Saint-Pierre-et-Miquelon');
/** Their names are a closed list, so what is in none of the three lists above is feminine or elided. */
const WITH_ARTICLE = new Set(['departement', 'region', 'country']);

function articleOf({name, scheme}: Place): string {
  const written = name.replace(/'/g, '’');
  if (!WITH_ARTICLE.has(scheme ?? '') || BARE.has(written)) return '';
  if (PLURAL.has(written)) return 'les ';
  if (elides(written)) return 'l’';
  return MASCULINE.has(written) ? 'le ' : 'la ';
}

/** « le Bas-Rhin », « l’Ain », « les Vosges », « Strasbourg », « Le Mans ». */
export const thePlace = (place: Place) => articleOf(place) + place.name;

/** A commune's own article is contracted too: « du Mans », « aux Mureaux »; « La » and « L’ » are not. */
const withoutArticle = (place: Place) => {
  const [, own, rest] = /^(Les?) (.+)$/.exec(place.name) ?? [];
  const article = articleOf(place);
  if (own && !article && place.scheme !== 'centre') return {article: `${own.toLowerCase()} `, name: rest!};
  return {article, name: place.name};
};

/** « du Bas-Rhin », « de l’Ain », « des Vosges », « de Strasbourg », « du Mans », « d’Illkirch ». */
export function ofPlace(place: Place): string {
  const {article, name} = withoutArticle(place);
  if (article === 'le ') return `du ${name}`;
  if (article === 'les ') return `des ${name}`;
  return article ? `de ${article}${name}` : de(name);
}

/** « à Strasbourg », « au Mans », « aux Mureaux »; « dans le Bas-Rhin », « dans l’Ain »; « en Bretagne ». */
export function atPlace(place: Place): string {
  const own = articleOf(place);
  const isLarge = place.scheme === 'region' || place.scheme === 'country';
  if (isLarge && (own === 'la ' || own === 'l’')) return `en ${place.name}`;
  if (own) return `dans ${own}${place.name}`;
  const {article, name} = withoutArticle(place);
  if (article === 'le ') return `au ${name}`;
  return article === 'les ' ? `aux ${name}` : `à ${name}`;
}

/** « 1er », « 2e ». */
export const ordinal = (rank: number) => (rank === 1 ? '1er' : `${rank}e`);
