/** Pages that the browser translates: it puts every text node away and its own in the place, wherever it finds one. */
import {expect} from '@open-wc/testing';
import type {CscObservatory} from '../../src/components/csc-observatory.js';
import {network} from '../fixtures/full-centres.js';
import {observatory} from '../fixtures/observatories.js';
import {build, frames, mount, part, parts, pause, plain, put, said, settled, TAGS, unmountAll, type Tag} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

/** As the translators of browsers do: two elements of their own around each text, which is another node then. */
function translate(root: ShadowRoot) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  for (const text of found) {
    const {parentElement} = text;
    if (!text.data.trim() || !parentElement || parentElement.closest('svg, style, script') || parentElement.localName === 'font') continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = `⟦${text.data}⟧`;
    text.replaceWith(outer);
  }
}
/** What a reader meets: rows of a closed table are those that were written when it was open, and are written anew when it opens. */
function met(element: Element): string {
  const closed = part(element, '#table:not(.open) tbody');
  return plain(said(element).replace(plain(closed?.textContent ?? ''), '').replace(/[⟦⟧]/g, ''));
}

const other = () => {
  const data = observatory({fictional: false, updated: '2025-01-15', licence: 'Licence Ouverte 2.0', sources: [{id: 'essai', label: 'Autres données', published: '2025-01-15', producer: 'Un autre'}]});
  Object.assign(data.observations[1]!, {values: [7, 3, 1, null, 12, 9]});
  Object.assign(data.indicators[0]!, {label: 'Personnes bénévoles', caution: 'Une précaution.'});
  data.centres.pop();
  return data;
};

type Step = readonly [name: string, act: (element: HTMLElementTagNameMap[Tag]) => unknown];
const set = (name: string, value: string): Step => [`${name}="${value}"`, (element) => element.setAttribute(name, value)];
const click = (selector: string, rank = 0): Step => [`${selector} is pressed`, (element) => parts(element, selector)[rank]!.click()];
const choose = (control: string, value: string): Step => [
  `${control} is ${value}`,
  (element) => {
    const select = part<HTMLSelectElement>(element, `#${control}`)!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
  },
];
const EVERY: readonly Step[] = [
  click('.show-data'),
  click('thead button', 1),
  click('thead button', 1),
  ['the data change', (element) => (element.data = other())],
  set('heading', 'Un autre titre'),
  click('.download'),
  ['the data have faults', (element) => (element.data = observatory({centres: [...observatory().centres, {}]}))],
  ['the data have more faults', (element) => (element.data = observatory({centres: [...observatory().centres, {}, {id: 3}]}))],
  click('.show-data'),
  set('lang', 'en'),
  set('lang', 'fr'),
  ['the data cannot be read', (element) => (element.data = {format: 'something else'})],
  ['the data are empty', (element) => (element.data = observatory({centres: [], observations: []}))],
  ['the data come back', (element) => (element.data = observatory())],
];
const OWN: Readonly<Record<Tag, readonly Step[]>> = {
  'csc-map': [],
  'csc-chart': [set('by', 'period'), set('by', 'centre'), set('period', '2022'), set('compare', 'ensemble'), set('target', '20'), set('indicator', 'none'), set('indicator', 'nothing'), set('indicator', 'benevoles')],
  'csc-figure': [set('centre', 'centre-1'), set('centre', 'centre-2'), set('centre', 'centre-0'), set('compare', 'ensemble'), set('period', '2022'), set('indicator', 'nothing'), set('indicator', 'benevoles')],
  'csc-directory': [set('query', 'moulin'), set('query', 'rien de tel'), set('query', 'rien non plus'), set('query', ''), set('kind', 'EVS'), set('kind', 'CS'), set('query', 'de')],
  'csc-filters': [choose('period', '2022'), choose('period', ''), click('.undo'), set('controls', 'kind'), set('controls', '')],
  'csc-centre': [set('centre', 'centre-1'), set('centre', 'centre-3'), set('centre', 'personne'), set('centre', 'centre-2'), set('indicators', 'rien'), set('indicators', ''), set('without-map', ''), set('centre', 'centre-0')],
};

describe('in a page that is translated', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`${tag} shows what is true now, after whatever has changed`, async function () {
      this.timeout(40_000);
      const translated = await mount(tag, {data: observatory()});
      const untouched = await mount(tag, {data: observatory()});
      translate(translated.shadowRoot!);
      expect(said(translated), 'the page is translated').to.contain('⟦');
      const stale: string[] = [];
      for (const [name, act] of [...EVERY.slice(0, 3), ...OWN[tag], ...EVERY]) {
        for (const element of [translated, untouched]) await act(element);
        // Both have come to rest: words of faults and languages are fetched.
        for (let tries = 0; tries < 200; tries++) {
          // Pages out of sight have no frames.
          await Promise.race([frames(), pause(200)]);
          await Promise.all([translated.updateComplete, untouched.updateComplete]);
          await pause(5);
          if (met(translated) === met(untouched) && tries > 3) break;
        }
        const [shown, right] = [met(translated), met(untouched)];
        if (shown !== right) stale.push(`${name}: ${difference(shown, right)}`);
        translate(translated.shadowRoot!);
        // What was found wrong once is not found again at each step that follows.
        if (shown !== right) break;
      }
      expect(stale).to.deep.equal([]);
      expect(part(translated, '.summary') !== null).to.equal(true);
    });
  }
});

