import {expect} from '@open-wc/testing';
import {lookWithAxe} from '../helpers/axe.js';
import {openPage, type OpenPage} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const texts = (page: OpenPage) => page.reports().map(({text}) => text).join('\n');
/** The last of what `forbidden.js` does. */
const isDone = (page: OpenPage) => waitUntil(() => texts(page).includes('connect-src'), 'the request is refused');

describe('strict pages', () => {
  it('report an inline style and a request to another origin', async () => {
    const page = await openPage('forbidden', {strictness: 'strict'});
    await isDone(page);
    expect(texts(page)).to.contain('style-src-attr');
    page.close();
  });

  it('report nothing without a policy', async () => {
    const page = await openPage('forbidden', {strictness: 'open'});
    expect(page.reports().filter(({kind}) => kind === 'securitypolicyviolation')).to.deep.equal([]);
    page.close();
  });

  it('refuse text as markup where Trusted Types are known', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const page = await openPage('forbidden', {strictness: 'strict-types'});
    await isDone(page);
    expect(texts(page)).to.contain('require-trusted-types-for');
    page.close();
  });

  it('let axe look at them', async () => {
    const page = await openPage('forbidden', {strictness: 'strict-types'});
    await isDone(page);
    page.document.querySelector('main')!.append(page.document.createElement('img'));
    const before = page.reports().length;
    const {violations, applied} = await lookWithAxe(page.document);
    expect(applied).to.be.above(5);
    expect(violations.join('\n')).to.contain('image-alt');
    expect(page.reports().slice(before)).to.deep.equal([]);
    page.close();
  });
});
