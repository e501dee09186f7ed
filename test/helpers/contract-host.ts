/** What every element owes to the page that hosts it and to how its readers read. Part of the contract of elements. */
import {expect} from '@open-wc/testing';
import {observatory} from '../fixtures/observatories.js';
import {expectAccessible} from './axe.js';
import {emulateMedia} from './cdp.js';
import {badAttributes, build, frames, isShown, mount, part, parts, pause, plain, put, said, settled, texts, type Tag} from './elements.js';
import {Faults} from './faults.js';
import {openPage, type OpenPage, type Strictness} from './pages.js';
import {foreignColours} from './system-colours.js';
import {waitUntil} from './wait.js';

const LATE = {timeout: 8000};
/** Whatever the machine: pages out of sight have no frames. */
const drawn = () => Promise.race([frames().then(() => frames()), pause(600)]);

const HOSTILE: Readonly<Record<string, string>> = {
  'unset everything': '* {all: unset}',
  'unset everything, importantly': '* {all: unset !important}',
  'hide drawings': 'svg {display: none}',
  'hide what elements are made of, importantly': 'div, p, button, svg, table, ul {display: none !important; color: red !important}',
  'enlarge all text': '* {font-size: 40px !important; line-height: 3 !important; letter-spacing: 0.2em !important}',
  'float and box everything': '* {float: left !important; box-sizing: content-box !important; margin: 20px !important; position: relative}',
};

