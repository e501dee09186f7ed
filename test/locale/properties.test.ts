import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {LoadError, type LoadFault} from '../../src/data/load-error.js';
import {faultSayings, saidFault, saidFaultCount, saidPlace} from '../../src/locale/faults.js';
import {atPlace, de, elides, ofPlace, ordinal, que, thePlace} from '../../src/locale/grammar.js';
import {quantity, unitFor} from '../../src/locale/quantity.js';
import {saidLoadError} from '../../src/locale/loading.js';
import {counted, isSingular, localeOf, saidPeriod} from '../../src/locale/locale.js';
import {byName, saidList} from '../../src/locale/naming.js';
import * as say from '../../src/locale/summaries.js';
import {loadLanguage} from '../../src/locale/wording.js';
import {aggregate} from '../../src/model/aggregate.js';
import {catchmentOf, reachOf} from '../../src/model/catchment.js';
import type {Centre} from '../../src/model/centre.js';
import {changeBetween, trendOf, type ChangeRules} from '../../src/model/change.js';
import {distributionOf, positionIn} from '../../src/model/distribution.js';
import type {Fault, FaultCode} from '../../src/model/fault.js';
import {Hierarchy} from '../../src/model/hierarchy.js';
import type {Indicator} from '../../src/model/indicator.js';
import {nearestTo} from '../../src/model/nearest.js';
import {STATUSES, type Observed} from '../../src/model/observation.js';
import {compareWith} from '../../src/model/reference.js';
import type {Territory} from '../../src/model/territory.js';
import {readerOf, tallyOf} from '../../src/model/values.js';
import {observatoryOf} from '../helpers/figures.js';
import {RUNS} from '../model/properties/runs.js';

const fr = localeOf('fr');
const en = localeOf('en');
const german = localeOf('de');
await loadLanguage('de');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Names of the field, as they are written on doors and maps; « h » that is heard and « h » that is not. */
const PLACES = [
  ['Strasbourg', 'commune'],
  ['Illkirch-Graffenstaden', 'commune'],
  ['Épinal', 'commune'],
  ['Œrmingen', 'commune'],
  ['Haguenau', 'commune'],
  ['Hyères', 'commune'],
  ['Yutz', 'commune'],
  ['Ay-sur-Moselle', 'commune'],
  ['Le Mans', 'commune'],
  ['Les Mureaux', 'commune'],
  ['La Wantzenau', 'commune'],
  ['L’Haÿ-les-Roses', 'commune'],
  ['Bas-Rhin', 'departement'],
  ['Haut-Rhin', 'departement'],
  ['Hérault', 'departement'],
  ['Ain', 'departement'],
  ['Vosges', 'departement'],
  ['Yvelines', 'departement'],
  ['Moselle', 'departement'],
  ['Oise', 'departement'],
  ['Paris', 'departement'],
  ['La Réunion', 'departement'],
  ['Val-d’Oise', 'departement'],
  ['Grand Est', 'region'],
  ['Île-de-France', 'region'],
  ['Occitanie', 'region'],
  ['Bretagne', 'region'],
  ['Hauts-de-France', 'region'],
  ['Pays de la Loire', 'region'],
  ['Centre-Val de Loire', 'region'],
  ['France', 'country'],
  ['Eurométropole de Strasbourg', 'epci'],
  ['Le Phare', 'centre'],
] as const;
const place = fc.constantFrom(...PLACES).map(([name, scheme]) => ({name, scheme: scheme as string}));

