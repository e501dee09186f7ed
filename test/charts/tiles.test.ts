import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {centred} from '../../src/charts/camera.js';
import {levelFor, tiledProjection, tilesIn} from '../../src/charts/tiles.js';

/** Column and row of a place at a level, as the wiki of OpenStreetMap has it (« Slippy map tilenames »). */
function numbersOf(lon: number, lat: number, z: number): readonly [x: number, y: number] {
  const phi = (lat * Math.PI) / 180;
  return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * 2 ** z)];
}

const WINDOW = {width: 600, height: 400};

/** Pixels per unit of the plane at which pictures of a level have their own size. */
const scaleOf = (z: number) => (256 * 2 ** z) / (2 * Math.PI);

function around(lon: number, lat: number, k: number) {
  const projection = tiledProjection([lon - 0.4, lat, lon + 0.2, lat]);
  const camera = centred(k, ...projection.project(lon, lat), WINDOW);
  return {projection, camera, tiles: tilesIn(projection, camera, WINDOW)};
}

describe('tilesIn', () => {
  test('gives the place in the middle the picture that the numbering of the web says', () => {
    fc.assert(
      fc.property(fc.double({min: -179, max: 179, noNaN: true}), fc.double({min: -70, max: 70, noNaN: true}), fc.integer({min: 2, max: 19}), (lon, lat, z) => {
        const {tiles} = around(lon, lat, scaleOf(z));
        const own = tiles.find(({left, top, width, height}) => left <= 300 && left + width >= 300 && top <= 200 && top + height >= 200)!;
        assert.equal(own.z, z);
        const [x, y] = numbersOf(lon, lat, z);
        // The middle may lie on an edge, and pixels are whole.
        assert.ok(tiles.some((tile) => tile.x === x && tile.y === y), `${x}/${y}`);
        assert.ok([0, 1, 2 ** z - 1].includes(Math.abs(own.x - x)) && Math.abs(own.y - y) <= 1);
      }),
    );
  });

  test('covers the window, without gaps and without what nobody sees', () => {
    fc.assert(
      fc.property(fc.double({min: 4, max: 18, noNaN: true}), (z) => {
        const {tiles} = around(7.75, 48.58, scaleOf(z));
        for (const {left, top, width, height} of tiles) assert.ok(left <= WINDOW.width && top <= WINDOW.height && left + width >= 0 && top + height >= 0);
        for (const [x, y] of [[0, 0], [599, 0], [0, 399], [599, 399], [300, 200]] as const)
          assert.ok(tiles.some(({left, top, width, height}) => left <= x + 1 && x <= left + width && top <= y + 1 && y <= top + height), `${x} ${y}`);
        const lefts = [...new Set(tiles.map(({left}) => left))].sort((a, b) => a - b);
        const widthAt = new Map(tiles.map(({left, width}) => [left, width]));
        for (const [rank, left] of lefts.entries()) if (rank) assert.equal(lefts[rank - 1]! + widthAt.get(lefts[rank - 1]!)!, left);
      }),
    );
  });

  test('goes around the globe, and not over its poles', () => {
    const {tiles} = around(179.9, 0, scaleOf(3));
    assert.ok(tiles.some(({x}) => x === 7) && tiles.some(({x}) => x === 0));
    const whole = around(0, 0, scaleOf(0) / 2).tiles;
    assert.ok(whole.every(({z, y}) => z === 0 && y === 0));
    assert.equal(new Set(whole.map(({key}) => key)).size, whole.length);
  });

  test('begins with what the reader looks at', () => {
    const {tiles} = around(7.75, 48.58, scaleOf(12));
    const [x, y] = numbersOf(7.75, 48.58, 12);
    assert.ok(tiles.slice(0, 4).some((tile) => tile.x === x && tile.y === y));
  });
});

describe('levelFor', () => {
  test('is one that servers have', () => {
    assert.deepEqual([1e-9, scaleOf(0), scaleOf(12.4), scaleOf(19), 1e12].map((k) => levelFor({k})), [0, 0, 12, 19, 19]);
  });
});