/** What sticks out of an element on either side without a scrollbar of its own. */
function beyond(element: Element): string[] {
  const {left, right} = element.getBoundingClientRect();
  const scrolls = (at: Element | null): boolean => at !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
  return parts(element, '*')
    .filter((each) => isShown(each) && !each.closest('svg, .unseen, .ruler, .tip') && !scrolls(each.parentElement) && !scrolls(each))
    .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1)
    .map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}: ${plain(each.textContent).slice(0, 40)}`);
}

/** What a reader can see of an element. */
const visible = (element: Element) => plain((part(element, '.frame') as HTMLElement).innerText);

export function fitsItsHost(tag: Tag) {
  for (const [name, rules] of Object.entries(HOSTILE)) {
    it(`is not harmed by a host whose styles ${name}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
      try {
        const element = build(tag, {data: observatory()});
        const main = put(tag).parentElement!;
        for (const each of [main, element]) each.style.setProperty('display', 'block', 'important');
        main.querySelector(tag)!.replaceWith(element);
        await settled(element);
        await drawn();
        expect(element.getBoundingClientRect().height).to.be.above(100);
        expect(isShown(part(element, '.summary')!)).to.equal(true);
        for (const drawing of parts(element, '.drawing > svg')) expect(isShown(drawing)).to.equal(true);
        expect(badAttributes(element)).to.deep.equal([]);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      }
    });
  }

  for (const width of [200, 320, 768, 1280]) {
    it(`fits in ${width} px`, async () => {
      const element = await mount(tag, {data: observatory(), width});
      await drawn();
      expect(element.getBoundingClientRect().width).to.be.at.most(width);
      expect(beyond(element)).to.deep.equal([]);
      expect(badAttributes(element)).to.deep.equal([]);
    });
  }

  it('waits in a box without width, and is drawn when the box has one', async () => {
    const element = put(tag, {data: observatory(), width: 0});
    await drawn();
    expect(badAttributes(element)).to.deep.equal([]);
    element.parentElement!.style.width = '600px';
    await settled(element);
    await waitUntil(() => parts(element, '.summary, .drawing > svg').every(isShown), 'it is shown', LATE);
    expect(badAttributes(element)).to.deep.equal([]);
  });

  it('is written from right to left where the page is, with nothing cut and no fault of access', async () => {
    const element = build(tag, {data: observatory()});
    const main = put(tag, {width: 320}).parentElement!;
    main.dir = 'rtl';
    main.querySelector(tag)!.replaceWith(element);
    await settled(element);
    await drawn();
    const summary = part(element, '.summary')!;
    expect(getComputedStyle(summary).direction).to.equal('rtl');
    // Its sentences stand where those of the page do, though each runs from left to right.
    const lines = document.createRange();
    lines.selectNodeContents(summary);
    expect(lines.getBoundingClientRect().right).to.be.closeTo(summary.getBoundingClientRect().right, 2);
    expect([...lines.getClientRects()].at(-1)!.right).to.be.closeTo(summary.getBoundingClientRect().right, 2);
    expect(beyond(element)).to.deep.equal([]);
    await expectAccessible();
  });

  it('grows with text at 200 %, in 320 px, with nothing cut', async () => {
    const {documentElement} = document;
    documentElement.style.fontSize = '32px';
    try {
      const element = await mount(tag, {data: observatory(), width: 320});
      await drawn();
      expect(parseFloat(getComputedStyle(part(element, '.summary')!).fontSize)).to.be.at.least(32);
      expect(beyond(element)).to.deep.equal([]);
      const cut = parts<HTMLElement>(element, 'p, h2, li, button, label').filter((each) => isShown(each) && !each.closest('.unseen, .hint') && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible');
      expect(cut.map((each) => plain(each.textContent))).to.deep.equal([]);
    } finally {
      documentElement.style.fontSize = '';
    }
  });

  it('keeps the place of what follows, where the page has reserved its height', async () => {
    const first = await mount(tag, {data: observatory()});
    await drawn();
    const height = Math.ceil(first.getBoundingClientRect().height);
    first.parentElement!.remove();
    const shifts: number[] = [];
    const isMeasured = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as {value: number}).value)));
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(observatory()));
    const element = build(tag, {attributes: {src: await faults.at('/slow', {ms: 60, store})}});
    element.style.setProperty('--csc-reserved-height', `${height}px`);
    const main = put(tag).parentElement!;
    main.querySelector(tag)!.replaceWith(element);
    const after = Object.assign(document.createElement('p'), {textContent: 'Le texte de la page continue ici. '.repeat(80)});
    after.style.margin = '0';
    element.after(after);
    await waitUntil(() => part(element, '[aria-busy=true]'), 'it waits');
    await drawn();
    if (isMeasured) observer.observe({type: 'layout-shift'});
    const place = after.getBoundingClientRect().top;
    expect(place - element.getBoundingClientRect().top).to.be.within(height - 1, height + 1);
    await settled(element);
    await drawn();
    observer.disconnect();
    expect(Math.abs(after.getBoundingClientRect().top - place)).to.be.at.most(1);
    expect(shifts.reduce((sum, value) => sum + value, 0)).to.be.at.most(0.02);
  });

  it('reserves some room while it waits, where the page has said nothing', async () => {
    const element = put(tag, {attributes: {src: await new Faults().at('/hang')}});
    await waitUntil(() => part(element, '[aria-busy=true]'), 'it waits');
    expect(element.getBoundingClientRect().height).to.be.at.least(192);
  });

  it('says the same after it was moved, taken away and put back many times', async () => {
    const element = await mount(tag, {data: observatory()});
    await drawn();
    const before = said(element);
    const main = element.parentElement!;
    const other = main.appendChild(document.createElement('section'));
    for (let step = 0; step < 20; step++) {
      (step % 2 ? main : other).append(element);
      if (step % 5 === 0) element.remove();
      if (step % 3 === 0) await pause(5);
    }
    other.append(element);
    await settled(element);
    await waitUntil(() => said(element) === before, 'it says the same as before', LATE);
  });

  it('can be created, cloned and thrown away without a page', () => {
    const element = document.createElement(tag);
    element.setAttribute('src', 'nowhere.json');
    expect(element.cloneNode(true)).to.be.instanceOf(customElements.get(tag)!);
  });

  it('stands beside another of its kind that shows something else', async () => {
    const one = await mount(tag, {data: observatory(), attributes: {heading: 'Un'}});
    const two = build(tag, {data: observatory(), attributes: {heading: 'Deux'}});
    one.after(two);
    await settled(two);
    expect([texts(one, 'h2'), texts(two, 'h2')]).to.deep.equal([['Un'], ['Deux']]);
    await expectAccessible();
  });
}

