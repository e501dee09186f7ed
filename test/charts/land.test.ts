import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {Geometry, Position} from 'geojson';
import {areaAt, boxOf, isInView, layLand, middleOf, pathOf, type Area} from '../../src/charts/land.js';
import {lambert93, mercator, projectionFor} from '../../src/charts/projection.js';

const plane = mercator(0);
const area = (shape: Geometry, key = 'a'): Area => ({key, label: key, shape});
const ring = (...points: readonly [number, number][]): Position[] => [...points, points[0]!];
const square = (west: number, south: number, side: number): Position[] => ring([west, south], [west + side, south], [west + side, south + side], [west, south + side]);
const polygon = (...rings: Position[][]): Geometry => ({type: 'Polygon', coordinates: rings});
const camera = {k: 1000, left: 0, top: 0};
const middle = (shape: Geometry) => middleOf(layLand([area(shape)], plane), 0)!;
const isAt = (shape: Geometry, lon: number, lat: number) => areaAt(layLand([area(shape)], plane), ...plane.project(lon, lat)) === 0;

describe('layLand', () => {
  test('takes a ring in either sense, and a hole for a hole', () => {
    const outer = square(0, 0, 4);
    const hole = square(1, 1, 2);
    for (const rings of [[outer, hole], [[...outer].reverse(), hole], [outer, [...hole].reverse()], [[...outer].reverse(), [...hole].reverse()]]) {
      assert.ok(isAt(polygon(...rings), 0.5, 0.5));
      assert.ok(!isAt(polygon(...rings), 2, 2));
      assert.ok(!isAt(polygon(...rings), 5, 5));
    }
  });

  test('draws a territory in several parts whole', () => {
    const shape: Geometry = {type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]]};
    assert.ok(isAt(shape, 0.5, 0.5) && isAt(shape, 5.5, 5.5) && !isAt(shape, 3, 3));
    assert.equal(pathOf(layLand([area(shape)], plane), 0, camera).match(/M/g)!.length, 2);
  });

  test('survives what is no outline: nothing, points, lines, words, rings of one or two points', () => {
    const odd = [
      null,
      {type: 'Point', coordinates: [1, 2]},
      {type: 'LineString', coordinates: [[1, 2], [3, 4]]},
      {type: 'Polygon', coordinates: []},
      {type: 'Polygon', coordinates: [[]]},
      {type: 'Polygon', coordinates: [null]},
      {type: 'Polygon', coordinates: [[[1, 2], [3, 4]]]},
      {type: 'Polygon', coordinates: [[['1', '2'], ['3', '4'], ['5', '6']]]},
      {type: 'Polygon', coordinates: [[[NaN, 2], [3, Infinity], [5, 6]]]},
      {type: 'GeometryCollection', geometries: []},
    ] as unknown as Geometry[];
    const land = layLand([...odd.map((shape, rank) => area(shape, String(rank))), area(polygon(square(0, 0, 1)), 'good')], plane);
    odd.forEach((_, rank) => {
      assert.equal(boxOf(land, rank), undefined);
      assert.equal(pathOf(land, rank, camera), '');
      assert.equal(middleOf(land, rank), undefined);
      assert.equal(isInView(land, rank, camera, {width: 1e6, height: 1e6}), false);
    });
    assert.equal(areaAt(land, ...plane.project(0.5, 0.5)), odd.length);
  });

  test('passes over positions that are none, and keeps the others', () => {
    const shape = {type: 'Polygon', coordinates: [[[0, 0], ['x', 1], [4, 0], null, [4, 4], [0, 4], [0, 0]]]} as unknown as Geometry;
    assert.ok(isAt(shape, 2, 2));
  });

  test('goes on beyond the antimeridian instead of running round the globe', () => {
    const fiji = polygon(ring([177, -19], [-178, -19], [-178, -16], [177, -16]));
    const around = projectionFor([177, -19, 182, -16]);
    const box = boxOf(layLand([area(fiji)], around), 0)!;
    assert.ok(box.right - box.left < 0.2, String(box.right - box.left));
    // And on a map of the world, whose back it crosses.
    const world = boxOf(layLand([area(fiji)], plane), 0)!;
    assert.ok(world.right - world.left < 0.2, String(world.right - world.left));
  });

  test('finds the one area of a grid that holds a point', () => {
    const cells = Array.from({length: 100}, (_, rank) => area(polygon(square(rank % 10, Math.floor(rank / 10), 1)), String(rank)));
    const land = layLand(cells, plane);
    const within = fc.double({min: 0.01, max: 0.99, noNaN: true});
    fc.assert(
      fc.property(fc.integer({min: 0, max: 99}), within, within, (rank, dx, dy) => {
        assert.equal(areaAt(land, ...plane.project((rank % 10) + dx, Math.floor(rank / 10) + dy)), rank);
      }),
    );
  });
});

