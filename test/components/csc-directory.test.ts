import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CscDirectory} from '../../src/components/csc-directory.js';
import {network} from '../fixtures/full-centres.js';
import {centre, many, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {emulateMedia} from '../helpers/cdp.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {announcements, build, expectFocusIn, expectFocusOn, focused, headsOf, mount, mountAround, part, parts, pause, plain, put, said, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {Faults} from '../helpers/faults.js';
import {browserThat, browserWithout, realBrowser} from '../helpers/position.js';
import {csvRowsOf, take} from '../helpers/taken.js';
import {stopsOf} from '../helpers/stops.js';
import {asBefore, seekAddress, serviceOf} from '../helpers/uses.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-directory');

const names = (element: Element) => texts(element, '.card h3');
/** Longer than an announcement waits. */
const REST = 900;

describe('csc-directory', () => {
  afterEach(unmountAll);

  /** Without twice the same letter in a row, which the driver of WebKit types once. */
  async function typed(text: string) {
    const element = await mount('csc-directory', {data: observatory()});
    part(element, 'input')!.focus();
    await sendKeys({type: text});
    await element.updateComplete;
    return element;
  }

  it('does not say of a file that it is empty because a territory is', async () => {
    const element = await mount('csc-directory', {data: observatory(), attributes: {territory: 'departement:99'}});
    expect(texts(element, '.panel').map(plain)).to.deep.equal(['Le fichier ne contient aucun centre pour cette demande.']);
  });

  it('finds without accents, case or order', async () => {
    expect(names(await typed('ecrivains CENTRE'))).to.deep.equal(['Centre social des Écrivains']);
  });

  it('finds by commune and by postcode', async () => {
    expect(names(await typed('haguenau'))).to.deep.equal(['Centre social du Fossé']);
    unmountAll();
    expect(names(await typed('68100'))).to.deep.equal(['Centre social de l’Élan']);
  });

  it('takes signs as they are, and stays quick', async () => {
    const element = await mount('csc-directory', {data: many(2000)});
    for (const query of ['(a+)+$', '[', '\\', '.*', 'a'.repeat(50_000)]) {
      const before = performance.now();
      element.query = query;
      await element.updateComplete;
      expect(names(element), query.slice(0, 10)).to.deep.equal([]);
      expect(performance.now() - before).to.be.below(500);
    }
  });

  it('tells what it found once typing rests, once', async () => {
    const element = await mount('csc-directory', {data: observatory()});
    const found: number[] = [];
    element.addEventListener('csc-filter', (event) => found.push(event.found));
    part(element, 'input')!.focus();
    const heard = await announcements(element, async () => {
      await sendKeys({type: 'moulin'});
      await pause(REST);
    });
    expect(heard).to.deep.equal(['1 centre sur 6.']);
    expect(found).to.deep.equal([1]);
  });

  it('tells nothing when it is first drawn', async () => {
    const element = await mount('csc-directory', {data: observatory()});
    expect(texts(element, '[role=status]').join('')).to.equal('');
  });

  it('tells nothing more once it has left the page', async () => {
    const element = await typed('moulin');
    const found: number[] = [];
    element.addEventListener('csc-filter', (event) => found.push(event.found));
    element.remove();
    await pause(REST);
    expect(found).to.deep.equal([]);
  });

  it('says that nothing was found, and what to try', async () => {
    const element = await typed('xyz');
    expect(texts(element, '.none')[0]).to.match(/Aucun centre ne correspond à « xyz ».*Essayez avec moins de mots/);
    await expectAccessible();
  });

  it('has in its table what its list has, after a search too', async () => {
    const element = await typed('strasbourg');
    expect(tableOf(element).map(([name]) => name)).to.deep.equal(names(element));
    expect(names(element)).to.have.length(2);
    expect(texts(element, '.count')).to.deep.equal(['2 centres sur 6.']);
    await expectAccessible();
  });

  it('keeps the focus when the search is cleared', async () => {
    const element = await typed('moulin');
    part(element, '.clear')!.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(names(element)).to.have.length(6);
    expectFocusOn(part(element, 'input'));
  });

  it('shows more on demand, with the focus on the first that is new', async () => {
    const element = await mount('csc-directory', {data: many(50)});
    expect(names(element)).to.have.length(24);
    part(element, '.more')!.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => names(element).length === 48);
    await waitUntil(() => part(element, '.card:focus'));
    expectFocusOn(parts(element, '.card')[24]!);
    part(element, '.more')!.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => names(element).length === 50);
    expect(texts(element, '.more')).to.deep.equal([]);
    expectFocusIn(element);
  });

  it('says in its summary how many centres in how many communes', async () => {
    const element = await mount('csc-directory', {data: observatory()});
    expect(texts(element, '.summary')).to.deep.equal(['6 centres dans 4 communes.']);
    const bare = await mount('csc-directory', {data: observatory({centres: [centre(0, {address: undefined})]})});
    expect(texts(bare, '.summary')).to.deep.equal(['1 centre.']);
  });

  it('counts a commune once, however lists write it', async () => {
    const city = (rank: number, name: string) => centre(rank, {address: {city: name}});
    const element = await mount('csc-directory', {data: observatory({centres: [city(0, 'STRASBOURG'), city(1, 'Strasbourg'), city(2, 'Strasbourg Cedex 2'), city(3, 'Saint-Louis'), city(4, 'ST LOUIS')]})});
    expect(texts(element, '.summary').map(plain)).to.deep.equal(['5 centres dans 2 communes.']);
  });

  it('says of a centre that has closed for good that it has, before it is chosen and once when it is', async () => {
    const data = observatory({centres: [centre(0, {closed: '2024-03'}), centre(1, {closed: '2999'}), centre(2)]});
    for (const layout of ['cards', 'list']) {
      const element = await mount('csc-directory', {data, attributes: {layout}});
      expect(texts(element, '.card').filter((text) => text.includes('a fermé'))).to.have.length(1);
      expect(texts(element, '.card .closed').map(plain)).to.deep.equal(['Ce centre a fermé (mars 2024).']);
      part(element, '.choose')!.click();
      await waitUntil(() => part(element, '.sheet'));
      expect(said(element).match(/a fermé/g)).to.have.length(1);
      unmountAll();
    }
  });

  it('is ready once its list is there, though what tells of a closure comes later', async () => {
    const element = put('csc-directory', {data: observatory({centres: [centre(0, {closed: '2024-03'})]})});
    await element.ready;
    expect(texts(element, '.card .closed').map(plain)).to.deep.equal(['Ce centre a fermé (mars 2024).']);
  });

  it('knows that a centre has closed by the calendar of its place, as its sheet does', async () => {
    const now = Date.now;
    const inNoumea = centre(0, {closed: '2026-11-24', territories: ['departement:988']});
    const inCayenne = centre(1, {closed: '2026-11-23', territories: ['departement:973']});
    try {
      // 24 November in Nouméa, 23 November in Paris; then 22 November in Cayenne, 23 November in Paris.
      for (const [instant, row, closed] of [['2026-11-23T14:00:00Z', inNoumea, 1], ['2026-11-23T01:00:00Z', inCayenne, 0]] as const) {
        Date.now = () => Date.parse(instant);
        const element = await mount('csc-directory', {data: observatory({centres: [row]})});
        expect(parts(element, '.card .closed'), instant).to.have.length(closed);
        unmountAll();
      }
    } finally {
      Date.now = now;
    }
  });

  it('says in its table and in its file which centres have closed, only where one has', async () => {
    const columns = ['Centre', 'Type', 'Adresse', 'Téléphone', 'Courriel', 'Site internet', 'Vérifié', 'Source'];
    const element = await mount('csc-directory', {data: observatory({centres: [centre(0, {closed: '2024-03'}), centre(1, {closed: '2999'}), centre(2)]})});
    expect(headsOf(element)).to.deep.equal([...columns, 'Situation']);
    expect(tableOf(element).map((row) => plain(row.at(-1)!))).to.deep.equal(['fermé (mars 2024)', 'en activité', 'en activité']);
    const [names, first] = await csvRowsOf(await take(element, 'csv'));
    expect([names!.at(-1), plain(first!.at(-1)!)]).to.deep.equal(['Situation', 'fermé (mars 2024)']);
    element.setAttribute('query', 'Élan');
    await settled(element);
    expect(headsOf(element).at(-1), 'whatever is found').to.equal('Situation');
    const planned = await mount('csc-directory', {data: observatory({centres: [centre(0, {closed: '2999'}), centre(1)]})});
    expect(headsOf(planned)).to.deep.equal(columns);
  });

  it('breaks no word in the columns of its table on paper, but mailboxes and sites', async () => {
    if (!(await emulateMedia({}, 'print'))) return;
    const rows = [0, 1].map((rank) => centre(rank, {kind: 'CSC', phone: '03 88 00 00 00', email: 'accueil.du.centre@un-domaine-bien-long.example', website: 'https://un-domaine-bien-long.example/', updated: '2026-01-15'}));
    const element = await mount('csc-directory', {data: observatory({centres: rows}), attributes: {query: 'centre'}, width: 684});
    tableOf(element);
    await element.updateComplete;
    const broken = (cell: Element) => {
      const text = cell.firstChild!;
      return [...text.textContent!.matchAll(/[^\s-]+/g)].flatMap(({0: word, index}) => {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    };
    expect(parts(element, 'tbody th, tbody td:not(:nth-child(5), :nth-child(6))').flatMap(broken)).to.deep.equal([]);
    const table = part(element, 'table')!;
    expect(table.scrollWidth).to.be.at.most(table.parentElement!.clientWidth);
    await emulateMedia({});
  });

  it('follows what the page changes in its list, and loses none of two that have one identifier', async () => {
    const list = document.createElement('ul');
    const item = (name: string, id?: string) => {
      const made = document.createElement('li');
      const strong = document.createElement('strong');
      strong.textContent = name;
      made.append(strong, ', 1 rue Haute, 67000 Strasbourg');
      if (id) made.dataset['id'] = id;
      return made;
    };
    list.append(item('Le Parc', 'a'), item('La Gare', 'a'));
    const element = await mountAround('csc-directory', list);
    expect(names(element)).to.deep.equal(['Le Parc', 'La Gare']);
    list.append(item('La Tour'));
    await waitUntil(() => names(element).length === 3, 'an item more is listed');
    list.querySelector('strong')!.firstChild!.nodeValue = 'Le Grand Parc';
    await waitUntil(() => names(element)[0] === 'Le Grand Parc', 'another name is listed');
    const other = document.createElement('ol');
    other.append(item('Le Port'));
    list.replaceWith(other);
    await waitUntil(() => names(element).join() === 'Le Port', 'another list is listed');
  });

  it('reads numbers with the spaces that French wants', async () => {
    const element = await mount('csc-directory', {data: many(1200)});
    expect(part(element, '.summary')!.textContent).to.equal('1\u202f200\u00a0centres dans 4\u00a0communes.');
    expect(plain(part(element, '.more')!.textContent)).to.equal('Afficher 24 de plus');
  });
});

