import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {writtenNumber} from '../../src/data/written-number.js';

const RUNS = {numRuns: 1000};
/** What each is read as: a value, or why there is none. */
const read = (text: string, decimal: ',' | '.' = ',') => {
  const found = writtenNumber(text, decimal);
  return found && (found.value ?? found.status);
};

describe('writtenNumber', () => {
  const FIGURES: readonly (readonly [text: string, value: number])[] = [
    ['1 234,50 €', 1234.5],
    ['1\u202f234,50\u00a0€', 1234.5],
    ['12,5 %', 12.5],
    ['0', 0],
    ['-3', -3],
    ['−3,5', -3.5],
    ['+2', 2],
    ['1 234 567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1’234’567', 1_234_567],
    ['€ 12', 12],
    [',5', 0.5],
    ['12 habitants', 12],
    ['  7  ', 7],
    ['2,5 M€', 2_500_000],
    ['900 k€', 900_000],
    ['1,1 milliard d’euros', 1_100_000_000],
    ['3 km', 3],
    ['5 hab.', 5],
    ['1,2 M€', 1_200_000],
    ['1,1 milliard d’euros par an', 1_100_000_000],
    ['12 places', 12],
    ['1 place', 1],
  ];
  for (const [text, value] of FIGURES) it(`reads « ${text} » as ${value}`, () => expect(writtenNumber(text)).to.deep.equal({value, status: 'ok'}));

  const BLANKS: readonly (readonly [text: string, status: string])[] = [
    ['n.d.', 'no-answer'],
    ['ND', 'no-answer'],
    ['', 'no-answer'],
    ['–', 'no-answer'],
    ['…', 'no-answer'],
    ['n.c.', 'no-answer'],
    ['k. A.', 'no-answer'],
    [':', 'no-answer'],
    ['///', 'not-applicable'],
    ['c', 'suppressed'],
    ['Confidentiel', 'suppressed'],
    ['s', 'suppressed'],
    ['(s)', 'suppressed'],
    ['<5', 'suppressed'],
    ['< 5', 'suppressed'],
    ['≤ 10', 'suppressed'],
    ['n/a', 'not-applicable'],
    ['sans objet', 'not-applicable'],
  ];
  for (const [text, status] of BLANKS) it(`reads « ${text} » as ${status}, which is not zero`, () => expect(writtenNumber(text)).to.deep.equal({status}));

  for (const text of ['(3)', 'n.s.', 'ε', 'confidentialité', '5 rue des Lilas', '12 bis, rue du Moulin', '3 pl. Broglie', '1er étage', '2e arrondissement', '14 juillet', '5 Lindenstraße', '3 enfants que nous avons accueillis', 'Le Phare', '12/03/2026', '12.03.2026', '2A004', '12-15', '12 (5)', '5e3', '3h30', '06 12 34 56 78', '2019 2020', '1 23', '1,2,3', 'toString', '__proto__', '0x10', '∞', 'NaN', 'Infinity'])
    it(`finds no figure in « ${text} »`, () => expect(read(text)).to.equal(undefined));

  it('lets the language decide where a mark may mean either', () => {
    expect([read('1,234', ','), read('1,234', '.')]).to.deep.equal([1.234, 1234]);
    expect([read('1,234.5', '.'), read('12,5', '.')]).to.deep.equal([1234.5, 12.5]);
  });

  it('is done at once with a text of any length', () => {
    const before = performance.now();
    for (const text of ['a'.repeat(200_000) + '1', '1' + ' '.repeat(200_000) + '1', '€'.repeat(200_000) + '1', '1'.repeat(200_000)]) expect(read(text)).to.equal(undefined);
    expect(performance.now() - before).to.be.below(200);
  });

  it('reads back any number that French or English writes', () => {
    let seen = 0;
    const number = fc.oneof(fc.integer({min: -1_000_000_000, max: 1_000_000_000}), fc.double({min: -1e9, max: 1e9, noNaN: true}));
    const languages = [['fr', ','], ['en', '.']] as const;
    fc.assert(
      fc.property(number, fc.constantFrom(...languages), fc.constantFrom('', ' €', '\u00a0%', ' habitants'), (value, [language, decimal], unit) => {
        const written = new Intl.NumberFormat(language, {maximumFractionDigits: 2}).format(value);
        const expected = Number(value.toFixed(2));
        expect(Math.abs(writtenNumber(written + unit, decimal)!.value! - expected), written).to.be.below(0.011);
        seen++;
      }),
      RUNS,
    );
    expect(seen).to.equal(RUNS.numRuns);
  });

  it('never gives NaN or an infinity, and a number only where there are digits', () => {
    const signs = fc.array(fc.constantFrom(...'0123456789 ,.-+€%<()sndk\u00a0\u202f’e/…'), {maxLength: 20}).map((each) => each.join(''));
    let figures = 0;
    fc.assert(
      fc.property(fc.oneof(signs, fc.string(), fc.string({unit: 'grapheme'})), fc.constantFrom(',', '.'), (text, decimal) => {
        const found = writtenNumber(text, decimal as ',');
        if (found?.value === undefined) {
          if (found) expect(found.status).not.to.equal('ok');
          return;
        }
        expect(Number.isFinite(found.value), text).to.equal(true);
        expect(text).to.match(/\d/);
        expect(found.status).to.equal('ok');
        figures++;
      }),
      {numRuns: 3000},
    );
    expect(figures).to.be.above(50);
  });
});
