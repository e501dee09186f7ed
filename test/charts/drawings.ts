/** Contents to draw, and how a plan is looked at: what its shapes cover, read from their attributes alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {Content, Figure, Frame, Level, Series} from '../../src/charts/content.js';
import {markAt, type Box, type Plan, type Shape} from '../../src/charts/shape.js';
import {textWidth} from '../../src/charts/text-extent.js';

export type Values = readonly (number | undefined)[];

const french = new Intl.NumberFormat('fr', {maximumFractionDigits: 3});
const compact = new Intl.NumberFormat('fr', {notation: 'compact', maximumFractionDigits: 3});
export const SAID_BLANK = 'sans réponse';
export const axisText = (value: number) => (Math.abs(value) >= 10_000 ? compact : french).format(value);
export const FRAME: Frame = {width: 600, fontSize: 16, axisText};
export const TALL = {...FRAME, height: 300};

export const figure = (value: number | undefined): Figure => (value === undefined ? {text: SAID_BLANK} : {value, text: axisText(value)});

/** Items a, b, c… and series of these values; more of the content in `changes`. */
export const contentOf = (series: readonly Values[], changes: Partial<Content> = {}): Content => ({
  items: (series[0] ?? []).map((_, rank) => ({key: `i${rank}`, label: `Centre ${String.fromCodePoint(97 + rank)}`})),
  series: series.map((values, rank) => ({key: `s${rank}`, label: `Série ${rank + 1}`, figures: values.map(figure)})),
  ...changes,
});

/** The same, year after year from 2000. */
export const yearsOf = (series: readonly Values[], changes: Partial<Content> = {}): Content => ({
  ...contentOf(series),
  items: (series[0] ?? []).map((_, rank) => ({key: String(2000 + rank), label: String(2000 + rank), time: 2000.5 + rank})),
  ...changes,
});

const LABELS = ['', 'Élan', 'Centre social', 'Centre socioculturel de la Plaine et des Écrivains', 'Anticonstitutionnellement', 'Le Phare', '60 ans et plus', 'W'.repeat(80)];
const value: fc.Arbitrary<number | undefined> = fc.oneof(
  {weight: 4, arbitrary: fc.integer({min: -1000, max: 1000})},
  {weight: 2, arbitrary: fc.nat({max: 100_000})},
  {weight: 2, arbitrary: fc.double({min: -1e12, max: 1e12, noNaN: true})},
  {weight: 3, arbitrary: fc.constantFrom(undefined, 0, 0.001, 1, 7, 7, 1e9, -1e12, 1e12)},
);
/** Whatever a file may hold: scales have to bear it, though nobody could read it. */
const anyValue = fc.oneof({weight: 3, arbitrary: value}, {weight: 1, arbitrary: fc.double({noNaN: true, noDefaultInfinity: true})});
const sizes = fc.oneof({weight: 12, arbitrary: fc.integer({min: 0, max: 12})}, {weight: 1, arbitrary: fc.constantFrom(1, 200)});

interface Wanted {
  readonly mostSeries?: number;
  readonly leastSeries?: number;
  /** Figures at the edge of what a number can be. */
  readonly isWild?: boolean;
  readonly isTime?: boolean;
  readonly leastItems?: number;
}

/** Any content that a chart may be asked to draw. */
export function contents({mostSeries = 8, leastSeries = 1, isWild = false, isTime, leastItems = 0}: Wanted = {}): fc.Arbitrary<Content> {
  return fc
    .tuple(sizes, fc.integer({min: leastSeries, max: mostSeries}), isTime === undefined ? fc.boolean() : fc.constant(isTime))
    .chain(([asked, series, time]) => {
      const count = Math.max(leastItems, asked);
      return fc
        .record({
          labels: fc.array(fc.constantFrom(...LABELS), {minLength: count, maxLength: count}),
          names: fc.array(fc.constantFrom(...LABELS), {minLength: series, maxLength: series}),
          values: fc.array(fc.array(isWild ? anyValue : value, {minLength: count, maxLength: count}), {minLength: series, maxLength: series}),
          gaps: fc.array(fc.constantFrom(1, 1, 1, 0.25, 5), {minLength: count, maxLength: count}),
          references: fc.constantFrom(0, 0, 0, 1),
          levels: fc.array(value.filter((each) => each !== undefined), {maxLength: 2}),
          breaks: fc.array(fc.nat({max: 14}), {maxLength: 2}),
          hasTotals: fc.boolean(),
        })
        .map(({labels, names, values, gaps, references, levels, breaks, hasTotals}): Content => {
          let year = 2000;
          const items = labels.map((label, rank) => ({key: `i${rank}`, label: time ? String(2000 + rank) : label, ...(time && {time: (year += gaps[rank]!)})}));
          const drawn = values.map((each, rank): Series => ({key: `s${rank}`, label: names[rank]!, figures: each.map(figure), ...(references && rank === series - 1 && rank > 0 && {isReference: true})}));
          const sum = (item: number) => drawn.filter(({isReference}) => !isReference).reduce((all, {figures}) => all + (figures[item]!.value ?? 0), 0);
          return {
            items,
            series: drawn,
            levels: levels.map((at, rank): Level => ({value: at, text: axisText(at), label: rank ? 'Ensemble des centres' : 'Objectif', said: `${rank ? 'Ensemble des centres' : 'Objectif'} : ${axisText(at)}`})),
            breaks: breaks.map((rank) => `i${rank}`),
            ...(hasTotals && {totals: items.map((_, item) => figure(sum(item)))}),
          };
        });
    });
}

