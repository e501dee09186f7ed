import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {centre, many, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {announcements, expectFocusIn, expectFocusOn, mount, part, parts, pause, plain, tableOf, texts, unmountAll} from '../helpers/elements.js';

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

  it('reads numbers with the spaces that French wants', async () => {
    const element = await mount('csc-directory', {data: many(1200)});
    expect(part(element, '.summary')!.textContent).to.equal('1\u202f200\u00a0centres dans 4\u00a0communes.');
    expect(plain(part(element, '.more')!.textContent)).to.equal('Afficher 24 de plus');
  });
});
