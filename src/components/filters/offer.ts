/** What a list of choices offers. */
import type {TemplateResult} from 'lit';
import type {Locale} from '../../locale/locale.js';
import {byName} from '../../locale/naming.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** What options stand under. */
  readonly group?: string;
  /** Cannot be chosen: says something of the others. */
  readonly isBar?: boolean;
}

/** What a list offers, and the field above it where it cannot hold them all. */
export interface Offer {
  readonly options: readonly Option[];
  readonly field?: TemplateResult;
}

/** The territories of one level, in the order of the document. */
export interface Level {
  readonly group: string;
  readonly options: readonly Option[];
}

/** More than this are no list to go through: they are listed once they are looked for. */
export const MOST_LISTED = 500;

export const orderedByLabel = (locale: Locale, options: readonly Option[]): readonly Option[] => {
  const compare = byName(locale);
  return [...options].sort((a, b) => compare(a.label, b.label));
};
