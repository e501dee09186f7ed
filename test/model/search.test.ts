import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {calledIn} from '../../src/model/called.js';
import {centres, type Centre} from '../../src/model/centre.js';
import {keptCentres} from '../../src/model/kept.js';
import {matchingCentres, soughtIn, soughtPieces} from '../../src/model/matching.js';
import {mended} from '../../src/model/misspelt.js';
import {Observatory} from '../../src/model/observatory.js';
import {search, searchIndex, wordsOfCentre, type Wish} from '../../src/model/search.js';
import {RUNS} from '../helpers/figures.js';

interface Row {
  readonly name: string;
  readonly city?: string;
  readonly tags?: readonly string[];
  readonly kind?: string;
}
const FACETS = [
  {id: 'kind', of: ({kind}: Row) => (kind ? [kind] : [])},
  {id: 'tags', of: ({tags = []}: Row) => tags},
];
const indexOf = (rows: readonly Row[]) => searchIndex(rows, {words: ({name, city = ''}) => [name, city], facets: FACETS});
const names = (rows: readonly Row[], text: string) => search(indexOf(rows), {text}).rows.map(({name}) => name);

const DOORS: Row[] = [
  {name: 'Centre socio-culturel de la Montagne-Verte', city: 'Strasbourg'},
  {name: 'CSC du Neuhof', city: 'Strasbourg'},
  {name: "L'Escale", city: 'Strasbourg'},
  {name: 'Centre Social Saint-Exupéry', city: 'Haguenau'},
  {name: 'Le Cœur de ville', city: 'Sélestat'},
];

test('case, accents, apostrophes, dashes and ligatures do not matter', () => {
  for (const text of ['L’ESCALE', "l'escale", 'escale']) assert.deepEqual(names(DOORS, text), ["L'Escale"]);
  assert.deepEqual(names(DOORS, 'selestat coeur'), ['Le Cœur de ville']);
  assert.deepEqual(names(DOORS, 'montagne verte'), ['Centre socio-culturel de la Montagne-Verte']);
});

test('a word is found from its first letter on, at every keystroke', () => {
  for (let length = 1; length <= 'strasbourg'.length; length++)
    assert.ok(names(DOORS, 'strasbourg'.slice(0, length)).includes('CSC du Neuhof'), 'strasbourg'.slice(0, length));
  assert.deepEqual(names(DOORS, 'culturel'), []);
});

test('saints and socio-culturels are found however they are written, at every keystroke', () => {
  for (const whole of ['saint exupery', 'st exupery', 'St-Exupéry'])
    for (let length = 1; length <= whole.length; length++)
      assert.ok(names(DOORS, whole.slice(0, length)).includes('Centre Social Saint-Exupéry'), whole.slice(0, length));
  for (const text of ['socioculturel', 'socio-culturel', 'socio culturel'])
    assert.deepEqual(names(DOORS, text), ['Centre socio-culturel de la Montagne-Verte']);
  assert.deepEqual(names(DOORS, 'saint'), ['Centre Social Saint-Exupéry']);
});

test('names that begin with the text come first', () => {
  const rows = [{name: 'Maison du Parc'}, {name: 'Parc et jardin'}, {name: 'Le Parc'}];
  assert.deepEqual(names(rows, 'parc'), ['Parc et jardin', 'Maison du Parc', 'Le Parc']);
});

test('signs of regular expressions are looked for as they stand', () => {
  for (const text of ['(a+)+$', '[', '\\', '.*', '^C', '(?:']) {
    assert.deepEqual(names(DOORS, text), [], text);
  }
  assert.deepEqual(names([{name: 'a [b] $c'}], '[b'), ['a [b] $c']);
});

test('one wrong letter still finds, and says so; the right word is never replaced', () => {
  for (const text of ['strasborg', 'strasbuorg', 'strassbourg', 'stresbourg', 'neuhff']) {
    const {rows, isClose} = search(indexOf(DOORS), {text});
    assert.equal(isClose, true, text);
    assert.ok(rows.some(({name}) => name === 'CSC du Neuhof'), text);
  }
  // Two letters for one are two edits.
  assert.deepEqual(names([{name: 'Bourtzwiller'}], 'boxtzwiller'), []);
  assert.equal(search(indexOf(DOORS), {text: 'strasbourg'}).isClose, false);
  assert.deepEqual(search(indexOf(DOORS), {text: 'xyzzy'}).rows, []);
  assert.equal(search(indexOf(DOORS), {text: 'xyzzy'}).isClose, false);
});

