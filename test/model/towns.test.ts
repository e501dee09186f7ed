import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CentreFacets} from '../../src/model/facets.js';
import type {Observatory} from '../../src/model/observatory.js';
import {townsInSteps, townsOf} from '../../src/model/towns.js';

describe('townsOf', () => {
  it('shows a town as most write it that do not shout', () => {
    assert.equal(townsOf(['Sélestat Cedex 2', 'Sélestat Cedex 2', 'Sélestat']).get('Sélestat Cedex 2'), 'Sélestat');
    const towns = townsOf(['SELESTAT', 'SELESTAT', 'SELESTAT', 'Selestat', 'Sélestat', 'Sélestat', 'Sélestat Cedex 2', '', 'COLMAR']);
    for (const written of ['SELESTAT', 'Selestat', 'Sélestat', 'Sélestat Cedex 2', 'selestat']) assert.equal(towns.get(written), 'Sélestat', written);
    assert.equal(towns.get('COLMAR'), 'COLMAR');
    assert.equal(towns.has(''), false);
  });
});

describe('townsInSteps', () => {
  it('tells the towns of a country apart in many steps, as at once', () => {
    const written = Array.from({length: 20_000}, (_, rank) => (rank % 3 ? `Lieu ${rank >> 1}` : `LIEU ${rank >> 1}`));
    const steps = townsInSteps(written);
    let taken = 0;
    for (;;) {
      const {done, value} = steps.next();
      taken++;
      if (!done) continue;
      assert.deepEqual([...value], [...townsOf(written)]);
      break;
    }
    assert.ok(taken > 8, String(taken));
  });

  it('is how the facet of towns is known before it is drawn', () => {
    const rows = Array.from({length: 20_000}, (_, rank) => ({id: `c${rank}`, name: 'C', address: {city: `Lieu ${rank}`}}));
    const facets = new CentreFacets({rows: () => rows, find: () => undefined} as unknown as Pick<Observatory, 'find' | 'rows'>);
    assert.ok([...facets.ahead()].length > 15);
    assert.deepEqual(facets.ids, ['city']);
  });
});
