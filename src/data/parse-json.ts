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
    const cut = /^[[{]/.test(bare) && !/[\]}]$/.test(bare);
    throw new LoadError(cut ? 'truncated' : 'not-json', {src, place: placeIn(bare, String(cause))}, {cause});
  }
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