describe('middleOf', () => {
  test('is the centre of gravity where that lies inside', () => {
    const [x, y] = middle(polygon(square(2, -1, 2)));
    const [wx, wy] = plane.project(3, 0);
    assert.ok(Math.hypot(x - wx, y - wy) < 1e-4);
  });

  test('lies inside, whatever the form', () => {
    const u = polygon(ring([0, 0], [6, 0], [6, 6], [5, 6], [5, 1], [1, 1], [1, 6], [0, 6]));
    const [x, y] = middle(u);
    assert.equal(areaAt(layLand([area(u)], plane), x, y), 0);
    const donut = polygon(square(0, 0, 10), square(1, 1, 8));
    const [dx, dy] = middle(donut);
    assert.equal(areaAt(layLand([area(donut)], plane), dx, dy), 0);
  });

  test('is in the largest part', () => {
    const [x, y] = middle({type: 'MultiPolygon', coordinates: [[square(50, 0, 1)], [square(0, 0, 5)]]});
    const [wx, wy] = plane.project(2.5, 2.5);
    assert.ok(Math.hypot(x - wx, y - wy) < 1e-3);
  });
});

describe('pathOf', () => {
  /** The corners that a path goes through. */
  function cornersOf(d: string): [number, number][] {
    let [x, y] = [0, 0];
    return [...d.matchAll(/([Ml])(-?[\d.]+)[ ]?(-?[\d.]+)/g)].map(([, kind, a, b]) => {
      [x, y] = kind === 'M' ? [Number(a), Number(b)] : [x + Number(a), y + Number(b)];
      return [x, y];
    });
  }

  test('goes through the corners, to a tenth of a pixel', () => {
    const land = layLand([area(polygon(square(1, 1, 3)))], plane);
    const corners = cornersOf(pathOf(land, 0, camera));
    const wanted = [[1, 1], [4, 1], [4, 4], [1, 4]].map(([lon, lat]) => plane.project(lon!, lat!).map((each) => each * camera.k));
    assert.equal(corners.length, 4);
    corners.forEach(([x, y], rank) => assert.ok(Math.hypot(x - wanted[rank]![0]!, y - wanted[rank]![1]!) < 0.12));
  });

  test('leaves out what lies beyond the window, and nothing of what lies in it', () => {
    const window = {width: 300, height: 200};
    const extent = fc.double({min: -1, max: 1, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.tuple(extent, extent), {minLength: 3, maxLength: 12}), extent, extent, (points, lon, lat) => {
        const shape = polygon(ring(...points));
        const land = layLand([area(shape)], plane);
        const view = {k: 20_000, left: 100, top: 100};
        const path = pathOf(land, 0, view, window);
        const corners = cornersOf(path);
        for (const [x, y] of corners) assert.ok(x >= -0.1 && x <= 300.1 && y >= -0.1 && y <= 200.1, `${x} ${y}`);
        // A point of the window is inside before exactly when it is inside after.
        const [px, py] = plane.project(lon, lat);
        const [x, y] = [px * view.k + view.left, py * view.k + view.top];
        if (x < 1 || x > 299 || y < 1 || y > 199) return;
        const after = areaAt(layLand([area(polygon(...ringsIn(path)))], flat), x, y);
        const before = areaAt(land, px, py);
        if (after !== before) assert.ok(nearest(x, y, path) < 1.5, `${x} ${y}: ${before} ${after}`);
      }),
      {numRuns: 300},
    );
  });

  /** Pixels as degrees of a plane that leaves them as they are. */
  const flat = {...plane, eastOf: (x: number) => x, place: (x: number, y: number) => [x, y] as const};
  const ringsIn = (d: string) => d.split('M').slice(1).map((each) => ring(...cornersOf(`M${each}`)));
  /** Pixels from a point to the nearest side of a path: beside a side, a tenth of a pixel decides. */
  function nearest(x: number, y: number, d: string): number {
    return Math.min(
      Infinity,
      ...ringsIn(d).flatMap((corners) =>
        corners.slice(1).map(([bx, by], rank) => {
          const [ax, ay] = corners[rank]!;
          const [dx, dy] = [bx! - ax!, by! - ay!];
          const share = Math.max(0, Math.min(1, ((x - ax!) * dx + (y - ay!) * dy) / (dx * dx + dy * dy || 1)));
          return Math.hypot(ax! + share * dx - x, ay! + share * dy - y);
        }),
      ),
    );
  }

  test('never gathers an error along a coast of ten thousand points', () => {
    const points = Array.from({length: 10_000}, (_, rank): [number, number] => [Math.cos(rank / 1591.5) * 20, Math.sin(rank / 1591.5) * 20]);
    const land = layLand([area(polygon(ring(...points)))], plane);
    for (const [x, y] of cornersOf(pathOf(land, 0, camera))) {
      const [lon, lat] = plane.invert(x / camera.k, y / camera.k);
      assert.ok(Math.abs(Math.hypot(lon, lat) - 20) < 0.02);
    }
  });
});

