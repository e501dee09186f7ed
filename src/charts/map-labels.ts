/** Names on a map: what can be named without covering anything. */
import {textWidth} from './text-extent.js';

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: string;
}

/** A name that wishes to stand at one of some spots, the best one first. */
export interface LabelWish {
  readonly text: string;
  readonly role: string;
  /** Widest line that may be taken; nothing is said where the name is wider. */
  readonly room?: number;
  readonly spots: readonly {readonly x: number; readonly y: number; readonly anchor: Label['anchor']}[];
}

export interface Covered {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const touch = (a: Covered, b: Covered) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Grants wishes in their order, within a window; each name once. */
export function placeLabels(wishes: Iterable<LabelWish>, taken: Covered[], within: Covered, fontSize: number): readonly Label[] {
  const labels: Label[] = [];
  const said = new Set<string>();
  for (const {text, role, room = Infinity, spots} of wishes) {
    if (!text || said.has(text)) continue;
    const long = textWidth(text, fontSize);
    if (long > room) continue;
    for (const {x, y, anchor} of spots) {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      const box = {left: left - 2, right: left + long + 2, top: y - fontSize, bottom: y + fontSize * 0.3};
      if (box.left < within.left || box.right > within.right || box.top < within.top || box.bottom > within.bottom || taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      labels.push({text, role, x, y, anchor});
      said.add(text);
      break;
    }
  }
  return labels;
}

/** Around a mark: beside it, over it, under it. */
export const spotsAround = (x: number, y: number, r: number, fontSize: number): LabelWish['spots'] => [
  {x: x + r + 4, y: y + fontSize * 0.35, anchor: 'start'},
  {x: x - r - 4, y: y + fontSize * 0.35, anchor: 'end'},
  {x, y: y - r - 4, anchor: 'middle'},
  {x, y: y + r + fontSize, anchor: 'middle'},
];

/** On an area: in its middle, or a line or two away. */
export const spotsOn = (x: number, y: number, fontSize: number): LabelWish['spots'] =>
  [0.35, -3, 3.5, -6, 6.5].map((row) => ({x, y: y + row * fontSize, anchor: 'middle'}));
