import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'observatoire-'));
after(() => rmSync(folder, {recursive: true}));

/** Runs the command as a publisher does, on a file with this text. */
function check(text: string, name = 'observatoire.json') {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return run('check', file);
}

function run(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(root, 'bin/observatoire-csc.mjs'), ...args], {encoding: 'utf8'});
  const plain = (said: string) => said.replaceAll('\u00a0', ' ').trimEnd();
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
    assert.match(lines[0]!, /^indicateur habitants, commune:67001, période 2023 : ce chiffre porte sur trop peu de personnes/);
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
    assert.match(lines[0]!, /^indicateur habitants, commune:10001, période 2023 : trop de chiffres masqués dépendent de celui-ci/);
    assert.match(lines.at(-1)!, /: 0 anomalie, 0 chiffre à protéger, 1599 chiffres dont le secret n’est pas établi\.$/);
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
      assert.ok(lines[0]!.startsWith(`tableau testimonies, identifiant ${id}, colonne quote : donnée personnelle`), lines[0]);
    }
    assert.equal(check(JSON.stringify(withFigures([12, 12], {testimonies: [{id: 'a', quote: 'On se sent chez soi, depuis 2019.'}]}))).status, 0);
  });

  test('ends with 1 for a faulty row, and says which', () => {
    const {status, lines} = check(JSON.stringify(withFigures([12, 12], {centres: [{id: 'a', name: 'A'}, {id: 'a', name: 'B'}]})));
    assert.equal(status, 1);
    assert.match(lines[0]!, /^tableau centres, ligne 2.* : identifiant déjà pris « a » \[duplicate-id\]/);
    assert.match(lines.at(-1)!, /: 1 anomalie, 0 chiffre à protéger\.$/);
  });

  test('ends with 1 for a file of another format', () => {
    const {status, lines} = check('{"title": "Autre"}');
    assert.equal(status, 1);
    assert.match(lines[0]!, /\[format-missing\].*Le fichier n’est pas lu\.$/);
  });

  test('ends with 2 for a file that cannot be read, or is not there, or was not asked for', () => {
    assert.deepEqual([check('{').status, run('check', path.join(folder, 'absent.json')).status, run().status], [2, 2, 2]);
    assert.match(check('{').complaint, /ce n’est pas du JSON\.$/);
    assert.match(run('check', path.join(folder, 'absent.json')).complaint, /ne s’ouvre pas\.$/);
    assert.match(run('verify').complaint, /^Usage : observatoire-csc check fichier\.json$/);
  });
});