const WORDS = ['parc', 'gare', 'port', 'fort', 'lac'];
const KINDS = ['CS', 'CSC', 'EVS'];
const TAGS = ['jeunes', 'familles', 'constructor', '__proto__'];
const row = fc.record({
  name: fc.uniqueArray(fc.constantFrom(...WORDS), {minLength: 1, maxLength: 3}).map((words) => words.join(' ')),
  kind: fc.option(fc.constantFrom(...KINDS), {nil: undefined}),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
});
const wish = fc.record({
  text: fc.uniqueArray(fc.constantFrom('pa', 'parc', 'por', 'fo', 'l'), {maxLength: 2}).map((words) => words.join(' ')),
  kind: fc.subarray([...KINDS, 'unknown']),
  tags: fc.subarray(TAGS),
});

test('rows obey text and all facets; each count says how many there would be if its value were added alone', () => {
  fc.assert(
    fc.property(fc.array(row, {maxLength: 15}), wish, (rows, {text, kind, tags}) => {
      const keep = (list: readonly Row[], only: {kind: readonly string[]; tags: readonly string[]}) =>
        list
          .filter(({name}) => text.split(' ').every((begin) => name.split(' ').some((word) => word.startsWith(begin))))
          .filter((each) => !only.kind.length || only.kind.includes(each.kind ?? ''))
          .filter((each) => !only.tags.length || only.tags.some((tag) => each.tags!.includes(tag)));
      const chosen: Wish['chosen'] = {kind, tags};
      const found = search(indexOf(rows), {text, chosen});
      assert.equal(found.isClose, false);
      const expected = keep(rows, {kind, tags});
      assert.equal(found.rows.length, expected.length);
      assert.ok(expected.every((each) => found.rows.includes(each)));
      for (const {value, count, isChosen} of found.facets['kind']!) {
        assert.equal(count, keep(rows, {kind: [value], tags}).length);
        assert.equal(isChosen, kind.includes(value));
      }
      for (const {value, count} of found.facets['tags']!) assert.equal(count, keep(rows, {kind, tags: [value]}).length);
      const values = (list: readonly (string | undefined)[]) => [...new Set(list.filter((each) => each !== undefined))];
      assert.deepEqual(found.facets['kind']!.map(({value}) => value), values(rows.map((each) => each.kind)));
      assert.deepEqual(found.facets['tags']!.map(({value}) => value), values(rows.flatMap((each) => each.tags)));
    }),
    RUNS,
  );
});

test('one edit away means one letter added, left out, changed or exchanged with its neighbour', () => {
  const letters = fc.array(fc.constantFrom(...'bcdfg'), {minLength: 6, maxLength: 9}).map((all) => all.join(''));
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom('add', 'drop', 'change', 'swap'), (word, pick, edit) => {
      const at = 1 + (pick % (word.length - 2));
      const [before, after] = [word.slice(0, at), word.slice(at)];
      const typed = {
        add: `${before}z${after}`,
        drop: before + after.slice(1),
        change: `${before}z${after.slice(1)}`,
        swap: before + after[1]! + after[0]! + after.slice(2),
      }[edit];
      const index = searchIndex([{name: word}], {words: ({name}) => [name]});
      assert.equal(search(index, {text: typed}).rows.length, 1, `${typed} for ${word}`);
      assert.equal(search(index, {text: `${before.slice(0, -1)}zz${after.slice(1)}q`}).rows.length, 0);
    }),
    RUNS,
  );
});

test('a centre is looked for by its names, its towns and its zone', () => {
  const words = wordsOfCentre(
    {id: 'a', name: 'Le Phare', shortName: 'CSC Phare', address: {city: 'Illzach', postcode: '68110'}, sites: [{name: {fr: 'Annexe', en: 'Annex'}, address: {city: 'Kingersheim'}}], zone: {label: 'Ouest'}} as unknown as Centre,
    'en',
  );
  assert.deepEqual(words, ['Le Phare', 'CSC Phare', 'Illzach', '68110', 'Annex', 'Kingersheim', 'Ouest']);
});

test('kinds are found in the plural and the feminine, words that the record writes otherwise one letter away, and all words but one', () => {
  const all = [
    {id: 'a', name: 'Centre social du Moulin'},
    {id: 'b', name: 'Espace de vie sociale Mitterand', address: {city: 'Ambarès'}},
    {id: 'c', name: 'Médiathèque Mitterrand', address: {city: 'Blaye'}},
    {id: 'd', name: 'Centre socioculturel des Tilleuls'},
  ] as unknown as readonly Centre[];
  const found = (query: string) => {
    const {rows, isClose} = matchingCentres(all, query, mended);
    return [rows.map(({id}) => id).join(' '), isClose];
  };
  assert.deepEqual(found('centres sociaux'), ['a d', false]);
  assert.deepEqual(found('centres socioculturels'), ['d', false]);
  assert.deepEqual(found('socioculturelle'), ['d', false]);
  assert.deepEqual(found('espaces de vie sociale'), ['b', false]);
  assert.deepEqual(found('mitterrand ambares'), ['b', true]);
  assert.deepEqual(found('centre social moulin rouge'), ['a', true]);
  assert.deepEqual(found('moulin rouge'), ['', false]);
});

