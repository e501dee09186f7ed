/** Vertical bars from zero, side by side or one on the other: for ages, years, classes, which have an order. */
import {valueScale} from './axis.js';
import {countedSeries, valuesOf, type Content, type Figure, type Frame} from './content.js';
import {gridLine, planLevelsAcross, valueAxis} from './grid.js';
import {BOLD, GAP, LEAST_ROW, widest} from './rows.js';
import {rect, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';
import {wrapText} from './wrapped-text.js';

export type Stacking = 'beside' | 'stacked';

const THINNEST = 1.5;
const MOST_LINES = 3;

export interface ColumnsFrame extends Frame {
  readonly height: number;
  /** Where bars touch: a histogram, whose classes have no gap between them. */
  readonly isDense?: boolean;
  /** Scale of several drawings side by side. */
  readonly values?: readonly number[];
}

/** What columns stand well in, where nobody says how high. */
export const heightOfColumns = ({fontSize, width}: Frame) => Math.round(Math.max(fontSize * 12, Math.min(fontSize * 20, width * 0.45)));

/** Undefined where the names of the items would not fit under them: rows hold them at any width. */
export function planColumns(content: Content, frame: ColumnsFrame, stacking: Stacking = 'beside'): Plan | undefined {
  const {items, series, levels = []} = content;
  const {width, fontSize, axisText, isDense = false} = frame;
  const stacked = stacking === 'stacked';
  const counted = stacked ? countedSeries(content) : series;
  const reach = frame.values ?? (stacked ? stackedReach(content) : valuesOf(content));
  const {left, ticks} = valueAxis(reach, fontSize, axisText);
  const band = (width - left) / Math.max(1, items.length);
  const names = items.map(({label}) => wrapText(label, band - (isDense ? 0 : fontSize * 0.4), fontSize, MOST_LINES));
  if (band < LEAST_ROW || names.some(({shortened}) => shortened)) return undefined;
  const above = planLevelsAcross(levels, left, width, frame);
  const height = Math.ceil(frame.height + above.head);
  const head = above.head + fontSize * 1.4;
  const slots = stacked ? 1 : Math.max(1, counted.length);
  const inner = band * (isDense ? 1 : 0.78);
  const slot = Math.min(inner / slots, isDense ? Infinity : fontSize * 5);
  const fits = (texts: readonly string[]) => widest(texts, fontSize * BOLD) < (slots === 1 ? band : slot);
  // With their units, or all without: the unit is that of the axis, and « provisoire » stands under the name.
  const [inFull, bare] = [({text: said}: Figure) => said, ({text: said, bare: number = said}: Figure) => number];
  const written = counted.flatMap(({figures}) => figures.filter(({value}) => value !== undefined));
  const cautions = items.map((_, item) => commonCaution(counted.map(({figures}) => figures[item]!)));
  const isSaid = cautions.every((caution) => caution !== undefined && textWidth(caution, fontSize) <= band);
  const write = stacked ? undefined : fits(written.map(inFull)) ? inFull : isSaid && fits(written.map(bare)) ? bare : undefined;
  const under = names.map(({lines}, item) => (write === bare && cautions[item] ? [...lines, cautions[item]] : lines));
  const foot = Math.max(1, ...under.map(({length}) => length)) * fontSize * 1.2 + fontSize * 0.6;
  // Under the lowest bar there is room for its figure, over the names.
  const below = write && reach.some((value) => value < 0) ? fontSize * 1.1 : 0;
  const scale = valueScale(reach, height - foot - below, head, 4);
  const shapes: Shape[] = ticks.flatMap((value) => gridLine(value, scale(value), left, width, fontSize, axisText));
  const marks: Mark[] = [];
  // One segment is the whole: its figure stands above.
  const isSplit = (item: number) => !content.totals || counted.filter(({figures}) => figures[item]!.value).length > 1;
  items.forEach((_, item) => {
    const middle = left + (item + 0.5) * band;
    under[item]!.forEach((line, rank) => shapes.push(text('tick', middle, height - foot + fontSize * (1.35 + rank * 1.2), line, 'middle')));
    let [up, down] = [0, 0];
    counted.forEach(({figures, isReference}, rank) => {
      const figure = figures[item]!;
      const {value, text: said} = figure;
      const mark = marks.length;
      const x = stacked ? middle - slot / 2 : middle + (rank - slots / 2) * slot;
      const from = stacked ? ((value ?? 0) < 0 ? down : up) : 0;
      const to = from + (value ?? 0);
      if ((value ?? 0) < 0) down = to;
      else up = to;
      const [y1, y2] = [scale(Math.max(from, to)), scale(Math.min(from, to))];
      const gap = slots > 1 || isDense ? 1 : 0;
      const own = {x: x + gap, y: y1, width: slot - 2 * gap, height: Math.max(y2 - y1 - (stacked && y2 - y1 > 6 ? 2 : 0), THINNEST)};
      if (value) shapes.push(rect(`bar ${seriesClass(series.indexOf(counted[rank]!))}${isReference ? ' reference' : ''}`, own, mark));
      if (value !== undefined && write) shapes.push(text('value', x + slot / 2, (value < 0 ? y2 + fontSize * 1.1 : y1) - fontSize * 0.3, write(figure), 'middle', mark));
      if (value === undefined) shapes.push(text('value blank', x + slot / 2, scale(0) - fontSize * 0.3, '–', 'middle', mark));
      if (stacked && value && isSplit(item) && y2 - y1 > fontSize * 1.5 && textWidth(said, fontSize * BOLD) + GAP < slot) shapes.push(text(`inside ${seriesClass(series.indexOf(counted[rank]!))}`, middle, (y1 + y2) / 2 + fontSize * 0.35, said, 'middle', mark));
      const box = stacked
        ? {x: left + item * band, y: y1, width: band, height: Math.max(y2 - y1, 1)}
        : {x: slots === 1 ? left + item * band : x, y: 0, width: slots === 1 ? band : slot, height};
      marks.push({item, series: series.indexOf(counted[rank]!), x: x + slot / 2, y: stacked ? (y1 + y2) / 2 : y1, box});
    });
  });
  const totals = stacked ? (content.totals ?? []) : [];
  if (widest(totals.map(({text: said}) => said), fontSize * BOLD) < band)
    totals.forEach(({text: said, value}, item) => {
      const y = scale(Math.max(0, value ?? 0)) - fontSize * 0.35;
      if (value) shapes.push(text('value', left + (item + 0.5) * band, y, said, 'middle'));
    });
  shapes.push(...above.draw(scale, shapes));
  return {width, height, shapes, marks, flow: 'right', isNamed: series.length < 2};
}

/** What is said of all figures of an item alike: nothing, or « provisoire »; undefined where it is said of some alone. */
function commonCaution(figures: readonly Figure[]): string | undefined {
  const said = new Set(figures.filter(({value}) => value !== undefined).map(({caution = ''}) => caution));
  return said.size > 1 ? undefined : ([...said][0] ?? '');
}

function stackedReach(content: Content): readonly number[] {
  const counted = countedSeries(content);
  const sums = content.items.flatMap((_, item) => {
    const values = counted.map(({figures}) => figures[item]!.value ?? 0);
    return [1, -1].map((sign) => values.filter((value) => value * sign > 0).reduce((all, value) => all + value, 0));
  });
  return [...sums, ...(content.levels ?? []).map(({value}) => value)];
}
