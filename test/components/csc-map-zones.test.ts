import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CscMap} from '../../src/components/csc-map.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {codeAt, territories} from '../fixtures/territories.js';
import {expectAccessible} from '../helpers/axe.js';
import {headsOf, mount, part, parts, pause, plain, tableOf, texts, unmountAll} from '../helpers/elements.js';

const commune = (column: number, row: number) => `commune:${codeAt(column, row)}`;
/** The first covers A1, B1 and C1; the second B1 and B2; the third a canton, which is six communes; the last says nothing. */
const ZONES: readonly (readonly string[] | undefined)[] = [[commune(0, 0), commune(1, 0), commune(2, 0)], [commune(1, 0), commune(1, 1)], ['canton:n'], undefined];
const data = (zones = ZONES) =>
  territories({
    centres: zones.map((zone, rank) => centre(rank, {id: `z${rank}`, name: `Centre ${rank}`, point: {lat: 46.95 - rank * 0.05, lon: 6.05 + rank * 0.06}, ...(zone && {zone: {territories: zone}})})),
  });
const zones = (given = data()) => mount('csc-map', {data: given, attributes: {zones: '', areas: 'commune'}});
const walk = async (element: CscMap, ...keys: string[]) => {
  for (const press of keys) await sendKeys({press});
  await element.updateComplete;
};
const present = (element: Element) => plain(texts(element, '[role=option]')[0] ?? '');

describe('csc-map, of catchment areas,', () => {
  afterEach(unmountAll);

  it('draws each over the others, with one outline around all of it', async () => {
    const element = await zones();
    expect(parts(element, '.main.areas .zone')).to.have.length(3);
    const edges = parts(element, '.main.areas .zone-edge').map((path) => path.getAttribute('d')!);
    // Three squares in a row: what the first has in common with the second is no edge. Eight sides are left of twelve.
    expect(edges[0]!.match(/L/g)).to.have.length(8);
    // Six squares in two rows: ten sides of twenty-four.
    expect(edges[2]!.match(/L/g)).to.have.length(10);
    expect(getComputedStyle(parts(element, '.main.areas .zone')[0]!).fillOpacity).to.equal('0.24');
    await expectAccessible();
  });

  it('says how many cover each territory, which are covered by none, and who says nothing', async () => {
    const element = await zones();
    const summary = plain(texts(element, '.summary')[0]!);
    expect(summary).to.contain('3 centres ont une zone d’intervention connue.');
    expect(summary).to.contain('Elles couvrent 6 des 9 communes');
    expect(summary).to.contain('4 communes sont dans plusieurs zones.');
    expect(summary).to.contain('Aucune zone ne couvre : A3, B3 et C3.');
    expect(summary).to.contain('Un centre n’a pas de zone dans le fichier.');
    // Nobody's population is in the file.
    expect(summary).not.to.contain('habitants');
    const rows = new Map(tableOf(element).map(([name, count, who]) => [name, [count, who]]));
    expect(rows.get('B1')).to.deep.equal(['3', 'Centre 0 ; Centre 1 ; Centre 2']);
    expect(rows.get('A2')).to.deep.equal(['1', 'Centre 2']);
    expect(rows.get('A3')).to.deep.equal(['0', 'Aucune zone']);
    expect(rows.size).to.equal(9);
  });

  it('calls a level what the document calls it', async () => {
    const named = JSON.parse(JSON.stringify({...data(), vocabularies: [{id: 'levels', terms: [{id: 'commune', label: 'Maille'}]}]}).replaceAll('commune', 'maille')) as never;
    const element = await mount('csc-map', {data: named, attributes: {zones: '', areas: 'maille'}});
    const summary = plain(texts(element, '.summary')[0]!);
    expect(summary).to.contain('6 des 9 mailles');
    expect(summary).to.contain('4 mailles sont dans plusieurs zones.');
    expect(headsOf(element)).to.include('Maille');
  });

  it('reads the count of each territory with the cursor, and shows whose they are', async () => {
    const element = await zones();
    part(element, '.cursor')!.focus();
    await walk(element, 'b', '1');
    expect(present(element)).to.contain('B1, 3 zones d’intervention couvrent ce territoire');
    await walk(element, 'Enter');
    expect(texts(element, '.details li bdi:first-child').filter((name) => name.startsWith('Centre'))).to.have.length(3);
    await walk(element, 'Escape', 'Escape');
    expect(texts(element, '.details .place-name')).to.deep.equal([]);
    await pause(750);
    await walk(element, 'a', '3');
    expect(present(element)).to.contain('aucune zone d’intervention ne couvre ce territoire');
  });

  it('tells the people in the zones where all populations are known', async () => {
    const given = data();
    (given['territories'] as object[]).forEach((row) => Object.assign(row as object, {population: String((row as {id: string}).id).startsWith('canton') ? (String((row as {id: string}).id).endsWith('n') ? 600 : 300) : 100}));
    expect(plain(texts(await zones(given), '.summary')[0]!)).to.contain('600 habitants sur 900 vivent dans une zone.');
  });

  it('says that there is none, where no centre has one', async () => {
    const element = await mount('csc-map', {data: observatory({centres: [centre(0), centre(1)]}), attributes: {zones: '', areas: 'commune'}});
    expect(texts(element, '.summary')).to.deep.equal(['Aucun centre n’a de zone d’intervention connue.']);
  });

  it('survives zones of territories that are not there', async () => {
    const element = await zones(data([['commune:99999'], ['quartier:x'], []]));
    expect(plain(texts(element, '.summary')[0]!)).to.contain('2 zones n’ont pas de contour à ce niveau.');
    expect(parts(element, '.main.areas .zone')).to.have.length(0);
    expect(parts(element, '.main.areas path')).to.have.length(9);
  });
});
