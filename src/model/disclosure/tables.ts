/**
 * The linked tables of a document: its figures as cells, with the relations that tie them. Indicators that a rate
 * divides are tied to each other; all others stand apart.
 */
import {aggregationOf, type Indicator} from '../indicator.js';
import type {Dimension} from '../dimension.js';
import {observedAt, hasValue, type Column} from '../observation.js';
import {codeOf, schemeOf} from '../territory.js';
import {clusters, complete} from './completion.js';
import {CENTRES, periodRelations, type Places, type Relation, type Subject} from './relations.js';
import {TOLERANCE} from './linked.js';
import {isSensitive, USUAL_RULES, type Cell, type Equation, type Rule} from './rules.js';
import {besides, digitsOf, ENDLESS, mayBeFew, rangeTold, tableWithin, type Range, type Table} from './told.js';

/** A figure as it stands in the document. */
export interface Figure {
  readonly id: string;
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly period: string;
  readonly categories: Readonly<Record<string, string>>;
  /** Absent when nothing was answered, or when it is hidden. */
  readonly value?: number;
  readonly isHidden: boolean;
  /** How many answered, when the document says it. */
  readonly n?: number;
  /** Where it is written; more than once in a careless document. A count that only a rate tells is written where the rate is. */
  readonly places: Place[];
  /** The rate that tells this count, which the document does not hold by itself. */
  readonly toldBy?: Figure;
  /** What that rate, as it is rounded, leaves possible. */
  readonly range?: Range;
  /** Whether it is hidden because its rate leaves open whether it is of few, though it is supposed not to be. */
  readonly isDoubtful?: boolean;
}

export interface Place {
  readonly column: Column;
  readonly rank: number;
}

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

export const isSummed = ({kind}: Pick<Indicator, 'kind'>) => kind === 'count' || kind === 'amount';

/** The count that a rate tells: the one it says, if the document holds it, or else one that has no other name. */
export const countOf = ({id, numerator}: Indicator, isHeld: (indicator: string) => boolean): string =>
  numerator !== undefined && isHeld(numerator) ? numerator : `${id}×`;

export const keyOf = (indicator: string, subject: Subject, period: string, categories: Readonly<Record<string, string>>) =>
  JSON.stringify([indicator, subject, period, Object.entries(categories).sort()]);

class Builder {
  readonly #family: readonly Indicator[];
  readonly #matter: Matter;
  readonly #figures = new Map<string, Figure>();
  readonly #cells = new Map<string, Cell>();
  readonly #relations: Relation<string>[] = [];
  readonly #equations: Equation[] = [];
  readonly #notAdditive: string[] = [];

  constructor(family: readonly Indicator[], matter: Matter) {
    this.#family = family;
    this.#matter = matter;
  }

