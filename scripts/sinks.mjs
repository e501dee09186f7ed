/**
 * Looks in built scripts for what a strict host would have to trust: text taken as markup or as code, storage, and
 * requests that are not `fetch`. `node scripts/sinks.mjs` looks at `dist/cdn`; Lit's own template is the one that is known.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'acorn';
import {ancestor} from 'acorn-walk';

/** As a property of anything: minified code names nothing else. */
const PROPERTIES = new Set([
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment'],
  ...['srcdoc', 'parseFromString', 'sendBeacon', 'serviceWorker', 'cookie', 'cookieStore', 'execCommand'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'importScripts'],
]);
const GLOBALS = new Set([
  ...['eval', 'Function', 'DOMParser', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'importScripts'],
  ...['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic'],
]);
/** With a text in place of a function, they compile it. */
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);
/** Lit writes a sanitised constant template, once, through its policy of Trusted Types. */
const KNOWN = [{sink: 'innerHTML', like: /createElement\("template"\)/}];

/**
 * @param {string} code
 * @returns {{sink: string, at: string, known: boolean}[]}
 */
export function sinksIn(code) {
  const found = [];
  const add = (sink, node, within = node) => {
    const around = code.slice(Math.max(0, within.start - 160), within.end);
    const known = KNOWN.some((allowed) => allowed.sink === sink && allowed.like.test(around));
    found.push({sink, at: code.slice(node.start, Math.min(node.end, node.start + 80)), known});
  };
  const look = (ancestors, node) => {
    const parent = ancestors.at(-2);
    if (node.type === 'MemberExpression') {
      const name = nameOf(node);
      if (PROPERTIES.has(name) || GLOBALS.has(name)) add(name, node, parent);
      if ((name === 'write' || name === 'writeln') && node.object.name === 'document') add(`document.${name}`, node);
      if (name === 'constructor' && parent?.type === 'MemberExpression' && nameOf(parent) === 'constructor')
        add('constructor.constructor', parent);
    }
    if (node.type === 'ObjectPattern')
      for (const property of node.properties) if (property.key && PROPERTIES.has(keyOf(property))) add(keyOf(property), property);
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = node.callee.type === 'MemberExpression' ? nameOf(node.callee) : node.callee.name;
      const [first] = node.arguments;
      if (TIMERS.has(callee) && isText(first)) add(`${callee}(text)`, node);
    }
  };
  const tree = parse(code, {ecmaVersion: 'latest', sourceType: 'module'});
  ancestor(tree, {
    MemberExpression: (node, _, ancestors) => look(ancestors, node),
    ObjectPattern: (node, _, ancestors) => look(ancestors, node),
    CallExpression: (node, _, ancestors) => look(ancestors, node),
    NewExpression: (node, _, ancestors) => look(ancestors, node),
    Identifier: (node) => {
      if (GLOBALS.has(node.name)) add(node.name, node);
    },
    TemplateElement: (node) => {
      // A binding of Lit's templates sets the property that it names.
      const bound = /[\s.?](innerHTML|outerHTML|srcdoc)\s*=/i.exec(node.value.raw)?.[1];
      if (bound) add(`${bound}=`, node);
    },
    ImportExpression: (node) => {
      if (node.source.type !== 'Literal') add('import(computed)', node);
    },
    MetaProperty: (node) => {
      if (node.meta.name === 'import') add('import.meta', node);
    },
  });
  return found;
}

const nameOf = ({property, computed}) => (computed ? textOf(property) : property.name);
const keyOf = ({key, computed}) => (computed ? textOf(key) : (key.name ?? key.value));
const textOf = (node) => (node.type === 'Literal' ? String(node.value) : node.quasis?.length === 1 ? node.quasis[0].value.cooked : undefined);
const isText = (node) => node !== undefined && (typeof node.value === 'string' || node.type === 'TemplateLiteral');

/** Per file of a folder, what is found there. */
export function sinksUnder(folder) {
  return readdirSync(folder, {recursive: true})
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => ({file, sinks: sinksIn(readFileSync(path.join(folder, file), 'utf8'))}));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? 'dist/cdn');
  if (!existsSync(folder)) throw new Error(`${folder} is not there: npm run build`);
  let unknown = 0;
  for (const {file, sinks} of sinksUnder(folder)) {
    for (const {sink, at, known} of sinks) {
      if (!known) unknown++;
      console.log(`${file}: ${sink}${known ? ' (known)' : ''}: ${at}`);
    }
  }
  process.exit(unknown ? 1 : 0);
}
