/**
 * Which modules share a file: what comes together is one file, few requests rather than one for each module. Nothing
 * comes before it is needed, save little.
 */
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const module = (name) => path.join(root, `src/${name}.ts`);

/** The name is a hash of the content: a page never mixes two versions. */
export const CHUNKS = {chunkFileNames: 'shared/[hash].js', hashCharacters: 'base36'};
const grouped = (manualChunks) => ({...CHUNKS, onlyExplicitManualChunks: true, manualChunks});

/** What pieces of a chart share, and what they need together. */
const OF_CHARTS = [
  ['told', /\/src\/(?:components\/(?:chart\/(?:telling|summary|secrecy)|parts\/indicator-notes)|locale\/(?:chart-told|grammar|summaries\/(?:statements|set|subjects)))\.ts$/],
  ['further', /\/src\/(?:components\/chart\/(?:further|categories|periods|references)|model\/series-break)\.ts$/],
  ['lines', /\/(?:src\/charts\/(?:lines|axis|grid|point|spread)\.ts|d3-array\.mjs)$/],
  ['course', /\/src\/(?:components\/chart\/course|model\/(?:change|reference)|locale\/summaries\/(?:course|level|periods|cautions|gap))\.ts$/],
];
/** What several pieces of a map share, and what few of them do without. */
const OF_MAPS = [
  ['asked', /\/src\/(?:components\/map\/asked|locale\/(?:kept|naming))\.ts$/],
  ['map-told', /\/src\/locale\/(?:chart-told|grammar|map-told|summaries\/subjects)\.ts$/],
  ['nouns', /\/src\/locale\/(?:noun|quantity)\.ts$/],
  ['standing', /\/src\/(?:charts\/(?:clusters|map-places)|components\/map\/(?:drawn-centres|places\.styles)|locale\/map-places)\.ts$/],
  ['grounds', /\/src\/(?:components\/map\/silent-lines|model\/(?:hierarchy|vocabulary))\.ts$/],
];
const groupIn = (groups, id) => groups.find(([, some]) => some.test(id))?.[0];

/** All that comes with a module; or may come with it, later. */
function reached(id, getModuleInfo, {isLater = false, seen = new Set()} = {}) {
  if (!seen.has(id)) {
    seen.add(id);
    const {importedIds, dynamicallyImportedIds} = getModuleInfo(id);
    [...importedIds, ...(isLater ? dynamicallyImportedIds : [])].forEach((each) => reached(each, getModuleInfo, {isLater, seen}));
  }
  return seen;
}

/** Reads the graph of modules once, when it is whole. */
function once(read) {
  let known;
  return (getModuleInfo) => (known ??= read(getModuleInfo));
}

/** The pieces that come where the figures have come. */
const OVER_FIGURES = ['details', 'figures', 'pair', 'symbols', 'timeline'];

/** The figures of a map in one file, with all that is theirs alone. */
const figuresOfMap = () =>
  once((getModuleInfo) => {
    const pieces = OVER_FIGURES.map((name) => module(`components/map/${name}`));
    const others = getModuleInfo(module('components/map/pieces')).dynamicallyImportedIds.filter((id) => !pieces.includes(id));
    const theirs = reached(module('components/map/figures'), getModuleInfo);
    others.forEach((id) => reached(id, getModuleInfo).forEach((each) => theirs.delete(each)));
    return theirs;
  });

function ofMap() {
  const elementOf = once((getModuleInfo) => reached(module('define/csc-map'), getModuleInfo));
  const figuresOf = figuresOfMap();
  return (id, {getModuleInfo}) => {
    if (elementOf(getModuleInfo).has(id)) return 'csc-map';
    return groupIn(OF_MAPS, id) ?? (figuresOf(getModuleInfo).has(id) ? 'figures' : undefined);
  };
}

const ELEMENTS = ['centre', 'chart', 'directory', 'figure', 'filters', 'map', 'observatory'];

/** Which elements a module comes with. */
const elementsOf = (isLater) =>
  once((getModuleInfo) => {
    const who = new Map();
    for (const each of ELEMENTS)
      for (const id of reached(module(`define/csc-${each}`), getModuleInfo, {isLater})) who.set(id, [...(who.get(id) ?? []), each]);
    return (id) => who.get(id) ?? [];
  });

/**
 * What the loader fetches: what all elements need is one file, what those need that count, or draw, another. What one
 * alone needs is its own file, and so are its pieces.
 */
function ofLoader() {
  const atOnce = elementsOf(false);
  const ever = elementsOf(true);
  const loaderOf = once((getModuleInfo) => reached(module('define/loader'), getModuleInfo));
  const figuresOf = figuresOfMap();
  return (id, {getModuleInfo}) => {
    if (loaderOf(getModuleInfo).has(id)) return 'loader';
    const who = atOnce(getModuleInfo)(id);
    const asks = (...some) => who.some((each) => some.includes(each));
    if (who.length > 1) {
      const isCounted = asks('filters', 'observatory');
      if (asks('centre') || who.length > 3 || (isCounted && asks('map'))) return 'common';
      if (asks('directory')) return 'lists';
      if (isCounted) return 'counted';
      return asks('map') ? 'drawn' : 'figured';
    }
    const [only, ...others] = ever(getModuleInfo)(id);
    if (only && !others.length) return who.length ? only : groupIn(OF_CHARTS, id) ?? groupIn(OF_MAPS, id) ?? (figuresOf(getModuleInfo).has(id) ? 'figures' : undefined);
    const group = groupIn(OF_CHARTS, id);
    return group === 'lines' && asks('figure') ? undefined : group;
  };
}

/** How the files of an entry for pages are made. */
export function chunksOf(entry) {
  switch (path.basename(entry, '.ts')) {
    case 'csc-chart':
      return grouped((id) => groupIn(OF_CHARTS, id));
    case 'csc-map':
      return grouped(ofMap());
    case 'loader':
      return grouped(ofLoader());
    default:
      return CHUNKS;
  }
}
