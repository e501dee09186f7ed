import {expect} from '@open-wc/testing';
import type {CscDirectory} from '../../src/components/csc-directory.js';
import type {CscFilters} from '../../src/components/csc-filters.js';
import type {CscObservatory} from '../../src/components/csc-observatory.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {announcements, build, expectFocusIn, frames, mount, part, parts, pause, plain, put, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-filters');

/** Changes arrive with the next frame, or soon after where there are none. */
const shared = () => Promise.race([frames(), pause(250)]);
const address = location.href;

/** Six centres in two départements, of two kinds, with themes on two levels; one of two indicators has a theme. */
const data = () =>
  observatory({
    territories: [{id: 'departement:67', name: 'Bas-Rhin'}, {id: 'departement:68', name: 'Haut-Rhin'}],
    vocabularies: [{id: 'themes', terms: [{id: 'jeunesse', label: 'Jeunesse'}, {id: 'ados', label: 'Adolescents', parent: 'jeunesse'}, {id: 'aines', label: 'Aînés'}]}],
    centres: [0, 1, 2, 3, 4, 5].map((rank) =>
      centre(rank, {kind: rank === 2 ? 'EVS' : 'CS', themes: rank < 2 ? ['ados'] : rank < 4 ? ['aines'] : undefined, territories: [rank % 2 ? 'departement:67' : 'departement:68']}),
    ),
    indicators: [{...observatory().indicators[0], themes: ['jeunesse']}, {id: 'autre', label: 'Autre', kind: 'count', source: 'essai'}],
  });

async function inside(attributes: Readonly<Record<string, string>> = {}) {
  const [filters, directory] = [build('csc-filters'), build('csc-directory')];
  const around = document.createElement('csc-observatory');
  for (const [name, value] of Object.entries(attributes)) around.setAttribute(name, value);
  around.data = data();
  around.append(filters, directory);
  put('csc-filters').replaceWith(around);
  await Promise.all([settled(filters), settled(directory)]);
  return {around, filters, directory};
}

const cards = (directory: CscDirectory) => parts(directory, '.card').length;
async function choose(filters: CscFilters, control: string, value: string) {
  const select = part<HTMLSelectElement>(filters, `#${control}`)!;
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await shared();
  await filters.updateComplete;
}
const chosen = ({territory, kind, theme, period, query}: CscObservatory) => [territory, kind, theme, period, query];