test('a town is found by its first and last letter and some between, where nothing is written so', () => {
  const all = [
    {id: 'a', name: 'Les Deux Rives', address: {city: 'Bordeaux'}},
    {id: 'b', name: 'Bellefontaine', address: {city: 'Toulouse'}},
    {id: 'c', name: 'Bonnefoy', address: {city: 'Toulouse'}},
    {id: 'd', name: 'Box', address: {city: 'Nantes'}},
  ] as unknown as readonly Centre[];
  const found = (query: string) => matchingCentres(all, query, mended).rows.map(({id}) => id).join(' ');
  assert.equal(found('bx rives'), 'a');
  assert.equal(found('tlse bonnefoy'), 'c');
  assert.equal(found('bxd'), '', 'letters in another order');
  assert.equal(found('box'), 'd', 'what is written so');
});

test('numbers of arrondissements and houses are found however they are written, and as they are typed', () => {
  const all = [
    {id: 'a', name: 'Relais 59', address: {city: 'Paris 11e', street: '5 bis avenue Parmentier'}},
    {id: 'b', name: 'Le Picoulet', address: {city: 'Paris 11ème', street: '59bis rue de la Fontaine'}},
    {id: 'c', name: 'Les Halles', address: {city: 'Paris 1er', street: '5 rue Berger'}},
  ] as unknown as readonly Centre[];
  const found = (query: string) => matchingCentres(all, query).rows.map(({id}) => id).join(' ');
  for (const query of ['paris 11e', 'paris 11em', 'paris 11eme', 'Paris 11ème', 'paris 11ième']) assert.equal(found(query), 'a b', query);
  for (const query of ['5bis avenue', '5 bis avenue', '5bi', '5 bis, avenue']) assert.equal(found(query), 'a', query);
  for (const query of ['59 bis', '59bis rue']) assert.equal(found(query), 'b', query);
  assert.equal(found('paris 1er'), 'c');
  assert.deepEqual(soughtPieces('Paris 11ème', soughtIn('11eme')), [{text: 'Paris ', isSought: false}, {text: '11ème', isSought: true}]);
});

test('of two words that are never together, each that tells a few apart is looked for, if the list has both', () => {
  const others = Array.from({length: 10}, (_, rank) => ({id: String(rank), name: `Centre social ${rank}`}));
  const all = [{id: 'a', name: 'Centre social Davin'}, {id: 'b', name: 'Mairie de Puyricard'}, ...others] as unknown as readonly Centre[];
  const found = (query: string) => {
    const {rows, isClose} = matchingCentres(all, query, mended);
    return [rows.map(({id}) => id).join(' '), isClose];
  };
  assert.deepEqual(found('davin puyricard'), ['a b', true]);
  assert.deepEqual(found('centre puyricard'), ['b', true]);
  assert.deepEqual(found('davin ambares'), ['', false]);
});

test('words that were found and have a space alone between them are one piece, so that the space is in the name of a button', () => {
  const pieces = (text: string) => soughtPieces(text, soughtIn('centre social')).map(({text: part, isSought}) => (isSought ? `[${part}]` : part)).join('');
  assert.equal(pieces('CENTRE SOCIAL du Parc'), '[CENTRE SOCIAL] du Parc');
  assert.equal(pieces('Le centre-social'), 'Le [centre]-[social]');
  assert.equal(pieces('Centres sociaux'), '[Centre]s sociaux');
});

test('whose name begins with the whole search comes before whose name begins with its first word', () => {
  const all = [{id: 'a', name: 'Centre communal d’action sociale'}, {id: 'b', name: 'Centre social du Moulin'}] as unknown as readonly Centre[];
  assert.deepEqual(matchingCentres(all, 'centre social').rows.map(({id}) => id), ['b', 'a']);
});

