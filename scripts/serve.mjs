/**
 * The demo on http://localhost:8000/, as a strict host would serve it: `node scripts/serve.mjs`, `PORT=9000 …` for another
 * port. `demo/` is at the root; `dist/` and `geometry/` have their own names.
 */
import {createReadStream, existsSync, realpathSync, statSync} from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {policy} from './policy.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = {dist: path.join(root, 'dist'), geometry: path.join(root, 'geometry')};
const DEMO = path.join(root, 'demo');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': policy({trustedTypes: true}),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The file that an address names; undefined when it is none of ours. */
export function fileAt(address) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(pathname)) return undefined;
  const [, first, ...rest] = pathname.split('/');
  const folder = Object.hasOwn(FOLDERS, first) ? FOLDERS[first] : DEMO;
  const named = folder === DEMO ? pathname.slice(1) : rest.join('/');
  const file = path.join(folder, named.endsWith('/') || named === '' ? `${named}index.html` : named);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  // After links are followed: neither `..` nor a link leads out of the folder.
  return realpathSync(file).startsWith(realpathSync(folder) + path.sep) ? file : undefined;
}

/** Answers one request; the browser tests mount it beside their own pages. */
export function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, {Allow: 'GET, HEAD'}).end();
  const file = fileAt(request.url);
  if (!file) return response.writeHead(404, {...HEADERS, 'Content-Type': TYPES['.txt']}).end('Page introuvable\n');
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** Takes the port, or the next one that is free. */
function listen(port, asked = port) {
  const server = http.createServer(answer);
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || port >= asked + 20) throw error;
    console.log(`Le port ${port} est déjà pris, essai du suivant.`);
    listen(port + 1, asked);
  });
  server.listen(port, () => console.log(`Démonstration : http://localhost:${port}/`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) listen(Number(process.env.PORT) || 8000);
