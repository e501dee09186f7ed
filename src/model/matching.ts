/**
 * Which centres a reader means: all words of the search, each at the beginning of a word of the record, whatever the
 * accents, the case, the dashes, the order and the abbreviations. Those whose name has the words come first.
 *
 * Strings are folded once and scanned at each keystroke: at the size of a national network that is quicker than any index.
 */
import type {Called} from './called.js';
import type {Centre, CentreKind} from './centre.js';
import {inLanguage} from './text.js';
import {unaccented} from './folding.js';

/**
 * Folded text in the form that is searched. Saints are written out (one who types « sai » must already see
 * « St-Louis »), and « socio-culturel » is « socioculturel » as on most doors. « 11ème » is « 11e », from its second letter
 * on; « 5 bis » and « 5bis » are the same house.
 */
export const searchable = (text: string) =>
  unaccented(text)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(ORDINAL, '$1e')
    .replace(HOUSE, '$1$2 $1 $2')
    .replace(/\bsocio culturel/g, 'socioculturel');

const ORDINAL = /\b(\d{1,3})(?:i?eme?|ere?|re|nde?)\b/g;
const HOUSE = /\b(\d{1,4}) ?(bis|ter|quater)\b/g;

/** What a word of the search may begin, each with the space before it; one of them must be in the text. */
export type Sought = readonly string[];

/** A bare « st » at the end may be a saint or the beginning of « Strasbourg ». */
const ENDS_IN_ST = /(?:^|[^\p{L}])ste?$/iu;

export function soughtIn(text: string): readonly Sought[] {
  const typed = searchable(text).split(' ').filter(Boolean);
  // « un jardin ? » asks for a garden; who types nothing but signs looks for them.
  const asked = typed.map((token) => token.replace(/(?<![?!])[?!]+$/, '')).filter(Boolean);
  const tokens = asked.length ? asked : typed;
  const isLastOpen = ENDS_IN_ST.test(text);
  return [...new Set(tokens)].map((token) => {
    const isOpen = isLastOpen && token === tokens.at(-1);
    const begun = token.replace(MANY, '$1');
    const other = isOpen ? token.replace('saint', 'st') : begun === 'sociaux' ? 'social' : '';
    return other ? [` ${begun}`, ` ${other}`] : [` ${begun}`];
  });
}

/** « centres », « socioculturelles »: looked for by what the one that is meant begins with. */
const MANY = /^((?:centre|maison|espace|sociale)(?=s$)|(?:socio)?culturel(?=s$|les?$)).*/;

