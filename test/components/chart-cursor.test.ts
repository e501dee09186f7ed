/** A reader who stands on a datum stays there whatever changes around it; where it goes away, the focus does not go with it. */
import {expect} from '@open-wc/testing';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {CscFilterEvent} from '../../src/components/filter-event.js';
import {observatory, VALUES} from '../fixtures/observatories.js';
import {Faults} from '../helpers/faults.js';
import {emulateMedia} from '../helpers/cdp.js';
import {announcements, build, expectFocusIn, expectFocusOn, frames, mount, mountAround, part, parts, pause, plain, put, settled, texts, unmountAll} from '../helpers/elements.js';
import {tableOf} from '../helpers/tables.js';
import {waitUntil} from '../helpers/wait.js';

const SRC = '/demo/data/fictional.json';
const option = (element: Element) => texts(element, '[role=option]')[0]!;
const activeMarks = (element: Element) => parts(element, '.shapes .active').length;

async function press(element: ObservatoryElement, ...keys: readonly string[]) {
  const cursor = part(element, '.cursor')!;
  cursor.focus();
  await element.updateComplete;
  for (const key of keys) {
    cursor.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    await element.updateComplete;
  }
}

/** The name that is heard, without its figure. */
const nameIn = (text: string) => text.slice(0, text.lastIndexOf(' : '));

/** What was heard, and is heard still: the focus, the tip, the mark. */
async function expectStillOn(element: ObservatoryElement, name: string) {
  await element.updateComplete;
  await frames();
  await element.updateComplete;
  expectFocusOn(part(element, '.cursor'));
  expect(nameIn(option(element))).to.equal(name);
  expect(texts(element, '.tip')).to.deep.equal([option(element)]);
  expect(activeMarks(element)).to.be.above(0);
  expect(part(element, '.cursor')!.getAttribute('aria-activedescendant')).to.equal(part(element, '[role=option]')!.id);
}

/** The same centres with other figures, which change their order. */
const turned = () => {
  const data = observatory();
  Object.assign(data.observations[1]!, {values: [...VALUES].reverse()});
  return data;
};

