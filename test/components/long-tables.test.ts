/** Tables of thousands of rows: written in steps, whole in the end, and a table to all who ask what it is. */
import {expect} from '@open-wc/testing';
import {many} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {mount, part, parts, plain, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const MANY = 2500;

const rows = (element: Element) => parts<HTMLTableRowElement>(element, '#table tbody tr');
const names = (element: Element) => rows(element).map(({cells}) => plain(cells[0]!.textContent));
const whole = (element: Element) => part<HTMLTableElement>(element, '#table table')!;
const isWhole = (element: Element) => whole(element)?.classList.contains('long') && !whole(element).hasAttribute('aria-busy');

async function opened(count = MANY, isAwaited = true) {
  const element = await mount('csc-directory', {data: many(count)});
  const begun = new Promise<void>((resolve) => new MutationObserver(() => rows(element).length && resolve()).observe(element.shadowRoot!, {childList: true, subtree: true}));
  part(element, '.show-data')!.click();
  await begun;
  if (isAwaited) await waitUntil(() => isWhole(element), 'all rows are there', {timeout: 8000});
  return element;
}

describe('a table of thousands of rows', () => {
  afterEach(unmountAll);

  it('has its first rows at once, says that it is not whole and how long it will be, and becomes whole', async () => {
    const element = await opened(MANY, false);
    expect(rows(element).length).to.be.below(MANY);
    expect(['aria-busy', 'aria-rowcount'].map((name) => whole(element).getAttribute(name))).to.deep.equal(['true', String(MANY + 1)]);
    await waitUntil(() => isWhole(element));
    expect(rows(element)).to.have.length(MANY);
    expect(names(element).sort()).to.deep.equal((many(MANY)['centres'] as {name: string}[]).map(({name}) => plain(name)).sort());
    expect(whole(element).hasAttribute('aria-rowcount')).to.equal(false);
  });

  it('has columns in common, wherever a row stands, and cuts no text', async () => {
    const element = await opened();
    const edges = ({cells}: HTMLTableRowElement) => [...cells].map((cell) => Math.round(cell.getBoundingClientRect().left)).join();
    const some = [0, 1, 199, 200, 1234, MANY - 1].map((rank) => rows(element)[rank]!);
    some.at(-1)!.scrollIntoView();
    expect(new Set([part<HTMLTableRowElement>(element, '#table thead tr')!, ...some].map(edges))).to.have.length(1);
    for (const row of some) for (const cell of row.cells) expect(cell.scrollWidth, cell.textContent).to.be.at.most(cell.clientWidth);
    scrollTo(0, 0);
  });

  it('is a table to assistive technology', async () => {
    const element = await opened(1001);
    expect(whole(element).getAttribute('role')).to.equal('table');
    const columns = texts(element, '#table thead th').length;
    expect(rows(element).every((row) => row.getAttribute('role') === 'row' && row.parentElement!.getAttribute('role') === 'rowgroup')).to.equal(true);
    expect(rows(element).every(({cells}) => [...cells].map((cell) => cell.getAttribute('role')).join() === ['rowheader', ...Array<string>(columns - 1).fill('cell')].join())).to.equal(true);
    expect(parts(element, '#table thead th').map((cell) => cell.getAttribute('role'))).to.deep.equal(Array(columns).fill('columnheader'));
  });

  it('has nothing that axe finds', async () => {
    const element = await opened(1001);
    // Each row costs axe a hundredth of a second: some of the first and the last body stand for all.
    for (const body of parts<HTMLTableSectionElement>(element, '#table tbody').slice(1, -1)) body.remove();
    for (const row of rows(element).slice(20, -1)) row.remove();
    await expectAccessible(element);
  });

  it('follows the order that is asked for while it is written, and leaves nothing of the one before', async () => {
    const element = await opened(MANY, false);
    const by = () => part(element, '#table thead button')!.click();
    by();
    await waitUntil(() => part(element, '[aria-sort=ascending]'));
    by();
    await waitUntil(() => part(element, '[aria-sort=descending]'));
    await waitUntil(() => isWhole(element), 'it is whole', {timeout: 8000});
    expect(rows(element)).to.have.length(MANY);
    expect(names(element)).to.deep.equal([...names(element)].sort(new Intl.Collator('fr', {numeric: true}).compare).reverse());
  });

  it('is an ordinary table again when few rows are left, and comes back', async () => {
    const element = await opened();
    element.query = 'moulin';
    await waitUntil(() => rows(element).length < 1000, 'few are left');
    expect(whole(element).classList.contains('long')).to.equal(false);
    expect(parts(element, '#table [role]')).to.have.length(0);
    expect(whole(element).tBodies).to.have.length(1);
    element.query = '';
    await waitUntil(() => rows(element).length === MANY && isWhole(element), 'all are back', {timeout: 8000});
  });

  it('is whole on paper, however far it was written', async () => {
    const element = await opened(MANY, false);
    expect(rows(element).length).to.be.below(MANY);
    dispatchEvent(new Event('beforeprint'));
    expect(rows(element)).to.have.length(MANY);
    dispatchEvent(new Event('afterprint'));
  });

  it('is whole on paper without having been opened', async () => {
    const element = await mount('csc-directory', {data: many(MANY)});
    dispatchEvent(new Event('beforeprint'));
    expect(rows(element)).to.have.length(MANY);
    dispatchEvent(new Event('afterprint'));
  });
});
