/** Finding a centre with a finger, and moving a map with two, on a small telephone; in the browser whose touches can be made. */
import {expect} from '@open-wc/testing';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {cdp} from '../helpers/cdp.js';
import {build, focused, part, parts, put, settled, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const NARROW = 320;
const BODY_MARGIN = 8;
/** WCAG 2.5.8. */
const LEAST = 24;

const data = () =>
  observatory({
    territories: [{id: 'departement:67', name: 'Bas-Rhin'}, {id: 'departement:68', name: 'Haut-Rhin'}],
    centres: Array.from({length: 60}, (_, rank) =>
      centre(rank, {services: [rank % 2 ? 'accueil' : 'ludotheque'], phone: '03 88 00 00 00', email: 'a@centre.example', territories: [rank % 2 ? 'departement:67' : 'departement:68']}),
    ),
  });

/** Touches the first of an element's parts that a selector names; it must be in the page, and large enough for a finger. */
async function touch(element: ObservatoryElement, selector: string) {
  const target = part(element, selector);
  if (!target) throw new Error(`${element.localName} has no ${selector}`);
  target.scrollIntoView({block: 'center'});
  const {left, top, width, height} = target.getBoundingClientRect();
  expect(Math.min(width, height), `size of ${selector}`).to.be.at.least(LEAST);
  expect(left >= 0 && left + width <= NARROW + 1, `${selector} is within the width`).to.equal(true);
  await cdp('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x: left + width / 2, y: top + height / 2}]});
  await cdp('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
}

describe('with a finger, in 320 pixels', () => {
  beforeEach(async function () {
    if ((await cdp('Emulation.setTouchEmulationEnabled', {enabled: true})) === undefined) return this.skip();
    await cdp('Emulation.setDeviceMetricsOverride', {width: NARROW, height: 640, deviceScaleFactor: 1, mobile: true});
  });
  afterEach(async () => {
    unmountAll();
    await cdp('Emulation.clearDeviceMetricsOverride');
    await cdp('Emulation.setTouchEmulationEnabled', {enabled: false});
  });

  async function page() {
    const [filters, directory] = [build('csc-filters'), build('csc-directory')];
    const around = document.createElement('csc-observatory');
    around.data = data();
    around.append(filters, directory);
    put('csc-filters', {width: NARROW - 2 * BODY_MARGIN}).replaceWith(around);
    await Promise.all([settled(filters), settled(directory)]);
    return {around, filters, directory};
  }

  it('two fingers move a map, also the first that touch it', async () => {
    const map = await settled(put('csc-map', {data: data(), width: NARROW - 2 * BODY_MARGIN}));
    part(map, '.cursor')!.scrollIntoView({block: 'center'});
    const {left, top, width, height} = part(map, '.cursor')!.getBoundingClientRect();
    const fingers = (apart: number) => [-apart, apart].map((by, id) => ({x: left + width / 2 + by, y: top + height / 2, id}));
    await cdp('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: fingers(20)});
    for (let apart = 25; apart <= 100; apart += 5) {
      await cdp('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: fingers(apart)});
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await cdp('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    await waitUntil(() => parts(map, '.moves button').length === 3, 'it is larger');
  });

  it('filters open, filter, and are taken away by their chips; more is shown, a centre chosen and its links are reached', async () => {
    const {around, filters, directory} = await page();
    const count = () => texts(directory, '.count').join();
    const steps: readonly (readonly [what: string, act: () => Promise<void>, done: () => unknown])[] = [
      ['filters', () => touch(directory, '.filter'), () => part(directory, '.facet')],
      ['a filter', () => touch(directory, '.facet[open] label'), () => count() === '30 centres sur 60.'],
      ['its chip', () => touch(directory, '.chips button'), () => count() === '60 centres dans la liste.'],
      ['filters again', () => touch(directory, '.filter'), () => !part(directory, '.facet')],
      // Which brings the first of them into sight.
      ['more', () => touch(directory, '.more'), () => parts(directory, '.card').length === 48 && directory.shadowRoot!.activeElement === parts(directory, '.card')[24]],
      ['a centre', () => touch(directory, '.choose'), () => part(directory, '.card[aria-current] .sheet')],
      ['the chip of the other element', () => touch(filters, '.chips button'), () => around.selected === undefined && !part(directory, '.card[aria-current]')],
      ['the way back', () => touch(filters, '.undo'), () => part(directory, '.card[aria-current] .sheet')],
    ];
    for (const [what, act, done] of steps) {
      await act();
      await waitUntil(done, what, {timeout: 4000});
      await Promise.all([filters.updateComplete, directory.updateComplete]);
      expect(focused() === document.body, `the focus after ${what}`).to.equal(false);
      expect(document.documentElement.scrollWidth, `the width after ${what}`).to.be.at.most(NARROW);
    }
    const followed: string[] = [];
    directory.shadowRoot!.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link) followed.push(link.protocol);
      event.preventDefault();
    });
    await touch(directory, '.card[aria-current] a[href^="tel:"]');
    await touch(directory, '.card[aria-current] a[href^="mailto:"]');
    await waitUntil(() => followed.length === 2, 'links are followed');
    expect(followed).to.deep.equal(['tel:', 'mailto:']);
  });
});
