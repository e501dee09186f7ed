/** The files that partners load, in pages as strict as theirs. */
import {expect} from '@open-wc/testing';
import {expectAccessible} from '../helpers/axe.js';
import {openPage, type OpenPage, type Strictness} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const LATE = {timeout: 8000};

/** An element that shows something, which the guard of errors alone would not tell from one that shows nothing. */
const isDrawn = (element: Element | null) => (element?.shadowRoot?.textContent ?? '').trim().length > 200;
const drawn = (page: OpenPage, tag: string) =>
  waitUntil(() => isDrawn(page.document.querySelector(tag)), `${tag} is drawn`, LATE);

const requestsOf = (page: OpenPage) =>
  page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);

const sizeOf = async (path: string) => (await (await fetch(path)).arrayBuffer()).byteLength;

for (const strictness of ['strict', 'strict-types'] satisfies Strictness[]) {
  describe(`elements in a page that is ${strictness}`, () => {
    it('are drawn without one report', async () => {
      const page = await openPage('elements', {strictness});
      for (const tag of ['csc-map', 'csc-chart', 'csc-directory']) await drawn(page, tag);
      expect(page.reports()).to.deep.equal([]);
      page.close();
    });
  });
}

describe('elements in a page of a partner', () => {
  it('are accessible once drawn', async () => {
    const page = await openPage('elements');
    for (const tag of ['csc-map', 'csc-chart', 'csc-directory']) await drawn(page, tag);
    await expectAccessible(page.document);
    page.close();
  });

  it('ask for nothing but the script, the data and the outlines', async () => {
    const page = await openPage('elements');
    for (const tag of ['csc-map', 'csc-chart', 'csc-directory']) await drawn(page, tag);
    const asked = requestsOf(page).sort();
    expect(asked.filter((path) => path.endsWith('alsace.json')).length).to.equal(1);
    const others = asked.filter((path) => !/^\/(?:strict-types\/report\.js|dist\/cdn\/|demo\/data\/|geometry\/)/.test(path));
    expect(others).to.deep.equal([]);
    page.close();
  });

  it('keep nothing on the terminal of the reader', async () => {
    const page = await openPage('elements');
    await drawn(page, 'csc-map');
    const {localStorage, sessionStorage} = page.window;
    expect([page.document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
    page.close();
  });
});

describe('the files of single elements', () => {
  it('live together on one page, each with its own copy of Lit', async () => {
    // With Trusted Types, such a page must allow duplicates of Lit's policy, or take the loader or the whole kit.
    const page = await openPage('loader', {strictness: 'strict'});
    for (const tag of ['csc-chart', 'csc-map']) {
      page.document.head.append(Object.assign(document.createElement('script'), {type: 'module', src: `/dist/cdn/${tag}.js`}));
      await waitUntil(() => page.window.customElements.get(tag), `${tag} is defined`, LATE);
      const element = page.document.createElement(tag);
      element.setAttribute('src', '/demo/data/alsace.json');
      element.setAttribute('indicator', 'politique-ville-montant');
      element.setAttribute('loading', 'eager');
      page.document.querySelector('main')!.append(element);
      await drawn(page, tag);
    }
    expect(page.reports()).to.deep.equal([]);
    page.close();
  });
});

describe('a script whose address a CMS has added to', () => {
  for (const [file, tag] of [['csc-chart', 'csc-chart'], ['observatoire-csc', 'csc-map']] as const) {
    it(`${file}.js?ver=6.4 is fetched once, and its pieces are of that copy`, async () => {
      const page = await openPage('loader', {strictness: 'strict'});
      page.document.head.append(Object.assign(document.createElement('script'), {type: 'module', src: `/dist/cdn/${file}.js?ver=6.4`}));
      await waitUntil(() => page.window.customElements.get(tag), `${tag} is defined`, LATE);
      const element = page.document.createElement(tag);
      element.setAttribute('src', '/demo/data/alsace.json');
      element.setAttribute('indicator', 'politique-ville-montant');
      element.setAttribute('loading', 'eager');
      page.document.querySelector('main')!.append(element);
      await drawn(page, tag);
      expect(requestsOf(page).filter((path) => path.endsWith(`/${file}.js`))).to.have.length(1);
      expect(requestsOf(page).filter((path) => path.includes('/shared/')), 'pieces were fetched').not.to.deep.equal([]);
      expect(page.reports()).to.deep.equal([]);
      page.close();
    });
  }
});

describe('the loader', () => {
  it('loads the element that the page has and no other', async () => {
    const page = await openPage('loader');
    await drawn(page, 'csc-directory');
    const defined = ['csc-map', 'csc-chart', 'csc-directory'].filter((tag) => page.window.customElements.get(tag));
    expect(defined).to.deep.equal(['csc-directory']);
    // Not decodedBodySize, which WebKitGTK leaves at 0.
    const files = requestsOf(page).filter((path) => path.startsWith('/dist/cdn/'));
    const received = (await Promise.all(files.map(sizeOf))).reduce((sum, size) => sum + size, 0);
    const whole = await sizeOf('/dist/cdn/observatoire-csc.js');
    expect(received).to.be.within(10_000, whole * 0.6);
    expect(page.reports()).to.deep.equal([]);
    page.close();
  });

  it('keeps the room of an element from before it is there until it has something to show', async () => {
    const page = await openPage('bare');
    // The loader has run once it has defined one.
    const first = page.document.createElement('csc-filters');
    page.document.querySelector('main')!.append(first);
    await page.window.customElements.whenDefined('csc-filters');
    for (const tag of ['csc-centre', 'csc-chart', 'csc-directory', 'csc-figure', 'csc-map']) {
      const element = page.document.createElement(tag);
      element.setAttribute('src', '/demo/data/alsace.json');
      // Too far to be asked for: it waits.
      element.style.marginTop = '9000px';
      page.document.querySelector('main')!.append(element);
      const before = element.offsetHeight;
      await page.window.customElements.whenDefined(tag);
      await waitUntil(() => element.shadowRoot?.querySelector('[aria-busy]'), `${tag} waits`, LATE);
      expect(before, tag).to.be.above(140);
      // Save the margin of what waits, which may be one with that of what is around.
      expect(Math.abs(element.offsetHeight - before), tag).to.be.at.most(20);
      element.remove();
    }
    page.close();
  });

  it('loads those that come later, however deep', async () => {
    const page = await openPage('loader');
    const map = page.document.createElement('csc-map');
    map.setAttribute('src', '/demo/data/alsace.json');
    map.setAttribute('loading', 'eager');
    const section = page.document.createElement('section');
    section.append(map);
    page.document.querySelector('main')!.append(section);
    await drawn(page, 'csc-map');
    expect(page.reports()).to.deep.equal([]);
    page.close();
  });

  it('is harmless a second time, beside the whole kit', async () => {
    // With Trusted Types, a page that has two copies of Lit must allow duplicates of its policy.
    const page = await openPage('loader', {strictness: 'strict'});
    await drawn(page, 'csc-directory');
    for (const src of ['/dist/cdn/loader.js?again', '/dist/cdn/observatoire-csc.js']) {
      const script = Object.assign(document.createElement('script'), {type: 'module', src});
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      page.document.head.append(script);
      await loaded;
    }
    await waitUntil(() => page.window.customElements.get('csc-chart'), 'the kit is defined', LATE);
    expect(page.reports()).to.deep.equal([]);
    page.close();
  });
});
