/**
 * Finds the browsers that the tests run in. Chromium: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else
 * the one that comes from npm, so that nothing has to be installed. Firefox and WebKit: the packages of the system.
 */
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import net from 'node:net';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const require = createRequire(import.meta.url);

/** Same pictures everywhere, no request of the browser's own, and pages that do not slow down in the background. */
const ARGUMENTS = [
  // Refused to root, and to everybody where the system forbids user namespaces. Only our own pages are opened.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=fr-FR',
];

const INSTALLED = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
      .map((program) => path.join(process.env[folder] ?? '', program)),
  ),
};

const firstOf = (paths) => paths.find((candidate) => candidate && existsSync(candidate));

/** Puppeteer's launch options for Chromium. `NO_SYSTEM_CHROME=1` takes the one from npm whatever is installed. */
export async function chromium() {
  const {CHROME_PATH, NO_SYSTEM_CHROME} = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
  const installed = CHROME_PATH || (NO_SYSTEM_CHROME ? undefined : firstOf(INSTALLED[process.platform] ?? []));
  if (installed) return {executablePath: installed, args: ARGUMENTS, headless: true, env: {...process.env}};
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome, Chromium or Edge was found: install one, or name it with CHROME_PATH.');
  return chromiumFromNpm();
}

async function chromiumFromNpm() {
  const {version, folder} = packageHolding('@sparticuz/chromium', 'bin/chromium.br');
  const unpacked = path.join(CACHE, `chromium-${version}-${path.basename(folder)}`);
  mkdirSync(unpacked, {recursive: true});
  // It unpacks under the temporary folder, and its own nss and expat only when it believes that it runs on AWS Lambda.
  const executablePath = await withEnvironment({TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x'}, async () => {
    const {default: packed} = await import('@sparticuz/chromium');
    return packed.executablePath();
  });
  const env = {...process.env};
  if (lacksLibraries(executablePath))
    env.LD_LIBRARY_PATH = [path.join(unpacked, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(unpacked, 'fonts');
  // This build is the headless shell: it has neither a zygote nor a graphics driver.
  return {executablePath, env, headless: 'shell', args: [...ARGUMENTS, '--no-zygote', '--enable-unsafe-swiftshader']};
}

function packageHolding(name, file) {
  let folder = path.dirname(require.resolve(name));
  while (!existsSync(path.join(folder, file))) {
    if (folder === path.dirname(folder)) throw new Error(`${name} holds no ${file}`);
    folder = path.dirname(folder);
  }
  return {folder, version: require(path.join(folder, 'package.json')).version};
}

/** Runs `work` with other variables and puts back what it, or the package, changed. */
async function withEnvironment(variables, work) {
  const before = {...process.env};
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function lacksLibraries(program) {
  try {
    return execFileSync('ldd', [program], {encoding: 'utf8'}).includes('not found');
  } catch {
    return true;
  }
}

/** Puppeteer's launch options for Firefox, or undefined where it is not installed. */
export function firefox() {
  const executablePath = firstOf([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
  return executablePath && {browser: 'firefox', executablePath, extraPrefsFirefox: {'intl.accept_languages': 'fr-FR', 'browser.download.alwaysOpenPanel': false, 'browser.download.panel.shown': true, 'browser.helperApps.deleteTempFileOnExit': true}};
}

/** Starts WebKitGTK's driver and, without a screen, a virtual one. Undefined where they are not installed. */
export async function webkit() {
  const driver = firstOf([process.env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver']);
  const binary = firstOf([
    process.env.MINIBROWSER_PATH,
    ...['x86_64', 'aarch64'].flatMap((machine) =>
      ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)),
  ]);
  if (!driver || !binary || (!process.env.DISPLAY && !existsSync('/usr/bin/Xvfb'))) return undefined;
  const display = process.env.DISPLAY ?? `:${100 + (process.pid % 800)}`;
  if (!process.env.DISPLAY) start('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], process.env);
  const port = await freePort();
  start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    ...process.env,
    DISPLAY: display,
    LANG: process.env.LANG ?? 'C.UTF-8',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  });
  await answering(`http://127.0.0.1:${port}/status`);
  return {
    automationProtocol: 'webdriver',
    protocol: 'http',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    connectionRetryCount: 0,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary, args: ['--automation']},
    },
  };
}

/** A companion that ends with this process, whatever ends it. */
function start(program, parameters, env) {
  const companion = spawn(program, parameters, {stdio: 'ignore', env});
  companion.unref();
  process.on('exit', () => companion.kill());
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

async function answering(address) {
  for (let tries = 0; tries < 200; tries++) {
    try {
      return await fetch(address);
    } catch {
      await wait(50);
    }
  }
  throw new Error(`Nothing answered at ${address}`);
}