export const frames: fc.Arbitrary<Frame> = fc.record({
  width: fc.oneof(fc.integer({min: 80, max: 4000}), fc.constantFrom(80, 200, 320, 600, 900)),
  fontSize: fc.oneof(fc.integer({min: 12, max: 40}), fc.constant(16)),
  axisText: fc.constant(axisText),
});
export const tallFrames = frames.map((frame) => ({...frame, height: Math.round(Math.max(frame.fontSize * 12, Math.min(frame.fontSize * 22, frame.width * 0.5)))}));

export const RUNS = {numRuns: Number(process.env['RUNS'] ?? 600)};

export function deepFreeze<Value>(each: Value): Value {
  if (typeof each === 'object' && each !== null && !Object.isFrozen(each)) {
    Object.freeze(each);
    for (const inner of Object.values(each)) deepFreeze(inner);
  }
  return each;
}

const BOLD = 1.15;
const isBold = ({role}: Shape) => /^(value(?! blank)|inside)/.test(role);

/** Where a moved shape was moved to. */
function offsetOf({at}: Shape): readonly [number, number] {
  const [, x = '0', y = '0'] = /^translate\((\S+) (\S+)\)$/.exec(String(at['transform'] ?? '')) ?? [];
  return [Number(x), Number(y)];
}

const number = (shape: Shape, name: string) => Number(shape.at[name]);

/** What a shape covers. Of a text: its line, as wide as it is estimated to be. */
export function boxOf(shape: Shape, fontSize: number): Box {
  const [dx, dy] = offsetOf(shape);
  const own = ownBox(shape, fontSize);
  return {...own, x: own.x + dx, y: own.y + dy};
}

function ownBox(shape: Shape, fontSize: number): Box {
  const at = (name: string) => number(shape, name);
  switch (shape.tag) {
    case 'rect':
      return {x: at('x'), y: at('y'), width: at('width'), height: at('height')};
    case 'circle':
      return {x: at('cx') - at('r'), y: at('cy') - at('r'), width: 2 * at('r'), height: 2 * at('r')};
    case 'line':
      return around([at('x1'), at('x2')], [at('y1'), at('y2')]);
    case 'path': {
      const numbers = (String(shape.at['d']).match(/-?\d[\d.e+-]*/g) ?? []).map(Number);
      return around(numbers.filter((_, rank) => rank % 2 === 0), numbers.filter((_, rank) => rank % 2 === 1));
    }
    case 'text': {
      const width = textWidth(shape.text ?? '', fontSize * (isBold(shape) ? BOLD : 1));
      const anchor = shape.at['text-anchor'];
      const x = at('x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return {x, y: at('y') - fontSize * 0.8, width, height: fontSize};
    }
  }
}

function around(xs: readonly number[], ys: readonly number[]): Box {
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
}

const TOLERANCE = 1;
/** What is said in more than this share of the width may hang over, where bars need the room. */
const LONG = 0.38;
export const isInside = ({x, y, width, height}: Box, plan: Plan, tolerance = TOLERANCE) =>
  x >= -tolerance && y >= -tolerance && x + width <= plan.width + tolerance && y + height <= plan.height + tolerance;

export const isInWidth = ({x, width}: Box, plan: Plan, tolerance = TOLERANCE) => x >= -tolerance && x + width <= plan.width + tolerance;

export const overlap = (a: Box, b: Box, tolerance = 0.5) =>
  a.x + a.width - tolerance > b.x && b.x + b.width - tolerance > a.x && a.y + a.height - tolerance > b.y && b.y + b.height - tolerance > a.y;

export const shapesOf = ({shapes}: Plan, role: RegExp) => shapes.filter((shape) => role.test(shape.role));
export const saidBy = (plan: Plan, role: RegExp) => shapesOf(plan, role).map(({text}) => text);

/** The shape of a figure, by the ranks of its series and of its item. */
export function shapeOf(plan: Plan, series: number, item: number, role: RegExp): Shape | undefined {
  const mark = plan.marks.findIndex((each) => each.series === series && each.item === item);
  return plan.shapes.find((shape) => shape.mark === mark && role.test(shape.role));
}

const round = (attribute: string | number) => (typeof attribute === 'number' ? Math.round(attribute * 100) / 100 : attribute);

export interface Flaw {
  readonly kind: string;
  readonly said: string;
}

/** What is wrong with a plan, whatever its form. */
export function flawsOf(plan: Plan, content: Content, {fontSize}: Frame): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const flaw = (kind: string, what: unknown) => flaws.push({kind, said: JSON.stringify(what)});
  for (const shape of plan.shapes) {
    for (const [name, given] of Object.entries(shape.at)) {
      for (const each of [given, round(given)])
        if (typeof each === 'number' ? !Number.isFinite(each) : /NaN|Infinity|undefined|null/.test(each)) flaw('number', shape);
      if (/^(width|height|r)$/.test(name) && Number(given) < 0) flaw('negative', shape);
    }
    if (shape.mark !== undefined && !plan.marks[shape.mark]) flaw('no such mark', shape);
    if (!isInside(boxOf(shape, fontSize), plan) && shape.tag !== 'text') flaw(`outside: ${shape.role.replace(/ s\d/, '')}`, {shape, width: plan.width, height: plan.height});
    if (shape.tag === 'text' && boxOf(shape, fontSize).width < plan.width * LONG && !isInWidth(boxOf(shape, fontSize), plan)) flaw(`overflow: ${shape.role.replace(/ s\d/, '')}`, {shape, width: plan.width});
    if (shape.tag === 'text' && (boxOf(shape, 0).y < -TOLERANCE || boxOf(shape, 0).y > plan.height + TOLERANCE)) flaw(`above or below: ${shape.role.replace(/ s\d/, '')}`, {shape, height: plan.height});
  }
  plan.marks.forEach((mark, rank) => {
    const {box} = mark;
    if (![mark.x, mark.y, box.x, box.y, box.width, box.height, plan.width, plan.height].every(Number.isFinite)) flaw('number of a mark', mark);
    if (box.width < 0 || box.height < 0) flaw('negative box', mark);
    if (!isInside({...box, x: mark.x, y: mark.y, width: 0, height: 0}, plan)) flaw('mark outside', {mark, width: plan.width, height: plan.height});
    if (!content.series[mark.series]?.figures[mark.item]) flaw('mark of nothing', mark);
    if (!isInside(box, plan)) flaw('box outside', {mark, width: plan.width, height: plan.height});
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    const found = plan.marks[markAt(plan.marks, ...middle)];
    const isShared = plan.marks.some(({box: other, item}) => item !== mark.item && overlap(box, other, 0));
    if (!isShared && found?.item !== mark.item) flaw('not found', {mark, rank, found});
  });
  return flaws;
}

