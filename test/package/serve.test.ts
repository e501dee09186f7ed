import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {readdirSync} from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {fileAt} from '../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
let server: ChildProcess;
let origin: string;
let lines: string[];
let occupant: http.Server;

before(async () => {
  occupant = http.createServer();
  const taken = await new Promise<number>((resolve) => {
    occupant.listen(0, () => resolve((occupant.address() as {port: number}).port));
  });
  server = spawn(process.execPath, ['scripts/serve.mjs'], {cwd: root, env: {...process.env, PORT: String(taken)}});
  lines = [];
  origin = await new Promise((resolve) => {
    server.stdout!.on('data', (chunk: Buffer) => {
      lines.push(...chunk.toString().trim().split('\n'));
      const address = /http:\/\/localhost:\d+/.exec(lines.at(-1)!);
      if (address) resolve(address[0]);
    });
  });
});
after(() => {
  server.kill();
  occupant.close();
});

test('a port that is taken is said in one line and the next one is used', () => {
  assert.match(lines[0]!, /port \d+ est déjà pris/);
  assert.equal(lines.length, 2);
});

test('the demo is served with the policy that the library promises to live with', async () => {
  const response = await fetch(`${origin}/`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type')!, /^text\/html/);
  const policy = response.headers.get('content-security-policy')!;
  for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"])
    assert.ok(policy.split('; ').includes(directive), directive);
  assert.doesNotMatch(policy, /unsafe|\*/);
  assert.equal(response.headers.get('cache-control'), 'no-cache');
});

test('scripts and outlines have their types', async () => {
  const script = await fetch(`${origin}/dist/cdn/loader.js`);
  const outlines = await fetch(`${origin}/geometry/france.topo.json`);
  assert.deepEqual([script.status, outlines.status], [200, 200]);
  assert.match(script.headers.get('content-type')!, /^text\/javascript/);
  assert.equal(outlines.headers.get('content-type'), 'application/json');
});

test('no address leads out of the folders that are served', () => {
  const outside = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/dist/%2e%2e%2fpackage.json',
    '/geometry/../../etc/passwd',
    '/..%5cpackage.json',
    '//etc/passwd',
    '/package.json',
    '/scripts/serve.mjs',
    '/%00',
    '/%ff',
    '/dist',
    '/__proto__/index.html',
  ];
  for (const address of outside) assert.equal(fileAt(address), undefined, address);
  const [some] = readdirSync(path.join(root, 'geometry'));
  assert.equal(fileAt(`/geometry/${some}?v=1#a`), path.join(root, 'geometry', some!));
});

test('raw addresses with dots are refused by the server too', async () => {
  const {hostname, port} = new URL(origin);
  const status = await new Promise((resolve, reject) => {
    http.get({hostname, port, path: '/dist/../package.json'}, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  assert.equal(status, 404);
});
