/** How a territory is named: `scheme:code`. */

/** `commune:67482` → `commune`. */
export const schemeOf = (ref: string) => ref.slice(0, ref.indexOf(':'));
/** `commune:67482` → `67482`. */
export const codeOf = (ref: string) => ref.slice(ref.indexOf(':') + 1);