  build(): LinkedTables {
    for (const indicator of this.#family)
      for (const column of this.#matter.columns(indicator.id)) this.#read(indicator, column);
    const told = new Set(this.#family.flatMap((rate) => this.#imply(rate) ?? []));
    for (const indicator of new Set([...this.#family.filter(isSummed), ...told])) this.#relate(indicator);
    for (const indicator of told) this.#settle(indicator);
    for (const rate of this.#family) if (rate.kind === 'rate') this.#relateOthers(rate);
    const values = this.#imagine(complete(this.#known(), this.#relations, this.#matter.knowsHidden ? 'whole' : 'inside'));
    const contributors = this.#contributors(values);
    for (const figure of this.#figures.values()) this.#addCell(figure, values.get(figure.id), contributors.get(figure.id));
    for (const [id, {part}] of this.#others) this.#addOthers(id, this.#cells.get(part), values.get(id));
    for (const [id, value] of this.#rounding)
      if (values.has(id)) this.#cells.set(id, {id, value: values.get(id)!, isCount: true, role: value === undefined ? 'derived' : 'settled'});
    for (const relation of this.#relations) this.#addEquation(relation);
    return {
      indicators: this.#family,
      figures: this.#figures,
      cells: [...this.#cells.values()],
      equations: this.#equations,
      notAdditive: this.#notAdditive,
      unexplained: this.#unexplained,
    };
  }

  /** What is known of each figure and of what stands between them; undefined for what a reader must find out. */
  #known(): Map<string, number | undefined> {
    const known = new Map<string, number | undefined>(this.#rounding);
    for (const [id, figure] of this.#figures) {
      if (figure.isHidden || this.#isLeftOpen(figure)) known.set(id, undefined);
      else if (figure.value !== undefined) known.set(id, figure.value);
    }
    for (const [id, {whole, part}] of this.#others) {
      const [all, some] = [known.get(whole), known.get(part)];
      known.set(id, all === undefined || some === undefined ? undefined : all - some);
    }
    return known;
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

  /** A table of whole numbers that fits what rounded rates tell, where so much hangs together that no better one was found. */
  readonly #imagined = new Map<string, number>();

  #imagine(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    if (!this.#imagined.size) return values;
    const all = new Map(values);
    const fill = (id: string, value: number | undefined) => value !== undefined && !all.has(id) && all.set(id, value);
    for (const [id, value] of this.#imagined) if (this.#figures.get(id)?.isHidden !== false || this.#isLeftOpen(this.#figures.get(id)!)) fill(id, value);
    for (const {totals: [total], parts} of this.#relations) {
      const [first, second, ...others] = parts;
      if (total === undefined || first === undefined || second === undefined || others.length || !all.has(total) || !all.has(first)) continue;
      fill(second, all.get(total)! - all.get(first)!);
    }
    return all;
  }

  readonly #isHeld = (indicator: string) => this.#family.some(({id}) => id === indicator);
  /** What the counts that rates tell are counted among: the rate's denominator. */
  readonly #wholes = new Map<string, number>();

  /** Adds the counts that a rate tells together with what it divides by, where the document does not tell them itself. */
  #imply(rate: Indicator): Indicator | undefined {
    if (rate.kind !== 'rate' || rate.denominator === undefined) return undefined;
    const id = countOf(rate, this.#isHeld);
    const {label, disclosure, source} = rate;
    const counted = this.#family.find((each) => each.id === id) ?? ({label, disclosure, source, id, kind: 'count'} as unknown as Indicator);
    if (!this.#ruleOf(counted) || !this.#isWhole(counted)) return undefined;
    const rates = [...this.#figures.values()].filter(({indicator}) => indicator === rate);
    const digits = Math.max(rate.decimals ?? 0, digitsOf(rates.flatMap(({value}) => value ?? [])));
    for (const {indicator, subject, period, categories, value} of this.#figures.values())
      if (indicator.id === rate.denominator && value !== undefined) this.#wholes.set(keyOf(id, subject, period, categories), value);
    for (const figure of rates) {
      const {subject, period, categories, value, isHidden} = figure;
      if (value === undefined && !isHidden) continue;
      const own = keyOf(id, subject, period, categories);
      const whole = this.#wholes.get(own);
      const before = this.#figures.get(own);
      if (whole === undefined) continue;
      if (before && (!before.isHidden || isHidden)) continue;
      const places = [...(before?.places ?? []), ...figure.places];
      const range = value === undefined ? undefined : rangeTold(value, whole, rate.factor ?? 1, digits);
      // A share of more than all, or of less than nobody, is none of people.
      if (range && range.least > whole) continue;
      const most = Math.min(whole, range?.most ?? whole);
      this.#figures.set(own, {
        ...{id: own, indicator: counted, subject, period, categories, isHidden, places, toldBy: figure},
        ...(range && {range: {least: range.least, most}, value: clamp(Math.round((value! * whole) / (rate.factor ?? 1)), range.least, most)}),
      });
    }
    return counted;
  }

  readonly #unexplained: Figure[] = [];
  /** Beside counts that a rounded rate leaves open: how far from their least, and from their most. */
  readonly #rounding = new Map<string, number | undefined>();

  /** Decides what is made of the counts of `indicator` that rounded rates leave open. */
  #settle(indicator: Indicator) {
    const ids = new Set([...this.#figures.values()].filter((figure) => figure.indicator === indicator).map(({id}) => id));
    for (const group of clusters(ids, this.#relations)) {
      const told = group.ids.filter((id) => this.#figures.get(id)!.toldBy);
      if (!told.length) continue;
      this.#passNoughts(group.tied);
      if (!this.#matter.knowsHidden) {
        const middle = this.#tableOf(group, undefined, [], (_, {least, most}) => Math.floor((least + most) / 2));
        for (const [id, value] of middle?.values ?? []) this.#imagined.set(id, value);
        this.#leaveOpen(group.tied, told);
      }
      else this.#suppose(group, told);
    }
  }

  /**
   * Where all parts are nought their total is, and the other way round, though rounding leaves it open. Noughts stay
   * published, so that a reader of the document sees it too; a figure of all may come to be hidden.
   */
  #passNoughts(relations: readonly Relation<string>[]) {
    const isNought = (id: string) => {
      const {range, value, isHidden, indicator} = this.#figures.get(id)!;
      const whole = this.#wholes.get(id);
      if (isHidden || whole === undefined || mayBeFew({least: whole, most: whole}, this.#ruleOf(indicator)?.threshold)) return false;
      return (range?.most ?? value) === 0;
    };
    const makeNought = (id: string) => {
      const figure = this.#figures.get(id)!;
      if (!figure.range || isNought(id)) return false;
      this.#figures.set(id, {...figure, value: 0, range: {least: 0, most: 0}});
      return true;
    };
    for (let changed = true; changed; ) {
      changed = false;
      for (const {totals, parts} of relations) {
        const rest = this.#restOf({totals, parts});
        if (rest === undefined || rest < 0) continue;
        const told = totals.every(isNought) ? parts : rest === 0 && parts.every(isNought) ? totals : [];
        for (const id of told) changed = makeNought(id) || changed;
      }
    }
  }

  /** How many of those counted among the totals are counted among no part; undefined where that is not known. */
  #restOf({totals, parts}: Relation<string>): number | undefined {
    const sum = (ids: readonly string[]) => ids.reduce((all, id) => all + (this.#wholes.get(id) ?? NaN), 0);
    const rest = sum(totals) - sum(parts);
    return Number.isNaN(rest) ? undefined : rest;
  }

  /** To a reader, a count is what is least, and as much more as the rounding leaves. */
  #leaveOpen(relations: readonly Relation<string>[], told: readonly string[]) {
    const open = new Set(told.filter((id) => this.#isLeftOpen(this.#figures.get(id)!)));
    for (const relation of relations) {
      const rest = this.#restOf(relation);
      if (!rest || ![...relation.totals, ...relation.parts].some((id) => open.has(id))) continue;
      const [unknown, others, all] = ['rest', 'other', 'all'].map((name) => JSON.stringify([name, relation.totals, relation.parts])) as [string, string, string];
      for (const [id, value] of [[unknown, undefined], [others, undefined], [all, rest]] as const) this.#rounding.set(id, value);
      this.#relations.splice(this.#relations.indexOf(relation), 1, ...(rest < 0 ? [] : [{...relation, parts: [...relation.parts, unknown]}, {totals: [all], parts: [unknown, others]}]));
    }
    for (const id of open) {
      const {least, most} = this.#figures.get(id)!.range!;
      const names = ['least', 'room', 'more', 'less'].map((name) => JSON.stringify([name, id])) as [string, string, string, string];
      const [base, room, more, less] = names;
      for (const [each, value] of [[base, least], [room, most - least], [more, undefined], [less, undefined]] as const) this.#rounding.set(each, value);
      this.#relations.push({totals: [id], parts: [base, more]}, {totals: [room], parts: [more, less]});
    }
  }

  /**
   * Gives to each count a value that the rates allow and that adds up. Whoever knew these values would know more than a
   * reader of the rounded rates, so what is hidden from the one is hidden from the other. A count that may be of few is
   * supposed to be; where that cannot be, all that hangs together is hidden, but for noughts.
   */
  #suppose({ids, tied}: Group, told: readonly string[]) {
    const threshold = this.#ruleOf(this.#figures.get(told[0]!)!.indicator)?.threshold;
    const doubts = [...told].sort((a, b) => this.#wholes.get(a)! - this.#wholes.get(b)!).flatMap((id) => this.#doubtsAbout(id, threshold));
    const doubtful = new Set(doubts.map(({id}) => id));
    // Where what adds up excludes that it is of few, so does the truth.
    const isSettled = (table: Table | undefined): table is Table =>
      table !== undefined && doubts.every(({id, low, high}) => isWithin(table.values.get(id)!, low, high) || !isTouched(table.left.get(id)!, low, high));
    const isOfFew = (table: Table, id: string) => doubts.some((each) => each.id === id && isWithin(table.values.get(id)!, each.low, each.high));
    for (const few of SUPPOSITIONS) {
      const table = this.#tableOf({ids, tied}, threshold, doubts.map((each) => ({...each, few: few(each, this.#figures.get(each.id)!.value!)})));
      if (isSettled(table)) return this.#take(table.values, ids, (id) => doubtful.has(id) && !isOfFew(table, id));
    }
    const isSecret = doubts.length > 0 || ids.some((id) => {
      const {value, isHidden, toldBy} = this.#figures.get(id)!;
      return isHidden || (!toldBy && value !== undefined && mayBeFew({least: value, most: value}, threshold));
    });
    for (const id of ids) {
      const {value, range, toldBy} = this.#figures.get(id)!;
      const isNought = range ? range.most === 0 : value === 0;
      if (isSecret ? isNought : !toldBy) continue;
      if (isSecret) this.#unexplained.push(this.#figures.get(id)!);
      this.#figures.delete(id);
    }
  }

  /** From where to where a count would be of few, or leave out few, where its rate does not exclude it. */
  #doubtsAbout(id: string, threshold = 0) {
    const {range, isHidden} = this.#figures.get(id)!;
    const whole = this.#wholes.get(id)!;
    if (!range || isHidden) return [];
    return [
      ...(mayBeFew(range, threshold) ? [{id, low: 1, high: threshold - 1}] : []),
      ...(mayBeFew(besides(range, whole), threshold) ? [{id, low: whole - threshold + 1, high: whole - 1}] : []),
    ];
  }

  #tableOf({ids, tied}: Group, threshold: number | undefined, doubts: readonly (Doubt & {readonly few: number})[], nearest: (id: string, left: Range) => number = (id) => this.#figures.get(id)?.value ?? 0) {
    const ranges = new Map<string, Range>();
    const wanted = new Map<string, (left: Range) => number | undefined>();
    // The smallest first: what they are summed up to follows, also where territories cross each other.
    for (const id of [...ids].sort((a, b) => (this.#wholes.get(a) ?? ENDLESS) - (this.#wholes.get(b) ?? ENDLESS))) {
      const {range, value, toldBy, places} = this.#figures.get(id)!;
      const isWritten = value !== undefined && !toldBy && places.length > 0;
      ranges.set(id, range ?? (isWritten ? {least: value, most: value} : {least: 0, most: this.#wholes.get(id) ?? ENDLESS}));
    }
    for (const {id, low, high, few} of doubts) {
      const before = wanted.get(id);
      wanted.set(id, (left) => before?.(left) ?? (isTouched(left, low, high) ? few : undefined));
    }
    const relations = tied.flatMap((relation) => {
      const most = this.#restOf(relation) ?? ENDLESS;
      // Distinct persons: their parts say nothing about them.
      if (most <= 0) return most < 0 ? [] : [relation];
      const rest = JSON.stringify(['rest', relation.totals, relation.parts]);
      ranges.set(rest, {least: 0, most});
      // What is surely small, or surely not nought, is supposed to be of few.
      wanted.set(rest, (left) => (mayBeFew(left, threshold) && !(left.least === 0 && left.most >= threshold!) ? Math.max(1, left.least) : undefined));
      return [{...relation, parts: [...relation.parts, rest]}];
    });
    return tableWithin(ranges, relations, wanted, nearest);
  }

  #take(values: ReadonlyMap<string, number>, ids: readonly string[], isDoubtful: (id: string) => boolean) {
    for (const id of ids) {
      const figure = this.#figures.get(id)!;
      if (figure.value !== undefined) this.#figures.set(id, {...figure, value: values.get(id)!, ...(isDoubtful(id) && {isDoubtful: true})});
    }
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

  /** Whether a reader of a rounded rate does not know what it tells. */
  readonly #isLeftOpen = ({range}: Figure) => !this.#matter.knowsHidden && range !== undefined && range.least < range.most;

  #addCell(figure: Figure, value: number | undefined, contributors?: readonly number[]) {
    const {id, indicator, subject, places, isHidden} = figure;
    if (!isSummed(indicator) || value === undefined || value < 0) return;
    const rule = this.#ruleOf(indicator);
    const isWithheld = schemeOf(subject) === CENTRES && !this.#isOpen(subject, indicator);
    // A figure under no rule was published by its producer: it cannot be hidden any more.
    const shown = isWithheld ? 'withheld' : rule ? undefined : 'settled';
    const role = places.length === 0 || (isHidden && !rule) || this.#isLeftOpen(figure) ? 'derived' : isHidden || figure.isDoubtful ? 'lost' : shown;
    this.#cells.set(id, {id, value, rule, isCount: this.#isWhole(indicator), contributors, role});
  }

  #addEquation({totals, parts}: Relation<string>) {
    const sides = [totals, parts].map((ids) => ids.flatMap((id) => this.#cells.get(id) ?? []));
    const isNegative = [...totals, ...parts].some((id) => (this.#figures.get(id)?.value ?? 0) < 0);
    const [above, below] = sides as [Cell[], Cell[]];
    if (above.length < totals.length || below.length === 0 || isNegative) return;
    const rest = sumOf(above) - sumOf(below);
    const equation = {totals: above.map(({id}) => id), parts: below.map(({id}) => id)};
    if (Math.abs(rest) <= TOLERANCE * (1 + sumOf(above))) this.#equations.push(equation);
    else if (rest < 0) this.#notAdditive.push(totals[0]!);
    else this.#equations.push({...equation, parts: [...equation.parts, this.#addRest(equation, above[0]!, rest)]});
  }

  /** What a total holds beside its parts. Unless it is small itself, readers are taken to know it. */
  #addRest({totals, parts}: Equation, {rule, isCount}: Cell, value: number): string {
    const id = JSON.stringify(['rest', totals, parts]);
    const role = isSensitive({value, rule, isCount}) ? 'derived' : 'settled';
    this.#cells.set(id, {id, value, rule, isCount, role});
    return id;
  }

  /** Those whom each percentage leaves out, with what they are left out of. */
  readonly #others = new Map<string, {readonly whole: string; readonly part: string}>();
  /** Those whom a percentage leaves out are as many people as it counts. */
  #relateOthers(rate: Indicator) {
    for (const {id, indicator, subject, period, categories, value} of this.#figures.values()) {
      if (indicator.id !== rate.denominator) continue;
      const part = this.#figures.get(keyOf(countOf(rate, this.#isHeld), subject, period, categories));
      if (!part || (value !== undefined && part.value !== undefined && part.value > value)) continue;
      const others = JSON.stringify(['others', rate.id, id]);
      this.#others.set(others, {whole: id, part: part.id});
      this.#relations.push({totals: [id], parts: [part.id, others]});
    }
  }

  #addOthers(id: string, part: Cell | undefined, value: number | undefined) {
    if (!part || value === undefined || value < 0) return;
    const [range, whole] = [this.#figures.get(part.id)?.range, this.#wholes.get(part.id)];
    const isFew = this.#matter.knowsHidden || !range || whole === undefined || mayBeFew(besides(range, whole), part.rule?.threshold);
    this.#cells.set(id, {...part, id, value, role: 'derived', rule: isFew ? part.rule : undefined, contributors: undefined});
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

interface Group {
  readonly ids: readonly string[];
  readonly tied: readonly Relation<string>[];
}

/** A figure that may lie from `low` to `high`, where it would be of few or leave out few. */
interface Doubt {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

/** Which of the small counts that are possible are tried, one after the other: several may hang together. */
const SUPPOSITIONS: readonly ((doubt: Doubt, nearest: number) => number)[] = [
  ({low, high}, nearest) => clamp(nearest, low, high),
  ({low}) => low,
  ({high}) => high,
  ({low, high}) => Math.round((low + high) / 2),
];

const isWithin = (value: number, low: number, high: number) => low <= value && value <= high;
const isTouched = ({least, most}: Range, low: number, high: number) => least <= high && low <= most;
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
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
