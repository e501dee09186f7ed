/** What a drawing says, its table says too, in the same words: in every form, and whatever a filter leaves of it. */
import {expect} from '@open-wc/testing';
import type {Form} from '../../src/charts/suited.js';
import type {CscChart} from '../../src/components/csc-chart.js';
import type {CscFigure} from '../../src/components/csc-figure.js';
import {CscFilterEvent} from '../../src/components/filter-event.js';
import {FORM_ATTRIBUTES} from '../fixtures/forms.js';
import {observatory} from '../fixtures/observatories.js';
import {build, frames, headsOf, mount, mountAround, part, parts, plain, put, settled, tableOf, type Tag, texts, unmountAll} from '../helpers/elements.js';
import {tableOf as tableIn} from '../helpers/tables.js';
import {waitUntil} from '../helpers/wait.js';

const SRC = '/demo/data/fictional.json';
type Element = CscChart | CscFigure;
type Attributes = Readonly<Record<string, string>>;

/** All that the cursor says, in the order of the data: along each series and across them, whichever arrows do which. */
async function heardIn(element: Element): Promise<readonly string[]> {
  const cursor = part(element, '.cursor')!;
  const option = () => part(element, '[role=option]')!;
  const rank = () => Number(option().getAttribute('aria-posinset'));
  const heard = new Map<number, string>();
  /** Whether the key led to another datum. */
  const press = async (key: string) => {
    const before = rank();
    cursor.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    await element.updateComplete;
    heard.set(rank(), plain(option().textContent));
    return rank() !== before;
  };
  cursor.focus();
  await element.updateComplete;
  const count = Number(option().getAttribute('aria-setsize'));
  for (const [along, across, back] of [['ArrowRight', 'ArrowDown', 'ArrowUp'], ['ArrowDown', 'ArrowRight', 'ArrowLeft']] as const) {
    await press('Home');
    while (await press(back));
    // Where these arrows are the other ones, one turn is enough.
    for (let before = -1; before !== heard.size && heard.size < count; ) {
      before = heard.size;
      await press('Home');
      while (await press(along));
      await press('Home');
      await press(across);
    }
  }
  expect(heard.size, 'each datum is reached').to.equal(count);
  cursor.blur();
  await element.updateComplete;
  return [...heard].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** Each cell with what stands at the head of its row and of its column. */
const cellsOf = (element: Element) => {
  const heads = headsOf(element);
  return tableOf(element).flatMap(([row, ...cells]) => cells.map((cell, rank) => ({row: row!, column: heads[rank + 1]!, cell})));
};

/** « CS des Tanneurs » in a drawing is « Centre social des Tanneurs » in its table. */
const isShortOf = (name: string, full: string) => full === name || full.endsWith(name.replace(/^(?:CS|EVS)(?= )/, ''));

/** What the drawing says, and the cursor of it, that the table does not say. */
async function missingFromTable(element: Element): Promise<readonly string[]> {
  const cells = cellsOf(element);
  const isIn = (text: string) =>
    cells.some(({row, column, cell}) => {
      if (!text.endsWith(` : ${cell}`)) return false;
      const name = text.slice(0, -` : ${cell}`.length);
      const item = name.endsWith(`, ${column}`) ? name.slice(0, -`, ${column}`.length) : name;
      return isShortOf(item, row) || name === column;
    });
  // Where a unit has no room, a figure stands without it.
  const written = texts(element, '.shapes :is(.value, .inside)').filter((text) => text !== '–' && !cells.some(({cell}) => cell === text || cell.startsWith(`${text} `)));
  // A long one stands on several lines.
  const levels = cells.reduce((left, {row, column, cell}) => left.replace(`${row} : ${cell}`, '').replace(`${column} : ${cell}`, ''), texts(element, '.shapes :is(.level-name, .stop-name)').join(' '));
  return [...written, ...(levels.trim() ? [levels] : []), ...(await heardIn(element)).filter((text) => !isIn(text))];
}

const shown = async (tag: Tag, attributes: Attributes, around?: (element: HTMLElement) => HTMLElement) => {
  const element = build(tag, {attributes});
  const place = put(tag);
  place.replaceWith(around ? around(element) : element);
  await settled(element);
  return element as Element;
};

describe('the table of a chart', function () {
  this.timeout(30_000);
  afterEach(unmountAll);

  for (const [form, attributes] of Object.entries(FORM_ATTRIBUTES)) {
    it(`has all that is written and heard in a drawing of the form ${form}`, async () => {
      const element = await shown('csc-chart', {src: SRC, type: form as Form, ...attributes});
      expect(await missingFromTable(element)).to.deep.equal([]);
    });
  }

  const OF_CENTRES: Readonly<Partial<Record<Form, Attributes>>> = {
    bar: {indicator: 'adherents', by: 'centre'},
    stacked: {indicator: 'budget', by: 'centre', series: 'funder'},
    line: {indicator: 'budget', by: 'period'},
    dot: {indicator: 'budget', by: 'centre', series: 'funder'},
    multiples: {indicator: 'budget', by: 'period', series: 'funder'},
    strip: {indicator: 'part-benevoles-formes'},
    histogram: {indicator: 'part-benevoles-formes'},
  };
  for (const [form, attributes] of Object.entries(OF_CENTRES)) {
    it(`has all of a drawing of the form ${form} that a filter has left`, async () => {
      const around = document.createElement('csc-observatory');
      around.setAttribute('src', SRC);
      const element = await shown('csc-chart', {type: form as Form, ...attributes}, (inner) => (around.append(inner), around));
      const before = JSON.stringify(tableOf(element));
      element.dispatchEvent(new CscFilterEvent('', 0, 'EVS'));
      await waitUntil(() => JSON.stringify(tableOf(element)) !== before, 'the filter takes effect', {timeout: 5000});
      await frames();
      expect(await missingFromTable(element)).to.deep.equal([]);
    });
  }

  it('has the columns of a table in the tag, whatever is drawn of it', async () => {
    const rows = [['Commune', 'Femmes', 'Hommes', 'Moyenne'], ['Colmar', '1 200', 'n.d.', '90'], ['Obernai', '-12,5', '0', '80'], ['Sélestat', 's', '3', '70']];
    for (const type of ['bar', 'stacked', 'dot', 'column', 'multiples', 'pyramid', 'slope', 'line'] as const) {
      const element = await mountAround('csc-chart', tableIn(rows), {indicator: '', type, compare: 'Moyenne'});
      expect(await missingFromTable(element), type).to.deep.equal([]);
      unmountAll();
    }
  });
});

describe('the table of a figure', () => {
  afterEach(unmountAll);

  it('has every year of its history, as the cursor says it', async () => {
    const data = observatory();
    data.observations.push({...data.observations[0]!, period: '2020', values: [null, 3, 4, null, 5, 6]}, {...data.observations[0]!, period: '2021', values: [null, null, null, null, null, null], status: 'OOQLMO'});
    const element = await mount('csc-figure', {data});
    expect(await missingFromTable(element)).to.deep.equal([]);
    expect(cellsOf(element).map(({cell}) => cell).join()).to.contain(texts(element, '.amount')[0]);
  });

  it('has the figure that is shown and those beside it', async () => {
    const element = await shown('csc-figure', {src: SRC, indicator: 'taux-chomage', territory: 'pays:ormeau'});
    expect(await missingFromTable(element)).to.deep.equal([]);
    expect(cellsOf(element).map(({cell}) => cell).join()).to.contain(texts(element, '.amount')[0]);
    expect(parts(element, '.tip')).to.have.length(0);
  });
});
