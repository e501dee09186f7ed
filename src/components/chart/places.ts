/** What charts ask about territories: which lie in which, whose centres are where, what is known of them. */
import {asObserved} from '../../model/aggregate.js';
import {centres, type Centre} from '../../model/centre.js';
import {figuresOf} from '../../model/figures.js';
import {centresOf, Hierarchy} from '../../model/hierarchy.js';
import type {Observed} from '../../model/observation.js';
import type {Observatory} from '../../model/observatory.js';
import {aggregateOf, type TerritoryQuestion} from '../../model/territory-aggregate.js';
import {schemeOf, territories} from '../../model/territory.js';

export class Places {
  readonly #hierarchy: Hierarchy;
  readonly #centres: readonly Centre[];

  constructor(private readonly observatory: Observatory) {
    this.#hierarchy = new Hierarchy(observatory.rows(territories));
    this.#centres = observatory.rows(centres);
  }

  nameOf = (ref: string): string | undefined => this.#hierarchy.find(ref)?.name;

  centresIn = (ref: string): readonly Centre[] => centresOf(this.#hierarchy, this.#centres, ref);

  ofLevel = (scheme: string): readonly string[] => this.#hierarchy.territories.filter(({id}) => schemeOf(id) === scheme).map(({id}) => id);

  isInside = (ref: string, container: string): boolean => this.#hierarchy.isInside(ref, container);

  observe = (question: TerritoryQuestion, ref: string): Observed =>
    asObserved(aggregateOf(figuresOf(this.observatory), {hierarchy: this.#hierarchy, centres: this.#centres}, question, ref));
}
