import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textWidth} from '../../src/charts/text-extent.js';
import {node, type SvgNode} from '../../src/downloads/svg-node.js';
import {planSheet, type Drawing, type Picture} from '../../src/downloads/svg.js';
import {localeOf} from '../../src/locale/locale.js';

type Legend = Picture['legend'];

const drawing = (width: number, height: number): Drawing => ({width, height, mark: node('svg')});
const entry = (label: string, width: number, height: number): Legend[number] => ({label, ...drawing(width, height)});
const picture = (legend: Legend, changes: Partial<Picture['takeaway']> = {}): Picture => ({
  takeaway: {
    ...{locale: localeOf('fr'), title: 'Crédits par commune, 2023', summary: 'Deux communes.', licence: undefined, updated: undefined, fictional: false},
    ...{table: {caption: '', columns: [], rows: []}, cautions: [], method: [], sources: []},
    ...changes,
  },
  drawings: [drawing(400, 100)],
  legend,
  fontSize: 16,
});

const number = ({attributes}: SvgNode, name: string) => Number(attributes[name]);
const topOf = (swatch: SvgNode) => number(swatch, 'y');
const endOf = (swatch: SvgNode) => topOf(swatch) + number(swatch, 'height');
const middleOf = (swatch: SvgNode) => Math.round((topOf(swatch) + endOf(swatch)) * 50) / 100;

/** Each entry of the legend as the sheet has it: its swatch and the first line of its label. */
function entriesOf(legend: Legend) {
  const {root} = planSheet(picture(legend));
  const marks = root.children.filter((child): child is SvgNode => typeof child !== 'string');
  const swatches = marks.filter(({name}) => name === 'svg').slice(1);
  return swatches.map((swatch) => ({swatch, label: marks[marks.indexOf(swatch) + 1]!}));
}

test('swatches of several sizes stand on one line with their labels', () => {
  const sizes = [entry('80 000 €', 40, 40), entry('20 000 €', 40, 22), entry('valeur nulle', 40, 14)];
  const [first, ...others] = entriesOf(sizes);
  for (const {swatch, label} of others) {
    assert.equal(middleOf(swatch), middleOf(first!.swatch));
    assert.equal(label.attributes['y'], first!.label.attributes['y']);
  }
  // A smaller one first is moved by a greater one after it.
  assert.deepEqual(new Set(entriesOf(sizes.toReversed()).map(({swatch}) => middleOf(swatch))).size, 1);
});

test('entries that find no room beside the others begin a line below the tallest of them', () => {
  const entries = entriesOf([...'abc'].map((letter, rank) => entry(`${letter} `.repeat(30), 40, [14, 60, 14][rank]!)));
  entries.slice(1).forEach(({swatch, label}, rank) => {
    assert.ok(topOf(swatch) >= endOf(entries[rank]!.swatch));
    assert.ok(number(label, 'y') > number(entries[rank]!.label, 'y'));
  });
});

test('a title and a warning in bold break before the edge, and the frame holds the warning', () => {
  const {root} = planSheet(picture([], {title: 'Postes financés par la politique de la ville, montant total par département, 2023', fictional: true}));
  const marks = root.children.filter((child): child is SvgNode => typeof child !== 'string');
  const bold = marks.filter(({name, attributes}) => name === 'text' && attributes['font-weight']);
  const frame = marks.find(({attributes}) => attributes['rx'])!;
  assert.ok(bold.length > 2);
  // Bold letters are 1.15 times as wide as others.
  const reachOf = (line: SvgNode) => number(line, 'x') + 1.15 * textWidth(line.children[0] as string, number(line, 'font-size'));
  for (const line of bold) assert.ok(reachOf(line) <= number(root, 'width') - 24, line.children[0] as string);
  assert.ok(Math.max(...bold.filter((line) => number(line, 'y') > number(frame, 'y')).map(reachOf)) <= number(frame, 'x') + number(frame, 'width'));
});
