/** What a figure says of a document is true of it: the value, how many it stands for, the change; in words, in large and by its arrow. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {CscFigure} from '../../src/components/csc-figure.js';
import {LANGUAGES, loadLanguage, type Language} from '../../src/locale/wording.js';
import {observatory} from '../fixtures/observatories.js';
import {mount, parts, plain, texts, unmountAll} from '../helpers/elements.js';

const RUNS = {numRuns: 340};
const CENTRES = 6;

interface Spoken {
  readonly number: (text: string) => number;
  readonly level: RegExp;
  readonly up: RegExp;
  readonly down: RegExp;
  readonly same: RegExp;
  readonly covered: RegExp;
  readonly all: RegExp;
  readonly none: RegExp;
}
const french = (text: string) => Number(text.replace(/ /g, '').replace(',', '.').replace('−', '-'));
const NUMBER = '(−?\\d[\\d ,.]*)';
const SPOKEN: Readonly<Record<Language, Spoken>> = {
  fr: {
    number: french,
    level: new RegExp(`, (\\d{4}) : ${NUMBER} personnes?\\.`),
    up: new RegExp(`De 2022 à 2023 : hausse de (?:${NUMBER} % \\()?${NUMBER} personnes?\\)?\\.`),
    down: new RegExp(`De 2022 à 2023 : baisse de (?:${NUMBER} % \\()?${NUMBER} personnes?\\)?\\.`),
    same: /De 2022 à 2023 : aucun changement/,
    covered: /(\d) centres? sur (\d) (?:a|ont) répondu/,
    all: /Les (\d) centres ont répondu\./,
    none: /Aucune valeur|sans réponse/,
  },
  en: {
    number: (text) => Number(text.replace(/,/g, '').replace('−', '-')),
    level: new RegExp(`, (\\d{4}): ${NUMBER} personnes?\\.`),
    up: new RegExp(`From 2022 to 2023: up (?:${NUMBER}% \\()?${NUMBER} personnes?\\)?\\.`),
    down: new RegExp(`From 2022 to 2023: down (?:${NUMBER}% \\()?${NUMBER} personnes?\\)?\\.`),
    same: /From 2022 to 2023: no change/,
    covered: /(\d) of (\d) centres answered/,
    all: /All (\d) centres answered\./,
    none: /No value|no answer/,
  },
  de: {
    number: (text) => french(text.replace(/\.(?=\d{3})/g, '')),
    level: new RegExp(`, (\\d{4}): ${NUMBER} personnes?\\.`),
    up: new RegExp(`2022 bis 2023: Anstieg um (?:${NUMBER} % \\()?${NUMBER} personnes?\\)?\\.`),
    down: new RegExp(`2022 bis 2023: Rückgang um (?:${NUMBER} % \\()?${NUMBER} personnes?\\)?\\.`),
    same: /2022 bis 2023: keine Veränderung/,
    covered: /(\d) Sozialzent(?:rum|ren) von (\d) (?:hat|haben) geantwortet/,
    all: /Alle (\d) Sozialzentren haben geantwortet\./,
    none: /Kein Wert|keine Antwort/,
  },
};

const year = fc.array(fc.option(fc.oneof(fc.integer({min: -5, max: 20}), fc.integer({min: 0, max: 50_000})), {nil: null, freq: 4}), {minLength: CENTRES, maxLength: CENTRES});
type Year = readonly (number | null)[];
const knownIn = (values: Year) => values.filter((value) => value !== null);
const sumOf = (values: Year) => knownIn(values).reduce((sum, value) => sum + value, 0);

describe('the sentences of a figure', function () {
  this.timeout(60_000);
  before(() => Promise.all(LANGUAGES.map(loadLanguage)));
  afterEach(() => {
    unmountAll();
    document.documentElement.lang = 'fr';
  });

  for (const language of LANGUAGES) {
    it(`tell the value, whom it stands for and the change (${language})`, async () => {
      document.documentElement.lang = language;
      const {number, ...spoken} = SPOKEN[language];
      const element: CscFigure = await mount('csc-figure', {data: observatory()});
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(year, year, async (before, after) => {
          const data = observatory();
          for (const [rank, values] of [before, after].entries()) Object.assign(data.observations[rank]!, {values});
          element.data = data;
          await element.updateComplete;
          await element.ready;
          const text = texts(element, '.summary')[0]!;
          const [from, to] = [knownIn(before), knownIn(after)];
          const shown = to.length ? after : before;
          if (!to.length && !from.length) return void expect(text).to.match(spoken.none);
          const [, period, value] = spoken.level.exec(text)!;
          expect(period).to.equal(to.length ? '2023' : '2022');
          expect(number(value!), text).to.equal(sumOf(shown));
          expect(number(texts(element, '.amount')[0]!)).to.equal(sumOf(shown));
          const n = knownIn(shown).length;
          const [, told, of] = (n === CENTRES ? spoken.all : spoken.covered).exec(text)!;
          expect(Number(told)).to.equal(n);
          if (of) expect(Number(of)).to.equal(CENTRES);
          const difference = sumOf(after) - sumOf(before);
          const isCompared = from.length > 0 && to.length > 0;
          const [up, down] = [spoken.up.exec(text), spoken.down.exec(text)];
          expect([up !== null, down !== null, spoken.same.test(text)], text).to.deep.equal([isCompared && difference > 0, isCompared && difference < 0, isCompared && difference === 0]);
          const said = up ?? down;
          if (said) expect(number(said[2]!), text).to.equal(Math.abs(difference));
          if (said?.[1]) expect(number(said[1])).to.be.closeTo((100 * Math.abs(difference)) / Math.abs(sumOf(before)), 0.05001);
          expect(parts(element, '.way').length).to.equal(Number(isCompared));
          compared += Number(isCompared);
        }),
        RUNS,
      );
      expect(compared).to.be.above(RUNS.numRuns / 2);
      expect(plain(element.shadowRoot!.textContent)).not.to.match(/NaN|undefined|Infinity/);
    });
  }
});
