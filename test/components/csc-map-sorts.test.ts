import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {centre, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {headsOf, mount, part, parts, plain, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

/** Far enough from each other to stand alone, but for the last two, which stand together. */
const spread = (changes: readonly Record<string, unknown>[]) => changes.map((each, rank) => centre(0, {id: `c${rank}`, name: `Centre ${rank}`, point: {lat: 48 - rank * 0.2, lon: 7.5}, ...each}));
const marks = (element: Element) => parts(element, '.main.places > :not(text)');
const legendOf = (element: Element) => texts(element, '.side .legend li').map(plain);

describe('csc-map, with centres by what they are,', () => {
  afterEach(unmountAll);

  it('gives each kind a colour and a shape, counts them, and says them in cursor and table', async () => {
    const centres = spread([{kind: 'EVS'}, {kind: 'CS'}, {kind: 'CS'}, {kind: undefined}]);
    const element = await mount('csc-map', {data: observatory({centres}), attributes: {'color-by': 'kind'}});
    expect(legendOf(element)).to.deep.equal(['Centre social : 2', 'Espace de vie sociale : 1', 'non renseigné : 1']);
    const looks = marks(element).map((mark) => `${mark.localName} ${getComputedStyle(mark).fill}`);
    expect(new Set(looks).size, looks.join(' | ')).to.equal(3);
    expect(new Set(marks(element).map(({localName}) => localName)).size).to.be.above(1);
    const columns = headsOf(element);
    expect(columns.some((column) => column.startsWith('Type'))).to.equal(true);
    expect(tableOf(element).map(([name, , kind]) => `${name} ${kind}`)).to.include('Centre 0 Espace de vie sociale');
    part(element, '.cursor')!.focus();
    await element.updateComplete;
    expect(plain(texts(element, '[role=option]')[0]!)).to.contain('Espace de vie sociale');
    await expectAccessible();
  });

  it('counts in its legend those that are on the map, and no other', async () => {
    const centres = spread([{kind: 'CS'}, {kind: 'CS', point: undefined}, {kind: 'EVS', point: undefined}, {kind: 'CSC'}]);
    const element = await mount('csc-map', {data: observatory({centres}), attributes: {'color-by': 'kind'}});
    expect(legendOf(element)).to.deep.equal(['Centre social : 1', 'Centre socioculturel : 1']);
    expect(tableOf(element)).to.have.length(4);
  });

  it('rings a group in the colour of its sort where all its members have it, and fills none with the colour of a sort', async () => {
    const point = {lat: 48, lon: 7.5};
    const groupOf = async (kinds: readonly string[]) => {
      const element = await mount('csc-map', {data: observatory({centres: spread(kinds.map((kind) => ({kind, point})))}), attributes: {'color-by': 'kind'}});
      const [group] = marks(element);
      const role = group!.getAttribute('class')!;
      unmountAll();
      return role;
    };
    expect(await groupOf(['CS', 'CS'])).to.match(/group s1/);
    expect(await groupOf(['CS', 'EVS'])).to.equal('place group mixed');
    const element = await mount('csc-map', {data: observatory({centres: spread([{kind: 'CS'}, {kind: 'EVS'}, {kind: 'CS', point: {lat: 46, lon: 7}}, {kind: 'EVS', point: {lat: 46, lon: 7}}])}), attributes: {'color-by': 'kind'}});
    const fills = marks(element).map((mark) => getComputedStyle(mark).fill);
    expect(new Set(fills).size, fills.join(' | ')).to.equal(fills.length);
  });

  it('takes the words of themes from the document, and says where a centre has several', async () => {
    const centres = spread([{themes: ['famille']}, {themes: ['famille']}, {themes: ['age']}, {themes: ['age', 'famille']}]);
    const vocabularies = [{id: 'themes', terms: [{id: 'famille', label: 'Familles'}, {id: 'age', label: 'Grand âge'}]}];
    const element = await mount('csc-map', {data: observatory({centres, vocabularies}), attributes: {'color-by': 'theme'}});
    expect(legendOf(element)).to.deep.equal(['Familles : 2', 'Grand âge : 1', 'Plusieurs thèmes : 1']);
  });

  it('keeps the shape of a mark while the map moves', async () => {
    const element = await mount('csc-map', {data: observatory({centres: spread(['CS', 'CSC', 'EVS', 'autre'].map((kind) => ({kind})))}), attributes: {'color-by': 'kind'}});
    const before = marks(element).map((mark) => mark.localName);
    part(element, '.cursor')!.focus();
    await sendKeys({press: '+'});
    await waitUntil(() => parts(element, '.moves button').length === 3, 'it is larger', {timeout: 4000});
    for (const mark of marks(element)) expect(mark.outerHTML).not.to.match(/NaN|undefined/);
    await sendKeys({press: '0'});
    await waitUntil(() => parts(element, '.moves button').length === 2, 'it is whole', {timeout: 4000});
    expect(marks(element).map((mark) => mark.localName)).to.deep.equal(before);
  });
});
