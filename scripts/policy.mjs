/** The strictest host that the library promises to work in: the demo and the tests are served with it. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];
/** Lit makes one policy at import; it needs no other, but for the record for search engines that a page may ask for. */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types lit-html'];

export const policy = ({trustedTypes, jsonLd = false}) => [...DIRECTIVES, ...(trustedTypes ? TRUSTED_TYPES : [])].join('; ') + (jsonLd ? ' observatoire-csc' : '');