/** Under this, in widths of a letter, a drawing still has to be one, and nobody can read it. */
const READABLE_EMS = 8;

/** Nothing is wrong; in a drawing too narrow for anybody to read, what a browser could not draw. */
export function expectSound(plan: Plan, content: Content, frame: Frame) {
  const isReadable = frame.width >= READABLE_EMS * frame.fontSize;
  const flaws = flawsOf(plan, content, frame).filter(({kind}) => isReadable || /^(number|negative|no such mark|mark of nothing)/.test(kind));
  assert.deepEqual(flaws.map(({kind, said}) => `${kind}: ${said}`), []);
}

/**
 * The property that every form keeps: any content in any frame, frozen, gives a sound plan, the same one twice; every
 * figure of the form has its mark, and what is to be said of a missing one is not a bar.
 */
export function keepsSound<F extends Frame>(
  planOf: (content: Content, frame: F) => Plan | undefined,
  {content = contents(), frame, each}: {content?: fc.Arbitrary<Content>; frame: fc.Arbitrary<F>; each?: (plan: Plan, content: Content, frame: F) => void},
) {
  let drawn = 0;
  fc.assert(
    fc.property(content, frame, (given, size) => {
      deepFreeze(given);
      const plan = planOf(given, deepFreeze(size));
      assert.deepEqual(planOf(given, size), plan);
      if (!plan) return;
      expectSound(plan, given, size);
      each?.(plan, given, size);
      drawn++;
    }),
    RUNS,
  );
  assert.ok(drawn >= 500 * (RUNS.numRuns / 600) * 0.3, `only ${drawn} were drawn`);
}

/** Every figure that is counted has one mark, and a shape of its own where it has a value that is not zero. */
export function everyFigureHasItsMark(plan: Plan, content: Content, role: RegExp, isDrawn: (value: number) => boolean = (value) => value !== 0) {
  const places = plan.marks.map(({item, series}) => `${series}/${item}`);
  assert.equal(new Set(places).size, places.length);
  const shown = new Map(plan.shapes.filter((shape) => role.test(shape.role)).map((shape) => [shape.mark, shape]));
  plan.marks.forEach(({item, series}, mark) => {
    const {value} = content.series[series]!.figures[item]!;
    assert.equal(shown.has(mark), value !== undefined && isDrawn(value), `${series}/${item}: ${value}`);
  });
}
