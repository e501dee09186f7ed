/**
 * Writes the data of the demonstration. Run after any change of this folder:
 *
 *     node --import tsx scripts/fictional/build.mjs
 */
import {writeFile} from 'node:fs/promises';
import {fictionalAreas, fictionalDocument} from './federation.ts';

const data = new URL('../../demo/data/', import.meta.url);
const {observations, ...rest} = fictionalDocument();
// One line per row of figures, so that a change shows in a diff without a line per value.
const head = JSON.stringify(rest, null, 1).replace(/\n}$/, '');
const columns = observations.map((column) => JSON.stringify(column)).join(',\n  ');
await writeFile(new URL('fictional.json', data), `${head},\n "observations": [\n  ${columns}\n ]\n}\n`);
await writeFile(new URL('fictional-areas.topo.json', data), `${JSON.stringify(fictionalAreas())}\n`);