/** What no French sentence of ours may hold, whatever it is made of. */
function isWellSaid(sentence: string): void {
  const text = plain(sentence);
  assert.doesNotMatch(text, /undefined|NaN|\bnull\b|\[object|Infinity/, text);
  assert.doesNotMatch(text, /^\s|\s$| {2}/, `« ${text} » has a space too many`);
  assert.doesNotMatch(text, /\.\.|\.,|,\.|\(\)| \)|\( /, text);
  assert.doesNotMatch(text, /\b(?:de le|de les|à le|à les) (?!Phare)/i, text);
  // A mute or aspirated h is judged below, name by name.
  assert.doesNotMatch(text, /(?<![\p{L}-])(?:de|que|le|la|ne|se|je) (?=[aeiouàâäéèêëîïôöùûüœ])(?!onz|oui|ouest)/iu, text);
  assert.doesNotMatch(text, /(?<!\p{L})(?:d|l|qu|n)’(?=[^aeiouyhàâäéèêëîïôöùûüœAEIOUYHÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ])/u, text);
  // A plain space would let the sign go to the next line alone.
  assert.doesNotMatch(sentence, / [:;!?»%€]|« /, sentence);
  assert.doesNotMatch(sentence, /\d \d{3}(?!\d)/, sentence);
  assert.doesNotMatch(sentence, /'|-\d(?!\d{3})|(?<!\d)-\d/, sentence);
}

test('places take the right small words: contracted, elided, with the name itself never changed', () => {
  fc.assert(
    fc.property(place, (given) => {
      const [the, of, at, that] = [thePlace(given), ofPlace(given), atPlace(given), que(thePlace(given))];
      for (const phrase of [the, of, at, that]) {
        isWellSaid(`Voici ${phrase}.`);
        // « Le Mans » lends its article to the contraction; all other names stay whole.
        assert.ok(phrase.endsWith(given.name.replace(/^Les? /, '')), phrase);
      }
      const isBare = the === given.name;
      assert.equal(of.startsWith('de l’'), the.startsWith('l’'));
      assert.equal(of.startsWith('des '), the.startsWith('les ') || (given.scheme !== 'centre' && /^Les /.test(given.name)));
      if (isBare && elides(given.name)) assert.equal(of, `d’${given.name}`);
    }),
    RUNS,
  );
});

test('« de » and « que » lose their vowel before a vowel that is heard, and only there', () => {
  const vowel = fc.constantFrom(...'aeiouéèêâîôœ');
  const consonant = fc.constantFrom(...'bcdfgjklmnpqrstvwxz');
  const word = fc.tuple(fc.oneof(vowel, consonant), fc.constantFrom('bri', 'ns', 'tal', 'v')).map(([first, rest]) => first + rest);
  fc.assert(
    fc.property(word, fc.boolean(), (given, isCapital) => {
      const written = isCapital ? given[0]!.toUpperCase() + given.slice(1) : given;
      const isVowel = 'aeiouéèêâîôœ'.includes(given[0]!);
      assert.equal(elides(written), isVowel);
      assert.equal(de(written), isVowel ? `d’${written}` : `de ${written}`);
      assert.equal(que(written), isVowel ? `qu’${written}` : `que ${written}`);
    }),
    RUNS,
  );
  // The h that grammars call mute or aspirated, the y of « Yutz », and the numbers that are said as if they began with a consonant.
  const HEARD = {habitant: true, hiver: true, Hérault: true, honneur: true, hôtel: true, Yvetot: true, Haguenau: false, haut: false, Hoenheim: false, huit: false, Yutz: false, onze: false, oui: false};
  for (const [word, expected] of Object.entries(HEARD)) assert.equal(elides(word), expected, word);
});

/** What is so near to zero that it has a power of ten is told in digits.test.ts. */
const amount = fc.oneof(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: -300, max: 300}).map((n) => n / 100), fc.double({min: -1e6, max: 1e6, noNaN: true}).map((value) => (Math.abs(value) < 1e-6 ? 0 : value)));

