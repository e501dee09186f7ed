import {expect} from '@open-wc/testing';
import {LoadError} from '../../src/data/load-error.js';
import {readOutlines} from '../../src/data/outlines.js';

const square = {type: 'Polygon', coordinates: [[[7, 48], [7, 49], [8, 49], [8, 48], [7, 48]]]};
const collection = (features: unknown[]) => ({type: 'FeatureCollection', features});

describe('readOutlines', () => {
  it('reads GeoJSON by id, by code, or by the property it is told', async () => {
    const raw = collection([
      {type: 'Feature', id: '67', properties: {nom: 'Bas-Rhin'}, geometry: square},
      {type: 'Feature', properties: {code: '68', name: 'Haut-Rhin'}, geometry: square},
    ]);
    expect((await readOutlines(raw, {scheme: 'departement'})).map(({code, name}) => [code, name])).to.deep.equal([['67', 'Bas-Rhin'], ['68', 'Haut-Rhin']]);
    const named = collection([{type: 'Feature', properties: {insee: '67', name: 'Bas-Rhin'}, geometry: square}]);
    expect((await readOutlines(named, {scheme: 'departement', codeProperty: 'insee'}))[0]?.code).to.equal('67');
  });

  it('passes over what has no geometry or no code, or is no feature', async () => {
    const raw = collection([
      {type: 'Feature', id: '67', properties: null, geometry: null},
      {type: 'Feature', properties: {}, geometry: square},
      null,
      {type: 'Feature', id: '', properties: null, geometry: square},
      {type: 'Feature', id: '68', properties: null, geometry: square},
    ]);
    expect((await readOutlines(raw, {scheme: 'departement'})).map(({code}) => code)).to.deep.equal(['68']);
  });

  it('refuses outlines of which none tells its territory, and says what they do tell', async () => {
    const raw = collection([null, {type: 'Feature', properties: null, geometry: null}, {type: 'Feature', properties: {codgeo: '67482', libgeo: 'Strasbourg'}, geometry: square}]);
    const error = await readOutlines(raw, {scheme: 'commune'}).catch((each: unknown) => each);
    expect(error).to.be.instanceOf(LoadError).and.to.deep.include({fault: 'no-codes', detail: {names: 'codgeo, libgeo'}});
    expect(await readOutlines(collection([]), {scheme: 'commune'})).to.deep.equal([]);
  });

  it('refuses what is neither GeoJSON nor TopoJSON', async () => {
    const refusals: unknown[] = [];
    const all = [null, 3, 'x', [], {}, {type: 'Topology'}, {type: 'FeatureCollection'}, {type: 'Topology', objects: {}}];
    for (const raw of all) await readOutlines(raw, {scheme: 'departement'}).catch((error: unknown) => refusals.push(error));
    expect(refusals.map((error) => error instanceof LoadError && error.fault)).to.deep.equal(all.map(() => 'not-outlines'));
  });

  const faultOf = async (...rings: (readonly (readonly [number, number])[])[]) => {
    const raw = collection(rings.map((ring, rank) => ({type: 'Feature', id: String(rank), properties: null, geometry: {type: 'Polygon', coordinates: [ring]}})));
    return readOutlines(raw, {scheme: 'departement'}).then(
      () => undefined,
      (error: unknown) => (error as LoadError).fault,
    );
  };

  for (const [projection, x, y] of [
    ['Lambert-93', 1_050_350, 6_840_910],
    ['Lambert II', 998_137, 2_413_822],
    ['CC48', 2_050_000, 7_270_000],
    ['UTM 32 N', 407_000, 5_381_000],
    ['Web Mercator', 862_000, 6_204_000],
  ] as const)
    it(`refuses the metres of ${projection}, which no globe has`, async () => {
      expect(await faultOf([[x, y], [x + 1000, y], [x, y + 1000]])).to.equal('not-degrees');
    });

  it('refuses outlines whose latitudes stand first, and none that lie abroad or have one odd shape', async () => {
    const alsace = [[7, 48], [8, 48], [8, 49]] as const;
    const turned = alsace.map(([lon, lat]) => [lat, lon] as const);
    expect(await faultOf(alsace)).to.equal(undefined);
    expect(await faultOf(turned, turned)).to.equal('swapped-degrees');
    expect(await faultOf(alsace, turned)).to.equal(undefined);
    expect(await faultOf([[55, -21], [56, -21], [56, -20]])).to.equal(undefined);
    expect(await faultOf([[-73, 45], [-72, 45], [-72, 46]])).to.equal(undefined);
  });
});
