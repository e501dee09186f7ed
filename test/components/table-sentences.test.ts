/** What a chart and a figure say of a table that stands in the tag is true of it, read back without the code that says it. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readTable} from '../../src/components/chart/html-table.js';
import {readFigure} from '../../src/components/figure/from-table.js';
import {localeOf} from '../../src/locale/locale.js';
import {LANGUAGES, loadLanguage, type Language} from '../../src/locale/wording.js';
import {plain} from '../helpers/elements.js';
import {tableOf} from '../helpers/tables.js';

const RUNS = {numRuns: 1000};
const CAPTION = 'Habitants';

interface Spoken {
  /** A number as a page in that language writes it. */
  readonly write: (value: number) => string;
  readonly most: (name: string, value: string) => string;
  readonly ties: (count: number, value: string) => string;
  readonly least: (name: string, value: string) => string;
  readonly equal: (value: string) => string;
  readonly passes: (before: string, from: string, after: string, to: string) => string;
  readonly silent: RegExp;
  readonly silentYears: RegExp;
  readonly colon: string;
}

const SPOKEN: Readonly<Record<Language, Spoken>> = {
  fr: {
    write: (value) => String(value).replace('.', ','),
    most: (name, value) => `Valeur la plus élevée : ${name}, ${value}.`,
    ties: (count, value) => `Valeur la plus élevée : ${value}, atteinte ${count} fois.`,
    least: (name, value) => `Valeur la plus faible : ${name}, ${value}.`,
    equal: (value) => `Toutes les valeurs sont égales : ${value}.`,
    passes: (before, from, after, to) => `${before} en ${from}, ${after} en ${to}.`,
    silent: /(\d+) (?:sans réponse|sous secret statistique)/g,
    silentYears: /Pas de valeur pour ([^.]+)\./,
    colon: ' :',
  },
  en: {
    write: String,
    most: (name, value) => `Highest value: ${name}, ${value}.`,
    ties: (count, value) => `Highest value: ${value}, reached ${count} times.`,
    least: (name, value) => `Lowest value: ${name}, ${value}.`,
    equal: (value) => `All values are equal: ${value}.`,
    passes: (before, from, after, to) => `${before} in ${from}, ${after} in ${to}.`,
    silent: /(\d+) (?:no answer|kept secret)/g,
    silentYears: /No value for ([^.]+)\./,
    colon: ':',
  },
  de: {
    write: (value) => String(value).replace('.', ','),
    most: (name, value) => `Höchster Wert: ${name}, ${value}.`,
    ties: (count, value) => `Höchster Wert: ${value}, ${count}-mal erreicht.`,
    least: (name, value) => `Niedrigster Wert: ${name}, ${value}.`,
    equal: (value) => `Alle Werte sind gleich: ${value}.`,
    passes: (before, from, after, to) => `${before} (${from}), ${after} (${to}).`,
    silent: /(\d+) (?:ohne Antwort|unter statistischer Geheimhaltung)/g,
    silentYears: /(?:Kein Wert|Keine Werte) für ([^.]+)\./,
    colon: ':',
  },
};

/** A value, no answer or a secret; ties are frequent. */
const figure = fc.oneof({weight: 5, arbitrary: fc.integer({min: -3, max: 9})}, {weight: 1, arbitrary: fc.constantFrom('n.d.', 's')}, {weight: 1, arbitrary: fc.integer({min: -99_999, max: 99_999}).map((whole) => whole / 10)});
const figures = fc.array(figure, {minLength: 1, maxLength: 9}).filter((all) => all.some((each) => typeof each === 'number'));
const NAMES = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota'.split(' ');
const isKnown = (each: {value: number | string}): each is {value: number; name: string} => typeof each.value === 'number';

