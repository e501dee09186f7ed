import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {CscSelectEvent} from '../../src/components/events.js';
import {centre, observatory, type Row} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {boxOf, mount, part, parts, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const THEMES = {id: 'themes', terms: [{id: 'jeunesse', label: 'Jeunesse'}, {id: 'famille', label: 'Famille'}]};
const project = (id: string, changes: Row = {}): Row => ({id, title: `Projet ${id}`, themes: ['jeunesse'], centre: 'centre-0', ...changes});
/** Two centres far from each other, the second with two projects, the first with one. */
const document = (changes: Row = {}) =>
  observatory({
    centres: [centre(0), centre(1)],
    vocabularies: [THEMES],
    projects: [project('a'), project('b', {centre: 'centre-1'}), project('c', {centre: 'centre-1', themes: ['famille']})],
    ...changes,
  });
const marks = (element: Element) => parts(element, '.main.places > :not(text)').map((mark) => mark.getAttribute('class'));
const heard = (element: Element) => texts(element, '[role=option]')[0];
const press = async (element: HTMLElement & {updateComplete: Promise<boolean>}, ...keys: string[]) => {
  for (const each of keys) await sendKeys({press: each});
  await element.updateComplete;
};

describe('csc-map projects', () => {
  afterEach(unmountAll);

  it('stand alone at the centres that carry them, in a shape that no centre has, counted where they are several', async () => {
    const element = await mount('csc-map', {data: document(), attributes: {projects: ''}});
    expect(marks(element).sort()).to.deep.equal(['place group project s2', 'place project s2']);
    expect(texts(element, '.main.places text.count')).to.deep.equal(['2']);
    expect(parts(element, '.main.places circle')).to.have.length(0);
    expect(texts(element, '.summary')[0]).to.contain('3 projets sur la carte.').and.to.contain('Jeunesse, 2 projets');
    expect(texts(element, '.notes')[0]).to.contain('placé chez les centres qui le portent');
    expect(texts(element, 'h2')).to.deep.equal(['Carte des projets']);
    await expectAccessible();
  });

  it('have no most frequent theme where two are as frequent', async () => {
    const projects = ['jeunesse', 'jeunesse', 'famille', 'famille'].map((theme, rank) => project(String(rank), {themes: [theme], centre: `centre-${rank % 2}`}));
    const element = await mount('csc-map', {data: document({projects}), attributes: {projects: ''}});
    expect(texts(element, '.summary')[0]).to.equal('4 projets sur la carte.');
  });

  it('say title, theme and centre in the table, the cursor and the details, and tell the page which one was chosen', async () => {
    const element = await mount('csc-map', {data: document(), attributes: {projects: ''}});
    const [first] = tableOf(element);
    expect(first).to.deep.equal(['Projet a', 'Jeunesse', String(centre(0)['name']), 'Strasbourg', 'oui']);
    const chosen: unknown[] = [];
    element.addEventListener('csc-select', (event) => event instanceof CscSelectEvent && chosen.push([event.kind, event.id]));
    part(element, '.cursor')!.focus();
    await element.updateComplete;
    expect(heard(element)).to.contain('Projet « Projet a »').and.to.contain(String(centre(0)['name']));
    await press(element, 'Enter');
    expect(texts(element, '.details li')[0]).to.contain('Projet a').and.to.contain('Jeunesse').and.to.contain(String(centre(0)['name']));
    // The tip goes first.
    await press(element, 'Escape', 'Escape');
    expect(chosen).to.deep.equal([['project', 'a'], ['project', null]]);
    await press(element, 'End', 'Enter');
    expect(heard(element)).to.contain('2 projets, Colmar et environs');
    expect(texts(element, '.details li bdi')).to.deep.equal(['Projet b', 'Projet c']);
    await expectAccessible();
  });

  it('stand with the centres when both are asked for, and the legend tells each apart', async () => {
    const element = await mount('csc-map', {data: document({centres: [centre(0), centre(1), centre(2)], projects: [project('a')]}), attributes: {projects: '', 'with-centres': ''}});
    expect(marks(element).sort()).to.deep.equal(['place', 'place', 'place group shared']);
    expect(texts(element, '.summary')[0]).to.contain('3 centres et 1 projet sur la carte.');
    expect(texts(element, '.legend li')).to.deep.equal(['Un centre', 'Centres et projets au même endroit (le nombre est écrit)'].map((label, rank) => (rank ? `2 ${label}` : label)));
    expect(tableOf(element).map(([name, what]) => [name, what])).to.deep.equal([['Projet a', 'projet'], ...[0, 1, 2].map((rank) => [String(centre(rank)['name']), 'centre'])]);
    part(element, '.cursor')!.focus();
    await element.updateComplete;
    expect(heard(element)).to.contain('1 centre et 1 projet, Strasbourg et environs');
  });

  it('stand with centres in one mark that is filled, so that its number is read on any ground', async () => {
    const element = await mount('csc-map', {data: document({centres: [centre(0), centre(1)], projects: [project('a')]}), attributes: {projects: '', 'with-centres': ''}});
    for (const mark of parts(element, 'path.shared')) {
      const {x, y, width, height} = (mark as unknown as SVGGraphicsElement).getBBox();
      expect((mark as unknown as SVGGeometryElement).isPointInFill(new DOMPoint(x + width / 2, y + height / 2))).to.equal(true);
    }
    // In the legend too.
    expect(parts(element, 'path.shared')).to.have.length(2);
    // A name begins beyond the corners of the mark.
    const drawn = boxOf(part(element, '.main.places path.shared')!);
    for (const label of parts(element, '.main.labels text')) {
      const box = boxOf(label);
      expect(box.left >= drawn.right - 1 || box.right <= drawn.left + 1 || box.top >= drawn.bottom - 1 || box.bottom <= drawn.top + 1, label.textContent).to.equal(true);
    }
  });

  it('stand over the figures of territories, and are read in their place when they are chosen', async () => {
    const square = (code: string, west: number, south: number) => ({type: 'Feature', id: code, properties: {nom: `Aire ${code}`}, geometry: {type: 'Polygon', coordinates: [[[west, south], [west, south + 1], [west + 1, south + 1], [west + 1, south], [west, south]]]}});
    const data = document({
      geometries: [{scheme: 'aire', inline: {type: 'FeatureCollection', features: [square('A', 7, 48.2), square('B', 7, 47.2)]}}],
      territories: [{id: 'aire:A', name: 'Aire A'}, {id: 'aire:B', name: 'Aire B'}],
      indicators: [{id: 'taux', label: 'Taux', kind: 'rate', unit: '%', decimals: 0, source: 'essai'}],
      axes: [{id: 'aires', of: 'aire', keys: ['A', 'B']}],
      observations: [{indicator: 'taux', axis: 'aires', period: '2023', values: [10, 20]}],
    });
    const element = await mount('csc-map', {data, attributes: {indicator: 'taux', by: 'aire', projects: ''}});
    expect(marks(element)).to.have.length(2);
    expect(parts(element, '.main.areas .focus')).to.have.length(2);
    expect(texts(element, '.legend li').some((label) => label.includes('Un projet'))).to.equal(true);
    const mark = parts(element, '.main.places path')[0]!.getBoundingClientRect();
    part(element, '.cursor')!.dispatchEvent(new PointerEvent('pointermove', {clientX: mark.x + mark.width / 2, clientY: mark.y + mark.height / 2, bubbles: true, composed: true}));
    await element.updateComplete;
    part(element, '.cursor')!.click();
    await element.updateComplete;
    expect(texts(element, '.details li bdi')[0]).to.match(/^Projet [abc]$/);
    await press(element, 'Escape');
    part(element, '.cursor')!.focus();
    await press(element, 'Home', 'Enter');
    await waitUntil(() => parts(element, '.details .place-name').length, 'the details have come');
    expect(texts(element, '.details .place-name')[0]).to.contain('Aire');
  });

  it('stand once for each centre that carries them, and one that none carries in its territory', async () => {
    const data = document({
      territories: [{id: 'commune:68224', name: 'Mulhouse', point: {lat: 47.75, lon: 7.34}}],
      projects: [project('a', {centres: ['centre-1']}), project('d', {centre: undefined, territories: ['commune:68224']}), project('e', {centre: undefined})],
    });
    const element = await mount('csc-map', {data, attributes: {projects: ''}});
    expect(marks(element)).to.have.length(3);
    expect(texts(element, '.summary')[0]).to.contain('2 projets sur la carte.').and.to.contain('1 projet sans position connue');
    expect(tableOf(element).map((row) => row.at(-1))).to.deep.equal(['oui', 'oui', 'position non connue']);
  });

  it('shows those of one centre where the page is about it', async () => {
    const element = await mount('csc-map', {data: document(), attributes: {projects: '', centre: 'centre-1'}});
    expect(tableOf(element).map(([title]) => title)).to.deep.equal(['Projet b', 'Projet c']);
  });

  it('says that there are none to show', async () => {
    const element = await mount('csc-map', {data: document({projects: []}), attributes: {projects: ''}});
    expect(texts(element, '.panel')[0]).to.contain('Aucun projet n’a de position connue.');
  });

  it('comes and goes with its attribute', async () => {
    const element = await mount('csc-map', {data: document()});
    expect(parts(element, '.main.places circle')).to.have.length(2);
    element.projects = true;
    await waitUntil(() => parts(element, '.main.places path').length === 2);
    element.projects = false;
    await waitUntil(() => parts(element, '.main.places circle').length === 2);
  });
});
