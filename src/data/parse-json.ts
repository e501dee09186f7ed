import {LoadError} from './load-error.js';

/**
 * JSON as the web delivers it: possibly a page of HTML under the status 200, or a file cut short.
 *
 * @throws {LoadError} `empty`, `html`, `truncated` or `not-json`, with the place where the browser tells it.
 */
export function parseJson(text: string, src?: string): unknown {
  const bare = text.trim();
  if (!bare) throw new LoadError('empty', {src});
  try {
    return JSON.parse(bare) as unknown;
  } catch (cause) {
    if (bare.startsWith('<')) throw new LoadError('html', {src}, {cause});
    throw new LoadError(isCut(bare) ? 'truncated' : 'not-json', {src, place: placeIn(bare, String(cause))}, {cause});
  }
}

/** Whether a list, a group or a text that was begun is still open at the end. */
function isCut(text: string): boolean {
  let open = 0;
  let inText = false;
  for (const [token] of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (token === '"') inText = !inText;
    else if (inText || token.startsWith('\\')) continue;
    else open += /[[{]/.test(token) ? 1 : -1;
    // The document is whole: what follows is the fault.
    if (open === 0 && !inText) return false;
  }
  // A quotation mark too many makes the end look like text.
  return open > 0 && !(inText && /[\]}]$/.test(text));
}

/** « line:column » from the browser's message; Chromium and Firefox tell it, WebKit does not. */
function placeIn(text: string, message: string): string | undefined {
  const lineColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineColumn) return `${lineColumn[1]}:${lineColumn[2]}`;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return undefined;
  const lines = text.slice(0, Number(position)).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}