/** Sixty centres in two communes, with services on two levels, publics, access; and a federation that has a mailbox. */
const equipped = (count = 60) =>
  observatory({
    federation: {name: 'Fédération d’essai', email: 'annuaire@federation.example'},
    vocabularies: [
      {id: 'themes', terms: [{id: 'jeunesse', label: 'Jeunesse'}, {id: 'ados', label: 'Adolescents', parent: 'jeunesse'}, {id: 'aines', label: 'Aînés'}]},
      {id: 'services', terms: [{id: 'ludotheque', label: 'Ludothèque'}, {id: 'jardin', label: 'Jardin partagé'}]},
    ],
    centres: Array.from({length: count}, (_, rank) =>
      centre(rank, {
        themes: [['ados'], ['aines'], ['jeunesse', 'aines']][rank % 3],
        services: rank % 2 ? ['ludotheque'] : ['jardin'],
        audiences: rank < 5 ? ['familles'] : [],
        updated: '2024-05-01',
        description: rank === 3 ? '<b>Danse</b> & couture' : undefined,
      }),
    ),
  });

const facetOf = (element: Element, name: string) => parts(element, '.facet').find((facet) => plain(facet.querySelector('summary')!.textContent).startsWith(name))!;
const boxesOf = (element: Element, name: string) => [...facetOf(element, name).querySelectorAll<HTMLLabelElement>('label')].map((label) => ({label, box: label.querySelector('input')!, text: plain(label.textContent)}));

async function withFilters(data: unknown = equipped(), attributes: Record<string, string> = {}) {
  const element = await mount('csc-directory', {data, attributes});
  part(element, '.filter')!.click();
  await waitUntil(() => part(element, '.finding'), 'the filters are there', {timeout: 8000});
  return element;
}

async function tick(element: Element & {updateComplete: Promise<unknown>}, facet: string, value: string) {
  boxesOf(element, facet).find(({text}) => text.startsWith(value))!.box.click();
  await element.updateComplete;
}

