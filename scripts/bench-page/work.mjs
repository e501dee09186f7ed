/** What the bench does inside a page: bundled with the built model and with the validators that it is compared with. */
import {centres, figuresOf, indicators, managers, Observatory, sources, territories} from '../../dist/model/index.js';
import {withAjv, withValibot, withZod} from './rivals.mjs';

function open(raw) {
  const observatory = new Observatory(raw);
  for (const table of [sources, managers, territories, centres, indicators]) observatory.rows(table);
  figuresOf(observatory).columns('i0');
  if (observatory.faults.length) throw new Error(JSON.stringify(observatory.faults[0]));
  return observatory;
}

/** What is measured, by its name. */
export async function works() {
  const text = await (await fetch('/big.json')).text();
  const schema = await (await fetch('/schema.json')).json();
  const raw = JSON.parse(text);
  const [byZod, byValibot, byAjv] = [withZod(), withValibot(), withAjv(schema)];
  return {
    'JSON.parse': () => JSON.parse(text),
    'ours: validate and index the document': () => open({...raw}),
    'zod (classic): centres and columns': () => byZod(raw),
    'valibot: centres and columns': () => byValibot(raw),
    'ajv: the published schema': () => byAjv(raw),
  };
}
