/** Opens the pages of `test/fixtures/pages` beside the test, as hosts of their own. */

export type Strictness = 'open' | 'strict' | 'strict-types' | 'json-ld';

export interface PageReport {
  readonly kind: 'securitypolicyviolation' | 'error' | 'unhandledrejection' | 'console.error';
  readonly text: string;
}

export interface OpenPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What `report.js` saw in the page so far. */
  reports(): readonly PageReport[];
  /** What the console was warned of so far. */
  warnings(): readonly string[];
  close(): void;
}

/** Opens `test/fixtures/pages/<page>.html`, which must load `report.js` first, and waits until it is loaded. */
export async function openPage(
  page: string,
  {strictness = 'strict-types', width = 1024, height = 768, hash = ''}: {strictness?: Strictness; width?: number; height?: number; hash?: string} = {},
): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.title = page;
  frame.width = String(width);
  frame.height = String(height);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = `/${strictness}/${page}.html${hash && `#${hash}`}`;
  document.body.append(frame);
  await loaded;
  const inside = frame.contentWindow as OpenPage['window'];
  const reports = () => {
    const seen = (inside as unknown as {reports?: PageReport[]}).reports;
    // Without it, a page that says nothing would pass.
    if (!seen) throw new Error(`${frame.src} does not load report.js`);
    return seen;
  };
  reports();
  return {frame, window: inside, document: inside.document, reports, warnings: () => (inside as unknown as {warnings: string[]}).warnings, close: () => frame.remove()};
}
