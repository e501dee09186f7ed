/** The record of a centre for search engines, in pages that trust no text as a script. */
import {expect} from '@open-wc/testing';
import {texts} from '../helpers/elements.js';
import {openPage, type OpenPage, type Strictness} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const LATE = {timeout: 8000};
const SECOND = 'meinau';

/** The sheet, what the console was warned of, and the records that stand in its tag: of one centre, then of another. */
async function sheetIn(strictness: Strictness) {
  const page = await openPage('sheet', {strictness});
  const element = page.document.querySelector('csc-centre')!;
  const records: string[][] = [];
  for (const centre of [undefined, SECOND]) {
    // The first may be there by now.
    const before = centre ? nameIn(element) : '';
    if (centre) element.setAttribute('centre', centre);
    await waitUntil(() => nameIn(element) !== before && texts(element, '.sheet').length === 1, `the sheet of ${centre ?? 'the first'} is drawn`, LATE);
    element.requestUpdate();
    await element.updateComplete;
    records.push([...element.querySelectorAll('script')].map(({textContent}) => textContent));
  }
  return {page, records, warnings: page.warnings().filter((text) => text.includes('json-ld'))};
}
/** The name of the centre, once there is a sheet. */
const nameIn = (element: Element) => (element.shadowRoot ? texts(element, 'h2').join() : '');
const violationsOf = (page: OpenPage) => page.reports().filter(({kind}) => kind === 'securitypolicyviolation').map(({text}) => text.split(' ')[0]);
const others = (page: OpenPage) => page.reports().filter(({kind}) => kind !== 'securitypolicyviolation');

describe('the record of a centre for search engines', () => {
  for (const strictness of ['open', 'strict', 'json-ld'] satisfies Strictness[])
    it(`stands in the tag of a page that is ${strictness}, without one report`, async () => {
      const {page, records, warnings} = await sheetIn(strictness);
      expect(records.map((each) => each.length)).to.deep.equal([1, 1]);
      const names = records.map(([text]) => (JSON.parse(text!) as {name: string}).name);
      expect(names[0]).not.to.equal(names[1]);
      expect(names[1]).to.equal(nameIn(page.document.querySelector('csc-centre')!));
      expect([page.reports(), warnings]).to.deep.equal([[], []]);
      page.close();
    });

  it('is left out where the page does not allow it, which is told once; the sheet is shown all the same', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const {page, records, warnings} = await sheetIn('strict-types');
    expect(records).to.deep.equal([[], []]);
    // The browser's own, of the policy that was asked for once.
    expect([violationsOf(page), others(page)]).to.deep.equal([['trusted-types'], []]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('observatoire-csc');
    page.close();
  });
});
