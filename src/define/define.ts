/** Registers a tag, unless this page has it already: a second copy of the script is harmless. */
import {VERSION} from '../version.js';

const versions = new Map<string, string>();

export function define(tag: string, element: CustomElementConstructor) {
  const known: (CustomElementConstructor & {version?: string}) | undefined = customElements.get(tag);
  if (!known) {
    Object.defineProperty(element, 'version', {value: VERSION});
    customElements.define(tag, element);
    return;
  }
  const other = known.version ?? '?';
  if (other === VERSION || versions.has(other)) return;
  versions.set(other, tag);
  console.warn(`observatoire-csc : deux versions sur cette page, ${other} et ${VERSION}. La première est utilisée.`);
}
