import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {localeOf} from '../../src/locale/locale.js';
import * as say from '../../src/locale/summaries.js';
import {LANGUAGES, loadLanguage} from '../../src/locale/wording.js';
import {aggregate} from '../../src/model/aggregate.js';
import {trendOf, type ChangeRules} from '../../src/model/change.js';
import {distributionOf, positionIn} from '../../src/model/distribution.js';
import type {Indicator} from '../../src/model/indicator.js';
import {STATUSES} from '../../src/model/observation.js';
import type {RefusalCode} from '../../src/model/refusal.js';
import {inLanguage, type Text} from '../../src/model/text.js';
import {coverageOf, noCounts, readerOf, tallyOf} from '../../src/model/values.js';
import {observatoryOf, RUNS} from '../helpers/figures.js';

const fr: say.Teller = localeOf('fr');
const en: say.Teller = localeOf('en');
const de: say.Teller = localeOf('de');
for (const language of LANGUAGES) await loadLanguage(language);

const members = {id: 'members', kind: 'count'} as Indicator;
const said = {label: 'Bénévoles'};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** Reads a French number back. */
const numberIn = (text: string) => Number(text.replace(/ /g, '').replace('−', '-').replace(',', '.'));
const GERMAN_POINTS = /\.(?=\d{3})/g;

/** What the sentences about a set of communes look like, written down again from the languages, not from the code. */
const SPOKEN = {
  fr: {
    locale: fr,
    number: '−?[\\d ]+(?:,\\d+)?',
    read: numberIn,
    range: '(#) communes(?: sur [\\d ]+)? ont une valeur, de (#) à (#)\\.',
    equal: '(#) communes ont la même valeur : (#)\\.',
    single: 'Une seule commune a une valeur : (#) \\((\\w+)\\)\\.',
    highest: 'Valeur la plus élevée : ([^.]+)\\.',
    lowest: 'Valeur la plus faible : ([^.]+)\\.',
    tied: ', à égalité',
    and: ' et ',
    communes: 'communes',
    total: 'Total : (#)(?:, pour (\\d+) communes?)?\\.',
    secret: 'Le secret statistique masque',
    silent: {O: 'sans réponse', L: 'sans question posée', Q: 'sous secret statistique', M: 'sans objet', absent: 'hors du fichier'},
  },
  de: {
    locale: de,
    number: '−?\\d[\\d.]*(?:,\\d+)?',
    read: (text: string) => numberIn(text.replace(GERMAN_POINTS, '')),
    range: '(#) Gemeinden(?: von [\\d.]+)? haben einen Wert: mindestens (#), höchstens (#)\\.',
    equal: '(#) Gemeinden haben denselben Wert: (#)\\.',
    single: 'Nur eine Gemeinde hat einen Wert: (#) \\((\\w+)\\)\\.',
    highest: 'Höchster Wert: ([^.]+)\\.',
    lowest: 'Niedrigster Wert: ([^.]+)\\.',
    tied: ', gleichauf',
    and: ' und ',
    communes: 'Gemeinden',
    total: 'Summe: (#)(?:, für (\\d+) Gemeinden?)?\\.',
    secret: 'Die statistische Geheimhaltung verdeckt',
    silent: {O: 'ohne Antwort', L: 'nicht gefragt', Q: 'unter statistischer Geheimhaltung', M: 'nicht zutreffend', absent: 'nicht in der Datei'},
  },
  en: {
    locale: en,
    number: '−?\\d[\\d,]*(?:\\.\\d+)?',
    read: (text: string) => Number(text.replace(/,/g, '').replace('−', '-')),
    range: '(#)(?: of [\\d,]+)? municipalities have a value, from (#) to (#)\\.',
    equal: '(#) municipalities have the same value: (#)\\.',
    single: 'Only one municipality has a value: (#) \\((\\w+)\\)\\.',
    highest: 'Highest value: ([^.]+)\\.',
    lowest: 'Lowest value: ([^.]+)\\.',
    tied: ', tied',
    and: ',? and ',
    communes: 'municipalities',
    total: 'Total: (#)(?:, for (\\d+) municipalit(?:y|ies))?\\.',
    secret: 'Statistical secrecy hides',
    silent: {O: 'no answer', L: 'not asked', Q: 'kept secret', M: 'not applicable', absent: 'absent'},
  },
} as const;
type Spoken = (typeof SPOKEN)[keyof typeof SPOKEN];

