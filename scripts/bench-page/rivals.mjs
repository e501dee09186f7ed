/** Classic validators on the same two records: a centre with all of its fields, and a column. */
import Ajv from 'ajv';
import * as v from 'valibot';
import {z} from 'zod';

const optional = (schema, entries) => Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, schema(entry)]));

export function withZod() {
  const words = z.array(z.string());
  const centre = z.object({
    id: z.string().min(1),
    name: z.string(),
    ...optional((entry) => entry.optional(), {
      shortName: z.string(),
      kind: z.enum(['CS', 'CSC', 'EVS', 'autre']),
      manager: z.string(),
      agrements: z.array(z.object({kind: z.string(), from: z.iso.date(), until: z.iso.date()})),
      address: z.object({street: z.string(), postcode: z.string(), city: z.string()}),
      point: z.object({lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180)}),
      ...{territories: words, phone: z.string(), email: z.email(), website: z.url(), hours: z.string()},
      ...{axes: words, themes: words, services: words, member: z.boolean(), updated: z.string(), source: z.string()},
    }),
  });
  const column = z.object({indicator: z.string(), axis: z.string(), period: z.string(), values: z.array(z.number().nullable()), status: z.string(), categories: z.record(z.string(), z.string()).optional()});
  const [all, columns] = [z.array(centre), z.array(column)];
  return (raw) => [all.parse(raw.centres), columns.parse(raw.observations)];
}

export function withValibot() {
  const words = v.array(v.string());
  const centre = v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    name: v.string(),
    ...optional(v.optional, {
      shortName: v.string(),
      kind: v.picklist(['CS', 'CSC', 'EVS', 'autre']),
      manager: v.string(),
      agrements: v.array(v.object({kind: v.string(), from: v.pipe(v.string(), v.isoDate()), until: v.pipe(v.string(), v.isoDate())})),
      address: v.object({street: v.string(), postcode: v.string(), city: v.string()}),
      point: v.object({lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180))}),
      ...{territories: words, phone: v.string(), email: v.pipe(v.string(), v.email()), website: v.pipe(v.string(), v.url()), hours: v.string()},
      ...{axes: words, themes: words, services: words, member: v.boolean(), updated: v.string(), source: v.string()},
    }),
  });
  const column = v.object({indicator: v.string(), axis: v.string(), period: v.string(), values: v.array(v.nullable(v.number())), status: v.string(), categories: v.optional(v.record(v.string(), v.string()))});
  const [all, columns] = [v.array(centre), v.array(column)];
  return (raw) => [v.parse(all, raw.centres), v.parse(columns, raw.observations)];
}

/** The published schema on the whole document: says yes or no, makes nothing. */
export function withAjv(schema) {
  const validate = new Ajv({strict: false, validateFormats: false, logger: false}).compile(schema);
  return (raw) => {
    if (!validate(raw)) throw new Error(JSON.stringify(validate.errors[0]));
  };
}
