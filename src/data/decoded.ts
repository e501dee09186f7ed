/** What bytes say that are not the UTF-8 of all others: fetched where a file turns out to be so. */

/**
 * Text of the bytes. A byte order mark decides; without one the text is UTF-8, or else what spreadsheets on Windows
 * still write. `Response.json()` is not used: it fails on a byte order mark in WebKit.
 */
export function decoded(bytes: Uint8Array): {text: string; legacy: boolean} {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return {text: new TextDecoder('utf-16le').decode(bytes), legacy: false};
  if (first === 0xfe && second === 0xff) return {text: new TextDecoder('utf-16be').decode(bytes), legacy: false};
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), legacy: false};
  } catch {
    return {text: new TextDecoder('windows-1252').decode(bytes), legacy: true};
  }
}
