/** What charts ask about territories: which lie in which, whose centres are where, what is known of them. */
import {asObserved} from '../../model/aggregate.js';
import {centres, type Centre} from '../../model/centre.js';
import {figuresOf} from '../../model/figures.js';
import {centresOf, Hierarchy} from '../../model/hierarchy.js';
import type {Observed} from '../../model/observation.js';
import {rowsOf, type Observatory, type Part} from '../../model/observatory.js';
import {aggregateOf, type TerritoryQuestion} from '../../model/territory-aggregate.js';
import {territories} from '../../model/territory.js';
import {codeOf, schemeOf} from '../../model/territory-ref.js';
import type {Question, Slot} from './question.js';

/** What of a document is read for it. */
export const parts: readonly Part<unknown>[] = [rowsOf(territories)];

export class Places {
  readonly #hierarchy: Hierarchy;
  readonly #centres: readonly Centre[];

  constructor(private readonly observatory: Observatory) {
    this.#hierarchy = new Hierarchy(observatory.rows(territories));
    this.#centres = observatory.rows(centres);
  }

  /** Those that a question is about, as a row or as series. */
  slots(question: Question): readonly Slot[] {
    const {of, period, asked: {territory, level = of}} = question;
    const own = question.subjects(level, period).map((code) => `${level}:${code}`);
    // Where nothing is published for the level itself, its territories are added up from their centres.
    const refs = own.length ? own : this.ofLevel(level).filter((ref) => this.centresIn(ref).length);
    return refs
      .filter((ref) => !territory || this.isInside(ref, territory))
      .map((ref) => ({key: ref, label: this.nameOf(ref), subject: {territory: ref}}));
  }

  /** Its code where the document has no row for it. */
  nameOf = (ref: string): string => this.#hierarchy.find(ref)?.name ?? codeOf(ref);

  centresIn = (ref: string): readonly Centre[] => centresOf(this.#hierarchy, this.#centres, ref);

  ofLevel = (scheme: string): readonly string[] => this.#hierarchy.territories.filter(({id}) => schemeOf(id) === scheme).map(({id}) => id);

  isInside = (ref: string, container: string): boolean => this.#hierarchy.isInside(ref, container);

  observe = (question: TerritoryQuestion, ref: string): Observed =>
    asObserved(aggregateOf(figuresOf(this.observatory), {hierarchy: this.#hierarchy, centres: this.#centres}, question, ref));
}