describe('the filters of csc-directory', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', address);
  });
  const address = location.href;

  it('count what each choice would leave, broader words with their narrower ones', async () => {
    const element = await withFilters();
    expect(boxesOf(element, 'Thèmes').map(({text}) => text)).to.deep.equal(['Aînés 40', 'Jeunesse 40', 'Adolescents 20']);
    await tick(element, 'Activités', 'Ludothèque');
    expect(texts(element, '.count')).to.deep.equal(['30 centres sur 60.']);
    expect(boxesOf(element, 'Thèmes').map(({text}) => text)).to.deep.equal(['Aînés 20', 'Jeunesse 20', 'Adolescents 10']);
    await tick(element, 'Thèmes', 'Adolescents');
    expect(texts(element, '.count')).to.deep.equal(['10 centres sur 60.']);
    await expectAccessible();
  });

  it('stay open where the reader has opened them and takes back what they chose', async () => {
    const data = {...equipped(), indicators: [], observations: [], axes: []};
    data.centres = data.centres.map((each, rank) => ({...(each as object), audiences: [rank % 2 ? 'familles' : 'seniors']}));
    const element = await withFilters(data);
    const facet = facetOf(element, 'Publics') as HTMLDetailsElement;
    expect(facet.open).to.equal(false);
    facet.querySelector('summary')!.click();
    for (const count of ['30 centres sur 60.', '60 centres dans la liste.']) {
      const {box} = boxesOf(element, 'Publics')[0]!;
      box.focus();
      box.click();
      await element.updateComplete;
      expect(texts(element, '.count')).to.deep.equal([count]);
      expect(facet.open, count).to.equal(true);
      expectFocusOn(box);
    }
  });

  it('go down as many levels as the vocabulary has, and are offered where all words have one above them', async () => {
    const data = {
      ...observatory({centres: [centre(0, {themes: ['lyceens']}), centre(1, {themes: ['enfance']})]}),
      vocabularies: [{id: 'themes', terms: [{id: 'jeunesse', label: 'Jeunesse'}, {id: 'ados', label: 'Adolescents', parent: 'jeunesse'}, {id: 'lyceens', label: 'Lycéens', parent: 'ados'}, {id: 'enfance', label: 'Enfance', parent: 'jeunesse'}]}],
    };
    const element = await withFilters(data);
    expect(boxesOf(element, 'Thèmes').map(({text}) => text)).to.deep.equal(['Jeunesse 2', 'Adolescents 1', 'Lycéens 1', 'Enfance 1']);
    await tick(element, 'Thèmes', 'Lycéens');
    expect(texts(element, '.count')).to.deep.equal(['1 centre sur 2.']);
  });

  it('stand in groups that have the name of what they filter by', async () => {
    const element = await withFilters();
    const groups = parts(element, '.facet').map((facet) => [plain(facet.querySelector('summary')!.textContent).trim(), ...new Set([...facet.querySelectorAll('input')].map((box) => box.closest('[role=group]')!.getAttribute('aria-label')))]);
    expect(groups.length).to.be.at.least(3);
    for (const [shown, ...names] of groups) expect(names).to.deep.equal([shown]);
  });

  it('never lead where nothing is: what would leave nobody cannot be chosen', async () => {
    const element = await withFilters(equipped(6));
    for (let step = 0; step < 40; step++) {
      const all = parts<HTMLInputElement>(element, '.facet input').filter(({disabled}) => !disabled);
      all[(step * 7) % all.length]!.click();
      await element.updateComplete;
      expect(names(element).length, `after ${step + 1} choices: ${element.filters}`).to.be.above(0);
    }
  });

  it('are shown as what can be taken back, and keep the focus', async () => {
    const element = await withFilters();
    await tick(element, 'Activités', 'Ludothèque');
    await tick(element, 'Thèmes', 'Aînés');
    expect(texts(element, '.chips button')).to.deep.equal(['Activités et services : Ludothèque ×', 'Thèmes : Aînés ×', 'Tout retirer']);
    for (let left = 2; left; left--) {
      part(element, '.chips button')!.focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      await pause(0);
      expectFocusIn(element);
    }
    expect(element.filters).to.equal('');
    expect(texts(element, '.count')).to.deep.equal(['60 centres dans la liste.']);
  });

  it('stand beside their boxes, which take no more room than they have', async () => {
    const element = await withFilters();
    const boxes = parts<HTMLInputElement>(element, '.finding input');
    expect(boxes.length).to.be.above(4);
    for (const box of boxes) {
      const [label, own] = [box.closest('label')!.getBoundingClientRect(), box.getBoundingClientRect()];
      expect([own.width, own.left - label.left < 12], box.closest('label')!.textContent).to.deep.equal([24, true]);
    }
  });

  it('have one choice for a town, however it is written', async () => {
    const written = ['SELESTAT', 'SELESTAT', 'Sélestat', 'Sélestat Cedex 2', 'ST LOUIS', 'Saint-Louis', 'Colmar'];
    const data = observatory({centres: written.map((city, rank) => centre(rank, {address: {city}, territories: undefined}))});
    const element = await withFilters(data, {filters: 'city:SELESTAT'});
    expect(boxesOf(element, 'Commune').map(({text}) => text)).to.deep.equal(['Colmar 1', 'Saint-Louis 2', 'Sélestat 4']);
    expect(texts(element, '.chips button')).to.deep.equal(['Commune : Sélestat ×']);
    expect(texts(element, '.count')).to.deep.equal(['4 centres sur 7.']);
  });

  it('that mean nothing here keep everything, and are not shown', async () => {
    for (const filters of ['services:piscine', 'themes:', ':::', '__proto__:x', 'constructor:name toString:y', 'services:%E0%A4%A', 'a'.repeat(2000)]) {
      const element = await mount('csc-directory', {data: equipped(), attributes: {filters}});
      expect(texts(element, '.count'), filters.slice(0, 30)).to.deep.equal(['60 centres dans la liste.']);
      expect(texts(element, '.chips')).to.deep.equal([]);
      unmountAll();
    }
  });

  it('can be asked for by the page, and are in the file and under the list', async () => {
    const element = await mount('csc-directory', {data: equipped(), attributes: {filters: 'services:ludotheque commune:none', query: 'ecrivains'}});
    expect(texts(element, '.notes p')[0]).to.equal('0 centre sur 60, d’après : recherche « ecrivains » et Activités et services : Ludothèque.');
    expect(texts(element, '.none b')).to.deep.equal(['Aucun centre ne correspond à « ecrivains ».']);
    part(element, '.none button')!.click();
    await element.updateComplete;
    expect(names(element).length).to.be.above(0);
  });

  it('order the list by name or by commune', async () => {
    const element = await withFilters(observatory());
    const select = part<HTMLSelectElement>(element, '#sort')!;
    const order = async (value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await element.updateComplete;
      return names(element);
    };
    expect(await order('name')).to.deep.equal(['Centre social de l’Élan', 'Centre social de la Plaine', 'Centre social des Écrivains', 'Centre social des Tilleuls', 'Centre social du Fossé', 'Centre social du Moulin']);
    expect((await order('commune'))[0]).to.equal('Centre social de la Plaine');
    expect((await order('given'))[0]).to.equal('Centre social du Moulin');
  });
});

