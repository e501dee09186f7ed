import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chartWords} from '../../src/locale/chart.js';
import {saidFault, saidPlace} from '../../src/locale/faults.js';
import {saidLoadError} from '../../src/locale/loading.js';
import {counted, localeOf} from '../../src/locale/locale.js';
import {byName, quotedText, saidList} from '../../src/locale/naming.js';
import {LANGUAGES, loadLanguage, wording} from '../../src/locale/wording.js';
import {LoadError, type LoadFault} from '../../src/data/load-error.js';

const fr = localeOf('fr');
const en = localeOf('en');
const de = localeOf('de');

test('a name that runs from right to left keeps to itself in the sentences of each language; all others stay byte for byte', async () => {
  const name = 'مركز الأمل';
  for (const language of LANGUAGES) {
    await loadLanguage(language);
    const locale = localeOf(language);
    const {value} = locale.words(chartWords);
    assert.ok(value(name, '12 %').startsWith(`\u2068${name}\u2069`), language);
    assert.ok(saidList(locale, ['Le Phare', name]).endsWith(` \u2068${name}\u2069`), language);
    assert.doesNotMatch(value('Élan', '12 %') + saidList(locale, ['Łódź', 'Ωmega', '中心']), /[\u2066-\u2069]/);
    // What was put together of such names is not wrapped once more.
    assert.equal(value(value(name, '1'), '2').match(/\u2068/g)?.length, 1);
  }
});

describe('a number', () => {
  test('has the spaces and the sign that French typography asks for', () => {
    assert.equal(fr.number(1234567), '1\u202f234\u202f567');
    assert.equal(fr.number(-12.5), '\u221212,5');
    assert.equal(fr.number(12.5, {unit: '%'}), '12,5\u00a0%');
    assert.equal(fr.number(42000, {unit: '€', decimals: 0}), '42\u202f000\u00a0€');
  });

  test('has no unit apart from its percent in English', () => {
    assert.equal(en.number(12.5, {unit: '%'}), '12.5%');
    assert.equal(en.number(1234.5, {unit: 'km'}), '1,234.5\u00a0km');
  });

  test('has points between thousands, a decimal comma and a space before its unit in German', () => {
    assert.equal(de.number(1234.5, {unit: '%'}), '1.234,5\u00a0%');
    assert.equal(de.number(-1234567, {unit: '€', decimals: 0}), '\u22121.234.567\u00a0€');
  });

  test('has the digits that are asked for, no minus for zero, and what it takes not to read as zero', () => {
    assert.equal(fr.number(2, {decimals: 1}), '2,0');
    assert.equal(fr.number(2.345), '2,35');
    assert.equal(fr.number(-0), '0');
    assert.equal(fr.number(-0.001, {decimals: 1}), '\u22120,001');
  });

  test('shows the sign of a change, and none of no change', () => {
    assert.deepEqual([3, -3, 0].map((value) => fr.number(value, {signed: true})), ['+3', '\u22123', '0']);
  });

  test('is short where room is', () => {
    assert.equal(fr.number(1_234_567, {compact: true}).replace(/[\u00a0\u202f]/g, ' '), '1,2 M');
  });
});

describe('a date', () => {
  test('is the same day in every time zone', async () => {
    await Promise.all(LANGUAGES.map(loadLanguage));
    assert.equal(fr.date('2024-05-31'), '31 mai 2024');
    assert.equal(fr.date('2024-03-01'), '1er\u00a0mars 2024');
    assert.equal(fr.date('2024-03'), 'mars 2024');
    assert.equal(fr.date('2024'), '2024');
    assert.equal(en.date('2024-05-31'), '31 May 2024');
    assert.deepEqual(['2024-03-01', '2024-03', '2024'].map((civil) => de.date(civil)), ['1. März 2024', 'März 2024', '2024']);
  });
});

describe('a count', () => {
  test('is singular below two in French, at one in English and German', () => {
    const said = (locale: typeof fr, count: number) => counted(locale, count, 'centre', 'centres').replace('\u00a0', ' ');
    assert.deepEqual([0, 1, 1.5, 2].map((count) => said(fr, count)), ['0 centre', '1 centre', '1,5 centre', '2 centres']);
    assert.deepEqual([0, 1, 2].map((count) => said(en, count)), ['0 centres', '1 centre', '2 centres']);
    assert.deepEqual([0, 1, 1.5, 2].map((count) => said(de, count)), ['0 centres', '1 centre', '1,5 centres', '2 centres']);
  });
});

describe('a locale', () => {
  test('is French for a language that is not spoken yet', () => {
    assert.deepEqual([undefined, '', 'nl', 'constructor', 'fr-CA', 'FR'].map((tag) => localeOf(tag).language), Array(6).fill('fr'));
    assert.deepEqual(['en', 'en-GB', 'EN-us'].map((tag) => localeOf(tag).language), ['en', 'en', 'en']);
    assert.deepEqual(['de', 'de-AT', 'DE-fr'].map((tag) => localeOf(tag).language), ['de', 'de', 'de']);
  });

  test('orders names as a dictionary does', () => {
    assert.deepEqual(['Zola', 'Élan', 'eau', 'Centre 10', 'Centre 2'].sort(byName(fr)), ['Centre 2', 'Centre 10', 'eau', 'Élan', 'Zola']);
  });

  test('quotes in its own way', () => {
    assert.deepEqual(LANGUAGES.map((language) => quotedText(language, 'a')), ['«\u00a0a\u00a0»', '“a”', '„a“']);
  });
});

describe('wording', () => {
  test('has the no-break spaces of French, also in what its functions return', () => {
    const {fr: words} = wording('essai', {said: (x: string) => `« ${x} » : oui ! 5 %`, list: ['a ; b ?']});
    assert.equal(words.said('x'), '«\u00a0x\u00a0»\u00a0: oui\u202f! 5\u00a0%');
    assert.equal(words.list[0], 'a\u202f; b\u202f?');
  });

  const FAULTS: readonly LoadFault[] = ['no-source', 'address', 'http', 'network', 'timeout', 'too-big', 'empty', 'html', 'truncated', 'not-json', 'refused'];
  for (const locale of [fr, en, de]) {
    test(`names the file and the repair for each way to fail, in ${locale.language}`, async () => {
      await loadLanguage(locale.language);
      const whats = new Set<string>();
      for (const fault of FAULTS) {
        const {what, repair} = saidLoadError(locale, new LoadError(fault, {src: 'a.json', status: 404, limit: 2e7, place: '3:14'}));
        assert.match(`${what} ${repair}`, /\S/);
        assert.ok(/[.)»“]$/.test(repair), repair);
        if (fault !== 'no-source') assert.ok(what.includes('a.json'), what);
        whats.add(what);
      }
      assert.equal(whats.size, FAULTS.length);
    });
  }

  test('says where a row is, and shortens what it quotes', () => {
    const fault = {effect: 'field', code: 'bad-link', table: 'centres', row: 12, id: 'elsau', field: 'website', value: 'x'.repeat(1000)} as const;
    assert.equal(saidPlace(fr, fault).replace(/\u00a0/g, ' '), 'tableau centres, ligne 12 (elsau), colonne website');
    assert.ok(saidFault(fr, fault).what.length < 140);
    assert.equal(saidPlace(fr, {effect: 'document', code: 'too-deep'}), '');
  });
});