test('a centre is found by its kind, whatever its name says, after those whose name says it', () => {
  const all = [
    {id: 'a', name: 'L’Escale', kind: 'CS', address: {city: 'Strasbourg'}},
    {id: 'b', name: 'Centre social de l’Élan', kind: 'CS'},
    {id: 'c', name: 'Le Moulin', kind: 'EVS', address: {city: 'Mulhouse'}},
    {id: 'd', name: 'Le Phare', kind: 'CSC'},
    {id: 'e', name: 'Maison Basse', kind: 'autre'},
  ] as unknown as readonly Centre[];
  const found = (query: string) => {
    const {rows, isClose} = matchingCentres(all, query, mended);
    return [rows.map(({id}) => id).join(' '), isClose];
  };
  for (const query of ['centre social escale', 'cs l’escale', 'centre social strasbourg']) assert.deepEqual(found(query), ['a', false], query);
  for (const query of ['espace de vie sociale mulhouse', 'evs moulin']) assert.deepEqual(found(query), ['c', false], query);
  for (const query of ['csc phare', 'centre socioculturel le phare']) assert.deepEqual(found(query), ['d', false], query);
  assert.deepEqual(found('centre social'), ['b a d', false]);
});

test('a centre is found by what the document calls its activities, its themes with their broader ones, and its places', () => {
  const observatory = new Observatory({
    format: 'observatoire-csc/1',
    title: 'Essai',
    vocabularies: [
      {id: 'services', terms: [{id: '1', label: 'Accompagnement à la scolarité'}, {id: '2', label: {fr: 'Jardin partagé', de: 'Gemeinschaftsgarten'}}]},
      {id: 'themes', terms: [{id: 'j', label: 'Jeunesse', parent: 'k'}, {id: 'k', label: 'Grandir', parent: 'j'}]},
    ],
    territories: [{id: 'quartier:7', name: 'Les Coteaux'}, {id: 'commune:68224', name: 'Mulhouse'}, {id: 'epci:1', name: 'Agglomération de Strasbourg'}],
    centres: [
      {id: 'a', name: 'L’Escale', services: ['1'], territories: ['quartier:7', 'commune:68224', 'epci:1']},
      {id: 'b', name: 'Le Moulin', services: ['2', 'sans-libelle'], themes: ['j'], address: {street: '1 rue Haute', city: 'Strasbourg'}},
    ],
  });
  const all = observatory.rows(centres);
  const found = (query: string) => {
    const {rows, isClose} = matchingCentres(all, query, mended, calledIn(observatory));
    return [rows.map(({id}) => id).join(' '), isClose];
  };
  for (const query of ['scolarité', 'accompagnement scolarite mulhouse', 'les coteaux']) assert.deepEqual(found(query), ['a', false], query);
  for (const query of ['jardin', 'Gemeinschaftsgarten', 'grandir', 'jeunesse moulin', 'sans libelle', 'strasbourg']) assert.deepEqual(found(query), ['b', false], query);
  assert.deepEqual(keptCentres(observatory, all, {query: 'jardin'}).map(({id}) => id), ['b']);
});

test('quotation marks of any sort, questions and exclamations are no part of words', () => {
  const all = [{id: 'a', name: 'Maison “Parc”'}, {id: 'b', name: 'Et demain ?'}] as unknown as readonly Centre[];
  const found = (query: string) => {
    const {rows, isClose} = matchingCentres(all, query, mended);
    return [rows.map(({id}) => id).join(' '), isClose];
  };
  for (const query of ['parc', '„Parc“', 'maison parc !', 'parc…']) assert.deepEqual(found(query), ['a', false], query);
  assert.deepEqual(found('demain?'), ['b', false]);
});

test('« near » a place is that place, where it is no part of a name', () => {
  const all = [
    {id: 'a', name: 'Le Phare', address: {city: 'Colmar'}},
    {id: 'b', name: 'Le Moulin', address: {city: 'Artigues-près-Bordeaux'}},
    {id: 'c', name: 'Le Parc', address: {city: 'Bordeaux'}},
    {id: 'd', name: 'Les Prés d’Arènes', address: {city: 'Montpellier'}},
  ] as unknown as readonly Centre[];
  const found = (query: string) => {
    const {rows, isClose} = matchingCentres(all, query, mended);
    return [rows.map(({id}) => id).join(' '), isClose];
  };
  for (const query of ['près de Colmar', 'PRES DE COLMAR', 'proche de colmar', 'à côté de Colmar', 'autour de colmar', 'phare près de colmar']) assert.deepEqual(found(query), ['a', false], query);
  assert.deepEqual(found('près de Bordeaux'), ['b c', false]);
  assert.deepEqual(found('artigues près bordeaux'), ['b', false]);
  assert.deepEqual(found("prés d'arenes"), ['d', false]);
});
