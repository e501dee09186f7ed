/** INSEE's figures for the communes of the centres, their EPCI and the two départements. */
import {VINTAGE} from './places.mjs';

/** Counts, summed over communes: indicator, column of the file, period. */
const COUNTS = [
  ['population', 'P18_POP', '2018'],
  ['population', 'P13_POP', '2013'],
  ['actifs-15-64', 'P18_ACT1564', '2018'],
  ['chomeurs-15-64', 'P18_CHOM1564', '2018'],
  ['menages', 'P18_MEN', '2018'],
  ['logements', 'P18_LOG', '2018'],
  ['logements-vacants', 'P18_LOGVAC', '2018'],
];

/** Percentages, always ratios of sums: a mean of communal rates would give a hamlet the weight of a town. */
const RATES = [
  ['taux-chomage', 'P18_CHOM1564', 'P18_ACT1564', '2018'],
  ['taux-vacance', 'P18_LOGVAC', 'P18_LOG', '2018'],
];

/** Known for communes only; they cannot be made from those of smaller territories. */
const COMMUNAL = [
  ['niveau-vie-median', 'MED19', '2019'],
  ['taux-pauvrete', 'TP6019', '2019'],
];

/** Census estimates have up to 11 decimals. Only the size of the file asks for fewer; rates are made before that. */
const COUNT_DECIMALS = 4;
const RATE_DECIMALS = 6;

export function censusColumns(raw, places, standings) {
  const rows = new Map(raw.census.map((row) => [row.CODGEO, row]));
  const codes = (field) => [...new Set(standings.map((each) => each[field]).filter(Boolean))].sort();
  const communesOf = (departement) =>
    places.communes.filter((commune) => commune.departement === departement).map(({code}) => code);
  const axes = [
    {id: 'communes', of: 'commune', vintage: VINTAGE, keys: codes('commune')},
    {id: 'epci', of: 'epci', vintage: VINTAGE, keys: codes('epci')},
  ];
  const members = {
    communes: axes[0].keys.map((code) => [code]),
    epci: axes[1].keys.map(places.membersOf),
    departements: places.departements.map(communesOf),
  };
  const total = (communes, column) => communes.reduce((sum, code) => sum + number(rows, code, column), 0);
  const everywhere = (indicator, period, valueOf) =>
    Object.entries(members).map(([axis, territories]) => ({indicator, axis, period, values: territories.map(valueOf)}));

  return {
    axes,
    columns: [
      ...COUNTS.flatMap(([indicator, column, period]) =>
        everywhere(indicator, period, (communes) => rounded(total(communes, column), COUNT_DECIMALS)),
      ),
      ...RATES.flatMap(([indicator, part, whole, period]) =>
        everywhere(indicator, period, (communes) =>
          rounded((100 * total(communes, part)) / total(communes, whole), RATE_DECIMALS),
        ),
      ),
      ...COMMUNAL.map(([indicator, column, period]) => {
        const values = axes[0].keys.map((code) => (rows.get(code)[column] ? number(rows, code, column) : null));
        // A blank is statistical secrecy or non-publication, never zero.
        const hidden = values.includes(null) && {status: values.map((value) => (value === null ? 'Q' : 'A')).join('')};
        return {indicator, axis: 'communes', period, values, ...hidden};
      }),
    ],
  };
}

/** A cell that must be there: a commune left out of a sum would go unnoticed. */
function number(rows, code, column) {
  const cell = rows.get(code)?.[column];
  if (!cell || !Number.isFinite(Number(cell))) throw new Error(`No ${column} for the commune ${code}`);
  return Number(cell);
}

const rounded = (value, decimals) => Number(value.toFixed(decimals));
