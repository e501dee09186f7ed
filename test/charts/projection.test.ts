import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {geoConicConformalRaw, geoMercatorRaw, type GeoRawProjection} from 'd3-geo';
import fc from 'fast-check';
import {kilometresPerUnit, lambert93, mercator, projectionFor, type Projection} from '../../src/charts/projection.js';

const RADIANS = Math.PI / 180;
const near = (found: readonly number[], wanted: readonly number[], within = 1e-9) =>
  found.forEach((each, rank) => assert.ok(Math.abs(each - wanted[rank]!) <= within * Math.max(1, Math.abs(wanted[rank]!)), `${found.join()} is not ${wanted.join()}`));
const place = fc.tuple(fc.double({min: -179.9, max: 179.9, noNaN: true}), fc.double({min: -84, max: 84, noNaN: true}));

const CASES: readonly (readonly [Projection, GeoRawProjection, number])[] = [
  [lambert93, geoConicConformalRaw(44 * RADIANS, 49 * RADIANS), 3],
  [mercator(-61.5), geoMercatorRaw, -61.5],
];

describe('projections', () => {
  for (const [own, theirs, meridian] of CASES) {
    it(`${own.name} is where d3-geo has it, and comes back`, () => {
      fc.assert(
        fc.property(place, ([east, lat]) => {
          const [x, y] = theirs(east * RADIANS, lat * RADIANS);
          near(own.place(east, lat), [x, -y]);
          const lon = own.invert(...own.place(east, lat))[0];
          near([((((lon - meridian - east + 180) % 360) + 360) % 360) - 180, own.invert(...own.place(east, lat))[1]], [0, lat], 1e-7);
        }),
        {numRuns: 1000},
      );
    });
  }

  it('draws France in Lambert-93, a town and what lies overseas with the north upwards', () => {
    assert.equal(projectionFor([-5, 42, 8.2, 51]).name, 'lambert-93');
    assert.equal(projectionFor([7.6, 48.5, 7.9, 48.7]).name, 'mercator');
    assert.equal(projectionFor([55.2, -21.4, 55.9, -20.8]).name, 'mercator');
  });

  it('knows how long a kilometre is: a degree of the meridian has 111.2', () => {
    const [x, y] = lambert93.project(3, 46.5);
    const [, north] = lambert93.project(3, 47);
    near([(y - north) * kilometresPerUnit(lambert93, x, (y + north) / 2)], [111.195 / 2], 0.01);
  });
});