/** The facts that a summary states, read back with patterns that know nothing of how it was made. */
function factsOf(summary: string, spoken: Spoken) {
  const text = plain(summary);
  const find = (pattern: string) => new RegExp(pattern.replaceAll('(#)', `(${spoken.number})`)).exec(text)?.slice(1);
  const {read} = spoken;
  const range = find(spoken.range);
  const equal = find(spoken.equal);
  const single = find(spoken.single);
  const names = (pattern: string) => {
    const found = find(pattern)?.[0];
    const isTied = found?.endsWith(spoken.tied) ?? false;
    return {isTied, names: found?.replace(spoken.tied, '').split(new RegExp(`${spoken.and}|, `)) ?? []};
  };
  const total = find(spoken.total);
  const silent = Object.entries(spoken.silent).map(([letter, words]) => [letter, Number(new RegExp(`(\\d+) ${words}`).exec(text)?.[1] ?? 0)] as const);
  return {
    n: range ? read(range[0]!) : equal ? read(equal[0]!) : single ? 1 : 0,
    min: range ? read(range[1]!) : equal ? read(equal[1]!) : single ? read(single[0]!) : undefined,
    max: range ? read(range[2]!) : equal ? read(equal[1]!) : single ? read(single[0]!) : undefined,
    only: single?.[1],
    highest: names(spoken.highest),
    lowest: names(spoken.lowest),
    total: total && read(total[0]!),
    totalOf: total?.[1] === undefined ? undefined : Number(total[1]),
    isSecret: text.includes(spoken.secret),
    silent: Object.fromEntries(silent),
  };
}

const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'];
const value = fc.oneof(fc.integer({min: -3, max: 3}), fc.integer({min: -1e7, max: 1e7}));
const given = fc.dictionary(fc.constantFrom(...NAMES), fc.tuple(value, fc.constantFrom('A', 'A', 'A', 'A', 'P', 'E', 'O', 'L', 'M', 'Q')));

for (const spoken of Object.values(SPOKEN))
  test(`the summary of a set is true: count, extremes, ties, total, missing and hidden (${spoken.locale.language})`, () => {
    fc.assert(
      fc.property(given, (table) => {
        const figures = observatoryOf([{indicator: 'members', of: 'commune', values: table}]);
        const slice = {indicator: members, of: 'commune', period: '2023'};
        const tally = tallyOf(readerOf(figures, slice)!, NAMES);
        const whole = aggregate(figures, slice, NAMES);
        const facts = factsOf(say.setSentences(spoken.locale, said, {tally, of: 'commune', nameOf: (key) => key, whole}), spoken);

        const rows = Object.entries(table).map(([name, [amount, letter]]) => ({name, amount, letter}));
        const known = rows.filter(({letter}) => 'APE'.includes(letter));
        const sorted = known.map(({amount}) => amount).sort((a, b) => a - b);
        assert.equal(facts.n, known.length);
        assert.equal(facts.min, sorted[0]);
        assert.equal(facts.max, sorted.at(-1));
        if (known.length === 1) assert.equal(facts.only, known[0]!.name);
        if (known.length > 1 && sorted[0] !== sorted.at(-1)) {
          for (const [ends, end] of [[facts.highest, sorted.at(-1)], [facts.lowest, sorted[0]]] as const) {
            const holders = known.filter(({amount}) => amount === end).map(({name}) => name);
            assert.equal(ends.isTied, holders.length > 1);
            if (holders.length > 3) assert.deepEqual(ends.names, [`${holders.length} ${spoken.communes}`]);
            else assert.deepEqual([...ends.names].sort(), holders.sort());
          }
        }
        const isHidden = rows.some(({letter}) => letter === 'Q');
        const exact = known.reduce((sum, {amount}) => sum + BigInt(amount), 0n);
        assert.equal(facts.total, known.length > 1 && !isHidden ? Number(exact) : undefined);
        const isPart = NAMES.some((name) => !table[name] || 'OL'.includes(table[name][1]));
        assert.equal(facts.totalOf, known.length > 1 && !isHidden && isPart ? known.length : undefined);
        assert.equal(facts.isSecret, known.length > 1 && isHidden);
        for (const letter of 'OLQM') assert.equal(facts.silent[letter], rows.filter((row) => row.letter === letter).length, letter);
        assert.equal(facts.silent['absent'], NAMES.length - rows.length);
      }),
      RUNS,
    );
  });

