/**
 * The few forms of schema that the entities are made of: zod's core, which zod publishes for those who build on it. Its
 * chained methods would add a third to zod's share of every bundle, and nothing here uses them. Whoever wants them has
 * them: `z.parse(centres.schema, row)` with zod or zod/mini.
 */
import {
  $ZodArray,
  $ZodCustom,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodString,
  $ZodTransform,
  clone,
  type $strip,
  type $ZodCheck,
  type $ZodLooseShape,
  type $ZodType,
  type output,
} from 'zod/v4/core';
import type {FaultCode} from './fault.js';

export type Schema<Out = unknown, In = unknown> = $ZodType<Out, In>;
export type infer<S extends Schema> = output<S>;

export const string = () => new $ZodString({type: 'string'});
export const array = <S extends Schema>(element: S) => new $ZodArray({type: 'array', element}) as $ZodArray<S>;
export const optional = <S extends Schema>(innerType: S) => new $ZodOptional({type: 'optional', innerType}) as $ZodOptional<S>;
export const object = <Shape extends $ZodLooseShape>(shape: Shape) =>
  new $ZodObject({type: 'object', shape}) as unknown as $ZodObject<Shape, $strip>;

/** What a check says when it does not hold. */
const codes = new WeakMap<object, FaultCode>();
export const codeOf = (check: object | undefined) => check && codes.get(check);

function saying<Made extends object>(made: Made, code: FaultCode): Made {
  codes.set(made, code);
  return made;
}

/** A value of which `holds` is true. */
export const custom = <T>(holds: (given: T) => boolean, code: FaultCode) =>
  saying(new $ZodCustom({type: 'custom', check: 'custom', fn: holds as (given: unknown) => boolean, abort: true}), code) as unknown as Schema<T, T>;

/** The schema, and `holds` besides. */
export function checked<S extends Schema>(schema: S, code: FaultCode, holds: (given: output<S>) => boolean): S {
  const check = saying(new $ZodCustom({type: 'custom', check: 'custom', fn: holds as (given: unknown) => boolean}), code);
  const {def} = schema._zod;
  const made = clone(schema, {...def, checks: [...(def.checks ?? []), check as unknown as $ZodCheck<never>]}, {parent: true});
  const own = codes.get(schema);
  return own ? saying(made, own) : made;
}

/** Read as one value: whatever is wrong in it is wrong with all of it. */
export const whole = <S extends Schema>(schema: S) =>
  new $ZodPipe({
    type: 'pipe',
    in: schema,
    out: new $ZodTransform({type: 'transform', transform: (given) => given}),
  }) as unknown as Schema<output<S>, output<S>>;
