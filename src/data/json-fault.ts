/**
 * Where a text stops being JSON. Browsers tell it in words of their own, WebKit and often Chromium not at all; this tells
 * the first character that no JSON text could have at its place (RFC 8259), in every browser the same.
 */

export interface JsonFault {
  /** A page, cut short, or wrong. */
  readonly fault: 'html' | 'truncated' | 'not-json';
  /** « line:column », both from 1. */
  readonly place?: string;
}

/** What is wrong with a text that is not JSON; space before it counts for the place, and for nothing else. */
export function faultIn(text: string): JsonFault {
  const from = text.search(/\S/);
  if (text.startsWith('<', from)) return {fault: 'html'};
  const {at, isOpen, quote} = scanned(text, from);
  const isAtEnd = at >= text.length;
  // Inside a text that was never closed, an end like that of a whole document means that a quotation mark is missing.
  const lacksQuote = isAtEnd && quote !== undefined && /[\]}]$/.test(text);
  return {fault: isAtEnd && isOpen && !lacksQuote ? 'truncated' : 'not-json', place: placeOf(text, lacksQuote ? quote : at)};
}

/** « line:column », both from 1. */
export function placeOf(text: string, at: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return `${line}:${at - start + 1}`;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more';

interface Scanned {
  /** Rank of the first character that does not belong, or the length of the text. */
  readonly at: number;
  /** Whether something that was begun is still open there. */
  readonly isOpen: boolean;
  /** Where the text that is open there was begun. */
  readonly quote?: number;
}

/** Sign by sign, with a list of what is open in place of a recursion. */
function scanned(text: string, from: number): Scanned {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = from;
  const isInGroup = () => open.at(-1) === '{';
  for (;;) {
    at = past(SPACE, text, at);
    const sign = text[at];
    const isOpen = open.length > 0;
    if (sign === undefined) return {at, isOpen};
    if (expected === 'colon') {
      if (sign !== ':') return {at, isOpen};
      expected = 'value';
      at++;
    } else if (expected === 'more') {
      if (!isOpen) return {at, isOpen};
      if (sign === ',') expected = isInGroup() ? 'key' : 'value';
      else if (sign === (isInGroup() ? '}' : ']')) open.pop();
      else return {at, isOpen};
      at++;
    } else if ((sign === ']' && expected === 'value-or-end') || (sign === '}' && expected === 'key-or-end')) {
      open.pop();
      expected = 'more';
      at++;
    } else if (sign === '"') {
      const {end, isWhole} = textAt(text, at);
      if (!isWhole) return {at: end, isOpen: true, ...(end >= text.length && {quote: at})};
      expected = expected.startsWith('key') ? 'colon' : 'more';
      at = end;
    } else if (expected.startsWith('key')) return {at, isOpen};
    else if (sign === '[' || sign === '{') {
      open.push(sign);
      expected = sign === '[' ? 'value-or-end' : 'key-or-end';
      at++;
    } else {
      const {end, isWhole} = plainAt(text, at);
      if (!isWhole) return {at: end, isOpen};
      expected = 'more';
      at = end;
    }
  }
}

const SPACE = /[^\t\n\r ]/g;
/** The first place from `at` on where `other` stands, or the end. */
function past(other: RegExp, text: string, at: number): number {
  other.lastIndex = at;
  return other.exec(text)?.index ?? text.length;
}

const ENDS_TEXT = /["\\\u0000-\u001f]/g;

interface Token {
  /** The place behind it; of what is not whole, that of the sign that does not belong. */
  readonly end: number;
  readonly isWhole: boolean;
}

/** The text that begins with this quotation mark. */
export function textAt(text: string, quote: number): Token {
  for (let at = quote + 1; ; ) {
    at = past(ENDS_TEXT, text, at);
    if (text[at] === '"') return {end: at + 1, isWhole: true};
    if (text[at] !== '\\') return {end: at, isWhole: false};
    at++;
    if (at === text.length || !'"\\/bfnrtu'.includes(text[at]!)) return {end: at, isWhole: false};
    if (text[at++] !== 'u') continue;
    for (const end = at + 4; at < end; at++) if (!/[\da-fA-F]/.test(text[at] ?? '')) return {end: at, isWhole: false};
  }
}

const WORDS = ['true', 'false', 'null'];
/** A number, or what may become one with more digits: « 1. », « 2e+ ». */
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:(?:\.\d+)?[eE][+-]?\d*|\.\d*)?)?/y;

/** A number, true, false or null. */
function plainAt(text: string, at: number): Token {
  const word = WORDS.find((each) => each[0] === text[at]);
  if (word) {
    let same = 1;
    while (same < word.length && text[at + same] === word[same]) same++;
    return {end: at + same, isWhole: same === word.length};
  }
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text)![0];
  return {end: at + number.length, isWhole: /\d$/.test(number)};
}
