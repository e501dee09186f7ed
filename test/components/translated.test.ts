/** Pages that the browser translates: it puts every text node away and its own in the place, wherever it finds one. */
import {expect} from '@open-wc/testing';
import {observatory} from '../fixtures/observatories.js';
import {frames, mount, part, parts, pause, plain, said, TAGS, unmountAll, type Tag} from '../helpers/elements.js';

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
  return said(element).replace(plain(closed?.textContent ?? ''), '').replace(/[⟦⟧]/g, '');
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

/** Where two texts part. */
function difference(shown: string, right: string): string {
  let at = 0;
  while (at < shown.length && shown[at] === right[at]) at++;
  return `« …${shown.slice(Math.max(0, at - 30), at + 50)} » instead of « …${right.slice(Math.max(0, at - 30), at + 50)} »`;
}