describe('what csc-directory found', () => {
  afterEach(() => {
    unmountAll();
    asBefore();
  });

  const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'nobody asked for anything': {},
    'filters are chosen': {filters: 'audiences:aines services:jardin-partage'},
    'something is sought, in another order': {query: 'strasbourg', sort: 'name'},
    'something is filtered and misspelt': {query: 'tilluels', filters: 'audiences:familles', layout: 'list'},
    'nothing is found': {query: 'introuvable'},
  };
  for (const [what, attributes] of Object.entries(ASKED))
    it(`is the same in the list, the table and the file, with addresses and phones, where ${what}`, async () => {
      const element = await mount('csc-directory', {data: network(60), attributes});
      const [columns, ...taken] = await csvRowsOf(await take(element, 'csv'));
      expect(columns).to.deep.equal(['Centre', 'Type', 'Adresse', 'Téléphone', 'Courriel', 'Site internet', 'Vérifié', 'Source']);
      expect(tableOf(element)).to.deep.equal(taken);
      while (part(element, '.more')) {
        part(element, '.more')!.click();
        await element.updateComplete;
      }
      const told = (card: Element, selector: string) => plain(card.querySelector(selector)!.textContent);
      const listed = parts(element, '.card').map((card) => [told(card, '.name'), told(card, '.kind'), told(card, '.kind + p'), told(card, 'a[href^="tel:"]'), told(card, 'a[href^="mailto:"]'), card.querySelector<HTMLAnchorElement>('a[target]')!.href]);
      expect(listed).to.deep.equal(taken.map((row) => row.slice(0, 6)));
      const said = /^(\d+) centres?/.exec(texts(element, '.count')[0]!.split('; ').at(-1)!.replace(/^.*ressemble\. /, ''))!;
      expect(Number(said[1])).to.equal(taken.length);
    });
});

describe('the words of csc-directory', () => {
  afterEach(unmountAll);

  it('are marked where they were found', async () => {
    const element = await mount('csc-directory', {data: observatory(), attributes: {query: 'ecri stra'}});
    expect(texts(element, 'mark')).to.deep.equal(['Écri', 'Stra']);
    expect(names(element)).to.deep.equal(['Centre social des Écrivains']);
  });

  it('are one mark where they stand side by side, and the name of the button keeps the space', async () => {
    const element = await mount('csc-directory', {data: observatory(), attributes: {query: 'centre social'}});
    expect(texts(element, 'mark')[0]).to.equal('Centre social');
  });

  it('have the colour of the words around them where they are marked and colours are forced', async () => {
    if (!(await emulateMedia({'forced-colors': 'active'}))) return;
    const element = await mount('csc-directory', {data: observatory(), attributes: {query: 'ecri stra'}});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const colours = parts(element, 'mark').map((mark) => [getComputedStyle(mark).color, getComputedStyle(mark.parentElement!).color]);
    await emulateMedia({});
    expect(colours).to.have.length(2);
    for (const [marked, around] of colours) expect(marked).to.equal(around);
  });

  it('are not parted at the end of a line between a postcode and its town, but in the table, which programs read', async () => {
    const element = await mount('csc-directory', {data: observatory({centres: [centre(0, {address: {street: '2 rue du Puits', postcode: '67000', city: 'Strasbourg'}})]})});
    expect(parts(element, '.card > p').map((line) => line.textContent)).to.include('2 rue du Puits, 67000\u00a0Strasbourg');
    expect(tableOf(element)[0]![2]).to.equal('2 rue du Puits, 67000 Strasbourg');
  });

  it('are found with one typing error, and it says so', async () => {
    const element = await mount('csc-directory', {data: observatory(), attributes: {query: 'ecrivians'}});
    expect(names(element)).to.deep.equal(['Centre social des Écrivains']);
    expect(texts(element, '.count')).to.deep.equal(['Rien ne s’écrit « ecrivians » ; voici ce qui y ressemble. 1 centre sur 6.']);
  });
});

describe('one centre of csc-directory', () => {
  afterEach(unmountAll);

  it('is reached with the arrows from one stop, and chosen with Enter', async () => {
    const element = await mount('csc-directory', {data: equipped()});
    const chosen: unknown[] = [];
    element.addEventListener('csc-select', ({kind, id}) => chosen.push([kind, id]));
    part(element, 'input')!.focus();
    const at = () => plain(focused().textContent);
    for (const [press, name] of [['ArrowDown', 'Centre social du Moulin'], ['ArrowDown', 'Centre social des Tilleuls'], ['End', 'Centre social de la Plaine 59'], ['Home', 'Centre social du Moulin'], ['ArrowRight', 'Centre social des Tilleuls'], ['ArrowUp', 'Centre social du Moulin']] as const) {
      await sendKeys({press});
      // The first key may come before what answers to it.
      await waitUntil(() => at() === name, `${press}: ${name}`);
    }
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(chosen).to.deep.equal([['centre', 'centre-0']]);
    expect(parts(element, '[aria-pressed=true].choose')).to.have.length(1);
    await waitUntil(() => part(element, '.sheet'), 'it tells more');
    expect(texts(element, '.sheet .words')[0]).to.equal('Jardin partagé');
    await expectAccessible();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(chosen.at(-1)).to.deep.equal(['centre', null]);
    expect(part(element, '.sheet')).to.equal(null);
  });

  it('is at most twelve keys away among five hundred', async () => {
    const element = await mount('csc-directory', {data: many(500)});
    let most = 0;
    for (const rank of [7, 123, 250, 417, 499]) {
      const wanted = `${names(element)[rank % 6]!} ${rank}`;
      element.query = '';
      part(element, 'input')!.focus();
      await waitUntil(() => part(element, '#moves'));
      const typed = String(rank);
      for (const letter of typed) await sendKeys({type: letter});
      await element.updateComplete;
      let keys = typed.length;
      for (; keys < 13 && plain(focused().textContent) !== wanted; keys++) await sendKeys({press: 'ArrowDown'});
      expect(plain(focused().textContent)).to.equal(wanted);
      most = Math.max(most, keys + 1);
      element.query = '';
      await element.updateComplete;
    }
    expect(most).to.be.at.most(12);
  });

  it('has what is written in its record as text, and a letter for corrections', async () => {
    const element = await mount('csc-directory', {data: equipped(6)});
    parts(element, '.choose')[3]!.click();
    await waitUntil(() => part(element, '.sheet'));
    expect(texts(element, '.about')).to.deep.equal(['<b>Danse</b> & couture']);
    const letter = new URL(part<HTMLAnchorElement>(element, '.actions a')!.href);
    expect(letter.pathname).to.equal('annuaire@federation.example');
    expect(letter.searchParams.get('body')).to.contain('Centre social du Fossé (centre-3)');
    expect(texts(element, '.card .fresh')[3]).to.equal('Vérifié : 1er mai 2024 · Données d’essai');
  });

  it('has its hours in words, or as they are written where they cannot be read', async () => {
    const data = equipped(6);
    (data.centres as {hours?: string}[])[3]!.hours = 'Mo-Fr 08:00-12:00,14:00-18:00';
    (data.centres as {hours?: string}[])[4]!.hours = 'le matin, sauf quand il pleut';
    const element = await mount('csc-directory', {data});
    parts(element, '.choose')[3]!.click();
    await waitUntil(() => /du lundi au vendredi|lundi – vendredi/i.test(texts(element, '.sheet dd').join()), 'in words');
    expect(texts(element, '.sheet').join()).to.contain('8 h – 12 h, 14 h – 18 h');
    parts(element, '.choose')[4]!.click();
    await waitUntil(() => texts(element, '.sheet').join().includes('le matin, sauf quand il pleut'), 'as written');
  });
});

