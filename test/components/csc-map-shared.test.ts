/** A map inside an observatory: what is chosen in it, and where the reader went down, is known to the others, and back. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CscMap} from '../../src/components/csc-map.js';
import {centre} from '../fixtures/observatories.js';
import {codeAt, territories} from '../fixtures/territories.js';
import {expectAccessible} from '../helpers/axe.js';
import {build, expectFocusOn, part, parts, plain, settled, texts} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const pages = new Set<Element>();
const data = () =>
  territories({
    centres: [0, 1, 2].map((rank) => centre(rank, {point: {lat: 46.95 - rank * 0.1, lon: 6.05}, territories: [`commune:${codeAt(0, rank)}`]})),
  });

async function shared(attributes: Record<string, string> = {}) {
  const around = document.createElement('csc-observatory');
  for (const [name, value] of Object.entries(attributes)) around.setAttribute(name, value);
  around.data = data();
  const map = build('csc-map', {attributes: {indicator: 'taux', by: 'canton', period: '2023', areas: 'commune'}});
  const chart = build('csc-chart', {attributes: {indicator: 'taux', by: 'canton', period: '2023', type: 'bar'}});
  const figure = build('csc-figure', {attributes: {indicator: 'taux', period: '2023'}});
  const directory = build('csc-directory', {});
  around.append(map, chart, figure, directory);
  const main = document.createElement('main');
  main.style.width = '900px';
  main.append(Object.assign(document.createElement('h1'), {textContent: 'La page'}), around);
  document.body.append(main);
  pages.add(main);
  await Promise.all([map, chart, figure, directory].map((each) => settled(each)));
  return {around, map, chart, figure, directory};
}
const walk = async (element: CscMap, ...keys: string[]) => {
  for (const press of keys) await sendKeys({press});
  await element.updateComplete;
};
const focusedAreas = (map: CscMap) => parts(map, '.main.areas path.focus').length;
const button = (element: Element, name: string) => parts(element, 'button').find((each) => plain(each.textContent).includes(name)) as HTMLButtonElement;
const cards = (directory: Element) => parts(directory, '.card').length;
/** The way down, as it is written over the map. */
const isAt = (map: CscMap, ...names: readonly string[]) => texts(map, '.path li').map(plain).join() === names.join();

describe('csc-map, in an observatory,', () => {
  afterEach(() => {
    for (const each of pages) each.remove();
    pages.clear();
  });

  it('shows a territory that was chosen in it in the chart, the figure and the directory, and takes it back', async () => {
    const {around, map, chart, figure, directory} = await shared();
    expect(cards(directory)).to.equal(3);
    const before = texts(figure, '[part=value]').join();
    part(map, '.cursor')!.focus();
    await walk(map, 'Home', 'Enter');
    await waitUntil(() => cards(directory) === 2, 'the centres of the north');
    expect(around.selected).to.deep.equal({kind: 'territory', id: 'canton:n'});
    expect(parts(chart, '.shapes .chosen').length).to.be.above(0);
    await waitUntil(() => texts(figure, '[part=value]').join().includes('12'), texts(figure, '[part=value]').join());
    await walk(map, 'Escape');
    await waitUntil(() => cards(directory) === 3 && !parts(chart, '.shapes .chosen').length);
    await waitUntil(() => texts(figure, '[part=value]').join() === before);
    expectFocusOn(part(map, '.cursor'));
  });

  it('shows what was chosen in a chart or a directory', async () => {
    const {around, map, directory} = await shared();
    around.select('territory', 'canton:s');
    await waitUntil(() => texts(map, '.details .place-name').join() === 'Canton du Sud');
    expect(parts(map, '.main.over path')).to.have.length(1);
    around.select();
    await waitUntil(() => !texts(map, '.details .place-name').length && cards(directory) === 3);
    const places = build('csc-map', {});
    around.append(places);
    await settled(places);
    const [choose] = parts(directory, '.card .choose');
    choose!.click();
    await waitUntil(() => texts(places, '.details [aria-current]').length === 1, 'the map shows the centre');
    expect(choose!.getAttribute('aria-pressed')).to.equal('true');
    await expectAccessible();
    choose!.click();
    await waitUntil(() => !texts(places, '.details .place-name').length);
  });

  it('goes down for all of them, and up again with the breadcrumb or Escape', async () => {
    const {around, map, directory} = await shared();
    const down = async () => {
      part(map, '.cursor')!.focus();
      await walk(map, 'Home', 'Enter');
      await waitUntil(() => button(map, 'communes'), 'what is chosen is told, by a part that is fetched then');
      button(map, 'communes').click();
      await waitUntil(() => around.territory === 'canton:n' && focusedAreas(map) === 6 && cards(directory) === 2, 'six communes, two centres');
      await waitUntil(() => isAt(map, 'Ensemble', 'Canton du Nord'), 'the way down');
      await waitUntil(() => map.shadowRoot!.activeElement === part(map, '.cursor'));
    };
    await down();
    button(map, 'Ensemble').click();
    await waitUntil(() => !around.territory && parts(map, '.main.areas path').length === 2 && cards(directory) === 3, 'all again');
    await down();
    // The tip goes first.
    await walk(map, 'Home');
    await walk(map, 'Escape');
    expect(around.territory).to.equal('canton:n');
    await walk(map, 'Escape');
    await waitUntil(() => !around.territory && cards(directory) === 3, 'all again');
    await waitUntil(() => map.shadowRoot!.activeElement === part(map, '.cursor'));
  });

  it('comes back to the territory that the page has set, and follows the page', async () => {
    const {around, map} = await shared({territory: 'canton:s'});
    expect(texts(map, '.path')).to.deep.equal([]);
    around.territory = 'canton:n';
    await waitUntil(() => focusedAreas(map) === 6, 'the page leads');
    await waitUntil(() => isAt(map, 'Ensemble', 'Canton du Nord'), 'the way down');
    part(map, '.cursor')!.focus();
    await walk(map, 'Escape', 'Escape');
    await waitUntil(() => around.territory === 'canton:s', 'back to where it began');
  });
});
