/**
 * Opens a national network in Chromium, from what is built: how long the page is blocked at a time, and how long opening
 * takes beside JSON.parse. Rivals validate the same records in the same page: ratios count, absolute times do not.
 *
 *     npm run build && node --import tsx scripts/bench-page.mjs [centres] [indicators] [years] [categories]
 */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import puppeteer from 'puppeteer-core';
import {LIMITS} from '../src/data/fetch-text.ts';
import {jsonSchema} from '../src/model/json-schema.ts';
import {busyness, html, longest, median, rounded, serve, tasksOf, TRACED} from './bench-page/pages.mjs';
import {chromium} from './browser.mjs';
import {bigDocument} from './fictional/big.ts';

const [centres = 4070, indicators = 100, years = 5, categories = 0] = process.argv.slice(2).map(Number);
const REPEATS = 5;
const TAGS = {
  'csc-directory': '',
  'csc-map': '',
  'csc-chart': 'indicator="i0" by="period"',
  'csc-figure': 'indicator="i0"',
};

const text = JSON.stringify(bigDocument({centres, indicators, years, categories, seed: 7}));
// Beyond that, elements fetch nothing: a page that has more gives it to them.
const isGiven = Buffer.byteLength(text) > LIMITS.maxBytes;

const {outputFiles: [bundle]} = await build({
  entryPoints: [fileURLToPath(new URL('bench-page/work.mjs', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
  // The built files have no effects, as package.json says.
  logLevel: 'error',
});
const pages = new Map([
  ['/big.json', ['application/json', text]],
  ['/schema.json', ['application/json', JSON.stringify(jsonSchema())]],
  ['/work.js', ['text/javascript', bundle.text]],
  ['/work', ['text/html', html('')]],
  ['/given.js', ['text/javascript', `const element = document.querySelector('main > *'); element.data = await (await fetch('/big.json')).json();`]],
  ...Object.entries(TAGS).map(([tag, attributes]) => [
    `/${tag}`,
    ['text/html', html(`<script type="module" src="/dist/cdn/observatoire-csc.js"></script><main><${tag} ${isGiven ? '' : 'src="/big.json"'} loading="eager" ${attributes}></${tag}></main>${isGiven ? '<script type="module" src="/given.js"></script>' : ''}`)],
  ]),
]);
const {origin, close} = await serve(pages);
// Whoever listens to the network makes the browser keep and decode each answer a second time, on the page's thread.
const browser = await puppeteer.launch({...(await chromium()), networkEnabled: false});

/** The longest tasks of the page's thread: while the kit itself starts, and after that. */
function longestTasks(trace) {
  const {tasks, starts} = tasksOf(trace);
  const isStart = ({pid, tid, tts, tdur}) => starts.some((each) => each.pid === pid && each.tid === tid && each.tts >= tts && each.tts < tts + tdur);
  return {start: longest(tasks.filter(isStart)), data: longest(tasks.filter((task) => !isStart(task)))};
}

/** From an empty page to an element that is drawn whole. */
async function opened(tag) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.tracing.start({categories: TRACED});
  await page.goto(`${origin}/${tag}`);
  const faults = await page.evaluate(async (name) => {
    const {customElements, document} = globalThis;
    await customElements.whenDefined(name);
    const element = document.querySelector(name);
    while (!element.src && !element.data) await new Promise((resolve) => setTimeout(resolve, 50));
    await element.ready;
    return element.shadowRoot.textContent.includes('ne peuvent pas être affichées') ? 1 : 0;
  }, tag);
  const task = longestTasks(Buffer.from(await page.tracing.stop()).toString());
  await context.close();
  if (failures.length || faults) throw failures[0] ?? new Error(`${tag} shows nothing`);
  return task;
}

/** Processor time of the page's thread for each work. */
async function measured() {
  const page = await browser.newPage();
  const spent = await busyness(page);
  await page.goto(`${origin}/work`);
  const names = await page.evaluate(async () => {
    globalThis.works = await (await import('/work.js')).works();
    return Object.keys(globalThis.works);
  });
  const rows = [];
  for (const name of names) {
    const times = [];
    for (let run = 0; run <= REPEATS; run++) {
      const before = await spent();
      await page.evaluate((each) => void globalThis.works[each](), name);
      times.push((await spent()) - before);
    }
    rows.push({what: name, 'first, CPU ms': rounded(times[0]), 'median, CPU ms': rounded(median(times.slice(1)))});
  }
  return rows;
}

try {
  console.log(`${centres} centres × ${indicators} indicators × ${years} years${categories ? ` × ${categories} ages and all` : ''}, ${(text.length / 1e6).toFixed(1)} MB of JSON, ${isGiven ? 'given to the element' : 'fetched by the element'}`);
  const tasks = [];
  for (const tag of Object.keys(TAGS)) {
    const runs = [];
    for (let run = 0; run < REPEATS; run++) runs.push(await opened(tag));
    const told = (key) => ({[`${key}: longest task, CPU ms`]: rounded(median(runs.map((each) => each[key]))), [`${key}: in the worst run`]: rounded(Math.max(...runs.map((each) => each[key])))});
    tasks.push({element: tag, ...told('start'), ...told('data')});
  }
  console.table(tasks);
  console.table(await measured());
} finally {
  await browser.close();
  close();
}
