import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {scaled, type Demand} from '../../../src/model/disclosure/scaling.js';

const demand = (rest: number, above: readonly number[], below: readonly number[] = []): Demand => ({
  row: [...above.map((place) => [place, 1] as const), ...below.map((place) => [place, -1] as const)],
  rest,
});
const rounded = (table: Float64Array | undefined) => table && Array.from(table, (value) => Math.round(value * 1e4) / 1e4);

describe('scaled', () => {
  test('leaves a table as it starts where nothing is asked of it, or all holds', () => {
    assert.deepEqual(rounded(scaled(3, [], 7)), [7, 7, 7]);
    assert.deepEqual(rounded(scaled(2, [demand(14, [0, 1])], 7)), [7, 7]);
  });

  test('shares a total among its parts', () => {
    assert.deepEqual(rounded(scaled(3, [demand(12, [0, 1, 2])], 1)), [4, 4, 4]);
    assert.deepEqual(rounded(scaled(2, [demand(-8, [], [0, 1])], 1)), [4, 4]);
  });

  test('fits rows and columns, so that what stands alone in both is their product', () => {
    // Rows 30 and 70, columns 40 and 60: 12, 18, 28, 42.
    const table = scaled(4, [demand(30, [0, 1]), demand(70, [2, 3]), demand(40, [0, 2]), demand(60, [1, 3])], 1);
    assert.deepEqual(rounded(table), [12, 18, 28, 42]);
  });

  test('makes one side as much larger than the other as is asked', () => {
    // The first times a factor less the second through it: f − 1/f = 1.5 for f = 2.
    assert.deepEqual(rounded(scaled(2, [demand(1.5, [0], [1])], 1)), [2, 0.5]);
    assert.deepEqual(rounded(scaled(2, [demand(-1.5, [0], [1])], 1)), [0.5, 2]);
    assert.deepEqual(rounded(scaled(2, [demand(0, [0], [1]), demand(3, [0])], 1)), [3, 3]);
    const [above, below] = scaled(2, [demand(-1e9, [0], [1])], 1)!;
    assert.equal(Math.round(above! * below!), 1);
  });

  test('makes nothing of what must be nothing', () => {
    assert.deepEqual(rounded(scaled(2, [demand(0, [0, 1])], 1)), [0, 0]);
    assert.deepEqual(rounded(scaled(3, [demand(0, [0]), demand(0, [1], [0]), demand(5, [2])], 1)), [0, 0, 5]);
  });

  test('finds none where a side that is nothing should be something', () => {
    assert.equal(scaled(1, [demand(0, [0]), demand(5, [0])], 1), undefined);
    assert.equal(scaled(1, [demand(0, [], [0]), demand(-5, [], [0])], 1), undefined);
    assert.equal(scaled(2, [demand(5, [], [0])], 1), undefined);
    assert.equal(scaled(2, [demand(-5, [0])], 1), undefined);
  });

  test('gives up where totals contradict each other', () => {
    assert.equal(scaled(2, [demand(5, [0, 1]), demand(6, [0, 1])], 1), undefined);
  });
});
