/**
 * JSON.parse for long texts: the lists of the document are parsed some rows at a time, so that the page stays at the
 * reader's hand. The result is that of JSON.parse, and so is what is thrown.
 */
import {inSlices} from './pause.js';

/** Characters between two looks at the clock. */
const PIECE = 250_000;

/**
 * @param given The text, or what it comes in: put together, a long one would be copied in one go.
 * @param piece The least number of characters that are parsed at once.
 * @throws {SyntaxError} when the text is not JSON.
 */
export async function parseInSlices(given: string | readonly string[], pause: () => Promise<unknown>, piece = PIECE): Promise<unknown> {
  await pause();
  const pieces = typeof given === 'string' ? [given] : given;
  const whole = () => JSON.parse(pieces.join('')) as unknown;
  const ahead = new Ahead(pieces);
  const entries: [string, unknown][] = [];
  const breathe = inSlices(pause);
  let at = ahead.find(past, 0);
  if (ahead.text[at] !== '{') return whole();
  do {
    ahead.drop(at);
    const begin = ahead.find(past, 1);
    const colon = ahead.find(past, ahead.find(endOfText, begin) + 1);
    if (ahead.text[begin] !== '"' || ahead.text[colon] !== ':') return whole();
    const name = JSON.parse(ahead.text.slice(begin, colon)) as string;
    at = ahead.find(past, colon + 1);
    if (ahead.text[at] !== '[') {
      const end = ahead.find(endOfPiece(0), at);
      entries.push([name, JSON.parse(ahead.text.slice(at, end))]);
      at = end;
    } else {
      const list: unknown[] = [];
      do {
        ahead.drop(at);
        // Looked for where it is likely to be, and not again and again in a little more of the text.
        ahead.reach(2 * piece);
        at = ahead.find(endOfPiece(piece), 1);
        const rows = JSON.parse(`[${ahead.text.slice(1, at)}]`) as unknown[];
        // « [ , 1] » and « [1, ] »: nothing is a list only where nothing stands beside it.
        if (!rows.length && (ahead.text[0] === ',' || ahead.text[at] === ',')) return whole();
        for (const row of rows) list.push(row);
        await breathe();
      } while (ahead.text[at] === ',');
      if (ahead.text[at] !== ']') return whole();
      entries.push([name, list]);
      at = ahead.find(past, at + 1);
    }
    await breathe();
  } while (ahead.text[at] === ',');
  if (ahead.text[at] !== '}' || ahead.find(past, at + 1) < ahead.text.length) return whole();
  // What is made of it begins in a task of its own.
  await pause();
  // Makes own properties of any name; of two of the same name the last one counts, as in JSON.parse.
  return Object.fromEntries(entries);
}

/** The text from where it is read on, put together as far as it is looked at. */
class Ahead {
  text = '';
  #next = 0;

  constructor(private readonly pieces: readonly string[]) {}

  /** Lets go of what was read: what is counted from there on begins at 0. */
  drop(at: number) {
    this.text = this.text.slice(at);
  }

  /** Has this many characters, or all that are left. */
  reach(length: number) {
    const more: string[] = [];
    for (let has = this.text.length; has < length && this.#next < this.pieces.length; ) {
      const piece = this.pieces[this.#next++]!;
      more.push(piece);
      has += piece.length;
    }
    if (more.length) this.text += more.join('');
  }

  /** What is sought from a place on: where the text ends before it, in twice as much of it. */
  find(seek: (text: string, from: number) => number, from: number): number {
    for (;;) {
      const found = seek(this.text, from);
      if (found < this.text.length || this.#next === this.pieces.length) return found;
      this.reach(2 * this.text.length + 1);
    }
  }
}

const [QUOTE, COMMA, BACKSLASH, OPENS, CLOSES] = [0x22, 0x2c, 0x5c, 0x7b, 0x7d];
/** Braces differ from brackets by this bit. */
const BRACE = 0x20;

/** The comma after at least `least` characters, or what closes the group around, whichever comes first. */
const endOfPiece = (least: number) => (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === COMMA && depth === 0 && at - from >= least) return at;
    else if ((code | BRACE) === OPENS) depth++;
    else if ((code | BRACE) === CLOSES && depth-- === 0) return at;
  }
  return text.length;
};

/** The quotation mark that closes the text begun at `quote`. */
function endOfText(text: string, quote: number): number {
  for (let at = quote; ; ) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
}

/** The first place from `at` on that is no space. */
function past(text: string, at: number): number {
  while (/[\t\n\r ]/.test(text[at] ?? '')) at++;
  return at;
}