test('the summary of a series is true: direction, size, extremes, steadiness, silent years and break', () => {
  const years = fc.array(fc.option(fc.integer({min: 0, max: 20}), {nil: undefined}), {minLength: 1, maxLength: 7});
  fc.assert(
    fc.property(years, fc.option(fc.integer({min: 2001, max: 2008}), {nil: undefined}), (values, cut) => {
      const points = values.map((one, rank) => ({period: `${2001 + rank}`, observed: one === undefined ? undefined : ({status: 'ok', value: one} as const)}));
      const rules: ChangeRules = {indicator: members, breaks: cut === undefined ? [] : [{at: `${cut}`, reason: 'Nouvelle question'}]};
      const text = plain(say.trendSentences(fr, said, trendOf(points, rules)));

      const known = values.flatMap((one, rank) => (one === undefined ? [] : [[2001 + rank, one] as const]));
      if (!known.length) return void assert.equal(text, 'Aucune valeur n’est connue.');
      const isCut = cut !== undefined && known[0]![0] < cut && cut <= known.at(-1)![0];
      const run = known.filter(([year]) => !isCut || year >= cut);
      const [[start, before], [end, after]] = [run[0]!, run.at(-1)!];
      assert.equal(text.includes(`Rupture de série en ${cut} `), isCut);
      assert.equal(text.includes('Nouvelle question.'), isCut);
      const silent = values.flatMap((one, rank) => (one === undefined ? [2001 + rank] : []));
      const told = /Pas de valeur pour ([^.]+)\./.exec(text)?.[1]?.split(/, | et /).map(Number) ?? [];
      assert.deepEqual(told, silent);
      if (run.length === 1) return void assert.ok(text.startsWith(`Une seule valeur, en ${end} : ${after}.`), text);

      const head = new RegExp(`^De ${start} à ${end} : (hausse|baisse|aucun changement)`).exec(text);
      assert.equal(head?.[1], after > before ? 'hausse' : after < before ? 'baisse' : 'aucun changement', text);
      if (after !== before) {
        const size = /(?:hausse|baisse) de (?:([\d ]+,\d) % \()?([\d ]+)\)?\./.exec(text)!;
        assert.equal(numberIn(size[2]!), Math.abs(after - before));
        assert.equal(size[1] === undefined, before === 0);
        if (size[1]) assert.ok(Math.abs(numberIn(size[1]) - (100 * Math.abs(after - before)) / before) <= 0.05 + 1e-9, text);
      }
      const steps = run.slice(1).map(([, one], rank) => one - run[rank]![1]);
      assert.equal(text.includes('La hausse est continue.'), after > before && steps.every((step) => step >= 0));
      assert.equal(text.includes('La baisse est continue.'), after < before && steps.every((step) => step <= 0));
      for (const [words, extreme] of [['Plus haut', Math.max], ['Plus bas', Math.min]] as const) {
        const end = extreme(...run.map(([, one]) => one));
        const holders = run.filter(([, one]) => one === end).map(([year]) => year);
        const sentence = new RegExp(`${words} : (\\d+), ([^.]+)\\.`).exec(text);
        assert.equal(sentence !== null, holders.length <= 3 && run.some(([, one]) => one !== end), text);
        if (!sentence) continue;
        assert.equal(Number(sentence[1]), end);
        assert.deepEqual(sentence[2]!.match(/\d{4}/g)!.map(Number), holders);
      }
    }),
    RUNS,
  );
});

