/**
 * The linked tables of a document: its figures as cells, with the relations that tie them. Indicators that a rate
 * divides are tied to each other; all others stand apart.
 */
import {aggregationOf, type Indicator} from '../indicator.js';
import type {Dimension} from '../dimension.js';
import {observedAt, hasValue, type Column} from '../observation.js';
import {codeOf, schemeOf} from '../territory-ref.js';
import {complete} from './completion.js';
import {keyOf, isSummed, type Figure} from './figure.js';
import type {Range} from './ranges.js';
import {Rates} from './rates.js';
import {isInDoubt} from './told.js';
import {workedOut} from './wholes.js';
import {CENTRES, periodRelations, type Places, type Relation, type Subject} from './relations.js';
import {TOLERANCE} from './linked.js';
import {isSensitive, USUAL_RULES, type Cell, type Equation, type Rule} from './rules.js';

/** What the tables are made from. */
export interface Matter {
  readonly indicators: readonly Indicator[];
  readonly columns: (indicator: string) => readonly Column[];
  readonly dimensions: readonly Dimension[];
  readonly places: Places;
  readonly ruleOf: (indicator: Indicator) => Rule | undefined;
  readonly agrees: (centre: string, indicator: Indicator) => boolean;
  /** Whether the figures that are hidden are known here, as to the publisher; otherwise they are only supposed. */
  readonly knowsHidden: boolean;
}

export interface LinkedTables {
  readonly indicators: readonly Indicator[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  /** Totals that their parts exceed: distinct persons, or a mistake. No relation can be told from them. */
  readonly notAdditive: readonly string[];
  /** Rates and counts, some of them of few, that no table of whole numbers explains or that leave too much open: none is to be shown. */
  readonly unexplained: readonly Figure[];
}

/** The tables in which something may have to be hidden. */
export function linkedTables(matter: Matter): LinkedTables[] {
  return families(matter.indicators)
    .filter((family) => family.some((indicator) => isGuarded(indicator, matter)))
    .map((family) => new Builder(family, matter).build());
}

export const isGuarded = (indicator: Indicator, {ruleOf}: Pick<Matter, 'ruleOf'>) =>
  ruleOf(indicator) !== undefined || isRestricted(indicator);

/** Indicators tied by a division. */
function families(indicators: readonly Indicator[]): Indicator[][] {
  const family = new Map(indicators.map((indicator) => [indicator.id, new Set([indicator])]));
  for (const {id, numerator, denominator} of indicators) {
    for (const part of [numerator, denominator]) {
      const [own, other] = [family.get(id)!, part && family.get(part)];
      if (!other || own === other) continue;
      for (const each of other) {
        own.add(each);
        family.set(each.id, own);
      }
    }
  }
  return [...new Set(family.values())].map((each) => [...each]);
}

class Builder {
  readonly #family: readonly Indicator[];
  readonly #matter: Matter;
  readonly #rates: Rates;
  readonly #figures = new Map<string, Figure>();
  readonly #cells = new Map<string, Cell>();
  readonly #relations: Relation<string>[] = [];
  readonly #equations: Equation[] = [];
  readonly #notAdditive: string[] = [];

  constructor(family: readonly Indicator[], matter: Matter) {
    this.#family = family;
    this.#matter = matter;
    this.#rates = new Rates({
      ...{family, figures: this.#figures, relations: this.#relations, knowsHidden: matter.knowsHidden},
      ruleOf: (indicator) => this.#ruleOf(indicator),
      isWhole: (indicator) => this.#isWhole(indicator),
    });
  }

