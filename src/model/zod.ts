/**
 * The schemas of the entities as zod schemas, for those who check with zod (`z.parse(zodOf(centres.schema), row)`, with
 * zod or zod/mini) and for the JSON Schema that zod writes. zod refuses as a whole what reading a document salvages; the
 * message of each of its issues is the code of a fault.
 */
import {
  $constructor,
  $ZodPipe,
  $ZodTransform,
  $ZodType,
  type $ZodTypeDef,
  type ParseContextInternal,
  type ParsePayload,
} from 'zod/v4/core';
import type {FaultCode} from './fault.js';
import type {Schema} from './schema.js';

type Payload = ParsePayload & {value: unknown};
type Parse = (payload: Payload, context: ParseContextInternal) => Payload;

interface Definition {
  readonly type: string;
  readonly from: Schema;
  readonly innerType?: $ZodType;
  readonly element?: $ZodType;
  readonly shape?: Readonly<Record<string, $ZodType>>;
}

/** A kind of schema in zod's own way of adding kinds. */
const kind = (name: string, parseOf: (def: Definition) => Parse) =>
  $constructor<$ZodType, $ZodTypeDef>(name, (inst, def) => {
    $ZodType.init(inst, def);
    if (def.type === 'optional') inst._zod.optin = inst._zod.optout = 'optional';
    const definition = def as unknown as Definition;
    const parse = parseOf(definition);
    const {tests = []} = definition.from;
    inst._zod.parse = ((payload: Payload, context: ParseContextInternal) => {
      const read = parse(payload, context);
      const failed = read.issues.length ? undefined : tests.find(({holds}) => !holds(read.value));
      return failed ? refused(read, failed.code) : read;
    }) as never;
  });

const run = (schema: $ZodType, value: unknown, context: ParseContextInternal) => schema._zod.run({value, issues: []}, context) as Payload;

/** What is wrong within, with the place where it is. */
function inside(payload: Payload, key: PropertyKey, read: Payload): unknown {
  for (const issue of read.issues) payload.issues.push({...issue, path: [key, ...(issue.path ?? [])]});
  return read.value;
}

/** The message of an issue is the code of the fault. */
function refused(payload: Payload, message: FaultCode): Payload {
  payload.issues.push({code: 'custom', message, input: payload.value} as never);
  return payload;
}

const KINDS = {
  string: kind('String', () => (payload) => (typeof payload.value === 'string' ? payload : refused(payload, 'not-text'))),

  custom: kind('Custom', () => (payload) => payload),

  object: kind('Object', ({shape = {}}) => (payload, context) => {
    const given = payload.value;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused(payload, 'not-group');
    const entries = Object.keys(shape).map((key) => [key, inside(payload, key, run(shape[key]!, (given as Record<string, unknown>)[key], context))] as const);
    payload.value = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    return payload;
  }),

  array: kind('Array', ({element}) => (payload, context) => {
    if (!Array.isArray(payload.value)) return refused(payload, 'not-list');
    payload.value = payload.value.map((item, rank) => inside(payload, rank, run(element!, item, context)));
    return payload;
  }),

  optional: kind('Optional', ({innerType}) => (payload, context) =>
    payload.value === undefined ? payload : (innerType!._zod.run(payload, context) as Payload),
  ),
};

const known = new WeakMap<Schema, $ZodType>();

/** The zod schema of a schema; the same one each time. */
export function zodOf<Out>(schema: Schema<Out>): $ZodType<Out, unknown> {
  let zod = known.get(schema);
  if (!zod) known.set(schema, (zod = makeZod(schema)));
  return zod as $ZodType<Out, unknown>;
}

function makeZod(from: Schema): $ZodType {
  const {type, parent, innerType, element, shape} = from;
  if (type === 'whole') return new $ZodPipe({type: 'pipe', in: zodOf(innerType!), out: new $ZodTransform({type: 'transform', transform: (given) => given})});
  const zod = new KINDS[type]({
    type,
    from,
    ...(innerType && {innerType: zodOf(innerType)}),
    ...(element && {element: zodOf(element)}),
    ...(shape && {shape: Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, zodOf(part)]))}),
  } as never);
  // What is made from a kind is described as that kind.
  if (parent) zod._zod.parent = zodOf(parent);
  return zod;
}

/** What a zod schema was made from. */
export const schemaBehind = (zod: $ZodType) => (zod._zod.def as unknown as Partial<Definition>).from;