test('the median and the middle half are true of the values, and a subject stands where it is said to', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 50}), {minLength: 5, maxLength: 30}), fc.nat(), (values, pick) => {
      const keys = values.map((_, rank) => `c${rank}`);
      const tally = {keys, values: Float64Array.from(values), counts: {...noCounts(), ok: values.length}};
      const spread = distributionOf(tally);
      assert.ok(!('refused' in spread));
      const text = plain(say.distributionSentences(fr, said, spread, 'centre'));
      const [median, low, high] = /médiane est de (.+)\. La moitié centrale des centres va de (.+) à (.+)\.$/.exec(text)!.slice(1).map(numberIn) as [number, number, number];
      const share = (fits: (one: number) => boolean) => values.filter(fits).length / values.length;
      assert.ok(share((one) => one >= low && one <= high) >= 0.5);
      assert.ok(share((one) => one <= median) >= 0.5 && share((one) => one >= median) >= 0.5);
      const one = values[pick % values.length]!;
      const place = plain(say.positionSentence(fr, positionIn(spread, one), 'Le Phare'));
      assert.ok(place.startsWith('Le Phare se situe dans '));
      assert.equal(place.includes('quart le plus bas'), one < low);
      assert.equal(place.includes('quart le plus haut'), one > high);
    }),
    RUNS,
  );
});

test('coverage never rounds to all or to nobody, and agrees in number and gender', () => {
  fc.assert(
    fc.property(fc.nat({max: 5000}), fc.nat({max: 5000}), (a, b) => {
      const [n, of] = [Math.min(a, b), Math.max(a, b)];
      const text = plain(say.coverageSentence(fr, {n, of}, 'centre'));
      if (of === 0) return void assert.equal(text, '');
      const written = (count: number) => String(count).replace(/(\d)(?=\d{3}$)/, '$1 ');
      if (of > 1 && n === of) return void assert.equal(text, `Les ${written(of)} centres ont répondu.`);
      if (of > 1 && n === 0) return void assert.equal(text, `Aucun centre sur ${written(of)} n’a répondu.`);
      if (of === 1) return void assert.ok(text.startsWith('Le seul centre concerné'));
      assert.ok(text.startsWith(`${written(n)} centre${n > 1 ? 's' : ''} sur ${written(of)} ${n > 1 ? 'ont' : 'a'} répondu`), text);
      const percent = /\((\d+) %\)/.exec(text)?.[1];
      if (percent === undefined) assert.ok((100 * n) / of < 0.5 || (100 * n) / of >= 99.5, text);
      else assert.ok(Number(percent) > 0 && Number(percent) < 100 && Math.abs(Number(percent) - (100 * n) / of) <= 0.5 + 1e-9, text);
    }),
    RUNS,
  );
  assert.equal(plain(say.coverageSentence(fr, {n: 12, of: 14}, 'centre', 2)), '12 centres sur 14 ont une valeur (86 %).');
  assert.equal(say.coverageSentence(fr, {n: 0, of: 3}, 'commune'), 'Aucune commune sur 3 n’a de valeur.');
  assert.equal(say.coverageSentence(fr, {n: 1, of: 1}, 'region'), 'La seule région concernée a une valeur.');
});

test('value, zero, missing and hidden are told apart in words, in every language', () => {
  for (const locale of [fr, en, de]) {
    const texts = [
      ...STATUSES.slice(3).map((status) => say.valueText(locale, said, {status})),
      say.valueText(locale, said, undefined),
      say.valueText(locale, said, {status: 'ok', value: 0}),
    ];
    assert.equal(new Set(texts).size, 6);
    assert.ok(texts.every(Boolean));
  }
});

const CODES: readonly RefusalCode[] = [
  'no-data', 'empty-scope', 'no-value', 'not-applicable', 'suppressed', 'not-aggregable', 'parts-missing', 'zero-denominator',
  'straddling', 'series-break', 'vintages-too-close', 'different-lengths', 'not-later', 'no-base', 'too-few',
];

