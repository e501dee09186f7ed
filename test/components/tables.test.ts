import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {announcements, build, expectFocusOn, mount, part, parts, pause, plain, put, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {tableOf as tableIn} from '../helpers/tables.js';
import {waitUntil} from '../helpers/wait.js';

const headers = (element: Element) => parts<HTMLButtonElement>(element, 'thead th[scope=col] > button');
const sorts = (element: Element) => parts(element, 'thead th').map((header) => header.getAttribute('aria-sort'));
const column = (element: Element, rank: number) => tableOf(element).map((row) => row[rank]!);

async function opened(tag: 'csc-chart' | 'csc-directory' | 'csc-map', given: Parameters<typeof mount>[1] = {data: observatory()}) {
  const element = await mount(tag, given);
  part(element, '.show-data')!.click();
  await element.updateComplete;
  return element;
}

async function press(element: Element, rank: number) {
  const before = sorts(element).join();
  headers(element)[rank]!.click();
  await waitUntil(() => sorts(element).join() !== before, 'the table is sorted');
}

describe('the table of an element', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.lang = 'fr';
  });

  it('sorts figures by what they are: up, down, and as it was; blanks stay last', async () => {
    const element = await opened('csc-chart');
    const original = column(element, 1);
    expect(sorts(element)).to.deep.equal(['none', 'none']);
    await press(element, 1);
    expect(sorts(element)).to.deep.equal(['none', 'ascending']);
    expect(column(element, 1)).to.deep.equal(['0 personne', '12 personnes', '12 personnes', '42 personnes', '95 personnes', 'sans réponse']);
    await press(element, 1);
    expect(sorts(element)).to.deep.equal(['none', 'descending']);
    expect(column(element, 1)).to.deep.equal(['95 personnes', '42 personnes', '12 personnes', '12 personnes', '0 personne', 'sans réponse']);
    await press(element, 1);
    expect(sorts(element)).to.deep.equal(['none', 'none']);
    expect(column(element, 1)).to.deep.equal(original);
  });

  it('sorts words as a dictionary does, accents and numbers in words included', async () => {
    const names = ['Zola', 'École 10', 'élan', 'Eau', 'École 9', 'Ébène', 'Œuvre', 'Ouest'];
    const centres = names.map((name, rank) => ({id: `c${rank}`, name, source: 'essai'}));
    const element = await opened('csc-directory', {data: observatory({centres, axes: [], observations: []})});
    await press(element, 0);
    expect(column(element, 0)).to.deep.equal(['Eau', 'Ébène', 'École 9', 'École 10', 'élan', 'Œuvre', 'Ouest', 'Zola']);
  });

  it('leaves equals in their order in both directions', async () => {
    const element = await opened('csc-chart');
    const equals = () => tableOf(element).flatMap(([name, value]) => (value === '12 personnes' ? [name] : []));
    const original = equals();
    expect(original).to.have.length(2);
    for (const direction of ['ascending', 'descending']) {
      await press(element, 1);
      expect(sorts(element)[1]).to.equal(direction);
      expect(equals()).to.deep.equal(original);
    }
  });

  it('is sorted by the keyboard alone; the focus stays on the name of the column, and what was done is told', async () => {
    const element = await opened('csc-chart');
    const [, header] = headers(element);
    header!.focus();
    const told: string[] = [];
    for (const time of ['first', 'second', 'third']) {
      const before = sorts(element).join();
      told.push(
        ...(await announcements(element, async () => {
          await sendKeys({press: 'Enter'});
          await waitUntil(() => sorts(element).join() !== before, `it is sorted the ${time} time`);
          await pause(50);
        })),
      );
      expectFocusOn(header!);
    }
    expect(told).to.deep.equal(['Trié par Bénévoles, ordre croissant', 'Trié par Bénévoles, ordre décroissant', 'Tableau dans son ordre d’origine']);
  });

  it('keeps its order while the element is drawn again, and follows new figures', async () => {
    const element = await opened('csc-chart');
    await press(element, 1);
    element.heading = 'Autre titre';
    await element.updateComplete;
    expect(column(element, 1)[0]).to.equal('0 personne');
    const data = observatory();
    Object.assign(data.observations[1]!, {values: [1, 2, 3, 4, 5, -6]});
    element.data = data;
    await element.ready;
    await waitUntil(() => column(element, 1)[0] === '−6 personnes', 'the new figures are sorted');
    expect(column(element, 1).slice(1)).to.deep.equal(['1 personne', '2 personnes', '3 personnes', '4 personnes', '5 personnes']);
  });

  it('is a table to assistive technology at 320 pixels too: caption, heads of columns and of rows', async () => {
    const element = await opened('csc-directory', {data: observatory(), width: 320});
    await press(element, 1);
    const table = part<HTMLTableElement>(element, 'table')!;
    expect(plain(table.caption!.textContent)).not.to.equal('');
    for (const each of [table, ...table.querySelectorAll('thead, tbody, tr, th, td')]) expect(getComputedStyle(each).display, each.localName).to.match(/^table/);
    for (const row of table.tBodies[0]!.rows) expect([row.cells[0]!.localName, row.cells[0]!.scope]).to.deep.equal(['th', 'row']);
    for (const head of table.tHead!.rows[0]!.cells) expect([head.localName, head.scope]).to.deep.equal(['th', 'col']);
    expect(headers(element).length).to.equal(table.tHead!.rows[0]!.cells.length);
    await expectAccessible();
  });

  it('is a stop for the Tab key only where it must be scrolled', async () => {
    const element = await opened('csc-directory', {data: observatory(), width: 320});
    const region = part(element, '.table')!;
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(region.tabIndex).to.equal(0);
    expect(region.getAttribute('aria-label')).to.equal(plain(part(element, 'caption')!.textContent));
    element.parentElement!.style.width = '1600px';
    await waitUntil(() => region.scrollWidth <= region.clientWidth && region.tabIndex === -1, 'there is room for all, and no stop', {timeout: 5000});
  });

  it('is written in full, however long, and sorted in full', async () => {
    const centres = Array.from({length: 700}, (_, rank) => ({id: `c${rank}`, name: `Centre ${(rank * 37) % 700}`, source: 'essai'}));
    const element = await opened('csc-directory', {data: observatory({centres, axes: [], observations: []})});
    await press(element, 0);
    expect(column(element, 0)).to.deep.equal(Array.from({length: 700}, (_, rank) => `Centre ${rank}`));
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    const element = await opened('csc-chart');
    await waitUntil(() => texts(element, '.download').join() === 'Download');
    await press(element, 0);
    expect(texts(element, '.tools [role=status]')).to.deep.equal(['Sorted by Centre, ascending']);
  });

  it('speaks German where the page does, in its sentences, its figures and its headings', async () => {
    document.documentElement.lang = 'de';
    const element = await opened('csc-chart');
    await waitUntil(() => texts(element, '.download').join() === 'Herunterladen');
    await press(element, 0);
    expect(texts(element, '.tools [role=status]')).to.deep.equal(['Nach Sozialzentrum sortiert, aufsteigend']);
    expect(texts(element, '.summary')[0]).to.match(/^5 Sozialzentren von 6 haben einen Wert: mindestens 0 personnes, höchstens 95 personnes\./);
    expect(texts(element, 'h2')[0]).to.contain(' nach Sozialzentrum');
    expect(column(element, 1)).to.contain('keine Antwort');
  });

  it('reads the points of a German table as thousands', async () => {
    document.documentElement.lang = 'de';
    const element = build('csc-chart', {attributes: {indicator: ''}});
    element.append(tableIn([['Gemeinde', 'Einwohner'], ['Colmar', '67.730'], ['Obernai', '1.234,5'], ['Mulhouse', '9.500']]));
    put('csc-chart').replaceWith(element);
    await settled(element);
    // By size, which the words as they are written would not give.
    part(element, '.show-data')!.click();
    await element.updateComplete;
    await press(element, 1);
    expect(column(element, 1)).to.deep.equal(['1.234,5', '9.500', '67.730']);
    expect(texts(element, '.summary')[0]).to.contain('Höchster Wert: Colmar, 67.730.');
  });
});
