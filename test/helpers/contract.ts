/**
 * What every element owes to the page around it, in one line per element:
 *
 *     itIsAGoodGuest('csc-map', {indicator: 'population'});
 *
 * The document is the demo's; the requests go to the server of faults.
 */
import {expect, fixtureCleanup, waitUntil} from '@open-wc/testing';
import {expectAccessible} from './axe.js';
import {Faults} from './faults.js';

interface Guest extends HTMLElement {
  readonly ready: Promise<void>;
}

const LATE = {timeout: 8000};
const alsace = fetch('/demo/data/alsace.json').then((response) => response.text());

/** What is said in the element, whatever its layers. */
const said = (guest: Guest) => guest.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const retryOf = (guest: Guest) => guest.shadowRoot?.querySelector<HTMLButtonElement>('button.retry') ?? null;
const isBusy = (guest: Guest) => guest.shadowRoot?.querySelector('[aria-busy=true]') != null;
const frames = (n: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) => (left ? requestAnimationFrame(() => next(left - 1)) : resolve());
    next(n);
  });

export function itIsAGoodGuest(tag: string, attributes: Readonly<Record<string, string>> = {}) {
  describe(`<${tag}> as a guest`, () => {
    let faults: Faults;
    let place: HTMLElement;

    beforeEach(() => {
      faults = new Faults();
      place = document.createElement('main');
      document.body.append(place);
    });
    afterEach(() => {
      place.remove();
      fixtureCleanup();
      document.documentElement.lang = 'fr';
    });

    function guest(src?: string, more: Readonly<Record<string, string>> = {}): Guest {
      const element = document.createElement(tag) as Guest;
      for (const [name, value] of Object.entries({loading: 'eager', ...attributes, ...more})) element.setAttribute(name, value);
      if (src !== undefined) element.setAttribute('src', src);
      place.append(element);
      return element;
    }
    const healthy = async () => faults.keep(await alsace);
    async function drawn(more?: Readonly<Record<string, string>>) {
      const element = guest(await healthy(), more);
      await element.ready;
      return element;
    }

    it('is accessible when it is drawn', async () => {
      const element = await drawn();
      expect(said(element).length).to.be.above(100);
      await expectAccessible(place);
    });

    it('is accessible while it waits, and says that it does', async () => {
      const element = guest(await faults.at('/hang'));
      await waitUntil(() => isBusy(element), 'it says that it waits', LATE);
      await expectAccessible(place);
    });

    it('keeps what the page wrote inside it in sight until it is drawn', async () => {
      const element = guest(await faults.at('/hang'));
      element.textContent = 'La liste des centres';
      await frames(2);
      const range = document.createRange();
      range.selectNodeContents(element);
      expect(range.getBoundingClientRect().height).to.be.above(0);
    });

    for (const fault of ['/404', '/500', '/html', '/json-error', '/truncated', '/empty', '/reset', '/no-cors', '/redirect-login']) {
      it(`says that ${fault} went wrong, accessibly, and offers to try again`, async () => {
        const element = guest(await faults.at(fault));
        await element.ready;
        expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent?.trim()).not.to.equal('');
        expect(retryOf(element), 'a button to try again').not.to.equal(null);
        await expectAccessible(place);
      });
    }

    it('is drawn after « retry » when the server has recovered, and keeps the focus', async () => {
      const element = guest(await faults.at('/sequence', {steps: '404,ok', store: Faults.nameOf(await healthy())}));
      await element.ready;
      const retry = retryOf(element)!;
      retry.focus();
      retry.click();
      await waitUntil(() => !retryOf(element) && !isBusy(element), 'it is drawn', LATE);
      expect(document.activeElement).to.equal(element);
    });

    it('shares one request with another of the same source', async () => {
      const src = await healthy();
      await Promise.all([guest(src).ready, guest(src).ready]);
      expect((await faults.requests()).filter(({path}) => path.startsWith('/store/')).length).to.equal(1);
    });

    it('gives up its request when it is taken away', async () => {
      const element = guest(await faults.at('/hang'));
      await faults.until((requests) => requests.length === 1);
      element.remove();
      await faults.until(([request]) => request?.outcome === 'aborted');
    });

    it('shows the latest source, though an older one answers later', async () => {
      const empty = {format: 'observatoire-csc/1', title: 'Vide', updated: '2024-01-01'};
      const element = guest(await faults.keep(empty, {delay: 400}));
      await frames(2);
      element.setAttribute('src', await healthy());
      await element.ready;
      const first = said(element);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(said(element)).to.equal(first);
    });

    it('sends neither cookies nor the address of the page', async () => {
      await drawn();
      const [request] = await faults.requests();
      expect(request?.cookie).to.equal('');
      expect(request?.referer.replace(/\/$/, '')).to.be.oneOf(['', location.origin]);
    });

    it('is not there when it is hidden', async () => {
      const element = await drawn();
      element.hidden = true;
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('is drawn though it was not shown at first', async () => {
      place.style.display = 'none';
      const element = guest(await healthy());
      await frames(3);
      place.style.display = '';
      await element.ready;
      expect(element.getBoundingClientRect().height).to.be.above(100);
      expect(badNumbersIn(element)).to.deep.equal([]);
    });

    it('survives being moved, taken away and put back', async () => {
      const element = await drawn();
      const before = said(element);
      const other = document.createElement('section');
      place.append(other);
      for (let i = 0; i < 20; i++) {
        (i % 2 ? place : other).append(element);
        if (i % 5 === 0) element.remove();
        if (i % 3 === 0) await frames(1);
      }
      other.append(element);
      await element.ready;
      await waitUntil(() => said(element) === before, 'it says the same as before', LATE);
    });

    it('makes one request of a hundred changes in a turn', async () => {
      const element = await drawn();
      const src = await faults.keep(await alsace);
      const before = (await faults.requests()).length;
      for (let i = 0; i < 100; i++) {
        element.setAttribute('heading', `Titre ${i}`);
        element.setAttribute('src', i === 99 ? src : `${src}&n=${i}`);
      }
      await element.ready;
      await frames(2);
      expect((await faults.requests()).length).to.equal(before + 1);
    });

    it('takes nonsense for what it is', async () => {
      const nonsense = ['', 'abc', '-1', '1e999', 'NaN', '<b>x</b>', '{"a":', 'javascript:alert(1)', '\u202e', 'constructor', '__proto__'];
      const names = (customElements.get(tag) as unknown as {observedAttributes: string[]}).observedAttributes;
      expect(names.length).to.be.above(5);
      const element = await drawn();
      for (const name of names.filter((each) => each !== 'src' && each !== 'data')) {
        for (const value of nonsense) element.setAttribute(name, value);
        await frames(1);
        element.removeAttribute(name);
      }
      await frames(2);
      expect(element.shadowRoot?.querySelector('b'), 'no text became markup').to.equal(null);
      expect(badNumbersIn(element)).to.deep.equal([]);
    });

    for (const src of ['javascript:alert(1)', 'file:///etc/passwd', 'data:application/json,{}', 'https://a:b@example.invalid/', '']) {
      it(`asks nothing of ${JSON.stringify(src)}`, async () => {
        const element = guest(src);
        await element.ready;
        expect(element.shadowRoot?.querySelector('[role=alert]')).not.to.equal(null);
      });
    }

    for (const width of [200, 320, 768, 1280]) {
      it(`fits in ${width} px`, async () => {
        place.style.inlineSize = `${width}px`;
        const element = await drawn();
        await frames(3);
        expect(element.getBoundingClientRect().width).to.be.at.most(width);
        expect(widerThan(element, width)).to.deep.equal([]);
        expect(badNumbersIn(element)).to.deep.equal([]);
      });
    }

    it('speaks the language of the page, and marks its own when it is another', async () => {
      const element = await drawn();
      const french = said(element);
      document.documentElement.lang = 'en';
      await waitUntil(() => said(element) !== french, 'it speaks English', LATE);
      expect(element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
    });

    it('can be created, cloned and thrown away without a page', () => {
      const element = document.createElement(tag);
      element.setAttribute('src', 'nowhere.json');
      expect(element.cloneNode(true)).to.be.instanceOf(customElements.get(tag)!);
    });

    it('is not harmed by the styles of its host', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* {all: unset !important} div, p, button, svg {display: none !important; color: red !important}');
      document.adoptedStyleSheets.push(sheet);
      try {
        place.style.setProperty('display', 'block', 'important');
        const element = guest(await healthy());
        element.style.setProperty('display', 'block', 'important');
        await element.ready;
        expect(element.getBoundingClientRect().height).to.be.above(100);
      } finally {
        document.adoptedStyleSheets.pop();
      }
    });
  });
}

/** Numbers that no drawing may hold. */
function badNumbersIn(guest: Guest): string[] {
  const elements = [...(guest.shadowRoot?.querySelectorAll('svg, svg *') ?? [])];
  const measured = elements.flatMap((element) =>
    ['width', 'height', 'r', 'rx', 'x', 'y', 'cx', 'cy', 'd', 'points', 'transform', 'viewBox'].map((name) => ({
      name,
      value: element.getAttribute(name) ?? '',
      tag: element.localName,
    })),
  );
  return measured
    .filter(({name, value}) => /NaN|Infinity|undefined|null/.test(value) || (/^(width|height|r|rx)$/.test(name) && value.startsWith('-')))
    .map(({tag, name, value}) => `${tag} ${name}="${value.slice(0, 60)}"`);
}

/** What sticks out of the width without a scrollbar of its own. */
function widerThan(guest: Guest, width: number): string[] {
  const left = guest.getBoundingClientRect().left;
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...(guest.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((element) => !element.closest('svg') && !scrolls(element.parentElement) && !scrolls(element))
    .filter((element) => element.getBoundingClientRect().right > left + width + 1)
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
}
