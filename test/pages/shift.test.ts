/** Where a page has reserved the place of an element, nothing moves from the first paint of the page to the last of the element. */
import {expect} from '@open-wc/testing';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {part} from '../helpers/elements.js';
import {openPage} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const SRC = 'src=/demo/data/fictional.json&loading=eager';
const SHOWN = [
  `csc-map?${SRC}`,
  `csc-map?${SRC}&indicator=taux-chomage&by=epci&areas=pays`,
  `csc-chart?${SRC}&indicator=budget&by=commune&series=funder`,
  `csc-figure?${SRC}&indicator=benevoles&compare=ensemble`,
  `csc-filters?${SRC}`,
  `csc-directory?${SRC}`,
  `csc-centre?${SRC}&centre=tanneurs`,
];
/** Where web pages begin to be good (web.dev, « Cumulative Layout Shift ») is five times as much. */
const MOST = 0.02;

interface Moved {
  /** How far things moved, in shares of the page. */
  readonly shifts: readonly number[];
  /** How high the element was, one after the other. */
  readonly heights: readonly number[];
}

/** What moved until the element is drawn. */
async function moved(shown: string, isKept = false): Promise<Moved> {
  const page = await openPage('shift', {strictness: 'strict-types', height: 1600, hash: `${shown}${isKept ? '&class=kept' : ''}`});
  const element = page.document.querySelector<ObservatoryElement>('#place > *')!;
  await waitUntil(() => element.matches(':defined'), 'it is defined', {timeout: 8000});
  await element.ready;
  await waitUntil(() => part(element, '.summary') && !part(element, '[aria-busy]'), 'it is drawn', {timeout: 8000});
  // What was painted is told afterwards.
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  const {shifts, heights} = page.window as unknown as Moved;
  page.close();
  return {shifts, heights};
}
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

describe('the place of an element', () => {
  for (const shown of SHOWN) {
    const named = shown.replace(SRC, '');

    it(`that a page has reserved is kept by ${named}`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
      this.timeout(20_000);
      expect(sum((await moved(shown, true)).shifts)).to.be.at.most(MOST);
    });

    it(`grows and never shrinks until ${named} is drawn, where none is reserved`, async function () {
      this.timeout(20_000);
      const {heights} = await moved(shown);
      expect(heights.length).to.be.above(1);
      expect(heights).to.deep.equal([...heights].sort((a, b) => a - b));
    });
  }

  it('is measured: where none is reserved, things move', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    this.timeout(20_000);
    expect(sum((await moved(SHOWN[1]!)).shifts)).to.be.above(MOST);
  });
});
