/** What may become a link. Data is written by many hands and read by browsers: only plain web addresses pass. */

/** Characters; what is longer is cut by some browser or server on its way. */
export const LONGEST_LINK = 2048;

// C0/C1 controls, white space, backslash, zero-width and bidirectional controls: none belongs in an address, all have
// been used to disguise one.
const UNFIT = /[\s\\\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** What most are: nothing of it can be normalised, but for the end that it may lack. Lists of records have thousands, and parsing one costs more than all else in its record. */
const PLAIN = /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(\/[\w/-]*)?$/;

/**
 * The normalised address when `raw` is an absolute http(s) address without credentials, else undefined.
 * `javascript:`, `data:`, `//host`, relative addresses and telephone numbers given as hosts are refused.
 */
export function webAddress(raw: string): string | undefined {
  if (raw.length > LONGEST_LINK || UNFIT.test(raw) || !/^https?:\/\/[^/]/i.test(raw)) return undefined;
  const plain = PLAIN.exec(raw);
  if (plain) return plain[1] ? raw : `${raw}/`;
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return undefined;
  }
  const {hostname, username, password} = url;
  // A bare number resolves to an IPv4 address in browsers: « http://0474571200 » is a telephone number, not a site.
  const named = hostname.includes('.') && !/^[\d.]+$/.test(hostname);
  return named && !username && !password ? url.href : undefined;
}

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))+$/i;

/** The address when it can be written after `mailto:`, else undefined. */
export const emailAddress = (raw: string) => (raw.length <= 254 && EMAIL.test(raw) ? raw : undefined);

/** Digits (with a leading +) when `raw` reads as a telephone number of 6 to 15 digits, else undefined. */
export function phoneNumber(raw: string): string | undefined {
  if (raw.length > 40 || !/^\+?[\d\s().\u00a0\u202f/-]+$/.test(raw)) return undefined;
  const digits = raw.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return /^\+?\d{6,15}$/.test(digits) ? digits : undefined;
}
