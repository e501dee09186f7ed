/**
 * A server of real faults, for the tests of loading. It listens on an address of its own, so that the requests of the
 * tests are cross-origin as those of a partner's page are, and allows every origin except where the fault is not to.
 *
 * What is asked of it, all with GET:
 *
 *   /ok               a small valid document
 *   /404, /500, /503… that status with an HTML page, as servers give
 *   /hang             never answers
 *   /slow?ms=200      the head at once, the body in four parts `ms` apart
 *   /reset            cuts the connection in the middle of the body
 *   /refused          cuts the connection before any answer
 *   /truncated        the first half of the document, as if it were whole
 *   /empty            200 without a body
 *   /trailing         the document followed by other text
 *   /html             an HTML page with status 200
 *   /json-error       {"error": …} with status 200
 *   /bom, /utf16, /latin1   the document with a UTF-8 mark, in UTF-16LE with its mark, in Latin-1
 *   /wrong-type       the document as text/plain
 *   /no-cors          the document without permission for other origins
 *   /redirect         302 to /ok
 *   /redirect-login   302 to an HTML page that asks for a password
 *   /huge             a body that never ends
 *   /bomb?mb=100      that many megabytes, compressed to a few kilobytes
 *   /deep?levels=20000      lists within lists
 *   /flaky?times=2    503 with `Retry-After: 1` so many times, then the document; `after=` gives another delay
 *   /tile/…           a grey square as PNG, whatever comes after
 *   /once-then-stale  the document once, then 500
 *   /sequence?steps=503,hang,ok   each request of a key takes the next step, the last one for ever
 *
 * With any of them: `key=` names the story that the request belongs to (counted apart, and what /flaky, /once-then-stale
 * and /sequence remember by); `delay=` waits so many milliseconds before answering; `status=`, `type=` and
 * `header=Name:value` change the head; `store=` takes the body that a test has put there in place of the small document.
 *
 *   PUT /store/<name>   keeps a body, with the same parameters; GET /store/<name> answers with it
 *   GET /log?key=       the requests of a key, in order: {path, at, outcome, referer, cookie}, where `at` is in milliseconds
 *                       and `outcome` is open, done, aborted (by the page) or cut (by the fault)
 */
import http from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import zlib from 'node:zlib';

const SMALL = {
  format: 'observatoire-csc/1',
  title: 'Fédération d’essai',
  language: 'fr',
  fictional: true,
  updated: '2024-05-31',
  sources: [{id: 'essai', label: 'Données d’essai', producer: 'Fédération d’essai', published: '2024-05-31'}],
  centres: [
    {id: 'elan', name: 'Centre socioculturel L’Élan', kind: 'CSC'},
    {id: 'fosse', name: 'Centre social du Fossé', kind: 'CS'},
  ],
};

const PAGE = '<!doctype html><html lang="fr"><title>Page</title><h1>Ceci est une page</h1></html>';
const LOGIN = '<!doctype html><html lang="fr"><title>Connexion</title><form><input type="password"></form></html>';
const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=utf-8';

/** One grey pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

const half = (body) => body.subarray(0, Math.floor(body.length / 2));
const recoded = (encoding) => (body) => Buffer.from(body.toString('utf8'), encoding);

/** Faults that only change what the answer holds; the others are in {@link DEEDS}. */
const ANSWERS = {
  ok: {},
  truncated: {body: half},
  empty: {body: () => Buffer.alloc(0)},
  trailing: {body: (body) => Buffer.concat([body, Buffer.from('\n<!-- servi en 12 ms -->')])},
  html: {body: () => Buffer.from(PAGE), type: HTML_TYPE},
  login: {body: () => Buffer.from(LOGIN), type: HTML_TYPE},
  'json-error': {body: () => Buffer.from('{"error":{"code":403,"message":"Accès refusé"}}')},
  bom: {body: (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])},
  utf16: {body: (body) => Buffer.concat([Buffer.from([0xff, 0xfe]), recoded('utf16le')(body)])},
  latin1: {body: recoded('latin1')},
  tile: {body: () => PIXEL, type: 'image/png'},
  'wrong-type': {type: 'text/plain'},
  'no-cors': {closed: true},
  redirect: {status: 302, headers: {Location: '/ok'}},
  'redirect-login': {status: 302, headers: {Location: '/login'}},
  deep: {body: (_, {levels = '20000'}) => Buffer.from('['.repeat(Number(levels)) + ']'.repeat(Number(levels)))},
  bomb: {
    body: (_, {mb = '100'}) => zlib.gzipSync(Buffer.alloc(Number(mb) * 1e6, ' ')),
    headers: {'Content-Encoding': 'gzip'},
  },
};

