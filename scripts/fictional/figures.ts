/**
 * Figures of the invented centres and territories. They hold what true ones hold: answers that never came, questions
 * not asked in some years, a definition that changed, centres that open, counts too small to be published. What must be
 * hidden is hidden here already: the document is public, in the demonstration too.
 */
import {CONTEXT, PEOPLE_THRESHOLD, SURVEYED} from './indicators.js';
import {COUNTRY, inventPyramid, type Land} from './land.js';
import {bell, between, parted, seeded, type Draw} from './random.js';
import {AGES, FUNDERS, THEMES, type Theme} from './words.js';

export const YEARS = [2020, 2021, 2022, 2023, 2024] as const;
/** The first year in which volunteers of one day are no longer counted. */
export const VOLUNTEER_BREAK = 2022;
/** Closed places, then a slow return. */
const YEAR_FACTORS: Readonly<Record<number, number>> = {2020: 0.68, 2021: 0.83, 2022: 0.97, 2023: 1.03, 2024: 1.07};

export interface Surveyed {
  readonly id: string;
  readonly kind: string;
  readonly themes: readonly Theme[];
  /** Its first year of data. */
  readonly since: number;
  /** Years in which it answered the survey. */
  readonly answered: ReadonlySet<number>;
}

export interface RawColumn {
  indicator: string;
  axis: string;
  period: string;
  categories?: Readonly<Record<string, string>>;
  values: (number | null)[];
  status?: string;
  n?: (number | null)[];
  campaign?: string;
  source?: string;
}

/** A value with the letter of its status. */
interface Cell {
  readonly value: number | null;
  readonly letter: string;
}
const blank = (letter: string): Cell => ({value: null, letter});

/** What a centre would answer in a year if it answered everything. */
interface Answers {
  readonly totals: ReadonlyMap<string, number>;
  readonly ages: readonly number[];
  readonly sexes: readonly number[];
  readonly participations: readonly number[];
  readonly actions: readonly number[];
  readonly funders: readonly number[];
}

const AGE_WEIGHTS = [6, 21, 17, 11, 27, 18];
const FUNDER_WEIGHTS = [38, 24, 7, 8, 6, 13, 4];
const PUBLIC_FUNDERS = 5;

/** Columns of every surveyed indicator, one per year and category, on the axis `centres`. */
export function surveyColumns(seed: number, centres: readonly Surveyed[]): RawColumn[] {
  const draw = seeded(seed);
  const habits = centres.map((centre) => inventHabits(draw, centre));
  return YEARS.flatMap((year) => {
    const answers = centres.map((_, rank) => inventAnswers(draw, habits[rank]!, year));
    return SURVEYED.flatMap((indicator) => {
      const {id, asked} = indicator;
      const cells = centres.map((centre, rank): Cell => {
        if (centre.since > year) return blank('M');
        if (asked && !asked.includes(year)) return blank('L');
        if (!centre.answered.has(year) || habits[rank]!.skipped.has(`${id}/${year}`)) return blank('O');
        return published(id, answers[rank]!, letterOf(draw, id, year));
      });
      const column = (values: readonly Cell[], categories?: Readonly<Record<string, string>>) =>
        written({indicator: id, axis: 'centres', period: String(year), categories, campaign: `enquete-${year + 1}`}, values);
      const parts = partsOf(id, Object.keys(THEMES));
      const broken = parts.map(([part, ids, field]) => {
        const rows = cells.map((cell, rank) => (cell.value === null ? ids.map(() => cell) : split(answers[rank]![field], cell, id === 'habitants')));
        return ids.map((category, at) => column(rows.map((row) => row[at]!), {[part]: category}));
      });
      return [column(cells), ...broken.flat()];
    });
  });
}

type Part = 'ages' | 'sexes' | 'participations' | 'actions' | 'funders';

/** The dimensions along which an indicator is published, and where its parts are. */
function partsOf(indicator: string, themes: readonly string[]): readonly (readonly [string, readonly string[], Part])[] {
  if (indicator === 'habitants') return [['age', Object.keys(AGES), 'ages'], ['sex', ['f', 'h'], 'sexes']];
  if (indicator === 'participations') return [['theme', themes, 'participations']];
  if (indicator === 'actions') return [['theme', themes, 'actions']];
  return indicator === 'budget' ? [['funder', Object.keys(FUNDERS), 'funders']] : [];
}

/** Provisional for the last campaign where a centre has yet to confirm, estimated where nobody counts hours. */
function letterOf(draw: Draw, indicator: string, year: number): string {
  const chance = draw();
  if (indicator === 'heures-benevolat' && chance < 0.25) return 'E';
  return year === YEARS.at(-1) && chance > 0.96 ? 'P' : 'A';
}

const PEOPLE = new Set(SURVEYED.filter((indicator) => indicator['disclosure']).map(({id}) => id));
const isSmall = (count: number) => count > 0 && count < PEOPLE_THRESHOLD;

