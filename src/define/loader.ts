/**
 * Loads the elements that a page contains and no other, now and when some are added, and keeps their room meanwhile.
 * One script for all pages:
 *
 *     <script type="module" src="…/loader.js" blocking="render"></script>
 *
 * Elements inside the shadow trees of others are not looked for; import those with their host.
 */
import {CENTRE, CHART, DIRECTORY, FIGURE, FILTERS, FILTERS_NARROW, MAP} from '../theme/reserved.js';

const ELEMENTS: Readonly<Record<string, readonly [room: number, load: () => Promise<unknown>, narrow?: number]>> = {
  'csc-centre': [CENTRE, () => import('./csc-centre.js')],
  'csc-chart': [CHART, () => import('./csc-chart.js')],
  'csc-directory': [DIRECTORY, () => import('./csc-directory.js')],
  'csc-figure': [FIGURE, () => import('./csc-figure.js')],
  'csc-filters': [FILTERS, () => import('./csc-filters.js'), FILTERS_NARROW],
  'csc-map': [MAP, () => import('./csc-map.js')],
  'csc-observatory': [0, () => import('./csc-observatory.js')],
};
const TAGS = Object.keys(ELEMENTS).join();

/** The page's own errors are not to be mixed with ours; the content between the tags stays visible. */
function load({localName}: Element) {
  if (!customElements.get(localName))
    ELEMENTS[localName]![1]().catch(() => console.warn(`observatoire-csc: <${localName}> could not be loaded.`));
}

function look(root: ParentNode) {
  if (root instanceof Element && root.matches(TAGS)) load(root);
  root.querySelectorAll(TAGS).forEach(load);
}

/** Whatever the page says of them comes first. */
const rooms = new CSSStyleSheet();
rooms.replaceSync(Object.entries(ELEMENTS).map(([tag, [room, , narrow = 0]]) => `:where(${tag}:not(:defined)){display:block;min-height:max(${room}rem,${narrow}rem - 72vw)}`).join(''));
document.adoptedStyleSheets.push(rooms);

new MutationObserver((changes) => {
  for (const {addedNodes} of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document, {childList: true, subtree: true});
look(document);
