/**
 * The few forms of schema that the entities are made of: plain records that say what a value must be, each with the type
 * of what it accepts. `table.ts` reads rows by them; `zod.ts` makes the zod schema of any of them, for the JSON Schema
 * and for whoever checks with zod. So zod weighs nothing on a page.
 */
import type {FaultCode} from './fault.js';

declare const output: unique symbol;

/** Something that must be true of a value, and what is said when it is not. */
export interface Test {
  readonly code: FaultCode;
  readonly holds: (given: unknown) => boolean;
}

/** What is known of a schema besides its kind; what is made from it inherits it. */
interface Known {
  /** What it accepts, where a fault can tell it: the allowed words, the greatest length. */
  readonly expected?: readonly (string | number)[];
  /** Brings a text to its plain form: the digits of a SIRET, the address of a link; undefined for one that has none. */
  readonly plainForm?: (raw: string) => string | undefined;
}

/** What a value must be; `Out` is the type of one that is. */
export interface Schema<Out = unknown> extends Known {
  readonly type: 'string' | 'custom' | 'array' | 'optional' | 'object' | 'whole';
  /** What must be true besides what the kind asks. */
  readonly tests?: readonly Test[];
  /** What it was made from by {@link checked}. */
  readonly parent?: Schema;
  /** Of a list: each of its items. */
  readonly element?: Schema;
  /** Of what may be left out, or is read as one: what is there. */
  readonly innerType?: Schema;
  /** Of a group: its fields. */
  readonly shape?: Shape;
  /** In types only. */
  readonly [output]: Out;
}

export type Shape = Readonly<Record<string, Schema>>;
/** A field that may be left out. */
export interface Optional<Out> extends Schema<Out | undefined> {
  readonly type: 'optional';
}
export type Output<S extends Schema> = S[typeof output];
export type {Output as infer};

type Left<S extends Shape> = {[Key in keyof S]: S[Key] extends Optional<unknown> ? Key : never}[keyof S];
type Flat<T> = {[Key in keyof T]: T[Key]};
type Group<S extends Shape> = Flat<{-readonly [Key in Exclude<keyof S, Left<S>>]: Output<S[Key]>} & {-readonly [Key in Left<S>]?: Output<S[Key]>}>;

const made = <S extends Schema>(definition: Omit<Schema, typeof output>) => definition as S;

/* A schema that nobody reads with is left out of a file. */
/* @__NO_SIDE_EFFECTS__ */
export const string = () => made<Schema<string>>({type: 'string'});
/* @__NO_SIDE_EFFECTS__ */
export const array = <S extends Schema>(element: S) => made<Schema<Output<S>[]>>({type: 'array', element});
/* @__NO_SIDE_EFFECTS__ */
export const optional = <S extends Schema>(innerType: S) => made<Optional<Output<S>>>({type: 'optional', innerType});
/* @__NO_SIDE_EFFECTS__ */
export const object = <S extends Shape>(shape: S) => made<Schema<Group<S>>>({type: 'object', shape});

/** A value of which `holds` is true. */
/* @__NO_SIDE_EFFECTS__ */
export const custom = <T>(holds: (given: T) => boolean, code: FaultCode, known?: Known) =>
  made<Schema<T>>({type: 'custom', tests: [{code, holds: holds as Test['holds']}], ...known});

/** The schema, and `holds` besides. */
/* @__NO_SIDE_EFFECTS__ */
export const checked = <S extends Schema>(schema: S, code: FaultCode, holds: (given: Output<S>) => boolean, known?: Known): S => ({
  ...schema,
  ...known,
  tests: [...(schema.tests ?? []), {code, holds: holds}],
  parent: schema,
});

/** Read as one value: whatever is wrong in it is wrong with all of it. */
/* @__NO_SIDE_EFFECTS__ */
export const whole = <S extends Schema>(innerType: S) => made<Schema<Output<S>>>({type: 'whole', innerType});