  build(): LinkedTables {
    for (const indicator of this.#family)
      for (const column of this.#matter.columns(indicator.id)) this.#read(indicator, column);
    for (const rate of this.#family) this.#workOut(rate);
    const told = this.#rates.imply();
    for (const indicator of new Set([...this.#family.filter(isSummed), ...told])) this.#relate(indicator);
    for (const indicator of told) this.#rates.settle(indicator);
    this.#rates.relateOthers();
    const values = this.#rates.imagine(complete(this.#rates.known(this.#known()), this.#relations, this.#matter.knowsHidden ? 'whole' : 'inside'));
    const contributors = this.#contributors(values);
    for (const figure of this.#figures.values()) this.#addCell(figure, values.get(figure.id), contributors.get(figure.id));
    for (const cell of this.#rates.cells(this.#cells, values)) this.#cells.set(cell.id, cell);
    for (const relation of this.#relations) this.#addEquation(relation);
    return {
      indicators: this.#family,
      figures: this.#figures,
      cells: [...this.#cells.values()],
      equations: this.#equations,
      notAdditive: this.#notAdditive,
      unexplained: this.#rates.unexplained,
    };
  }

  /** What is known of each figure; undefined for what a reader must find out. */
  *#known(): Generator<readonly [id: string, value: number | undefined]> {
    for (const [id, figure] of this.#figures) {
      if (figure.isHidden || this.#rates.isLeftOpen(figure)) yield [id, undefined];
      else if (figure.value !== undefined) yield [id, figure.value];
    }
  }

  #read(indicator: Indicator, column: Column) {
    const {axis, period, categories} = column;
    axis.keys.forEach((key, rank) => {
      const observed = observedAt(column, rank);
      const subject = `${axis.of === 'centre' ? CENTRES : axis.of}:${key}`;
      const id = keyOf(indicator.id, subject, period, categories);
      const written = this.#figures.get(id);
      if (written) {
        written.places.push({column, rank});
        return;
      }
      this.#figures.set(id, {
        ...{id, indicator, subject, period, categories, n: observed.n},
        value: hasValue(observed) ? observed.value : undefined,
        isHidden: observed.status === 'suppressed',
        places: [{column, rank}],
      });
    });
  }

  /** Adds what a rate divides by where readers can only work it out: beside rates, and beside the counts that others of them are made from. */
  #workOut({id, kind, numerator, denominator}: Indicator) {
    const whole = kind === 'rate' ? this.#family.find((each) => each.id === denominator && isSummed(each)) : undefined;
    if (!whole) return;
    const told = [...this.#figures.values()].filter(({value, isHidden}) => value !== undefined || isHidden);
    const divided = told.filter(({indicator}) => indicator.id === id || indicator.id === numerator);
    const {places, dimensions} = this.#matter;
    for (const figure of workedOut(whole, divided, {places, dimensions, figures: this.#figures})) this.#figures.set(figure.id, figure);
  }

  #relate(indicator: Indicator) {
    const own = [...this.#figures.values()].filter((figure) => figure.indicator === indicator);
    this.#relateCategories(indicator, own);
    if (aggregationOf(indicator) !== 'sum') return;
    const all = [...this.#figures.values()].filter((figure) => figure.indicator === indicator);
    for (const alike of groupedBy(all, ({period, categories}) => keyOf('', '', period, categories))) {
      const bySubject = new Map(alike.map((figure) => [figure.subject, figure.id]));
      for (const relation of this.#bySubjects([...bySubject.keys()])) this.#add(relation, bySubject);
    }
    for (const alike of groupedBy(all, ({subject, categories}) => keyOf('', subject, '', categories))) {
      const byPeriod = new Map(alike.map((figure) => [figure.period, figure.id]));
      for (const relation of periodRelations([...byPeriod.keys()])) this.#add(relation, byPeriod);
    }
  }

  readonly #bySubjectsKnown = new Map<string, Relation<Subject>[]>();
  /** Columns share their axes, and so their relations. */
  #bySubjects(subjects: readonly Subject[]): readonly Relation<Subject>[] {
    const key = subjects.join('\n');
    const known = this.#bySubjectsKnown.get(key) ?? this.#matter.places.relations(subjects);
    this.#bySubjectsKnown.set(key, known);
    return known;
  }

  #add({totals, parts}: Relation<string>, ids: ReadonlyMap<string, string>) {
    this.#relations.push({totals: totals.map((each) => ids.get(each)!), parts: parts.map((each) => ids.get(each)!)});
  }

  /** From the finest tables up; a margin that nobody wrote down still ties the tables on both its sides. */
  #relateCategories(indicator: Indicator, figures: readonly Figure[]) {
    const exclusive = new Set(this.#matter.dimensions.filter((each) => each.exclusive).map(({id}) => id as string));
    const margins = new Map<string, {total: string; parts: Figure[]}>();
    const depth = ({categories}: Figure) => Object.keys(categories).length;
    for (let level = Math.max(0, ...figures.map(depth)); level > 0; level--) {
      const fresh = new Map<string, {total: string; parts: Figure[]}>();
      for (const figure of this.#figures.values()) {
        if (figure.indicator !== indicator || depth(figure) !== level) continue;
        for (const dimension of Object.keys(figure.categories).filter((each) => exclusive.has(each))) {
          const total = keyOf(indicator.id, figure.subject, figure.period, without(figure.categories, dimension));
          const margin = fresh.get(`${dimension} ${total}`);
          if (margin) margin.parts.push(figure);
          else fresh.set(`${dimension} ${total}`, {total, parts: [figure]});
        }
      }
      for (const [key, margin] of fresh) {
        margins.set(key, margin);
        if (level > 1 && !this.#figures.has(margin.total)) this.#figures.set(margin.total, derivedFrom(key, margin));
      }
    }
    for (const {total, parts} of margins.values())
      if (this.#figures.has(total)) this.#relations.push({totals: [total], parts: parts.map(({id}) => id)});
  }

  /** The organisations behind the figures that stand for centres some of which are not shown one by one. */
  #contributors(values: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
    const contributors = new Map<string, number[]>();
    const withheld = new Set<string>();
    for (const indicator of this.#family) {
      const own = [...this.#figures.values()].filter((figure) => figure.indicator === indicator);
      const ofCentres = own.filter(isOfCentre);
      const schemes = new Set(own.filter((figure) => !isOfCentre(figure)).map(({subject}) => schemeOf(subject)));
      for (const {subject, period, categories, n, id} of own) {
        // Nothing tells who they are, but their number is published.
        if (!ofCentres.length && schemeOf(subject) !== CENTRES && n !== undefined && this.#ruleOf(indicator)?.minUnits) {
          withheld.add(id);
          contributors.set(id, new Array<number>(Math.min(n, 1000)).fill(1));
        }
        if (schemeOf(subject) !== CENTRES || !isRestricted(indicator) || !values.has(id)) continue;
        const isOpen = this.#isOpen(subject, indicator);
        const brought = this.#matter.knowsHidden ? values.get(id)! : 1;
        if (!isOpen) {
          withheld.add(id);
          contributors.set(id, [brought]);
        }
        for (const scheme of schemes) {
          for (const territory of this.#matter.places.of(subject, scheme)) {
            const total = keyOf(indicator.id, territory, period, categories);
            contributors.set(total, [...(contributors.get(total) ?? []), brought]);
            if (!isOpen) withheld.add(total);
          }
        }
      }
    }
    // Where all agreed to be shown one by one, nobody is told by their sum.
    for (const total of [...contributors.keys()]) if (!withheld.has(total)) contributors.delete(total);
    return contributors;
  }

  #addCell(figure: Figure, value: number | undefined, contributors?: readonly number[]) {
    const {id, indicator, subject, places, isHidden} = figure;
    if (!isSummed(indicator) || value === undefined || value < 0) return;
    const rule = this.#ruleOf(indicator);
    const isWithheld = schemeOf(subject) === CENTRES && !this.#isOpen(subject, indicator);
    // A figure under no rule was published by its producer: it cannot be hidden any more.
    const shown = isWithheld ? 'withheld' : rule ? undefined : 'settled';
    const role = places.length === 0 || (isHidden && !rule) || this.#rates.isLeftOpen(figure) ? 'derived' : isHidden ? 'lost' : figure.isDoubtful ? 'doubtful' : shown;
    this.#cells.set(id, {id, value, rule, isCount: this.#isWhole(indicator), contributors, role});
  }

  #addEquation({totals, parts}: Relation<string>) {
    const sides = [totals, parts].map((ids) => ids.flatMap((id) => this.#cells.get(id) ?? []));
    const isNegative = [...totals, ...parts].some((id) => (this.#figures.get(id)?.value ?? 0) < 0);
    const [above, below] = sides as [Cell[], Cell[]];
    if (above.length < totals.length || below.length === 0 || isNegative) return;
    const rest = sumOf(above) - sumOf(below);
    const equation = {totals: above.map(({id}) => id), parts: below.map(({id}) => id)};
    const open = this.#matter.knowsHidden ? this.#rates.restOf({totals, parts}) : undefined;
    if (open && rest >= -TOLERANCE) {
      this.#equations.push({...equation, parts: [...equation.parts, this.#addOpenRest(equation, above[0]!, Math.max(0, rest), open)]});
      return;
    }
    if (Math.abs(rest) <= TOLERANCE * (1 + sumOf(above))) this.#equations.push(equation);
    else if (rest < 0) this.#notAdditive.push(totals[0]!);
    else this.#equations.push({...equation, parts: [...equation.parts, this.#addRest(equation, above[0]!, rest)]});
  }

  /** What rounded rates leave open of a rest. Where that is from nobody to the threshold, it is nobody's secret, but unknown. */
  #addOpenRest({totals, parts}: Equation, {rule, isCount}: Cell, value: number, range: Range): string {
    const id = restOf(totals, parts);
    const threshold = rule?.threshold ?? 0;
    const isFree = range.least === 0 && range.most >= threshold;
    const role = isFree || isInDoubt(range, threshold) ? 'doubtful' : isSensitive({value, rule, isCount}) ? 'derived' : 'settled';
    this.#cells.set(id, {id, value, isCount, role, ...(!isFree && {rule})});
    return id;
  }

  /** What a total holds beside its parts. Unless it is small itself, readers are taken to know it. */
  #addRest({totals, parts}: Equation, {rule, isCount}: Cell, value: number): string {
    const id = restOf(totals, parts);
    const role = isSensitive({value, rule, isCount}) ? 'derived' : 'settled';
    this.#cells.set(id, {id, value, rule, isCount, role});
    return id;
  }

  /** Whoever knows a rate and what it divides by knows what it divides: one rule for both. */
  #ruleOf(indicator: Indicator): Rule | undefined {
    const rate = this.#family.find(({numerator}) => numerator === indicator.id);
    const rule = this.#matter.ruleOf(indicator) ?? (rate && this.#matter.ruleOf(rate));
    return isRestricted(indicator) ? {...USUAL_RULES.organisations, ...rule} : rule;
  }

  #isOpen(subject: Subject, indicator: Indicator): boolean {
    return mayShowCentre(codeOf(subject), indicator, this.#matter);
  }

  readonly #whole = new Map<string, boolean>();
  /** Full-time equivalents are called a count, but are counted in tenths. */
  #isWhole({id, kind}: Indicator): boolean {
    const known = this.#whole.get(id);
    if (known !== undefined) return known;
    const values = [...this.#figures.values()].filter(({indicator}) => indicator.id === id).map(({value}) => value ?? 0);
    const isWhole = kind === 'count' && values.every(Number.isInteger);
    this.#whole.set(id, isWhole);
    return isWhole;
  }
}

const isRestricted = ({disclosure}: Indicator) => (disclosure?.perCentre ?? 'open') !== 'open';

export function mayShowCentre(centre: string, indicator: Indicator, {agrees}: Pick<Matter, 'agrees'>): boolean {
  const rule = indicator.disclosure?.perCentre ?? 'open';
  return rule === 'open' || (rule === 'agreement' && agrees(centre, indicator));
}

const restOf = (totals: readonly string[], parts: readonly string[]) => JSON.stringify(['rest', totals, parts]);
const isOfCentre = ({subject}: Figure) => schemeOf(subject) === CENTRES;
const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, {value}) => sum + value, 0);

function without(categories: Readonly<Record<string, string>>, dimension: string) {
  return Object.fromEntries(Object.entries(categories).filter(([key]) => key !== dimension));
}

/** A margin that can be worked out as soon as all its parts are known. */
function derivedFrom(key: string, {total, parts}: {total: string; parts: readonly Figure[]}): Figure {
  const [dimension] = key.split(' ');
  const isHidden = parts.some((part) => part.isHidden);
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  return {
    ...parts[0]!,
    ...{id: total, categories: without(parts[0]!.categories, dimension!), n: undefined, places: [], isHidden},
    value: isHidden ? undefined : value,
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Iterable<T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups.values();
}
