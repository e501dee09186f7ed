/** Pages that move, clone, hide and take away what they host, in any order: the element stays what it was. */
import {expect} from '@open-wc/testing';
import {observatory} from '../fixtures/observatories.js';
import {build, frames, isShown, pause, part, parts, put, said, settled, TAGS, unmountAll, type Tag} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const SEEDS = 20;
const STEPS = 200;

/** Numbers from 0 to 1 that a seed makes again (mulberry32, Tommy Ettinger). */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** With its document inside, so that a clone has it too. */
function withDocument(tag: Tag) {
  const element = build(tag, {content: 'La liste des centres'});
  element.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: JSON.stringify(observatory())}));
  return element;
}

type Element = HTMLElementTagNameMap[Tag];

/** What hosts do: content management, carousels, tabs, frameworks that draw again. Gives the element that is on the page. */
const MOVES: readonly ((element: Element, places: readonly HTMLElement[], place: HTMLElement) => Element)[] = [
  (element, _, place) => (place.append(element), element),
  (element, _, place) => (place.prepend(element), element),
  (element, _, place) => (element.remove(), place.append(element), element),
  (element, _, place) => {
    const clone = element.cloneNode(true) as Element;
    element.replaceWith(clone);
    place.append(clone);
    return clone;
  },
  (element, _, place) => {
    const box = document.createElement('div');
    element.replaceWith(box);
    box.append(element);
    place.append(box);
    return element;
  },
  (element, _, place) => {
    const fragment = document.createDocumentFragment();
    fragment.append(element);
    place.append(fragment);
    return element;
  },
  (element) => ((element.hidden = !element.hidden), element),
  (element, places, place) => {
    // Its whole surroundings move.
    const from = places.find((each) => each.contains(element));
    if (from && from !== place && !from.contains(place)) place.append(from);
    return element;
  },
  (element, _, place) => {
    const other = document.implementation.createHTMLDocument();
    other.body.append(element);
    place.append(element);
    return element;
  },
];

describe('in a page that moves things', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`${tag} says the same after ${STEPS} moves, of each of ${SEEDS} sorts, and is there once`, async function () {
      this.timeout(60_000);
      const before = await settled(withDocumentIn(tag));
      await drawn(before);
      const expected = said(before);
      // All at once: they wait for the same frames.
      const hosts = Array.from({length: SEEDS}, (_, rank) => {
        const element = withDocumentIn(tag);
        const main = element.closest('main')!;
        const places = ['section', 'div', 'csc-observatory'].map((name) => main.insertBefore(document.createElement(name), main.querySelector('.after')));
        return {seed: rank + 1, next: random(rank + 1), main, places, element};
      });
      const waits = random(SEEDS + 1);
      for (let step = 0; step < STEPS; step++) {
        for (const host of hosts) {
          const pick = <T>(all: readonly T[]) => all[Math.floor(host.next() * all.length)]!;
          host.element = pick(MOVES)(host.element, host.places, pick(host.places.filter((place) => place.isConnected)));
        }
        const wait = waits();
        if (wait < 0.03) await aFrame();
        else if (wait < 0.15) await pause(0);
      }
      for (const {seed, main, element} of hosts) {
        element.hidden = false;
        await settled(element);
        await waitUntil(() => said(element) === expected, `seed ${seed} says the same`, {timeout: 8000});
        expect(main.querySelectorAll(tag), `seed ${seed}: on the page once`).to.have.length(1);
        expect(parts(element, '.frame'), `seed ${seed}: drawn once`).to.have.length(1);
        expect([...element.children].map(({localName}) => localName), `seed ${seed}: its own content`).to.deep.equal(['p', 'script']);
        expect(isShown(part(element, '.summary')!), `seed ${seed}: shown`).to.equal(true);
      }
    });

    it(`${tag} keeps what the reader has done while it is moved`, async function () {
      this.timeout(30_000);
      const element = await settled(withDocumentIn(tag));
      const main = element.closest('main')!;
      const places = ['section', 'div'].map((name) => main.insertBefore(document.createElement(name), main.querySelector('.after')));
      part(element, '.show-data')!.click();
      await element.updateComplete;
      parts(element, 'thead button')[0]!.click();
      await waitUntil(() => part(element, 'th[aria-sort=ascending]'), 'it is sorted');
      await element.updateComplete;
      const rows = () => parts(element, 'tbody th').map(({textContent}) => textContent);
      const order = rows();
      const next = random(7);
      for (let step = 0; step < STEPS; step++) {
        places[Math.floor(next() * places.length)]!.append(element);
        if (next() < 0.1) await pause(0);
      }
      await settled(element);
      await aFrame();
      expect(part(element, '.show-data')!.ariaExpanded).to.equal('true');
      expect(part(element, 'th[aria-sort=ascending]') !== null).to.equal(true);
      expect(rows()).to.deep.equal(order);
    });
  }
});

function withDocumentIn(tag: Tag): Element {
  const element = withDocument(tag);
  put(tag).replaceWith(element);
  return element;
}

/** Its width is known and drawn. */
async function drawn(element: Element) {
  for (let times = 0; times < 3; times++) {
    await aFrame();
    await element.updateComplete;
  }
}

/** Pages out of sight have none. */
const aFrame = () => Promise.race([frames(), pause(200)]);
