/** What a chart draws: the answer to the question that its tag asks, or a table that stands in the tag, with all that is told of it. */
import {planBars} from '../../charts/bars.js';
import type {Content, Frame} from '../../charts/content.js';
import type {RareForm} from '../../charts/forms.js';
import type {Plan} from '../../charts/shape.js';
import {suitedForm, type Form} from '../../charts/suited.js';
import {chartWords} from '../../locale/chart.js';
import {keptWords, saidKept} from '../../locale/kept.js';
import type {Locale} from '../../locale/locale.js';
import {centres} from '../../model/centre.js';
import {indicators} from '../../model/indicator.js';
import type {Observatory} from '../../model/observatory.js';
import {isRefused} from '../../model/refusal.js';
import {inLanguage} from '../../model/text.js';
import {vocabularies} from '../../model/vocabulary.js';
import type {CscChart} from '../csc-chart.js';
import type {DataTable} from '../parts/data-table.js';
import type {Scope} from '../scope.js';
import {askedOf} from './asked.js';
import type {TableRead} from './html-table.js';
import type {ChartPieces} from './pieces.js';
import {answerTo, needsFurther, needsPlaces, type Answer, type Asked} from './question.js';
import type {Spread} from './spread.js';
import type {Told} from './summary.js';

/** Units no longer than this are written on the axis. */
const SHORT_UNIT = 3;

/** Something is on its way; what was shown stays until it is there. */
export const AWAITED = Symbol('awaited');

/** What is drawn, and what each datum of it says. */
export interface Drawn {
  readonly title: string;
  readonly content: Content;
  readonly form: Form;
  readonly plan: (frame: Frame) => Plan;
  readonly table: DataTable;
  readonly summary: string;
  readonly cautions: readonly string[];
  readonly method?: readonly string[];
  /** Undefined for figures that are not the document's. */
  readonly sources: readonly string[] | undefined;
  readonly choices?: Answer['choices'];
  readonly more?: (series: number, item: number) => readonly string[];
  readonly axisUnit?: string;
}

/** What the tag and the elements around say. */
export interface Asking {
  readonly tag: CscChart;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly pieces: ChartPieces;
  readonly observatory: Observatory;
  /** A table in the tag, which needs no document. */
  readonly table: HTMLTableElement | null;
}

/** What is drawn; a sentence in its place where there is nothing to draw. */
export function drawnOf(asking: Asking): Drawn | string | typeof AWAITED {
  const drawn = soughtOf(asking);
  const isOfSeveral = typeof drawn === 'object' && drawn.content.series.length > 1;
  return isOfSeveral && !asking.pieces.get('several') ? AWAITED : drawn;
}

function soughtOf(asking: Asking): Drawn | string | typeof AWAITED {
  const {tag, locale, scope, pieces, observatory, table} = asking;
  const words = locale.words(chartWords);
  if (table) {
    const piece = pieces.get('table');
    if (!piece) return AWAITED;
    const read = piece.readTable(table, locale, tag.compare ?? '');
    return read ? ofTable(asking, tag.type === 'stacked' ? {...read, content: piece.stackable(read.content)} : read) : words.noTable;
  }
  const indicator = observatory.find(indicators, tag.indicator);
  if (!indicator) return tag.indicator ? words.unknownIndicator(tag.indicator) : words.noIndicator;
  if (tag.centre && !observatory.find(centres, tag.centre)) return words.unknownCentre(tag.centre);
  const asked = askedOf(observatory, locale, indicator, tag, scope);
  const places = needsPlaces(asked) ? pieces.get('places') : null;
  const further = needsFurther(asked) ? pieces.get('further') : null;
  if (places === undefined || further === undefined) return AWAITED;
  const answer = answerTo(observatory, locale, asked, {...(places && {places: new places.Places(observatory)}), ...(further && {further})});
  if (asked.kept?.size === 0 && (!answer || isOfKept(asked, answer))) return locale.words(keptWords).none;
  return answer ? ofAnswer(asking, asked, answer) : words.noFigures;
}