describe('the sentences of a table in the tag', function () {
  this.timeout(60_000);
  before(() => Promise.all(LANGUAGES.map(loadLanguage)));

  for (const language of LANGUAGES) {
    const spoken = SPOKEN[language];
    const locale = localeOf(language);
    const write = (value: number | string) => (typeof value === 'number' ? spoken.write(value) : value);

    it(`tell the highest, the lowest, ties and who has no figure (${language})`, () => {
      fc.assert(
        fc.property(figures, (values) => {
          const rows = values.map((value, rank) => ({name: NAMES[rank]!, value}));
          const {summary} = readTable(tableOf([['', 'Adhérents'], ...rows.map(({name, value}) => [name, write(value)])], {caption: CAPTION}), locale)!;
          const text = plain(summary);
          const known = rows.filter(isKnown);
          const [most, least] = [Math.max(...known.map(({value}) => value)), Math.min(...known.map(({value}) => value))];
          const holders = (end: number) => known.filter(({value}) => value === end);
          if (known.length === 1) expect(text).to.contain(`${known[0]!.name}${spoken.colon} ${write(most)}.`);
          else if (most === least) expect(text).to.contain(spoken.equal(write(most)));
          else {
            const [highest, lowest] = [holders(most), holders(least)];
            expect(text).to.contain(highest.length > 1 ? spoken.ties(highest.length, write(most)) : spoken.most(highest[0]!.name, write(most)));
            if (lowest.length === 1) expect(text).to.contain(spoken.least(lowest[0]!.name, write(least)));
          }
          const silent = [...text.matchAll(spoken.silent)].reduce((sum, [, count]) => sum + Number(count), 0);
          expect(silent, text).to.equal(rows.length - known.length);
        }),
        RUNS,
      );
    });

    it(`tell from where to where years went, and which have no figure (${language})`, () => {
      fc.assert(
        fc.property(figures, fc.integer({min: 0, max: 3}), (values, turn) => {
          const rows = values.map((value, rank) => ({name: String(2010 + rank), value}));
          // However the page orders them.
          const written = [...rows.slice(turn), ...rows.slice(0, turn)].map(({name, value}) => [name, write(value)]);
          const table = tableOf([['', 'Adhérents'], ...written], {caption: CAPTION});
          const text = plain(readTable(table, locale)!.summary);
          const known = rows.filter(isKnown);
          const [first, last] = [known[0]!, known.at(-1)!];
          expect(text).to.contain(first === last ? `${first.name}${spoken.colon} ${write(first.value)}.` : spoken.passes(write(first.value), first.name, write(last.value), last.name));
          const silent = rows.filter((row) => !isKnown(row)).map(({name}) => name);
          expect(spoken.silentYears.exec(text)?.[1]?.match(/\d{4}/g) ?? []).to.deep.equal(silent);
        }),
        RUNS,
      );
    });

    it(`tell of a figure its last year, the one before, what it grew by and what stands beside it (${language})`, () => {
      fc.assert(
        fc.property(figures, fc.integer({min: -99, max: 99}), (values, other) => {
          const rows = values.map((value, rank) => ({name: String(2010 + rank), value}));
          const table = tableOf([['', 'Adhérents', 'France'], ...rows.map(({name, value}) => [name, write(value), write(other)])], {caption: CAPTION});
          const read = readFigure(table, locale, {compare: 'France'})!;
          const text = plain(read.summary);
          const known = rows.filter(isKnown);
          const [last, before] = [known.at(-1)!, known.at(-2)];
          expect(read.figure.value).to.equal(last.value);
          expect(plain(read.when)).to.equal(last.name);
          expect(read.difference).to.equal(before && last.value - before.value);
          expect(text).to.contain(before ? spoken.passes(write(before.value), before.name, write(last.value), last.name) : `${last.name}${spoken.colon} ${write(last.value)}.`);
          expect(text).to.contain(`France${spoken.colon} ${write(other)}.`);
        }),
        RUNS,
      );
    });
  }

  it('tell of several series each with its name, the first three of them', () => {
    const table = tableOf([['', 'Femmes', 'Hommes', 'Enfants', 'Familles'], ['Alpha', '1', '5', '3', '77'], ['Beta', '2', '4', '3', '78']]);
    expect(plain(readTable(table, localeOf('fr'))!.summary)).to.equal(
      'Femmes : valeur la plus élevée : Beta, 2. Valeur la plus faible : Alpha, 1. Hommes : valeur la plus élevée : Alpha, 5. Valeur la plus faible : Beta, 4. Enfants : toutes les valeurs sont égales : 3.',
    );
  });
});
