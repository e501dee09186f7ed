/** One source, one scope, one search and one choice for the elements inside; the address of the page; the network's nouns. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import fc from 'fast-check';
import '../../src/define/all.js';
import type {CscDirectory} from '../../src/components/csc-directory.js';
import type {CscMap} from '../../src/components/csc-map.js';
import type {CscObservatory} from '../../src/components/csc-observatory.js';
import {CscSelectEvent} from '../../src/components/events.js';
import {CscFilterEvent} from '../../src/components/filter-event.js';
import {CONTEXT, ContextRequestEvent, type Scope} from '../../src/components/scope.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {build, expectFocusIn, frames, part, parts, pause, plain, said, settled, tableOf, TAGS, texts} from '../helpers/elements.js';
import {Faults} from '../helpers/faults.js';
import {takeReports} from '../helpers/guard.js';
import {roomInHistory} from '../helpers/history.js';
import {waitUntil} from '../helpers/wait.js';

const places = new Set<Element>();
const address = location.href;

beforeEach(function () {
  this.timeout(15_000);
  return roomInHistory();
});

afterEach(() => {
  for (const place of places) place.remove();
  places.clear();
  if (location.href !== address) history.replaceState(null, '', address);
});

function page(): HTMLElement {
  const main = document.createElement('main');
  main.append(Object.assign(document.createElement('h1'), {textContent: 'La page du partenaire'}));
  main.style.width = '900px';
  document.body.append(main);
  places.add(main);
  return main;
}

interface Given {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

/** An observatory with a map and a directory in it, drawn. */
async function pair({attributes = {}, data = inTerritories()}: Given = {}) {
  const [map, directory] = [build('csc-map'), build('csc-directory')];
  const around = surround([map, directory], {attributes, data});
  page().append(around);
  await Promise.all([settled(map), settled(directory)]);
  return {around, map, directory};
}

function surround(content: readonly Element[], {attributes = {}, data}: Given): CscObservatory {
  const around = document.createElement('csc-observatory');
  for (const [name, value] of Object.entries(attributes)) around.setAttribute(name, value);
  if (data !== undefined) around.data = data;
  around.append(...content);
  return around;
}

/** Six centres; the first, second and fifth in the Bas-Rhin, the third is an EVS. */
const inTerritories = () =>
  observatory({
    centres: [0, 1, 2, 3, 4, 5].map((rank) =>
      centre(rank, {kind: rank === 2 ? 'EVS' : 'CS', territories: [[0, 1, 4].includes(rank) ? 'departement:67' : 'departement:68']}),
    ),
  });

const names = (directory: CscDirectory) => texts(directory, '.card h3');
const rowsOf = (element: Element) => tableOf(element).length;
const chosenIn = (directory: CscDirectory) => texts(directory, '.card[aria-current=true] h3');
const placeIn = (map: CscMap) => texts(map, '.details .place-name').join();
/** Changes arrive with the next frame, or soon after where there are none: two tests may run at once, one out of sight. */
const shared = () => Promise.race([frames(), pause(250)]);

describe('csc-observatory', () => {
  it('shows nothing of its own, and the content of the page as it is', async () => {
    const around = surround([Object.assign(document.createElement('p'), {textContent: 'Notre réseau'})], {});
    page().append(around);
    await around.updateComplete;
    expect(around.innerText.trim()).to.equal('Notre réseau');
    expect([...around.children].map(({localName}) => localName)).to.deep.equal(['p']);
    expect(getComputedStyle(around).display).to.equal('block');
    around.hidden = true;
    expect(getComputedStyle(around).display).to.equal('none');
  });

  it('lets its elements be accessible', async () => {
    const {around} = await pair();
    around.select('centre', 'centre-1');
    await shared();
    await expectAccessible();
  });
});

