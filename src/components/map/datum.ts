/** What the cursor of a map says, and where. */
import type {MapMark} from '../../charts/map.js';
import type {Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import type {Datum} from '../cursor-controller.js';
import type {Drawn} from './drawn.js';
import type {MapAnswer} from './figures.js';
import type {MapPieces} from './pieces.js';

export interface DatumAsked {
  readonly locale: Locale;
  readonly pieces: MapPieces['loaded'];
  readonly marks: readonly MapMark[];
  /** Where the map starts that the pointer is on, in pixels of the drawing. */
  readonly corner: () => {readonly x: number; readonly y: number};
}

/** Written when it is read: of 35,000 areas a reader hears a few. */
export function datumOf({answer, pair, sorting, zones, told}: Drawn, mark: MapMark, rank: number, {locale, pieces, marks, corner}: DatumAsked): Datum {
  const {figures, places, pair: besides} = pieces;
  const said = () => {
    if (mark.kind === 'places') return (told ?? places)?.saidPlaces(locale, mark.members, sorting) ?? '';
    if (zones) return zones.said(mark.key);
    if (answer && pair) return [subjectOf(answer, mark).name, ...besides!.saidBoth(locale, pair, subjectOf(answer, mark).id)].join(', ');
    return answer && figures ? figures.saidSubject(locale, answer.indicator, subjectOf(answer, mark)) : '';
  };
  const place = () => locale.words(mapWords).rank(locale.number(rank + 1), locale.number(marks.length));
  return {
    get name() {
      if (mark.kind !== 'places') return answer ? subjectOf(answer, mark).name : (zones?.nameOf(mark.key) ?? '');
      return mark.name;
    },
    get text() {
      return mark.kind === 'places' ? `${said()}. ${place()}.` : said();
    },
    get more() {
      return mark.kind === 'places' ? undefined : place();
    },
    get x() {
      return mark.x + corner().x;
    },
    get y() {
      return mark.y + corner().y;
    },
    get top() {
      return mark.y - mark.r + corner().y;
    },
  };
}

const subjectOf = ({subjects, byArea, bySymbol}: MapAnswer, mark: Exclude<MapMark, {kind: 'places'}>) =>
  subjects[mark.kind === 'area' ? byArea.get(mark.area)! : bySymbol[mark.symbol]!]!;
