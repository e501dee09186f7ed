import {expect} from '@open-wc/testing';
import type {CscDirectory} from '../../src/index.js';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {openPage, type OpenPage} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const TAGS = ['csc-map', 'csc-chart', 'csc-directory', 'csc-figure', 'csc-centre', 'csc-filters'] as const;

describe('a host whose cookies and stores throw', () => {
  let page: OpenPage;
  const touched = () => (page.window as unknown as {touched: readonly string[]}).touched;

  before(async () => {
    page = await openPage('storage');
    await Promise.all(TAGS.map((tag) => page.window.customElements.whenDefined(tag)));
    await Promise.all(TAGS.map((tag) => page.document.querySelector<ObservatoryElement>(tag)!.ready));
  });
  after(() => page.close());

  it('is one: a touch is refused and told', () => {
    expect(() => page.document.cookie).to.throw();
    expect(touched()).to.deep.equal(['cookie']);
    (page.window as unknown as {touched: string[]}).touched = [];
  });

  it('sees every element drawn, and nothing touched', () => {
    for (const tag of TAGS) expect(page.document.querySelector(tag)!.shadowRoot!.querySelector('#table, .panel')!.id, tag).to.equal('table');
    expect(touched()).to.deep.equal([]);
    expect(page.reports()).to.deep.equal([]);
  });

  it('sees nothing touched when the reader searches, opens the data and zooms', async () => {
    const directory = page.document.querySelector('csc-directory')! as CscDirectory;
    const field = directory.shadowRoot!.querySelector('input')!;
    field.value = 'mulhouse';
    field.dispatchEvent(new page.window.Event('input', {bubbles: true, composed: true}));
    for (const tag of TAGS) page.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.show-data')!.click();
    page.document.querySelector('csc-map')!.shadowRoot!.querySelector<HTMLElement>('.moves button')!.click();
    await Promise.all(TAGS.map((tag) => page.document.querySelector<ObservatoryElement>(tag)!.updateComplete));
    expect(directory.query).to.equal('mulhouse');
    const list = page.document.querySelector('csc-filters')!.shadowRoot!.querySelector('select')!;
    list.selectedIndex = 1;
    list.dispatchEvent(new page.window.Event('change'));
    await waitUntil(() => page.window.location.search.includes('csc-'), 'the choice is in the address');
    expect(touched()).to.deep.equal([]);
  });
});
