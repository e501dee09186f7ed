import {expect} from '@open-wc/testing';
import {LoadError} from '../../src/data/load-error.js';
import {readOutlines} from '../../src/data/outlines.js';

const square = {type: 'Polygon', coordinates: [[[7, 48], [7, 49], [8, 49], [8, 48], [7, 48]]]};
const collection = (features: unknown[]) => ({type: 'FeatureCollection', features});

describe('readOutlines', () => {
  it('reads GeoJSON by id, by code, or by the property it is told', () => {
    const raw = collection([
      {type: 'Feature', id: '67', properties: {nom: 'Bas-Rhin'}, geometry: square},
      {type: 'Feature', properties: {code: '68', name: 'Haut-Rhin'}, geometry: square},
    ]);
    expect(readOutlines(raw, {scheme: 'departement'}).map(({code, name}) => [code, name])).to.deep.equal([['67', 'Bas-Rhin'], ['68', 'Haut-Rhin']]);
    const named = collection([{type: 'Feature', properties: {insee: '67', name: 'Bas-Rhin'}, geometry: square}]);
    expect(readOutlines(named, {scheme: 'departement', codeProperty: 'insee'})[0]?.code).to.equal('67');
  });

  it('passes over what has no geometry or no code', () => {
    const raw = collection([
      {type: 'Feature', id: '67', properties: null, geometry: null},
      {type: 'Feature', properties: {}, geometry: square},
      {type: 'Feature', id: '68', properties: null, geometry: square},
    ]);
    expect(readOutlines(raw, {scheme: 'departement'}).map(({code}) => code)).to.deep.equal(['68']);
  });

  it('refuses what is neither GeoJSON nor TopoJSON', () => {
    let refused = 0;
    for (const raw of [null, 3, 'x', [], {}, {type: 'Topology'}, {type: 'FeatureCollection'}, {type: 'Topology', objects: {}}]) {
      expect(() => readOutlines(raw, {scheme: 'departement'}), JSON.stringify(raw)).to.throw(LoadError);
      refused++;
    }
    expect(refused).to.equal(8);
  });
});
