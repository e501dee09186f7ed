/**
 * Elements that come and go leave nothing behind: no instance, no listener, no node, no memory that grows. Measured on the
 * built kit, by Chromium itself after it has collected what nobody holds any more.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import puppeteer, {type Browser, type CDPSession, type Page} from 'puppeteer-core';
import {chromium} from '../../scripts/browser.mjs';
import {answer} from '../../scripts/serve.mjs';
import {observatory} from '../fixtures/observatories.js';

const TAGS = ['csc-map', 'csc-chart', 'csc-directory', 'csc-figure', 'csc-filters', 'csc-centre', 'csc-observatory'] as const;
type Tag = (typeof TAGS)[number];

const WARM_UP = 20;
const CYCLES = 100;
/** Bytes that a cycle may leave: engines keep tables and compiled code of their own. */
const LEFT_PER_CYCLE = 2000;

const MOUNTS = readFileSync(new URL('../fixtures/pages/mounts.js', import.meta.url));
const HTML = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page d’un partenaire</title><link rel="icon" href="data:,">
<script type="module" src="/dist/cdn/observatoire-csc.js"></script><script src="/mounts.js"></script><main><h1>Page d’un partenaire</h1></main></html>`;

interface Held {
  /** Bytes in use on the heap of scripts. */
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly instances: number;
}

describe('a hundred elements that came and went', () => {
  let server: http.Server;
  let browser: Browser;
  let origin: string;

  before(async () => {
    server = http.createServer((request, response) => {
      if (request.url === '/') return void response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(HTML);
      if (request.url === '/mounts.js') return void response.writeHead(200, {'Content-Type': 'text/javascript'}).end(MOUNTS);
      // A file that never comes.
      if (request.url === '/hang') return undefined;
      return void answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch(await chromium());
  });
  after(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });

  for (const tag of TAGS) {
    test(`of ${tag} are forgotten`, async (context) => {
      const page = await browser.newPage();
      try {
        await page.goto(origin);
        await known(page, tag);
        const client = await page.createCDPSession();
        await cycles(page, tag, WARM_UP);
        const start = await held(client, tag);
        await cycles(page, tag, CYCLES);
        const end = await held(client, tag);
        const perCycle = (end.bytes - start.bytes) / CYCLES;
        context.diagnostic(`${tag}: ${(perCycle / 1000).toFixed(2)} kB per cycle, ${end.instances} instances, nodes ${start.nodes} → ${end.nodes}, listeners ${start.listeners} → ${end.listeners}`);
        assert.equal(end.instances, 0, 'instances');
        assert.ok(end.listeners <= start.listeners, `listeners: ${start.listeners} → ${end.listeners}`);
        assert.ok(end.nodes <= start.nodes, `nodes: ${start.nodes} → ${end.nodes}`);
        assert.ok(perCycle <= LEFT_PER_CYCLE, `${Math.round(perCycle)} bytes per cycle`);
      } finally {
        await page.close();
      }
    });
  }

  test('that somebody holds are seen: what measures them can fail', async () => {
    const page = await browser.newPage();
    try {
      await page.goto(origin);
      await known(page, 'csc-directory');
      const client = await page.createCDPSession();
      const start = await held(client, 'csc-directory');
      await page.evaluate(`
        for (let count = 0; count < 10; count++) {
          const element = document.createElement('csc-directory');
          addEventListener('forgotten-by-a-test', () => element.remove());
        }
      `);
      const end = await held(client, 'csc-directory', 1000);
      assert.equal(end.instances, 10);
      assert.equal(end.listeners - start.listeners, 10);
    } finally {
      await page.close();
    }
  });
});

const known = (page: Page, tag: Tag) => page.evaluate(`customElements.whenDefined(${JSON.stringify(tag)}).then(() => undefined)`);

/** See test/fixtures/pages/mounts.js. */
const cycles = (page: Page, tag: Tag, count: number) =>
  page.evaluate(`mounts(${JSON.stringify(tag)}, ${count}, ${JSON.stringify(JSON.stringify(observatory()))})`);

/** Asked again for so long: on a busy machine timers, observers and compiled code let go later than after one collection. */
const PATIENCE_MS = 15_000;

async function held(client: CDPSession, tag: Tag, patience = PATIENCE_MS): Promise<Held> {
  const last = performance.now() + patience;
  let instances = await instancesOf(client, tag);
  while (instances > 0 && performance.now() < last) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    instances = await instancesOf(client, tag);
  }
  // After the search for instances, which lets go what only compiled code still knows.
  await collect(client);
  const {usedSize} = await client.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await client.send('Memory.getDOMCounters');
  return {bytes: usedSize, nodes, listeners: jsEventListeners, instances};
}

async function instancesOf(client: CDPSession, tag: Tag): Promise<number> {
  await collect(client);
  const {result} = await client.send('Runtime.evaluate', {expression: `customElements.get(${JSON.stringify(tag)}).prototype`});
  const {objects} = await client.send('Runtime.queryObjects', {prototypeObjectId: result.objectId!, objectGroup: 'held'});
  const counted = await client.send('Runtime.callFunctionOn', {objectId: objects.objectId!, functionDeclaration: 'function () { return this.length; }', returnByValue: true});
  await client.send('Runtime.releaseObjectGroup', {objectGroup: 'held'});
  return counted.result.value as number;
}

async function collect(client: CDPSession) {
  for (let times = 0; times < 3; times++) await client.send('HeapProfiler.collectGarbage');
}