test('a number is read back as it was rounded, with no-break spaces between thousands and a true minus', () => {
  fc.assert(
    fc.property(amount, fc.option(fc.integer({min: 0, max: 3}), {nil: undefined}), fc.constantFrom(undefined, '€', '%', 'km'), fc.boolean(), (value, decimals, unit, signed) => {
      // What would read as zero and is none has more digits.
      fc.pre(value === 0 || Math.abs(value) >= 0.5 * 10 ** -(decimals ?? 2));
      const text = fr.number(value, {decimals, unit, signed});
      const [figures, tail, ...more] = text.split('\u00a0');
      assert.deepEqual([tail, more], [unit, []]);
      assert.match(figures!, /^[+\u2212]?\d{1,3}(?:\u202f\d{3})*(?:,\d+)?$/);
      const shown = Number(figures!.replace(/\u202f/g, '').replace(',', '.').replace('\u2212', '-').replace('+', ''));
      const digits = decimals ?? 2;
      assert.ok(Math.abs(shown - value) <= 0.5 * 10 ** -digits + 1e-9, `${value} is said ${text}`);
      const written = figures!.split(',')[1]?.length ?? 0;
      if (decimals === undefined) assert.ok(written <= 2 && !figures!.includes(',') === (written === 0));
      else assert.equal(written, decimals);
      // No minus and no plus before what is shown as nothing.
      assert.equal(figures!.startsWith('\u2212'), shown < 0);
      assert.equal(figures!.startsWith('+'), signed && shown > 0);
    }),
    RUNS,
  );
});

test('a noun after a number is in the plural from two on, and a symbol never changes', () => {
  const nouns = [
    ['habitants', 'habitant'],
    ['heures de bénévolat', 'heure de bénévolat'],
    ['journaux', 'journal'],
    ['niveaux', 'niveau'],
    ['ans', 'an'],
    ['mois', 'mois'],
    ['prix', 'prix'],
    ['centres pour 10 000 habitants', 'centre pour 10 000 habitants'],
    ['jours d’ouverture', 'jour d’ouverture'],
    ['personnes accompagnées', 'personne accompagnée'],
  ] as const;
  fc.assert(
    fc.property(amount, fc.constantFrom(...nouns), fc.constantFrom('€', '%', 'ETP', 'km', 'k€'), fc.option(fc.integer({min: 0, max: 2}), {nil: undefined}), (value, [many, one], symbol, decimals) => {
      const shown = Math.abs(Number(value.toFixed(decimals ?? 2)));
      const expected = shown < 2 ? one : many;
      for (const unit of [one, many]) {
        const text = quantity(fr, value, {unit, decimals});
        assert.equal(text, `${fr.number(value, {decimals})}\u00a0${expected}`);
        assert.equal(unitFor(unit, true, 'fr'), one);
        assert.equal(unitFor(unit, false, 'fr'), many);
      }
      assert.equal(quantity(fr, value, {unit: symbol, decimals}), fr.number(value, {decimals, unit: symbol}));
      assert.equal(quantity(fr, value, {decimals}), fr.number(value, {decimals}));
    }),
    RUNS,
  );
});

test('a count is singular below two in French, at one in English', () => {
  fc.assert(
    fc.property(fc.nat({max: 3000}), (count) => {
      assert.equal(counted(fr, count, 'centre', 'centres').endsWith('\u00a0centre'), count < 2);
      assert.equal(counted(en, count, 'centre', 'centres').endsWith('\u00a0centre'), count === 1);
      assert.equal(isSingular('fr', -count), count < 2);
      assert.equal(ordinal(count + 1), count ? `${count + 1}e` : '1er');
    }),
    RUNS,
  );
});

test('a list names each of its items once, in order, with « et » before the last', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), {minLength: 1, maxLength: 6}), (names) => {
      const text = saidList(fr, names);
      assert.deepEqual(text.split(/, | et /), names);
      assert.equal(text.includes(' et '), names.length > 1);
      const sorted = [...names].sort(byName(fr));
      assert.deepEqual([...names].reverse().sort(byName(fr)), sorted);
    }),
    RUNS,
  );
});

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

test('a date says its day, month and year, and a period all that it is made of', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({min: 1900, max: 2100}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}), fc.integer({min: 1, max: 4}), (year, month, day, quarter) => {
      const name = MONTHS[month - 1]!;
      assert.equal(plain(fr.date(`${year}-${two(month)}-${two(day)}`)), `${day === 1 ? '1er' : day} ${name} ${year}`);
      assert.equal(plain(fr.date(`${year}-${two(month)}`)), `${name} ${year}`);
      assert.equal(fr.date(`${year}`), `${year}`);
      assert.equal(plain(saidPeriod(fr, `${year}-${two(month)}`)), `${name} ${year}`);
      assert.equal(saidPeriod(fr, `${year}-T${quarter}`), `${year} T${quarter}`);
      assert.equal(saidPeriod(fr, `${year}/${year + 5}`), `${year}–${year + 5}`);
      assert.equal(plain(say.periodName(fr, `${year}-T${quarter}`)), `${quarter === 1 ? '1er' : `${quarter}e`} trimestre ${year}`);
      const isElided = month === 4 || month === 8 || month === 10;
      assert.ok(plain(say.fromTo(fr, `${year}-${two(month)}`, `${year + 1}-${two(month)}`)).startsWith(isElided ? `d’${name}` : `de ${name}`));
    }),
    RUNS,
  );
});

