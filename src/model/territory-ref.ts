/** How a territory is named: `scheme:code`. */

/** `commune:67482` → `commune`. */
export const schemeOf = (ref: string) => ref.slice(0, ref.indexOf(':'));
/** `commune:67482` → `67482`. */
export const codeOf = (ref: string) => ref.slice(ref.indexOf(':') + 1);

/** The territory that the code of an outline means: one that went through numbers has lost its zero, 1 is the Ain and 1004 Ambérieu. */
export const refOfOutline = (scheme: string, code: string, isKnown: (ref: string) => boolean): string =>
  isKnown(`${scheme}:0${code}`) ? `${scheme}:0${code}` : `${scheme}:${code}`;
