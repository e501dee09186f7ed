/** What drawings are made of. A plan places shapes; whoever paints them need not know what they mean. */

export interface Shape {
  readonly tag: 'rect' | 'line' | 'path' | 'circle' | 'text';
  /** What it is, for styles: `bar s1`, `grid`, `value`. */
  readonly role: string;
  /** Attributes of SVG; lengths in pixels. */
  readonly at: Readonly<Record<string, string | number>>;
  readonly text?: string;
  /** Rank of the datum it belongs to. */
  readonly mark?: number;
}

/** One datum of a drawing: where it is, and what a pointer may touch to mean it. */
export interface Mark {
  /** Ranks in the content. */
  readonly item: number;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
  /** Where the items follow one another. */
  readonly flow: 'down' | 'right';
  /** Series that the drawing names itself; a legend names the others. */
  readonly isNamed?: boolean;
  /** What stands for each series in a legend, in a box of 28 × 16 pixels; a bar or a line of the series when absent. */
  readonly keys?: readonly Shape[];
}

/** Colours, textures and dashes repeat after so many series: a chart with more is another chart. */
const STYLES = 8;
export const seriesClass = (rank: number) => `s${(rank % STYLES) + 1}`;

type Anchor = 'start' | 'middle' | 'end';

export const rect = (role: string, {x, y, width, height}: Box, mark?: number): Shape => ({tag: 'rect', role, at: {x, y, width, height}, mark});
export const rule = (role: string, x1: number, y1: number, x2: number, y2: number): Shape => ({tag: 'line', role, at: {x1, y1, x2, y2}});
export const path = (role: string, d: string, mark?: number): Shape => ({tag: 'path', role, at: {d}, mark});
export const text = (role: string, x: number, y: number, said: string, anchor: Anchor = 'start', mark?: number): Shape => ({
  tag: 'text',
  role,
  at: {x, y, 'text-anchor': anchor},
  text: said,
  mark,
});

/** The datum that a point of the drawing means, −1 when none: of several, the nearest. */
export function markAt(marks: readonly Mark[], x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  marks.forEach(({box, ...at}, rank) => {
    if (x < box.x || x >= box.x + box.width || y < box.y || y >= box.y + box.height) return;
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance < least) [best, least] = [rank, distance];
  });
  return best;
}