const LETTERS = 'AAAAPEOLMQ';
const cell = fc.tuple(amount, fc.constantFrom(...LETTERS));
const table = fc.dictionary(fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'), cell);
const unit = fc.constantFrom(undefined, '€', '%', 'habitants', 'heures de bénévolat');
const scheme = fc.constantFrom('centre', 'commune', 'epci', 'departement', 'iris', 'qpv', 'inconnu');
const indicatorOf = (kind: string, more: object = {}) => ({id: 'members', label: 'Bénévoles', kind, ...more}) as Indicator;
const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Absent'];

test('every sentence about a set of subjects is well said, whatever the figures are', () => {
  fc.assert(
    fc.property(table, unit, scheme, fc.option(fc.integer({min: 0, max: 2}), {nil: undefined}), place, (given, of, by, decimals, where) => {
      const figures = observatoryOf([{indicator: 'members', of: by, values: given}]);
      const slice = {indicator: indicatorOf('count'), of: by, period: '2023'};
      const tally = tallyOf(readerOf(figures, slice)!, NAMES);
      const whole = aggregate(figures, {...slice, hidden: 'leave-out'}, NAMES);
      const said = {label: 'Bénévoles', unit: of, decimals};
      const spread = distributionOf(tally);
      const sentences = [
        say.setSentences(fr, said, {tally, of: by, nameOf: (key) => key, whole}),
        say.setSentences(fr, said, {tally, of: by}),
        say.aggregateSentences(fr, said, {subject: where.name, period: '2013/2018', answer: whole, countedBy: by}),
        say.aggregateSentences(fr, said, {subject: where.name, period: '2023-T1', answer: aggregate(figures, {...slice, indicator: indicatorOf('median')}, NAMES), countedBy: by}),
        say.silenceSentence(fr, tally.counts),
        say.distributionSentences(fr, said, spread, by),
        ...('refused' in spread ? [] : [say.positionSentence(fr, positionIn(spread, 0), where.name)]),
      ];
      for (const sentence of sentences) {
        isWellSaid(sentence);
        assert.match(sentence, /^$|^[\p{Lu}\d\u2212].*[.»)]$/su, sentence);
      }
    }),
    RUNS,
  );
});

const observed: fc.Arbitrary<Observed | undefined> = fc.oneof(
  {weight: 4, arbitrary: fc.record({status: fc.constantFrom('ok', 'provisional', 'estimated'), value: amount, n: fc.option(fc.nat({max: 60}), {nil: undefined})}) as fc.Arbitrary<Observed>},
  {weight: 1, arbitrary: fc.constantFrom(...STATUSES.slice(3)).map((status) => ({status}))},
  {weight: 1, arbitrary: fc.constant(undefined)},
);
const period = fc.constantFrom('2019', '2020', '2021', '2022', '2021-T1', '2022-T3', '2021-04', '2022-10', '2013/2018', '2018/2023');
const rule = fc.record({kind: fc.constantFrom('count', 'rate', 'median', 'index'), better: fc.constantFrom('higher', 'lower', 'neither', undefined), comparableAfter: fc.constantFrom(undefined, 2)});