function ofAnswer({tag, locale: plain, scope, pieces, observatory}: Asking, asked: Asked, answer: Answer): Drawn | string | typeof AWAITED {
  const {indicator, by} = asked;
  const {content, isAdditive} = answer;
  const say = pieces.get('telling');
  if (!say) return AWAITED;
  // Few documents have levels of their own.
  const levels = observatory.find(vocabularies, 'levels') ? pieces.get('levels') : null;
  if (levels === undefined) return AWAITED;
  const locale = levels?.withLevels(plain, observatory) ?? plain;
  const words = locale.words(chartWords);
  if (!content.series.some(({figures}) => figures.some(({value}) => value !== undefined)) && by === 'period') return words.refused;
  say.warnOfUnsafe(observatory, indicator, answer.observed);
  const isJudged = indicator.better === 'higher' || indicator.better === 'lower';
  const wanted = tag.type ?? suitedForm({by, content, isOrdered: answer.dimension?.ordered ?? false, isAdditive, isJudged});
  const form = wanted === 'stacked' && !isAdditive ? 'bar' : wanted;
  let spread: Spread | undefined;
  let planSpread: Drawn['plan'] | undefined;
  let summarize: (told: Told) => string = say.summaryOf;
  let table = (caption: string): DataTable => say.tableOf(locale, caption, asked, answer);
  let cursorContent = content;
  if (form === 'strip' || form === 'histogram') {
    const piece = pieces.get('spread');
    if (!piece) return AWAITED;
    const found = piece.spreadOf(locale, indicator, answer, tag.centre ?? scope.centre);
    if (isRefused(found)) return say.noFigureSentence(locale, found);
    spread = found;
    planSpread = (frame) => piece.planSpread(found, form, frame);
    cursorContent = piece.spreadContent(found, form);
    table = (caption) => piece.spreadTable(locale, caption, indicator, answer, found, form === 'strip');
    summarize = (told) => piece.spreadSummary(told, found);
  } else if (by === 'period') {
    const piece = pieces.get('course');
    if (!piece) return AWAITED;
    summarize = (told) => piece.throughTime(told, observatory);
  }
  const plan = planSpread ?? planOf(pieces, form, content);
  if (!plan) return AWAITED;
  const title = say.titleOf(locale, asked, answer, spread);
  return {
    title,
    content: cursorContent,
    form,
    plan,
    table: table(title),
    summary: summarize({locale, indicator, by, form, answer}),
    cautions: [...(isOfKept(asked, answer) ? [saidKept(locale, asked.kept!.size, observatory.rows(centres).length)] : []), ...say.breakCautions(locale, answer.breaks), ...(wanted !== form ? [words.notStacked] : [])],
    method: say.methodOf(locale, indicator),
    sources: indicator.source ? [indicator.source] : [],
    choices: spread ? undefined : answer.choices,
    more: spread ? undefined : (series, item) => say.moreOf(locale, answer, series, item),
    axisUnit: shortUnit(inLanguage(indicator.unit, locale.language)),
  };
}

/** Whether what is drawn is of the centres alone that the reader found in another element. */
function isOfKept({kept, by, split, centre, territory}: Asked, {of}: Answer): boolean {
  if (!kept || of !== 'centre') return false;
  if (by === 'centre' || split === 'centre') return true;
  return !(centre || territory || by === 'territory' || split === 'territory');
}

function ofTable({tag, pieces}: Asking, {content, table, title, summary, notes, unit, isTime}: TableRead): Drawn | typeof AWAITED {
  const by = isTime ? 'period' : 'category';
  const form = tag.type && tag.type !== 'strip' && tag.type !== 'histogram' ? tag.type : suitedForm({by, content, isOrdered: false, isAdditive: false, isJudged: false});
  const plan = planOf(pieces, form, content);
  if (!plan) return AWAITED;
  return {title, content, form, plan, table: {...table, caption: title || tag.heading || ''}, summary, cautions: notes, sources: undefined, axisUnit: shortUnit(unit)};
}

/** How to place what is no distribution, whose own piece does; undefined while that comes. */
function planOf(pieces: ChartPieces, form: Form, content: Content): Drawn['plan'] | undefined {
  if (form === 'bar') return (frame) => planBars(content, frame);
  if (form === 'line') {
    const lines = pieces.get('lines');
    return lines && ((frame) => lines.planLines(content, {...frame, height: heightFor(frame)}));
  }
  const piece = pieces.get('forms');
  return piece && ((frame) => piece.planForm(form as RareForm, content, frame));
}

const shortUnit = (unit = '') => (unit.length <= SHORT_UNIT ? unit : undefined);

const heightFor = ({fontSize, width}: Frame) => Math.round(Math.max(fontSize * 12, Math.min(fontSize * 22, width * 0.5)));
