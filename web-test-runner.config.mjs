/**
 * The tests that need a page, in real browsers. `BROWSERS=chromium` (or nothing), `firefox`, `webkit`, several with
 * commas, or `all`; `PAGES=1` opens one page of Chromium at a time. The pages ask `/fault-origin` where the server of faults listens.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {browserReporter} from './scripts/browser-reporter.mjs';
import {chromium, firefox, webkit} from './scripts/browser.mjs';
import {IN_BROWSERS, testFiles} from './scripts/test-files.mjs';
import {cdpCommand} from './test/helpers/cdp-command.mjs';
import {demoPages} from './test/helpers/demo-pages.mjs';
import {startFaultServer} from './test/helpers/fault-server.mjs';
import {otherVersion} from './test/helpers/other-version.mjs';
import {reviewedTexts} from './test/helpers/reviewed.mjs';
import {strictPages} from './test/helpers/strict-pages.mjs';

const faults = await startFaultServer();

/** Elements behave as in the window that has the focus, though several pages are open at once. */
async function focusedPage({context}) {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await client.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  return page;
}

/** Launchers name themselves after a program; the reports and the counts name the engine. */
const named = (name, launcher) => Object.defineProperty(launcher, 'name', {get: () => name, set() {}});

const LAUNCHERS = {
  async chromium() {
    const launchOptions = await chromium();
    return named('Chromium', chromeLauncher({launchOptions, createPage: focusedPage, concurrency: Number(process.env.PAGES || 2)}));
  },
  firefox() {
    const launchOptions = firefox();
    return launchOptions && named('Firefox', chromeLauncher({puppeteer, launchOptions, concurrency: 1}));
  },
  async webkit() {
    const options = await webkit();
    if (!options) return undefined;
    const {webdriverLauncher} = await import('@web/test-runner-webdriver');
    return named('WebKit', webdriverLauncher(options));
  },
};

async function browsers() {
  const asked = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim().toLowerCase());
  const names = asked.includes('all') ? Object.keys(LAUNCHERS) : asked;
  const found = [];
  for (const name of names) {
    if (!LAUNCHERS[name]) throw new Error(`BROWSERS: ${name} is not one of ${Object.keys(LAUNCHERS).join(', ')}, all`);
    const launcher = await LAUNCHERS[name]();
    if (launcher) found.push(launcher);
    else throw new Error(`${name} is not installed; see scripts/browser.mjs for where it is looked for.`);
  }
  return found;
}

/** Every test file has the guard, whether it thinks of it or not. */
const guardEveryTest = {
  name: 'guard-every-test',
  transform({path, body}) {
    return path.endsWith('.test.ts') ? `import '/test/helpers/guard.ts';${String(body)}` : undefined;
  },
};

/** Lit's greeting, advice of the elements about nonsense, what a test says that it made itself, what the guard tells again. */
const EXPECTED = /Lit is in dev mode|^observatoire-csc|made by this test|thrown in a Promise outside/;
const isExpected = ({args}) => args.some((part) => EXPECTED.test(part?.message ?? String(part)));

/** What a French page of a partner has; axe reads this page as well. */
const testRunnerHtml = (framework) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tests</title>
    <link rel="icon" href="data:,">
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

export default {
  files: testFiles(IN_BROWSERS),
  browsers: await browsers(),
  concurrency: 1,
  concurrentBrowsers: 1,
  nodeResolve: {exportConditions: ['development']},
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: './tsconfig.json'}), guardEveryTest, cdpCommand, reviewedTexts],
  middleware: [faults.middleware, strictPages, demoPages, otherVersion],
  testRunnerHtml,
  testFramework: {config: {timeout: 10_000}},
  filterBrowserLogs: (log) => !isExpected(log),
  reporters: [browserReporter()],
  browserStartTimeout: 90_000,
  testsStartTimeout: 90_000,
  testsFinishTimeout: 300_000,
};
