/** The pages of the demo as `npm start` serves them, in the Chromium of the other tests. */
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type axe from 'axe-core';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {getDocumentProxy} from 'unpdf';
import {chromium} from '../../scripts/browser.mjs';
import {UNDECIDED} from '../helpers/axe-undecided.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = readdirSync(`${root}/demo`).filter((file) => file.endsWith('.html'));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: ChildProcess;
let browser: Browser;
let origin: string;

before(async () => {
  server = spawn(process.execPath, ['scripts/serve.mjs'], {cwd: root, env: {...process.env, PORT: '8300'}});
  origin = await new Promise((resolve) => {
    server.stdout!.on('data', (chunk: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(chunk.toString());
      if (address) resolve(address[0]);
    });
  });
  browser = await puppeteer.launch(await chromium());
});
after(async () => {
  await browser?.close();
  server.kill();
});

interface Visit {
  page: Page;
  /** Errors, reports of the policy, answers that failed. */
  troubles: string[];
  requests: string[];
}

async function visit(file: string, width = 1280): Promise<Visit> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  await page.setViewport({width, height: 900});
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    if (message.text().startsWith('policy:')) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(`error: ${String(error)}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  // What runs in the page was compiled for Node, with a function of esbuild's that names functions.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.log(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.goto(`${origin}/${file}`, {waitUntil: 'networkidle0'});
  await everythingDrawn(page);
  return {page, troubles, requests};
}

/** Lazy elements begin when the reader comes near: this reader goes to each. */
async function everythingDrawn(page: Page) {
  const elements = await page.$$('csc-map, csc-chart, csc-directory, csc-centre');
  for (const element of elements) {
    await element.scrollIntoView();
    await page.waitForFunction(
      (shown) => (shown.shadowRoot?.textContent ?? '').trim().length > 200 && !shown.shadowRoot!.querySelector('[aria-busy=true]'),
      {timeout: 45_000},
      element,
    );
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** Where lines end, and which spaces hold words together, is not what is asked. */
const unspaced = (text: string) => text.replace(/\s+/g, '');

interface Sheet {
  readonly text: string;
  /** What is written, with its place and its height in points from the left of the sheet of this width. */
  readonly items: readonly {readonly text: string; readonly from: number; readonly to: number; readonly size: number}[];
  readonly width: number;
}

/** The sheets of A4 on which Chromium prints a page, read from its PDF. */
async function printed(page: Page): Promise<readonly Sheet[]> {
  const margin = {top: '1cm', right: '1cm', bottom: '1cm', left: '1cm'};
  const file = await getDocumentProxy(await page.pdf({format: 'A4', margin}));
  return Promise.all(
    Array.from({length: file.numPages}, async (_, rank) => {
      const sheet = await file.getPage(rank + 1);
      const {items} = await sheet.getTextContent();
      const written = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      return {
        text: unspaced(written.map(({str}) => str).join('')),
        items: written.map(({str, transform, width}) => ({text: str, from: Number(transform[4]), to: Number(transform[4]) + width, size: Math.hypot(Number(transform[2]), Number(transform[3]))})),
        width: sheet.getViewport({scale: 1}).width,
      };
    }),
  );
}

/** What an element says when it is printed: its title, its summary, its legend, how to read it, each cell of its table. */
const saidOnPaper = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('csc-map, csc-chart, csc-figure, csc-directory, csc-centre')].map((element) => {
      const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.heading, .summary, .fictional, .legend li, [part=method] p, table :is(caption, th, td)')];
      return {
        tag: `${element.localName} ${element.getAttribute('indicator') ?? ''}`,
        texts: found.map((each) => each.textContent ?? '').filter((text) => text.trim()),
        head: [...element.shadowRoot!.querySelectorAll('thead th')].map(({textContent}) => textContent ?? '').join(''),
        rows: element.shadowRoot!.querySelectorAll('tbody tr').length,
      };
    }),
  );

/** No sheet of A4 has room for more rows, however small. */
const MOST_ROWS = 80;
/** Points: the smallest text of a table of many columns. */
const SMALLEST = 4;

test('there is a demo to look at', () => assert.ok(PAGES.includes('index.html')));

for (const file of PAGES) {
  describe(`demo/${file}`, () => {
    test('meets no error and breaks no rule of its policy', async () => {
      const {page, troubles, requests} = await visit(file);
      assert.deepEqual(troubles, []);
      assert.deepEqual(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')), []);
      assert.deepEqual(await browser.cookies(), []);
      await page.close();
    });

    test('without JavaScript it says so in sentences, shows its tables and lists, has no button that does nothing, and nothing wider than a telephone', async () => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.setViewport({width: 320, height: 900});
      await page.goto(`${origin}/${file}`);
      const seen = await page.evaluate(() => ({
        buttons: [...document.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
        silent: [...document.querySelectorAll<HTMLElement>('csc-map, csc-chart, csc-figure, csc-directory, csc-centre, csc-filters')]
          .map((element) => element.innerText.trim())
          .filter((text) => !/^\p{Lu}.{5,} s’affiche avec JavaScript\./u.test(text) && !/\d/.test(text)),
        width: document.documentElement.scrollWidth,
      }));
      assert.deepEqual(seen, {buttons: 0, silent: [], width: 320});
      await page.close();
    });

    test('is accessible', async () => {
      const {page} = await visit(file);
      await page.evaluate(AXE);
      const found = await page.evaluate(
        async (tags, undecided) => {
          const {run} = (window as unknown as {axe: typeof axe}).axe;
          const results = await run(document, {runOnly: {type: 'tag', values: tags}, elementRef: true});
          const explained = (rule: string, element?: Element) =>
            undecided.some((known) => known.rule === rule && element?.matches(known.selector));
          const lines = ({id, nodes}: axe.Result) => nodes.map(({target, html}) => `${id}: ${target.flat().join(' › ')} ${html}`);
          const open = results.incomplete.map((result) => ({
            ...result,
            nodes: result.nodes.filter(({element}) => !explained(result.id, element)),
          }));
          return {applied: results.passes.length, violations: results.violations.flatMap(lines), incomplete: open.flatMap(lines)};
        },
        TAGS,
        UNDECIDED.map(({rule, selector}) => ({rule, selector})),
      );
      assert.ok(found.applied > 20, `${found.applied} rules applied`);
      assert.deepEqual(found.violations, []);
      assert.deepEqual(found.incomplete, []);
      await page.close();
    });

    test('is printed whole: each title, summary, legend and cell, the heads of long tables on each sheet, nothing cut or too small to read', async () => {
      const {page} = await visit(file);
      const sheets = await printed(page);
      const all = sheets.map(({text}) => text).join('');
      for (const {tag, texts, head, rows} of await saidOnPaper(page)) {
        assert.deepEqual(texts.filter((text) => !all.includes(unspaced(text))), [], tag);
        if (rows > MOST_ROWS) assert.ok(sheets.filter(({text}) => text.includes(unspaced(head))).length > 1, `${tag}: its head stands once`);
      }
      for (const {items, width} of sheets) {
        assert.deepEqual(items.filter(({from, to}) => from < 0 || to > width), []);
        assert.deepEqual(items.filter(({size}) => size < SMALLEST), []);
      }
      await page.close();
    });

    for (const width of [320, 768, 1280]) {
      test(`has no horizontal scroll at ${width} px`, async () => {
        const {page} = await visit(file, width);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0);
        await page.close();
      });
    }
  });
}
