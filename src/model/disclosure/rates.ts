/**
 * The counts that rates tell, though nobody wrote them down, as figures among the others of a family: which there are,
 * what is supposed of those that rounding leaves open, and those whom they leave out.
 */
import type {Indicator} from '../indicator.js';
import {clusters} from './completion.js';
import {countOf, keyOf, type Figure} from './figure.js';
import {ENDLESS, tableWithin, type Range} from './ranges.js';
import type {Relation} from './relations.js';
import type {Cell, Rule} from './rules.js';
import {besides, digitsOf, isInDoubt, mayBeFew, rangeTold} from './told.js';

/** The figures of a family and their relations, as far as they are known; rates add to both. */
export interface Draft {
  readonly family: readonly Indicator[];
  readonly figures: Map<string, Figure>;
  readonly relations: Relation<string>[];
  readonly ruleOf: (indicator: Indicator) => Rule | undefined;
  readonly isWhole: (indicator: Indicator) => boolean;
  /** Whether the figures that are hidden are known here, as to the publisher. */
  readonly knowsHidden: boolean;
}

export class Rates {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  readonly #isHeld = (indicator: string) => this.#draft.family.some(({id}) => id === indicator);
  /** What the counts that rates tell are counted among: the rate's denominator. */
  readonly #wholes = new Map<string, number>();