/** One of every sentence there is. */
function everything(locale: say.Teller): readonly string[] {
  const said = (text: Text) => inLanguage(text, locale.language);
  const share = {label: said({fr: 'Part des familles', en: 'Share of families', de: 'Anteil der Familien'}), unit: '%', decimals: 1};
  const people = {label: said({fr: 'Bénévoles', en: 'Volunteers', de: 'Ehrenamtliche'}), unit: said({fr: 'personnes', en: 'persons', de: 'Personen'}), decimals: 0};
  const counts = {...noCounts(), ok: 40, 'no-answer': 3, 'not-asked': 1, suppressed: 2, 'not-applicable': 1, absent: 4};
  const coverage = coverageOf(counts);
  const place = {name: 'Bas-Rhin', scheme: 'departement'};
  const side = {value: 14, reference: 11.7, cautions: ['provisional', 'estimated'], verdict: 'worse'} as const;
  const change = {from: '2019', to: '2023', before: 10, after: 12, difference: 2, relative: 0.2, inPoints: false, years: 4, verdict: 'better', cautions: ['coverage-changed', 'periods-overlap']} as const;
  const tally = {keys: ['a', 'b', 'c', 'd'], values: Float64Array.of(1, 2, 3, 3), counts};
  const whole = {value: 9, status: 'provisional', coverage, partial: true, numerator: 9, denominator: 12} as const;
  const answer = {subject: 'Bas-Rhin', period: '2023-T1', countedBy: 'centre'};
  const population = {population: 1200, counted: ['a'], unknown: [], crossing: []};
  const territory = (id: string) => ({id, name: id});
  return [
    ...CODES.map((refused) => say.refusalSentence(locale, {refused, at: '2021', years: 5})),
    ...['2023', '2023-09', '2023-T1', '2013/2018'].map((period) => say.levelSentence(locale, people, {subject: 'Bas-Rhin', period, observed: {status: 'estimated', value: 1234.5}})),
    say.levelSentence(locale, people, {subject: 'Bas-Rhin', period: '2023', observed: {status: 'suppressed'}}),
    say.aggregateSentences(locale, people, {...answer, answer: whole}),
    say.aggregateSentences(locale, people, {...answer, answer: {refused: 'suppressed', coverage}}),
    say.silenceSentence(locale, counts),
    say.changeSentence(locale, people, change),
    say.changeSentence(locale, people, {...change, difference: -2, verdict: 'worse'}),
    say.changeSentence(locale, people, {...change, difference: 0}),
    say.changeSentence(locale, share, {...change, from: '2022-T1', to: '2022-T3', difference: 0.01, inPoints: true}),
    say.changeSentence(locale, share, {...change, from: '2022-04', to: '2022-10', difference: 1.2, inPoints: true}),
    say.comparisonSentence(locale, share, {...side, kind: 'points', gap: 2.3}, place),
    say.comparisonSentence(locale, share, {...side, kind: 'points', gap: -2.3, verdict: 'better'}, place),
    say.comparisonSentence(locale, share, {...side, kind: 'points', gap: 0}, place),
    say.comparisonSentence(locale, share, {...side, kind: 'points', gap: 0.01}, place),
    say.comparisonSentence(locale, people, {...side, kind: 'index', index: 112}, place),
    say.comparisonSentence(locale, people, {...side, kind: 'share', share: 12}, place),
    say.setSentences(locale, people, {tally, of: 'commune', nameOf: (key) => key, whole}),
    say.setSentences(locale, people, {tally: {...tally, values: Float64Array.of(2, 2, 2, 2)}, of: 'centre'}),
    say.setSentences(locale, {...people, decimals: 0}, {tally: {...tally, values: Float64Array.of(2, 2.1, 2, 2)}, of: 'centre'}),
    say.setSentences(locale, people, {tally: {keys: ['a'], values: Float64Array.of(2), counts: {...noCounts(), ok: 1}}, of: 'epci'}),
    say.setSentences(locale, people, {tally: {keys: [], values: new Float64Array(), counts: noCounts()}, of: 'zone-de-competence'}),
    say.trendSentences(locale, people, trendOf([1, 3, 2, undefined].map((one, rank) => ({period: `${2020 + rank}`, observed: one === undefined ? undefined : ({status: 'ok', value: one} as const)})), {indicator: members, breaks: [{at: '2021', reason: {fr: 'Le périmètre a changé', en: 'The perimeter changed', de: 'Der Umfang hat sich geändert'}}]})),
    say.distributionSentences(locale, people, {sorted: Float64Array.of(1), median: 2, quartiles: [1, 3], mean: 2, coverage}, 'centre'),
    ...([1, 2, 4] as const).map((quarter) => say.positionSentence(locale, {below: 1, same: 1, above: 1, share: 0.5, quarter}, 'Le Phare')),
    say.catchmentSentence(locale, {...population, unknown: ['b']}),
    say.catchmentSentence(locale, {...population, counted: []}),
    say.reachSentences(locale, {covered: [territory('a')], partly: [], uncovered: [territory('b'), territory('c')], reached: population, all: {...population, population: 5000}, unmapped: []}, 'commune'),
    say.reachSentences(locale, {covered: [], partly: [], uncovered: [territory('b')], reached: population, all: population, unmapped: [{id: 'x', name: 'x'} as never]}, 'departement'),
    ...[0, 1, 12].map((found) => say.foundSentence(locale, {found, of: 60, isClose: found === 12})),
    ...[0.03, 0.6, 12.34].map((km) => say.nearestSentence(locale, {near: [{centre: {name: 'Le Phare'} as never, km}], unplaced: [{} as never]})),
    say.nearestSentence(locale, {near: [], unplaced: [{} as never, {} as never]}),
  ];
}