/** The value as it may be published: small counts of people are hidden, and what would give them away. */
function published(id: string, {totals}: Answers, letter: string): Cell {
  const value = totals.get(id);
  const {numerator, denominator, factor = 1} = SURVEYED.find((indicator) => indicator.id === id)! as {numerator?: string; denominator?: string; factor?: number};
  if (numerator === undefined || denominator === undefined) return isHidden(id, totals) ? blank('Q') : {value: value!, letter};
  const [over, under] = [totals.get(numerator)!, totals.get(denominator)!];
  if (under === 0) return blank('M');
  if (isHidden(numerator, totals) || isHidden(denominator, totals)) return blank('Q');
  return {value: Math.round(((factor * over) / under) * 1e4) / 1e4, letter};
}

/** Too small itself, or all but a few of the people it is a part of. */
function isHidden(id: string, totals: ReadonlyMap<string, number>): boolean {
  if (!PEOPLE.has(id)) return false;
  const value = totals.get(id)!;
  const wholes = SURVEYED.filter((indicator) => indicator['numerator'] === id && PEOPLE.has(indicator['denominator'] as string));
  return isSmall(value) || wholes.some((indicator) => isSmall(totals.get(indicator['denominator'] as string)! - value));
}

/**
 * Parts of a published total. Where one is small, it is hidden with others, the smallest first, until two at least are
 * hidden and together are twice the threshold: the total then gives none of them away.
 */
function split(parts: readonly number[], {letter}: Cell, protect: boolean): Cell[] {
  const hidden = new Set<number>();
  if (protect && parts.some(isSmall)) {
    const ranks = parts.map((_, rank) => rank).filter((rank) => parts[rank]! > 0).sort((a, b) => parts[a]! - parts[b]!);
    let sum = 0;
    for (const rank of ranks) {
      if (hidden.size >= 2 && sum >= 2 * PEOPLE_THRESHOLD && !isSmall(parts[rank]!)) break;
      hidden.add(rank);
      sum += parts[rank]!;
    }
  }
  return parts.map((value, rank) => (hidden.has(rank) ? blank('Q') : {value, letter}));
}

interface Habits {
  readonly size: number;
  readonly own: ReadonlyMap<string, number>;
  readonly ages: readonly number[];
  readonly themes: readonly number[];
  readonly funders: readonly number[];
  readonly women: number;
  /** Questions left out, as `indicator/year`. */
  readonly skipped: ReadonlySet<string>;
}

function inventHabits(draw: Draw, {kind, themes}: Surveyed): Habits {
  const size = (kind === 'EVS' ? 0.13 : 1) * Math.exp(bell(draw) * 0.55);
  const vary = (weights: readonly number[], by: number) => weights.map((weight) => weight * Math.exp(bell(draw) * by));
  const skipped = SURVEYED.flatMap(({id}) => YEARS.filter(() => draw() < 0.03).map((year) => `${id}/${year}`));
  return {
    size,
    own: new Map(SURVEYED.map(({id}) => [id, Math.exp(bell(draw) * 0.4)])),
    // A small house often sees a single generation.
    ages: vary(AGE_WEIGHTS, kind === 'EVS' ? 2.4 : 0.5),
    themes: Object.keys(THEMES).map((theme) => (themes.includes(theme as Theme) ? 3 : 0.6) * Math.exp(bell(draw) * 0.4)),
    funders: vary(FUNDER_WEIGHTS, 0.3),
    women: between(draw, 0.52, 0.66),
    skipped: new Set(skipped),
  };
}

function inventAnswers(draw: Draw, {size, own, ages, themes, funders, women}: Habits, year: number): Answers {
  const totals = new Map<string, number>();
  for (const {id, about} of SURVEYED) {
    if (about === undefined) continue;
    const amount = about * size * own.get(id)! * (STEADY.has(id) ? 1 : YEAR_FACTORS[year]!) * (1 + bell(draw) * 0.06);
    totals.set(id, id === 'etp' || id === 'heures-ouverture' ? Math.round(amount * 10) / 10 : Math.round(amount));
  }
  // A house that is eight times smaller opens half as long.
  totals.set('heures-ouverture', Math.min(60, Math.round((10 * totals.get('heures-ouverture')!) / size ** 0.7) / 10));
  if (year >= VOLUNTEER_BREAK) totals.set('benevoles-activite', Math.round(totals.get('benevoles-activite')! * 0.78));
  totals.set('benevoles', Math.max(1, Math.round((totals.get('benevoles-activite')! + totals.get('benevoles-gouvernance')!) * 0.93)));
  for (const [part, of, most] of WITHIN) totals.set(part, Math.min(totals.get(part)!, Math.floor(totals.get(of)! * most)));
  const budget = parted(totals.get('budget')!, funders);
  totals.set('aides-publiques', budget.slice(0, PUBLIC_FUNDERS).reduce((sum, amount) => sum + amount, 0));
  const seen = totals.get('habitants')!;
  const byAge = parted(seen, ages);
  return {
    totals,
    ages: byAge,
    sexes: parted(seen, [women, 1 - women]),
    participations: parted(totals.get('participations')!, themes),
    actions: parted(totals.get('actions')!, themes),
    funders: budget,
  };
}

