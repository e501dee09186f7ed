/** What the cursor of a map says, and where. */
import type {MapMark} from '../../charts/map.js';
import type {Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import type {Datum} from '../cursor-controller.js';
import type {Drawn} from './drawn.js';
import type {MapAnswer} from './figures.js';
import type {MapPieces} from './pieces.js';

/** What all data of a map have in common. */
export interface DatumAsked {
  readonly drawn: Drawn;
  readonly locale: Locale;
  readonly pieces: MapPieces['loaded'];
  readonly marks: readonly MapMark[];
  /** Where the map starts that the pointer is on, in pixels of the drawing. */
  readonly corner: () => {readonly x: number; readonly y: number};
}

/** Written when it is read: of 35,000 areas a reader hears a few. */
export class MapDatum implements Datum {
  constructor(
    private readonly asked: DatumAsked,
    private readonly mark: MapMark,
    private readonly rank: number,
  ) {}

  get name() {
    const {asked: {drawn: {answer, zones}}, mark} = this;
    if (mark.kind === 'places') return mark.name;
    return answer ? subjectOf(answer, mark).name : (zones?.nameOf(mark.key) ?? '');
  }

  get text() {
    return this.mark.kind === 'places' ? `${this.#said}. ${this.#place}.` : this.#said;
  }

  get more() {
    return this.mark.kind === 'places' ? undefined : this.#place;
  }

  get x() {
    return this.mark.x + this.asked.corner().x;
  }

  get y() {
    return this.mark.y + this.asked.corner().y;
  }

  get top() {
    return this.y - this.mark.r;
  }

  get #said(): string {
    const {asked: {drawn: {answer, pair, sorting, zones, told}, locale, pieces: {figures, places, pair: besides}}, mark} = this;
    if (mark.kind === 'places') return (told ?? places)?.saidPlaces(locale, mark.members, sorting) ?? '';
    if (zones) return zones.said(mark.key);
    if (answer && pair) return [subjectOf(answer, mark).name, ...besides!.saidBoth(locale, pair, subjectOf(answer, mark).id)].join(', ');
    return answer && figures ? figures.saidSubject(locale, answer.indicator, subjectOf(answer, mark)) : '';
  }

  get #place() {
    const {asked: {locale, marks}, rank} = this;
    return locale.words(mapWords).rank(locale.number(rank + 1), locale.number(marks.length));
  }
}

const subjectOf = ({subjects, byArea, bySymbol}: MapAnswer, mark: Exclude<MapMark, {kind: 'places'}>) =>
  subjects[mark.kind === 'area' ? byArea.get(mark.area)! : bySymbol[mark.symbol]!]!;