/** The words that say nothing where others do: « centre social de la Meinau » also means « CSC Meinau ». */
const LINKING = new Set(' a, au, aux, avec, d, dans, de, des, du, en, et, l, la, le, les, pour, sur, un, une'.split(','));
/** « près de Colmar » is Colmar; « Artigues-près-Bordeaux » is a name. */
const NEAR = /(?<![\p{L}\p{N}-])(?:pr[eè]s|proche|autour|(?:à|a) c[oô]té) (?=d(?:e|es|u) |d['’])/giu;
/** Of a page that was pasted, the beginning is looked for. */
const LONGEST = 1000;

/** The words of a search that tell something; the last one tells as long as it may go on. */
function tellingIn(query: string): readonly Sought[] {
  const text = query.slice(0, LONGEST).normalize().replace(NEAR, '');
  const sought = soughtIn(text);
  const last = /\s$/.test(text) ? undefined : sought.at(-1);
  const telling = sought.filter((each) => each === last || !LINKING.has(each[0]!));
  return telling.length ? telling : sought;
}

/** Whether every word is in the text. */
export const isIn = (text: string, sought: readonly Sought[]) => placeOf(text, sought) >= 0;

/** Where the last of the words begins, each taken where it comes first; −1 when one of them is not there. */
function placeOf(text: string, sought: readonly Sought[]): number {
  let last = 0;
  for (const any of sought) {
    let first = -1;
    for (const begin of any) {
      const at = text.indexOf(begin);
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    if (first < 0) return -1;
    if (first > last) last = first;
  }
  return last;
}

/** What the field abbreviates, and all the words under which it is looked for. */
const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/\bcscs?\b|\bcentre (?:social (?:et |& )?culturel|socioculturel)/, 'csc cs centre social et culturel socioculturel'],
  [/\bcs\b|\bcentre social\b/, 'cs centre social'],
  [/\bmq\b|\bmaison de quartier\b/, 'mq maison de quartier'],
  [/\bmpt\b|\bmaison pour tous\b/, 'mpt maison pour tous'],
  [/\bmjc\b|\bmaison des jeunes\b/, 'mjc maison des jeunes et de la culture'],
  [/\bevs\b|\bespace de vie sociale\b/, 'evs espace de vie sociale'],
];
/** What is said of the kind is as good as a part of the name: « centre social L’Escale ». */
const KINDS: Readonly<Partial<Record<CentreKind, string>>> = {CSC: ABBREVIATED[0]![1], CS: ABBREVIATED[1]![1], EVS: ABBREVIATED[5]![1]};
const MAY_BE_ABBREVIATED = /\b(?:cs|mq|mpt|mjc|evs|centre|maison|espace)/;

/** A record as it is searched. */
export interface Searched {
  /** Folded: the name, then the place, then all the rest; every word after a space. */
  readonly text: string;
  /** Where the name ends. */
  readonly name: number;
  /** Where the place ends. */
  readonly place: number;
}

/** Of a description, as much as tells what it is about. */
const LONGEST_DESCRIPTION = 2000;

const searched = new WeakMap<Centre, Searched>();

/** Records that are folded at a time. */
const TOGETHER = 64;

const lists = new WeakMap<readonly Centre[], Searched[]>();

/** The records of a list, as far as they are wanted: folded once; a keystroke only scans. */
function searchedOf(all: readonly Centre[], called?: Called, wanted = all.length): readonly Searched[] {
  let list = lists.get(all);
  if (!list) lists.set(all, (list = []));
  while (list.length < wanted) {
    const some = all.slice(list.length, list.length + TOGETHER);
    read(some.filter((each) => !searched.has(each)), called);
    for (const each of some) list.push(searched.get(each)!);
  }
  return list;
}

/** Between texts that are folded together. */
const APART = '\u0001';

/** Many texts as one, which is more than twice as quick as one by one. */
export function searchableEach(texts: readonly string[]): readonly string[] {
  const folded = searchable(texts.join(APART)).split(APART);
  return folded.length === texts.length ? folded.map((text) => text.trim()) : texts.map(searchable);
}

/** What is searched in a record, as it is written: its name, its place, all the rest. Thousands pass here before a first letter finds. */
function writtenIn(centre: Centre, called: Called | undefined): readonly string[] {
  const {name, shortName, kind, address, sites = [], zone, services = [], themes = [], audiences = [], axes = [], description} = centre;
  let placed = addressed(address);
  for (const site of sites) placed += ` ${addressed(site.address)} ${inLanguage(site.name, 'fr')}`;
  if (zone) placed += ` ${inLanguage(zone.label, 'fr')}`;
  if (called) placed += called.places(centre);
  // The words of a vocabulary are mostly their own identifiers: « ludotheque ».
  let rest = (kind && KINDS[kind]) ?? '';
  for (const words of [services, themes, audiences]) if (words.length) rest += ` ${words.join(' ')}`;
  if (called) rest += called.words(centre);
  for (const axis of axes) rest += ` ${inLanguage(axis, 'fr')}`;
  return [`${name} ${shortName ?? ''}`, placed, `${rest} ${inLanguage(description, 'fr').slice(0, LONGEST_DESCRIPTION)}`];
}

const addressed = ({city = '', postcode = '', street = ''}: NonNullable<Centre['address']> = {}) => `${city} ${postcode} ${street}`;

function read(centres: readonly Centre[], called?: Called) {
  const folded = searchableEach(centres.flatMap((centre) => writtenIn(centre, called))).map((text) => text && ` ${text}`);
  centres.forEach((centre, row) => {
    const [name, placed, rest] = folded.slice(3 * row, 3 * row + 3) as [string, string, string];
    let named = name;
    if (MAY_BE_ABBREVIATED.test(named)) for (const [short, all] of ABBREVIATED) if (short.test(named)) named += ` ${all}`;
    searched.set(centre, {text: named + placed + rest, name: named.length, place: named.length + placed.length});
  });
}

export interface Matching {
  /** Those whose name begins with the whole search, then with its first word, then those that have it in their name, in their place, anywhere; else as given. */
  readonly rows: readonly Centre[];
  /** Nothing had the words as they were typed; these have words one letter away. */
  readonly isClose: boolean;
  /** What was looked for in the end. */
  readonly sought: readonly Sought[];
}

/** Takes words that are nowhere together for others that may be meant, the likeliest first; absent while a page has not fetched it. */
export type Mending = (texts: readonly string[], sought: readonly Sought[]) => Iterable<readonly Sought[]>;

const textsOf = new WeakMap<readonly Centre[], readonly string[]>();

/** What is searched of each centre, the same list as long as it is the same centres. */
export function textsIn(all: readonly Centre[], called?: Called): readonly string[] {
  let texts = textsOf.get(all);
  if (!texts) textsOf.set(all, (texts = searchedOf(all, called).map(({text}) => text)));
  return texts;
}

/**
 * @param mend what to do where nothing is found.
 * @param called what the document calls the words and places of its centres.
 */
export function matchingCentres(all: readonly Centre[], query: string, mend?: Mending, called?: Called): Matching {
  const sought = tellingIn(query);
  const rows = sought.length ? ranked(all, sought, called) : all;
  if (rows.length || !mend) return {rows, isClose: false, sought};
  for (const mended of mend(textsIn(all, called), sought)) {
    const close = ranked(all, mended, called);
    if (close.length) return {rows: close, isClose: true, sought: mended};
  }
  return {rows, isClose: false, sought};
}

function ranked(all: readonly Centre[], sought: readonly Sought[], called: Called | undefined): readonly Centre[] {
  const [whole, begun, named, placed, others]: [Centre[], Centre[], Centre[], Centre[], Centre[]] = [[], [], [], [], []];
  const phrase = sought.map(([first]) => first).join('');
  const isPhrase = sought.length > 1;
  const records = searchedOf(all, called);
  for (let row = 0; row < records.length; row++) {
    const {text, name, place} = records[row]!;
    const at = placeOf(text, sought);
    if (at < 0) continue;
    const centre = all[row]!;
    if (at >= name) (at < place ? placed : others).push(centre);
    else if (isPhrase && text.startsWith(phrase)) whole.push(centre);
    else (sought[0]!.some((begin) => text.startsWith(begin)) ? begun : named).push(centre);
  }
  return [...whole, ...begun, ...named, ...placed, ...others];
}

export interface Piece {
  readonly text: string;
  readonly isSought: boolean;
}

/** A text with the beginnings of words that were looked for set apart. */
export function soughtPieces(text: string, sought: readonly Sought[]): readonly Piece[] {
  const begins = sought.flat().map((begin) => begin.slice(1));
  const parts = text.split(WORDS);
  const plain = searchableEach(parts.filter((_, rank) => rank % 2));
  const pieces: {text: string; isSought: boolean}[] = [];
  // Neighbours are one: a space that is alone in its element is none in the name of a button.
  const add = (part: string, isSought: boolean) => {
    const before = pieces.at(-1);
    if (before?.isSought === isSought) before.text += part;
    else if (part && isSought && pieces.length > 1 && !before!.text.trim()) pieces.splice(-2, 2, {text: pieces.at(-2)!.text + before!.text + part, isSought});
    else if (part) pieces.push({text: part, isSought});
  };
  parts.forEach((part, rank) => {
    const length = rank % 2 ? longestBegun(part, plain[(rank - 1) / 2]!, begins) : 0;
    add(part.slice(0, length), true);
    add(part.slice(length), false);
  });
  return pieces;
}

/** Splits a text into what stands between words and, at odd places, words. */
const WORDS = /([\p{L}\p{M}\p{N}]+)/u;

/** How much of a word, as it is written, says one of the beginnings. */
function longestBegun(word: string, plain: string, begins: readonly string[]): number {
  let longest = '';
  for (const begin of begins) if (begin.length > longest.length && plain.startsWith(begin)) longest = begin;
  if (!longest) return 0;
  let end = 1;
  while (end < word.length && (!searchable(word.slice(0, end)).startsWith(longest) || /^\p{M}/u.test(word.slice(end)))) end++;
  // « 11ème » says « 11e » whole.
  while (end < word.length && searchable(word.slice(0, end + 1)) === longest) end++;
  return end;
}

/** What is sought as if somebody had typed it: the browser has read the code by the time somebody does. */
const REHEARSED = 'a';
const REHEARSALS = 24;

/** Folds all records before somebody types, some at a time, and rehearses a search. */
export function* readAhead(all: readonly Centre[], called?: Called): Generator<undefined, void> {
  for (let row = 0; row < all.length; row += TOGETHER) {
    searchedOf(all, called, row);
    yield undefined;
  }
  for (const {name} of matchingCentres(all, REHEARSED, undefined, called).rows.slice(0, REHEARSALS)) soughtPieces(name, soughtIn(REHEARSED));
}
