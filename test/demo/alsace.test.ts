import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, test} from 'node:test';
import type {FeatureCollection} from 'geojson';
import {figuresOf} from '../../src/model/figures.js';
import {centres, type Centre} from '../../src/model/centre.js';
import {managers} from '../../src/model/manager.js';
import {ALL_TABLES, checkDocument} from '../../src/model/document.js';
import {indicators} from '../../src/model/indicator.js';
import {observedAt, type Observed} from '../../src/model/observation.js';
import {Observatory} from '../../src/model/observatory.js';
import {territories} from '../../src/model/territory.js';
import {inLanguage} from '../../src/model/text.js';
import {json, NO_OPEN_DATA, openData, root, text} from './open-data.js';
import {contains, type Outline} from './plane.js';

const file = readFileSync(path.join(root, 'demo', 'data', 'alsace.json'), 'utf8');
const raw = JSON.parse(file) as Record<string, unknown>;
const observatory = new Observatory(raw);
const all = observatory.rows(centres);
const YEARS = ['2020', '2021', '2022', '2023'];
const AMOUNTS = ['fonjep-montant', 'adulte-relais-montant', 'politique-ville-montant'];
const POSTS = ['fonjep-postes', 'adulte-relais-postes'];

/** What the document says of an indicator for one subject, e.g. `elsau` or `epci:246700488`. */
function observed(indicator: string, subject: string, period: string): Observed | undefined {
  const [scheme, key] = subject.includes(':') ? subject.split(':') : ['centre', subject];
  const column = figuresOf(observatory).columns(indicator)
    .find(({axis, period: its}) => axis.of === scheme && its === period && axis.ranks.has(key!));
  return column && observedAt(column, column.axis.ranks.get(key!)!);
}
const value = (indicator: string, subject: string, period: string) => observed(indicator, subject, period)?.value;
const pointsOf = ({point, sites = []}: Centre) => [point, ...sites.map((site) => site.point)].filter((each) => !!each);
const codeIn = ({territories: refs = []}: Centre, scheme: string) =>
  refs.find((ref) => ref.startsWith(`${scheme}:`))?.slice(scheme.length + 1);

