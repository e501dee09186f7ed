/** What the page on honest numbers promises and no other test shows; and that what the page names is there. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {localeOf} from '../../../src/locale/locale.js';
import {setSentences} from '../../../src/locale/summaries.js';
import {aggregate} from '../../../src/model/aggregate.js';
import {checkDocument} from '../../../src/model/document.js';
import {indicators, type Indicator} from '../../../src/model/indicator.js';
import {Observatory} from '../../../src/model/observatory.js';
import {sources} from '../../../src/model/source.js';
import {readerOf, tallyOf} from '../../../src/model/values.js';
import {observatoryOf} from '../../helpers/figures.js';
import {RUNS} from './runs.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
const fr = localeOf('fr');

test('rule 6: the summary of centres names none of them, unless it is asked to', () => {
  const names = ['Alpha', 'Beta', 'Gamma', 'Delta'];
  const cell = fc.oneof(fc.integer({min: 0, max: 9}), fc.constantFrom('L', 'O', 'Q', 'M'));
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell), (cells) => {
      const values = Object.fromEntries(names.map((name, rank) => [name, cells[rank]!]));
      const figures = observatoryOf([{indicator: 'members', values}]);
      const slice = {indicator: {id: 'members', kind: 'count'} as Indicator, of: 'centre', period: '2023'};
      const tally = tallyOf(readerOf(figures, slice)!, names);
      const whole = aggregate(figures, slice, names);
      const said = {label: 'Bénévoles'};
      const isNamed = (text: string) => names.some((name) => text.includes(name));
      assert.equal(isNamed(setSentences(fr, said, {tally, of: 'centre', whole})), false);
      const known = cells.filter((one) => typeof one === 'number');
      const asked = setSentences(fr, said, {tally, of: 'centre', whole, nameOf: (key) => key});
      // Of many that are equal, none stands out.
      if (known.length === 1 || (new Set(known).size > 1)) assert.ok(isNamed(asked), asked);
    }),
    RUNS,
  );
});

test('rule 7: an indicator leads to its definition, method, limits and to the producer, date and licence of its source', () => {
  const told = {definition: 'Ce qui est compté.', method: 'Enquête annuelle.', limits: 'Déclaratif.'};
  const source = {id: 'enquete', label: 'Enquête', producer: 'Fédération', published: '2024-05-31', licence: 'Licence Ouverte 2.0'};
  const document = {format: 'observatoire-csc/1', sources: [source], indicators: [{id: 'members', label: 'Bénévoles', kind: 'count', source: 'enquete', ...told}]};
  const {observatory, faults} = checkDocument(document);
  assert.deepEqual(faults, []);
  const {definition, method, limits, source: from} = observatory!.find(indicators, 'members')!;
  assert.deepEqual({definition, method, limits}, told);
  assert.deepEqual(observatory!.find(sources, from), source);
  // A source that is not there is told to the publisher.
  const lost = checkDocument({...document, sources: []});
  assert.deepEqual(lost.faults.map(({code, field, value}) => [code, field, value]), [['unknown-ref', 'source', 'enquete']]);
});

test('rule 8: only false, null or silence makes data real', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.constantFrom(true, false, null, 'false', 0, '')), (fictional) => {
      const isReal = fictional === false || fictional === null;
      assert.equal(new Observatory({format: 'observatoire-csc/1', fictional}).fictional, !isReal);
    }),
    RUNS,
  );
  assert.equal(new Observatory({format: 'observatoire-csc/1'}).fictional, false);
});

test('the page on honest numbers names eight rules, with functions and tests that are there', () => {
  const rows = read('docs/honest-numbers.md').split('\n').filter((line) => /^\| \d\. /.test(line)).map((line) => line.split(' | '));
  assert.deepEqual(rows.map(([rule]) => rule!.slice(2, 4)), [1, 2, 3, 4, 5, 6, 7, 8].map((rank) => `${rank}.`));
  for (const [rule, keepers, proofs] of rows) {
    const kept = [...keepers!.matchAll(/((?:`\w+`(?:, | and )?)+) in `([^`]+)`/g)];
    assert.ok(kept.length > 0, rule);
    for (const [, functions, file] of kept)
      for (const [, name] of functions!.matchAll(/`(\w+)`/g))
        assert.match(read(file!), new RegExp(`export (?:function|const|class) ${name!}\\b`), `${name!} in ${file!}`);
    const shown = [...proofs!.matchAll(/`([^`]+)`: « (.+?) »(?:;| \|)/g)];
    assert.equal(shown.length, proofs!.split('«').length - 1, rule);
    assert.ok(shown.length > 0, rule);
    for (const [, file, name] of shown) {
      assert.ok(existsSync(new URL(file!, root)), file);
      assert.ok(read(file!).includes(`'${name!}'`), `${file!} has no test « ${name!} »`);
    }
  }
});