test('every sentence about a change, a trend or a comparison is well said, whatever the figures are', () => {
  const dated = fc.record({period, observed});
  fc.assert(
    fc.property(fc.array(dated, {minLength: 2, maxLength: 6}), rule, unit, fc.option(period, {nil: undefined}), place, fc.boolean(), (points, how, of, cut, where, contains) => {
      const indicator = indicatorOf(how.kind, {...how, ...(how.kind === 'rate' && {factor: 100})});
      const rules: ChangeRules = {indicator, breaks: cut === undefined ? [] : [{at: cut, reason: 'Nouvelle question'}]};
      const said = {label: 'Bénévoles', unit: of, decimals: undefined};
      const [first, second] = points;
      for (const sentence of [
        say.changeSentence(fr, said, changeBetween(first!, second!, rules)),
        say.trendSentences(fr, said, trendOf(points, rules)),
        say.comparisonSentence(fr, said, compareWith(indicator, first!.observed, second!.observed, {contains}), where),
        say.levelSentence(fr, said, {subject: thePlace(where), period: first!.period, observed: first!.observed}),
      ]) {
        isWellSaid(sentence);
        assert.match(sentence, /^[\p{Lu}\d].*[.)]$/su, sentence);
      }
    }),
    RUNS,
  );
});

test('every sentence about zones, distances and searches is well said', () => {
  const territories: Territory[] = [
    {id: 'departement:67', name: 'Bas-Rhin', population: 900},
    {id: 'commune:67001', name: 'A', parents: ['departement:67'], population: 500},
    {id: 'commune:67002', name: 'B', parents: ['departement:67']},
    {id: 'quartier:x', name: 'X', parents: ['commune:67001'], population: 1},
  ];
  const hierarchy = new Hierarchy(territories);
  const zone = fc.option(fc.record({territories: fc.subarray(territories.map(({id}) => id)), population: fc.option(fc.nat({max: 3000}), {nil: undefined})}), {nil: undefined});
  const spot = fc.option(fc.record({lat: fc.double({min: 48, max: 49, noNaN: true}), lon: fc.double({min: 7, max: 8, noNaN: true})}), {nil: undefined});
  fc.assert(
    fc.property(fc.array(fc.tuple(zone, spot), {maxLength: 4}), scheme, fc.nat({max: 3000}), fc.nat({max: 3000}), fc.boolean(), (given, by, found, more, isClose) => {
      const centres = given.map(([own, point], rank) => ({id: `c${rank}`, name: 'Le Phare', zone: own, point}) as unknown as Centre);
      for (const sentence of [
        ...centres.map((centre) => say.catchmentSentence(fr, catchmentOf(hierarchy, centre))),
        say.reachSentences(fr, reachOf(hierarchy, centres, by), by),
        say.nearestSentence(fr, nearestTo({lat: 48.5, lon: 7.5}, centres)),
        say.foundSentence(fr, {found, of: found + more, isClose}),
        say.coverageSentence(fr, {n: found, of: found + more}, by),
      ])
        isWellSaid(sentence);
    }),
    RUNS,
  );
});