/** Staff and opening hours did not follow the closures. */
const STEADY = new Set(['etp', 'budget', 'heures-ouverture', 'benevoles-gouvernance', 'partenariats']);

/** Parts that cannot exceed their whole. */
const WITHIN = [
  ['familles-mono', 'familles-adherentes', 0.6],
  ['benevoles-formes', 'benevoles', 0.8],
  ['nouveaux-habitants', 'habitants', 0.7],
  ['adherents', 'habitants', 0.9],
  ['repondants', 'habitants', 0.5],
  ['satisfaits', 'repondants', 1],
  ['droits-accompagnes', 'droits-informes', 0.8],
] as const;

type Head = Omit<RawColumn, 'values' | 'status'>;

/** A column as the format writes it: no status when all is ok, one letter when all are alike. */
function written({categories, campaign, ...head}: Head, cells: readonly Cell[]): RawColumn {
  const letters = cells.map(({letter}) => letter).join('');
  const alike = /^(.)\1*$/.test(letters);
  return {
    ...head,
    ...(categories && {categories}),
    values: cells.map(({value}) => value),
    ...(letters !== 'A'.repeat(letters.length) && {status: alike ? letters[0]! : letters}),
    ...(campaign && {campaign}),
  };
}

/** Years of the two invented censuses, five years apart as comparison demands. */
export const CENSUSES = [2017, 2022] as const;
/** Communes smaller than this have no median income. */
const SMALLEST_MEDIAN = 500;
const CENSUS_AGES = [5, 7, 8, 15, 38, 27];

/** Figures of the territories: communes, then EPCI and the country as their sums. */
export function contextColumns(seed: number, {communes, epci}: Land): RawColumn[] {
  const draw = seeded(seed);
  const growth = communes.map(() => bell(draw) * 0.05);
  return CENSUSES.flatMap((year) => {
    const back = (CENSUSES[1] - year) / 5;
    const counts = communes.map(({population, hardship}, rank) => {
      const people = Math.round(population * (1 - growth[rank]! * back));
      const active = Math.round(people * between(draw, 0.44, 0.5));
      return {people, active, jobless: Math.round(active * (0.04 + 0.14 * hardship) * (1 + 0.1 * back)), pyramid: inventPyramid(draw, people, CENSUS_AGES)};
    });
    type Counted = (typeof counts)[number];
    const levels = [
      {axis: 'communes', groups: counts.map((count) => [count])},
      {axis: 'epci', groups: epci.map(({code}) => counts.filter((_, rank) => communes[rank]!.epci === code))},
      {axis: 'pays', groups: [counts]},
    ];
    const columns = levels.flatMap(({axis, groups}) => {
      const column = (indicator: string, value: (group: readonly Counted[]) => number, categories?: Readonly<Record<string, string>>) =>
        written({indicator, axis, period: String(year), categories}, groups.map((group) => ({value: value(group), letter: 'A'})));
      const sum = (pick: (count: Counted) => number) => (group: readonly Counted[]) => group.reduce((all, count) => all + pick(count), 0);
      const ages = Object.keys(AGES).flatMap((age, at) => [
        column('population', sum(({pyramid}) => pyramid[at]!.women + pyramid[at]!.men), {age}),
        column('population', sum(({pyramid}) => pyramid[at]!.women), {age, sex: 'f'}),
        column('population', sum(({pyramid}) => pyramid[at]!.men), {age, sex: 'h'}),
      ]);
      const sexes = (['women', 'men'] as const).map((sex) =>
        column('population', sum(({pyramid}) => pyramid.reduce((all, part) => all + part[sex], 0)), {sex: sex === 'women' ? 'f' : 'h'}));
      const [jobless, active] = [sum((count) => count.jobless), sum((count) => count.active)];
      return [
        column('population', sum(({people}) => people)),
        // A commune of two hundred people has no pyramid worth publishing.
        ...(axis === 'communes' ? [] : [...ages, ...sexes]),
        column('chomeurs', jobless),
        column('actifs', active),
        column('taux-chomage', (group) => Math.round((1e6 * jobless(group)) / active(group)) / 1e4),
      ];
    });
    const incomes = communes.map(({population, hardship}): Cell =>
      population < SMALLEST_MEDIAN ? blank('Q') : {value: Math.round((27_500 - 11_000 * hardship + between(draw, -600, 600)) * (1 - 0.07 * back)), letter: 'A'});
    return [...columns, written({indicator: 'niveau-vie', axis: 'communes', period: String(year)}, incomes)];
  });
}

/** The axes of all these columns. */
export const axesOf = (centres: readonly {readonly id: string}[], {communes, epci}: Land) => [
  {id: 'centres', of: 'centre', keys: centres.map(({id}) => id)},
  {id: 'communes', of: 'commune', keys: communes.map(({code}) => code)},
  {id: 'epci', of: 'epci', keys: epci.map(({code}) => code)},
  {id: 'pays', of: 'pays', keys: [COUNTRY.code]},
];

export const INDICATORS = [...SURVEYED, ...CONTEXT];
