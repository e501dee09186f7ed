/**
 * Writes docs/rgaa.md from test/rgaa/criteria.ts: which criteria of RGAA an element can break, what we think of each, and
 * the test that would notice.
 *
 *     node --import tsx scripts/rgaa.mjs
 */
import {writeFile} from 'node:fs/promises';
import {page} from '../test/rgaa/page.ts';

await writeFile(new URL('../docs/rgaa.md', import.meta.url), page());
