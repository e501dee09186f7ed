/**
 * Writes the JSON Schema of the format into docs/. Run after any change of the model:
 *
 *     node --import tsx scripts/json-schema.mjs
 */
import {writeFile} from 'node:fs/promises';
import {jsonSchema} from '../src/model/json-schema.ts';

const file = new URL('../docs/observatoire-csc-1.schema.json', import.meta.url);
await writeFile(file, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
