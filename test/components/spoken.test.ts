/**
 * What each element gives to assistive technology, under review: its accessibility tree in its four states, and what is
 * said to somebody who reads it from its beginning to its end and then uses it from the keyboard.
 */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {observatory} from '../fixtures/observatories.js';
import {Faults} from '../helpers/faults.js';
import {announcements, build, focused, pause, put, settled, TAGS, unmountAll, type Tag} from '../helpers/elements.js';
import {accessibilityTree, expectReviewed, focusedItem, itemsOf, linesOf, type Told} from '../helpers/spoken.js';
import {waitUntil} from '../helpers/wait.js';

/** The observatory shows nothing itself: it is read with an element inside that takes its source. */
const SHOWN = [...TAGS, 'csc-observatory'] as const;
type Shown = (typeof SHOWN)[number];

const STATES = {
  waiting: async () => ({src: await new Faults().at('/hang')}),
  ready: () => ({data: observatory()}),
  failed: () => ({src: '/no-such-file.json'}),
  empty: () => ({data: observatory({centres: [], observations: []})}),
} satisfies Record<string, () => Promise<Source> | Source>;
interface Source {
  readonly src?: string;
  readonly data?: unknown;
}

/** Puts it in a page, and gives the element that draws. */
async function shown(name: Shown, {src, data}: Source) {
  const attributes: Record<string, string> = src ? {src} : {};
  if (name !== 'csc-observatory') return put(name as Tag, {attributes, data, content: 'La liste des centres'});
  const around = document.createElement('csc-observatory');
  if (src) around.src = src;
  around.data = data;
  const element = build('csc-directory', {content: 'La liste des centres'});
  around.append(element);
  const place = put('csc-directory');
  place.replaceWith(around);
  await around.updateComplete;
  return element;
}

async function treeOf(): Promise<Told | undefined> {
  // The tree follows the page at its own pace.
  let before = '';
  for (let tries = 0; tries < 40; tries++) {
    const tree = await accessibilityTree();
    if (!tree) return undefined;
    const now = linesOf(tree).join('\n');
    if (now === before) return tree;
    before = now;
    await pause(60);
  }
  throw new Error('The accessibility tree does not come to rest');
}

/** An element tells what a search found once typing rests. */
const REST = 900;

/** What keys of its own each element answers to once it has the focus. */
const KEYS: Readonly<Record<Shown, readonly string[]>> = {
  'csc-map': ['ArrowRight', 'ArrowRight', 'End', 'Home', 'Escape'],
  'csc-chart': ['ArrowDown', ' ', 'End', 'Home', 'Escape'],
  'csc-figure': ['ArrowRight', ' ', 'Home', 'Escape'],
  'csc-directory': ['t', 'i', 'l'],
  'csc-filters': ['ArrowDown'],
  'csc-centre': [],
  'csc-observatory': ['c', 'o', 'l'],
};

describe('what assistive technology is given', function () {
  this.timeout(30_000);
  afterEach(unmountAll);

  for (const name of SHOWN) {
    for (const [state, sourceOf] of Object.entries(STATES)) {
      it(`by ${name}, ${state}, is what was read and kept`, async () => {
        const element = await shown(name, await sourceOf());
        if (state === 'waiting') await waitUntil(() => element.shadowRoot?.querySelector('[aria-busy]'));
        else await settled(element);
        const tree = await treeOf();
        if (!tree) return;
        await expectReviewed(`components/snapshots/${name}-${state}.txt`, `${linesOf(tree).join('\n')}\n`);
      });
    }

    it(`by ${name}, read in a row and then used from the keyboard, is what was read and kept`, async () => {
      const element = await shown(name, STATES.ready());
      await settled(element);
      const tree = await treeOf();
      if (!tree) return;
      const lines = ['# Read from the first item to the last', ...itemsOf(tree), '', '# Used from the keyboard'];
      const main = element.closest('main')!;
      let at = '';
      const say = async (gesture: string, act: () => unknown) => {
        const told = await announcements(element, act);
        const {control, item} = focusedItem((await treeOf())!);
        const isSame = control === at;
        at = control;
        const said = [isSame ? undefined : control, item, ...told.map((each) => `status: ${each}`)].filter(Boolean);
        lines.push(`${gesture}: ${said.join(' › ') || 'nothing new'}`);
      };
      const press = (key: string) =>
        say(key === ' ' ? 'Space' : key, async () => {
          await sendKeys({press: key});
          await element.updateComplete;
        });
      main.querySelector('h1')!.tabIndex = -1;
      main.querySelector('h1')!.focus();
      await press('Tab');
      for (const key of KEYS[name]) await press(key);
      // What is told late belongs to what was chosen, not to a step of after.
      if (focused().matches('input, select')) await say('(rest)', () => pause(REST));
      const after = main.querySelector('.after');
      for (let stops = 0; stops < 24 && document.activeElement !== after; stops++) {
        await press('Tab');
        if (focused().matches('.show-data')) await press('Enter');
      }
      expect(document.activeElement === after, 'the end is reached').to.equal(true);
      const open = itemsOf((await treeOf())!);
      lines.push('', '# With its data open', ...open.slice(open.findIndex((item) => item.startsWith('button "Masquer'))));
      await expectReviewed(`components/snapshots/${name}-read.txt`, `${lines.join('\n')}\n`);
    });
  }
});
