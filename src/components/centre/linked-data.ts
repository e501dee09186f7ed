/** The record for search engines, in the page itself, where the page asks for it. */
import type {Centre} from '../../model/centre.js';
import {readFederation} from '../../model/federation.js';
import {jsonLdOf, jsonLdText} from '../../model/json-ld.js';
import type {Manager} from '../../model/manager.js';
import type {Observatory} from '../../model/observatory.js';

const TYPE = 'application/ld+json';

/** Where a page trusts no text as a script, this is the name that it allows: `trusted-types lit-html observatoire-csc`. */
const POLICY = 'observatoire-csc';

interface Trusted {
  readonly createScript: (text: string) => string;
}
/** Null where the page does not allow it: each time that one asks again, the browser reports again. */
let policy: Trusted | null | undefined;

/** What makes a text a script for this page; undefined where any text may be one, null where ours may not. */
function allowed(): Trusted | null | undefined {
  try {
    if (policy === undefined) policy = (globalThis as {trustedTypes?: {createPolicy: (name: string, rules: Trusted) => Trusted}}).trustedTypes?.createPolicy(POLICY, {createScript: (own) => own});
  } catch {
    policy = null;
    console.warn(`observatoire-csc : json-ld n’est pas écrit, la page ne l’autorise pas ; ajoutez ${POLICY} à trusted-types.`);
  }
  return policy;
}

/** Writes or renews the block in the tag. It is no JavaScript and run by nobody, but browsers that trust no text ask for a policy all the same. */
export function write(tag: Element, {observatory, centre, manager, language}: {readonly observatory: Observatory; readonly centre: Centre; readonly manager: Manager | undefined; readonly language: string}) {
  // Invented houses have no place in a search engine.
  if (observatory.fictional) return;
  const federation = readFederation({federation: observatory.group('federation')}, []);
  const text = jsonLdText(jsonLdOf({centre, manager, federation, language, url: location.origin + location.pathname}));
  const known = tag.querySelector(`:scope > script[type="${TYPE}"]`);
  if (known?.textContent === text) return;
  const trusted = allowed();
  if (trusted === null) return;
  const script = tag.ownerDocument.createElement('script');
  script.setAttribute('type', TYPE);
  script.textContent = trusted ? trusted.createScript(text) : text;
  if (known) known.replaceWith(script);
  else tag.append(script);
}