/** Faults of the connection itself. */
const DEEDS = {
  hang() {},
  refused({exchange, cut}) {
    cut(exchange);
  },
  async reset({exchange, body, head, cut}) {
    const {response} = exchange;
    response.writeHead(200, {...head, 'Content-Length': body.length});
    response.write(half(body));
    await wait(50);
    cut(exchange);
  },
  async slow({exchange, body, head, query}) {
    const {response} = exchange;
    response.writeHead(200, head);
    response.flushHeaders();
    const size = Math.ceil(body.length / 4);
    for (let from = 0; from < body.length && !response.destroyed; from += size) {
      await wait(Number(query.ms ?? 200));
      response.write(body.subarray(from, from + size));
    }
    response.end();
  },
  huge({exchange, head}) {
    const {response} = exchange;
    response.writeHead(200, head);
    response.write('{"format":"observatoire-csc/1","title":"');
    const chunk = Buffer.alloc(65_536, 'a');
    const pour = () => {
      if (!response.destroyed && response.write(chunk)) setImmediate(pour);
    };
    response.on('drain', pour);
    pour();
  },
};

const isStatus = (step) => /^[1-5]\d\d$/.test(step);

export async function startFaultServer({port = 0} = {}) {
  const log = [];
  const turns = new Map();
  const stored = new Map();

  /** Which step of its story a request takes: the nth request of a path and key takes the nth. */
  function stepOf(route, {key = '', steps = 'ok', times = '2'}) {
    const turn = turns.get(`${route} ${key}`) ?? 0;
    const among = (list) => {
      turns.set(`${route} ${key}`, turn + 1);
      return list[Math.min(turn, list.length - 1)];
    };
    if (route === 'sequence') return among(steps.split(','));
    if (route === 'flaky') return among([...Array(Number(times)).fill('503'), 'ok']);
    if (route === 'once-then-stale') return among(['ok', '500']);
    return route;
  }

  function cut({entry, response}) {
    entry.outcome = 'cut';
    response.destroy();
  }

  async function answer(exchange, route, given) {
    const kept = stored.get(route === 'store' ? exchange.name : given.store);
    if (!kept && (route === 'store' || given.store)) return answer(exchange, '404', {key: given.key});
    const query = {...kept?.query, ...given};
    const step = route === 'store' ? 'ok' : stepOf(route, query);
    if (query.delay) await wait(Number(query.delay));
    const fault = isStatus(step) ? {status: Number(step), ...ANSWERS.html} : ANSWERS[step];
    const whole = kept?.body ?? Buffer.from(JSON.stringify(SMALL));
    const head = {
      'Content-Type': query.type ?? fault?.type ?? JSON_TYPE,
      'Cache-Control': 'no-store',
      ...(fault?.closed ? {} : OPEN),
      ...(step === '503' ? {'Retry-After': query.after ?? '1'} : {}),
      ...fault?.headers,
      ...headersOf(query),
    };
    if (DEEDS[step]) return DEEDS[step]({exchange, body: whole, head, query, cut});
    if (!fault) return answer(exchange, '404', {key: given.key});
    exchange.response.writeHead(Number(query.status ?? fault.status ?? 200), head);
    exchange.response.end(fault.body ? fault.body(whole, query) : whole);
  }

  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const [route, ...rest] = url.pathname.slice(1).split('/');
    const query = Object.fromEntries(url.searchParams);
    if (request.method === 'OPTIONS') return response.writeHead(204, OPEN).end();
    if (route === 'log') {
      const asked = log.filter(({key}) => query.key === undefined || key === query.key);
      return response.writeHead(200, {'Content-Type': JSON_TYPE, ...OPEN}).end(JSON.stringify(asked));
    }
    const name = rest.join('/');
    if (request.method === 'PUT') {
      stored.set(name, {query, body: await bodyOf(request)});
      return response.writeHead(204, OPEN).end();
    }
    const {referer = '', cookie = ''} = request.headers;
    const key = query.key ?? '';
    const entry = {path: url.pathname, key, at: Math.round(performance.now()), outcome: 'open', referer, cookie};
    log.push(entry);
    response.on('close', () => {
      if (entry.outcome === 'open') entry.outcome = response.writableFinished ? 'done' : 'aborted';
    });
    return answer({entry, response, name}, route, query);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  // The runner does not wait for requests that are still hanging.
  server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** Tells the pages of the test server where this one listens. */
    middleware(context, next) {
      if (context.path !== '/fault-origin') return next();
      context.type = 'text';
      context.body = origin;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, PUT',
  'Access-Control-Allow-Headers': '*',
};

function headersOf({header}) {
  if (!header) return {};
  const [name, ...value] = header.split(':');
  return {[name]: value.join(':').trim()};
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
