/** Where an arrow leads on a map. */
import type {MapMark} from '../../charts/map.js';

const WAYS: Readonly<Record<string, readonly [number, number]>> = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/** The nearest mark in a direction, what lies aside counting double; undefined where there is none. */
export function toward(marks: readonly MapMark[], index: number, key: string): number | undefined {
  const here = marks[index];
  const way = WAYS[key];
  if (!here || !way) return undefined;
  const [dx, dy] = way;
  let best: number | undefined;
  let least = Infinity;
  marks.forEach((mark, rank) => {
    if (rank === index) return;
    const along = (mark.x - here.x) * dx + (mark.y - here.y) * dy;
    const aside = Math.abs((mark.x - here.x) * dy + (mark.y - here.y) * dx);
    if (along <= 0 || aside > along * 2) return;
    const cost = along + 2 * aside;
    if (cost >= least) return;
    best = rank;
    least = cost;
  });
  return best;
}