/** What is open in a directory, and what all elements of an observatory show of it. */
const IN_USE: readonly (readonly [name: string, act: (around: CscObservatory) => unknown])[] = [
  ['the filters are open', (around) => press(around, 'csc-directory', '.filter')],
  ['every facet is open', (around) => parts<HTMLDetailsElement>(inside(around, 'csc-directory'), 'details').forEach((each) => (each.open = true))],
  ['a facet is chosen', (around) => press(around, 'csc-directory', '.facet input:enabled')],
  ['another one is', (around) => press(around, 'csc-directory', '.facet:nth-of-type(2) input:enabled:not(:checked)')],
  ['it is taken back', (around) => press(around, 'csc-directory', '.chips button')],
  ['words are sought', (around) => type(around, 'csc-directory', '#query', 'centre', 'input')],
  ['the list is sorted', (around) => type(around, 'csc-directory', '#sort', 'name')],
  ['a territory is chosen', (around) => type(around, 'csc-filters', '#territory', 'departement:67')],
  ['a period is', (around) => type(around, 'csc-filters', '#period', '2022')],
  ['a theme is', (around) => type(around, 'csc-filters', '#theme', 'droits')],
  ['it is undone', (around) => press(around, 'csc-filters', '.undo')],
  ['a centre is chosen', (around) => press(around, 'csc-directory', '.choose')],
  ['another one is chosen', (around) => around.select('centre', 'centre-2')],
  ['all is taken back', (around) => press(around, 'csc-filters', '.chips li:last-child button')],
];
const inside = <T extends Tag>(around: Element, tag: T) => around.querySelector(tag)!;
/** What is pressed may be fetched first. */
async function found(around: Element, tag: Tag, selector: string) {
  await waitUntil(() => part(inside(around, tag), selector), `${tag} has ${selector}`, {timeout: 8000});
  return part<HTMLInputElement>(inside(around, tag), selector)!;
}
const press = async (around: Element, tag: Tag, selector: string) => (await found(around, tag, selector)).click();
async function type(around: Element, tag: Tag, selector: string, value: string, event = 'change') {
  const field = await found(around, tag, selector);
  field.value = value;
  field.dispatchEvent(new Event(event, {bubbles: true}));
}

/** An observatory with every element. */
async function observatoryOf(data: unknown): Promise<CscObservatory> {
  const around = document.createElement('csc-observatory');
  Object.assign(around, {data});
  const elements = TAGS.map((tag) => around.appendChild(build(tag)));
  around.querySelector('csc-centre')!.removeAttribute('centre');
  put('csc-map').replaceWith(around);
  for (const element of elements) await settled(element);
  return around;
}

describe('an observatory in a page that is translated', () => {
  afterEach(unmountAll);

  it('shows in each element what is true now, with filters open and after each choice', async function () {
    this.timeout(120_000);
    const [translated, untouched] = [await observatoryOf(network()), await observatoryOf(network())];
    const all = (around: CscObservatory) => TAGS.map((tag) => inside(around, tag));
    const saidBy = (around: CscObservatory) => all(around).map((element) => met(element));
    const stale: string[] = [];
    let before = '';
    for (const [name, act] of IN_USE) {
      for (const element of all(translated)) translate(element.shadowRoot!);
      for (const around of [translated, untouched]) await act(around);
      await waitUntil(
        async () => {
          await Promise.race([frames(), pause(100)]);
          await Promise.all([...all(translated), ...all(untouched)].map((element) => element.updateComplete));
          const [shown, right] = [saidBy(translated).join(), saidBy(untouched).join()];
          return shown === right && (right !== before || name === 'every facet is open');
        },
        name,
        {timeout: 15_000},
      ).catch(() => undefined);
      const [shown, right] = [saidBy(translated), saidBy(untouched)];
      stale.push(...TAGS.flatMap((tag, rank) => (shown[rank] === right[rank] ? [] : [`${name}: ${tag} ${difference(shown[rank]!, right[rank]!)}`])));
      if (stale.length) break;
      if (name !== 'every facet is open') expect(right.join(), name).not.to.equal(before);
      before = right.join();
    }
    expect(stale).to.deep.equal([]);
  });
});

/** Where two texts part. */
function difference(shown: string, right: string): string {
  let at = 0;
  while (at < shown.length && shown[at] === right[at]) at++;
  return `« …${shown.slice(Math.max(0, at - 30), at + 50)} » instead of « …${right.slice(Math.max(0, at - 30), at + 50)} »`;
}
