/**
 * What is built, for whom. `dist/` is for those who have a bundler: modules that import lit and zod. `dist/cdn/` is for
 * pages: everything in, one file per element and what they share, an autoloader, and one file with the whole kit.
 */
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import {atOnce} from './scripts/at-once.mjs';
import {CHUNKS, chunksOf} from './scripts/chunks.mjs';
import {letOnly} from './scripts/let-only.mjs';
import {oneCopy} from './scripts/one-copy.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const existing = (paths) => paths.filter((path) => existsSync(`${root}/${path}`));
const named = (paths, nameOf) => Object.fromEntries(paths.map((path) => [nameOf(path), `${root}/${path}`]));

const elements = existsSync(`${root}/src/define`)
  ? readdirSync(`${root}/src/define`).filter((file) => /^csc-[\w-]+\.ts$/.test(file)).sort().map((file) => `src/define/${file}`)
  : [];
const library = existing(['src/index.ts', 'src/model/index.ts', 'src/data/file-read.ts', 'src/locale/report.ts', 'src/define/all.ts']).concat(elements);

const inSource = (path) => path.replace(/^src\/|\.ts$/g, '');
const inFolder = (path) => inSource(path).replace('define/', '');

const fromTypeScript = () => esbuild({target: 'es2022', tsconfig: `${root}/tsconfig.json`, sourceMap: true});

/** Comments, quoted text, and what stands for an expression of the template (which ends with a semicolon of its own). */
const CSS_TOKEN = /(\/\*[^]*?\*\/|"[^"]*"|'[^']*'|@TEMPLATE_EXPRESSION\w*\(\);?)/;

/** Takes out spaces and comments, and nothing else: browsers know more CSS than minifiers do. */
const compactCss = (css) =>
  css
    .split(CSS_TOKEN)
    .map((part, place) => {
      if (place % 2) return part.startsWith('/*') ? '' : part;
      return part.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}');
    })
    .join('')
    .trim();

/** For the browsers of the files for pages, which all adopt style sheets. */
const adopting = () => ({
  name: 'adopting',
  resolveId: (source, importer) => (source === './css-tag.js' && importer.includes('@lit/reactive-element') ? path.join(root, 'scripts/css-tag.mjs') : null),
});

/** In our own templates only; a run of spaces stays a space, since what is inline depends on the styles. */
const templates = () =>
  minifyTemplateLiterals({
    filter: (id) => id.startsWith(path.join(root, 'src')),
    failOnError: true,
    options: {
      minifyOptions: {
        caseSensitive: true,
        collapseWhitespace: true,
        conservativeCollapse: true,
        removeComments: true,
        removeAttributeQuotes: false,
        removeEmptyAttributes: false,
        minifyCSS: compactCss,
      },
    },
  });

const minified = () =>
  terser({
    ecma: 2022,
    module: true,
    compress: {passes: 3, unsafe_arrows: true, inline: 1, keep_fargs: false},
    format: {comments: false, ascii_only: false},
  });

/**
 * What the kit leaves in files of its own: what few pages or few readers need. All else is in the kit itself, so that one
 * integrity hash covers what nearly every page runs.
 */
const SELDOM = /\/src\/(?:define\/versions|charts\/forms|components\/(?:advice|reader-tools|trouble|centre\/\w[\w-]*|chart\/(?:html-table|spread|course)|figure\/from-table|filters\/many|directory\/(?:html-list|near|sheet)|map\/(?:background|details|movement|painter|pair|projects|sorts|taken|timeline|zones))|data\/(?:parse-in-slices|json-fault))\.ts$|\/topojson-client\//;

/** The kit is all that it reaches without what is seldom needed. */
function kitOf({getModuleInfo}) {
  const kit = new Set();
  const reach = (id) => {
    if (kit.has(id)) return;
    kit.add(id);
    const {importedIds, dynamicallyImportedIds} = getModuleInfo(id);
    [...importedIds, ...dynamicallyImportedIds.filter((each) => !SELDOM.test(each))].forEach(reach);
  };
  reach(path.join(root, 'src/define/all.ts'));
  return kit;
}

function inKit() {
  let kit;
  return (id, modules) => ((kit ??= kitOf(modules)).has(id) ? 'observatoire-csc' : undefined);
}

/** French comes with the kit; another language is a file of its own beside it, for the pages that speak it. */
const languages = existing(['src/locale/en/index.ts', 'src/locale/de/index.ts']);
const languageOf = (path) => path.split('/').at(-2);
const languageFiles = Object.fromEntries(languages.map((file) => [`${root}${file}`, `./languages/${languageOf(file)}.js`]));
const apart = () => ({
  name: 'languages-apart',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, {...options, skipSelf: true});
    const file = found && languageFiles[path.normalize(found.id)];
    return file ? {id: file, external: 'relative'} : null;
  },
});

/** What nobody waits for before there is something to read. */
const WAITING = /\/components\/(?:trouble|centre\/hours|directory\/(?:near|html-list))\.ts$/;

const alone = () => [adopting(), resolve(), fromTypeScript(), templates(), atOnce(WAITING), letOnly(), minified()];
const forPages = () => [...alone(), oneCopy()];

/** What d3-array makes as it is read, whatever is imported of it. */
const treeshake = {manualPureFunctions: ['bisector']};

/** Ours to mend; the comments and the circles of libraries are not. */
const isOurs = ({id, ids = []}) => ![id, ...ids].some((each) => each?.includes('node_modules'));

const stopOnWarning = (warning) => {
  if (isOurs(warning)) throw new Error(warning.message);
};

/** @param {string} out the folder that takes the place of `dist` */
export const builds = (out = `${root}/dist`) =>
  [
    {
      input: named(library, inSource),
      treeshake,
      external: [/^lit(\/|$)/, /^zod(\/|$)/],
      plugins: [resolve(), fromTypeScript()],
      output: {dir: out, format: 'es', sourcemap: true, ...CHUNKS},
      onwarn: stopOnWarning,
    },
    // One file an element, for pages that show one: what only some readers need (another language, the words for what is
    // wrong) stays apart. And the loader, whose elements share what they have in common.
    ...[...elements, ...existing(['src/define/loader.ts'])].map((entry) => ({
      input: named([entry], inFolder),
      treeshake,
      plugins: forPages(),
      output: {dir: `${out}/cdn`, format: 'es', ...chunksOf(entry)},
      onwarn: stopOnWarning,
    })),
    {
      input: named(existing(['src/define/all.ts']), () => 'observatoire-csc'),
      treeshake,
      plugins: [apart(), ...forPages()],
      output: {dir: `${out}/cdn`, format: 'es', ...CHUNKS, onlyExplicitManualChunks: true, manualChunks: inKit()},
      onwarn: stopOnWarning,
    },
    ...languages.map((file) => ({
      input: named([file], languageOf),
      // The kit takes what it exports; nothing else is made of it.
      plugins: alone(),
      output: {dir: `${out}/cdn/languages`, format: 'es'},
      onwarn: stopOnWarning,
    })),
  ].filter(({input}) => Object.keys(input).length > 0);

export default builds();
