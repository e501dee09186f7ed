/** Statistical secrecy: hides before publication what must not be known, and checks that a document holds none of it. */
export {protectDocument, type ProtectOptions, type ProtectionReport} from './disclosure/protect.js';
export {unsafeCells, type UnsafeCell} from './disclosure/check.js';
export {suppress, type Suppression} from './disclosure/suppression.js';
export {USUAL_RULES, isSensitive, protectionOf, type Cell, type Equation, type Protection, type Rule} from './disclosure/rules.js';
export type {DisclosureOptions} from './disclosure/matter.js';
