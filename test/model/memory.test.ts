/** What an opened document keeps in memory. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {bigDocument} from '../../scripts/fictional/big.js';
import {ALL_TABLES} from '../../src/model/document.js';
import {centres} from '../../src/model/centre.js';
import {allFigures, figuresOf} from '../../src/model/figures.js';
import {Observatory, rowsOf, type Part} from '../../src/model/observatory.js';

setFlagsFromString('--expose-gc');
const once = runInNewContext('gc') as () => void;
/** The buffers of a collection are given back by the next one. */
const collect = () => [1, 2, 3].forEach(once);
const SIZE = {centres: 400, indicators: 60, years: 5, seed: 3};

test('rows that were read are let go, whether asked for or read ahead', async () => {
  const left: Part<number> = {name: 'what is left', read: function* (list) { yield; return list('centres').length + list('observations').length; }};
  const opened = () => new Observatory(bigDocument(SIZE));
  assert.equal(opened().read(left), SIZE.centres + SIZE.indicators * SIZE.years);
  const [asked, ahead] = [opened(), opened()];
  asked.rows(centres);
  figuresOf(asked).columns('i0');
  await ahead.prepare([rowsOf(centres), allFigures], () => Promise.resolve());
  for (const observatory of [asked, ahead]) {
    assert.equal(observatory.read(left), 0);
    assert.equal(observatory.rows(centres).length, SIZE.centres);
    assert.equal(figuresOf(observatory).columns('i0').length, SIZE.years);
  }
});

test('what a host gives is not changed, and may be opened again', () => {
  const raw = bigDocument({...SIZE, indicators: 4});
  const before = JSON.stringify(raw);
  const freeze = (value: unknown) => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  freeze(raw);
  for (let times = 0; times < 2; times++) {
    const observatory = new Observatory(raw);
    for (const table of ALL_TABLES) observatory.rows(table);
    assert.equal(figuresOf(observatory).columns('i0').length, SIZE.years);
    assert.deepEqual(observatory.faults, []);
  }
  assert.equal(JSON.stringify(raw), before);
});

test('an opened document weighs less than three times its text', () => {
  const text = JSON.stringify(bigDocument(SIZE));
  const used = () => {
    collect();
    const {heapUsed, arrayBuffers} = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const open = () => {
    const observatory = new Observatory(JSON.parse(text));
    for (const table of ALL_TABLES) observatory.rows(table);
    figuresOf(observatory).columns('i0');
    return observatory;
  };
  // Code that is compiled at the first opening is no part of the document.
  open();
  const before = used();
  const observatory = open();
  const weight = used() - before;
  assert.equal(observatory.rows(centres).length, SIZE.centres);
  assert.ok(weight > text.length && weight < 3 * text.length, `${(weight / text.length).toFixed(2)} × the text`);
});
