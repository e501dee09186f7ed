import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {csvOf} from '../../src/downloads/csv.js';
import type {Cell, DataTable, Takeaway} from '../../src/downloads/takeaway.js';
import {localeOf} from '../../src/locale/locale.js';

const takeaway = (table: DataTable, changes: Partial<Takeaway> = {}): Takeaway => ({
  locale: localeOf('fr'),
  title: 'Bénévoles par centre, 2023',
  summary: 'Deux centres.',
  table,
  cautions: [],
  method: [],
  sources: [],
  licence: undefined,
  updated: undefined,
  fictional: false,
  ...changes,
});
const column = (label: string, numeric = false) => ({label, numeric});
const text = (said: string): Cell => ({text: said});

/** RFC 4180, read letter by letter: nothing of the code under test. */
function records(csv: string, separator = ';'): string[][] {
  assert.equal(csv[0], '\ufeff');
  const found: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 1; at < csv.length; at++) {
    const sign = csv[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (csv[at + 1] === '"') field += csv[++at]!;
      else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === separator) record.push(field), (field = '');
    else if (sign === '\r' && csv[at + 1] === '\n') {
      at++;
      found.push([...record, field]);
      [record, field] = [[], ''];
    } else {
      assert.ok(!/["\r\n]/.test(sign), `${JSON.stringify(sign)} outside quotes`);
      field += sign;
    }
  }
  assert.ok(!isQuoted && field === '' && record.length === 0, 'the last line is ended');
  return found;
}
const table = (cells: readonly Cell[], numeric = true): DataTable => ({
  caption: 'Titre',
  columns: [column('Centre'), column('Valeur', numeric)],
  rows: cells.map((cell, rank) => [text(`Centre ${rank}`), cell]),
});

describe('csvOf', () => {
  it('writes what a French spreadsheet opens: mark, semicolons, decimal commas, CR LF', () => {
    const csv = csvOf(takeaway(table([{text: '1 234,5 €', value: 1234.5678901234, unit: '€'}])));
    const start = '\ufeffCentre;Valeur (€)\r\nCentre 0;1234,5678901234\r\n;\r\nTitre;Bénévoles par centre, 2023\r\n';
    assert.equal(csv.slice(0, start.length), start);
    assert.ok(!/[^\r]\n/.test(csv));
  });

  it('writes commas and points where the page is English', () => {
    const csv = csvOf(takeaway(table([{text: '1.5', value: 1.5}]), {locale: localeOf('en')}));
    assert.deepEqual(records(csv, ',').slice(0, 2), [['Centre', 'Valeur'], ['Centre 0', '1.5']]);
  });

  it('writes semicolons and decimal commas where the page is German', () => {
    const csv = csvOf(takeaway(table([{text: '1,5', value: 1.5}]), {locale: localeOf('de')}));
    assert.deepEqual(records(csv, ';').slice(0, 2), [['Centre', 'Valeur'], ['Centre 0', '1,5']]);
  });

  it('tells zero, silence and secrecy apart, in words beside the figures', () => {
    const cells: Cell[] = [
      {text: '0 personne', value: 0},
      {text: 'sans réponse', blank: true},
      {text: 'masqué (secret statistique)', blank: true},
      {text: '12 (provisoire)', value: 12, status: 'provisoire'},
    ];
    assert.deepEqual(records(csvOf(takeaway(table(cells)))).slice(0, 5), [
      ['Centre', 'Valeur', 'Statut : Valeur'].map((each) => each.replace(' :', '\u00a0:')),
      ['Centre 0', '0', 'renseigné'],
      ['Centre 1', '', 'sans réponse'],
      ['Centre 2', '', 'masqué (secret statistique)'],
      ['Centre 3', '12', 'provisoire'],
    ]);
  });

  it('says in the field itself why there is nothing, where no figure stands in the column', () => {
    const found = records(csvOf(takeaway(table([{text: 'masqué (secret statistique)', blank: true}]))));
    assert.deepEqual(found[1], ['Centre 0', 'masqué (secret statistique)']);
  });

  it('guards what a spreadsheet would compute, and leaves numbers alone', () => {
    const cases: [string, string][] = [
      ['=HYPERLINK("https://e.example";"x")', "'=HYPERLINK(\"https://e.example\";\"x\")"],
      ['+33 3 88 00 00 00', "'+33 3 88 00 00 00"],
      ['@SUM(A1)', "'@SUM(A1)"],
      ['\t=1', "'\t=1"],
      ['\r=1', "'\r=1"],
      ['-1+1', "'-1+1"],
      ['＝1', "'＝1"],
      ['-12,5', '-12,5'],
      ['Centre = ville', 'Centre = ville'],
      ["'=1", "''=1"],
    ];
    const found = records(csvOf(takeaway(table(cases.map(([given]) => text(given)), false))));
    assert.deepEqual(found.slice(1, cases.length + 1).map(([, said]) => said), cases.map(([, expected]) => expected));
    const numbers = records(csvOf(takeaway(table([{text: '−12,5', value: -12.5}]))));
    assert.deepEqual(numbers[1], ['Centre 0', '-12,5']);
  });

  it('guards titles, names of columns and notes as well', () => {
    const found = records(csvOf(takeaway({...table([text('a')], false), columns: [column('=A'), column('@B')]}, {title: '=1+1', cautions: ['+2']})));
    for (const field of found.flat()) assert.ok(!/^[=+\-@\t\r\0]/.test(field), field);
    assert.ok(found.flat().includes("'=1+1"));
  });

  it('gives every text back exactly, whatever it holds', () => {
    const anything = fc.array(fc.tuple(fc.constantFrom('', '=', '+', "'", "'=", '-', '@', '"', ';', '\t', '\r', '\n', '\0', '＋', ' '), fc.string()).map((parts) => parts.join('')), {minLength: 1});
    fc.assert(
      fc.property(anything, (texts) => {
        const found = records(csvOf(takeaway(table(texts.map(text), false))));
        const width = found[0]!.length;
        assert.ok(found.every(({length}) => length === width), 'every record has as many fields');
        texts.forEach((given, rank) => {
          const field = found[rank + 1]![1]!;
          const dangerous = /^[=+\-@\t\r\n\0＝＋－＠]/.test(field) && !/^-\d+([.,]\d+)?$/.test(field);
          assert.ok(!dangerous, JSON.stringify(field));
          assert.equal(/^'+[=+\-@\t\r\n\0＝＋－＠]/.test(field) ? field.slice(1) : field, given);
        });
      }),
      {numRuns: 1000},
    );
  });

  it('gives every number back exactly', () => {
    const numbers = fc.array(fc.double({noNaN: true, noDefaultInfinity: true}), {minLength: 1});
    fc.assert(
      fc.property(numbers, (values) => {
        const found = records(csvOf(takeaway(table(values.map((value) => ({text: '…', value}))))));
        values.forEach((value, rank) => assert.equal(Number(found[rank + 1]![1]!.replace(',', '.')), value === 0 ? 0 : value));
      }),
      {numRuns: 1000},
    );
  });

  it('ends with what must be said: title, summary, cautions, method, sources, licence, date, fiction', () => {
    const said = takeaway(table([{text: '1', value: 1}]), {
      cautions: ['Rupture de série en 2021'],
      method: ['Personnes qui donnent du temps.'],
      sources: [{id: 's', label: 'SENACS', producer: 'FCSF', published: '2024-05-31', website: 'https://www.senacs.fr/'} as Takeaway['sources'][number]],
      licence: 'Licence Ouverte 2.0',
      updated: '2024-06-30',
      fictional: true,
    });
    const found = records(csvOf(said));
    assert.deepEqual(found[2], ['', '']);
    assert.deepEqual(found.slice(3).map(([label]) => label), ['Titre', 'Données fictives', 'Résumé', 'À savoir', 'Définition et méthode', 'Source', 'Licence', 'Mise à jour du document']);
    const notes = new Map(found.slice(3).map(([label, note]) => [label, note]));
    assert.equal(notes.get('Source'), 'SENACS. FCSF. Publié le 31 mai 2024. https://www.senacs.fr/');
    assert.match(notes.get('Données fictives')!, /^Données fictives/);
    assert.equal(notes.get('Licence'), 'Licence Ouverte 2.0');
    assert.equal(notes.get('Mise à jour du document'), '30 juin 2024');
  });
});
