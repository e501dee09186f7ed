/**
 * The drawings themselves, under review: one file for each form, of the same small content. Whoever changes a form sees
 * in the difference what has moved. `UPDATE_SNAPSHOTS=1` writes them anew: look at each of them before it is kept.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {planBars} from '../../src/charts/bars.js';
import type {Content} from '../../src/charts/content.js';
import {planForm} from '../../src/charts/forms.js';
import {planSpread} from '../../src/charts/spread-forms.js';
import {planLines} from '../../src/charts/lines.js';
import type {Plan, Shape} from '../../src/charts/shape.js';
import type {Stop} from '../../src/charts/strip.js';
import {FRAME, SAID_BLANK} from './drawings.js';

/** Styles for those who look at a file by itself; the elements have their own. */
const LOOK = `
  text {font: 16px sans-serif}
  .value, .name, .inside, .panel-name {font-weight: 600}
  .grid, .axis, .stem, .thread, .stop, .break {stroke: #999}
  .line {fill: none; stroke-width: 3}
  .level {stroke: #000; stroke-dasharray: 7 4}
  .half {fill: #ddd}
  .s1 {--own: #17608f} .s2 {--own: #d9660b} .s3 {--own: #119c86}
  .bar, .point {fill: var(--own)} .line {stroke: var(--own)} .speck {fill: #17608f}
  .reference {--own: #777} .here {fill: #b3420a; stroke: #b3420a}
  .inside {fill: #fff}
`;

const euros = (value: number) => `${new Intl.NumberFormat('fr').format(value).replace(/[\u202f\u00a0]/g, ' ')} €`;
const figures = (...values: readonly (number | undefined)[]) => values.map((value) => (value === undefined ? {text: SAID_BLANK} : {value, text: euros(value)}));
const row = (...labels: readonly string[]) => labels.map((label) => ({key: label, label}));
const frame = {...FRAME, axisText: (value: number) => String(value)};

const CENTRES: Content = {
  items: row('Le Phare', 'Centre socioculturel de la Plaine et des Écrivains', 'Les Tanneurs', 'Le Moulin'),
  series: [{key: 'a', label: 'Budget', figures: figures(4200, 1500, -300, undefined)}],
  levels: [{label: 'Objectif', value: 3000, text: euros(3000), said: `Objectif : ${euros(3000)}`}],
};
const FUNDERS: Content = {
  items: CENTRES.items.slice(0, 3),
  series: [
    {key: 'caf', label: 'Caf', figures: figures(4200, 1500, undefined)},
    {key: 'commune', label: 'Commune', figures: figures(1800, 900, undefined)},
    {key: 'etat', label: 'État', figures: figures(300, undefined, undefined)},
  ],
  totals: figures(6300, 2400, undefined),
};
const years = ['2019', '2020', '2021', '2022', '2023'].map((label) => ({key: label, label, time: Number(label)}));
const YEARS: Content = {
  items: years,
  series: [
    {key: 'phare', label: 'Le Phare', figures: figures(10, 14, undefined, 25, 30)},
    {key: 'plaine', label: 'La Plaine', figures: figures(12, 13, 14, 26, 29)},
    {key: 'tous', label: 'Ensemble', isReference: true, figures: figures(11, 12, 13, 20, 21)},
  ],
  breaks: ['2022'],
};
const AGES: Content = {
  items: row('0 à 5', '6 à 17', '18 à 59', '60 et plus'),
  series: [
    {key: 'f', label: 'Femmes', figures: figures(120, 250, 480, 310)},
    {key: 'h', label: 'Hommes', figures: figures(130, 260, 430, undefined)},
  ],
};
const stop = (kind: Stop['kind'], value: number, label: string): Stop => ({kind, value, text: `${label} : ${value} %`});
const SPREAD = {
  strip: {
    sorted: [12, 15, 15, 15, 20, 33, 40, 58],
    stops: [stop('low', 15, 'Un quart au-dessous de'), stop('median', 17.5, 'Médiane'), stop('here', 33, 'Vous êtes ici, Le Phare'), stop('high', 36, 'Un quart au-dessus de')],
  },
  histogram: {
    items: row('de 10 à 20', 'de 20 à 40', 'de 40 à 60'),
    totals: [4, 2, 2].map((value) => ({value, text: String(value)})),
    series: [
      {key: 'others', label: 'Autres centres', figures: [4, 1, 2].map((value) => ({value, text: String(value)}))},
      {key: 'here', label: 'Vous êtes ici', figures: [0, 1, 0].map((value) => ({value, text: String(value)}))},
    ],
  },
};

const DRAWINGS: Readonly<Record<string, () => Plan>> = {
  'bar': () => planBars(CENTRES, frame),
  'bar-narrow': () => planBars(FUNDERS, {...frame, width: 320}),
  'stacked': () => planForm('stacked', FUNDERS, frame),
  'column': () => planForm('column', AGES, frame),
  'line': () => planLines(YEARS, {...frame, height: 300}),
  'dot': () => planForm('dot', FUNDERS, frame),
  'slope': () => planForm('slope', {...YEARS, breaks: []}, frame),
  'pyramid': () => planForm('pyramid', AGES, frame),
  'multiples': () => planForm('multiples', YEARS, frame),
  'strip': () => planSpread(SPREAD, 'strip', frame),
  'histogram': () => planSpread(SPREAD, 'histogram', frame),
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const rounded = (value: string | number) => String(typeof value === 'number' ? Math.round(value * 10) / 10 : value.replace(/-?\d+\.\d+/g, (each) => String(Math.round(Number(each) * 10) / 10)));
const drawn = ({tag, role, at, text, mark}: Shape) => {
  const attributes = [['class', role], ...Object.entries(at), ...(mark === undefined ? [] : [['data-mark', mark] as const])];
  const written = attributes.map(([name, value]) => `${name}="${escaped(rounded(value!))}"`).join(' ');
  return text === undefined ? `  <${tag} ${written}/>` : `  <${tag} ${written}>${escaped(text)}</${tag}>`;
};
const svgOf = ({width, height, shapes, marks, flow}: Plan) =>
  [`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" data-flow="${flow}" data-marks="${marks.length}">`, `  <style>${LOOK}  </style>`, ...shapes.map(drawn), '</svg>', ''].join('\n');

describe('drawings under review', () => {
  for (const [name, planOf] of Object.entries(DRAWINGS)) {
    test(`the ${name} is the one that was looked at`, () => {
      const file = new URL(`snapshots/${name}.svg`, import.meta.url);
      const svg = svgOf(planOf());
      if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(file, svg);
      assert.ok(existsSync(file), 'UPDATE_SNAPSHOTS=1 writes it');
      assert.equal(svg, readFileSync(file, 'utf8'));
    });
  }
});
