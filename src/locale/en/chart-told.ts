import type {chartToldWords} from '../chart-told.js';
import type {WordsOf} from '../wording.js';

export const chartTold: WordsOf<typeof chartToldWords> = {
  title: (indicator: string, along: readonly string[], subject: string | undefined, period: string) =>
    [`${indicator}${along.length ? ` by ${along.join(' and ')}` : ''}`, subject, period].filter(Boolean).join(', '),
  spread: (indicator: string, many: string, period: string) => `${indicator}: distribution over ${many}, ${period}`,
  span: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  centre: 'Centre',
  centres: 'Centres',
  territory: 'Territory',
  period: 'Year',
  total: 'Total',
  name: 'Name',
  value: 'Value',
  coverage: (areCentres) => (areCentres ? 'Centres counted' : 'Territories counted'),
  kinds: {centre: 'centre', commune: 'municipality', epci: 'intermunicipality', departement: 'department', region: 'region', qpv: 'priority neighbourhood', quartier: 'neighbourhood', pays: 'area', territory: 'territory'},
  many: {centre: 'centres', commune: 'municipalities', epci: 'intermunicipalities', departement: 'departments', region: 'regions', qpv: 'priority neighbourhoods', quartier: 'neighbourhoods', territory: 'territories'},
  share: (percent: string) => `${percent} of the whole`,
  lowQuartile: 'A quarter below',
  median: 'Median',
  highQuartile: 'A quarter above',
  here: (name: string) => `You are here, ${name}`,
  others: 'Other centres',
  bin: (from: string, to: string) => `${from} to ${to}`,
  centresOf: (n: string, of: string) => `${n} of ${of}`,
  passes: (before: string, from: string, after: string, to: string) => `${before} in ${from}, ${after} in ${to}`,
  most: (name: string, value: string) => `Highest value: ${name}, ${value}.`,
  ties: (count: string, value: string) => `Highest value: ${value}, reached ${count} times.`,
  least: (name: string, value: string) => `Lowest value: ${name}, ${value}.`,
  otherUnits: 'Columns with another unit are in the table alone.',
  allEqual: (value: string) => `All values are equal: ${value}.`,
};
