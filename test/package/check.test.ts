import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import type {FileNotice} from '../../src/data/file-read.js';
import {reportedCell, reportedError, reportedFault, reportedNotice} from '../../src/locale/report.js';
import type {UnsafeCell} from '../../src/model/disclosure.js';
import type {FaultCode, FaultEffect} from '../../src/model/fault.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'observatoire-'));
after(() => rmSync(folder, {recursive: true}));

/** Runs the command as a publisher does, on a file with this text, or these bytes. */
function check(text: string | Uint8Array, name = 'observatoire.json') {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return run('check', file);
}

function run(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(root, 'bin/observatoire-csc.mjs'), ...args], {encoding: 'utf8'});
  const plain = (said: string) => said.replace(/[\u00a0\u202f]/g, ' ').trimEnd();
  return {status, lines: plain(stdout).split('\n'), complaint: plain(stderr)};
}

const withFigures = (values: readonly (number | null)[], more: Readonly<Record<string, unknown>> = {}) => ({
  format: 'observatoire-csc/1',
  title: 'Essai',
  updated: '2024-05-31',
  territories: ['67001', '67002'].map((code) => ({id: `commune:${code}`, name: code})),
  indicators: [{id: 'habitants', label: 'Habitants', kind: 'count', disclosure: {threshold: 5}}],
  axes: [{id: 'communes', of: 'commune', keys: ['67001', '67002']}],
  observations: [{indicator: 'habitants', axis: 'communes', period: '2023', values}],
  ...more,
});

