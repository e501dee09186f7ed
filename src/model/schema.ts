/**
 * The few forms of schema that the entities are made of: zod's core, which zod publishes for those who build on it. Its
 * chained methods would add a third to zod's share of every bundle, and nothing here uses them. Whoever wants them has
 * them: `z.parse(centres.schema, row)` with zod or zod/mini.
 */
import {
  $constructor,
  $ZodPipe,
  $ZodTransform,
  $ZodType,
  type $strip,
  type $ZodArray,
  type $ZodLooseShape,
  type $ZodObject,
  type $ZodOptional,
  type $ZodString,
  type $ZodTypeDef,
  type ParseContextInternal,
  type ParsePayload,
  type output,
} from 'zod/v4/core';
import type {FaultCode} from './fault.js';

export type Schema<Out = unknown, In = unknown> = $ZodType<Out, In>;
export type infer<S extends Schema> = output<S>;


/** Something that must be true of a value, and what is said when it is not. */
export interface Test {
  readonly code: FaultCode;
  readonly holds: (given: unknown) => boolean;
}

type Payload = ParsePayload & {value: unknown};
type Parse = (payload: Payload, context: ParseContextInternal) => Payload;
/** What is known of a schema besides its kind; what is made from it inherits it. */
interface Known {
  /** What it accepts, where a fault can tell it: the allowed words, the greatest length. */
  readonly expected?: readonly (string | number)[];
  /** Brings a text to its plain form: the digits of a SIRET, the address of a link; undefined for one that has none. */
  readonly plainForm?: (raw: string) => string | undefined;
}

interface Definition extends Known {
  readonly type: string;
  /** What must be true besides what the kind asks. */
  readonly tests?: readonly Test[];
}

/**
 * A kind of schema in zod's own way of adding kinds. Reading by {@link readRow} walks `def` and never parses, so what
 * zod's own kinds can do beyond this (unions to discriminate, keys to catch, promises) need not be in every bundle.
 */
const kind = <Def extends Definition>(name: string, parseOf: (def: Def) => Parse) =>
  $constructor<$ZodType, $ZodTypeDef>(name, (inst, def) => {
    $ZodType.init(inst, def);
    if (def.type === 'optional') inst._zod.optin = inst._zod.optout = 'optional';
    const parse = parseOf(def as unknown as Def);
    const {tests = []} = definitionOf(inst);
    inst._zod.parse = ((payload: Payload, context: ParseContextInternal) => {
      const read = parse(payload, context);
      const failed = read.issues.length ? undefined : tests.find(({holds}) => !holds(read.value));
      return failed ? refused(read, failed.code) : read;
    }) as never;
  });

const run = (schema: Schema, value: unknown, context: ParseContextInternal) => schema._zod.run({value, issues: []}, context) as Payload;

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

const Plain = kind('String', () => (payload) => (typeof payload.value === 'string' ? payload : refused(payload, 'not-text')));

const Custom = kind('Custom', () => (payload) => payload);

const Group = kind<Definition & {shape: Readonly<Record<string, Schema>>}>('Object', ({shape}) => (payload, context) => {
  const given = payload.value;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused(payload, 'not-group');
  const entries = Object.keys(shape).map((key) => [key, inside(payload, key, run(shape[key]!, (given as Record<string, unknown>)[key], context))] as const);
  payload.value = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return payload;
});

const List = kind<Definition & {element: Schema}>('Array', ({element}) => (payload, context) => {
  if (!Array.isArray(payload.value)) return refused(payload, 'not-list');
  payload.value = payload.value.map((item, rank) => inside(payload, rank, run(element, item, context)));
  return payload;
});

const Optional = kind<Definition & {innerType: Schema}>('Optional', ({innerType}) => (payload, context) =>
  payload.value === undefined ? payload : (innerType._zod.run(payload, context) as Payload),
);

/* A schema that nobody reads with is left out of a file. */
/* @__NO_SIDE_EFFECTS__ */
export const string = () => new Plain({type: 'string'} as never) as unknown as $ZodString<string>;
/* @__NO_SIDE_EFFECTS__ */
export const array = <S extends Schema>(element: S) => new List({type: 'array', element} as never) as unknown as $ZodArray<S>;
/* @__NO_SIDE_EFFECTS__ */
export const optional = <S extends Schema>(innerType: S) => new Optional({type: 'optional', innerType} as never) as unknown as $ZodOptional<S>;
/* @__NO_SIDE_EFFECTS__ */
export const object = <Shape extends $ZodLooseShape>(shape: Shape) => new Group({type: 'object', shape} as never) as unknown as $ZodObject<Shape, $strip>;

/** A value of which `holds` is true. */
/* @__NO_SIDE_EFFECTS__ */
export const custom = <T>(holds: (given: T) => boolean, code: FaultCode, known?: Known) =>
  new Custom({type: 'custom', tests: [{code, holds}], ...known} as never) as unknown as Schema<T, T>;

/** The schema, and `holds` besides. */
export function checked<S extends Schema>(schema: S, code: FaultCode, holds: (given: output<S>) => boolean, known?: Known): S {
  const def = definitionOf(schema);
  const made = new schema._zod.constr({...def, ...known, tests: [...(def.tests ?? []), {code, holds}]}) as S;
  made._zod.parent = schema;
  return made;
}

/**
 * What a schema asks, as plain functions that {@link readRow} asks itself: a national document holds 100,000 values, and
 * zod makes two lists and an object to answer for each.
 */
export const definitionOf = (schema: Schema) => schema._zod.def as Definition;

/** Read as one value: whatever is wrong in it is wrong with all of it. */
/* @__NO_SIDE_EFFECTS__ */
export const whole = <S extends Schema>(schema: S) =>
  new $ZodPipe({
    type: 'pipe',
    in: schema,
    out: new $ZodTransform({type: 'transform', transform: (given) => given}),
  }) as unknown as Schema<output<S>, output<S>>;
