/** The demo as `npm start` serves it, in each browser, from the files that partners load. */
import {expect} from '@open-wc/testing';
import {expectAccessible} from '../helpers/axe.js';
import {emulateMedia} from '../helpers/cdp.js';
import {contrastRatio} from '../helpers/contrast.js';
import {parts, plain, texts} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const LATE = {timeout: 9000};

interface Demo {
  readonly document: Document;
  readonly reports: readonly string[];
  readonly requests: () => readonly string[];
}

const opened: HTMLIFrameElement[] = [];

async function open(page = 'index.html', width = 1024): Promise<Demo> {
  const frame = Object.assign(document.createElement('iframe'), {title: page, width: String(width), height: '3000'});
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = `/served/demo/${page}`;
  document.body.append(frame);
  opened.push(frame);
  await loaded;
  const inside = frame.contentWindow as Window & typeof globalThis;
  const reports: string[] = [];
  const report = (text: string) => reports.push(text);
  inside.addEventListener('securitypolicyviolation', (event) => report(`${event.effectiveDirective} ${event.blockedURI}`));
  inside.addEventListener('error', ({message}) => report(message));
  inside.addEventListener('unhandledrejection', ({reason}) => report(String(reason)));
  // Some wait until the reader comes near: this reader goes to each.
  for (const widget of widgets(inside.document)) {
    widget.scrollIntoView();
    await waitUntil(() => isDrawn(widget), `${widget.localName} is drawn`, LATE);
  }
  return {
    document: inside.document,
    reports,
    requests: () => inside.performance.getEntriesByType('resource').map(({name}) => name),
  };
}

const widgets = (page: Document) => [...page.querySelectorAll('csc-map, csc-chart, csc-figure, csc-directory')];
const isDrawn = (widget: Element) => Boolean(widget.shadowRoot?.querySelector('.summary')?.textContent);

/** The ground that an element stands on. */
function groundOf(element: Element): string {
  const {backgroundColor} = getComputedStyle(element);
  if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
  expect(backgroundColor, 'a ground lets all through or nothing').to.equal('rgba(0, 0, 0, 0)');
  return element.parentElement ? groundOf(element.parentElement) : 'white';
}

describe('the demo', function () {
  this.timeout(20_000);
  afterEach(() => opened.splice(0).forEach((frame) => frame.remove()));

  it('prints the sheet of a centre alone on its paper', async () => {
    if (!(await emulateMedia({}, 'print'))) return;
    const {document} = await open('centre.html', 718);
    const inside = document.defaultView!;
    for (const around of document.querySelectorAll('.hero, .about, .foot, .snippet')) expect(inside.getComputedStyle(around).display, around.className).to.equal('none');
    const [first, second] = document.querySelectorAll('.example');
    // What a page has around itself, no more.
    expect(first!.getBoundingClientRect().top + inside.scrollY).to.be.at.most(16);
    expect(inside.getComputedStyle(second!).breakBefore).to.equal('page');
    await emulateMedia({});
  });

  it('is served with the policy that the library promises to live with', async () => {
    const response = await fetch('/served/demo/index.html');
    expect(response.headers.get('content-security-policy')).to.match(/default-src 'none'.*require-trusted-types-for 'script'/);
  });

  it('shows a map, two charts and a directory, without one report', async () => {
    const {document: page, reports} = await open();
    expect(widgets(page).map(({localName}) => localName)).to.deep.equal(['csc-map', 'csc-chart', 'csc-chart', 'csc-directory']);
    expect(reports).to.deep.equal([]);
    for (const widget of widgets(page)) expect(texts(widget, '[role=alert]')).to.deep.equal([]);
  });

  it('asks for its own files, the data and the outlines, each once, and for nothing else', async () => {
    const {requests} = await open();
    // Firefox writes a request down some time after its answer was used.
    await waitUntil(() => requests().some((url) => url.endsWith('france.topo.json')), 'the outlines are written down');
    const asked = requests().map((url) => url.replace(`${location.origin}/served/`, ''));
    expect(asked.filter((path) => !/^(?:demo\/[\w./-]+|geometry\/france\.topo\.json)$/.test(path))).to.deep.equal([]);
    for (const file of ['demo/data/alsace.json', 'geometry/france.topo.json'])
      expect(asked.filter((path) => path === file), file).to.have.length(1);
  });

  it('draws the tables of a report, key figures and charts, under the same policy and from no file', async () => {
    const {document: page, reports, requests} = await open('tableaux.html');
    expect(reports).to.deep.equal([]);
    for (const widget of widgets(page)) {
      expect(texts(widget, '.panel, [role=alert]'), widget.localName).to.deep.equal([]);
      const table = widget.querySelector('table')!;
      expect(texts(widget, '.notes')[0]).to.contain(table.dataset['source']);
      const cells = [...table.querySelectorAll('tbody td')].map(({textContent}) => plain(textContent));
      const drawn = texts(widget, '.amount, .shapes .value');
      expect(drawn.length).to.equal(widget.localName === 'csc-figure' ? 1 : cells.length);
      for (const text of drawn) expect(cells.some((cell) => text.startsWith(cell)), text).to.equal(true);
    }
    expect(requests().filter((url) => url.includes('/data/'))).to.deep.equal([]);
  });

  for (const width of [320, 1024]) {
    it(`is accessible in ${width} pixels, with nothing left undecided, and does not scroll sideways`, async () => {
      const {document: page} = await open('index.html', width);
      await expectAccessible(page);
      for (const code of page.querySelectorAll('pre code')) {
        expect(contrastRatio(getComputedStyle(code).color, groundOf(code))).to.be.at.least(4.5);
      }
      expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
    });
  }

  it('finds a centre by its commune', async () => {
    const {document: page} = await open();
    const directory = page.querySelector('csc-directory')!;
    const input = parts<HTMLInputElement>(directory, 'input')[0]!;
    input.focus();
    input.value = 'mulhouse';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await waitUntil(() => texts(directory, '.count')[0]?.includes(' sur '));
    const cards = texts(directory, '.card');
    expect(cards.length).to.be.above(0);
    expect(cards.every((card) => /mulhouse/i.test(plain(card)))).to.equal(true);
  });
});