describe('the cursor of a drawing', function () {
  this.timeout(30_000);
  afterEach(unmountAll);

  it('stays on its centre when new figures put it elsewhere', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    await press(element, 'Home', 'ArrowDown');
    const name = nameIn(option(element));
    const before = option(element);
    element.data = turned();
    await settled(element);
    await expectStillOn(element, name);
    expect(option(element)).not.to.equal(before);
  });

  it('stays on its centre when a filter takes those before it away', async () => {
    const around = document.createElement('csc-observatory');
    const data = observatory();
    // The first two are of another kind.
    const [first, second] = [...VALUES.entries()].sort(([, a], [, b]) => (b ?? -1) - (a ?? -1)).map(([rank]) => rank);
    for (const rank of [first!, second!]) Object.assign(data.centres[rank]!, {kind: 'EVS'});
    around.data = data;
    const element = build('csc-chart');
    around.append(element);
    put('csc-chart').replaceWith(around);
    await settled(element);
    await press(element, 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const name = nameIn(option(element));
    element.dispatchEvent(new CscFilterEvent('', 4, 'CS'));
    await waitUntil(() => part(element, '[role=option]')!.getAttribute('aria-setsize') === '4', 'the filter takes effect');
    await expectStillOn(element, name);
  });

  it('stays with the keys when the pointer has just left', async () => {
    const element = await mountAround('csc-chart', tableOf([['', 'Adhérents'], ['Le Phare', '9'], ['Le Moulin', '5']]), {indicator: ''});
    await press(element, 'Home');
    part(element, '.cursor')!.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'mouse'}));
    await press(element, 'ArrowDown');
    // Longer than a pointer is waited for.
    await pause(400);
    await expectStillOn(element, 'Le Moulin');
  });

  it('goes to a neighbour, with the focus, when its own datum goes', async () => {
    const table = tableOf([['', 'Adhérents'], ['Le Phare', '9'], ['Le Moulin', '5'], ['L’Élan', '3']]);
    const element = await mountAround('csc-chart', table, {indicator: ''});
    await press(element, 'End');
    expect(nameIn(option(element))).to.equal('L’Élan');
    table.rows[3]!.remove();
    await waitUntil(() => parts(element, '.shapes .value').length === 2, 'the row is gone');
    await expectStillOn(element, 'Le Moulin');
  });

  it('stays on the row of a table in the tag when the page puts another before it', async () => {
    const table = tableOf([['', 'Adhérents'], ['Le Phare', '9'], ['Le Moulin', '5'], ['L’Élan', '3']]);
    const element = await mountAround('csc-chart', table, {indicator: ''});
    await press(element, 'Home', 'ArrowDown');
    const row = table.tBodies[0]!.insertRow(0);
    for (const text of ['Les Tanneurs', '12']) row.insertCell().textContent = text;
    await waitUntil(() => parts(element, '.shapes .value').length === 4, 'the row is drawn');
    await expectStillOn(element, 'Le Moulin');
  });

  it('stays on its year and its series through every form, period, size and reference', async () => {
    const element = build('csc-chart', {attributes: {src: SRC, indicator: 'taux-chomage', by: 'period', series: 'epci', type: 'line'}});
    put('csc-chart').replaceWith(element);
    await settled(element);
    await press(element, 'End', 'ArrowDown');
    const name = nameIn(option(element));
    const changes: Readonly<Record<string, () => unknown>> = {
      multiples: () => (element.type = 'multiples'),
      bar: () => (element.type = 'bar'),
      slope: () => (element.type = 'slope'),
      dot: () => (element.type = 'dot'),
      line: () => (element.type = 'line'),
      'a reference': () => (element.compare = 'pays:ormeau'),
      narrow: () => (element.parentElement!.style.width = '320px'),
      'larger letters': () => (element.style.fontSize = '24px'),
      target: () => (element.target = 9),
      title: () => (element.heading = 'Autre titre'),
    };
    for (const [what, change] of Object.entries(changes)) {
      const before = part(element, '.shapes')!.innerHTML;
      change();
      if (what !== 'title') await waitUntil(() => part(element, '.shapes')?.innerHTML !== before, `${what} is drawn`, {timeout: 5000});
      await expectStillOn(element, name);
    }
  });

  it('stays in its drawing when the indicator is another one', async () => {
    const element = build('csc-chart', {attributes: {src: SRC, indicator: 'taux-chomage', by: 'epci'}});
    put('csc-chart').replaceWith(element);
    await settled(element);
    await press(element, 'End');
    const name = nameIn(option(element));
    const before = option(element);
    element.indicator = 'population';
    await waitUntil(() => option(element) !== before && !texts(element, 'h2')[0]!.includes('chômage'), 'the other is drawn');
    await expectStillOn(element, name);
  });

  it('has the focus again, on the same datum, when the file that was waited for is there', async () => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(turned()));
    const element = await mount('csc-chart', {data: observatory()});
    await press(element, 'Home', 'ArrowDown');
    const name = nameIn(option(element));
    element.data = undefined;
    element.src = await faults.at('/slow', {ms: 200, store});
    await waitUntil(() => part(element, '[aria-busy=true]'), 'it waits');
    await element.updateComplete;
    expectFocusIn(element);
    await waitUntil(() => part(element, '.cursor'), 'it is drawn', {timeout: 5000});
    await settled(element);
    await expectStillOn(element, name);
  });

  it('does not take the focus from a reader who went elsewhere meanwhile', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    await press(element, 'End');
    element.indicator = 'nothing';
    await waitUntil(() => part(element, '.panel'), 'there is nothing to draw');
    expectFocusIn(element);
    const after = document.querySelector<HTMLElement>('.after')!;
    after.focus();
    element.indicator = 'benevoles';
    await waitUntil(() => part(element, '.cursor'), 'it is drawn');
    await frames();
    expectFocusOn(after);
    expect(parts(element, '.tip')).to.have.length(0);
  });

  it('stays on its year in a figure whose history grows', async () => {
    const element = await mount('csc-figure', {data: observatory()});
    await press(element, 'Home');
    expect(nameIn(option(element))).to.equal('2022');
    const data = observatory();
    data.observations.unshift({...data.observations[0]!, period: '2021'});
    element.data = data;
    await settled(element);
    await expectStillOn(element, '2022');
    element.style.fontSize = '24px';
    await expectStillOn(element, '2022');
  });

  for (const tag of ['csc-chart', 'csc-figure'] as const) {
    it(`tells nothing by itself in a live region when ${tag} is drawn, walked through and given new figures`, async () => {
      const element = await mount(tag, {data: observatory()});
      const told = await announcements(element, async () => {
        await press(element, 'Home', 'ArrowDown', 'ArrowRight', 'End');
        element.data = turned();
        await settled(element);
        await pause(50);
      });
      expect(told).to.deep.equal([]);
      expect(parts(element, '[aria-live], [role=status], [role=alert]').filter((each) => plain(each.textContent))).to.deep.equal([]);
    });

    it(`is where it will be at once when ${tag} has new figures and motion is reduced`, async () => {
      const isEmulated = await emulateMedia({'prefers-reduced-motion': 'reduce'});
      try {
        if (isEmulated) expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
        const element = await mount(tag, {data: observatory()});
        element.data = turned();
        await settled(element);
        await pause(16);
        const picture = () => part(element, '.drawing > svg')!.outerHTML;
        const first = picture();
        const moving = () => (element.shadowRoot as unknown as Document).getAnimations?.().filter(({effect}) => !(effect as KeyframeEffect).target?.matches('.ruler')) ?? [];
        expect(moving()).to.have.length(0);
        await pause(484);
        expect(picture()).to.equal(first);
        expect(moving()).to.have.length(0);
      } finally {
        await emulateMedia({});
      }
    });
  }
});
