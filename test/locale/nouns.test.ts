import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chartWords} from '../../src/locale/chart.js';
import german from '../../src/locale/de/index.js';
import {directoryWords} from '../../src/locale/directory.js';
import {findingWords} from '../../src/locale/finding.js';
import {frameWords, saidCentres} from '../../src/locale/frame.js';
import {localeOf} from '../../src/locale/locale.js';
import {mapWords} from '../../src/locale/map.js';
import {networkWords} from '../../src/locale/network.js';
import type {NounGiven} from '../../src/locale/noun.js';
import {readVocabulary, renamed} from '../../src/locale/nouns.js';
import {coverageSentence, setSentences} from '../../src/locale/summaries.js';
import {loadLanguage, wording} from '../../src/locale/wording.js';
import {noCounts} from '../../src/model/values.js';
import {saidBy} from '../helpers/wordings.js';

const essay = wording('essay', {
  sentences: [
    'Un centre', 'Les centres', 'Aucun centre', 'le centre social', 'du centre', 'des centres', 'au centre', 'ce centre', 'tous les centres', 'pas de centres',
    'dans la zone d’aucun centre', '12 centres retenus sur 27', 'Centres comptés', 'les centres sont montrés', 'Le centre le plus proche', 'centres sociaux', 'Plusieurs centres proches',
    'Aucun autre centre n’est nommé', 'Autres centres', 'Centres connus',
  ],
  named: (name: string, names: readonly string[]) => `${name} est un centre, comme ${names.join(' et ')}.`,
  kinds: {CS: 'Centre social', CSC: 'Centre socioculturel'},
  untouched: ['contact@centre.fr', 'le centrement', 'concentre', 'data-centre', 'Centre-Val de Loire', 'Vérifiez l’attribut centre.'],
});
const inFrench = (centre: NounGiven) => renamed(localeOf('fr'), {centre}).words(essay);

const EXPECTED: readonly (readonly [NounGiven, readonly string[]])[] = [
  ['maison de quartier', [
    'Une maison de quartier', 'Les maisons de quartier', 'Aucune maison de quartier', 'la maison de quartier', 'de la maison de quartier', 'des maisons de quartier', 'à la maison de quartier', 'cette maison de quartier', 'toutes les maisons de quartier', 'pas de maisons de quartier',
    'dans la zone d’aucune maison de quartier', '12 maisons de quartier retenues sur 27', 'Maisons de quartier comptées', 'les maisons de quartier sont montrées', 'La maison de quartier la plus proche', 'maisons de quartier', 'Plusieurs maisons de quartier proches',
    'Aucune autre maison de quartier n’est nommée', 'Autres maisons de quartier', 'Maisons de quartier connues',
  ]],
  ['espace', [
    'Un espace', 'Les espaces', 'Aucun espace', 'l’espace', 'de l’espace', 'des espaces', 'à l’espace', 'cet espace', 'tous les espaces', 'pas d’espaces',
    'dans la zone d’aucun espace', '12 espaces retenus sur 27', 'Espaces comptés', 'les espaces sont montrés', 'L’espace le plus proche', 'espaces', 'Plusieurs espaces proches',
    'Aucun autre espace n’est nommé', 'Autres espaces', 'Espaces connus',
  ]],
  [{singular: 'Association', gender: 'f'}, [
    'Une association', 'Les associations', 'Aucune association', 'l’association', 'de l’association', 'des associations', 'à l’association', 'cette association', 'toutes les associations', 'pas d’associations',
    'dans la zone d’aucune association', '12 associations retenues sur 27', 'Associations comptées', 'les associations sont montrées', 'L’association la plus proche', 'associations', 'Plusieurs associations proches',
    'Aucune autre association n’est nommée', 'Autres associations', 'Associations connues',
  ]],
  [{singular: 'centre de vie', plural: 'centres de vie'}, [
    'Un centre de vie', 'Les centres de vie', 'Aucun centre de vie', 'le centre de vie', 'du centre de vie', 'des centres de vie', 'au centre de vie', 'ce centre de vie', 'tous les centres de vie', 'pas de centres de vie',
    'dans la zone d’aucun centre de vie', '12 centres de vie retenus sur 27', 'Centres de vie comptés', 'les centres de vie sont montrés', 'Le centre de vie le plus proche', 'centres de vie', 'Plusieurs centres de vie proches',
    'Aucun autre centre de vie n’est nommé', 'Autres centres de vie', 'Centres de vie connus',
  ]],
];

