/** The federation that publishes the document: who speaks, and for which territory. */
import {address, identifiers} from './centre.js';
import type {Fault} from './fault.js';
import {day, email, link, name, phone, territoryRef, text, word, z} from './fields.js';
import {readRow, table} from './table.js';

export const FEDERATION_LEVELS = ['departement', 'region', 'country', 'other'] as const;

export const Federation = z.object({
  name,
  shortName: z.optional(name),
  level: z.optional(word(FEDERATION_LEVELS)),
  /** Where its members are. */
  territories: z.optional(z.array(territoryRef)),
  /** The larger network it belongs to, e.g. the FCSF. */
  network: z.optional(name),
  identifiers: z.optional(identifiers),
  address: z.optional(address),
  phone: z.optional(phone),
  /** A mailbox of the organisation, never of a person. */
  email: z.optional(email),
  website: z.optional(link),
  founded: z.optional(day),
  description: z.optional(text),
});
export type Federation = z.infer<typeof Federation>;

/** Not a list: a document has one federation, written as a group of fields. */
export const federation = table('federation', Federation);

/** The federation of a document, or undefined when it tells none that can be read. */
export function readFederation(document: unknown, faults: Fault[]): Federation | undefined {
  const raw = (document as {federation?: unknown}).federation;
  if (raw === undefined || raw === null) return undefined;
  const found: Fault[] = [];
  const read = readRow(federation, raw, 0, found);
  // A rank would send the publisher to the first line of a sheet that has only one.
  faults.push(...found.map((fault) => ({...fault, row: undefined})));
  return read;
}
