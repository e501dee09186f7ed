/** A number with its unit, in the number that the unit then takes. */
import {isSingular, NO_BREAK, type Language, type Locale} from './locale.js';
import {translated, wording} from './wording.js';

/** Nouns end where a complement begins: « heures de bénévolat », « centres pour 10 000 habitants ». */
const COMPLEMENT = /\s(?:de|du|des|d’|d'|par|pour|en|à|au|aux|sur|of|per|in|for)(?=[\s’'\d]|$)|\s(?:d’|d')/;
const INVARIABLE = /^(?:mois|fois|repas|cours|temps|pays|accès|succès|avis|prix|voix|corps|poids|bus|series)$/i;
/** What is written after a number without agreeing: €, %, ETP, km, k€/an. */
const isSymbol = (unit: string) => !/^\p{Ll}{4,}|^ans?\b/u.test(unit);

/** Singulars by plural, for a language whose plurals no rule tells; what is not among them stays as it is written. */
export const unitNouns = wording<Readonly<Record<string, string>>>('units', {});

/** « 1 Stunde Ehrenamt », « 3 Angebote für Kinder »: what agrees is the first word. */
function inGermanNumber(unit: string, singular: boolean): string {
  const pairs = Object.entries((translated('de', unitNouns.subject) as typeof unitNouns.fr | undefined) ?? {});
  const [first] = unit.split(' ', 1) as [string];
  const pair = pairs.find((each) => each.includes(first));
  return pair ? pair[singular ? 1 : 0] + unit.slice(first.length) : unit;
}

/** A noun, given in the plural or in the singular, in the number that is wanted. */
function inNumber(noun: string, singular: boolean, language: Language): string {
  if (INVARIABLE.test(noun) || noun.length < 2) return noun;
  if (language === 'en' && singular) return noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  if (language === 'en') return noun.replace(/([^s])$/, '$1s');
  if (!singular && /[sxz]$/.test(noun)) return noun;
  if (!singular) return noun.replace(/al$/, 'au').replace(/(?:au|(?<!bl|pn)eu)$/, '$&x').replace(/([^x])$/, '$1s');
  return noun.replace(/(eau|eu)x$/, '$1').replace(/([^e])aux$/, '$1al').replace(/([^s])s$/, '$1');
}

/** A unit after a number: « 1 habitant », « 1,5 heure de bénévolat », « 3 personnes accompagnées ». */
export function unitFor(unit: string, singular: boolean, language: Language): string {
  if (language === 'de') return inGermanNumber(unit, singular);
  if (isSymbol(unit)) return unit;
  const at = COMPLEMENT.exec(unit)?.index ?? unit.length;
  const nouns = unit.slice(0, at).split(' ');
  // English adjectives do not agree: the noun is the last word.
  const agrees = (rank: number) => language === 'fr' || rank === nouns.length - 1;
  const agreed = nouns.map((noun, rank) => (agrees(rank) ? inNumber(noun, singular, language) : noun));
  return agreed.join(' ') + unit.slice(at);
}

export interface QuantityStyle {
  readonly unit?: string;
  readonly decimals?: number;
}

/** A number with its unit, agreed by what is shown: 1.96 shown as « 2 » is a plural. */
export function quantity(
  locale: Pick<Locale, 'language' | 'number'>,
  value: number,
  {unit, decimals}: QuantityStyle,
): string {
  const {language} = locale;
  if (!unit || (isSymbol(unit) && language !== 'de')) return locale.number(value, {decimals, unit});
  const shown = Number(value.toFixed(Math.min(20, Math.max(0, decimals ?? 2))));
  return `${locale.number(value, {decimals})}${NO_BREAK}${unitFor(unit, isSingular(language, shown), language)}`;
}
