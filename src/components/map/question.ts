/** What a map asks of a document: the figure of every area or centre, the class it falls in, and what cannot be drawn. */
import type {MapArea} from '../../charts/ground.js';
import type {SymbolDatum} from '../../charts/map-symbols.js';
import type {Outline} from '../../data/outlines.js';
import {aggregate, asObserved, type Aggregate, type RefusedAggregate} from '../../model/aggregate.js';
import {centres, pointOf, type Centre} from '../../model/centre.js';
import {classesOf, classOf, type Classes, type ClassOptions} from '../../model/classes.js';
import {figuresOf} from '../../model/figures.js';
import {centresOf, Hierarchy} from '../../model/hierarchy.js';
import type {Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';
import type {Observatory} from '../../model/observatory.js';
import {isRefused} from '../../model/refusal.js';
import {breaksBetween, breaks as seriesBreaks, type Break} from '../../model/series-break.js';
import {aggregateOf} from '../../model/territory-aggregate.js';
import {geometries, territories} from '../../model/territory.js';
import {codeOf, schemeOf, refOfOutline} from '../../model/territory-ref.js';
import {kindsOf, periodsOf, readerOf, subjectsOf, tallyOf, type Figures, type Tally} from '../../model/values.js';

export const MAP_FORMS = ['areas', 'symbols'] as const;
export type MapForm = (typeof MAP_FORMS)[number];

export interface Asked extends ClassOptions {
  readonly indicator: Indicator;
  /** `centre`, or a scheme of territories; see {@link levelOf}. */
  readonly level: string;
  readonly period?: string;
  /** Whether the reader cannot choose another period. */
  readonly isFixed?: boolean;
  /** Another period that is drawn beside it, with the same classes. */
  readonly beside?: string;
  /** Restricts the map to what lies in it. */
  readonly territory?: string;
  /** Those that stand too far from all that is drawn. */
  readonly off?: ReadonlySet<string>;
  /** Restricts centres to those that search and filters keep. */
  readonly kept?: ReadonlySet<string>;
  readonly form?: MapForm;
  readonly outlines: readonly Outline[];
  /** Scheme of the outlines. */
  readonly scheme: string;
}

/** Somebody the map has a figure of, or a reason for none. */
export interface Subject {
  readonly kind: 'centre' | 'territory';
  /** Id of the centre, or `scheme:code`. */
  readonly id: string;
  readonly name: string;
  readonly observed: Observed | undefined;
  /** Rank among the areas. */
  readonly area?: number;
  readonly lon?: number;
  readonly lat?: number;
  /** It has a position, too far from all that is drawn. */
  readonly isOff?: boolean;
}

export interface MapAnswer {
  readonly indicator: Indicator;
  readonly level: string;
  readonly period: string;
  readonly periods: readonly string[];
  readonly form: MapForm;
  readonly subjects: readonly Subject[];
  readonly areas: readonly MapArea[];
  /** Ranks of the subjects, by area. */
  readonly byArea: ReadonlyMap<number, number>;
  readonly tally: Tally;
  /** Of areas: the classes of all periods that the reader may choose from, so that a colour means the same in each. */
  readonly classes?: Classes;
  /** Whether zero is a class of its own. */
  readonly hasZero: boolean;
  readonly symbols: readonly SymbolDatum[];
  /** The greatest size of a value, in any period that the reader may choose. */
  readonly greatest: number;
  /** Ranks of the subjects of the symbols. */
  readonly bySymbol: readonly number[];
  /** All subjects together. */
  readonly whole: Aggregate | RefusedAggregate;
  /** Name of the territory that the map is restricted to. */
  readonly subjectName?: string;
  readonly breaks: readonly Break[];
  /** Outlines of codes that were merged since, which show the figure of what they became. */
  readonly merged: number;
  /** Subjects with a figure that nothing on the map shows. */
  readonly unplaced: number;
  /** Set where hardly any outline has a code that the figures know: some of both, and the scheme that would fit better. */
  readonly mismatch?: {readonly outlines: readonly string[]; readonly figures: readonly string[]; readonly better?: string};
}

/** What a document may draw of an indicator: a level that it has outlines of, the one with most subjects; else its centres. */
export function levelOf(observatory: Observatory, indicator: Indicator, wanted: string | undefined): string {
  if (wanted) return wanted;
  const figures = figuresOf(observatory);
  const drawn = new Set(observatory.rows(geometries).map(({scheme}) => scheme));
  const kinds = kindsOf(figures, indicator);
  const size = (of: string) => subjectsOf(figures, {indicator, of, period: periodsOf(figures, indicator, of).at(-1) ?? ''}).length;
  const levels = kinds.filter((kind) => drawn.has(kind)).sort((a, b) => size(b) - size(a));
  return levels[0] ?? (kinds.includes('centre') ? 'centre' : (kinds[0] ?? 'centre'));
}

/** Rates and medians are areas, counts and amounts circles; what centres say has no area. */
export const formOf = ({kind}: Indicator, level: string, wanted: MapForm | undefined): MapForm =>
  level === 'centre' || (!wanted && (kind === 'count' || kind === 'amount')) ? 'symbols' : (wanted ?? 'areas');

/** The periods that a reader may choose from: of the level, else of any. */
export function periodsShown(observatory: Observatory, indicator: Indicator, level: string): readonly string[] {
  const figures = figuresOf(observatory);
  const own = periodsOf(figures, indicator, level);
  return own.length ? own : periodsOf(figures, indicator);
}

/** The next finer level that has outlines and members in a territory: what a reader may go down to. */
export function levelBelow(observatory: Observatory, territory: string): string | undefined {
  const hierarchy = hierarchyOf(observatory);
  const drawn = new Set(observatory.rows(geometries).map(({scheme}) => scheme));
  const levels = [...new Set(hierarchy.members(territory).map(({id}) => schemeOf(id)))].filter((scheme) => drawn.has(scheme) && scheme !== schemeOf(territory));
  return levels.sort((a, b) => hierarchy.members(territory, a).length - hierarchy.members(territory, b).length).find((scheme) => hierarchy.members(territory, scheme).length > 1);
}

const hierarchies = new WeakMap<object, Hierarchy>();
export function hierarchyOf(observatory: Observatory): Hierarchy {
  const rows = observatory.rows(territories);
  let known = hierarchies.get(rows);
  if (!known) hierarchies.set(rows, (known = new Hierarchy(rows)));
  return known;
}

/** undefined when the document has no figure for the question. */
export function answerTo(observatory: Observatory, asked: Asked): MapAnswer | undefined {
  return new Question(observatory, asked).answer();
}

/** What depends on the outlines and the document, and not on the period that is shown. */
const memory = new WeakMap<object, WeakMap<object, Map<string, unknown>>>();

function remembered<T>(outlines: object, observatory: object, key: string, make: () => T): T {
  let all = memory.get(outlines);
  if (!all) memory.set(outlines, (all = new WeakMap()));
  let known = all.get(observatory);
  if (!known) all.set(observatory, (known = new Map<string, unknown>()));
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/** What was laid last of some outlines. */
const laidLast = new WeakMap<object, {readonly areas: readonly MapArea[]}>();

/** Another document, or another period, most often draws the same areas: they stay the very same, and so does the ground that is made of them. */
function asBefore<Laid extends {readonly areas: readonly MapArea[]}>(outlines: object, laid: Laid): Laid {
  const before = laidLast.get(outlines)?.areas;
  const isSame = before?.length === laid.areas.length && laid.areas.every(({key, label, shape, inFocus}, rank) => {
    const had = before[rank]!;
    return had.key === key && had.shape === shape && had.inFocus === inFocus && had.label === label;
  });
  if (isSame) return {...laid, areas: before};
  laidLast.set(outlines, laid);
  return laid;
}

/** More outlines than this must find nothing before the codes are said not to fit. */
const FEW = 0.02;
const EXAMPLES = 3;

class Question {
  readonly #figures: Figures;
  readonly #hierarchy: Hierarchy;
  readonly #centres: readonly Centre[];
  readonly #periods: readonly string[];

  constructor(
    private readonly observatory: Observatory,
    private readonly asked: Asked,
  ) {
    this.#figures = figuresOf(observatory);
    this.#hierarchy = hierarchyOf(observatory);
    this.#centres = observatory.rows(centres);
    this.#periods = periodsShown(observatory, asked.indicator, asked.level);
  }

  answer(): MapAnswer | undefined {
    const {asked} = this;
    const period = asked.period ?? this.#periods.at(-1);
    // A period that the page names is none of an indicator that has no figure at all.
    if (period === undefined || !this.#periods.length) return undefined;
    return asked.level === 'centre' ? this.#ofCentres(period) : this.#ofTerritories(period);
  }

  #ofCentres(period: string): MapAnswer | undefined {
    const {indicator, territory, kept} = this.asked;
    const slice = {indicator, of: 'centre', period};
    const read = readerOf(this.#figures, slice);
    const all = territory ? centresOf(this.#hierarchy, this.#centres, territory) : this.#centres;
    const scoped = kept ? all.filter(({id}) => kept.has(id)) : all;
    if (!scoped.length) return undefined;
    const subjects = scoped.map((centre): Subject => {
      const point = pointOf(centre);
      return {kind: 'centre', id: centre.id, name: centre.shortName ?? centre.name, observed: read?.(centre.id), ...(point && {lon: point.lon, lat: point.lat})};
    });
    const keys = scoped.map(({id}) => id);
    const focus = new Set<string>(scoped.flatMap(({territories: refs = []}) => refs));
    const {scheme} = this.asked;
    const isIn = (ref: string) => focus.has(ref);
    const {areas} = asBefore(this.asked.outlines, {areas: this.asked.outlines.map(({code, name, shape}): MapArea => ({key: code, label: name, shape, inFocus: focus.has(refOfOutline(scheme, code, isIn))}))});
    return this.#answer(period, 'symbols', subjects, areas, aggregate(this.#figures, {...slice, hidden: 'leave-out'}, keys));
  }

  #ofTerritories(period: string): MapAnswer | undefined {
    const {indicator, level, territory, form} = this.asked;
    const observe = this.#observer(period);
    const {areas, refs, merged} = this.#areas(level);
    const drawn = new Set(refs);
    // What has a figure and no outline is in the table all the same.
    const known = subjectsOf(this.#figures, {indicator, of: level, period}).map((code) => `${level}:${code}`);
    const others = [...known, ...this.#hierarchy.territories.map(({id}) => id).filter((id) => schemeOf(id) === level)].filter((ref) => !drawn.has(ref) && this.#isWithin(ref));
    const subjects = [
      ...areas.flatMap(({inFocus, label}, area): Subject[] => (inFocus ? [{kind: 'territory', id: refs[area]!, name: label, observed: observe(refs[area]!), area}] : [])),
      ...[...new Set(others)].map((ref): Subject => {
        const row = this.#hierarchy.find(ref);
        return {kind: 'territory', id: ref, name: row?.name ?? codeOf(ref), observed: observe(ref), ...(row?.point && {lon: row.point.lon, lat: row.point.lat})};
      }),
    ];
    if (!subjects.length) return undefined;
    const codes = subjects.map(({id}) => codeOf(id));
    const whole = territory
      ? aggregateOf(this.#figures, {hierarchy: this.#hierarchy, centres: this.#centres}, {indicator, period}, territory)
      : aggregate(this.#figures, {indicator, of: level, period, hidden: 'leave-out'}, codes);
    const answer = this.#answer(period, formOf(indicator, level, form), subjects, areas, whole);
    return {...answer, merged, ...this.#mismatch(level, known)};
  }

  /** A reader of one period; of whole levels at once where the document has their figures, which is most often. */
  #observer(period: string): (ref: string) => Observed | undefined {
    const {indicator, level} = this.asked;
    const read = readerOf(this.#figures, {indicator, of: level, period});
    const places = {hierarchy: this.#hierarchy, centres: this.#centres};
    return (ref) => {
      const own = read?.(codeOf(ref));
      if (own || (read && !this.#hierarchy.find(ref))) return own;
      const found = aggregateOf(this.#figures, places, {indicator, period}, ref);
      // Where nobody it is made of is in the file, the file does not speak of it.
      const isUnknown = isRefused(found) && Object.entries(found.coverage.counts).every(([standing, count]) => standing === 'absent' || count === 0);
      return isUnknown ? undefined : asObserved(found);
    };
  }

  /** The same for all periods: a reader who goes through them waits for the figures alone. */
  #areas(level: string) {
    const {indicator, territory, outlines} = this.asked;
    return remembered(outlines, this.observatory, `areas ${indicator.id} ${level} ${territory ?? ''}`, () => asBefore(outlines, this.#lay(level)));
  }

  /**
   * One area for each territory: parts of one, and what merged into it, are drawn together. Outlines whose codes went
   * through numbers have lost the zero before them: 1 is the Ain, 1004 Ambérieu.
   */
  #lay(level: string): {areas: readonly MapArea[]; refs: readonly string[]; merged: number} {
    const byRef = new Map<string, {label: string; shapes: Outline['shape'][]}>();
    const isKnown = this.#knows();
    let merged = 0;
    for (const {code, name, shape} of this.asked.outlines) {
      const own = refOfOutline(level, code, isKnown);
      const [current] = this.#hierarchy.find(own) ? [own] : this.#hierarchy.current(own);
      const ref = current ?? own;
      if (ref !== own) merged++;
      const there = byRef.get(ref);
      if (there) there.shapes.push(shape);
      else byRef.set(ref, {label: this.#hierarchy.find(ref)?.name ?? name, shapes: [shape]});
    }
    const entries = [...byRef];
    return {
      refs: entries.map(([ref]) => ref),
      areas: entries.map(([ref, {label, shapes}]): MapArea => ({
        key: ref,
        label,
        shape: shapes.length === 1 ? shapes[0]! : {type: 'GeometryCollection', geometries: shapes},
        inFocus: isKnown(ref) && this.#isWithin(ref),
      })),
      merged,
    };
  }

  /** Whether a document speaks of a territory; the outlines of all of France may surround two départements. */
  #knows(): (ref: string) => boolean {
    const {indicator, level} = this.asked;
    const known = new Set<string>();
    for (const period of this.#periods) for (const code of subjectsOf(this.#figures, {indicator, of: level, period})) known.add(`${level}:${code}`);
    const isListed = this.#hierarchy.territories.some(({id}) => schemeOf(id) === level);
    return (ref) => known.has(ref) || (isListed && this.#hierarchy.find(ref) !== undefined);
  }

  #isWithin(ref: string): boolean {
    const {territory} = this.asked;
    return !territory || this.#hierarchy.isInside(ref, territory);
  }

  #answer(period: string, form: MapForm, subjects: readonly Subject[], areas: readonly MapArea[], whole: Aggregate | RefusedAggregate): MapAnswer {
    const {level, territory, off} = this.asked;
    if (off) subjects = subjects.map((subject) => (off.has(subject.id) ? {...subject, isOff: true} : subject));
    const observedOf = new Map(subjects.map(({id, observed}) => [id, observed]));
    const tally = tallyOf((id) => observedOf.get(id), observedOf.keys());
    const {classes, hasZero} = form === 'areas' ? this.#classes(period, tally, subjects) : {classes: undefined, hasZero: false};
    const symbols: SymbolDatum[] = [];
    const bySymbol: number[] = [];
    subjects.forEach((subject, rank) => {
      const {id, name, observed, area, lon, lat} = subject;
      if (form !== 'symbols' || !hasValue(observed) || !isPlaced(subject, form)) return;
      symbols.push({key: id, label: name, value: observed.value, area, lon, lat});
      bySymbol.push(rank);
    });
    return {
      indicator: this.asked.indicator,
      level,
      period,
      periods: this.#periods,
      form,
      subjects,
      areas,
      byArea: new Map(subjects.flatMap(({area}, rank) => (area === undefined ? [] : [[area, rank] as const]))),
      tally,
      classes,
      hasZero,
      symbols,
      bySymbol,
      greatest: symbols.length ? [...tally.values, ...this.#others(period, subjects)].reduce((most, value) => Math.max(most, Math.abs(value)), 0) : 0,
      whole,
      ...(territory && {subjectName: this.#hierarchy.find(territory)?.name ?? codeOf(territory)}),
      breaks: breaksBetween(this.#periods[0]!, this.#periods.at(-1)!, {indicator: this.asked.indicator, breaks: this.observatory.rows(seriesBreaks)}),
      merged: 0,
      unplaced: subjects.filter((subject) => hasValue(subject.observed) && !isPlaced(subject, form)).length,
    };
  }

  /** Bounds that hold for every period, with the counts of the one that is shown. */
  #classes(period: string, tally: Tally, subjects: readonly Subject[]): {classes: Classes; hasZero: boolean} {
    const {method = 'quantile', count, cuts, pivot} = this.asked;
    const others = this.#others(period, subjects);
    const all = [...tally.values, ...others];
    const hasZero = pivot === undefined && method !== 'manual' && all.includes(0) && all.every((value) => value >= 0) && all.some((value) => value > 0);
    const counted = (values: readonly number[]): Tally => ({...tally, values: Float64Array.from(hasZero ? values.filter((value) => value !== 0) : values)});
    const bounds = classesOf(counted(all), {method, count, cuts, pivot});
    // The bounds of all periods, counted anew for this one.
    const held = bounds.classes.map(() => 0);
    for (const value of counted([...tally.values]).values) held[classOf(bounds, value)]!++;
    return {classes: {...bounds, classes: bounds.classes.map((each, rank) => ({...each, count: held[rank]!})), counts: tally.counts}, hasZero};
  }

  /** The values of the other periods that the reader may choose: what is drawn must mean the same in each. */
  #others(period: string, subjects: readonly Subject[]): readonly number[] {
    const {isFixed, beside} = this.asked;
    const ids = subjects.map(({id}) => id);
    return (isFixed ? (beside === undefined ? [] : [beside]) : this.#periods)
      .filter((each) => each !== period)
      .flatMap((each) => {
        const {level, indicator, territory, outlines} = this.asked;
        if (level === 'centre') {
          const read = readerOf(this.#figures, {indicator, of: 'centre', period: each});
          return read ? [...tallyOf(read, ids).values] : [];
        }
        // Of the subjects of that period, whatever the one that is shown: asked once.
        return remembered(outlines, this.observatory, `values ${indicator.id} ${level} ${territory ?? ''} ${each}`, () => {
          const {areas, refs} = this.#areas(level);
          const known = [...subjectsOf(this.#figures, {indicator, of: level, period: each}).map((code) => `${level}:${code}`), ...this.#hierarchy.territories.map(({id}) => id).filter((id) => schemeOf(id) === level)];
          return [...tallyOf(this.#observer(each), new Set([...refs.filter((_, rank) => areas[rank]!.inFocus), ...known.filter((ref) => this.#isWithin(ref))])).values];
        });
      });
  }

  #mismatch(level: string, known: readonly string[]): Pick<MapAnswer, 'mismatch'> {
    const {outlines} = this.asked;
    if (!outlines.length || !known.length) return {};
    const refs = new Set(known);
    const fits = (scheme: string, among: ReadonlySet<string>) => ({code}: Outline) =>
      among.has(refOfOutline(scheme, code, (ref) => among.has(ref))) || this.#hierarchy.current(`${scheme}:${code}`).some((ref) => among.has(ref));
    let few = FEW * Math.min(outlines.length, known.length);
    const isFitting = fits(level, refs);
    // Most often the first ones tell.
    if (outlines.some((outline) => isFitting(outline) && --few < 0)) return {};
    const listed = new Set(this.#hierarchy.territories.map(({id}) => id));
    const schemes = [...new Set([...listed].map(schemeOf))].filter((scheme) => scheme !== level);
    const better = schemes.map((scheme) => ({scheme, count: outlines.filter(fits(scheme, listed)).length})).sort((a, b) => b.count - a.count)[0];
    return {
      mismatch: {
        outlines: outlines.slice(0, EXAMPLES).map(({code}) => code),
        figures: known.slice(0, EXAMPLES).map(codeOf),
        ...(better?.count && {better: better.scheme}),
      },
    };
  }
}

/** Whether the map shows where somebody is. */
export const isPlaced = ({area, lon, isOff}: Subject, form: MapForm): boolean => area !== undefined || (form === 'symbols' && lon !== undefined && !isOff);

/** The class of an area's figure, for styles: `step-3`, `below-2`, `zero`; undefined where there is none. */
export function stepOf({classes, hasZero}: Pick<MapAnswer, 'classes' | 'hasZero'>, observed: Observed | undefined): string | undefined {
  if (!classes || !hasValue(observed)) return undefined;
  if (hasZero && observed.value === 0) return 'zero';
  return stepClass(classes.classes[classOf(classes, observed.value)]?.step ?? 1);
}

export const stepClass = (step: number) => (step < 0 ? `below-${-step}` : `step-${step}`);

/** How many classes a map has from its pivot upwards, or in all, and whether there are any below: what styles need to spread colours over its steps. */
export const rampOf = ({classes, pivot}: Classes): string => `of-${classes.filter(({step}) => step > 0).length}${pivot === undefined ? '' : ' sided'}`;