test('every sentence is finished, has no hole, and at most 20 words', () => {
  for (const locale of [fr, en, de]) {
    const texts = everything(locale);
    assert.ok(texts.length > 50);
    for (const text of texts) {
      assert.match(text, /^\p{Lu}|^\d/u);
      assert.match(text, /[.]$/);
      assert.doesNotMatch(text, /undefined|NaN|\[object|Infinity|\.\.| {2}/);
      for (const sentence of text.split(/(?<=[.!?]) /)) {
        const words = sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
        assert.ok(words.length <= 20, sentence);
      }
    }
  }
});

test('French has its no-break spaces and curved apostrophes, English and German neither the one nor French words', () => {
  for (const text of everything(fr)) {
    assert.doesNotMatch(text, / [;:!?%€»]|« |'/, text);
    assert.doesNotMatch(text, /[^\u202f][;!?]/, text);
    assert.doesNotMatch(text, /[^\u00a0][:%]/, text);
    assert.doesNotMatch(text, /\b(?:de|que|le|la) [aeiouéèêàâîôû]/i, text);
  }
  for (const text of everything(en)) {
    assert.doesNotMatch(text, /[\u202f\u00a0][:;!?%]/, text);
    assert.doesNotMatch(text, /\b(?:les?|une?|est|sont|valeur|aucun|sur)\b(?! Phare)/i, text);
  }
  for (const text of everything(de)) {
    assert.doesNotMatch(text, /[\u202f\u00a0 ][:;!?]|[ \u202f]%|[^\u00a0]%|[«»'"“”]/, text);
    assert.doesNotMatch(text, /\b(?:les?|une?|est|sont|valeur|aucun|sur|centres?|communes?|points?|of|the|value|has|have)\b(?! Phare)/i, text);
    assert.doesNotMatch(text, /(?<![\p{L}\d,.])1\u00a0(?:Personen|Gemeinden|Gebiete|Prozentpunkte)/u, text);
  }
});

test('an index with its reference, a share of the whole and points are three different sentences', () => {
  const share = {label: '', unit: '%', decimals: 1};
  const side = {value: 14, reference: 11.7, cautions: [], verdict: 'neither'} as const;
  const place = {name: 'Ain', scheme: 'departement'};
  assert.equal(plain(say.comparisonSentence(fr, share, {...side, kind: 'points', gap: 2.3}, place)), 'C’est 2,3 points de plus que l’Ain (11,7 %).');
  assert.equal(plain(say.comparisonSentence(fr, share, {...side, kind: 'points', gap: -1.9}, place)), 'C’est 1,9 point de moins que l’Ain (11,7 %).');
  assert.equal(plain(say.comparisonSentence(fr, {label: ''}, {...side, kind: 'index', index: 112.4}, place)), 'Indice 112, base 100 pour l’Ain (11,7).');
  assert.equal(plain(say.comparisonSentence(fr, {label: ''}, {...side, kind: 'share', share: 12.34}, place)), 'C’est 12,3 % du total de l’Ain.');
});

test('an indicator is said with its unit and its digits, one for a percentage', () => {
  assert.deepEqual(say.saidOf({id: 'a', label: {fr: 'Taux', en: 'Rate'}, kind: 'rate', factor: 100} as unknown as Indicator, en), {label: 'Rate', unit: '%', decimals: 1});
  assert.deepEqual(say.saidOf({id: 'a', label: 'Budget', kind: 'amount', unit: '€', decimals: 0} as Indicator, fr), {label: 'Budget', unit: '€', decimals: 0});
});