  /** Adds the counts that a rate tells together with what it divides by, where the document does not tell them itself. */
  imply(): ReadonlySet<Indicator> {
    return new Set(this.#draft.family.flatMap((rate) => this.#imply(rate) ?? []));
  }

  #imply(rate: Indicator): Indicator | undefined {
    if (rate.kind !== 'rate' || rate.denominator === undefined) return undefined;
    const id = countOf(rate, this.#isHeld);
    const {label, disclosure, source} = rate;
    const counted = this.#draft.family.find((each) => each.id === id) ?? ({label, disclosure, source, id, kind: 'count'} as unknown as Indicator);
    if (!this.#draft.ruleOf(counted) || !this.#draft.isWhole(counted)) return undefined;
    const rates = [...this.#draft.figures.values()].filter(({indicator}) => indicator === rate);
    const digits = Math.max(rate.decimals ?? 0, digitsOf(rates.flatMap(({value}) => value ?? [])));
    for (const {indicator, subject, period, categories, value} of this.#draft.figures.values())
      if (indicator.id === rate.denominator && value !== undefined) this.#wholes.set(keyOf(id, subject, period, categories), value);
    for (const figure of rates) {
      const {subject, period, categories, value, isHidden} = figure;
      if (value === undefined && !isHidden) continue;
      const own = keyOf(id, subject, period, categories);
      const whole = this.#wholes.get(own);
      const before = this.#draft.figures.get(own);
      if (whole === undefined) continue;
      if (before && (!before.isHidden || isHidden)) continue;
      const places = [...(before?.places ?? []), ...figure.places];
      const range = value === undefined ? undefined : rangeTold(value, whole, rate.factor ?? 1, digits);
      // A share of more than all, or of less than nobody, is none of people.
      if (range && range.least > whole) continue;
      const most = Math.min(whole, range?.most ?? whole);
      this.#draft.figures.set(own, {
        ...{id: own, indicator: counted, subject, period, categories, isHidden, places, toldBy: figure},
        ...(range && {range: {least: range.least, most}, value: clamp(Math.round((value! * whole) / (rate.factor ?? 1)), range.least, most)}),
      });
    }
    return counted;
  }

  /** Whether a reader of a rounded rate does not know what it tells. */
  readonly isLeftOpen = ({range}: Figure) => !this.#draft.knowsHidden && range !== undefined && range.least < range.most;

  readonly unexplained: Figure[] = [];
  /** Beside counts that a rounded rate leaves open: how far from their least, and from their most. */
  readonly #rounding = new Map<string, number | undefined>();

  /** Decides what is made of the counts of `indicator` that rounded rates leave open. */
  settle(indicator: Indicator) {
    const ids = new Set([...this.#draft.figures.values()].filter((figure) => figure.indicator === indicator).map(({id}) => id));
    for (const group of clusters(ids, this.#draft.relations)) {
      const told = group.ids.filter((id) => this.#draft.figures.get(id)!.toldBy);
      if (!told.length) continue;
      this.#passNoughts(group.tied);
      if (!this.#draft.knowsHidden) {
        const middle = this.#tableOf(group, (_, {least, most}) => Math.floor((least + most) / 2));
        for (const [id, value] of middle ?? []) this.#imagined.set(id, value);
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
      const {range, value, isHidden, indicator} = this.#draft.figures.get(id)!;
      const whole = this.#wholes.get(id);
      if (isHidden || whole === undefined || mayBeFew({least: whole, most: whole}, this.#draft.ruleOf(indicator)?.threshold)) return false;
      return (range?.most ?? value) === 0;
    };
    const makeNought = (id: string) => {
      const figure = this.#draft.figures.get(id)!;
      if (!figure.range?.most) return false;
      this.#draft.figures.set(id, {...figure, value: 0, range: {least: 0, most: 0}});
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
    const open = new Set(told.filter((id) => this.isLeftOpen(this.#draft.figures.get(id)!)));
    for (const relation of relations) {
      const rest = this.#restOf(relation);
      if (!rest || ![...relation.totals, ...relation.parts].some((id) => open.has(id))) continue;
      const [unknown, others, all] = ['rest', 'other', 'all'].map((name) => JSON.stringify([name, relation.totals, relation.parts])) as [string, string, string];
      for (const [id, value] of [[unknown, undefined], [others, undefined], [all, rest]] as const) this.#rounding.set(id, value);
      this.#draft.relations.splice(this.#draft.relations.indexOf(relation), 1, ...(rest < 0 ? [] : [{...relation, parts: [...relation.parts, unknown]}, {totals: [all], parts: [unknown, others]}]));
    }
    for (const id of open) {
      const {least, most} = this.#draft.figures.get(id)!.range!;
      const names = ['least', 'room', 'more', 'less'].map((name) => JSON.stringify([name, id])) as [string, string, string, string];
      const [base, room, more, less] = names;
      for (const [each, value] of [[base, least], [room, most - least], [more, undefined], [less, undefined]] as const) this.#rounding.set(each, value);
      this.#draft.relations.push({totals: [id], parts: [base, more]}, {totals: [room], parts: [more, less]});
    }
  }

  /**
   * Gives to each count a value that the rates allow and that adds up. Nothing is decided by these values but whether
   * something stays exposed: what is hidden follows from what each range may be, of few or not.
   */
  #suppose({ids, tied}: Group, told: readonly string[]) {
    const threshold = this.#draft.ruleOf(this.#draft.figures.get(told[0]!)!.indicator)?.threshold;
    const values = this.#tableOf({ids, tied});
    if (values) return this.#take(values, ids, threshold);
    const isSecret = ids.some((id) => {
      const {value, isHidden, toldBy, range} = this.#draft.figures.get(id)!;
      const whole = this.#wholes.get(id)!;
      if (range && !isHidden) return mayBeFew(range, threshold) || mayBeFew(besides(range, whole), threshold);
      return isHidden || (!toldBy && value !== undefined && mayBeFew({least: value, most: value}, threshold));
    });
    for (const id of ids) {
      const {value, range, toldBy} = this.#draft.figures.get(id)!;
      const isNought = range ? range.most === 0 : value === 0;
      if (isSecret ? isNought : !toldBy) continue;
      if (isSecret) this.unexplained.push(this.#draft.figures.get(id)!);
      this.#draft.figures.delete(id);
    }
  }

  #tableOf({ids, tied}: Group, nearest: (id: string, left: Range) => number = (id) => this.#draft.figures.get(id)?.value ?? 0) {
    const ranges = new Map<string, Range>();
    // The smallest first: what they are summed up to follows, also where territories cross each other.
    for (const id of [...ids].sort((a, b) => (this.#wholes.get(a) ?? ENDLESS) - (this.#wholes.get(b) ?? ENDLESS))) {
      const {range, value, toldBy, places} = this.#draft.figures.get(id)!;
      const isWritten = value !== undefined && !toldBy && places.length > 0;
      ranges.set(id, range ?? (isWritten ? {least: value, most: value} : {least: 0, most: this.#wholes.get(id) ?? ENDLESS}));
    }
    const relations = tied.flatMap((relation) => {
      const most = this.#restOf(relation) ?? ENDLESS;
      // Distinct persons: their parts say nothing about them.
      if (most <= 0) return most < 0 ? [] : [relation];
      const rest = JSON.stringify(['rest', relation.totals, relation.parts]);
      ranges.set(rest, {least: 0, most});
      return [{...relation, parts: [...relation.parts, rest]}];
    });
    return tableWithin(ranges, relations, nearest);
  }

  #take(values: ReadonlyMap<string, number>, ids: readonly string[], threshold: number | undefined) {
    for (const id of ids) {
      const figure = this.#draft.figures.get(id)!;
      if (figure.value === undefined) continue;
      const isDoubtful = figure.range !== undefined && isInDoubt(figure.range, threshold);
      this.#draft.figures.set(id, {...figure, value: values.get(id)!, ...(isDoubtful && {isDoubtful})});
    }
  }

  /** What the rates leave to those who are counted in totals and in no part; undefined where they leave nothing open. */
  restOf(relation: Relation<string>): Range | undefined {
    const whole = this.#restOf(relation);
    const rangeOf = (id: string) => {
      const {range, value = NaN} = this.#draft.figures.get(id) ?? {};
      return range ?? {least: value, most: value};
    };
    const [above, below] = [relation.totals.map(rangeOf), relation.parts.map(rangeOf)];
    if (!whole || whole < 0 || [...above, ...below].every(({least, most}) => least === most)) return undefined;
    const sum = (ranges: readonly Range[], end: 'least' | 'most') => ranges.reduce((all, each) => all + each[end], 0);
    const [least, most] = [sum(above, 'least') - sum(below, 'most'), sum(above, 'most') - sum(below, 'least')];
    return Number.isNaN(most - least) ? undefined : {least: Math.max(0, least), most: Math.min(whole, most)};
  }

  /** Those whom each percentage leaves out, with what they are left out of. */
  readonly #others = new Map<string, {readonly whole: string; readonly part: string}>();
  /** Those whom a percentage leaves out are as many people as it counts. */
  relateOthers() {
    for (const rate of this.#draft.family) if (rate.kind === 'rate') this.#relateOthers(rate);
  }

  #relateOthers(rate: Indicator) {
    for (const {id, indicator, subject, period, categories, value} of this.#draft.figures.values()) {
      if (indicator.id !== rate.denominator) continue;
      const part = this.#draft.figures.get(keyOf(countOf(rate, this.#isHeld), subject, period, categories));
      if (!part || (value !== undefined && part.value !== undefined && part.value > value)) continue;
      const others = JSON.stringify(['others', rate.id, id]);
      this.#others.set(others, {whole: id, part: part.id});
      this.#draft.relations.push({totals: [id], parts: [part.id, others]});
    }
  }

  #othersAs(id: string, part: Cell | undefined, value: number | undefined): Cell | undefined {
    if (!part || value === undefined || value < 0) return undefined;
    const [range, whole] = [this.#draft.figures.get(part.id)?.range, this.#wholes.get(part.id)];
    const left = range && whole !== undefined ? besides(range, whole) : undefined;
    const threshold = part.rule?.threshold;
    if (this.#draft.knowsHidden) return {...part, id, value, role: left && isInDoubt(left, threshold) ? 'doubtful' : 'derived', contributors: undefined};
    return {...part, id, value, role: 'derived', rule: !left || mayBeFew(left, threshold) ? part.rule : undefined, contributors: undefined};
  }

  /** Adds to what is known of each figure what stands between and beside those that rates tell. */
  known(figures: Iterable<readonly [id: string, value: number | undefined]>): Map<string, number | undefined> {
    const known = new Map<string, number | undefined>(this.#rounding);
    for (const [id, value] of figures) known.set(id, value);
    for (const [id, {whole, part}] of this.#others) {
      const [all, some] = [known.get(whole), known.get(part)];
      known.set(id, all === undefined || some === undefined ? undefined : all - some);
    }
    return known;
  }

  /** The cells beside those of figures, which are there already. */
  *cells(cells: ReadonlyMap<string, Cell>, values: ReadonlyMap<string, number>): Generator<Cell> {
    for (const [id, {part}] of this.#others) {
      const cell = this.#othersAs(id, cells.get(part), values.get(id));
      if (cell) yield cell;
    }
    for (const [id, value] of this.#rounding)
      if (values.has(id)) yield {id, value: values.get(id)!, isCount: true, role: value === undefined ? 'derived' : 'settled'};
  }

  /** A table of whole numbers that fits what rounded rates tell, where so much hangs together that no better one was found. */
  readonly #imagined = new Map<string, number>();

  imagine(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    if (!this.#imagined.size) return values;
    const all = new Map(values);
    const fill = (id: string, value: number) => all.has(id) || all.set(id, value);
    for (const [id, value] of this.#imagined) if (this.#draft.figures.get(id)?.isHidden !== false || this.isLeftOpen(this.#draft.figures.get(id)!)) fill(id, value);
    for (const {totals, parts} of this.#draft.relations) {
      const [total, first, second] = [totals[0]!, parts[0]!, parts[1]!];
      if (totals.length === 1 && parts.length === 2 && all.has(total) && all.has(first)) fill(second, all.get(total)! - all.get(first)!);
    }
    return all;
  }
}

interface Group {
  readonly ids: readonly string[];
  readonly tied: readonly Relation<string>[];
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
