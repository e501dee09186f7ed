/** Registers a tag, unless this page has it already: a second copy of the script is harmless. */
import {VERSION} from '../version.js';

export type Versioned = CustomElementConstructor & {version?: string};

/** Any of the kit may be of another version, not only the one that is there already. */
export const TAGS = ['csc-centre', 'csc-chart', 'csc-directory', 'csc-figure', 'csc-filters', 'csc-map', 'csc-observatory'];

export function define(tag: string, element: Versioned) {
  element.version = VERSION;
  if (!customElements.get(tag)) customElements.define(tag, element);
  if (TAGS.some((each) => ((customElements.get(each) ?? element) as Versioned).version !== VERSION)) import('./versions.js').then(({tell}) => tell(), () => 0);
}