describe('renamed', () => {
  for (const [noun, expected] of EXPECTED)
    test(`puts ${JSON.stringify(noun)} into sentences, with its number, its gender and its elision`, () => assert.deepEqual(inFrench(noun).sentences, expected));

  test('gives its gender to what sentences say of it', () => {
    const house = renamed(localeOf('fr'), {centre: 'maison'});
    const coverage = (n: number, of: number) => coverageSentence(house, {n, of}, 'centre').replace(/\u00a0/g, ' ');
    assert.equal(coverage(0, 3), 'Aucune maison sur 3 n’a répondu.');
    assert.equal(coverage(1, 1), 'La seule maison concernée a répondu.');
    assert.equal(coverageSentence(house, {n: 0, of: 3}, 'commune'), 'Aucune commune sur 3 n’a de valeur.');
    assert.equal(coverageSentence(house, {n: 0, of: 3}, 'departement'), 'Aucun département sur 3 n’a de valeur.');
  });

  test('leaves the names that sentences carry as they are', () => {
    assert.equal(
      inFrench('maison').named('Centre social du Moulin', ['le centre Élan', 'Le Phare']),
      'Centre social du Moulin est une maison, comme le centre Élan et Le Phare.',
    );
  });

  test('leaves kinds of centre that readers choose from two different names', () => assert.deepEqual(inFrench('maison').kinds, {CS: 'Maison', CSC: 'Centre socioculturel'}));

  test('leaves other words that look alike', () => assert.deepEqual(inFrench('maison').untouched, essay.fr.untouched));

  test('keeps capitals of what is written with capitals, and does not make a plural of them', () => {
    assert.deepEqual(inFrench('MJC').sentences.slice(0, 3), ['Une MJC', 'Les MJC', 'Aucune MJC']);
  });

  test('knows the gender of the words of the field, unless it is told', () => {
    const first = (noun: NounGiven) => inFrench(noun).sentences[0];
    for (const noun of ['maison', 'maison pour tous', 'structure', 'association', 'antenne', 'fabrique', 'cité des habitants'])
      assert.equal(first(noun), `Une ${noun}`);
    for (const noun of ['espace', 'lieu', 'foyer', 'équipement', 'pôle', 'tiers-lieu', 'café associatif']) assert.equal(first(noun), `Un ${noun}`);
    assert.equal(first({singular: 'oasis', gender: 'f'}), 'Une oasis');
  });

  test('speaks numbers and dates as before', () => {
    const locale = renamed(localeOf('fr'), {centre: 'maison'});
    assert.equal(locale.number(12.5, {unit: '%'}), '12,5\u00a0%');
    assert.equal(locale.date('2024-05-01'), '1er\u00a0mai 2024');
    assert.equal(locale.language, 'fr');
  });

  test('leaves a language for which there is no noun', () => {
    const english = localeOf('en');
    assert.equal(renamed(english, {centre: {fr: 'maison'}}), english);
  });
});

test('in German the nouns of the network stand as they are given', async () => {
  await loadLanguage('de');
  const house = renamed(localeOf('de'), {centre: {singular: 'Haus', plural: 'Häuser'}});
  const {kinds, search, title} = house.words(directoryWords);
  const {none} = house.words(findingWords);
  assert.deepEqual([title, search, kinds.CS, kinds.CSC], ['Die Häuser', 'Haus suchen', 'Haus', 'Soziokulturelles Zentrum']);
  assert.equal(none('Sozialzentrum am Rhein'), 'Keine Häuser zu „Sozialzentrum am Rhein“ gefunden.');
  const office = renamed(localeOf('de'), {centre: {fr: 'maison', de: {singular: 'Stelle', plural: 'Stellen', gender: 'f'}}});
  const coverage = (n: number, of: number) => coverageSentence(office, {n, of}, 'centre').replace(/\u00a0/g, ' ');
  assert.deepEqual([coverage(2, 4), coverage(4, 4), coverage(0, 1)], [
    '2 Stellen von 4 haben geantwortet (50 %).',
    'Alle 4 Stellen haben geantwortet.',
    'Hier zählt nur eine Stelle: Es liegt keine Antwort vor.',
  ]);
  // A single word is both numbers: no rule makes German plurals.
  assert.equal(renamed(localeOf('de'), {centre: 'MJC'}).words(directoryWords).title, 'Die MJC');
  for (const words of [house.words(chartWords), house.words(mapWords), house.words(frameWords)])
    assert.doesNotMatch(JSON.stringify(words), /zentr/i);
});

test('German sentences keep the noun out of the cases that would change it: « von 5 Häusern », « einen Treff »', () => {
  const all = saidBy(german, 'de');
  for (const {at, text} of all) {
    assert.doesNotMatch(text, /(?<!\p{L})(?:aus|bei|mit|nach|seit|von|zu|an|auf|in)\s+(?:(?:\d+|⟦\d⟧|den|allen)\s+)?(?:sozial)?zentren/iu, at);
    assert.doesNotMatch(text, /(?<!\p{L})(?:Wählen|Suchen|Zeigen) Sie (?:[\p{L} ]+ )?ein (?:sozial)?zentrum/iu, at);
  }
  const house = renamed(localeOf('de'), {centre: {singular: 'Haus', plural: 'Häuser'}});
  // Sentences to which others give the noun with its number.
  assert.equal(house.words(networkWords).among(saidCentres(house, 5)).replace(/\u00a0/g, ' '), 'Verglichen: 5 Häuser.');
});

test('German says of how many without the dative: « 3 Gebiete von 5 », not « 3 von 5 Gebiete »', () => {
  const tally = {keys: ['a', 'b', 'c'], values: Float64Array.of(1, 2, 3), counts: {...noCounts(), ok: 3, 'no-answer': 2}};
  for (const [of, many] of [['epci', 'Gemeindeverbände'], ['departement', 'Départements'], ['territory', 'Gebiete'], ['quartier', 'Stadtteile']] as const)
    assert.match(setSentences(localeOf('de'), {label: 'Budget'}, {tally, of}), new RegExp(`^3[ \u00a0]${many} von 5 haben einen Wert: `));
});

describe('readVocabulary', () => {
  for (const raw of [undefined, null, 'maison', [], {}, {centre: ''}, {centre: 1}, {centre: {}}, {centre: {nl: 'huis'}}, {centre: {singular: 'a', plural: 2}}, {centre: 'a'.repeat(61)}, Object.create({centre: 'x'})])
    test(`finds nothing in ${JSON.stringify(raw)?.slice(0, 40)}`, () => assert.equal(readVocabulary(raw), undefined));
});
