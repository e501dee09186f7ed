import 'ours/csc-directory.js';
import {controls} from './dir-common.js';
import {signalOf} from './ours-signal.js';

/** Records as a document: what a record is called, where it stands, what it is about; its filters are vocabularies. */
function documentOf({records}) {
  const slugs = new Map();
  const slug = (text) => {
    if (!slugs.has(text)) slugs.set(text, text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-'));
    return slugs.get(text);
  };
  const centres = records.map(({id, name, city, dept, category, status, description}) => ({
    id,
    name,
    address: {city},
    territories: [`departement:${dept}`],
    themes: [slug(category)],
    specificities: [slug(status)],
    description,
  }));
  return {document: {format: 'observatoire-csc/1', title: 'Annuaire', centres}, slug};
}

const FACETS = {category: 'themes', status: 'specificities', dept: 'departement'};

let element;

globalThis.__register({
  input: 'csc-directory #query',
  // What changes in the list is in a shadow root: it is told to a node that stands where the bench can see it.
  results: '#changes',
  facet: '#f-category',
  async mount(root, data) {
    const {document: made, slug} = documentOf(data);
    const chosen = {};
    controls(root, data, undefined, (facet, value) => {
      chosen[FACETS[facet]] = value && (facet === 'dept' ? value : slug(value));
      element.filters = Object.entries(chosen).filter(([, each]) => each).map((each) => each.join(':')).join(' ');
    });
    element = document.createElement('csc-directory');
    element.data = made;
    root.append(element);
    root.append(signalOf(element));
    await element.ready;
  },
  count: () => element.shadowRoot.querySelectorAll('.card').length,
  matches: () => Number((element.shadowRoot.querySelector('.count').textContent.match(/\d[\d\s]*/u) ?? ['0'])[0].replace(/\s/gu, '')),
});
