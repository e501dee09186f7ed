/** Charts of values and names that are hard to draw, in every form and width. */
import {expect} from '@open-wc/testing';
import {FORMS} from '../../src/charts/suited.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {badAttributes, boxOf, frames, isShown, mount, part, parts, plain, settled, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

/** What has been measured of centres in some year: hard to draw. */
const HARD: Readonly<Record<string, readonly (number | null)[]>> = {
  'thousandths': [0.001, 0.002, 0.0015],
  'thousands of millions': [1e9, 5e8, 999_999_999],
  'one of a thousand millions among small ones': [1e9, 1, 30, 12, 7, 4],
  'zeros': [0, 0, 0, 0],
  'one value for all': [7, 7, 7, 7, 7],
  'negative ones': [-3, -12.5, 4, 0, -100],
  'negative ones alone': [-3, -12.5, -100],
  'one': [42],
  'none but silence': [null, null],
  'two hundred': Array.from({length: 200}, (_, rank) => (rank * 37) % 101),
  'beyond every number that is read': [1e300, -1e300, 5e-324, 1.7e308],
};
const WIDTHS = [200, 320, 480, 768, 1280, 4000];
const EMOJI = '👩‍👩‍👧';
const NAMES = ['Élan', 'CENTRE SOCIAL ET CULTUREL DE LA PLAINE ET DES ÉCRIVAINS', 'מרכז התקווה', 'مركز الأمل الاجتماعي والثقافي', `Fête ${EMOJI.repeat(12)}`, 'x'.repeat(300), `${'Maison pour tous '.repeat(18)}!`, '社会センター', ''];

const named = (values: readonly (number | null)[]) => {
  const keys = values.map((_, rank) => `c${rank}`);
  const column = (period: string, shift: number) => ({indicator: 'benevoles', axis: 'centres', period, values: values.map((value) => (value === null ? null : value + shift))});
  return observatory({
    centres: keys.map((id, rank) => centre(rank, {id, name: NAMES[rank % NAMES.length] || 'Centre'})),
    indicators: [{id: 'benevoles', label: 'Bénévoles', kind: 'amount', unit: '€', source: 'essai'}],
    axes: [{id: 'centres', of: 'centre', keys}],
    // A year is missing between.
    observations: [column('2019', 0), column('2022', 1), column('2023', 0)],
  });
};

/** Two texts that lie on one another. */
function overlapsIn(element: Element): readonly string[] {
  const boxes = parts(element, '.shapes text').filter(isShown).map((each) => ({text: plain(each.textContent).slice(0, 30), box: boxOf(each)}));
  return boxes.flatMap((a, rank) => boxes.slice(rank + 1).map((b) => [a, b] as const)).flatMap(([a, b]) => {
    const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const along = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    return across > 3 && along > (a.box.bottom - a.box.top) / 2.5 ? [`« ${a.text} » and « ${b.text} »`] : [];
  });
}

describe('a chart of values that are hard to draw', function () {
  this.timeout(120_000);
  afterEach(unmountAll);

  for (const [what, values] of Object.entries(HARD)) {
    it(`is drawn in every form and width: ${what}`, async () => {
      const element = await mount('csc-chart', {data: named(values), width: WIDTHS[0]});
      for (const form of FORMS)
        for (const by of ['centre', 'period'] as const) {
          if (by === 'period' && !['line', 'slope', 'multiples', 'bar'].includes(form)) continue;
          Object.assign(element, {type: form, by, series: form === 'dot' || form === 'slope' || form === 'multiples' ? (by === 'period' ? 'centre' : 'period') : undefined});
          // Two hundred small drawings are long, and say no more.
          if (values.length > 100 && by === 'period' && element.series) continue;
          await settled(element);
          for (const width of WIDTHS) {
            element.parentElement!.style.width = `${width}px`;
            await waitUntil(() => !part(element, '.drawing > svg') || Number(part(element, '.drawing > svg')!.getAttribute('width')) === width, `${form} is ${width} wide`, {timeout: 5000});
            await element.updateComplete;
            const where = `${form} by ${by}, ${width}`;
            expect(badAttributes(element), where).to.deep.equal([]);
            expect(/NaN|Infinity|undefined/.exec(plain(element.shadowRoot!.textContent))?.[0], where).to.equal(undefined);
            if (width < 320) continue;
            const {left, right} = element.getBoundingClientRect();
            const beyond = parts(element, '.shapes > *').filter((each) => isShown(each) && (each.getBoundingClientRect().left < left - 3 || each.getBoundingClientRect().right > right + 3));
            expect(beyond.map((each) => `${each.getAttribute('class')} ${plain(each.textContent).slice(0, 40)}`), where).to.deep.equal([]);
            if (values.length < 20) expect(overlapsIn(element), where).to.deep.equal([]);
          }
        }
    });
  }

  it('is drawn when it has been hidden, and re-measured within a frame', async () => {
    const element = await mount('csc-chart', {data: named([1, 2, 3])});
    const main = element.parentElement!;
    main.style.display = 'none';
    await frames();
    main.style.width = '500px';
    element.type = 'dot';
    await frames();
    expect(badAttributes(element)).to.deep.equal([]);
    main.style.display = '';
    await waitUntil(() => part(element, '.drawing > svg')?.getAttribute('width') === '500', 'it is measured');
    expect(badAttributes(element)).to.deep.equal([]);
  });
});