/** Every text of the document, with the path that leads to it. */
function textsOf(node: unknown, at = ''): [string, string][] {
  if (typeof node === 'string') return [[at, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => textsOf(part, `${at}.${key}`));
}

describe('the Alsace document', () => {
  test('opens without a fault, every table and every column', () => {
    assert.deepEqual(checkDocument(raw).faults, []);
    const tables = ALL_TABLES.filter(({name}) => Array.isArray(raw[name]));
    for (const table of tables) assert.equal(observatory.rows(table).length, (raw[table.name] as unknown[]).length);
    const columns = observatory.rows(indicators).flatMap(({id}) => figuresOf(observatory).columns(id));
    assert.equal(columns.length, (raw['observations'] as unknown[]).length);
    assert.deepEqual(observatory.faults, []);
  });

  test('is true, not fictional', () => {
    assert.equal(observatory.fictional, false);
  });

  test('names 15 centres in Bas-Rhin and 12 in Haut-Rhin', () => {
    const inDepartement = (code: string) => all.filter((centre) => codeIn(centre, 'departement') === code).length;
    assert.deepEqual([inDepartement('67'), inDepartement('68'), all.length], [15, 12, 27]);
  });

  test('takes no CCAS, medical centre or company for a centre', () => {
    for (const {name, kind} of all) {
      assert.doesNotMatch(name, /communal|médico|santé|maison france services|\bSA(?:S|RL)?\b/i);
      assert.ok(kind === 'CSC' || kind === 'CS');
    }
  });

  test('gives each organisation to one centre only', () => {
    const sirens = all.flatMap(({identifiers}) => identifiers?.siren ?? []);
    assert.ok(sirens.length > 0);
    assert.equal(new Set(sirens).size, sirens.length);
    for (const {identifiers = {}} of all)
      if (identifiers.siret) assert.equal(identifiers.siret.slice(0, 9), identifiers.siren);
    for (const {id, identifiers} of observatory.rows(managers)) {
      const run = all.filter(({manager}) => manager === id);
      assert.deepEqual(run.map((centre) => centre.identifiers?.siren), [identifiers?.siren]);
    }
  });

  test('gives no place to two centres', () => {
    const places = all.flatMap(pointsOf).map(({lat, lon}) => `${lat.toFixed(3)} ${lon.toFixed(3)}`);
    assert.ok(places.length > 0);
    assert.equal(new Set(places).size, places.length);
  });

  test('sets right what the files had wrong, and says so', () => {
    const centre = (id: string) => all.find((each) => each.id === id)!;
    assert.deepEqual(pointsOf(centre('victor-schoelcher')), []);
    assert.equal(centre('victor-schoelcher').identifiers?.siret, undefined);
    assert.equal(centre('montagne-verte').identifiers, undefined);
    assert.equal(centre('elsau').name, 'Centre social et culturel de l’Elsau');
    assert.equal(centre('fosse-des-treize').name, 'Centre socioculturel du Fossé des Treize');
    assert.equal(centre('lavoisier-brustlein').website, undefined);
    assert.equal(centre('fil-d-ariane').address?.city, 'Illzach');
    for (const id of ['victor-schoelcher', 'montagne-verte', 'elsau', 'fosse-des-treize', 'lavoisier-brustlein'])
      assert.ok(centre(id).note, `${id} has no note`);
    assert.ok(!file.includes('31019600500011'));
  });

  test('invents no address: a centre without one says why it has none', () => {
    for (const centre of all) {
      const {address, sites = [], note} = centre;
      const located = [address, ...sites.map((site) => site.address)].some((each) => each?.street);
      if (located) assert.ok(codeIn(centre, 'commune'));
      else {
        assert.equal(pointsOf(centre).length, 0);
        assert.match(inLanguage(note, 'fr'), /ni l’adresse ni la commune/);
      }
    }
  });

  test('holds no e-mail address, no mobile number and no masked contact', () => {
    assert.doesNotMatch(file, /[\w.]@[\w.]/);
    assert.doesNotMatch(file, /\b0[67](?:[ .]?\d\d){4}\b|\+33[67]|redacted|00 00 00/);
  });

  test('is written in French typography', () => {
    for (const [at, said] of textsOf(raw)) {
      assert.doesNotMatch(said, /'|\.\.\./, at);
      assert.doesNotMatch(said, / {2}|^ | $| [:;!?»%€]|« |\d \d{3}(?!\d)/, at);
      // Capitals are for acronyms.
      if (/\.(?:name|shortName|label|city|street)$/.test(at))
        assert.doesNotMatch(said, /\b(?!AFSCO|ANCT|DGCL)\p{Lu}{4,}/u, at);
    }
  });

  test('stands every centre in territories that contain each other', () => {
    for (const centre of all) {
      const [nearest, ...wider] = centre.territories!.filter((ref) => !ref.startsWith('contrat-de-ville:'));
      assert.deepEqual(observatory.find(territories, nearest)!.parents, wider, centre.id);
      const contract = codeIn(centre, 'contrat-de-ville');
      const parents = contract && observatory.find(territories, `contrat-de-ville:${contract}`)!.parents;
      if (parents) assert.ok(parents.every((ref) => centre.territories!.includes(ref)), centre.id);
    }
  });

  test('leaves unknown what is not known of the funded posts, and never as a zero', () => {
    const expected = (id: string, year: string) => {
      if (id === 'sarre-union') return 'not-applicable';
      if (id === 'langensand' || id === 'afsco' || (id === 'le-boat' && year < '2023')) return 'no-answer';
      return 'ok';
    };
    for (const indicator of [...AMOUNTS, ...POSTS])
      for (const year of YEARS)
        for (const {id} of all) {
          const {status, value: given} = observed(indicator, id, year)!;
          assert.equal(status, expected(id, year), `${indicator} ${id} ${year}`);
          assert.equal(given === undefined, status !== 'ok');
        }
  });

  test('adds the two programmes up, post by post and centre by centre', () => {
    for (const year of YEARS)
      for (const {id} of all) {
        const [fonjep, adulteRelais, total] = AMOUNTS.map((indicator) => value(indicator, id, year));
        if (total === undefined) continue;
        assert.ok(Math.abs(total - fonjep! - adulteRelais!) < 0.005, `${id} ${year}`);
        assert.equal(fonjep === 0, value('fonjep-postes', id, year) === 0);
        assert.equal(adulteRelais === 0, value('adulte-relais-postes', id, year) === 0);
      }
  });

  test('gives territories the sum of their centres, and how many of them are known', () => {
    for (const scheme of ['departement', 'contrat-de-ville']) {
      const codes = new Set(all.flatMap((centre) => codeIn(centre, scheme) ?? []));
      assert.ok(codes.size > 1);
      for (const code of codes)
        for (const indicator of [...AMOUNTS, ...POSTS])
          for (const year of YEARS) {
            const inside = all.filter((centre) => codeIn(centre, scheme) === code);
            const each = inside.map(({id}) => observed(indicator, id, year)!);
            const known = each.filter(({status}) => status === 'ok');
            const concerned = each.filter(({status}) => status !== 'not-applicable');
            const given = observed(indicator, `${scheme}:${code}`, year)!;
            const sum = known.reduce((total, one) => total + one.value!, 0);
            assert.ok(Math.abs(given.value! - sum) < 0.005, `${indicator} ${code} ${year}`);
            assert.deepEqual([given.n, given.of], [known.length, concerned.length]);
          }
    }
  });

  test('gives rates that are the ratio of their numerator and denominator', () => {
    const rates = observatory.rows(indicators).filter(({numerator}) => numerator);
    assert.ok(rates.length > 0);
    for (const {id, numerator, denominator, factor} of rates)
      for (const {axis, period} of figuresOf(observatory).columns(id))
        for (const key of axis.keys) {
          const subject = `${axis.of}:${key}`;
          const ratio =
            (factor! * value(numerator!, subject, period)!) / value(denominator!, subject, period)!;
          assert.ok(Math.abs(value(id, subject, period)! - ratio) < 1e-4, `${id} ${subject}`);
        }
  });

  test('gives medians and poverty rates for communes only', () => {
    for (const indicator of ['niveau-vie-median', 'taux-pauvrete'])
      assert.deepEqual(
        figuresOf(observatory).columns(indicator).map(({axis, period}) => [axis.of, period]),
        [['commune', '2019']],
      );
  });

  test('explains every indicator: definition, limits, source, direction', () => {
    for (const {id, definition, limits, source, better, level, shortLabel} of observatory.rows(indicators))
      assert.ok(definition && limits && source && better && level && shortLabel, id);
    const insee = (raw['sources'] as {id: string; label: string}[]).find(({id}) => id === 'insee-comparateur')!;
    assert.equal(insee.label, 'Insee, comparateur de territoires, RP 2013 et 2018, niveau de vie 2019');
  });
});

describe('the Alsace document beside the open data', () => {
  test('is what the script makes of them, to the byte', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'alsace-'));
    try {
      const made = path.join(folder, 'alsace.json');
      execFileSync(process.execPath, [path.join(root, 'scripts', 'alsace', 'build.mjs'), openData, made]);
      assert.equal(readFileSync(made, 'utf8'), file);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  interface Post {
    id_poste: string;
    code_tiers: string;
    raison_sociale: string;
    montant: number;
    insee_dep?: string;
  }
  const postsOf = (programme: string, year: string) =>
    json<Post[]>('politique-ville-postes', `${programme}-${year}.json`).filter(
      ({insee_dep}) => insee_dep === '67' || insee_dep === '68',
    );
  const amountOf = (posts: readonly Post[]) => posts.reduce((sum, {montant}) => sum + montant, 0);
  const numberOf = (posts: readonly Post[]) => new Set(posts.map(({id_poste}) => id_poste)).size;

  test('gives each SIREN all the adulte-relais posts that it was paid', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    let met = 0;
    for (const year of YEARS) {
      const posts = postsOf('adulte-relais-grand-est', year);
      for (const {id, identifiers} of all) {
        const given = value('adulte-relais-montant', id, year);
        if (given === undefined || !identifiers?.siren) continue;
        const paid = posts.filter(({code_tiers}) => code_tiers.startsWith(identifiers.siren!));
        assert.ok(Math.abs(given - amountOf(paid)) < 0.005, `${id} ${year}`);
        assert.equal(value('adulte-relais-postes', id, year), numberOf(paid));
        met += paid.length;
      }
    }
    assert.ok(met > 0);
  });

  test('finds the Fonjep posts that the distinctive word of each centre finds', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    // The words by which people tell these centres apart, as the file may write them.
    const words: Readonly<Record<string, RegExp>> = {
      'au-dela-des-ponts': /DELA DES PONTS/,
      'fil-d-ariane': /ARIANE|ILLZACH/,
      'fosse-des-treize': /FOSSE DES TREIZE/,
      'jean-wagner': /WAGNER/,
      'lavoisier-brustlein': /BRUSTLEIN/,
      'le-boat': /\bBOAT\b/,
      'montagne-verte': /MONTAGNE VERTE/,
      'pays-de-thann': /THANN/,
      'porte-du-miroir': /MIROIR/,
      'robert-schuman': /SCHUMAN/,
      'victor-schoelcher': /SCHOELCHER/,
      albatros: /ALBATROS/,
      'bel-air': /BEL AIR/,
      hautepierre: /HAUTEPIERRE/,
      // Several associations of these quarters have posts of their own.
      meinau: /^CENTRE.*MEINAU/,
      neuhof: /CENTRE.*NEUHOF/,
    };
    let met = 0;
    for (const year of YEARS) {
      const posts = postsOf('postes-fonjep', year);
      for (const {id} of all) {
        const given = value('fonjep-montant', id, year);
        if (given === undefined) continue;
        const word = words[id] ?? new RegExp(`\\b${id.toUpperCase()}\\b`);
        const paid = posts.filter(({raison_sociale}) => word.test(raison_sociale.replace("D'", '')));
        assert.equal(given, amountOf(paid), `${id} ${year}`);
        assert.equal(value('fonjep-postes', id, year), numberOf(paid), `${id} ${year}`);
        met += paid.length;
      }
    }
    assert.ok(met > 0);
  });

  const lines = () => text('insee-comparateur-2022', 'base_cc_comparateur_alsace.csv').trim().split('\r\n');
  const cellsOf = (column: string) => {
    const [head, ...rest] = lines().map((line) => line.split(';'));
    const place = head!.indexOf(column);
    return new Map(rest.map((cells) => [cells[0]!, cells[place]!]));
  };
  const COLUMNS = [
    ['population', 'P18_POP', '2018'],
    ['population', 'P13_POP', '2013'],
    ['menages', 'P18_MEN', '2018'],
    ['actifs-15-64', 'P18_ACT1564', '2018'],
    ['chomeurs-15-64', 'P18_CHOM1564', '2018'],
    ['logements', 'P18_LOG', '2018'],
    ['logements-vacants', 'P18_LOGVAC', '2018'],
  ] as const;

  test('keeps INSEE’s figures of the communes', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    assert.equal(value('population', 'commune:67482', '2018'), 284_677);
    const communal = [...COLUMNS, ['niveau-vie-median', 'MED19', '2019'], ['taux-pauvrete', 'TP6019', '2019']] as const;
    for (const [indicator, column, period] of communal) {
      const cells = cellsOf(column);
      const {axis} = figuresOf(observatory).columns(indicator).find((each) => each.axis.of === 'commune')!;
      for (const code of axis.keys) {
        const given = observed(indicator, `commune:${code}`, period)!;
        const cell = cells.get(code)!;
        if (cell === '') assert.equal(given.status, 'suppressed');
        else assert.ok(Math.abs(given.value! - Number(cell)) < 1e-4, `${indicator} ${code}`);
      }
    }
  });

  test('sums INSEE’s figures over the communes of each EPCI and département', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    const epci = json<{code: string; membres: {code: string}[]}[]>('decoupage-administratif-2026', 'epci-alsace.json');
    for (const [indicator, column, period] of COLUMNS) {
      const cells = [...cellsOf(column)];
      assert.equal(cells.length, 880);
      const sumOf = (isInside: (code: string) => boolean) =>
        cells.reduce((sum, [code, cell]) => (isInside(code) ? sum + Number(cell) : sum), 0);
      const check = (subject: string, isInside: (code: string) => boolean) =>
        assert.ok(Math.abs(value(indicator, subject, period)! - sumOf(isInside)) < 1e-3, `${indicator} ${subject}`);
      for (const code of ['67', '68']) check(`departement:${code}`, (commune) => commune.startsWith(code));
      for (const {id} of observatory.rows(territories).filter((territory) => territory.id.startsWith('epci:'))) {
        const members = new Set(epci.find(({code}) => id === `epci:${code}`)!.membres.map(({code}) => code));
        check(id, (commune) => members.has(commune));
      }
    }
  });

  test('places every centre inside its commune', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    type Communes = FeatureCollection<Outline, {code: string}>;
    const communes = ['67-bas-rhin', '68-haut-rhin'].flatMap(
      (name) => json<Communes>('contours-ign-2018', `communes-${name}.geojson`).features,
    );
    for (const centre of all)
      for (const {lat, lon} of pointsOf(centre)) {
        const {geometry} = communes.find(({properties}) => properties.code === codeIn(centre, 'commune'))!;
        assert.ok(contains(geometry, [lon, lat]), centre.id);
      }
  });
});
