import {sendKeys} from '@web/test-runner-commands';
import {focused} from './elements.js';

/** What the Tab key stops at from the beginning of an element until it leaves it; throws where it does not, after `most`. */
export async function stopsOf(element: Element, most = 20): Promise<readonly Element[]> {
  const page = element.closest('main')!;
  const [before, after] = [page.querySelector('h1')!, page.querySelector('.after')];
  before.tabIndex = -1;
  before.focus();
  const met = new Set<Element>();
  for (let presses = 0; presses <= most; presses++) {
    await sendKeys({press: 'Tab'});
    if (document.activeElement === after) return [...met];
    if (document.activeElement === element) met.add(focused());
  }
  throw new Error(`${element.localName} cannot be left with the Tab key`);
}