describe('one source', () => {
  it('is asked for once, by elements of the page and of shadow trees, early and late', async () => {
    const faults = new Faults();
    const src = await faults.keep(inTerritories());
    const [map, directory, deep, late] = [build('csc-map'), build('csc-directory'), build('csc-directory'), build('csc-directory')];
    const box = document.createElement('div');
    const inner = document.createElement('div');
    inner.attachShadow({mode: 'closed'}).append(deep);
    box.attachShadow({mode: 'open'}).append(inner);
    const around = surround([map, directory, box], {attributes: {src}});
    page().append(around);
    await Promise.all([map, directory, deep].map((each) => settled(each)));
    around.append(late);
    await settled(late);
    expect([directory, deep, late].map((each) => names(each).length)).to.deep.equal([6, 6, 6]);
    expect(await faults.requests()).to.have.length(1);
  });

  it('may be another for one element, whose centres its territory keeps', async () => {
    const [directory, own] = [build('csc-directory'), build('csc-directory')];
    own.data = observatory({centres: [0, 1].map((rank) => centre(rank, {id: `autre-${rank}`, territories: [rank ? 'departement:67' : 'departement:68']}))});
    page().append(surround([directory, own], {data: inTerritories(), attributes: {territory: 'departement:67'}}));
    await Promise.all([settled(directory), settled(own)]);
    expect([names(directory).length, names(own).length]).to.deep.equal([3, 1]);
  });

  it('is shared with all, though one of those who listen fails', async () => {
    const {around, directory} = await pair();
    let isFailing = false;
    const failing = () => {
      if (isFailing) throw new Error('made by this test');
    };
    around.firstElementChild!.dispatchEvent(new ContextRequestEvent(CONTEXT, page(), failing, true));
    const late = build('csc-directory');
    around.append(late);
    await settled(late);
    isFailing = true;
    around.query = 'moulin';
    await shared();
    await waitUntil(() => [directory, late].every((each) => names(each).length === 1), 'both have heard');
    expect(takeReports().map(({text}) => text).join()).to.contain('made by this test');
  });

  it('may be data, or a script inside the tag, and is read once', async () => {
    const script = Object.assign(document.createElement('script'), {type: 'application/json', textContent: JSON.stringify(inTerritories())});
    const elements = [build('csc-directory'), build('csc-directory')] as const;
    const around = surround([script, ...elements], {});
    page().append(around);
    await Promise.all(elements.map((each) => settled(each)));
    expect(elements.map((each) => names(each).length)).to.deep.equal([6, 6]);
    around.data = observatory({centres: [centre(0)]});
    await waitUntil(() => elements.every((each) => names(each).length === 1));
  });

  it('takes back what the reader chose of the one before, where another does not know it', async () => {
    const {around, directory} = await pair({});
    around.select('centre', 'moulin-absent');
    Object.assign(around, {territory: 'departement:99'});
    around.data = observatory({centres: [centre(0)]});
    await waitUntil(() => names(directory).length === 1, 'the other is shown whole');
    expect(around.scope).to.deep.equal({});
  });

  it('comes after what an element says itself: its data, its script, its src', async () => {
    const own = {data: build('csc-directory'), script: build('csc-directory'), src: build('csc-directory'), none: build('csc-directory')};
    own.data.data = observatory({centres: [centre(0)]});
    own.script.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: JSON.stringify(observatory({centres: [centre(1)]}))}));
    own.src.src = await new Faults().keep(observatory({centres: [centre(2)]}));
    page().append(surround(Object.values(own), {data: observatory({centres: [centre(3)]})}));
    await Promise.all(Object.values(own).map((each) => settled(each)));
    expect(Object.values(own).map((each) => names(each).join())).to.deep.equal([
      'Centre social du Moulin',
      'Centre social des Tilleuls',
      'Centre social de l’Élan',
      'Centre social du Fossé',
    ]);
  });

  it('is taken up by what is moved in, and given up by what is moved out', async () => {
    const {around, directory} = await pair({attributes: {territory: 'departement:67'}});
    const outside = page();
    expect(names(directory)).to.have.length(3);
    around.parentElement!.prepend(directory);
    around.append(directory);
    await shared();
    expect(names(directory)).to.have.length(3);
    outside.append(directory);
    await waitUntil(() => texts(directory, '[role=alert]').length === 1, 'it says that it has no source');
    const other = surround([directory], {data: observatory({centres: [centre(5)]})});
    outside.append(other);
    await waitUntil(() => names(directory).join() === 'Centre social de la Plaine');
  });

  it('is taken up when an observatory is put around, and between', async () => {
    const {around, directory} = await pair();
    const between = surround([], {data: observatory({centres: [centre(4)]})});
    between.append(directory);
    around.append(between);
    await waitUntil(() => names(directory).length === 1);
    between.selected = {kind: 'centre', id: 'centre-4'};
    await shared();
    expect(around.selected).to.equal(undefined);
  });

  it('shows the latest, though an older one answers later', async () => {
    const faults = new Faults();
    const slow = await faults.at('/ok', {delay: 400, store: Faults.nameOf(await faults.keep(observatory({centres: [centre(0)]})))});
    const directory = build('csc-directory');
    const around = surround([directory], {attributes: {src: slow}});
    page().append(around);
    await faults.until((requests) => requests.length === 1);
    around.src = await faults.keep(observatory({centres: [centre(1)]}));
    await waitUntil(() => names(directory).join() === 'Centre social des Tilleuls');
    await pause(500);
    expect(names(directory)).to.deep.equal(['Centre social des Tilleuls']);
  });

  it('that fails says so in each element, and can be asked again', async () => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(inTerritories()));
    const directory = build('csc-directory');
    page().append(surround([directory], {attributes: {src: await faults.at('/sequence', {steps: '404,ok', store})}}));
    await settled(directory);
    expect(said(directory)).to.contain('erreur 404');
    part(directory, '.retry')!.click();
    await waitUntil(() => names(directory).length === 6);
  });

  it('reaches elements whose observatory is upgraded after them, without a word of error before', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="fr"><title>Tard</title><script type="module" src="/src/define/csc-directory.ts"></script>
      <csc-observatory><script type="application/json">${JSON.stringify(inTerritories())}</script><csc-directory loading="eager"></csc-directory></csc-observatory>`;
    page().append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const inside = frame.contentDocument!;
    const directory = inside.querySelector('csc-directory')!;
    let errors = 0;
    directory.addEventListener('csc-error', () => errors++);
    await waitUntil(() => directory.shadowRoot?.querySelector('[aria-busy=true]'), 'it waits', {timeout: 5000});
    await pause(200);
    expect(directory.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    inside.head.append(Object.assign(inside.createElement('script'), {type: 'module', src: '/src/define/csc-observatory.ts'}));
    await waitUntil(() => parts(directory, '.card').length === 6, 'it is drawn', {timeout: 5000});
    expect(errors).to.equal(0);
  });

  it('is told in the protocol that others speak', async () => {
    const {around, map} = await pair({attributes: {territory: 'departement:67'}});
    const heard: Scope[] = [];
    let unsubscribe: (() => void) | undefined;
    map.dispatchEvent(new ContextRequestEvent('csc-observatory', map, (scope, leave) => {
      heard.push(scope);
      unsubscribe = leave;
    }, true));
    around.period = '2023';
    await shared();
    unsubscribe!();
    around.period = '2022';
    await shared();
    expect(heard.map(({territory, period}) => [territory, period])).to.deep.equal([['departement:67', undefined], ['departement:67', '2023']]);
    let foreign = 0;
    map.dispatchEvent(new ContextRequestEvent('another', map, () => foreign++));
    expect(foreign).to.equal(0);
  });
});

describe('one scope', () => {
  it('restricts all elements, unless they say otherwise themselves', async () => {
    const {around, map, directory} = await pair({attributes: {territory: 'departement:67'}});
    expect([rowsOf(map), names(directory).length]).to.deep.equal([3, 3]);
    map.setAttribute('territory', 'departement:68');
    directory.setAttribute('kind', 'EVS');
    around.removeAttribute('territory');
    await shared();
    expect([rowsOf(map), names(directory).length]).to.deep.equal([3, 1]);
    map.removeAttribute('territory');
    directory.removeAttribute('kind');
    around.centre = 'centre-4';
    await shared();
    expect([rowsOf(map), names(directory).join()]).to.deep.equal([1, 'Centre social des Écrivains']);
  });

  it('draws each element at most once in a frame, whatever changes', async () => {
    const {around, directory} = await pair();
    await shared();
    let drawn = 0;
    const view = Reflect.get(directory, 'view') as (...given: unknown[]) => unknown;
    Reflect.set(directory, 'view', (...given: unknown[]) => {
      drawn++;
      return view.apply(directory, given);
    });
    const told: Event[] = [];
    around.addEventListener('csc-scope', (event) => told.push(event));
    for (let rank = 0; rank < 100; rank++) {
      around.territory = rank % 2 ? 'departement:67' : 'departement:68';
      around.query = `mot ${rank}`;
      // Lit's own batches end here; the frame goes on.
      if (rank % 10 === 0) await around.updateComplete;
    }
    around.query = '';
    await shared();
    expect(drawn).to.be.within(1, 2);
    expect(told).to.have.length(1);
    expect(names(directory)).to.have.length(3);
  });

  it('tells the page what it has become, and only when it has changed', async () => {
    const {around} = await pair();
    const heard: unknown[] = [];
    document.addEventListener('csc-scope', (event) => heard.push((event as HTMLElementEventMap['csc-scope']).scope), {once: true});
    around.requestUpdate();
    await shared();
    expect(heard).to.deep.equal([]);
    around.period = '2023';
    await shared();
    expect(heard).to.deep.equal([{period: '2023'}]);
    expect(Object.isFrozen(heard[0])).to.equal(true);
  });

  it('has one language, which may be changed', async () => {
    const {around, directory} = await pair();
    around.lang = 'en';
    await waitUntil(() => texts(directory, '.show-data').join() === 'Show the data');
    around.removeAttribute('lang');
    await waitUntil(() => texts(directory, '.show-data').join() === 'Afficher les données');
  });
});

describe('one choice', () => {
  it('on the map is marked in the directory, and taken back by choosing again', async () => {
    const {around, map, directory} = await pair({data: observatory({centres: [centre(0), centre(1)]})});
    part(map, '.cursor')!.focus();
    await sendKeys({press: 'Enter'});
    await shared();
    expect(around.selected).to.deep.equal({kind: 'centre', id: 'centre-0'});
    expect(chosenIn(directory)).to.deep.equal(['Centre social du Moulin']);
    await sendKeys({press: 'Enter'});
    await shared();
    expect(around.selected).to.equal(undefined);
    expect(chosenIn(directory)).to.deep.equal([]);
    expect(placeIn(map)).to.equal('');
    expectFocusIn(map);
  });

  it('made anywhere is shown by the map', async () => {
    const {map, directory} = await pair();
    directory.dispatchEvent(new CscSelectEvent('centre', 'centre-3'));
    await shared();
    expect(placeIn(map)).to.contain('Centre social du Fossé');
    expect(parts(map, 'circle.chosen').length).to.be.above(0);
    expect(chosenIn(directory)).to.deep.equal(['Centre social du Fossé']);
  });

  it('is taken back with Escape, from an element or from the page around it, but not from a field', async () => {
    const {around, map, directory} = await pair();
    const button = Object.assign(document.createElement('button'), {type: 'button', textContent: 'De la page'});
    around.append(button);
    const tried: [HTMLElement, boolean][] = [[part(map, '.cursor')!, false], [part(directory, '.show-data')!, false], [button, false], [part(directory, 'input')!, true]];
    for (const [from, stays] of tried) {
      around.select('centre', 'centre-3');
      await shared();
      from.focus();
      await sendKeys({press: 'Escape'});
      await shared();
      expect(around.selected !== undefined, from.className || from.localName).to.equal(stays);
    }
  });

  it('of a centre far down the list stands first in it', async () => {
    const data = observatory({centres: Array.from({length: 60}, (_, rank) => centre(rank))});
    const {around, directory} = await pair({data});
    around.select('centre', 'centre-50');
    await shared();
    expect(names(directory)).to.have.length(25);
    expect(chosenIn(directory)).to.deep.equal([names(directory)[0]]);
    part(directory, '.more')!.click();
    await waitUntil(() => names(directory).length === 49);
    part(directory, '.more')!.click();
    await waitUntil(() => names(directory).length === 60);
    expect(chosenIn(directory)).to.deep.equal([names(directory)[50]]);
  });

  it('of a territory is drawn on the map', async () => {
    const shape = {type: 'FeatureCollection', features: [67, 68].map((id) => ({type: 'Feature', id: String(id), properties: {nom: String(id)}, geometry: {type: 'Polygon', coordinates: [[[7, id - 19], [7, id - 18.5], [7.5, id - 18.5], [7.5, id - 19], [7, id - 19]]]}}))};
    const {around, map} = await pair({data: {...inTerritories(), geometries: [{scheme: 'departement', inline: shape}]}});
    map.dispatchEvent(new CscSelectEvent('territory', 'departement:68'));
    await shared();
    expect(around.selected).to.deep.equal({kind: 'territory', id: 'departement:68'});
    expect(parts(map, '.area.chosen')).to.have.length(1);
  });

  it('moves the page only where the directory is in sight', async () => {
    const {around, directory} = await pair({data: observatory({centres: Array.from({length: 20}, (_, rank) => centre(rank))})});
    scrollTo(0, 0);
    directory.style.marginBlockStart = '3000px';
    around.select('centre', 'centre-12');
    await shared();
    expect(scrollY).to.equal(0);
    directory.scrollIntoView();
    const before = scrollY;
    around.select('centre', 'centre-19');
    await shared();
    await shared();
    const {top, bottom} = part(directory, '.card[aria-current]')!.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight + 1, 'the card is in sight').to.equal(true);
    expect(scrollY).to.be.at.least(before);
  });
});

describe('one search', () => {
  it('typed in the directory counts on the map, which says so', async () => {
    const {around, map, directory} = await pair();
    part(directory, 'input')!.focus();
    await sendKeys({type: 'strasbourg'});
    await waitUntil(() => around.query === 'strasbourg', 'typing rests', {timeout: 3000});
    await shared();
    expect(names(directory)).to.have.length(2);
    expect(rowsOf(map)).to.equal(2);
    expect(texts(map, '.summary').join()).to.contain('2 centres sur la carte');
    expect(texts(map, '.notes').join()).to.contain('2 centres retenus sur 6.');
    expectFocusIn(directory);
  });

  it('of the page is in every directory, also one that comes later', async () => {
    const {around, map, directory} = await pair();
    around.query = 'moulin';
    await shared();
    expect([directory.query, names(directory).length, rowsOf(map)]).to.deep.equal(['moulin', 1, 1]);
    expect(texts(map, '.notes').join()).to.contain('1 centre retenu sur 6.');
    const late = build('csc-directory');
    around.append(late);
    await settled(late);
    expect(names(late)).to.have.length(1);
    around.query = 'xyz';
    await shared();
    expect(said(map)).to.contain('Aucun centre ne correspond à la recherche.');
    around.removeAttribute('query');
    around.query = '';
    await shared();
    expect([names(late).length, rowsOf(map)]).to.deep.equal([6, 6]);
  });

  it('leaves to the reader what is being typed', async () => {
    const {around, directory} = await pair();
    const input = part<HTMLInputElement>(directory, 'input')!;
    input.focus();
    // While the reader types, at once: what finds may still be on its way.
    input.addEventListener('input', () => input.value === 'mo' && (around.query = 'haguenau'));
    await sendKeys({type: 'mo'});
    await shared();
    expect(directory.query).to.equal('mo');
    await waitUntil(() => around.query === 'mo', 'typing rests', {timeout: 3000});
  });

  it('keeps one kind', async () => {
    const {around, map, directory} = await pair({attributes: {kind: 'EVS'}});
    expect([names(directory).length, rowsOf(map)]).to.deep.equal([1, 1]);
    directory.dispatchEvent(new CscFilterEvent('', 5, 'CS'));
    await shared();
    expect([around.kind, names(directory).length, rowsOf(map)]).to.deep.equal(['CS', 5, 5]);
    around.setAttribute('kind', 'château');
    await shared();
    expect(names(directory)).to.have.length(6);
  });
});

describe('a thousand events in any order', () => {
  it('end where they lead, without one event more', async function () {
    this.timeout(30_000);
    const {around, map, directory} = await pair();
    const second = build('csc-directory');
    around.append(second);
    await settled(second);
    const sent = fc.sample(
      fc.record({
        from: fc.constantFrom<HTMLElement>(map, directory, second),
        event: fc.oneof(
          fc.record({type: fc.constant('select' as const), id: fc.constantFrom('centre-0', 'centre-3', 'centre-5', 'nobody', null)}),
          fc.record({type: fc.constant('filter' as const), query: fc.constantFrom('', 'centre', 'moulin', 'xyz', 'strasbourg')}),
        ),
        rests: fc.integer({min: 0, max: 99}),
      }),
      {numRuns: 1000, seed: 20_240_531},
    );
    const heard = {'csc-select': 0, 'csc-filter': 0};
    for (const type of ['csc-select', 'csc-filter'] as const) document.addEventListener(type, () => heard[type]++);
    let selected: string | null = null;
    let query = '';
    let selects = 0;
    for (const {from, event, rests} of sent) {
      if (event.type === 'select') {
        from.dispatchEvent(new CscSelectEvent('centre', event.id));
        selected = event.id;
        selects++;
      } else {
        from.dispatchEvent(new CscFilterEvent(event.query, 0));
        query = event.query;
      }
      if (rests === 0) await shared();
    }
    await pause(900);
    expect(heard).to.deep.equal({'csc-select': selects, 'csc-filter': 1000 - selects});
    expect([around.selected?.id ?? null, around.query]).to.deep.equal([selected, query]);
    expect([directory.query, second.query]).to.deep.equal([query, query]);
    expect(names(directory)).to.deep.equal(names(second));
  });
});

describe('the address of the page', () => {
  /** What the runner has in it is a host's as any other. */
  /** Writes the address until the browser refuses to. */
  const exhausted = () => {
    for (let count = 0; count < 1000; count++) {
      const search = `?count=${count}`;
      try {
        history.replaceState(null, '', search);
      } catch {
        return true;
      }
      if (location.search !== search) return true;
    }
    return false;
  };

  const withSearch = (more: string, hash = '') => {
    const url = new URL(address);
    url.hash = hash;
    const search = url.search ? `${url.search}&${more}` : `?${more}`;
    history.replaceState({of: 'the host'}, '', url.pathname + search + url.hash);
    return search;
  };

  it('is not touched without the attribute', async () => {
    const search = withSearch('csc-query=moulin');
    const {around, directory} = await pair();
    around.select('centre', 'centre-1');
    await shared();
    expect(location.search).to.equal(search);
    expect(names(directory)).to.have.length(6);
  });

  it('has what is shared, beside all that it had; what the page sets adds nothing to the history', async () => {
    const search = withSearch('b=2&a=%C3%A9+t&vide&csc-autre=1&&x=%2Fy', '#ancre');
    const entries = history.length;
    const {around} = await pair({attributes: {'url-sync': ''}});
    expect(location.search).to.equal(search);
    around.territory = 'departement:67';
    around.query = 'l’Élan & co';
    around.selected = {kind: 'centre', id: 'centre-1'};
    await shared();
    expect(location.search).to.equal(`${search}&csc-territory=departement:67&csc-query=l%E2%80%99%C3%89lan%20%26%20co&csc-select=centre:centre-1`);
    expect(location.hash).to.equal('#ancre');
    expect(history.state).to.deep.equal({of: 'the host'});
    around.territory = undefined;
    around.query = '';
    around.selected = undefined;
    await shared();
    expect([location.search, history.length]).to.deep.equal([search, entries]);
  });

  it('is read at the start and when the reader goes back', async () => {
    const search = withSearch('csc-territory=departement:67&csc-select=centre:centre-4&csc-query=ecrivains');
    const {around, map, directory} = await pair({attributes: {'url-sync': '', territory: 'departement:68'}});
    expect([names(directory).join(), directory.query, rowsOf(map)]).to.deep.equal(['Centre social des Écrivains', 'ecrivains', 1]);
    expect(chosenIn(directory)).to.have.length(1);
    expect(location.search).to.equal(search);
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    await shared();
    expect([around.territory, around.query ?? '', around.selected]).to.deep.equal(['departement:68', '', undefined]);
    expect([names(directory).length, location.href]).to.deep.equal([3, address]);
  });

  it('is read as the page means it when it takes back what the page has set', async () => {
    withSearch('csc-territory=');
    const {around, directory} = await pair({attributes: {'url-sync': '', territory: 'departement:68'}});
    expect([around.territory, names(directory).length]).to.deep.equal([undefined, 6]);
    around.territory = 'departement:68';
    await shared();
    expect(location.href).to.equal(address);
    around.territory = undefined;
    await shared();
    expect(location.search.endsWith('csc-territory=')).to.equal(true);
  });

  describe('says more than attributes do, in whatever order a script sets them, and leaves what it does not say', () => {
    const ATTRIBUTES = {'url-sync': '', query: 'centre', filters: 'commune:67482', compare: 'departement:67', period: '2023'} as const;
    type Attribute = keyof typeof ATTRIBUTES;
    const {'url-sync': _, ...set} = ATTRIBUTES;
    const orders = (more: readonly 'append'[]) => {
      const steps = [...(Object.keys(ATTRIBUTES) as Attribute[]), ...more];
      return fc.shuffledSubarray(steps, {minLength: steps.length});
    };

    for (const [when, more] of [['before and after it is put into the page', ['append']], ['once it is drawn', []]] as const)
      it(when, async function () {
        this.timeout(30_000);
        await fc.assert(
          fc.asyncProperty(orders(more), fc.boolean(), async (order, isSaid) => {
            await roomInHistory();
            const said = isSaid ? withSearch('csc-query=moulin') : '';
            const around = surround([], {data: inTerritories()});
            const main = page();
            if (!more.length) {
              main.append(around);
              await shared();
            }
            for (const step of order) step === 'append' ? main.append(around) : around.setAttribute(step, ATTRIBUTES[step]);
            await shared();
            expect(around.scope, order.join()).to.deep.equal({...set, ...(isSaid && {query: 'moulin'})});
            // What is in the tag from the start is not said again.
            if (more.length) expect(location.search, order.join()).to.equal(isSaid ? said : new URL(address).search);
            else expect(new URLSearchParams(location.search).get('csc-query'), order.join()).to.equal(isSaid ? 'moulin' : 'centre');
            main.remove();
            if (location.href !== address) history.replaceState(null, '', address);
          }),
          {numRuns: 12},
        );
      });
  });

  it('keeps what the reader has chosen before the page asks for it', async () => {
    const {around} = await pair();
    around.select('centre', 'centre-1');
    await shared();
    around.setAttribute('url-sync', '');
    await shared();
    expect(around.selected).to.deep.equal({kind: 'centre', id: 'centre-1'});
    expect(location.search).to.match(/csc-select=centre:centre-1$/);
  });

  it('may have parameters of another name', async () => {
    withSearch('obs_kind=EVS&csc-kind=CS');
    const {around, directory} = await pair({attributes: {'url-sync': 'obs_'}});
    expect(names(directory)).to.have.length(1);
    around.period = '2023';
    await shared();
    expect(location.search).to.match(/csc-kind=CS&obs_kind=EVS&obs_period=2023$/);
  });

  for (const garbage of [
    'csc-centre=personne&csc-territory=departement:99&csc-select=centre:personne',
    'csc-select=territory:nulle:part&csc-centre=__proto__',
    'csc-kind=ch%C3%A2teau&csc-period=jamais&csc-select=rien&csc-territory=%',
    'csc-query=%E0%A4%A&csc-__proto__=x&csc-constructor=y&csc-=z&csc-select=centre:',
    `csc-query=${'a'.repeat(3000)}&csc-territory=${'%00'.repeat(50)}&csc-theme=%3Cb%3E`,
  ])
    it(`means nothing with ${garbage.slice(0, 60)}`, async () => {
      withSearch(garbage);
      const {around, map, directory} = await pair({attributes: {'url-sync': ''}});
      await shared();
      expect([names(directory).length, rowsOf(map)]).to.deep.equal([6, 6]);
      expect(around.scope).to.deep.equal({});
      expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
    });

  it('may be one that cannot be written: what is shared is shared all the same', async () => {
    const real = history.replaceState.bind(history);
    history.replaceState = () => {
      throw new DOMException('made by this test', 'SecurityError');
    };
    try {
      const {around, directory} = await pair({attributes: {'url-sync': ''}});
      around.query = 'moulin';
      await shared();
      expect(names(directory)).to.have.length(1);
    } finally {
      history.replaceState = real;
    }
  });

  it('has every name that a file may have, and is read again', async () => {
    const theme = 'accès aux droits';
    const data = observatory({centres: [centre(0, {themes: [theme], territories: ['quartier:Cité d’Élan']}), centre(1)]});
    const {around} = await pair({attributes: {'url-sync': ''}, data});
    await shared();
    around.theme = theme;
    around.select('territory', 'quartier:Cité d’Élan');
    await shared();
    const search = location.search;
    around.remove();
    history.replaceState(null, '', search);
    const {around: again, directory} = await pair({attributes: {'url-sync': ''}, data});
    await shared();
    expect([again.theme, again.selected]).to.deep.equal([theme, {kind: 'territory', id: 'quartier:Cité d’Élan'}]);
    expect(names(directory)).to.have.length(1);
  });

  it('has what is shared a little later where the page has written it too often', async function () {
    this.timeout(40_000);
    const {around} = await pair({attributes: {'url-sync': ''}});
    await shared();
    // A browser that is driven by a test may have no limit.
    if (!exhausted()) return this.skip();
    const before = location.search;
    around.query = 'moulin';
    await shared();
    expect(location.search, 'refused').to.equal(before);
    await waitUntil(() => new URLSearchParams(location.search).get('csc-query') === 'moulin', 'it is written', {timeout: 20_000});
  });

  it('is left alone by an observatory that has gone', async () => {
    const {around} = await pair({attributes: {'url-sync': ''}});
    around.query = 'moulin';
    around.remove();
    await shared();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(location.href).to.equal(address);
  });
});

describe('an address that another browser has written', () => {
  /** To the letter, as a reader sends it. */
  const SENT = '?csc-territory=departement:67&csc-theme=ados&csc-kind=CS&csc-period=2022&csc-query=l%E2%80%99%C3%A9lan%20%26%20co%20%2B%201&csc-filters=services:accueil%20commune:67482&csc-shown=48&csc-select=centre:centre-4';
  const STATE = {
    ...{territory: 'departement:67', theme: 'ados', kind: 'CS', period: '2022', query: 'l’élan & co + 1'},
    ...{filters: 'services:accueil commune:67482', shown: '48', selected: {kind: 'centre', id: 'centre-4'}},
  } as const;
  const data = () =>
    observatory({
      territories: [{id: 'departement:67', name: 'Bas-Rhin'}, {id: 'commune:67482', name: 'Strasbourg'}],
      vocabularies: [{id: 'themes', terms: [{id: 'jeunesse', label: 'Jeunesse'}, {id: 'ados', label: 'Adolescents', parent: 'jeunesse'}]}],
      centres: [0, 1, 2, 3, 4, 5].map((rank) =>
        centre(rank, {
          themes: [rank < 5 ? 'ados' : 'jeunesse'],
          services: [rank ? 'accueil' : 'ludotheque'],
          territories: [rank === 1 ? 'departement:68' : 'departement:67', rank === 2 ? 'commune:67462' : 'commune:67482'],
        }),
      ),
    });
  const open = (search: string) => {
    history.replaceState(null, '', location.pathname + search);
    return pair({attributes: {'url-sync': ''}, data: data()});
  };

  it('is written in the same letters here', async () => {
    const {around} = await open('');
    Object.assign(around, STATE);
    await shared();
    expect(location.search).to.equal(SENT);
  });

  it('gives here what it gave there, and stays as it is', async () => {
    const {around} = await open(SENT);
    await shared();
    expect([around.scope, location.search]).to.deep.equal([STATE, SENT]);
  });

  it('gives the centres that are meant, without what there is no more', async () => {
    const {around, directory, map} = await open('?csc-territory=departement:67&csc-theme=retraite&csc-filters=services:piscine%20services:accueil%20saison:hiver&csc-select=centre:ferme&csc-neuf=1');
    await shared();
    expect(around.scope).to.deep.equal({territory: 'departement:67', filters: 'services:accueil'});
    expect([names(directory).length, rowsOf(map), location.search]).to.deep.equal([4, 4, '?csc-neuf=1&csc-territory=departement:67&csc-filters=services:accueil']);
  });
});

describe('the history of the page', () => {
  const {pushState} = history;
  let made = 0;
  beforeEach(() => {
    made = 0;
    // Not history.length, which stays where it is once a page has fifty entries.
    history.pushState = (...given) => {
      made++;
      pushState.apply(history, given);
    };
  });
  afterEach(() => {
    history.pushState = pushState;
  });

  const moved = async (move: () => void) => {
    const there = new Promise((resolve) => addEventListener('popstate', resolve, {once: true}));
    move();
    await there;
    await shared();
  };
  const back = () => moved(() => history.back());
  const forward = () => moved(() => history.forward());
  const searched = () => new URLSearchParams(location.search);

  /** With filters, as a page that is linked whole has them; what is around is before the choices of the tests. */
  async function linked({attributes = {}, data}: Given = {}) {
    const filters = build('csc-filters');
    const {around, map, directory} = await pair({attributes: {'url-sync': '', ...attributes}, data});
    around.prepend(filters);
    await settled(filters);
    await shared();
    return {around, map, directory, filters};
  }

  async function choose(filters: Element, control: string, value: string) {
    const select = part<HTMLSelectElement>(filters, `#${control}`)!;
    select.focus();
    select.value = value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await shared();
  }

  it('has an entry for each choice, and none for what was there at first', async () => {
    history.replaceState(null, '', `${location.pathname}?csc-theme=inconnu&csc-query=centre`);
    const {around, map, directory, filters} = await linked();
    expect(made, 'at load').to.equal(0);
    expect(searched().has('csc-theme')).to.equal(false);
    const choices: [string, () => unknown][] = [
      ['a territory', () => choose(filters, 'territory', 'departement:67')],
      ['a kind', () => choose(filters, 'kind', 'CS')],
      ['a period', () => choose(filters, 'period', '2022')],
      ['a facet', () => directory.dispatchEvent(new CscFilterEvent('centre', 1, undefined, 'commune:67482'))],
      ['a centre in the directory', () => parts(directory, '.choose')[0]!.click()],
      ['a centre on the map', () => map.dispatchEvent(new CscSelectEvent('centre', 'centre-4'))],
      ['Escape', () => part(map, '.cursor')!.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}))],
      ['the page, as the reader', () => around.select('centre', 'centre-1')],
    ];
    for (const [rank, [what, act]] of choices.entries()) {
      await act();
      await shared();
      expect(made, what).to.equal(rank + 1);
    }
    around.period = '2023';
    around.requestUpdate();
    await shared();
    expect([made, searched().get('csc-period')], 'the page itself').to.deep.equal([choices.length, '2023']);
  });

  it('leads back and forth through territory, kind, search, filters and choice, in every element, without an entry more', async () => {
    const {around, map, directory, filters} = await linked();
    const seen: unknown[] = [];
    const look = () => {
      const selects = ['territory', 'kind'].map((id) => part<HTMLSelectElement>(filters, `#${id}`)!.value);
      return [around.scope, location.search, selects, texts(filters, '.chips button'), names(directory), directory.query, chosenIn(directory), rowsOf(map), placeIn(map)];
    };
    const acts: readonly (() => unknown)[] = [
      () => choose(filters, 'territory', 'departement:67'),
      () => choose(filters, 'kind', 'CS'),
      () => directory.dispatchEvent(new CscFilterEvent('strasbourg', 1)),
      () => directory.dispatchEvent(new CscFilterEvent('strasbourg', 1, undefined, 'kind:CS')),
      () => map.dispatchEvent(new CscSelectEvent('centre', 'centre-0')),
      () => part(filters, '.chips li:last-child button')!.click(),
    ];
    for (const act of acts) {
      seen.push(look());
      await act();
      await shared();
      await shared();
    }
    const last = look();
    expect(made).to.equal(acts.length);
    for (const before of [...seen].reverse()) {
      await back();
      await shared();
      expect(look()).to.deep.equal(before);
    }
    for (const after of [...seen.slice(1), last]) {
      await forward();
      await shared();
      expect(look()).to.deep.equal(after);
    }
    expect(made).to.equal(acts.length);
  });

  it('has one entry for a word, however it is typed and mended, and another for another word', async () => {
    const {around, directory} = await linked();
    for (const query of ['m', 'mou', 'moulin', 'mou', 'moul']) {
      directory.dispatchEvent(new CscFilterEvent(query, 1));
      await shared();
    }
    expect([made, searched().get('csc-query')]).to.deep.equal([1, 'moul']);
    directory.dispatchEvent(new CscFilterEvent('écrivains', 1));
    await shared();
    expect(made).to.equal(2);
    await back();
    expect([around.query, directory.query, names(directory).length]).to.deep.equal(['moul', 'moul', 1]);
    await back();
    expect([around.query ?? '', directory.query, names(directory).length]).to.deep.equal(['', '', 6]);
  });

  it('has one entry for a slider on its way, and another when it has rested', async () => {
    const {filters} = await linked();
    const {now} = performance;
    let clock = 5000;
    performance.now = () => clock;
    try {
      for (const period of ['2022', '2023']) await choose(filters, 'period', period);
      expect([made, searched().get('csc-period')]).to.deep.equal([1, '2023']);
      clock += 1000;
      await choose(filters, 'period', '2022');
      expect(made).to.equal(2);
    } finally {
      performance.now = now;
    }
    await back();
    expect(searched().get('csc-period')).to.equal('2023');
  });

  it('never has the same entry twice in a row', async () => {
    const {filters} = await linked();
    await choose(filters, 'period', '2022');
    await choose(filters, 'period', '');
    expect([made, searched().has('csc-period')]).to.deep.equal([2, false]);
    await back();
    expect(searched().get('csc-period')).to.equal('2022');
  });

  it('takes what is being typed back with it', async () => {
    const {around, directory} = await linked();
    around.select('centre', 'centre-1');
    await shared();
    part(directory, 'input')!.focus();
    await sendKeys({type: 'mo'});
    await back();
    expect([directory.query, around.selected]).to.deep.equal(['', undefined]);
    await pause(900);
    expect([directory.query, around.query ?? '', made]).to.deep.equal(['', '', 1]);
  });

  it('keeps how much of a list was shown, in the entry where it was', async () => {
    const {around, directory} = await linked({data: observatory({centres: Array.from({length: 60}, (_, rank) => centre(rank))})});
    part(directory, '.more')!.click();
    await waitUntil(() => searched().get('csc-shown') === '48');
    expect(made).to.equal(0);
    around.select('centre', 'centre-1');
    await shared();
    directory.dispatchEvent(new CscFilterEvent('moulin', 1));
    part<HTMLInputElement>(directory, 'input')!.value = 'moulin';
    part(directory, 'input')!.dispatchEvent(new Event('input', {bubbles: true}));
    await waitUntil(() => !searched().has('csc-shown'));
    await back();
    await waitUntil(() => names(directory).length === 48, 'the list is as long as it was');
  });

  it('holds nobody’s page by asking for thousands of a list at once', async () => {
    history.replaceState(null, '', `${location.pathname}?csc-shown=999999`);
    const {directory} = await linked({data: observatory({centres: Array.from({length: 1000}, (_, rank) => centre(rank))})});
    await waitUntil(() => names(directory).length > 24);
    expect(names(directory)).to.have.length(480);
  });

  it('keeps the host’s parameters, anchor and state in each entry', async () => {
    history.replaceState({of: 'the host'}, '', `${location.pathname}?a=1#ancre`);
    const {around} = await linked();
    around.select('centre', 'centre-1');
    await shared();
    expect([location.search, location.hash, history.state]).to.deep.equal(['?a=1&csc-select=centre:centre-1', '#ancre', {of: 'the host'}]);
    await back();
    expect([location.search, location.hash, history.state]).to.deep.equal(['?a=1', '#ancre', {of: 'the host'}]);
  });

  it('may have entries of the host’s own, which change nothing of what is shared', async () => {
    const {around, directory} = await linked();
    const long = 'a'.repeat(300);
    around.select('centre', 'centre-1');
    around.query = long;
    await shared();
    await moved(() => (location.hash = '#plus-bas'));
    expect([around.selected?.id, directory.query]).to.deep.equal(['centre-1', long]);
    pushState.call(history, {page: 2}, '', `${location.search}#encore`);
    await back();
    expect([around.selected?.id, directory.query, location.hash]).to.deep.equal(['centre-1', long, '#plus-bas']);
  });

  it('is not touched without the attribute', async () => {
    const {filters, around} = await linked();
    around.removeAttribute('url-sync');
    await shared();
    await choose(filters, 'territory', 'departement:67');
    expect([made, location.href]).to.deep.equal([0, address]);
  });

  it('is shared by two observatories, each with its own part', async () => {
    const [one, two] = [await linked(), await linked({attributes: {'url-sync': 'b-'}})];
    await choose(one.filters, 'territory', 'departement:67');
    await choose(two.filters, 'territory', 'departement:68');
    await choose(one.filters, 'kind', 'EVS');
    const state = () => [one.around.territory, one.around.kind, two.around.territory];
    await back();
    expect(state()).to.deep.equal(['departement:67', undefined, 'departement:68']);
    await back();
    expect(state()).to.deep.equal(['departement:67', undefined, undefined]);
    await back();
    expect([...state(), made]).to.deep.equal([undefined, undefined, undefined, 3]);
    await moved(() => history.go(3));
    expect(state()).to.deep.equal(['departement:67', 'EVS', 'departement:68']);
  });

  it('is kept by the first of two that say the same prefix, until it goes', async () => {
    const [one, two] = [await linked(), await linked()];
    await choose(two.filters, 'territory', 'departement:68');
    expect([made, location.href], 'the second leaves it alone').to.deep.equal([0, address]);
    await choose(one.filters, 'territory', 'departement:67');
    expect([made, two.around.territory]).to.deep.equal([1, 'departement:68']);
    await back();
    expect([one.around.territory, two.around.territory]).to.deep.equal([undefined, 'departement:68']);
    one.around.remove();
    await choose(two.filters, 'kind', 'CS');
    expect([made, searched().get('csc-territory'), searched().get('csc-kind')]).to.deep.equal([2, 'departement:68', 'CS']);
  });

  it('agrees with the way back of the filters: a step back in one is a step back in both', async () => {
    const {around, filters} = await linked();
    const undo = async () => {
      part(filters, '.undo')!.click();
      await shared();
      await filters.updateComplete;
    };
    const state = () => [around.territory, around.kind];
    await choose(filters, 'territory', 'departement:67');
    await choose(filters, 'kind', 'CS');
    await back();
    expect(state()).to.deep.equal(['departement:67', undefined]);
    await undo();
    expect(state(), 'undone after going back').to.deep.equal([undefined, undefined]);
    expect([made, Boolean(part(filters, '.undo'))], 'what is undone is a choice as well').to.deep.equal([3, false]);
    await back();
    expect(state(), 'gone back after undoing').to.deep.equal(['departement:67', undefined]);
    await undo();
    expect(state()).to.deep.equal([undefined, undefined]);
  });

  it('counts going forward among what the filters can take back', async () => {
    const {around, filters} = await linked();
    await choose(filters, 'territory', 'departement:67');
    await choose(filters, 'territory', 'departement:68');
    await moved(() => history.go(-2));
    await filters.updateComplete;
    expect(Boolean(part(filters, '.undo'))).to.equal(false);
    await moved(() => history.go(2));
    await filters.updateComplete;
    part(filters, '.undo')!.click();
    await shared();
    expect(around.territory).to.equal(undefined);
  });

  it('never drops the focus to the page', async () => {
    const {map, directory, filters} = await linked();
    await choose(filters, 'territory', 'departement:67');
    await filters.updateComplete;
    part(filters, '.chips button')!.focus();
    await back();
    await filters.updateComplete;
    expectFocusIn(filters);
    map.dispatchEvent(new CscSelectEvent('centre', 'centre-0'));
    await waitUntil(() => placeIn(map) !== '');
    part(map, '.details button')!.focus();
    await back();
    await map.updateComplete;
    expectFocusIn(map);
    part(directory, '.choose')!.click();
    await waitUntil(() => part(directory, '.card[aria-current] .sheet :is(a, button)'), 'its sheet is there');
    part(directory, '.card[aria-current] .sheet :is(a, button)')!.focus();
    await back();
    await directory.updateComplete;
    expectFocusIn(directory);
  });
});

