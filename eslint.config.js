import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * The rooms of the house (`src/<room>`): what each may import. Nobody imports to the left.
 *
 *     define → components → charts → model
 *                         → data   → model
 *                         → locale, theme
 *                         → downloads → charts, locale, model
 */
const ROOMS = {
  model: {rooms: [], packages: ['zod']},
  // It says what went wrong on the way as well, and needs the words for it, as types.
  locale: {rooms: ['model'], types: ['data', 'charts'], packages: []},
  theme: {rooms: [], packages: ['lit']},
  charts: {rooms: ['model'], packages: ['d3-[a-z-]+', 'geojson']},
  // Outlines arrive as TopoJSON and leave as GeoJSON.
  data: {rooms: ['model'], packages: ['lit', 'topojson-client', 'topojson-specification', 'geojson']},
  downloads: {rooms: ['model', 'locale', 'charts'], packages: []},
  components: {rooms: ['model', 'locale', 'theme', 'charts', 'data', 'downloads'], packages: ['lit', '@lit/[a-z-]+']},
  define: {rooms: ['model', 'locale', 'theme', 'charts', 'data', 'downloads', 'components'], packages: ['lit']},
};

const either = (words) => `(?:${words.join('|')})`;

function room(name, {rooms, types = [], packages}) {
  const elsewhere = Object.keys(ROOMS).filter((other) => ![name, ...rooms, ...types].includes(other));
  const patterns = [
    // node: and every other package, but for those that the room knows.
    {
      regex: packages.length ? `^(?!\\.)(?!${either(packages)}(?:/|$))` : '^(?!\\.)',
      message: `src/${name} imports ${packages.length ? `only ${packages.join(', ')}` : 'no package'}.`,
    },
    {regex: `^(?:\\.\\./)+index\\.js$`, message: 'index.ts is for those who use the library.'},
    {regex: '(?:^|/)directives/(?:unsafe-|style-map)', message: UNSAFE},
    {regex: '(?:^|/)static-html', message: UNSAFE},
  ];
  if (elsewhere.length)
    patterns.push({
      regex: `^(?:\\.\\./)+${either(elsewhere)}/`,
      message: `src/${name} may import ${rooms.length ? rooms.map((other) => `src/${other}`).join(', ') : 'no other room'}.`,
    });
  if (types.length)
    patterns.push({
      regex: `^(?:\\.\\./)+${either(types)}/`,
      allowTypeImports: true,
      message: `src/${name} imports only types from there.`,
    });
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {'@typescript-eslint/no-restricted-imports': ['error', {patterns}]},
  };
}

const UNSAFE = 'Text is never markup, and an inline style is refused by strict hosts.';
const MARKUP = 'Text becomes text nodes, through Lit; markup made of strings is refused by strict hosts.';
const TRACE = 'Nothing is kept on the terminal of the reader and nothing is sent from it.';

const SINKS = [
  ...['innerHTML', 'outerHTML'].map((name) => `MemberExpression[property.name="${name}"]`),
  ...['insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment'].map(
    (name) => `MemberExpression[property.name="${name}"]`,
  ),
  'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
].map((selector) => ({selector, message: MARKUP}));

const TEMPLATES = [
  {selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]', message: UNSAFE},
  {selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style[\\s>]/i]', message: UNSAFE},
];

const CODE = [
  {selector: 'NewExpression[callee.name="Function"]', message: 'Code made of strings is refused by strict hosts.'},
  {selector: 'MetaProperty[meta.name="import"]', message: 'import.meta does not survive every way of embedding.'},
];

const global = (name, message) => ({name, message});
const SENT = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'];

const AWAITED = [
  ...['aTimeout', 'elementUpdated', 'fixture', 'nextFrame', 'oneEvent', 'waitUntil'],
  ...['emulateMedia', 'resetMouse', 'sendKeys', 'sendMouse', 'setViewport'],
  ...['cdp', 'expectAccessible', 'lookWithAxe', 'openPage'],
];

/** What Node and the pages of the demo know by themselves. */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const EVERYWHERE = ['AbortSignal', 'URL', 'URLSearchParams', 'clearTimeout', 'console', 'fetch', 'performance', 'setTimeout', 'structuredClone'];
const NODE = ['Buffer', 'TextDecoder', 'TextEncoder', 'process', 'setImmediate'];
const PAGE = ['CustomEvent', 'Event', 'MutationObserver', 'addEventListener', 'customElements', 'document', 'getSelection', 'history', 'location', 'matchMedia', 'navigator', 'window'];

export default defineConfig(
  {ignores: ['dist/', '.dist-*/', 'shots/', 'coverage/', 'node_modules/']},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // TypeScript knows better.
      'no-undef': 'off',
      // They are what the readers of hostile text look for.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      'lit/no-native-attributes': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': ['error', {allow: ['warn']}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...SINKS, ...TEMPLATES, ...CODE],
      'no-restricted-globals': [
        'error',
        global('DOMParser', MARKUP),
        ...SENT.map((name) => global(name, TRACE)),
        global('fetch', 'src/data alone fetches.'),
      ],
      'no-restricted-properties': [
        'error',
        ...['cookie', 'domain'].map((property) => ({object: 'document', property, message: TRACE})),
        {object: 'navigator', property: 'sendBeacon', message: TRACE},
        {object: 'navigator', property: 'serviceWorker', message: TRACE},
        ...SENT.map((property) => ({object: 'window', property, message: TRACE})),
        ...SENT.map((property) => ({object: 'globalThis', property, message: TRACE})),
        {object: 'window', property: 'fetch', message: 'src/data alone fetches.'},
        {object: 'globalThis', property: 'fetch', message: 'src/data alone fetches.'},
      ],
    },
  },
  {
    files: ['src/data/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', global('DOMParser', MARKUP), ...SENT.map((name) => global(name, TRACE))],
    },
  },
  ...Object.entries(ROOMS).map(([name, knows]) => room(name, knows)),
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's `to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      // node:test returns a promise that is not to be awaited.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite']}]},
      ],
      // Hostile data and the answers of JSON.parse are what tests are made of.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Neither harms a test.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/{components,data,helpers,pages}/**/*.ts'],
    rules: {
      // @open-wc/testing declares that every `equal` of chai gives a promise. These truly do, and must be awaited:
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: `ExpressionStatement > CallExpression[callee.name=/^(${AWAITED.join('|')})$/]`,
          message: 'Without await, the test ends before it has tested.',
        },
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name=/^(accessible|until|keep)$/]',
          message: 'Without await, the test ends before it has tested.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    ignores: ['test/fixtures/**', 'demo/**', 'scripts/bench-peers/pages/**'],
    languageOptions: {globals: readonly([...EVERYWHERE, ...NODE])},
  },
  {
    files: ['test/fixtures/**/*.js', 'demo/**/*.js', 'scripts/bench-peers/pages/*.js'],
    languageOptions: {globals: readonly([...EVERYWHERE, ...PAGE])},
  },
);
