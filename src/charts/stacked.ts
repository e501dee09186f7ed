/** Horizontal bars whose series are set end to end, of parts that add up. */
import {barScale, before, beside, EDGE, THINNEST, valueRole, writerOf, type Place} from './bars.js';
import {countedSeries, type Content, type Figure, type Frame} from './content.js';
import {bounded} from './extent.js';
import {planLevels} from './levels.js';
import {BOLD, GAP, planRows} from './rows.js';
import {rect, rule, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

export function planStacked(content: Content, frame: Frame): Plan {
  const {items, series, levels = []} = content;
  const {fontSize, width} = frame;
  const thickness = fontSize * 1.1;
  const {head, draw} = planLevels(levels, frame);
  const rows = planRows(items, frame, thickness, head);
  const totals = totalsOf(content, writerOf(content.totals ?? [], rows, frame));
  const reach = [...totals.flatMap(({up, down}) => [up, down]), ...levels.map(({value}) => value)];
  const scale = barScale(reach, rows, width, totals.map(({text: said}) => said), fontSize);
  const shapes: Shape[] = [rule('axis', scale(0), head, scale(0), rows.height), ...rows.names];
  const marks: Mark[] = [];
  items.forEach((_, item) => stack(content, totals[item]!, {item, rows, scale, thickness, fontSize, width}, shapes, marks));
  shapes.push(...draw(scale, rows.height, shapes));
  return {width, height: Math.ceil(rows.height), shapes, marks, flow: 'down', isNamed: series.length < 2};
}

interface Total {
  readonly up: number;
  readonly down: number;
  /** Written at the end: the total, or why nothing is drawn. */
  readonly text: string;
  readonly isBlank: boolean;
}

/** Positive figures one way, negative ones the other. */
function totalsOf(content: Content, write: (figure: Figure) => string): readonly Total[] {
  const counted = countedSeries(content);
  return content.items.map((_, item) => {
    const values = counted.map(({figures}) => bounded(figures[item]!.value ?? 0));
    const sum = (sign: number) => values.filter((value) => value * sign > 0).reduce((all, value) => all + value, 0);
    const isKnown = counted.some(({figures}) => figures[item]!.value !== undefined);
    const figure = isKnown ? content.totals?.[item] : counted[0]?.figures[item];
    return {up: sum(1), down: sum(-1), text: figure ? write(figure) : '', isBlank: !isKnown};
  });
}

function stack(content: Content, total: Total, {item, rows, scale, thickness, fontSize, width}: Place, shapes: Shape[], marks: Mark[]) {
  const {top, height, middle} = rows.rows[item]!;
  const y = middle - thickness / 2;
  let [up, down] = [0, 0];
  content.series.forEach(({figures, isReference}, rank) => {
    if (isReference) return;
    const {value, text: said} = figures[item]!;
    const mark = marks.length;
    const own = bounded(value ?? 0);
    const from = own < 0 ? down : up;
    const to = from + own;
    if (own < 0) down = to;
    else up = to;
    const [x1, x2] = [scale(from), scale(to)].sort((a, b) => a - b) as [number, number];
    // A gap of the page's colour between neighbours, wherever there is room for one.
    const length = Math.max(x2 - x1 - (x2 - x1 > 3 * EDGE ? EDGE : 0), own ? THINNEST : 0);
    const box = {x: own < 0 ? x2 - length : x1, y, width: length, height: thickness};
    if (own) shapes.push(rect(`bar ${seriesClass(rank)}`, box, mark));
    if (own && textWidth(said, fontSize * BOLD) + GAP < box.width) shapes.push(text(`inside ${seriesClass(rank)}`, x1 + box.width / 2, middle + fontSize * 0.35, said, 'middle', mark));
    marks.push({item, series: rank, x: (x1 + x2) / 2, y: y + thickness, box: {x: x1, y: top, width: Math.max(x2 - x1, 1), height}});
  });
  const isNegative = total.down < 0 && !total.up;
  const {x, anchor} = isNegative
    ? before(scale(total.down), total.text, width, fontSize)
    : beside(scale(total.up), total.text, total.isBlank ? EDGE : GAP / 2, width, fontSize);
  const isOver = isNegative ? x > scale(total.down) : total.up > 0 && x < scale(total.up);
  if (total.text) shapes.push(text(valueRole(total.isBlank, isOver), x, middle + fontSize * 0.35, total.text, anchor));
}
