/**
 * Serves the pages of `test/fixtures/pages` as strict hosts do, by header and byte for byte: `/strict/<page>.html` with
 * the Content-Security-Policy that the library promises to live with, `/strict-types/<page>.html` with Trusted Types as
 * well, `/json-ld/<page>.html` where these allow the record of a centre for search engines besides, `/open/<page>.html`
 * without a policy. Scripts and data of the page come from the test server, as `'self'`.
 */
import {readFile} from 'node:fs/promises';
import {policy} from '../../scripts/policy.mjs';

const POLICIES = {
  open: undefined,
  strict: policy({trustedTypes: false}),
  'strict-types': policy({trustedTypes: true}),
  'json-ld': policy({trustedTypes: true, jsonLd: true}),
};
const PAGES = new URL('../fixtures/pages/', import.meta.url);

export async function strictPages(context, next) {
  const [, strictness, page] = /^\/([a-z-]+)\/([\w-]+\.(?:html|js|json|css))$/.exec(context.path) ?? [];
  if (!strictness || !Object.hasOwn(POLICIES, strictness)) return next();
  try {
    context.body = await readFile(new URL(page, PAGES));
  } catch {
    return next();
  }
  context.type = page.slice(page.lastIndexOf('.'));
  if (POLICIES[strictness]) context.set('Content-Security-Policy', POLICIES[strictness]);
  return undefined;
}
