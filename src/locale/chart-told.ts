/** What is told of a chart: titles, heads of columns, sentences. Fetched while the document is on its way. */
import type {Locale} from './locale.js';
import {wording} from './wording.js';

type ByScheme = Readonly<Record<string, string>>;
const KINDS: ByScheme = {centre: 'centre', commune: 'commune', epci: 'intercommunalité', departement: 'département', region: 'région', qpv: 'quartier prioritaire', quartier: 'quartier', pays: 'pays', territory: 'territoire'};
const MANY: ByScheme = {centre: 'centres', commune: 'communes', epci: 'intercommunalités', departement: 'départements', region: 'régions', qpv: 'quartiers prioritaires', quartier: 'quartiers', territory: 'territoires'};

export const chartToldWords = wording('chart-told', {
  /** « Habitants touchés par âge et par sexe, Le Phare, 2024 » */
  title: (indicator: string, along: readonly string[], subject: string | undefined, period: string) =>
    [`${indicator}${along.length ? ` ${along.map((each) => `par ${each}`).join(' et ')}` : ''}`, subject, period].filter(Boolean).join(', '),
  spread: (indicator: string, many: string, period: string) => `${indicator} : répartition des ${many}, ${period}`,
  span: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  centre: 'Centre',
  centres: 'Centres',
  territory: 'Territoire',
  period: 'Année',
  total: 'Total',
  name: 'Intitulé',
  value: 'Valeur',
  coverage: (areCentres: boolean): string => (areCentres ? 'Centres comptés' : 'Territoires comptés'),
  kinds: KINDS,
  many: MANY,
  share: (percent: string) => `${percent} de l’ensemble`,
  lowQuartile: 'Un quart au-dessous de',
  median: 'Médiane',
  highQuartile: 'Un quart au-dessus de',
  here: (name: string) => `Vous êtes ici, ${name}`,
  others: 'Autres centres',
  bin: (from: string, to: string) => `de ${from} à ${to}`,
  centresOf: (n: string, of: string) => `${n} sur ${of}`,
  passes: (before: string, from: string, after: string, to: string) => `${before} en ${from}, ${after} en ${to}`,
  most: (name: string, value: string) => `Valeur la plus élevée : ${name}, ${value}.`,
  ties: (count: string, value: string) => `Valeur la plus élevée : ${value}, atteinte ${count} fois.`,
  least: (name: string, value: string) => `Valeur la plus faible : ${name}, ${value}.`,
  otherUnits: 'Les colonnes qui ont une autre unité sont dans le tableau seul.',
  /** What signs of official tables say, that are neither a figure nor a reason why there is none. */
  signs: {ε: 'presque nul', ns: 'non significatif'},
  notNumbers: (count: string, one: boolean): string => (one ? 'Une case n’est pas un nombre.' : `${count} cases ne sont pas des nombres.`),
  aside: (places: string) => `Laissé hors du dessin : ${places}.`,
  stands: (text: string, row: string, column: string) => `« ${text} » (${[row, column].filter(Boolean).join(', ')})`,
  allEqual: (value: string) => `Toutes les valeurs sont égales : ${value}.`,
});

/** « communes », « quartiers prioritaires »: what a scheme's territories are called, or `centre`. */
export function manyOf(locale: Locale, of: string): string {
  const {many} = locale.words(chartToldWords);
  return many[of] ?? many['territory']!;
}
