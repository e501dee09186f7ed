/**
 * The few forms of schema that the entities are made of: zod's core, which zod publishes for those who build on it. Its
 * chained methods would add a third to zod's share of every bundle, and nothing here uses them. Whoever wants them has
 * them: `z.parse(centres.schema, row)` with zod or zod/mini.
 */
import {
  $constructor,
  $ZodCustom,
  $ZodPipe,
  $ZodString,
  $ZodTransform,
  $ZodType,
  clone,
  type $strip,
  type $ZodArray,
  type $ZodCheck,
  type $ZodLooseShape,
  type $ZodObject,
  type $ZodOptional,
  type $ZodTypeDef,
  type ParseContextInternal,
  type ParsePayload,
  type output,
} from 'zod/v4/core';
import type {FaultCode} from './fault.js';

export type Schema<Out = unknown, In = unknown> = $ZodType<Out, In>;
export type infer<S extends Schema> = output<S>;

export const string = () => new $ZodString({type: 'string'});

type Payload = ParsePayload & {value: unknown};
type Parse = (payload: Payload, context: ParseContextInternal) => Payload;

/**
 * A composite schema in zod's own way of adding kinds. Reading by {@link readRow} walks `def` and never parses, so what
 * zod's composites can do beyond this (unions to discriminate, keys to catch, promises) need not be in every bundle.
 */
const composite = <Def extends {readonly type: string}>(name: string, parseOf: (def: Def) => Parse) =>
  $constructor<$ZodType, $ZodTypeDef>(name, (inst, def) => {
    $ZodType.init(inst, def);
    if (def.type === 'optional') inst._zod.optin = inst._zod.optout = 'optional';
    inst._zod.parse = parseOf(def as unknown as Def) as never;
  });

const run = (schema: Schema, value: unknown, context: ParseContextInternal) => schema._zod.run({value, issues: []}, context) as Payload;

/** What is wrong within, with the place where it is. */
function inside(payload: Payload, key: PropertyKey, read: Payload): unknown {
  for (const issue of read.issues) payload.issues.push({...issue, path: [key, ...(issue.path ?? [])]});
  return read.value;
}

const refused = (payload: Payload, expected: 'object' | 'array'): Payload => {
  payload.issues.push({code: 'invalid_type', expected, input: payload.value} as never);
  return payload;
};

const Group = composite<{type: string; shape: Readonly<Record<string, Schema>>}>('CscObject', ({shape}) => (payload, context) => {
  const given = payload.value;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused(payload, 'object');
  const entries = Object.keys(shape).map((key) => [key, inside(payload, key, run(shape[key]!, (given as Record<string, unknown>)[key], context))] as const);
  payload.value = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return payload;
});

const List = composite<{type: string; element: Schema}>('CscArray', ({element}) => (payload, context) => {
  if (!Array.isArray(payload.value)) return refused(payload, 'array');
  payload.value = payload.value.map((item, rank) => inside(payload, rank, run(element, item, context)));
  return payload;
});

const Optional = composite<{type: string; innerType: Schema}>('CscOptional', ({innerType}) => (payload, context) =>
  payload.value === undefined ? payload : (innerType._zod.run(payload, context) as Payload),
);

export const array = <S extends Schema>(element: S) => new List({type: 'array', element} as never) as unknown as $ZodArray<S>;
export const optional = <S extends Schema>(innerType: S) => new Optional({type: 'optional', innerType} as never) as unknown as $ZodOptional<S>;
export const object = <Shape extends $ZodLooseShape>(shape: Shape) => new Group({type: 'object', shape} as never) as unknown as $ZodObject<Shape, $strip>;

/** What a check says when it does not hold. */
const codes = new WeakMap<object, FaultCode>();
export const codeOf = (check: object | undefined) => check && codes.get(check);

function saying<Made extends object>(made: Made, code: FaultCode): Made {
  codes.set(made, code);
  return made;
}

/** A value of which `holds` is true. */
export const custom = <T>(holds: (given: T) => boolean, code: FaultCode) =>
  saying(new $ZodCustom({type: 'custom', check: 'custom', fn: holds as (given: unknown) => boolean, abort: true, error: () => code}), code) as unknown as Schema<T, T>;

/** The schema, and `holds` besides. */
export function checked<S extends Schema>(schema: S, code: FaultCode, holds: (given: output<S>) => boolean): S {
  const check = saying(new $ZodCustom({type: 'custom', check: 'custom', fn: holds as (given: unknown) => boolean, error: () => code}), code);
  const {def} = schema._zod;
  const made = clone(schema, {...def, checks: [...(def.checks ?? []), check as unknown as $ZodCheck<never>]}, {parent: true});
  const own = codes.get(schema);
  return own ? saying(made, own) : made;
}

/** Something that must be true of a value, and what is said when it is not. */
export interface Test {
  readonly code: FaultCode;
  readonly holds: (given: unknown) => boolean;
}

interface Tested {
  readonly type: string;
  readonly fn?: Test['holds'];
  readonly checks?: readonly {readonly _zod: {readonly def: {readonly fn: Test['holds']}}}[];
}

/**
 * What zod would ask of a value, in its order, as plain functions: a national document holds 100,000 values, and zod makes two
 * lists and an object to answer for each. Of a group, what is asked of it as a whole.
 */
export function testsOf(schema: Schema): readonly Test[] {
  const {type, fn, checks = []} = schema._zod.def as unknown as Tested;
  const own: readonly Test[] = type === 'string' ? [{code: 'not-text', holds: isText}] : fn ? [{code: codes.get(schema)!, holds: fn}] : [];
  return [...own, ...checks.map((check) => ({code: codes.get(check)!, holds: check._zod.def.fn}))];
}

const isText = (given: unknown) => typeof given === 'string';

/** Read as one value: whatever is wrong in it is wrong with all of it. */
export const whole = <S extends Schema>(schema: S) =>
  new $ZodPipe({
    type: 'pipe',
    in: schema,
    out: new $ZodTransform({type: 'transform', transform: (given) => given}),
  }) as unknown as Schema<output<S>, output<S>>;