/** Media that only Chromium lets tests emulate; the others are asserted not to be able to. */
export function isReadInEveryWay(tag: Tag) {
  afterEach(() => emulateMedia({}));

  it('moves nothing where motion is reduced', async () => {
    const isEmulated = await emulateMedia({'prefers-reduced-motion': 'reduce'});
    if (isEmulated) expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    const element = await mount(tag, {data: observatory()});
    element.parentElement!.style.width = '500px';
    await drawn();
    // What the ruler watches the page with is never seen.
    const moving = (element.shadowRoot as unknown as Document).getAnimations?.() ?? [];
    expect(moving.filter(({effect}) => !(effect as KeyframeEffect).target?.matches('.ruler')).length).to.equal(0);
  });

  it('is drawn in the colours of the system where colours are forced', async () => {
    if (!(await emulateMedia({'forced-colors': 'active'}))) return;
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const element = await mount(tag, {data: observatory()});
    await drawn();
    const looked = parts(element, '.drawing > svg :is(rect, circle, path, line, text), p, h2, li, button').filter(isShown);
    expect(looked.length).to.be.above(2);
    expect(foreignColours(looked)).to.deep.equal([]);
    await expectAccessible();
  });

  it('is printed with its table, in black, without its buttons', async () => {
    const element = await mount(tag, {data: observatory()});
    if (!(await emulateMedia({}, 'print'))) return;
    expect(matchMedia('print').matches).to.equal(true);
    await drawn();
    expect(isShown(part(element, 'table')!)).to.equal(true);
    expect(getComputedStyle(part(element, '.frame')!).color).to.equal('rgb(0, 0, 0)');
    expect(parts(element, 'button').filter((each) => isShown(each) && !each.closest('th')).map(({textContent}) => plain(textContent))).to.deep.equal([]);
    expect(visible(element)).to.contain(texts(element, '.summary')[0]!.slice(0, 20));
    expect(beyond(element)).to.deep.equal([]);
  });

  it('is drawn under the strictest policy and with Trusted Types, without one report', () =>
    inPage('strict-types', async (page) => {
      const element = await added(page, tag, {src: REAL});
      for (const button of parts<HTMLButtonElement>(element, '.show-data')) button.click();
      await pause(50);
    }));

  it('lives on a page that has two copies of its code, and speaks with the observatory of the other', () =>
    inPage('strict', async (page) => {
      for (const file of [tag, 'observatoire-csc']) {
        const script = Object.assign(page.document.createElement('script'), {type: 'module', src: `/dist/cdn/${file}.js`});
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
        page.document.head.append(script);
        await loaded;
      }
      const around = page.document.createElement('csc-observatory');
      around.setAttribute('src', REAL);
      page.document.querySelector('main')!.append(around);
      await added(page, tag, {}, around);
      expect(requestsOf(page).filter((name) => name.endsWith(REAL)).length).to.equal(1);
    }));
}

const REAL = '/demo/data/alsace.json';
const requestsOf = (page: OpenPage) => page.window.performance.getEntriesByType('resource').map(({name}) => name);

async function inPage(strictness: Strictness, look: (page: OpenPage) => Promise<unknown>) {
  const page = await openPage('bare', {strictness});
  try {
    await look(page);
    expect(page.reports()).to.deep.equal([]);
  } finally {
    page.close();
  }
}

/** An element in a page of its own, drawn. */
async function added(page: OpenPage, tag: Tag, attributes: Readonly<Record<string, string>>, place: Element = page.document.querySelector('main')!) {
  const element = page.document.createElement(tag);
  for (const [name, value] of Object.entries({indicator: 'politique-ville-montant', loading: 'eager', ...(tag === 'csc-centre' && {centre: 'robert-schuman'}), ...attributes})) element.setAttribute(name, value);
  place.append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('.summary')?.textContent, `${tag} is drawn`, LATE);
  return element;
}
