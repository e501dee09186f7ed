/** Lines through time. A period without a value, or a break in the series, opens the line. */
import {valueScale} from './axis.js';
import {valuesOf, type Content, type Frame, type Item, type Series} from './content.js';
import {gridLine, planLevelsAcross, valueAxis} from './grid.js';
import {widest, BOLD, GAP, NARROW_EMS} from './rows.js';
import {point} from './point.js';
import {path, rule, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {spread} from './spread.js';
import {centred, textWidth} from './text-extent.js';
import {wrapNames, wrapText} from './wrapped-text.js';

export interface LinesFrame extends Frame {
  readonly height: number;
  /** Scale of several drawings side by side. */
  readonly values?: readonly number[];
}

const RADIUS = 4.5;
/** Names at the ends of the lines take this share of the width at the most. */
const NAMES_SHARE = 0.3;
/** However narrow it is, the numbers of the axis leave room for a line, and a period for another one. */
const MOST_AXIS = 0.6;
const MOST_TICK = 0.4;

interface Placed {
  readonly item: number;
  readonly x: number;
  readonly y: number;
  readonly said: string;
}

export function planLines(content: Content, frame: LinesFrame): Plan {
  const {items, series, levels = [], breaks = []} = content;
  const {width, fontSize, axisText} = frame;
  const reach = frame.values ?? valuesOf(content);
  const axis = valueAxis(reach, fontSize, axisText);
  const {ticks} = axis;
  const left = Math.min(axis.left, width * MOST_AXIS);
  const isNamed = series.length > 1 && width >= NARROW_EMS * fontSize;
  // Two lines for a name, if all have room.
  const mostLines = series.length * fontSize * 2.5 > frame.height - fontSize * 2 ? 1 : 2;
  const names = wrapNames(series.map(({label}) => label), width * NAMES_SHARE, fontSize * BOLD, mostLines);
  const namesWidth = isNamed ? Math.max(...names.map(({lines}) => widest(lines, fontSize * BOLD))) + 2 * GAP : 0;
  const right = Math.max(left + 1, width - fontSize - namesWidth);
  const {head, draw: drawLevels} = planLevelsAcross(levels, left, right, frame);
  const height = Math.ceil(frame.height + head);
  const isWritten = series.length === 1 && hasRoomForValues(series[0]!, items, right - left, fontSize);
  const side = isWritten ? Math.max(fontSize, widest(series[0]!.figures.map(({text: said}) => said), fontSize * BOLD) * 0.5 - fontSize) : fontSize;
  const scale = valueScale(reach, height - fontSize * 2, head + fontSize * 1.4);
  // Where there is little room, most of it is for the line.
  const most = (right - left) / (isWritten ? 2 : 6);
  const inset = Math.min(side, most);
  // The first value stands clear of the numbers of the axis; the last may reach into the margin.
  const start = Math.min(isWritten && items.length > 1 ? side + fontSize : side, most);
  const places = items.map((_, rank) => rank).map(timeScale(items, left + start, right - inset));
  const x = (rank: number) => places[rank]!;
  const bottom = scale.ticks.length ? scale(Math.min(...scale.ticks)) : height;

  const shapes: Shape[] = ticks.flatMap((value) => gridLine(value, scale(value), left, right, fontSize, axisText));
  shapes.push(...periodTicks(items, x, {...frame, height}));
  for (const at of breakPlaces(items, breaks, x)) shapes.push(rule('break', at, head, at, bottom));
  const under = shapes.length;

  const marks: Mark[] = [];
  const middles = items.map((_, rank) => (rank ? (x(rank - 1) + x(rank)) / 2 : left));
  const ends: (Placed | undefined)[] = [];
  // Lines first, then points: no line hides another one's point.
  const points: Shape[] = [];
  series.forEach(({figures, isReference}, rank) => {
    const placed = figures.flatMap(({value, text: said}, item): Placed[] => (value === undefined ? [] : [{item, x: x(item), y: scale(value), said}]));
    const role = `line ${seriesClass(rank)}${isReference ? ' reference' : ''}`;
    const d = runsOf(placed, items, breaks).map(draw).join('');
    if (d) shapes.push(path(role, d));
    let next = 0;
    figures.forEach((figure, item) => {
      const at = placed[next]?.item === item ? placed[next++] : undefined;
      const mark = marks.length;
      if (at) points.push(point(rank, at.x, at.y, RADIUS, mark, isReference ? `point ${seriesClass(rank)} reference` : undefined));
      if (at && isWritten) points.push(text('value', at.x, at.y - fontSize * 0.8, figure.text, 'middle', mark));
      marks.push({
        item,
        series: rank,
        x: x(item),
        y: at?.y ?? bottom,
        box: {x: middles[item]!, y: 0, width: (middles[item + 1] ?? right) - middles[item]! + 0.01, height},
      });
    });
    ends.push(placed.at(-1));
  });
  shapes.push(...points);
  // Under the lines, but clear of the values that are written at their points.
  shapes.splice(under, 0, ...drawLevels(scale, points));
  if (isNamed) shapes.push(...nameLines(names.map(({lines}) => lines), ends, right + GAP, fontSize, height));
  return {width, height, shapes, marks, flow: 'right', isNamed: isNamed || series.length < 2};
}

const rounded = (length: number) => Math.round(length * 10) / 10;
const draw = (run: readonly Placed[]) => `M${run.map(({x, y}) => `${rounded(x)} ${rounded(y)}`).join('L')}`;

/** A value is written at its point where all of them have room: also the two that are nearest in time. */
function hasRoomForValues({figures}: Series, items: readonly Item[], room: number, fontSize: number): boolean {
  const valued = figures.flatMap(({value, text: said}, rank) => (value === undefined ? [] : [{rank, said}]));
  const shareOf = timeScale(items, 0, 1);
  const nearest = Math.min(1, ...valued.slice(1).map(({rank}, before) => shareOf(rank) - shareOf(valued[before]!.rank)));
  const {length} = figures;
  return widest(valued.map(({said}) => said), fontSize * BOLD) + GAP <= (length < 2 ? room : (room * nearest * (length - 1)) / length);
}

function timeScale(items: readonly Item[], from: number, to: number): (rank: number) => number {
  const times = items.map(({time}, rank) => time ?? rank);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return (rank) => (first === last ? (from + to) / 2 : from + ((times[rank]! - first) / (last - first)) * (to - from));
}

/** The points that a line may join: neighbours in the row, with no break between them. */
function runsOf(placed: readonly Placed[], items: readonly Item[], breaks: readonly string[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  placed.forEach((at, rank) => {
    const before = placed[rank - 1];
    const isJoined = before && before.item === at.item - 1 && !breaks.includes(items[at.item]!.key);
    if (isJoined) runs.at(-1)!.push(at);
    else runs.push([at]);
  });
  return runs.filter((run) => run.length > 1);
}

/** As many periods as can be read side by side, the first and the last among them. */
function periodTicks(items: readonly Item[], timeAt: (rank: number) => number, {width, height, fontSize}: LinesFrame): readonly Shape[] {
  const last = items.length - 1;
  const kept: number[] = [];
  const names = items.map(({label}) => wrapText(label, width * MOST_TICK, fontSize, 1).lines[0] ?? '');
  const x = (rank: number) => centred(names[rank]!, timeAt(rank), width, fontSize);
  const needed = (rank: number, other: number) => (textWidth(names[rank]!, fontSize) + textWidth(names[other]!, fontSize)) / 2 + fontSize;
  items.forEach((_, rank) => {
    const before = kept.at(-1);
    if (before === undefined || x(rank) - x(before) >= needed(before, rank)) kept.push(rank);
    else if (rank === last && kept.length > 1) kept[kept.length - 1] = rank;
  });
  return kept.map((rank) => text('tick', x(rank), height - 4, names[rank]!, 'middle'));
}

function breakPlaces(items: readonly Item[], breaks: readonly string[], x: (rank: number) => number): readonly number[] {
  return breaks.flatMap((key) => {
    const rank = items.findIndex((item) => item.key === key);
    return rank > 0 ? [(x(rank - 1) + x(rank)) / 2] : [];
  });
}

/** Each name at the last value of its line; names that would lie on each other move apart, with a thread to their line. */
function nameLines(names: readonly (readonly string[])[], ends: readonly (Placed | undefined)[], x: number, fontSize: number, height: number): readonly Shape[] {
  const known = names.map((lines, rank) => ({lines, rank, end: ends[rank]})).filter(({end}) => end !== undefined);
  const most = Math.max(1, ...known.map(({lines}) => lines.length));
  const size = Math.min(fontSize * 1.25 * most, (height - fontSize * 2) / Math.max(1, known.length));
  const places = spread(known.map(({end}) => end!.y), size, 0, height - fontSize * 2);
  return known.flatMap(({lines, rank, end}, place): Shape[] => {
    const y = places[place]!;
    const top = y - (lines.length * fontSize * 1.25) / 2 + fontSize;
    return [
      ...(Math.abs(y - end!.y) > fontSize * 0.5 ? [rule('thread', end!.x + RADIUS + 2, end!.y, x + GAP - 2, y)] : []),
      ...lines.map((said, each) => text(`name ${seriesClass(rank)}`, x + GAP, top + each * fontSize * 1.25, said)),
    ];
  });
}
