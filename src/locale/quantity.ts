/** A number with its unit, in the number that the unit then takes. */
import {isSingular, NO_BREAK, type Language, type Locale} from './locale.js';

/** Nouns end where a complement begins: « heures de bénévolat », « centres pour 10 000 habitants ». */
const COMPLEMENT = /\s(?:de|du|des|d’|d'|par|pour|en|à|au|aux|sur|of|per|in|for)(?=[\s’'\d]|$)|\s(?:d’|d')/;
const INVARIABLE = /^(?:mois|fois|repas|cours|temps|pays|accès|succès|avis|prix|voix|corps|poids|bus|series)$/i;
/** What is written after a number without agreeing: €, %, ETP, km, k€/an. */
const isSymbol = (unit: string) => !/^\p{Ll}{4,}|^ans?\b/u.test(unit);

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
  if (!unit || isSymbol(unit)) return locale.number(value, {decimals, unit});
  const shown = Number(value.toFixed(Math.min(20, Math.max(0, decimals ?? 2))));
  const {language} = locale;
  return `${locale.number(value, {decimals})}${NO_BREAK}${unitFor(unit, isSingular(language, shown), language)}`;
}
