import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {centre, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {Faults} from '../helpers/faults.js';
import {announcements, expectFocusOn, mount, part, parts, plain, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-map');

const marks = (element: Element) => parts(element, '.drawing circle.place');
const walk = async (element: HTMLElement & {updateComplete: Promise<boolean>}, ...keys: string[]) => {
  for (const press of keys) await sendKeys({press});
  await element.updateComplete;
};

describe('csc-map', () => {
  afterEach(unmountAll);

  it('says of the real data how many centres in how many communes, and where most are', async () => {
    const element = await mount('csc-map', {attributes: {src: '/demo/data/alsace.json'}});
    interface Real {centres: {point?: object; address?: {city?: string}; sites?: {point?: object; address?: {city?: string}}[]}[]}
    const {centres} = (await (await fetch('/demo/data/alsace.json')).json()) as Real;
    const placed = centres.filter(({point, sites}) => point ?? sites?.some((site) => site.point));
    const cities = placed.map(({address, sites}) => address?.city ?? sites?.find((site) => site.address?.city)?.address?.city ?? '');
    const counts = new Map<string, number>();
    for (const city of cities) counts.set(city, (counts.get(city) ?? 0) + 1);
    const [most, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    const summary = texts(element, '.summary')[0]!;
    expect(summary).to.contain(`${placed.length} centres sur la carte, dans ${counts.size} communes`);
    expect(summary).to.contain(`${plain(most)} : ${count} centres`);
    if (centres.length > placed.length) expect(summary).to.match(new RegExp(`${centres.length - placed.length} centres? sans position connue`));
    expect(tableOf(element)).to.have.length(centres.length);
  });

  it('has a mark for each place, as many members in all as its table has positions', async () => {
    const element = await mount('csc-map', {data: observatory()});
    const alone = marks(element).filter((mark) => !mark.classList.contains('group')).length;
    const grouped = texts(element, '.drawing text.count').reduce((sum, text) => sum + Number(text), 0);
    expect(alone + grouped).to.equal(6);
    expect(tableOf(element).filter(([, , position]) => position === 'oui')).to.have.length(6);
  });

  it('draws the outlines that the document names, and nothing else is asked for', async () => {
    const faults = new Faults();
    const outlines = await faults.keep({type: 'FeatureCollection', features: [{type: 'Feature', id: '67', properties: {nom: 'Bas-Rhin'}, geometry: {type: 'Polygon', coordinates: [[[7, 48], [7, 49], [8, 49], [8, 48], [7, 48]]]}}]});
    const data = observatory({geometries: [{scheme: 'departement', href: outlines}]});
    const element = await mount('csc-map', {data});
    expect(parts(element, '.areas path')).to.have.length(1);
    expect(await faults.requests()).to.have.length(1);
  });

  for (const path of ['/404', '/html', '/json-error', '/refused']) {
    it(`shows the centres without outlines that are ${path}, and says so`, async () => {
      const faults = new Faults();
      const data = observatory({geometries: [{scheme: 'departement', href: await faults.at(path)}]});
      const element = await mount('csc-map', {data});
      expect(marks(element).length).to.be.above(2);
      expect(texts(element, '.notes')[0]).to.contain('Les contours des territoires n’ont pas pu être lus');
    });
  }

  it('reaches sixty centres on one point from the keyboard', async () => {
    const centres = Array.from({length: 60}, (_, rank) => centre(0, {id: `c${rank}`, name: `Centre ${rank}`}));
    const element = await mount('csc-map', {data: observatory({centres})});
    part(element, '.cursor')!.focus();
    await walk(element, 'Enter');
    expect(texts(element, '.details li bdi:first-child').filter((text) => text.startsWith('Centre'))).to.have.length(60);
    await expectAccessible();
  });

  it('does not say of a file that it is empty because a territory is', async () => {
    const element = await mount('csc-map', {data: observatory(), attributes: {territory: 'departement:99'}});
    expect(texts(element, '.panel').map(plain)).to.deep.equal(['Le fichier ne contient aucun centre pour cette demande.']);
  });

  it('tells of a chosen centre once, and gives the focus back when it is closed', async () => {
    const element = await mount('csc-map', {data: observatory({centres: [centre(0), centre(1)]})});
    const chosen: (string | null)[] = [];
    element.addEventListener('csc-select', ({id}) => chosen.push(id));
    part(element, '.cursor')!.focus();
    const heard = await announcements(element, () => walk(element, 'ArrowDown', 'Enter'));
    expect(heard.length).to.be.at.most(1);
    expect(texts(element, '.details .place-name')[0]).to.contain(String(centre(1)['name']));
    part(element, '.details button')!.focus();
    await walk(element, 'Enter');
    expect(chosen).to.deep.equal(['centre-1', null]);
    expectFocusOn(part(element, '.cursor'));
  });

  it('takes a choice back when it is made again, or with Escape, and keeps the focus', async () => {
    const element = await mount('csc-map', {data: observatory({centres: [centre(0), centre(1)]})});
    const chosen: (string | null)[] = [];
    element.addEventListener('csc-select', ({id}) => chosen.push(id));
    part(element, '.cursor')!.focus();
    await walk(element, 'Enter', 'Enter', 'Enter', 'Escape', 'Escape');
    expect(chosen).to.deep.equal(['centre-0', null, 'centre-0', null]);
    expect(texts(element, '.details .place-name')).to.deep.equal([]);
    expectFocusOn(part(element, '.cursor'));
  });

  it('is one stop for the Tab key, with every mark announced in its turn', async () => {
    const element = await mount('csc-map', {data: observatory()});
    expect(part(element, '.drawing')!.querySelectorAll('[tabindex], a, button, input')).to.have.length(1);
    part(element, '.cursor')!.focus();
    const heard = new Set<string>();
    for (let step = 0; step < marks(element).length; step++) {
      await element.updateComplete;
      heard.add(texts(element, '[role=option]')[0]!);
      await walk(element, 'ArrowDown');
    }
    expect(heard.size).to.equal(marks(element).length);
    await walk(element, 'Home', 'c', 'o', 'l');
    expect(texts(element, '[role=option]')[0]).to.contain('Colmar');
  });

  it('grows and shrinks with buttons and with keys, and never loses the focus', async () => {
    const element = await mount('csc-map', {data: observatory()});
    const [grow] = parts(element, '.moves button');
    grow!.focus();
    await walk(element, 'Enter', 'Enter');
    await waitUntil(() => texts(element, '.moves button').length === 3, 'a part is shown', {timeout: 4000});
    const reset = parts(element, '.moves button')[2]!;
    reset.focus();
    await walk(element, 'Enter');
    await waitUntil(() => texts(element, '.moves button').length === 2, 'the whole is shown', {timeout: 4000});
    expectFocusOn(parts(element, '.moves button')[0]!);
    part(element, '.cursor')!.focus();
    await walk(element, '+');
    await waitUntil(() => texts(element, '.moves button').length === 3, 'a part is shown', {timeout: 4000});
    await walk(element, '0');
    await waitUntil(() => texts(element, '.moves button').length === 2, 'the whole is shown', {timeout: 4000});
    expect(part(element, '.frame :focus') !== null).to.equal(true);
  });

  it('says of no commune that it has most where another has as many, and counts each once, however lists write it', async () => {
    const city = (rank: number, name: string) => centre(rank, {address: {city: name}});
    const tied = await mount('csc-map', {data: observatory({centres: [city(0, 'Strasbourg'), city(1, 'Colmar'), city(4, 'Strasbourg'), city(5, 'Colmar'), city(2, 'Mulhouse')]})});
    expect(texts(tied, '.summary')[0]).to.equal('5 centres sur la carte, dans 3 communes.');
    unmountAll();
    const element = await mount('csc-map', {data: observatory({centres: [city(0, 'Strasbourg'), city(4, 'STRASBOURG'), city(8, 'Strasbourg Cedex 2'), city(1, 'Colmar')]})});
    expect(texts(element, '.summary')[0]).to.contain('dans 2 communes').and.to.contain('Strasbourg : 3 centres');
  });

  it('names a group by its town, however most of its centres write it', async () => {
    const city = (rank: number, name: string, lat = 48.58) => centre(rank, {point: {lat, lon: 7.75}, address: {city: name}});
    const centres = [city(0, 'STRASBOURG'), city(1, 'STRASBOURG'), city(2, 'Strasbourg Cedex 2'), city(3, 'Strasbourg'), city(4, 'Colmar'), city(5, 'Colmar', 48.08), city(6, 'COLMAR', 47.58)];
    const element = await mount('csc-map', {data: observatory({centres})});
    expect(texts(element, '.place-name').sort()).to.deep.equal(['Colmar', 'Strasbourg']);
    expect(texts(element, '.cursor [role=option]')[0]).to.contain('5 centres, Strasbourg');
  });

  it('says which centres stand too far away for one map', async () => {
    const data = observatory({centres: [centre(0), centre(1, {point: {lat: -21.11, lon: 55.53}})]});
    const element = await mount('csc-map', {data});
    expect(texts(element, '.summary')[0]).to.contain('1 centre hors de la carte');
    expect(tableOf(element).map(([, , position]) => position)).to.deep.equal(['oui', 'hors de la carte']);
  });
});
