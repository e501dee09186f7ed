/** What every element owes to those whose network, cookies and processor it uses. Part of the contract of elements. */
import {expect} from '@open-wc/testing';
import {observatory} from '../fixtures/observatories.js';
import {expectAccessible} from './axe.js';
import {badAttributes, build, expectFocusIn, frames, isShown, mount, part, pause, plain, put, said, settled, texts, type Tag} from './elements.js';
import {Faults} from './faults.js';
import {waitUntil} from './wait.js';

const LATE = {timeout: 8000};
const FAULTS = ['/404', '/500', '/html', '/json-error', '/truncated', '/empty', '/reset', '/no-cors', '/redirect-login'];
const NO_ADDRESSES = ['javascript:alert(1)', 'file:///etc/passwd', 'data:application/json,{}', 'https://a:b@example.invalid/', ''];
const NONSENSE = ['', 'abc', '-1', '1e999', 'NaN', '<b>x</b>', '{"a":', 'javascript:alert(1)', '\u202e', 'constructor', '__proto__'];

export function usesTheNetworkWithCare(tag: Tag) {
  for (const fault of FAULTS) {
    it(`says that ${fault} went wrong, accessibly, and offers to try again`, async () => {
      const element = await mount(tag, {attributes: {src: await new Faults().at(fault)}, content: 'Liste'});
      expect(plain(part(element, '[role=alert]')?.textContent ?? '')).not.to.equal('');
      expect(part(element, '.retry')).not.to.equal(null);
      expect(isShown(element.querySelector('p')!)).to.equal(true);
      await expectAccessible();
    });
  }

  for (const src of NO_ADDRESSES) {
    it(`asks nothing of ${JSON.stringify(src)}`, async () => {
      const element = await mount(tag, {attributes: {src}});
      expect(part(element, '[role=alert]')).not.to.equal(null);
      expect(part(element, '.retry')).to.equal(null);
    });
  }

  it('is drawn after « retry » when the server has recovered, and keeps the focus', async () => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(observatory()));
    const element = await mount(tag, {attributes: {src: await faults.at('/sequence', {steps: '404,ok', store})}});
    part(element, '.retry')!.focus();
    part(element, '.retry')!.click();
    await waitUntil(() => part(element, '.summary'), 'it is drawn', LATE);
    await element.updateComplete;
    expectFocusIn(element);
  });

  it('keeps what it shows when a reload fails, says since when, accessibly, and is current again after « retry »', async () => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(observatory()));
    const element = await mount(tag, {attributes: {src: await faults.at('/sequence', {steps: 'ok,404,ok', store})}});
    const before = texts(element, '.summary');
    element.reload();
    await waitUntil(() => part(element, '[role=alert]'), 'the failure is told', LATE);
    expect(said(element)).to.match(/ont été lues à \d\d:\d\d\. La mise à jour a échoué/);
    expect(texts(element, '.summary')).to.deep.equal(before);
    await expectAccessible();
    part(element, '.retry')!.click();
    await waitUntil(() => !part(element, '[role=alert]'), 'it is current', LATE);
  });

  it('shares one request with another of the same source', async () => {
    const faults = new Faults();
    const attributes = {src: await faults.keep(observatory())};
    await Promise.all([mount(tag, {attributes}), mount(tag, {attributes})]);
    expect(await faults.requests()).to.have.length(1);
  });

  it('takes its source, its territory and its language from the observatory around it', async () => {
    const faults = new Faults();
    const centres = observatory().centres.map((each, rank) => ({...(each as object), territories: [`departement:${rank % 2 ? 67 : 68}`]}));
    const element = build(tag);
    const around = document.createElement('csc-observatory');
    around.src = await faults.keep(observatory({centres}));
    around.append(element);
    put(tag).replaceWith(around);
    await settled(element);
    const whole = said(element);
    around.lang = 'en';
    await waitUntil(() => part(element, '.frame')!.lang === 'en', 'it speaks the language of the observatory', LATE);
    around.lang = 'fr';
    await waitUntil(() => said(element) === whole, 'it speaks French again', LATE);
    expect(await faults.requests()).to.have.length(1);
  });

  it('gives up its request when it is taken away', async () => {
    const faults = new Faults();
    const element = put(tag, {attributes: {src: await faults.at('/hang')}});
    await faults.until((requests) => requests.length === 1);
    element.remove();
    await faults.until(([request]) => request?.outcome === 'aborted');
  });

  it('shows the latest source, though an older one answers later', async () => {
    const faults = new Faults();
    const element = put(tag, {attributes: {src: await faults.keep(observatory({centres: []}), {delay: 400})}});
    await faults.until((requests) => requests.length === 1);
    element.src = await faults.keep(observatory());
    await settled(element);
    const first = said(element);
    await pause(500);
    expect(said(element)).to.equal(first);
  });

  it('sends neither cookies nor the address of the page', async () => {
    const faults = new Faults();
    await mount(tag, {attributes: {src: await faults.keep(observatory())}});
    const [request] = await faults.requests();
    expect(request?.cookie).to.equal('');
    expect(request?.referer.replace(/\/$/, '')).to.be.oneOf(['', location.origin]);
  });

  it('makes one request of a hundred changes in a turn', async () => {
    const faults = new Faults();
    const element = await mount(tag, {data: observatory()});
    const src = await faults.keep(observatory());
    for (let change = 0; change < 100; change++) {
      element.setAttribute('heading', `Titre ${change}`);
      element.setAttribute('src', change === 99 ? src : `${src}&n=${change}`);
    }
    element.data = undefined;
    await settled(element);
    await frames();
    expect(texts(element, 'h2')).to.deep.equal(['Titre 99']);
    expect(await faults.requests()).to.have.length(1);
  });

  it('takes nonsense in any of its attributes for what it is', async () => {
    const names = (customElements.get(tag) as unknown as {observedAttributes: string[]}).observedAttributes;
    expect(names.length).to.be.above(5);
    const element = await mount(tag, {data: observatory()});
    for (const name of names.filter((each) => each !== 'src')) {
      for (const value of NONSENSE) {
        element.setAttribute(name, value);
        await element.updateComplete;
      }
      element.removeAttribute(name);
    }
    await frames();
    expect(part(element, '.frame b'), 'no text became markup').to.equal(null);
    expect(badAttributes(element)).to.deep.equal([]);
  });
}
