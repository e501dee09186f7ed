import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {planStrip, type Stop, type Strip} from '../../src/charts/strip.js';
import {axisText, boxOf, deepFreeze, flawsOf, FRAME, frames, overlap, RUNS, saidBy, shapesOf} from './drawings.js';

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();
/** Quartiles by rank, told as the element tells them. */
function stripOf(values: readonly number[], more: readonly Stop[] = []): Strip {
  const all = sorted(values);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  const stop = (kind: Stop['kind'], value: number, label: string): Stop => ({kind, value, text: `${label} : ${axisText(value)}`});
  const stops = [stop('low', at(0.25), 'Un quart au-dessous de'), stop('median', at(0.5), 'Médiane'), stop('high', at(0.75), 'Un quart au-dessus de'), ...more];
  return {sorted: all, stops: stops.sort((a, b) => a.value - b.value)};
}
const here = (value: number): Stop => ({kind: 'here', value, text: `Vous êtes ici, Le Phare : ${axisText(value)}`});
const VALUES = [12, 15, 15, 15, 20, 33, 40, 58];
/** As the content that the marks of a strip are of: its stops. */
const contentOf = ({stops}: Strip) => ({items: stops.map(({text}, rank) => ({key: String(rank), label: text})), series: [{key: 'stops', label: '', figures: stops}]});

describe('planStrip', () => {
  test('draws a dot for each, without any name', () => {
    const plan = planStrip(stripOf(VALUES), FRAME);
    assert.equal(shapesOf(plan, /^speck$/).length, VALUES.length);
    assert.ok(shapesOf(plan, /^speck$/).every(({text, mark}) => text === undefined && mark === undefined));
    assert.equal(plan.marks.length, 3);
  });

  test('says no name but that of the reader', () => {
    assert.deepEqual(saidBy(planStrip(stripOf(VALUES), FRAME), /^stop-name/), ['Médiane : 20']);
    assert.deepEqual(saidBy(planStrip(stripOf(VALUES, [here(33)]), FRAME), /^stop-name here/), ['Vous êtes ici, Le Phare : 33']);
  });

  test('breaks what it says on a small screen, and cuts nothing of it', () => {
    const said = 'Vous êtes ici, Centre social et culturel de la Plaine et des Écrivains : 33 %';
    const plan = planStrip(stripOf(VALUES, [{...here(33), text: said}]), {...FRAME, width: 280});
    const lines = shapesOf(plan, /^stop-name here/);
    assert.equal(lines.map(({text}) => text).join(' '), said);
    const baselines = shapesOf(plan, /^stop-name/).map(({at}) => Number(at['y']));
    assert.equal(new Set(baselines).size, lines.length + 1, 'each on a line of its own');
  });

  test('draws the middle half as a band from one quartile to the other', () => {
    const plan = planStrip(stripOf(VALUES), FRAME);
    const [band] = shapesOf(plan, /^half$/).map((shape) => boxOf(shape, FRAME.fontSize));
    const {stops} = stripOf(VALUES);
    const [low, high] = [plan.marks[stops.findIndex(({kind}) => kind === 'low')]!.x, plan.marks[stops.findIndex(({kind}) => kind === 'high')]!.x];
    assert.ok(Math.abs(band!.x - low) < 1e-9 && Math.abs(band!.x + band!.width - high) < 1e-9);
  });

  test('piles up those that have the same figure, so that all are seen', () => {
    const boxes = shapesOf(planStrip(stripOf(VALUES), FRAME), /^speck$/).map((shape) => boxOf(shape, FRAME.fontSize));
    boxes.forEach((box, rank) => assert.ok(!boxes.slice(rank + 1).some((other) => Math.hypot(box.x - other.x, box.y - other.y) < 8)));
  });

  test('places all of them inside where all are equal', () => {
    const plan = planStrip(stripOf([7, 7, 7, 7, 7]), FRAME);
    assert.deepEqual(flawsOf(plan, contentOf(stripOf([7, 7, 7, 7, 7])), FRAME), []);
  });

  test('keeps any distribution sound: dots in their order, names apart, no name told', () => {
    let drawn = 0;
    const value = fc.oneof(fc.integer({min: 0, max: 100}), fc.double({min: -1e12, max: 1e12, noNaN: true}), fc.constantFrom(0, 7, 0.001, 1e9));
    const values = fc.oneof({weight: 9, arbitrary: fc.array(value, {minLength: 1, maxLength: 40})}, {weight: 1, arbitrary: fc.array(value, {minLength: 200, maxLength: 200})});
    fc.assert(
      fc.property(values, frames, fc.boolean(), (given, frame, isHere) => {
        const strip = stripOf(given, isHere ? [here(given[0]!)] : []);
        deepFreeze(strip.stops);
        const before = [...Array.from(strip.sorted)];
        const plan = planStrip(strip, deepFreeze(frame));
        assert.deepEqual(planStrip(strip, frame), plan);
        assert.deepEqual(Array.from(strip.sorted), before);
        const isReadable = frame.width >= 8 * frame.fontSize;
        const flaws = flawsOf(plan, contentOf(strip), frame).filter(({kind}) => isReadable || /^(number|negative|no such mark|mark of nothing)/.test(kind));
        assert.deepEqual(flaws, [], JSON.stringify({flaws, frame}));
        const specks = shapesOf(plan, /^speck$/);
        assert.equal(specks.length, given.length);
        specks.slice(1).forEach(({at}, rank) => assert.ok(Number(at['cx']) >= Number(specks[rank]!.at['cx'])));
        const names = shapesOf(plan, /^stop-name/).map((shape) => boxOf(shape, frame.fontSize));
        names.forEach((box, rank) => assert.ok(!names.slice(rank + 1).some((other) => overlap(box, other))));
        assert.equal(plan.shapes.filter(({text}) => text?.includes('Le Phare')).length <= Number(isHere), true);
        drawn++;
      }),
      RUNS,
    );
    assert.equal(drawn, RUNS.numRuns);
  });
});
