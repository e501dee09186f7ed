import assert from 'node:assert/strict';
import {test} from 'node:test';
import {atPlace, de, ofPlace, ordinal, que, thePlace} from '../../src/locale/grammar.js';
import {quantity, unitFor} from '../../src/locale/quantity.js';
import {Locale} from '../../src/locale/locale.js';
import {mapToldWords} from '../../src/locale/map-told.js';
import {loadLanguage} from '../../src/locale/wording.js';

const fr = new Locale('fr');
const en = new Locale('en');

test('vowels and mute h elide, aspirated h and « onze » do not', () => {
  assert.deepEqual(['avril', 'Illkirch', 'Épinal', 'Œrmingen', 'hôpital', 'habitants', 'Hérault', 'Yvetot'].map(de).map((text) => text.startsWith('d’')), Array(8).fill(true));
  assert.deepEqual(['Strasbourg', 'Haguenau', 'Haut-Rhin', 'onze', 'Yutz', '8', 'oui'].map(de).map((text) => text.startsWith('de ')), Array(7).fill(true));
  assert.equal(que('Illkirch'), 'qu’Illkirch');
  assert.equal(que('Hoenheim'), 'que Hoenheim');
});

test('the heading of a legend elides before what is counted', () => {
  const headings = ['intercommunalités', 'communes'].map((many) => fr.words(mapToldWords).andNumber('Taux de chômage (%)', many));
  assert.deepEqual(headings, ['Taux de chômage (%), nombre d’intercommunalités', 'Taux de chômage (%), nombre de communes']);
});

test('places take their article, and prepositions contract with it', () => {
  const cases = [
    ['Bas-Rhin', 'departement', 'le Bas-Rhin', 'du Bas-Rhin', 'dans le Bas-Rhin'],
    ['Ain', 'departement', 'l’Ain', 'de l’Ain', 'dans l’Ain'],
    ['Moselle', 'departement', 'la Moselle', 'de la Moselle', 'dans la Moselle'],
    ['Vosges', 'departement', 'les Vosges', 'des Vosges', 'dans les Vosges'],
    ['Paris', 'departement', 'Paris', 'de Paris', 'à Paris'],
    ['La Réunion', 'departement', 'La Réunion', 'de La Réunion', 'à La Réunion'],
    ['Hérault', 'departement', 'l’Hérault', 'de l’Hérault', 'dans l’Hérault'],
    ['Haute-Marne', 'departement', 'la Haute-Marne', 'de la Haute-Marne', 'dans la Haute-Marne'],
    ["Val-d'Oise", 'departement', "le Val-d'Oise", "du Val-d'Oise", "dans le Val-d'Oise"],
    ['Grand Est', 'region', 'le Grand Est', 'du Grand Est', 'dans le Grand Est'],
    ['Île-de-France', 'region', 'l’Île-de-France', 'de l’Île-de-France', 'en Île-de-France'],
    ['France', 'country', 'la France', 'de la France', 'en France'],
    ['Strasbourg', 'commune', 'Strasbourg', 'de Strasbourg', 'à Strasbourg'],
    ['Illkirch', undefined, 'Illkirch', 'd’Illkirch', 'à Illkirch'],
    ['Le Mans', 'commune', 'Le Mans', 'du Mans', 'au Mans'],
    ['Les Mureaux', 'commune', 'Les Mureaux', 'des Mureaux', 'aux Mureaux'],
    ['La Wantzenau', 'commune', 'La Wantzenau', 'de La Wantzenau', 'à La Wantzenau'],
    ['L’Haÿ-les-Roses', 'commune', 'L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
    ['Le Phare', 'centre', 'Le Phare', 'de Le Phare', 'à Le Phare'],
  ] as const;
  for (const [name, scheme, the, of, at] of cases) {
    assert.equal(thePlace({name, scheme}), the);
    assert.equal(ofPlace({name, scheme}), of);
    assert.equal(atPlace({name, scheme}), at);
  }
});

test('units agree with what is shown: French is plural from 2, English but for 1', () => {
  const say = (value: number, unit: string, decimals?: number) => quantity(fr, value, {unit, decimals}).replace(/[\u00a0\u202f]/g, ' ');
  assert.equal(say(0, 'habitants'), '0 habitant');
  assert.equal(say(1.5, 'heures de bénévolat'), '1,5 heure de bénévolat');
  assert.equal(say(2, 'heures de bénévolat'), '2 heures de bénévolat');
  assert.equal(say(1.96, 'habitants', 0), '2 habitants');
  assert.equal(say(1.96, 'habitants', 1), '2,0 habitants');
  assert.equal(say(-1, 'habitants'), '−1 habitant');
  assert.equal(say(1, 'personnes accompagnées'), '1 personne accompagnée');
  assert.equal(say(3, 'centre pour 10 000 habitants'), '3 centres pour 10 000 habitants');
  assert.equal(say(1, 'journaux'), '1 journal');
  assert.equal(say(1, 'niveaux'), '1 niveau');
  assert.equal(say(3, 'local'), '3 locaux');
  assert.equal(say(3, 'lieu'), '3 lieux');
  assert.equal(say(1, 'lieux'), '1 lieu');
  assert.equal(say(3, 'pneu'), '3 pneus');
  assert.equal(say(1, 'mois'), '1 mois');
  assert.equal(say(1, 'ETP'), '1 ETP');
  assert.equal(quantity(en, 1.5, {unit: 'volunteers'}), '1.5\u00a0volunteers');
  assert.equal(quantity(en, 1, {unit: 'volunteers'}), '1\u00a0volunteer');
  assert.equal(unitFor('supported families', true, 'en'), 'supported family');
});

test('German units agree where they are known, and stay as the document writes them where they are not', async () => {
  await loadLanguage('de');
  const say = (value: number, unit: string) => quantity(new Locale('de'), value, {unit}).replace(/\u00a0/g, ' ');
  assert.deepEqual([0, 1, 1.5, 2].map((value) => say(value, 'Personen')), ['0 Personen', '1 Person', '1,5 Personen', '2 Personen']);
  assert.equal(say(1, 'Stunden Ehrenamt'), '1 Stunde Ehrenamt');
  assert.equal(say(3, 'Platz'), '3 Plätze');
  assert.equal(say(1, 'Einwohner'), '1 Einwohner');
  assert.equal(say(1234.5, '%'), '1.234,5 %');
  for (const unit of ['habitants', 'heures de bénévolat', 'Kinderwagen', '€', 'ETP']) {
    assert.equal(say(1, unit), `1 ${unit}`);
    assert.equal(say(2, unit), `2 ${unit}`);
  }
});

test('numbers keep the separators of French typography', () => {
  assert.equal(quantity(fr, 12_345.5, {unit: '€', decimals: 2}), '12\u202f345,50\u00a0€');
  assert.equal(quantity(fr, 12.5, {unit: '%', decimals: 1}), '12,5\u00a0%');
  assert.equal(quantity(fr, 12_000, {unit: 'habitants'}), '12\u202f000\u00a0habitants');
  assert.deepEqual([1, 2, 3].map(ordinal), ['1er', '2e', '3e']);
});