describe('the nouns of the network', () => {
  /** Proper names, and what the fixture calls its centres. */
  const withoutNames = (text: string) => text.replace(/Centre social (?:du|des|de l’|de la) ?\p{L}+/gu, '');

  async function inWords(vocabulary: unknown, data: unknown = inTerritories(), language = 'fr') {
    const elements = TAGS.map((tag) => build(tag));
    const around = surround(elements, {attributes: {vocabulary: JSON.stringify(vocabulary), lang: language}, data});
    page().append(around);
    await Promise.all(elements.map((each) => settled(each)));
    await waitUntil(() => elements.every((each) => part(each, '.frame')!.lang === language));
    return {around, elements};
  }
  const attributesOf = (element: Element) =>
    parts(element, '*').flatMap(({attributes}) => [...attributes].filter(({name}) => /^(?:aria-label|title|placeholder|alt)$/.test(name)).map(({value}) => plain(value)));

  it('take the place of « centre » in all that every element says, and of nothing in proper names', async () => {
    const {around, elements} = await inWords({centre: 'maison de quartier'});
    around.query = 'strasbourg';
    around.select('centre', 'centre-0');
    await shared();
    for (const element of elements) {
      const all = [said(element), ...attributesOf(element)].map(withoutNames);
      expect(all.filter((text) => /centre/i.test(text)), element.localName).to.deep.equal([]);
      expect(said(element)).to.match(/maisons? de quartier/i);
    }
    const [map, , directory] = elements;
    expect(texts(directory!, 'h2')).to.deep.equal(['Les maisons de quartier']);
    expect(texts(map!, 'h2')).to.deep.equal(['Carte des maisons de quartier']);
    // A map is thought out in steps.
    await waitUntil(() => texts(map!, '.notes').join().includes('2 maisons de quartier retenues sur 6.'), 'the map tells how many are kept');
    expect(texts(directory!, '.count')).to.deep.equal(['2 maisons de quartier sur 6.']);
    expect(names(directory as CscDirectory)).to.contain('Centre social du Moulin');
    around.query = 'xyz';
    await shared();
    expect(said(map!)).to.contain('Aucune maison de quartier ne correspond à la recherche.');
    expect(said(directory!)).to.contain('Aucune maison de quartier ne correspond à « xyz ».');
  });

  it('may be given with their plural and gender, in several languages, or by the document', async () => {
    const full = await inWords({centre: {singular: 'espace', plural: 'espaces', gender: 'm'}});
    expect(texts(full.elements[2]!, '.search label')).to.deep.equal(['Chercher un espace']);
    const english = await inWords({centre: {fr: 'maison', en: 'area house'}}, inTerritories(), 'en');
    expect(texts(english.elements[2]!, '.search label')).to.deep.equal(['Find an area house']);
    const data = {...inTerritories(), vocabularies: [{id: 'nouns', terms: [{id: 'centre', label: 'lieu de vie'}]}]};
    const {elements} = await inWords({}, data);
    expect(texts(elements[2]!, 'h2')).to.deep.equal(['Les lieux de vie']);
  });

  it('may be changed, and are left out when they make no sense', async () => {
    const {around, directory} = await pair();
    for (const nonsense of ['maison', '{"centre":', '{"centre": 1}', '[]', 'null', '{"centre": {"singular": ""}}', `{"centre": "${'a'.repeat(200)}"}`]) {
      around.setAttribute('vocabulary', nonsense);
      await shared();
      expect(texts(directory, 'h2'), nonsense).to.deep.equal(['Les centres']);
    }
    around.vocabulary = {centre: '<b>MJC</b>'};
    await shared();
    expect(texts(directory, 'h2')).to.deep.equal(['Les <b>MJC</b>']);
    around.vocabulary = undefined;
    await shared();
    expect(texts(directory, 'h2')).to.deep.equal(['Les centres']);
  });
});