describe('projections', () => {
  test('invert what they project', () => {
    for (const projection of [lambert93, mercator(55), mercator(-178)])
      fc.assert(
        fc.property(fc.double({min: -5, max: 9, noNaN: true}), fc.double({min: -60, max: 60, noNaN: true}), (east, lat) => {
          const lon = projection === lambert93 ? east : projection === mercator(55) ? 55 + east : east;
          const [x, y] = projection.project(lon, projection === lambert93 ? 45 + lat / 20 : lat);
          const [backLon, backLat] = projection.invert(x, y);
          assert.ok(Math.abs(backLon - lon) < 1e-6);
          assert.ok(Math.abs(backLat - (projection === lambert93 ? 45 + lat / 20 : lat)) < 1e-6);
        }),
      );
  });

  // IGN, « Projection cartographique conique conforme de Lambert », algorithms ALG0001 to ALG0054: Lambert-93 of a place,
  // here as ratios of distances, which the sphere and the ellipsoid share to a few thousandths.
  test('agree with Lambert-93 of IGN on the form of France', () => {
    const [dunkerque, bayonne, strasbourg] = [[2.377, 51.034], [-1.475, 43.493], [7.752, 48.573]].map(([lon, lat]) => lambert93.project(lon!, lat!));
    const distance = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    // EPSG:2154 of the same places, in metres.
    const metres = {dunkerque: [656_290, 7_104_190], bayonne: [337_370, 6_275_260], strasbourg: [1_050_350, 6_840_910]} as const;
    const ratio = distance(metres.dunkerque, metres.strasbourg) / distance(metres.dunkerque, metres.bayonne);
    assert.ok(Math.abs(distance(dunkerque!, strasbourg!) / distance(dunkerque!, bayonne!) - ratio) < 0.01);
  });

  test('suit what is shown: the conic for the mainland, the meridian of the place for a town and overseas', () => {
    assert.equal(projectionFor([-5, 42, 8, 51]), lambert93);
    assert.equal(projectionFor([7.6, 48.5, 7.9, 48.7]).name, 'mercator');
    assert.equal(projectionFor([55, -22, 56, -20]).name, 'mercator');
    const town = projectionFor([7.6, 48.5, 7.9, 48.7]);
    const [south, north] = [town.project(7.75, 48.5), town.project(7.75, 48.7)];
    assert.ok(Math.abs(south[0] - north[0]) < 1e-12 && north[1] < south[1]);
  });
});
