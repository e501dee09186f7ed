import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {startFaultServer, type FaultServer} from '../helpers/fault-server.mjs';

interface Entry {
  path: string;
  outcome: string;
}

let server: FaultServer;
before(async () => {
  server = await startFaultServer();
});
after(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(server.origin + path, init);
const outcomes = async (key: string) =>
  ((await (await get(`/log?key=${key}`)).json()) as Entry[]).map(({outcome}) => outcome);
const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

test('/ok gives a document that other origins may read', async () => {
  const response = await get('/ok');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(((await response.json()) as {format: string}).format, 'observatoire-csc/1');
});

test('/no-cors gives it without that permission', async () => {
  assert.equal((await get('/no-cors')).headers.get('access-control-allow-origin'), null);
});

test('a status is answered with a page, not with JSON', async () => {
  for (const status of [404, 500, 503]) {
    const response = await get(`/${status}`);
    assert.equal(response.status, status);
    assert.match(await response.text(), /^<!doctype html>/);
  }
});

test('an unknown fault is a 404', async () => {
  assert.equal((await get('/ko')).status, 404);
});

test('encodings are what they say', async () => {
  const text = (await bytesOf('/ok')).toString('utf8');
  assert.match(text, /É/);
  assert.equal(new TextDecoder('utf-8', {ignoreBOM: true}).decode(await bytesOf('/bom')), `\ufeff${text}`);
  assert.equal(new TextDecoder('utf-16le').decode(await bytesOf('/utf16')), text);
  assert.equal((await bytesOf('/latin1')).includes(0xc9), true);
});

test('/truncated, /empty and /trailing are not the JSON that they promise', async () => {
  for (const path of ['/truncated', '/empty', '/trailing', '/html'])
    await assert.rejects((await get(path)).json() as Promise<unknown>, SyntaxError);
});

test('/reset cuts the body, and the log says that the server did', async () => {
  const response = await get('/reset?key=reset');
  assert.equal(response.status, 200);
  await assert.rejects(response.text());
  assert.deepEqual(await outcomes('reset'), ['cut']);
});

test('/hang is still open until the page gives up', async () => {
  const controller = new AbortController();
  const asked = get('/hang?key=hang', {signal: controller.signal});
  await wait(100);
  assert.deepEqual(await outcomes('hang'), ['open']);
  controller.abort();
  await assert.rejects(asked, {name: 'AbortError'});
  await wait(100);
  assert.deepEqual(await outcomes('hang'), ['aborted']);
});

test('/huge pours until it is aborted', async () => {
  const controller = new AbortController();
  const response = await get('/huge?key=huge', {signal: controller.signal});
  let received = 0;
  for await (const chunk of response.body!) {
    received += (chunk as Uint8Array).length;
    if (received > 20_000_000) break;
  }
  controller.abort();
  await wait(100);
  assert.deepEqual(await outcomes('huge'), ['aborted']);
});

test('/bomb is small on the way', async () => {
  const response = await get('/bomb?mb=10');
  assert.equal((await response.arrayBuffer()).byteLength, 10_000_000);
  assert.ok(Number(response.headers.get('content-length') ?? 0) < 100_000);
});

test('/flaky refuses twice with a delay, then answers, for each key apart', async () => {
  const statuses = async (key: string) => {
    const all = [];
    for (let i = 0; i < 4; i++) all.push((await get(`/flaky?times=2&key=${key}`)).status);
    return all;
  };
  assert.deepEqual(await statuses('flaky-a'), [503, 503, 200, 200]);
  assert.deepEqual(await statuses('flaky-b'), [503, 503, 200, 200]);
  assert.equal((await get('/flaky?key=flaky-c')).headers.get('retry-after'), '1');
});

test('/once-then-stale answers once', async () => {
  const first = await get('/once-then-stale?key=once');
  const second = await get('/once-then-stale?key=once');
  assert.deepEqual([first.status, second.status], [200, 500]);
});

test('/sequence takes a step after the other and keeps the last', async () => {
  const seen = [];
  for (let i = 0; i < 3; i++) seen.push((await get('/sequence?steps=404,html&key=steps')).status);
  assert.deepEqual(seen, [404, 200, 200]);
});

test('/redirect-login ends at a page', async () => {
  const response = await get('/redirect-login');
  assert.equal(response.redirected, true);
  assert.match(await response.text(), /password/);
});

test('a kept body is given back, and can suffer a fault', async () => {
  await get('/store/mine?type=text/csv', {method: 'PUT', body: 'nom;ville'});
  const response = await get('/store/mine');
  assert.equal(response.headers.get('content-type'), 'text/csv');
  assert.equal(await response.text(), 'nom;ville');
  assert.equal(await (await get('/truncated?store=mine')).text(), 'nom;');
  assert.equal((await get('/store/other')).status, 404);
});

test('/slow sends the head long before the end', async () => {
  const start = performance.now();
  const response = await get('/slow?ms=60');
  const head = performance.now() - start;
  await response.text();
  const whole = performance.now() - start;
  assert.ok(whole >= 235, `the whole took ${whole} ms`);
  assert.ok(head < whole - 100, `the head took ${head} ms of ${whole}`);
});

test('delay waits before answering', async () => {
  const start = performance.now();
  await get('/ok?delay=120');
  assert.ok(performance.now() - start >= 115);
});