describe('csc-filters', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', address);
  });

  it('offers what the document has, broader themes before narrower ones', async () => {
    const {filters} = await inside();
    const options = (control: string) => parts<HTMLOptionElement>(filters, `#${control} option`).map(({textContent}) => plain(textContent));
    expect(options('territory')).to.deep.equal(['Tout le territoire', 'Bas-Rhin', 'Haut-Rhin']);
    expect(options('kind')).to.deep.equal(['Tous les types', 'Centre social', 'Espace de vie sociale']);
    expect(options('theme')).to.deep.equal(['Tous les thèmes', 'Jeunesse', 'Jeunesse – Adolescents', 'Aînés']);
    expect(options('period')).to.deep.equal(['La plus récente', '2023', '2022']);
    await expectAccessible();
  });

  it('changes what every element shows, says how much is left, and takes it back choice by choice', async () => {
    const {around, filters, directory} = await inside();
    await choose(filters, 'territory', 'departement:67');
    expect(cards(directory)).to.equal(3);
    await choose(filters, 'theme', 'jeunesse');
    expect(cards(directory)).to.equal(1);
    expect(texts(filters, '.summary')).to.deep.equal(['1 centre sur 6 dans la sélection. Indicateurs de ce thème : 1 sur 2.']);
    expect(texts(filters, '.chips button')).to.deep.equal(['Territoire : Bas-Rhin ×', 'Thème : Jeunesse ×', 'Tout retirer']);
    await expectAccessible();
    for (const left of [3, 6]) {
      part(filters, '.undo')!.focus();
      part(filters, '.undo')!.click();
      await waitUntil(() => cards(directory) === left, `${left} are left`);
      expectFocusIn(filters);
    }
    expect(chosen(around)).to.deep.equal([undefined, undefined, undefined, undefined, undefined]);
    await waitUntil(() => !part(filters, '.undo'));
    expectFocusIn(filters);
  });

  it('takes back what was chosen in other elements too, a typed word at once', async () => {
    const {around, filters} = await inside();
    for (const query of ['m', 'mo', 'mou']) {
      around.query = query;
      await shared();
    }
    around.select('centre', 'centre-0');
    await shared();
    await filters.updateComplete;
    part(filters, '.undo')!.click();
    await shared();
    expect([around.selected, around.query]).to.deep.equal([undefined, 'mou']);
    await filters.updateComplete;
    part(filters, '.undo')!.click();
    await shared();
    expect(around.query ?? '').to.equal('');
  });

  it('makes of a word after another that was taken back a step of its own', async () => {
    const {around, filters} = await inside();
    for (const query of ['ab', '', 'xyz']) {
      around.query = query;
      await shared();
      await filters.updateComplete;
      if (query === 'ab') part(filters, '.undo')!.click();
      await shared();
    }
    await filters.updateComplete;
    part(filters, '.undo')!.click();
    await shared();
    expect(around.query ?? '').to.equal('');
  });

  it('counts what lies in a territory through its parents, in its sentence and in its table, and offers every level of a vocabulary', async () => {
    const {around, filters, directory} = await inside();
    around.data = {
      ...data(),
      territories: [{id: 'departement:67', name: 'Bas-Rhin'}, {id: 'commune:67482', name: 'Strasbourg', parents: ['departement:67']}],
      vocabularies: [{id: 'themes', terms: [{id: 'jeunesse', label: 'Jeunesse'}, {id: 'ados', label: 'Adolescents', parent: 'jeunesse'}, {id: 'lyceens', label: 'Lycéens', parent: 'ados'}]}],
      centres: [0, 1, 2].map((rank) => centre(rank, {themes: ['lyceens'], territories: [rank ? 'commune:67482' : 'departement:67']})),
    };
    await waitUntil(() => cards(directory) === 3, 'the other document is there');
    await settled(filters);
    await choose(filters, 'territory', 'departement:67');
    expect(cards(directory)).to.equal(3);
    expect(plain(texts(filters, '.summary')[0]!)).to.contain('3 centres');
    expect(plain(texts(filters, '.summary')[0]!)).not.to.contain('sur 3');
    const row = tableOf(filters).find(([name]) => name!.includes('Bas-Rhin'))!;
    expect(row[1]).to.equal('3');
    const options = parts<HTMLOptionElement>(filters, '#theme option').map(({textContent}) => plain(textContent));
    expect(options).to.deep.equal(['Tous les thèmes', 'Jeunesse', 'Jeunesse – Adolescents', 'Jeunesse – Adolescents – Lycéens']);
  });

  it('keeps the address, in which nothing that is unknown remains', async () => {
    history.replaceState(null, '', `${address.split('?')[0]}?csc-theme=inconnu&csc-territory=departement:67&csc-filters=services:piscine`);
    const {around, filters, directory} = await inside({'url-sync': ''});
    expect([cards(directory), around.theme, around.filters]).to.deep.equal([3, undefined, undefined]);
    await choose(filters, 'kind', 'CS');
    expect(new URLSearchParams(location.search).get('csc-kind')).to.equal('CS');
  });

  it('is told once when choosing rests, and not at first', async () => {
    const {filters} = await inside();
    expect(texts(filters, '[role=status]').join('')).to.equal('');
    const heard = await announcements(filters, async () => {
      await choose(filters, 'kind', 'EVS');
      await choose(filters, 'territory', 'departement:68');
      await pause(900);
    });
    expect(heard).to.deep.equal(['1 centre sur 6 dans la sélection.']);
  });

  describe('with more territories than a list can hold', () => {
    const COMMUNES = 600;
    const many = () => {
      const code = (rank: number) => `commune:${67_000 + rank}`;
      const names = Array.from({length: COMMUNES}, (_, rank) => `Saint-Élie ${rank}`).concat('Sélestat');
      return observatory({
        territories: [{id: 'departement:67', name: 'Bas-Rhin'}, ...names.map((name, rank) => ({id: code(rank), name}))],
        centres: names.map((_, rank) => centre(rank, {territories: ['departement:67', code(rank)]})),
      });
    };
    const options = (element: CscFilters) => parts<HTMLOptionElement>(element, '#territory option:not(:disabled)').map(({textContent}) => plain(textContent));
    const seek = async (element: CscFilters, typed: string) => {
      const field = part<HTMLInputElement>(element, '#sought')!;
      field.focus();
      field.value = typed;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      await element.updateComplete;
      return field;
    };

    it('lists the levels that can be gone through, says how many more there are, and finds them by their name', async () => {
      const element = await mount('csc-filters', {data: many()});
      expect(options(element)).to.deep.equal(['Tout le territoire', 'Bas-Rhin']);
      expect(texts(element, '#territory option:disabled')).to.deep.equal([`${COMMUNES + 1} de plus : cherchez leur nom`]);
      await seek(element, 'selest');
      expect(options(element)).to.deep.equal(['Tout le territoire', 'Sélestat']);
      expect(texts(element, '.control small')).to.deep.equal(['Territoires trouvés : 1.']);
      await seek(element, 'st elie 599');
      expect(options(element)).to.deep.equal(['Tout le territoire', 'Saint-Élie 599']);
      await seek(element, 'selesatt');
      expect(options(element)).to.deep.equal(['Tout le territoire', 'Sélestat']);
      await seek(element, 'xyz');
      expect(options(element)).to.deep.equal(['Tout le territoire']);
      await expectAccessible();
    });

    it('takes the first that fits with the Enter key, and has its name in the list and among the choices', async () => {
      const element = await mount('csc-filters', {data: many()});
      const field = await seek(element, 'sele');
      field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
      await element.updateComplete;
      expect(part<HTMLSelectElement>(element, '#territory')!.selectedOptions[0]!.textContent).to.equal('Sélestat');
      expect(texts(element, '.chips button')).to.deep.equal(['Territoire : Sélestat ×']);
      expect(field.value).to.equal('');
      expectFocusIn(element);
    });

    it('tells how many are found once typing rests', async () => {
      const element = await mount('csc-filters', {data: many()});
      const heard = await announcements(element, async () => {
        for (const typed of ['s', 'se', 'selestat']) await seek(element, typed);
        await waitUntil(() => texts(element, '[role=status]').join('') !== '');
      });
      expect(heard).to.deep.equal(['Territoires trouvés : 1.']);
    });

    it('has one list and no field where a list can hold them', async () => {
      const element = await mount('csc-filters', {data: data()});
      expect(part(element, '#sought')).to.equal(null);
    });
  });

  it('tells the page what is chosen where there is no observatory', async () => {
    const element = await mount('csc-filters', {data: data()});
    const heard: unknown[] = [];
    element.addEventListener('csc-scope', ({scope}) => heard.push(scope));
    await choose(element, 'territory', 'departement:68');
    await choose(element, 'territory', '');
    expect(heard).to.deep.equal([{territory: 'departement:68'}, {}]);
  });

  it('shows the lists that are asked for, in their order, and those of the levels that are asked for', async () => {
    const {filters} = await inside();
    filters.setAttribute('controls', 'theme rien territory theme');
    await filters.updateComplete;
    expect(texts(filters, '.control label')).to.deep.equal(['Thème', 'Territoire']);
  });

  it('hides no centre by a theme that only indicators declare', async () => {
    const {around, directory} = await inside();
    around.data = {...data(), centres: observatory().centres};
    around.theme = 'jeunesse';
    await waitUntil(() => texts(directory, '.count').join() === '6 centres dans la liste.');
  });
});
