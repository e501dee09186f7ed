/**
 * Loads the elements that a page contains and no other, now and when some are added. One script for all pages:
 *
 *     <script type="module" src="…/loader.js"></script>
 *
 * Elements inside the shadow trees of others are not looked for; import those with their host.
 */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'csc-centre': () => import('./csc-centre.js'),
  'csc-chart': () => import('./csc-chart.js'),
  'csc-directory': () => import('./csc-directory.js'),
  'csc-figure': () => import('./csc-figure.js'),
  'csc-filters': () => import('./csc-filters.js'),
  'csc-map': () => import('./csc-map.js'),
  'csc-observatory': () => import('./csc-observatory.js'),
};
const TAGS = Object.keys(ELEMENTS).join();

/** The page's own errors are not to be mixed with ours; the content between the tags stays visible. */
function load({localName}: Element) {
  if (!customElements.get(localName))
    ELEMENTS[localName]!().catch(() => console.warn(`observatoire-csc: <${localName}> could not be loaded.`));
}

function look(root: ParentNode) {
  if (root instanceof Element && root.matches(TAGS)) load(root);
  root.querySelectorAll(TAGS).forEach(load);
}

new MutationObserver((changes) => {
  for (const {addedNodes} of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document, {childList: true, subtree: true});
look(document);
