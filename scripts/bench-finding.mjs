/**
 * Lists of no centre, of one and of a great many in Chromium, from what is built: until they answer, how long the page is
 * blocked at a time from then on, and how much of its processor a letter of a search, a filter or a choice costs.
 *
 *     npm run build && node --import tsx scripts/bench-finding.mjs [centres] [elements]
 */
import puppeteer from 'puppeteer-core';
import {busyness, html, longest, median, rounded, serve, tasksOf, TRACED} from './bench-page/pages.mjs';
import {chromium} from './browser.mjs';
import {bigDocument} from './fictional/big.ts';

const [most = 100_000, ...only] = process.argv.slice(2).map((each) => (/^\d+$/.test(each) ? Number(each) : each));
const REPEATS = 3;
/** What is done with each element, as its reader does. */
const USES = {
  'csc-directory': {
    'a letter': (element, rank) => {
      const field = element.shadowRoot.querySelector('input');
      if (!field) return;
      field.value = 'socioculturel'.slice(0, rank + 1);
      field.dispatchEvent(new globalThis.Event('input', {bubbles: true}));
    },
    'filters opened': (element) => element.shadowRoot.querySelector('.filter')?.click(),
    // Among filters that are open: each is drawn and counted anew.
    'a filter': (element) => element.shadowRoot.querySelector('.facet input:not(:disabled)')?.click(),
    'the end': (element) => element.shadowRoot.querySelector('.choose')?.dispatchEvent(new globalThis.KeyboardEvent('keydown', {key: 'End', bubbles: true})),
    'more': (element) => element.shadowRoot.querySelector('.more')?.click(),
  },
  'csc-filters': {
    // Of a document whose territories a list can hold, there is no field to look for them.
    'a letter of a territory': (element, rank) => {
      const field = element.shadowRoot.querySelector('#sought');
      if (!field) return;
      field.value = 'lieu 12'.slice(0, rank + 4);
      field.dispatchEvent(new globalThis.Event('input', {bubbles: true}));
    },
    'a choice': (element, rank) => {
      const select = element.shadowRoot.querySelector('select');
      if (!select) return;
      select.selectedIndex = rank + 1;
      select.dispatchEvent(new globalThis.Event('change', {bubbles: true}));
    },
    'the table': (element) => element.shadowRoot.querySelector('.show-data')?.click(),
  },
  'csc-centre': {
    'another centre': (element, rank) => element.setAttribute('centre', `centre-${rank + 1}`),
  },
};
/** What stands open before something is done, and is not measured with it. */
const BEFORE = {'a filter': (element) => element.shadowRoot.querySelector('.filter[aria-expanded=false]')?.click()};
const ATTRIBUTES = {'csc-centre': 'centre="centre-0"'};

const counts = [0, 1, most];
const pages = new Map([
  ...counts.map((count) => [`/${count}.json`, ['application/json', JSON.stringify(bigDocument({centres: count, indicators: 5, years: 3, seed: 7}))]]),
  ...Object.keys(USES).map((tag) => [
    `/${tag}`,
    ['text/html', html(`<script type="module" src="/dist/cdn/observatoire-csc.js"></script><main><${tag} loading="eager" ${ATTRIBUTES[tag] ?? ''}></${tag}></main>`)],
  ]),
]);
const {origin, close} = await serve(pages);
const browser = await puppeteer.launch({...(await chromium()), networkEnabled: false});

/** The data are given once they are there: what they take to come and to be parsed is not the element's. */
async function opened(tag, count) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.goto(`${origin}/${tag}`);
  const spent = await busyness(page);
  await page.evaluate(async (name, file) => {
    await globalThis.customElements.whenDefined(name);
    globalThis.element = globalThis.document.querySelector(name);
    globalThis.given = await (await fetch(file)).json();
    globalThis.rest = () => new Promise((resolve) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(() => setTimeout(resolve, 50))));
    await globalThis.rest();
  }, tag, `/${count}.json`);
  await page.tracing.start({categories: TRACED});
  const before = await spent();
  const elapsed = await page.evaluate(async () => {
    const {element, given} = globalThis;
    const since = performance.now();
    element.data = given;
    globalThis.given = undefined;
    await element.ready;
    return performance.now() - since;
  });
  const cpu = (await spent()) - before;
  // What it does beforehand for the first letter is part of it.
  await page.evaluate(() => globalThis.rest());
  const block = longest(tasksOf(Buffer.from(await page.tracing.stop()).toString()).tasks);
  const row = {'until it is ready, ms': rounded(elapsed), 'CPU ms': rounded(cpu), 'longest task, CPU ms': rounded(block)};
  for (const [what, act] of Object.entries(USES[tag])) {
    const times = [];
    const done = async (how, rank) => {
      await page.evaluate(`(${String(how)})(globalThis.element, ${rank})`);
      await page.evaluate(async () => {
        await globalThis.element.updateComplete;
        await globalThis.rest();
      });
    };
    if (BEFORE[what]) await done(BEFORE[what], 0);
    for (let rank = 0; rank < 4; rank++) {
      const start = await spent();
      await done(act, rank);
      times.push((await spent()) - start);
    }
    row[`${what}: first`] = rounded(times[0]);
    row[`${what}: worst of the next`] = rounded(Math.max(...times.slice(1)));
  }
  await context.close();
  if (failures.length) throw failures[0];
  return row;
}

try {
  for (const tag of only.length ? only : Object.keys(USES)) {
    const table = {};
    for (const count of counts) {
      const runs = [];
      for (let run = 0; run < REPEATS; run++) runs.push(await opened(tag, count));
      table[count] = Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((each) => each[key]))]));
    }
    console.log(tag);
    console.table(Object.fromEntries(Object.keys(table[0]).map((key) => [key, Object.fromEntries(counts.map((count) => [count, table[count][key]]))])));
  }
} finally {
  await browser.close();
  close();
}
