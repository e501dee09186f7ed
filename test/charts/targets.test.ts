/**
 * Marks as targets of a finger: WCAG 2.5.8 asks for 24 × 24 pixels, or for so much room around. What counts is not what is
 * painted but where the drawing takes a touch for the mark.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planBars} from '../../src/charts/bars.js';
import {planForm} from '../../src/charts/forms.js';
import {planSpread} from '../../src/charts/spread-forms.js';
import {planLines} from '../../src/charts/lines.js';
import {markAt, type Plan} from '../../src/charts/shape.js';
import type {Stop} from '../../src/charts/strip.js';
import {contentOf, figure, FRAME, yearsOf} from './drawings.js';

const LEAST = 24;
const frame = {...FRAME, width: 320};
/** What federations show: a dozen centres, ten years, five classes of age, three funders. */
const CENTRES = contentOf([[42, 12, undefined, 0, 95, 12, 33, 8, 61, 27, 5, 70]]);
const FUNDERS = contentOf([[420, 150, 300], [180, 90, 200], [130, 60, 90]]);
const YEARS = yearsOf([[10, 14, undefined, 25, 30, 31, 29, 40, 42, 44]]);
const TWO_LINES = yearsOf([[10, 14, 18, 25, 30], [30, 29, 33, 12, 9]]);
const TWO_YEARS = yearsOf([[10, 14], [30, 29], [50, 61]]);
const AGES = contentOf([[120, 250, 480, 310, 90], [130, 260, 430, 280, 120]]);

const stop = (kind: Stop['kind'], value: number): Stop => ({kind, value, text: `${kind} : ${value} %`});
const SPREAD = {
  strip: {sorted: [12, 15, 15, 15, 20, 33, 40, 58], stops: [stop('low', 15), stop('median', 17.5), stop('here', 33), stop('high', 36)]},
  histogram: {
    items: ['de 10 à 20', 'de 20 à 40', 'de 40 à 60'].map((label) => ({key: label, label})),
    totals: [4, 2, 2].map(figure),
    series: [
      {key: 'others', label: 'Autres centres', figures: [4, 1, 2].map(figure)},
      {key: 'here', label: 'Vous êtes ici', figures: [0, 1, 0].map(figure)},
    ],
  },
};

const DRAWINGS: Readonly<Record<string, () => Plan>> = {
  'bars of twelve centres': () => planBars(CENTRES, frame),
  'bars of funders': () => planBars(FUNDERS, frame),
  'columns of ages': () => planForm('column', AGES, frame),
  'a line of ten years': () => planLines(YEARS, {...frame, height: 250}),
  'two lines that cross': () => planLines(TWO_LINES, {...frame, height: 250}),
  'dots of ages': () => planForm('dot', AGES, frame),
  'slopes': () => planForm('slope', TWO_YEARS, frame),
  'a pyramid': () => planForm('pyramid', AGES, frame),
  'panels': () => planForm('multiples', TWO_LINES, frame),
  'a strip': () => planSpread(SPREAD, 'strip', frame),
  'a histogram': () => planSpread(SPREAD, 'histogram', frame),
};

interface Region {
  left: number;
  right: number;
  top: number;
  bottom: number;
  pixels: number;
}

/** Where each mark is hit, pixel by pixel. */
function regionsOf(plan: Plan): ReadonlyMap<number, Region> {
  const found = new Map<number, Region>();
  for (let y = 0.5; y < plan.height; y++)
    for (let x = 0.5; x < plan.width; x++) {
      const mark = markAt(plan.marks, x, y);
      if (mark < 0) continue;
      const region = found.get(mark) ?? {left: x, right: x, top: y, bottom: y, pixels: 0};
      found.set(mark, {left: Math.min(region.left, x), right: Math.max(region.right, x), top: Math.min(region.top, y), bottom: Math.max(region.bottom, y), pixels: region.pixels + 1});
    }
  return found;
}
const sizeOf = ({left, right, top, bottom}: Region) => Math.min(right - left, bottom - top) + 1;
const middleOf = ({left, right, top, bottom}: Region) => [(left + right) / 2, (top + bottom) / 2] as const;

/** Marks that are too small and have too little room around. */
function crampedIn(plan: Plan): readonly string[] {
  const regions = [...regionsOf(plan)];
  return regions.flatMap(([mark, region]) => {
    if (sizeOf(region) >= LEAST && region.pixels >= (LEAST * LEAST) / 2) return [];
    const [x, y] = middleOf(region);
    const near = regions.filter(([other, each]) => {
      if (other === mark) return false;
      const [otherX, otherY] = middleOf(each);
      return Math.hypot(x - otherX, y - otherY) < LEAST;
    });
    return near.length ? [`mark ${mark}: ${Math.round(region.right - region.left + 1)} × ${Math.round(region.bottom - region.top + 1)}, ${region.pixels} pixels, near ${near.length}`] : [];
  });
}

describe('marks in 320 pixels', () => {
  for (const [name, draw] of Object.entries(DRAWINGS)) {
    test(`of ${name} are hit on 24 pixels, or have that room around`, () => {
      const plan = draw();
      assert.ok(plan.marks.length > 1);
      assert.equal(regionsOf(plan).size, plan.marks.length, 'each mark can be hit');
      assert.deepEqual(crampedIn(plan), []);
    });
  }

  test('that are too small are seen', () => {
    const box = (x: number) => ({x, y: 0, width: 10, height: 10});
    const mark = (x: number) => ({item: 0, series: 0, x: x + 5, y: 5, box: box(x)});
    assert.equal(crampedIn({width: 40, height: 20, shapes: [], marks: [mark(0), mark(12)], flow: 'right', isNamed: true}).length, 2);
  });
});
