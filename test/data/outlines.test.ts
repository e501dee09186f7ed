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

  it('refuses what is neither GeoJSON nor TopoJSON', async () => {
    const refusals: unknown[] = [];
    const all = [null, 3, 'x', [], {}, {type: 'Topology'}, {type: 'FeatureCollection'}, {type: 'Topology', objects: {}}];
    for (const raw of all) await readOutlines(raw, {scheme: 'departement'}).catch((error: unknown) => refusals.push(error));
    expect(refusals.map((error) => error instanceof LoadError && error.fault)).to.deep.equal(all.map(() => 'not-outlines'));
  });

  it('refuses metres, which no globe has', async () => {
    const metres = collection([{type: 'Feature', id: '67', properties: null, geometry: {type: 'Polygon', coordinates: [[[1_050_350, 6_840_910], [1_051_350, 6_840_910], [1_050_350, 6_841_910]]]}}]);
    let fault: unknown;
    await readOutlines(metres, {scheme: 'departement'}).catch((error: unknown) => (fault = (error as LoadError).fault));
    expect(fault).to.equal('not-degrees');
  });
});
