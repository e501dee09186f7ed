/**
 * What Lit makes of `css`, in the place of its `css-tag.js`: that one also serves browsers which have no style sheets to
 * adopt, and none of them can read the rest of these files (they hold static blocks, which came later).
 */
class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new globalThis.CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() {
    return this.cssText;
  }
}

const adopted = (style) => style.styleSheet ?? style;

export {CSSResult};
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (value) => new CSSResult(String(value));
export const css = (strings, ...values) => new CSSResult(String.raw({raw: strings}, ...values));
export const adoptStyles = (root, styles) => (root.adoptedStyleSheets = styles.map(adopted));
export const getCompatibleStyle = (style) => style;
