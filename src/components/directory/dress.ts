/** Puts the styles of what was fetched where it is shown, once. */
import {finding} from './tools.styles.js';

export function dress(root: Node) {
  const shadow = root as ShadowRoot;
  const sheet = finding.styleSheet!;
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
