/** Labels that would lie on each other are moved apart, as little as possible and without changing their order. */

interface Block {
  /** Sum of what the labels of the block would like its start to be. */
  wish: number;
  count: number;
  size: number;
}

/**
 * @param wanted Where the middle of each label would be, in any order.
 * @param size What each label takes, in the same pixels.
 * @returns where their middles go, between `from` and `to` if they fit there; in the order of `wanted`.
 *
 * Least squares under order: neighbours that collide are pooled, as in isotonic regression (Ayer et al., 1955).
 */
export function spread(wanted: readonly number[], size: number, from: number, to: number): readonly number[] {
  const order = wanted.map((_, rank) => rank).sort((a, b) => wanted[a]! - wanted[b]!);
  const blocks: Block[] = [];
  const startOf = ({wish, count}: Block) => wish / count;
  order.forEach((rank) => {
    blocks.push({wish: wanted[rank]! - size / 2, count: 1, size});
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2) as [Block, Block];
      if (startOf(before) + before.size <= startOf(last)) break;
      blocks.splice(-2, 2, {
        wish: before.wish + last.wish - last.count * before.size,
        count: before.count + last.count,
        size: before.size + last.size,
      });
    }
  });
  const placed: number[] = [];
  let at = from;
  const left = blocks.reduceRight<number[]>((sums, block) => [block.size + (sums[0] ?? 0), ...sums], []);
  blocks.forEach((block, rank) => {
    // Never before the last one's end, and never so late that those which follow would not fit.
    let start = Math.max(at, Math.min(startOf(block), to - left[rank]!));
    for (let each = 0; each < block.count; each++) {
      placed.push(start + size / 2);
      start += size;
    }
    at = start;
  });
  const result: number[] = [];
  order.forEach((rank, place) => (result[rank] = placed[place]!));
  return result;
}
