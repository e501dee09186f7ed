/**
 * JSON.parse for long texts: the lists of the document are parsed some rows at a time, so that the page stays at the
 * reader's hand. The result is that of JSON.parse, and so is what is thrown.
 */

/** Milliseconds of parsing at a time, and characters between two looks at the clock. */
const SLICE = 12;
const PIECE = 250_000;

/**
 * @param piece The least number of characters that are parsed at once.
 * @throws {SyntaxError} when the text is not JSON.
 */
export async function parseInSlices(text: string, pause: () => Promise<unknown>, piece = PIECE): Promise<unknown> {
  await pause();
  const entries: [string, unknown][] = [];
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since < SLICE) return;
    await pause();
    since = performance.now();
  };
  let at = past(text, 0);
  if (text[at] !== '{') return JSON.parse(text) as unknown;
  do {
    const begin = past(text, at + 1);
    const colon = past(text, endOfText(text, begin) + 1);
    if (text[begin] !== '"' || text[colon] !== ':') return JSON.parse(text) as unknown;
    const name = JSON.parse(text.slice(begin, colon)) as string;
    at = past(text, colon + 1);
    if (text[at] !== '[') {
      const end = endOfPiece(text, at, 0);
      entries.push([name, JSON.parse(text.slice(at, end))]);
      at = end;
    } else {
      const list: unknown[] = [];
      do {
        const end = endOfPiece(text, at + 1, piece);
        const rows = JSON.parse(`[${text.slice(at + 1, end)}]`) as unknown[];
        // « [ , 1] » and « [1, ] »: nothing is a list only where nothing stands beside it.
        if (!rows.length && (text[at] === ',' || text[end] === ',')) return JSON.parse(text) as unknown;
        for (const row of rows) list.push(row);
        at = end;
        await breathe();
      } while (text[at] === ',');
      if (text[at] !== ']') return JSON.parse(text) as unknown;
      entries.push([name, list]);
      at = past(text, at + 1);
    }
    await breathe();
  } while (text[at] === ',');
  if (text[at] !== '}' || past(text, at + 1) < text.length) return JSON.parse(text) as unknown;
  // Makes own properties of any name; of two of the same name the last one counts, as in JSON.parse.
  return Object.fromEntries(entries);
}

const [QUOTE, COMMA, BACKSLASH, OPENS, CLOSES] = [0x22, 0x2c, 0x5c, 0x7b, 0x7d];
/** Braces differ from brackets by this bit. */
const BRACE = 0x20;

/** The comma after at least `least` characters, or what closes the group around, whichever comes first. */
function endOfPiece(text: string, from: number, least: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === COMMA && depth === 0 && at - from >= least) return at;
    else if ((code | BRACE) === OPENS) depth++;
    else if ((code | BRACE) === CLOSES && depth-- === 0) return at;
  }
  return text.length;
}

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
