/** Styles that come with a piece of an element, put on once it is there. */
import type {CSSResult} from 'lit';

export type LateStyles = Pick<CSSResult, 'styleSheet'>;

/** Nothing where they are on: a page that moves an element to another document takes them off. */
export function putOn(root: Node, {styleSheet}: LateStyles) {
  const shadow = root as ShadowRoot;
  if (!shadow.adoptedStyleSheets.includes(styleSheet!)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, styleSheet!];
}
