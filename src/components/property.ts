/**
 * Lit's decorators for TypeScript's `experimentalDecorators`, which is what this project compiles to. Lit's own also
 * carry the code for standard decorators: 0.4 kB in every element.
 */
import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Decorator = (prototype: ReactiveElement, name: string) => void;

/** An attribute and a property; a change draws the element again. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A field of the element's own; a change draws the element again. */
export const state = () => property({state: true, attribute: false});
