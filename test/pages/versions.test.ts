/** Two versions of the library on one page, and scripts that come before, after or late. */
import {expect} from '@open-wc/testing';
import {VERSION} from '../../src/version.js';
import {openPage, type OpenPage} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const LATE = {timeout: 8000};
const OTHER_VERSION = '0.0.9';
const DATA = '/demo/data/alsace.json';
const TAGS = ['csc-directory', 'csc-centre', 'csc-filters', 'csc-chart', 'csc-figure', 'csc-map'] as const;

async function run(page: OpenPage, src: string) {
  const script = Object.assign(page.document.createElement('script'), {type: 'module', src});
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  page.document.head.append(script);
  await loaded;
}
const ours = (file: string) => `/dist/cdn/${file}.js`;
const other = (file: string) => `/other-version${ours(file)}`;

const place = (page: OpenPage) => page.document.querySelector('main')!;
function put(page: OpenPage, tag: string, given: Readonly<Record<string, string>> = {src: DATA}, around: Element = place(page)) {
  const element = page.document.createElement(tag);
  for (const [name, value] of Object.entries({indicator: 'politique-ville-montant', centre: 'robert-schuman', loading: 'eager', ...given})) if (name !== 'centre' || tag === 'csc-centre') element.setAttribute(name, value);
  around.append(element);
  return element;
}
const isDrawn = (element: Element) => Boolean(element.shadowRoot?.querySelector('.summary')?.textContent);
const drawn = (element: Element) => waitUntil(() => isDrawn(element), `${element.localName} is drawn`, LATE);
const versionOf = (page: OpenPage, tag: string) => (page.window.customElements.get(tag) as unknown as {version: string}).version;
const toldOf = (page: OpenPage) => page.warnings().filter((text) => text.includes('versions'));

describe('two versions on one page', function () {
  this.timeout(30_000);
  for (const [name, files, versions] of [
    ['the kit after another kit', [other('observatoire-csc'), ours('observatoire-csc')], [OTHER_VERSION]],
    ['single elements before and after the kit', [other('csc-map'), ours('observatoire-csc'), other('csc-chart')], [OTHER_VERSION, VERSION]],
    ['elements that have no tag in common', [other('csc-map'), ours('csc-chart'), other('csc-directory'), ours('csc-figure'), ours('csc-filters'), ours('csc-centre'), other('csc-observatory')], [OTHER_VERSION, VERSION]],
    ['the loader after another kit', [other('csc-directory'), ours('loader')], [OTHER_VERSION, VERSION]],
  ] as const) {
    it(`work, ${name}, share an observatory and are told once in the console`, async () => {
      // With Trusted Types, a page that has two copies of Lit must allow duplicates of its policy.
      const page = await openPage('versions', {strictness: 'strict'});
      for (const file of files) await run(page, file);
      const around = put(page, 'csc-observatory');
      const inside = TAGS.map((tag) => put(page, tag, {}, around));
      for (const element of [...inside, ...TAGS.map((tag) => put(page, tag))]) await drawn(element);
      expect([...new Set(TAGS.map((tag) => versionOf(page, tag)))].sort()).to.deep.equal([...versions].sort());
      await waitUntil(() => toldOf(page).length, 'it is told', LATE);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(toldOf(page)).to.have.length(1);
      for (const version of [VERSION, OTHER_VERSION]) expect(toldOf(page)[0]).to.contain(version);
      expect(page.reports()).to.deep.equal([]);
      page.close();
    });
  }

  it('are told of only where there are two', async () => {
    const page = await openPage('versions', {strictness: 'strict'});
    for (const file of [ours('csc-map'), ours('observatoire-csc'), ours('loader')]) await run(page, file);
    await drawn(put(page, 'csc-map'));
    expect(page.warnings()).to.deep.equal([]);
    page.close();
  });
});

describe('elements whose script', function () {
  this.timeout(30_000);
  for (const [name, file, wait] of [
    ['is there before them', 'observatoire-csc', undefined],
    ['comes after them', 'observatoire-csc', 0],
    ['comes a second and a half later', 'observatoire-csc', 1500],
    ['is the loader, there before them', 'loader', undefined],
    ['is the loader, and comes a second and a half later', 'loader', 1500],
  ] as const) {
    it(`${name} are drawn with the properties that they were given before`, async () => {
      const page = await openPage('versions', {strictness: 'strict'});
      const data = (await (await fetch(DATA)).json()) as unknown;
      if (wait === undefined) await run(page, ours(file));
      const elements = TAGS.map((tag) => {
        const element = put(page, tag, {});
        Object.assign(element, {data, heading: `Posé avant : ${tag}`, headingLevel: 4});
        return element;
      });
      const around = put(page, 'csc-observatory', {});
      Object.assign(around, {data, territory: 'departement:67'});
      const inside = put(page, 'csc-directory', {}, around);
      if (wait !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        await run(page, ours(file));
      }
      for (const element of [...elements, inside]) await drawn(element);
      expect(elements.map((element) => element.shadowRoot!.querySelector('h4')?.textContent.trim())).to.deep.equal(TAGS.map((tag) => `Posé avant : ${tag}`));
      expect((around as unknown as {scope: {territory: string}}).scope.territory).to.equal('departement:67');
      expect([...inside.shadowRoot!.querySelectorAll('.card')].some((card) => /\b68\d{3}\b/.test(card.textContent))).to.equal(false);
      expect(page.reports()).to.deep.equal([]);
      page.close();
    });
  }
});
