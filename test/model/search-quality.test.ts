/** What readers type, on real lists: how often the place that they mean is among the first three. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {openLists} from '../../scripts/open-lists.mjs';
import {calledIn} from '../../src/model/called.js';
import {centres, type Centre} from '../../src/model/centre.js';
import {matchingCentres} from '../../src/model/matching.js';
import {mended} from '../../src/model/misspelt.js';
import {Observatory} from '../../src/model/observatory.js';
import {NO_OPEN_DATA, openData} from '../demo/open-data.js';
import {QUERIES, type Query} from '../fixtures/queries.js';

const FIRST = 3;
/** Of a hundred readers, this many see what they mean without typing more. */
const GOAL = 0.95;

describe('the search on real lists', {skip: openData ? false : NO_OPEN_DATA}, () => {
  const lists = openData ? openLists(openData) : undefined;
  const read = new Map(Object.entries(lists ?? {}).map(([name, document]) => [name, new Observatory(document)]));
  const rows = new Map<string, readonly Centre[]>([...read].map(([name, observatory]) => [name, observatory.rows(centres)]));
  const found = (list: string, typed: string) => matchingCentres(rows.get(list)!, typed, mended, calledIn(read.get(list)!)).rows;
  const rankOf = ({list, typed, meant}: Query) => found(list, typed).findIndex(({name}) => name === meant);

  test('is asked with at least 60 queries, each for a place that its list has', () => {
    assert.ok(QUERIES.length >= 60);
    assert.equal(new Set(QUERIES.map(({list, typed}) => `${list} ${typed}`)).size, QUERIES.length);
    for (const {list, meant} of QUERIES) assert.ok(rows.get(list)!.some(({name}) => name === meant), `${list}: ${meant}`);
  });

  test('has what is meant among the first three', (context) => {
    const ranks = QUERIES.map((query) => ({query, rank: rankOf(query)}));
    const within = (most: number) => ranks.filter(({rank}) => rank >= 0 && rank < most).length;
    const missed = ranks.filter(({rank}) => rank < 0 || rank >= FIRST);
    const percent = (count: number) => `${count} of ${QUERIES.length} (${((100 * count) / QUERIES.length).toFixed(1)} %)`;
    context.diagnostic(`recall at 1: ${percent(within(1))}, at ${FIRST}: ${percent(within(FIRST))}`);
    for (const {query, rank} of missed) context.diagnostic(`missed: ${query.list} « ${query.typed} » → ${query.meant} is ${rank < 0 ? 'not found' : `number ${rank + 1}`}`);
    assert.ok(within(FIRST) / QUERIES.length >= GOAL, missed.map(({query}) => query.typed).join(', '));
  });

  test('finds nothing for what nobody means', () => {
    for (const typed of ['xyzxyz', 'boulangerie patisserie', '99999'])
      for (const list of rows.keys()) assert.deepEqual(found(list, typed).map(({name}) => name), [], `${list}: ${typed}`);
  });
});