describe('observatoire-csc check', () => {
  test('ends with 0 for a sound file', () => {
    const {status, lines} = check(JSON.stringify(withFigures([12, 0])), 'sain.json');
    assert.equal(status, 0, lines.join('\n'));
    assert.match(lines[0]!, /sain\.json : rien à signaler\.$/);
  });

  test('reads a file that begins with a byte order mark', () => {
    assert.equal(check(`\ufeff${JSON.stringify(withFigures([12, 0]))}`).status, 0);
  });

  test('D13: ends with 1 for a file with unsafe cells, and says where they are', () => {
    const {status, lines} = check(JSON.stringify(withFigures([3, 12])));
    assert.equal(status, 1);
    assert.equal(lines.length, 2);
    assert.match(lines[0]!, /^indicateur habitants, commune:67001, période 2023 : Ce chiffre porte sur trop peu de personnes ou d’organismes\. À corriger : Masquez-le/);
    assert.match(lines[1]!, /: 0 anomalie, 1 chiffre à protéger\.$/);
  });

  test('says which hidden figures it could not judge, and does not call the file sound', () => {
    const keys = Array.from({length: 1_600}, (_, rank) => String(10_000 + rank));
    // The total is less than one of its parts: no table fits, and too many are hidden to look for the nearest.
    const text = withFigures([], {
      territories: [{id: 'departement:67', name: '67'}, ...keys.map((code) => ({id: `commune:${code}`, name: code, parents: ['departement:67']}))],
      axes: [{id: 'communes', of: 'commune', keys}, {id: 'departements', of: 'departement', keys: ['67']}],
      observations: [
        {indicator: 'habitants', axis: 'communes', period: '2023', values: keys.map((_, rank) => (rank ? null : 20)), status: `A${'Q'.repeat(1_599)}`},
        {indicator: 'habitants', axis: 'departements', period: '2023', values: [10]},
      ],
    });
    const {status, lines} = check(JSON.stringify(text));
    assert.equal(status, 1);
    assert.match(lines[0]!, /^indicateur habitants, commune:10001, période 2023 : Trop de chiffres masqués dépendent de celui-ci/);
    assert.match(lines.at(-1)!, /: 0 anomalie, 0 chiffre à protéger, 1 599 chiffres dont le secret n’est pas établi\.$/);
  });

  test('D14: ends with 1 for testimonies that tell who somebody is', () => {
    const quotes = {
      telephone: 'Rappelez-moi au 06 39 98 12 34.',
      courriel: 'Écrivez à jeanne@exemple.fr.',
      nir: 'Mon numéro est 2 84 05 67 482 001 12.',
      nom: 'C’est Mme Durand qui m’a aidée.',
    };
    for (const [id, quote] of Object.entries(quotes)) {
      const {status, lines} = check(JSON.stringify(withFigures([12, 12], {testimonies: [{id, quote}]})));
      assert.equal(status, 1, quote);
      assert.match(lines[0]!, new RegExp(`^tableau testimonies \\(${id}\\), colonne quote : Le texte semble contenir une donnée personnelle`));
    }
    assert.equal(check(JSON.stringify(withFigures([12, 12], {testimonies: [{id: 'a', quote: 'On se sent chez soi, depuis 2019.'}]}))).status, 0);
  });

  test('ends with 1 for a faulty row, and says which', () => {
    const {status, lines} = check(JSON.stringify(withFigures([12, 12], {centres: [{id: 'a', name: 'A'}, {id: 'a', name: 'B'}]})));
    assert.equal(status, 1);
    assert.match(lines[0]!, /^tableau centres, ligne 2.* : L’identifiant « a » est déjà pris par une ligne plus haut\. La ligne est mise de côté\. À corriger : Donnez .*\[duplicate-id\]$/);
    assert.match(lines.at(-1)!, /: 1 anomalie, 0 chiffre à protéger\.$/);
  });

  test('has words, a place and a repair for every code that there is', () => {
    const unionIn = (file: string, type: string) => {
      const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.ES2022);
      const words: string[] = [];
      const visit = (node: ts.Node): void => {
        const isNamed = (ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node)) && (node.name as ts.Identifier).text === type;
        if (isNamed && node.type && ts.isUnionTypeNode(node.type))
          for (const each of node.type.types) if (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal)) words.push(each.literal.text);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return words;
    };
    const codes = unionIn('src/model/fault.ts', 'FaultCode') as FaultCode[];
    const effects = unionIn('src/model/fault.ts', 'FaultEffect') as FaultEffect[];
    const reasons = unionIn('src/model/disclosure/check.ts', 'why') as UnsafeCell['why'][];
    assert.ok(codes.length > 40 && effects.length === 4 && reasons.length === 4, `${codes.length} ${effects.length} ${reasons.length}`);
    const isSaid = (line: string, code: string) => {
      const plain = line.replace(/[\u00a0\u202f]/g, ' ');
      assert.match(plain, new RegExp(`^.{5,} : [\\p{Lu}«\\d][^]{9,}[.!?] À corriger : \\p{Lu}[^]{9,}[.…\\]] \\[${code}\\]$`, 'u'));
      assert.doesNotMatch(plain, /undefined|NaN|\[object| {2}|'/, code);
    };
    const said = new Set<string>();
    for (const code of codes) {
      for (const effect of effects) isSaid(reportedFault({effect, code, table: 'centres', row: 2, id: 'a', field: 'phone', value: '12', expected: '30'}), code);
      isSaid(reportedFault({effect: 'document', code, value: '12', expected: '30'}), code);
      said.add(reportedFault({effect: 'document', code}));
    }
    for (const why of reasons) isSaid(reportedCell({why, indicator: 'oui', subject: 'commune:67001', period: '2023', categories: {age: '0-17'}}), why);
    assert.equal(said.size, codes.length);
    for (const fault of ['empty', 'html', 'truncated', 'not-json'] as const) isSaid(reportedError('a.json', {fault, detail: {place: '3:14'}}), fault);
    const notices: Readonly<Record<FileNotice['why'], FileNotice>> = {
      'not-utf-8': {why: 'not-utf-8'},
      'too-big': {why: 'too-big', limit: 20_000_000},
      'repeated-name': {why: 'repeated-name', name: 'phone', place: '3:14', first: '2:1'},
      'more-repeated-names': {why: 'more-repeated-names', count: 1_200},
    };
    for (const [why, notice] of Object.entries(notices)) isSaid(reportedNotice(notice), why);
  });

  test('ends with 1 for a file of another format', () => {
    const {status, lines} = check('{"title": "Autre"}');
    assert.equal(status, 1);
    assert.match(lines[0]!, /^document : .*Le fichier n’est pas lu\. À corriger : .*\[format-missing\]$/);
  });

  test('says of a column of figures without an axis that it is missing', () => {
    const {lines} = check(JSON.stringify(withFigures([], {observations: [{indicator: 'habitants', period: '2023', values: [12, 12]}]})));
    assert.match(lines[0]!, /^tableau observations, ligne 1, colonne axis : La valeur manque\. La ligne est mise de côté\. À corriger : .*\[missing\]$/);
  });

  describe('reads a file as a page does, and tells what a page does not', () => {
    const named = (name: string) => JSON.stringify(withFigures([12, 12], {territories: [{id: 'commune:67001', name}, {id: 'commune:67002', name}]}));

    test('Windows-1252 is read, and told', () => {
      const {status, lines} = check(Buffer.from(named('Molsheim-Élan'), 'latin1'));
      assert.equal(status, 1);
      assert.equal(lines[0], 'fichier : Le fichier n’est pas en UTF-8 : il est lu en Windows-1252. À corriger : Réenregistrez-le en UTF-8. [not-utf-8]');
      assert.match(lines[1]!, /: 1 anomalie, 0 chiffre à protéger\.$/);
    });

    test('UTF-16 is read, whichever half comes first', () => {
      const little = Buffer.from(`\ufeff${named('Élan')}`, 'utf16le');
      for (const bytes of [little, Buffer.from(little).swap16()]) assert.equal(check(bytes).status, 0);
    });

    test('a name that is given twice is told with both places, also where one of them is written with an escape', () => {
      const text = named('A').replace('"title":', '\n"axes": [],\n"title": {"fr": "Essai", "f\\u0072": "Autre"}, "licence":');
      const {status, lines} = check(text);
      assert.equal(status, 1);
      assert.equal(lines[0], 'ligne 3, colonne 26 : Le nom « fr » est donné deux fois entre les mêmes accolades (d’abord ligne 3, colonne 11). Seule la dernière valeur est lue. À corriger : Gardez une seule des deux. [repeated-name]');
      assert.match(lines[1]!, /^ligne 3, colonne \d+ : Le nom « axes » .*d’abord ligne 2, colonne 1\)/);
      assert.match(lines[2]!, /: 2 anomalies, 0 chiffre à protéger\.$/);
    });

    test('the same name in another group, or as a value, is no repetition', () => {
      assert.equal(check(named('name')).status, 0);
    });

    test('of many names that are given twice, ten are listed and the others counted', () => {
      const {lines} = check(named('A').replace('{', `{${'"title": "", '.repeat(14)}`));
      assert.equal(lines.length, 12);
      assert.match(lines[10]!, /^fichier : Autres noms donnés deux fois : 4\./);
    });

    test('a file that pages are too careful to read is told', () => {
      const {status, lines} = check(named('A') + ' '.repeat(20_000_000));
      assert.equal(status, 1);
      assert.match(lines[0]!, /^fichier : Le fichier dépasse 20 Mo : les pages ne le lisent pas\./);
    });

    test('what is no JSON is told with its line and column, and ends with 2', () => {
      const told = (text: string) => {
        const {status, lines, complaint} = check(text);
        assert.deepEqual([status, lines], [2, ['']], text);
        return complaint.slice(complaint.indexOf('observatoire.json'));
      };
      assert.match(told('\n\n{"a": 1,\n "b": oui}'), /^observatoire\.json, ligne 4, colonne 7 : Ce n’est pas du JSON correct\. À corriger : .*\[not-json\]$/);
      assert.match(told('{"a": [1, 2'), /^observatoire\.json, ligne 1, colonne 12 : Le fichier est incomplet : .*\[truncated\]$/);
      assert.match(told('<!doctype html>'), /^observatoire\.json : C’est une page web .*\[html\]$/);
      assert.match(told(' \n'), /^observatoire\.json : Le fichier est vide\..*\[empty\]$/);
    });
  });

  test('ends with 2 for a file that cannot be read, or is not there, or was not asked for', () => {
    assert.deepEqual([check('{').status, run('check', path.join(folder, 'absent.json')).status, run().status], [2, 2, 2]);
    assert.match(run('check', path.join(folder, 'absent.json')).complaint, /ne s’ouvre pas\.$/);
    assert.match(run('verify').complaint, /^Usage : observatoire-csc check fichier\.json$/);
  });
});