describe('what a reader does with csc-directory', () => {
  afterEach(() => {
    unmountAll();
    asBefore();
  });
  const inOrder = (press: string) => sendKeys({press});

  it('ends at the last of all with one key, however many there are, and begins again with another', async () => {
    const element = await mount('csc-directory', {data: many(500)});
    const all = many(500).centres as {name: string}[];
    const at = (name: string) => waitUntil(() => plain(focused().textContent) === name, name);
    part(element, 'input')!.focus();
    await inOrder('End');
    await at(all.at(-1)!.name);
    expect(names(element)).to.have.length(2 * 24);
    await inOrder('Home');
    await at(all[0]!.name);
    await inOrder('End');
    await at(all.at(-1)!.name);
    for (let step = 1; step < 24; step++) await inOrder('ArrowUp');
    await at(all.at(-24)!.name);
    // What lies between is a button away, from both sides.
    await inOrder('ArrowUp');
    await at('Afficher 24 de plus');
    await inOrder('ArrowUp');
    await at(all[23]!.name);
    await inOrder('ArrowDown');
    await inOrder('ArrowDown');
    await at(all.at(-24)!.name);
    await inOrder('ArrowUp');
    await inOrder('Enter');
    await waitUntil(() => focused().matches('.card'));
    expect(plain(focused().querySelector('.name')!.textContent)).to.equal(all[24]!.name);
    expect(names(element)).to.have.length(3 * 24);
  });

  it('is one stop of the Tab key for the list, however many centres, and at most eight in all', async function () {
    this.timeout(60_000);
    const stops: string[] = [];
    for (const count of [10, 1000, 100_000]) {
      const centres = Array.from({length: count}, (_, rank) => centre(rank, {point: {lat: 48, lon: 7}}));
      const element = await mount('csc-directory', {data: observatory({centres})});
      const met = await stopsOf(element);
      expect(met.length, met.map(({localName, className}) => `${localName}.${className}`).join(' ')).to.be.at.most(8);
      stops.push(met.filter((each) => !each.matches('.more')).map(({localName, className}) => `${localName}.${className}`).join(' '));
      unmountAll();
    }
    expect(new Set(stops).size, stops.join('\n')).to.equal(1);
  });

  it('keeps a stop in a list that the page makes shorter', async () => {
    const element = await mount('csc-directory', {data: many(100)});
    part(element, 'input')!.focus();
    await inOrder('End');
    await waitUntil(() => plain(focused().textContent).endsWith(' 99'));
    element.query = 'moulin 96';
    await element.updateComplete;
    expect(names(element)).to.have.length(1);
    expect((await stopsOf(element)).filter((each) => each.matches('.choose'))).to.have.length(1);
  });

  const sortBy = (element: Element, value: string) => {
    const select = part<HTMLSelectElement>(element, '#sort')!;
    select.focus();
    select.value = value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const press = (element: Element, selector: string) => {
    const control = part(element, selector)!;
    control.focus();
    control.click();
  };
  const around = async (element: CscDirectory, ...labels: readonly string[]) => {
    await seekAddress(element, await serviceOf(...labels));
    await waitUntil(() => texts(element, '.near-said').join() !== 'Adresse demandée…' && texts(element, '[role=status]').join(''), 'it is told', {timeout: 8000});
  };

  const search = (element: CscDirectory, words: string) => {
    const field = part<HTMLInputElement>(element, 'input')!;
    field.focus();
    field.value = words;
    field.dispatchEvent(new Event('input', {bubbles: true}));
  };

  const DONE: Readonly<Record<string, readonly [act: (element: CscDirectory) => unknown, told: RegExp]>> = {
    'sorts': [(element) => sortBy(element, 'name'), /^60 centres dans la liste\. Trier par : nom\.$/],
    'asks for lines': [(element) => press(element, '[name=layout]:not(:checked)'), /^60 centres dans la liste\. Présentation : Liste serrée\.$/],
    'asks for more': [(element) => press(element, '.more'), /^48 centres sur 60\.$/],
    'filters': [(element) => press(element, '.facet input'), /^\d+ centres sur 60\.$/],
    'asks what is near': [(element) => press(element, '.near'), /^60 centres dans la liste\. Centre social des Tilleuls : à 50 m à vol d’oiseau\.$/],
    'asks what is near an address': [(element) => around(element, 'Place de la Gare, Colmar'), /^60 centres dans la liste\. Centre social des Tilleuls/],
    'asks for an address of which there are two': [(element) => around(element, 'Place de la Gare', 'Rue de la Gare'), /^Adresses trouvées : 2\.?$/],
    'asks for an address that is none': [(element) => around(element), /^Aucune adresse ne correspond\.$/],
    'searches': [(element) => search(element, 'moulin'), /^10 centres sur 60\.$/],
  };
  for (const [what, [act, expected]] of Object.entries(DONE))
    it(`is told once, after a moment, to whoever ${what}, and again when it is the same, and keeps the focus`, async () => {
      const element = await withFilters();
      browserThat((found) => found({coords: {latitude: 48.08, longitude: 7.36}}));
      const since = performance.now();
      let told = 0;
      const heard = await announcements(element, async () => {
        await act(element);
        await waitUntil(() => texts(element, '[role=status]').join(''), 'something is told', {timeout: 4000});
        told = performance.now() - since;
        await pause(REST);
      });
      expect(heard).to.have.length(1);
      expect(heard[0]).to.match(expected);
      expect(told).to.be.at.least(500);
      if (document.activeElement !== document.body) expectFocusIn(element);
      if (what !== 'sorts') return;
      const again = await announcements(element, async () => {
        await act(element);
        await pause(REST);
      });
      expect(again, 'the same again').to.deep.equal(heard);
    });

  it('leaves the focus in the element, whatever is done, closed or taken away', async () => {
    const element = await withFilters(equipped(), {layout: 'cards'});
    browserThat((found) => found({coords: {latitude: 48.08, longitude: 7.36}}));
    const steps: Readonly<Record<string, () => unknown>> = {
      'sort': () => sortBy(element, 'commune'),
      'layout': () => press(element, '[name=layout]:not(:checked)'),
      'near': () => press(element, '.near'),
      'filter': () => press(element, '.facet input'),
      'another filter': () => press(element, '.facet:nth-of-type(2) input'),
      'chip': () => press(element, '.chips button'),
      'last chip': () => press(element, '.chips button'),
      'not near any more': () => press(element, '.near'),
      'more': () => press(element, '.more'),
      'more again': () => press(element, '.more'),
      'a centre': () => press(element, '.choose'),
      'its link, when the centre is left': async () => {
        await waitUntil(() => part(element, '.sheet a'), 'its links are there');
        part(element, '.sheet a')!.focus();
        parts(element, '.choose')[0]!.click();
        await element.updateComplete;
      },
      'a centre that the data do not have any more': () => {
        parts(element, '.choose').at(-1)!.focus();
        element.data = equipped(6);
      },
      'filters closed': () => press(element, '.filter'),
      'no centre at all': () => {
        part(element, '.choose')!.focus();
        element.data = observatory({centres: []});
      },
    };
    for (const [what, act] of Object.entries(steps)) {
      await act();
      await element.updateComplete;
      await pause(60);
      if (focused().getRootNode() !== element.shadowRoot) throw new Error(`The focus has fallen after: ${what}`);
    }
  });
});

describe('what is near', () => {
  afterEach(unmountAll);
  afterEach(realBrowser);
  async function pressed(ask: Parameters<typeof browserThat>[0]) {
    const counted = browserThat(ask);
    const element = await mount('csc-directory', {data: observatory({centres: [...observatory().centres, centre(9, {point: undefined})]})});
    expect(counted.asked).to.equal(0);
    part(element, '.near')!.click();
    await waitUntil(() => counted.asked);
    await element.updateComplete;
    return element;
  }

  it('is asked for by the reader alone, listed first, with its distance; where the reader is goes nowhere', async () => {
    const heard: string[] = [];
    const element = await pressed((found) => found({coords: {latitude: 48.08, longitude: 7.36}}));
    for (const type of ['csc-filter', 'csc-select', 'csc-scope']) element.addEventListener(type, (event) => heard.push(JSON.stringify(event)));
    await waitUntil(() => names(element)[0] === 'Centre social des Tilleuls');
    expect(texts(element, '.card .kind')[0]).to.equal('Centre social · à 50 m à vol d’oiseau');
    expect(names(element).at(-1)).to.equal('Centre social du Fossé 9');
    expect(texts(element, '.near-said')).to.deep.equal(['1 centre sans position connue, en fin de liste.']);
    expect(location.href + element.outerHTML + heard.join()).not.to.match(/48\.08|7\.36/);
    expect(part(element, '.near')!.ariaPressed).to.equal('true');
    await expectAccessible();
    part(element, '.near')!.click();
    await waitUntil(() => names(element)[0] === 'Centre social du Moulin', 'the order is as it was');
    expect(part(element, '.near')!.ariaPressed).to.equal('false');
  });

  it('tells once how far the first is, after a moment', async () => {
    browserThat((found) => found({coords: {latitude: 48.08, longitude: 7.36}}));
    const element = await mount('csc-directory', {data: observatory()});
    const since = performance.now();
    let told = 0;
    const heard = await announcements(element, async () => {
      part(element, '.near')!.click();
      await waitUntil(() => texts(element, '[role=status]').join(''), 'something is told');
      told = performance.now() - since;
      await pause(REST);
    });
    expect(heard).to.deep.equal(['6 centres dans la liste. Centre social des Tilleuls : à 50 m à vol d’oiseau.']);
    expect(told).to.be.at.least(500);
  });

  for (const [name, code, sentence] of [['refused', 1, /n’a pas donné votre position/], ['unknown', 2, /n’a pas pu être établie/], ['slow', 3, /se fait attendre/]] as const)
    it(`says what to do where the position is ${name}`, async () => {
      const element = await pressed((_, failed) => failed({code}));
      await waitUntil(() => sentence.test(texts(element, '.near-said').join()));
      await waitUntil(() => sentence.test(texts(element, '[role=status]').join()), 'it is told');
      expect(names(element)[0]).to.equal('Centre social du Moulin');
      await expectAccessible();
    });

  it('is found around an address, where the page has named a service, which is asked once and only then', async () => {
    const faults = new Faults();
    const geocoder = await faults.keep({type: 'FeatureCollection', features: [{geometry: {type: 'Point', coordinates: [7.36, 48.08]}, properties: {label: 'Place de la Gare, Colmar'}}]} as never);
    const element = await mount('csc-directory', {data: observatory(), attributes: {geocoder}});
    await waitUntil(() => part(element, '#around'));
    expect(await faults.requests()).to.have.length(0);
    part<HTMLInputElement>(element, '#around')!.value = 'gare colmar';
    part(element, '.around button')!.click();
    await waitUntil(() => names(element)[0] === 'Centre social des Tilleuls', 'the place is found', {timeout: 8000});
    expect(await faults.requests()).to.have.length(1);
    expect(texts(element, '.chips button')).to.deep.equal(['Autour de Place de la Gare, Colmar ×']);
    await expectAccessible();
  });

  it('says what to do where the browser, or the page, knows of no position', async () => {
    browserWithout();
    const element = await mount('csc-directory', {data: observatory()});
    part(element, '.near')!.click();
    await waitUntil(() => /n’a pas pu être établie/.test(texts(element, '.near-said').join()));
    await waitUntil(() => /n’a pas pu être établie/.test(texts(element, '[role=status]').join()), 'it is told');
    expect(names(element)).to.have.length(6);
  });

  /** A clock that strikes at once what would take so long. */
  function soon(milliseconds: number) {
    const {setTimeout: real, clearTimeout: realClear} = window;
    const waiting = new Set<unknown>();
    window.setTimeout = ((act: () => void, delay?: number, ...given: unknown[]) => {
      const id = real(act, delay === milliseconds ? 20 : delay, ...given);
      if (delay === milliseconds) waiting.add(id);
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => (waiting.delete(id), realClear(id));
    return {waiting, end: () => Object.assign(window, {setTimeout: real, clearTimeout: realClear})};
  }

  it('says that the position is late where the browser never answers, and takes it when it comes after all', async () => {
    const clock = soon(15_000);
    let answer: (position: unknown) => void = () => undefined;
    try {
      const element = await pressed((found) => (answer = found));
      await waitUntil(() => /se fait attendre/.test(texts(element, '.near-said').join()));
      await waitUntil(() => /se fait attendre/.test(texts(element, '[role=status]').join()), 'it is told');
      answer({coords: {latitude: 48.08, longitude: 7.36}});
      await waitUntil(() => names(element)[0] === 'Centre social des Tilleuls');
      expect(texts(element, '.near-said').join()).not.to.contain('attendre');
    } finally {
      clock.end();
    }
  });

  it('waits for nothing any more once the reader has left, and takes no answer', async () => {
    let answer: (position: unknown) => void = () => undefined;
    const clock = soon(-1);
    const {setTimeout: counted} = window;
    window.setTimeout = ((act: () => void, delay?: number) => {
      const id = counted(act, delay);
      if (delay === 15_000) clock.waiting.add(id);
      return id;
    }) as typeof setTimeout;
    try {
      const element = await pressed((found) => (answer = found));
      expect(clock.waiting.size).to.equal(1);
      const place = element.parentElement!;
      element.remove();
      expect(clock.waiting.size).to.equal(0);
      answer({coords: {latitude: 48.08, longitude: 7.36}});
      place.append(element);
      await element.updateComplete;
      expect(names(element)[0]).to.equal('Centre social du Moulin');
      expect(texts(element, '.near-said')).to.deep.equal(['']);
    } finally {
      clock.end();
    }
  });

  it('says that it asks for an address, takes the answer of the last address alone, and says when the service is silent', async function () {
    this.timeout(20_000);
    const element = await mount('csc-directory', {data: observatory()});
    await seekAddress(element, await new Faults().at('/hang'));
    await waitUntil(() => texts(element, '.near-said').join() === 'Adresse demandée…');
    await seekAddress(element, await serviceOf('Place de la Gare, Colmar'));
    await waitUntil(() => texts(element, '.chips button').length);
    part(element, '.chips button')!.click();
    await seekAddress(element, await new Faults().at('/hang'));
    await waitUntil(() => /ne répond pas/.test(texts(element, '.near-said').join()), 'the service is silent', {timeout: 15_000});
    await waitUntil(() => /ne répond pas/.test(texts(element, '[role=status]').join()), 'it is told');
    await expectAccessible();
  });

  it('offers no field where what the page names is no address of a service', async () => {
    const element = await mount('csc-directory', {data: observatory(), attributes: {geocoder: 'https://['}});
    expect(part(element, '#around')).to.equal(null);
    expect(names(element)).to.have.length(6);
  });

  it('says that nothing is found where the service refuses what is no address, and shows no places of another', async () => {
    const element = await mount('csc-directory', {data: observatory()});
    const places = ['1 rue du Parc', '2 rue du Parc'].map((label) => ({type: 'Feature', geometry: {type: 'Point', coordinates: [7.36, 48.08]}, properties: {label}}));
    await seekAddress(element, await new Faults().keep({type: 'FeatureCollection', features: places}));
    await waitUntil(() => texts(element, '.places li').length === 2);
    await seekAddress(element, await new Faults().at('/400'));
    await waitUntil(() => texts(element, '.near-said').join() === 'Aucune adresse ne correspond.');
    expect(texts(element, '.places li')).to.deep.equal([]);
  });

  it('says that the service does not answer', async () => {
    const element = await mount('csc-directory', {data: observatory(), attributes: {geocoder: await new Faults().at('/404')}});
    await waitUntil(() => part(element, '#around'));
    part<HTMLInputElement>(element, '#around')!.value = 'gare';
    part(element, '.around button')!.click();
    await waitUntil(() => /ne répond pas/.test(texts(element, '.near-said').join()));
  });
});

describe('a list that stands in csc-directory', () => {
  afterEach(unmountAll);

  async function of(markup: (list: HTMLElement) => void, tag = 'ul') {
    const element = build('csc-directory');
    const list = document.createElement(tag);
    markup(list);
    element.append(list);
    put('csc-directory').replaceWith(element);
    await settled(element);
    return element;
  }
  const item = (name: string, rest: string, links: Readonly<Record<string, string>> = {}) => {
    const li = document.createElement('li');
    li.append(Object.assign(document.createElement('strong'), {textContent: name}), `, ${rest} `);
    for (const [text, href] of Object.entries(links)) {
      const a = Object.assign(document.createElement('a'), {textContent: text});
      a.setAttribute('href', href);
      li.append(a);
    }
    return li;
  };

  it('keeps a centre whose mailbox is written wrong, and all others', async () => {
    const element = await of((list) => list.append(item('Centre social du Moulin', '67000 Strasbourg', {Écrire: 'mailto:moulin%zz@exemple.fr'}), item('Le Phare', '68000 Colmar')));
    expect(names(element)).to.deep.equal(['Centre social du Moulin', 'Le Phare']);
  });

  it('is what it lists when there is no other source', async () => {
    const element = await of((list) =>
      list.append(
        item('CSC du Parc', '12 rue Haute, 67000 Strasbourg', {'03 88 00 00 00': 'tel:+33388000000', 'site': 'https://parc.example/'}),
        item('Maison Basse', '68100 Mulhouse', {'piège': 'javascript:alert(1)'}),
        item('Maison Basse', ''),
      ),
    );
    expect(names(element)).to.deep.equal(['CSC du Parc', 'Maison Basse', 'Maison Basse']);
    expect(tableOf(element)[0]!.slice(2, 6)).to.deep.equal(['12 rue Haute, 67000 Strasbourg', '03 88 00 00 00', 'non renseigné', 'https://parc.example/']);
    expect(parts<HTMLAnchorElement>(element, '.card a').map(({href}) => href)).to.deep.equal(['tel:0388000000', 'https://parc.example/']);
    await expectAccessible();
  });

  it('may be a table with headings', async () => {
    const element = await of((table) => {
      for (const cells of [['Nom', 'Adresse', 'Code postal', 'Commune', 'Téléphone', 'Latitude', 'Longitude'], ['Centre A', '1 rue X', '67000', 'Strasbourg', '03 88 00 00 01', '48,58', '7,75']]) {
        const row = (table as HTMLTableElement).insertRow();
        for (const cell of cells) row.insertCell().textContent = cell;
      }
    }, 'table');
    expect(tableOf(element)[0]!.slice(0, 4)).to.deep.equal(['Centre A', 'non renseigné', '1 rue X, 67000 Strasbourg', '03 88 00 00 01']);
    expect(part(element, '.near')).not.to.equal(null);
  });

  it('is read line by line, whether lines end with a tag, a paragraph or a comma, and whatever stands around a postcode', async () => {
    const lines = (...given: readonly (readonly [tag: string, text?: string])[]) => {
      const li = document.createElement('li');
      li.append(...given.map(([tag, text = '']) => (tag ? Object.assign(document.createElement(tag), {textContent: text}) : text)));
      return li;
    };
    const element = await of((list) =>
      list.append(
        lines(['strong', 'Par balises'], ['br'], ['', '12 rue Haute'], ['br'], ['', 'Bât. C'], ['br'], ['', 'F-67000 Strasbourg'], ['br'], ['', 'Tél. 03 88 00 00 00'], ['br'], ['', 'accueil@balises.example']),
        lines(['h3', 'Par paragraphes'], ['p', '3 rue Basse'], ['p', '67 100 Strasbourg'], ['ul', 'lundi']),
        lines(['strong', 'Après'], ['', ', 5 rue du Lac, Mulhouse (68100)']),
        lines(['', 'Sans gras, 6 rue du Nord, résidence 68000, 68000 Colmar']),
        lines(['strong', ' '], ['b', 'Le second gras'], ['', ', 68200 Mulhouse']),
      ),
    );
    expect(names(element)).to.deep.equal(['Par balises', 'Par paragraphes', 'Après', 'Sans gras', 'Le second gras']);
    expect(tableOf(element).map((row) => row[2])).to.deep.equal([
      '12 rue Haute, Bât. C, 67000 Strasbourg',
      '3 rue Basse, 67100 Strasbourg',
      '5 rue du Lac, 68100 Mulhouse',
      '6 rue du Nord, résidence 68000, 68000 Colmar',
      '68200 Mulhouse',
    ]);
    expect(tableOf(element)[0]!.slice(3, 5)).to.deep.equal(['03 88 00 00 00', 'accueil@balises.example']);
  });

  it('reads a town without its postcode where it is unmistakable, and invents none', async () => {
    const none = 'non renseigné';
    const lists: readonly (readonly (readonly [after: string, address: string])[])[] = [
      // All that is said after all names has the form of a town.
      [[', Strasbourg', 'Strasbourg'], [', Illkirch-Graffenstaden', 'Illkirch-Graffenstaden'], [' (Saint-Denis-d’Orques)', 'Saint-Denis-d’Orques'], ['', none]],
      [[', Strasbourg, Tél. : 03 88 00 00 00', 'Strasbourg'], [', Le Kremlin-Bicêtre, accueil@csx.example', 'Le Kremlin-Bicêtre'], [', L’Haÿ-les-Roses', 'L’Haÿ-les-Roses'], [', Neuilly sur Seine', 'Neuilly sur Seine'], [', Maisons-Alfort.', 'Maisons-Alfort'], [', Paris 11e', 'Paris 11e']],
      // What stands around it says so.
      [[' à Colmar', 'Colmar'], [', Strasbourg (67)', 'Strasbourg'], [', Ajaccio (2A)', 'Ajaccio'], [', 12 bis rue du Rieth, Strasbourg', '12 bis rue du Rieth, Strasbourg'], [', ouvert à tous', none]],
      // Another line has it with its postcode.
      [[', 1 rue A, 67000 Strasbourg', '1 rue A, 67000 Strasbourg'], [', STRASBOURG', 'STRASBOURG'], [', Animations pour tous', none], [', Colmar', none]],
      // A word alone may be anything.
      [[', Strasbourg', none]],
      [[', Strasbourg', none], [', Marie Dupont', none]],
      [[', Strasbourg', none], [', Accueil', none]],
      [[', Strasbourg', none], [' – Antenne', none]],
      [[' : Strasbourg', none], [' – Colmar', none]],
      [[', Bas-Rhin', none], [', Haut-Rhin', none], [', Val-d’Oise', none]],
      [[', 12 rue du Rieth, Accueil', none], [', 3 séances, Mulhouse', none]],
      [[', à partir de septembre', none], [', CAF', none], [', 2026', none], [', EVS Strasbourg', none]],
    ];
    for (const list of lists) {
      const element = await of((items) =>
        list.forEach(([after], rank) => {
          const li = document.createElement('li');
          li.append(Object.assign(document.createElement('b'), {textContent: `CS${rank}`}), after);
          items.append(li);
        }),
      );
      expect(tableOf(element).map((row) => row[2]), JSON.stringify(list)).to.deep.equal(list.map(([, address]) => address));
      unmountAll();
    }
  });

  it('keeps a centre whose name is the identifier that the page gave another', async () => {
    const element = await of((list) => {
      const first = item('Le Parc', '');
      first.dataset['id'] = 'moulin';
      list.append(item('Moulin', ''), first);
    });
    expect(names(element)).to.deep.equal(['Moulin', 'Le Parc']);
  });

  it('may be a table with titles between its lines, and links in its cells', async () => {
    const element = await of((table) => {
      const row = (...cells: readonly (string | Node)[]) => {
        const made = (table as HTMLTableElement).insertRow();
        for (const cell of cells) made.insertCell().append(cell);
        return made;
      };
      const link = (href: string, text: string) => Object.assign(document.createElement('a'), {href, textContent: text});
      row('Structure', 'Adresse mail', 'Adresse', 'CP', 'Ville', 'Tél.');
      row('Bas-Rhin').cells[0]!.colSpan = 6;
      const street = document.createElement('span');
      street.append('2 rue B', document.createElement('br'), 'Bât. C');
      row(link('https://b.example/', 'Centre B'), link('mailto:b@b.example', 'écrire'), street, '67000', 'Strasbourg', '03 88 00 00 01 / 03 88 00 00 02');
    }, 'table');
    expect(tableOf(element).map((row) => row.slice(0, 6))).to.deep.equal([['Centre B', 'non renseigné', '2 rue B, Bât. C, 67000 Strasbourg', '03 88 00 00 01', 'b@b.example', 'https://b.example/']]);
  });

  it('gives way to a source', async () => {
    const element = await of((list) => list.append(item('CSC du Parc', '')));
    element.data = observatory();
    await waitUntil(() => names(element).length === 6);
  });
});

describe('records that are not as they should be', () => {
  afterEach(unmountAll);

  it('are shown as far as they go', async () => {
    const long = 'Centre social '.repeat(25).trim();
    const centres = [
      centre(0, {name: 'CENTRE SOCIAL DE L ECLUSE'}),
      centre(1, {name: long}),
      centre(2, {name: 'مركز اجتماعي'}),
      centre(3, {name: '🏡 La Maison 👩‍👩‍👧', website: 'javascript:alert(1)'}),
      centre(4, {website: 'centre-social.com', phone: '+33 (0)3 88 00 00 00'}),
      centre(5, {website: 'http://0474571200', hours: 'le matin, sauf quand il pleut', point: undefined}),
      centre(5, {name: 'Le même identifiant'}),
    ];
    for (const width of [320, 1280]) {
      const element = await mount('csc-directory', {data: observatory({centres}), width});
      expect(names(element)).to.have.length(6);
      expect(parts<HTMLAnchorElement>(element, '.card a').map(({href}) => href)).to.deep.equal(['tel:+33388000000']);
      expect(element.scrollWidth).to.be.at.most(width);
      parts(element, '.choose')[5]!.click();
      await waitUntil(() => part(element, '.sheet'));
      expect(said(element)).to.contain('le matin, sauf quand il pleut');
      element.query = 'ecluse';
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['CENTRE SOCIAL DE L ECLUSE']);
      await expectAccessible();
      unmountAll();
    }
  });

  it('may be one, or fifty thousand', async function () {
    this.timeout(30_000);
    for (const count of [1, 50_000]) {
      const element = await mount('csc-directory', {data: many(count)});
      element.query = 'moulin';
      await element.updateComplete;
      expect(names(element).length).to.equal(Math.min(24, Math.ceil(count / 6)));
      unmountAll();
    }
  });
});