/** Whether a number may be shown so: rounded to the digits asked for, a half in either direction. */
const isShownAs = (shown: number | undefined, value: number, decimals: number) => shown !== undefined && Math.abs(shown - value) <= 0.5 * 10 ** -decimals + 1e-6;
const CHARTED = {
  fr: {locale: fr, range: /ont une valeur, de (.+?) à (.+?)\.(?= |$)/, equal: /ont (?:presque )?la même valeur : (.+?)\.(?= |$)/, single: /a une valeur : (.+?) \(/, total: /Total : (.+?)(?:, pour .+?)?\.(?= |$)/, highest: 'Valeur la plus élevée', silence: /Sans valeur : (.+)\.$/, hidden: 'sous secret statistique', highestInTime: /Plus haut : (.+?), en /, lowestInTime: /Plus bas : (.+?), en /, onlyInTime: /^Une seule valeur, en \d+ : (.+?)\.(?= |$)/, nothing: 'Aucune valeur', silentYears: /Pas de valeur pour (.+?)\./, tied: 'à égalité', unit: 'habitants'},
  de: {locale: german, range: /einen Wert: mindestens (.+?), höchstens (.+?)\.(?= |$)/, equal: /haben (?:fast )?denselben Wert: (.+?)\.(?= |$)/, single: /hat einen Wert: (.+?) \(/, total: /Summe: (.+?)(?:, für .+?)?\.(?= |$)/, highest: 'Höchster Wert', silence: /Ohne Wert: (.+)\.$/, hidden: 'unter statistischer Geheimhaltung', highestInTime: /Höchster Wert: (.+?), im Jahr /, lowestInTime: /Niedrigster Wert: (.+?), im Jahr /, onlyInTime: /^Nur ein Wert, im Jahr \d+: (.+?)\.(?= |$)/, nothing: 'Kein Wert ist bekannt', silentYears: /Kein Wert für (.+?)\./, tied: 'gleichauf', unit: 'Einwohner'},
} as const;

for (const [language, spoken] of Object.entries(CHARTED)) {
  const {locale} = spoken;
  /** « 1 234,50 habitants » as a number: what is no digit, sign or decimal comma is space, point or unit. */
  const read = (text: string | undefined) => (text === undefined ? undefined : Number(text.replace(/[^\d,\u2212]/g, '').replace('\u2212', '-').replace(',', '.')));

  test(`what is told of a set is true of its figures, with units and digits: ends, ties, total, missing and hidden (${language})`, () => {
    fc.assert(
      fc.property(table, fc.constantFrom(undefined, '€', spoken.unit), fc.integer({min: 0, max: 2}), (given, of, decimals) => {
        const figures = observatoryOf([{indicator: 'members', of: 'commune', values: given}]);
        const slice = {indicator: indicatorOf('count'), of: 'commune', period: '2023'};
        const tally = tallyOf(readerOf(figures, slice)!, NAMES);
        const text = plain(say.setSentences(locale, {label: 'x', unit: of, decimals}, {tally, of: 'commune', nameOf: (key) => key, whole: aggregate(figures, slice, NAMES)}));

        const rows = Object.entries(given).map(([name, [value, letter]]) => ({name, value, letter}));
        const known = rows.filter(({letter}) => 'APE'.includes(letter));
        const values = known.map(({value}) => value);
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const range = spoken.range.exec(text);
        const equal = spoken.equal.exec(text);
        assert.equal([range, equal].filter(Boolean).length, known.length > 1 ? 1 : 0, text);
        if (range) {
          assert.ok(isShownAs(read(range[1]), least, decimals) && isShownAs(read(range[2]), most, decimals), text);
          assert.ok(read(range[1])! < read(range[2])!, text);
        }
        if (equal) assert.ok([least, most].every((end) => isShownAs(read(equal[1]), end, decimals)), text);
        const single = read(spoken.single.exec(text)?.[1]);
        assert.equal(single !== undefined, known.length === 1, text);
        if (known.length === 1) assert.ok(isShownAs(single, most, decimals), text);
        const holders = (end: number) => known.filter(({value}) => value === end).length;
        const ties = range ? [most, least].filter((end) => holders(end) > 1).length : 0;
        assert.equal(text.split(spoken.tied).length - 1, ties, text);
        assert.equal(text.includes(spoken.highest), range !== null);

        const isHidden = rows.some(({letter}) => letter === 'Q');
        const total = read(spoken.total.exec(text)?.[1]);
        assert.equal(total !== undefined, known.length > 1 && !isHidden, text);
        const exact = values.reduce((sum, value) => sum + value, 0);
        if (total !== undefined) assert.ok(isShownAs(total, exact, decimals), `${total} for ${exact}`);
        const counts = spoken.silence.exec(text)?.[1]!.match(/\d+/g)!.map(Number) ?? [];
        assert.equal(counts.reduce((sum, count) => sum + count, 0), NAMES.length - known.length, text);
        assert.equal(Number(new RegExp(`(\\d+) ${spoken.hidden}`).exec(text)?.[1] ?? 0), rows.filter(({letter}) => letter === 'Q').length, text);
      }),
      RUNS,
    );
  });

  test(`what is told of a series is true of its figures, with units and digits: ends and silent years (${language})`, () => {
    fc.assert(
      fc.property(fc.array(observed, {minLength: 1, maxLength: 6}), fc.constantFrom(undefined, '€', spoken.unit), fc.integer({min: 0, max: 2}), (given, of, decimals) => {
        const points = given.map((one, rank) => ({period: `${2019 + rank}`, observed: one}));
        const text = plain(say.trendSentences(locale, {label: 'x', unit: of, decimals}, trendOf(points, {indicator: indicatorOf('count'), breaks: []})));
        const known = points.flatMap(({observed: one}) => (one?.value === undefined ? [] : [one.value]));
        const silent = points.flatMap(({period: year, observed: one}) => (one?.value === undefined ? [year] : []));
        if (!known.length) return void assert.ok(text.startsWith(spoken.nothing), text);
        assert.deepEqual(spoken.silentYears.exec(text)?.[1]!.match(/\d{4}/g) ?? [], silent, text);
        if (known.length === 1) return void assert.ok(isShownAs(read(spoken.onlyInTime.exec(text)?.[1]), known[0]!, decimals), text);
        for (const [pattern, end] of [[spoken.highestInTime, Math.max(...known)], [spoken.lowestInTime, Math.min(...known)]] as const) {
          const isTold = new Set(known).size > 1 && known.filter((value) => value === end).length <= 3;
          const found = read(pattern.exec(text)?.[1]);
          assert.equal(found !== undefined, isTold, text);
          if (isTold) assert.ok(isShownAs(found, end, decimals), text);
        }
      }),
      RUNS,
    );
  });
}

const FAULT_CODES = Object.keys(faultSayings.fr) as FaultCode[];

test('whatever is wrong with a file is said with what was found, where, and how to mend it', () => {
  const value = fc.oneof(fc.constantFrom('', '2', 'javascript:alert(1)', 'a'.repeat(200)), fc.stringMatching(/^[A-Za-z0-9éà/-]{1,20}$/));
  fc.assert(
    fc.property(fc.constantFrom(...FAULT_CODES), value, fc.constantFrom('centres', 'observations'), fc.integer({min: 1, max: 99999}), fc.option(fc.constantFrom('csc-elsau'), {nil: undefined}), (code, shown, name, row, id) => {
      const fault: Fault = {effect: 'field', code, table: name, row, id, field: 'website', value: shown, expected: '64'};
      const {what, repair} = saidFault(fr, fault);
      for (const sentence of [what, repair]) {
        assert.match(sentence, /\.$|\]\.?$|,$/, sentence);
        assert.doesNotMatch(sentence, /undefined|NaN|\[object/, sentence);
        assert.ok(sentence.length < 260, sentence);
      }
      const where = plain(saidPlace(fr, fault));
      assert.equal(where, `tableau ${name}, ligne ${row}${id ? ' (csc-elsau)' : ''}, colonne website`);
    }),
    RUNS,
  );
  assert.deepEqual([0, 1, 2, 1500].map((count) => plain(saidFaultCount(fr, count))), ['0 anomalie dans les données', '1 anomalie dans les données', '2 anomalies dans les données', '1 500 anomalies dans les données']);
});

const LOAD_FAULTS: readonly LoadFault[] = ['no-source', 'address', 'http', 'network', 'timeout', 'too-big', 'empty', 'html', 'truncated', 'not-json', 'refused'];

test('whatever fails on the way is said in full sentences, with a long address cut short', () => {
  const detail = fc.record({src: fc.option(fc.constantFrom('donnees.json', `https://csc.example/${'x'.repeat(300)}`), {nil: undefined}), status: fc.option(fc.integer({min: 300, max: 599}), {nil: undefined}), foreign: fc.boolean(), place: fc.constantFrom(undefined, '3:14'), limit: fc.constantFrom(undefined, 2e7)});
  fc.assert(
    fc.property(fc.constantFrom(...LOAD_FAULTS), detail, (fault, given) => {
      // Without an address there is nothing else to say than that it is missing.
      const {what, repair} = saidLoadError(fr, new LoadError(fault, {...given, src: given.src ?? 'a.json'}));
      isWellSaid(what);
      isWellSaid(repair);
      assert.match(`${what} ${repair}`, /^[^.].*\.$/s);
      assert.ok(what.length < 260);
    }),
    RUNS,
  );
});
