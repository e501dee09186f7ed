/**
 * From what a tag asks for to what a chart shows: which things stand in a row, which series there are, and the figure of
 * each for each.
 */
import type {Content, Figure, Series} from '../../charts/content.js';
import type {Locale} from '../../locale/locale.js';
import {byName} from '../../locale/naming.js';
import {statusWords} from '../../locale/status.js';
import {aggregate, asObserved, sumOf, type Aggregate, type RefusedAggregate} from '../../model/aggregate.js';
import {centres, type Centre} from '../../model/centre.js';
import type {Dimension} from '../../model/dimension.js';
import {figuresOf} from '../../model/figures.js';
import {aggregationOf, type Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';
import type {Observatory} from '../../model/observatory.js';
import type {Break} from '../../model/series-break.js';
import {schemeOf} from '../../model/territory-ref.js';
import {inLanguage} from '../../model/text.js';
import {graverOf, kindsOf, periodsOf, readerOf, subjectsDivided, subjectsOf, type Categories, type Figures} from '../../model/values.js';
import {saidValue} from '../parts/figures.js';
import type * as further from './further.js';
import type {Places} from './places.js';

/** What the figures are laid out along. */
export type Along = 'centre' | 'territory' | 'period' | 'category';

export interface Asked {
  readonly indicator: Indicator;
  readonly by: Along;
  /** What the series are, where there are several. */
  readonly split?: Along;
  readonly period?: string;
  readonly centre?: string;
  readonly territory?: string;
  /** Scheme of the territories to show. */
  readonly level?: string;
  /** Dimension of the categories along the drawing, and of the series. */
  readonly dimension?: string;
  readonly splitDimension?: string;
  /** Territories to compare with, `ensemble` for all centres together. */
  readonly compare: readonly string[];
  readonly target?: {readonly value: number; readonly label: string};
  /** Centres that a shared filter has kept; all when absent. */
  readonly kept?: ReadonlySet<string>;
}

/** One place in a row, or one series: what it adds to the question. */
export interface Slot {
  readonly key: string;
  readonly label: string;
  /** In full, where the drawing has a short one. */
  readonly name?: string;
  readonly time?: number;
  readonly subject?: Subject;
  readonly period?: string;
  readonly categories?: Categories;
}

const TOTAL_SLOT: Slot = {key: 'total', label: ''};

/** Whom a figure is about. */
type Subject = {readonly of: string; readonly keys: readonly string[]; /** one centre, not a set of one */ readonly isAlone?: boolean} | {readonly territory: string};

export interface Answer {
  readonly content: Content;
  /** Figure by figure: series, then items. */
  readonly observed: readonly (readonly (Observed | undefined)[])[];
  /** Of each of these series: references without a value are not drawn, and are in the table. */
  readonly labels: readonly string[];
  /** Names of the items in full. */
  readonly names: readonly string[];
  /** Centre or territory of each item, where it is one. */
  readonly choices: readonly ({readonly kind: 'centre' | 'territory'; readonly id: string} | undefined)[];
  readonly period: string;
  readonly periods: readonly string[];
  /** Name of the centre or territory that all is about; undefined when it is all centres. */
  readonly subject?: string;
  readonly dimension?: Dimension;
  readonly splitDimension?: Dimension;
  /** Whether the series add up to something. */
  readonly isAdditive: boolean;
  /** What the series of each item make up together, where they do. */
  readonly totals: readonly (Observed | undefined)[];
  readonly breaks: readonly Break[];
  /** Kind of subject the figures are counted by: `centre`, or a scheme. */
  readonly of: string;
  /** Scheme of the territories in the row. */
  readonly level?: string;
  /** All things in the row together, where they are centres. */
  readonly whole?: Aggregate | RefusedAggregate;
}

/** What it takes to answer, besides what is here: fetched for the questions that need it. */
export interface Means {
  readonly places?: Places | undefined;
  readonly further?: typeof further | undefined;
}

/** Whether a question is about territories. */
export const needsPlaces = ({by, split, territory, compare}: Asked) =>
  by === 'territory' || split === 'territory' || Boolean(territory) || compare.some((ref) => ref.includes(':'));

/** Whether a question goes further than centres or territories side by side. */
export const needsFurther = ({by, split, compare, target}: Asked) =>
  [by, split].some((along) => along === 'period' || along === 'category') || compare.length > 0 || target !== undefined;

/** @param means What {@link needsPlaces} and {@link needsFurther} ask for. */
export function answerTo(observatory: Observatory, locale: Locale, asked: Asked, means: Means = {}): Answer | undefined {
  return new Question(observatory, locale, asked, means).answer();
}

export class Question {
  readonly figures: Figures;
  /** Kind of subject the figures are counted by. */
  readonly of: string;
  /** Those that are known, earliest first. */
  readonly periods: readonly string[];
  readonly period: string;

  constructor(
    readonly observatory: Observatory,
    readonly locale: Locale,
    readonly asked: Asked,
    private readonly means: Means,
  ) {
    const {indicator, centre, territory, level, by} = asked;
    this.figures = figuresOf(observatory);
    const kinds = kindsOf(this.figures, indicator);
    const scheme = by === 'territory' ? level : territory && schemeOf(territory);
    const wanted = centre || by === 'centre' ? 'centre' : scheme;
    this.of = wanted && kinds.includes(wanted) ? wanted : kinds.includes('centre') ? 'centre' : (wanted ?? this.#coarsest(kinds));
    const known = periodsOf(this.figures, indicator, kinds.includes(this.of) ? this.of : undefined);
    this.periods = known;
    this.period = asked.period ?? known.at(-1) ?? '';
  }

  #coarsest(kinds: readonly string[]): string {
    const count = (of: string) => subjectsOf(this.figures, {indicator: this.asked.indicator, of, period: periodsOf(this.figures, this.asked.indicator, of).at(-1)!}).length;
    return [...kinds].sort((a, b) => count(a) - count(b))[0] ?? 'centre';
  }

  answer(): Answer | undefined {
    const {by, split, compare, target} = this.asked;
    // Figures of centres that the file does not name are nobody's.
    if (!this.periods.length || (this.of === 'centre' && !this.observatory.rows(centres).length)) return undefined;
    const along = this.#slots(by, this.asked.dimension);
    const across = split ? this.#slots(split, this.asked.splitDimension) : [{key: 'own', label: compare.length ? (this.#subjectName() ?? this.#name()) : this.#name()}];
    if (!along.length || !across.length) return undefined;
    const {places, further} = this.means;
    const rows = [...across, ...(further?.referenceSlots(this, places) ?? [])];
    let observed = rows.map((series) => along.map((item) => this.#observe(item, series)));
    // Where nobody gives a total, that all are silent would be wrong.
    if (by === 'period' && !observed.flat().some(hasValue) && this.periods.every((period) => !this.subjects(this.of, period).length)) return undefined;
    const isAdditive = this.#isAdditive();
    const totals = isAdditive ? wholesOf(along.map((item) => this.#observe(item, TOTAL_SLOT)), observed.slice(0, across.length)) : [];
    const order = this.#order(along, isAdditive ? totals : observed[0]!);
    const items = order.map((rank) => along[rank]!);
    observed = observed.map((figures) => order.map((rank) => figures[rank]));
    const sums = isAdditive ? order.map((rank) => totals[rank]) : [];
    const series = rows.map((slot, rank): Series => ({
      key: slot.key,
      label: slot.label,
      figures: observed[rank]!.map((each) => this.#figure(each)),
      ...(rank >= across.length && {isReference: true}),
    }));
    const isAlongSubjects = by === 'centre' || by === 'territory';
    const breaks = by === 'period' ? further!.breaksIn(this) : [];
    const levels = further?.levelsOf(this.locale, isAlongSubjects && !split ? series : [], target && {label: target.label, figure: this.#figure({status: 'ok', value: target.value})});
    return {
      content: {
        items: items.map(({key, label, time}) => ({key, label, time})),
        // A reference that is the same for all things in the row is one line across them.
        series: isAlongSubjects && !split ? series.filter(({isReference}) => !isReference) : series,
        ...(isAdditive && {totals: sums.map((each) => this.#figure(each))}),
        levels: levels ?? [],
        breaks: breaks.map(({at}) => further!.firstFrom(at, items)),
      },
      observed,
      labels: rows.map(({label}) => label),
      names: items.map(({name, label}) => name ?? label),
      choices: items.map(({subject}) => choiceOf(subject)),
      period: this.period,
      periods: this.periods,
      subject: this.#subjectName(),
      dimension: by === 'category' ? further!.dimensionOf(this, this.asked.dimension) : undefined,
      splitDimension: split === 'category' ? further!.dimensionOf(this, this.asked.splitDimension) : undefined,
      isAdditive,
      totals: sums,
      breaks,
      of: this.of,
      ...(by === 'territory' && {level: this.asked.level ?? this.of}),
      ...(by === 'centre' && {whole: this.#whole(items)}),
    };
  }

  #slots(along: Along, dimension: string | undefined): readonly Slot[] {
    const {places, further} = this.means;
    if (along === 'period') return further!.periodSlots(this);
    if (along === 'category') return further!.categorySlots(this, dimension);
    return along === 'centre' ? this.#centreSlots() : places!.slots(this);
  }

  /** The subjects of one kind that have what is asked for: the total, or what it is divided into. */
  subjects(of: string, period: string): readonly string[] {
    const {indicator, by, split} = this.asked;
    const known = by === 'category' || split === 'category' ? subjectsDivided : subjectsOf;
    return known(this.figures, {indicator, of, period});
  }

  #centreSlots(): readonly Slot[] {
    const known = new Set(this.subjects('centre', this.period));
    return this.#centres()
      .filter(({id}) => known.has(id))
      .map((centre) => ({key: centre.id, label: nameOf(centre), name: centre.name, subject: {of: 'centre', keys: [centre.id], isAlone: true}}));
  }

  /** The centres that the question is about. */
  #centres(): readonly Centre[] {
    const {centre, territory, kept} = this.asked;
    const all = territory ? this.means.places!.centresIn(territory) : this.observatory.rows(centres);
    return all.filter(({id}) => (centre ? id === centre : kept?.has(id) ?? true));
  }

  #observe(item: Slot, series: Slot): Observed | undefined {
    const {indicator} = this.asked;
    const period = series.period ?? item.period ?? this.period;
    const categories = {...item.categories, ...series.categories};
    const subject = series.subject ?? item.subject ?? this.#everybody(period);
    if ('territory' in subject) return this.means.places!.observe({indicator, period, categories}, subject.territory);
    const {of, keys, isAlone} = subject;
    const slice = {indicator, of, period, categories};
    return isAlone ? readerOf(this.figures, slice)?.(keys[0]!) : asObserved(aggregate(this.figures, slice, keys));
  }

  readonly #all = new Map<string, Subject>();
  /** Whoever the question is about when it names nobody: its centre, its territory, all that have figures. */
  #everybody(period: string): Subject {
    const {centre, territory} = this.asked;
    if (centre) return {of: 'centre', keys: [centre], isAlone: true};
    if (territory) return {territory};
    let all = this.#all.get(period);
    if (!all) {
      const named = (key: string) => this.of !== 'centre' || this.observatory.find(centres, key) !== undefined;
      const known = this.subjects(this.of, period).filter(named);
      const kept = this.asked.kept;
      all = {of: this.of, keys: this.of === 'centre' && kept ? known.filter((key) => kept.has(key)) : known};
      this.#all.set(period, all);
    }
    return all;
  }

  #whole(items: readonly Slot[]): Aggregate | RefusedAggregate {
    const {indicator} = this.asked;
    return aggregate(this.figures, {indicator, of: 'centre', period: this.period, hidden: 'leave-out'}, items.map(({key}) => key));
  }

  #subjectName(): string | undefined {
    const {centre, territory} = this.asked;
    if (centre) {
      const found = this.observatory.find(centres, centre);
      return found ? nameOf(found) : centre;
    }
    return territory && this.means.places!.nameOf(territory);
  }

  /** Largest first where there is no order of its own; ties by name, what has no value last. */
  #order(slots: readonly Slot[], observed: readonly (Observed | undefined)[]): readonly number[] {
    const ranks = slots.map((_, rank) => rank);
    const {by, dimension} = this.asked;
    if (by === 'period' || (by === 'category' && this.means.further!.dimensionOf(this, dimension)?.ordered)) return ranks;
    const compare = byName(this.locale);
    return ranks.sort((a, b) => byValue(observed[a], observed[b]) || compare(slots[a]!.label, slots[b]!.label));
  }

  /** Categories that exclude one another make up the whole, of counts and amounts. */
  #isAdditive(): boolean {
    const {split, splitDimension, indicator} = this.asked;
    const isCounted = indicator.kind === 'count' || indicator.kind === 'amount';
    if (!split || !isCounted) return false;
    if (split === 'category') return this.means.further!.dimensionOf(this, splitDimension)?.exclusive ?? false;
    return split !== 'period' && aggregationOf(indicator) === 'sum';
  }

  #figure(observed: Observed | undefined): Figure {
    const text = saidValue(this.locale, this.asked.indicator, observed);
    if (!hasValue(observed)) return {text};
    const {value, status} = observed;
    const caution = this.locale.words(statusWords)[status];
    return {value, text, bare: this.locale.number(value, {decimals: this.asked.indicator.decimals}), ...(caution && {caution})};
  }

  #name = () => this.#text(this.asked.indicator.label);
  #text = (text: Indicator['label'] | undefined) => inLanguage(text, this.locale.language);
}

/** What parts make up together, where nobody says it: their sum, if each of them is known. */
function wholesOf(totals: readonly (Observed | undefined)[], parts: readonly (readonly (Observed | undefined)[])[]): readonly (Observed | undefined)[] {
  if (totals.some((total) => total && total.status !== 'not-asked')) return totals;
  return totals.map((total, item) => {
    const known = parts.map((figures) => figures[item]).filter(hasValue);
    if (known.length < parts.length) return total;
    return {value: sumOf(known.map(({value}) => value)), status: known.map(({status}) => status).reduce(graverOf)};
  });
}

export const nameOf = ({shortName, name}: Centre) => shortName ?? name;

function choiceOf(subject: Subject | undefined): Answer['choices'][number] {
  if (!subject) return undefined;
  return 'territory' in subject ? {kind: 'territory', id: subject.territory} : {kind: 'centre', id: subject.keys[0]!};
}

function byValue(a: Observed | undefined, b: Observed | undefined) {
  if (!hasValue(a) || !hasValue(b)) return Number(!hasValue(a)) - Number(!hasValue(b));
  return b.value - a.value;
}
