/** Each way in which a network fails, for every element: data, older data with their date, or a message and a way to try again. */
import {expect} from '@open-wc/testing';
import {LIMITS} from '../../src/data/fetch-text.js';
import {observatory} from '../fixtures/observatories.js';
import {territories} from '../fixtures/territories.js';
import {Faults} from '../helpers/faults.js';
import {build, headsOf, part, put, settled, TAGS, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

/** A reader waits no longer; a busy machine takes a while to draw what it knows. */
const PATIENCE = LIMITS.deadline + 4000;

/** What is said of each; `data` where it does no harm. */
const OUTCOMES: Readonly<Record<string, 'data' | 'message'>> = {
  '/404': 'message',
  '/500': 'message',
  '/503': 'message',
  '/hang': 'message',
  '/refused': 'message',
  '/reset': 'message',
  '/truncated': 'message',
  '/empty': 'message',
  '/trailing': 'message',
  '/html': 'message',
  '/json-error': 'message',
  '/redirect-login': 'message',
  '/no-cors': 'message',
  '/huge': 'message',
  '/deep': 'message',
  '/wrong-type': 'data',
  '/bom': 'data',
  '/utf16': 'data',
  '/redirect': 'data',
  '/slow': 'data',
  '/flaky': 'data',
};

type Shown = 'data' | 'message' | 'neither';
const isBusy = (element: Element) => part(element, '[aria-busy=true]') !== null;
function shownBy(element: Element): Shown {
  if (isBusy(element)) return 'neither';
  const alert = part(element, '[role=alert]');
  if (alert) return alert.textContent.trim() && part(element, '.retry') ? 'message' : 'neither';
  return part(element, '.summary, .panel') ? 'data' : 'neither';
}

describe('every element', function () {
  this.timeout(40_000);
  afterEach(unmountAll);

  for (const [fault, outcome] of Object.entries(OUTCOMES)) {
    it(`shows ${outcome === 'data' ? 'its data' : 'a message, and a way to try again'} after ${fault}`, async () => {
      const faults = new Faults();
      const store = Faults.nameOf(await faults.keep(observatory()));
      const src = await faults.at(fault, outcome === 'data' && fault !== '/redirect' ? {store} : {});
      const around = document.createElement('csc-observatory');
      around.src = `${src}&around`;
      const inside = TAGS.map((tag) => around.appendChild(build(tag)));
      put('csc-map').replaceWith(around);
      const all = [...inside, ...TAGS.map((tag) => put(tag, {attributes: {src}}))];
      const start = performance.now();
      const states = () => all.map((element) => `${element.localName} ${shownBy(element)}`);
      const expected = all.map(({localName}) => `${localName} ${outcome}`);
      await waitUntil(() => states().join() === expected.join(), `all are there: ${states().join()}`, {timeout: PATIENCE}).catch(() => undefined);
      expect(states()).to.deep.equal(expected);
      expect(performance.now() - start).to.be.below(PATIENCE);
    });
  }

  it('shows what it has where another source of the page fails', async () => {
    const faults = new Faults();
    const [good, bad] = [await faults.keep(observatory()), await faults.at('/404')];
    const pairs = TAGS.map((tag) => [put(tag, {attributes: {src: good}}), put(tag, {attributes: {src: bad}})] as const);
    for (const [one, other] of pairs) {
      await settled(one);
      await settled(other);
      expect([shownBy(one), shownBy(other)], one.localName).to.deep.equal(['data', 'message']);
    }
  });
});

describe('a map whose outlines fail', function () {
  this.timeout(40_000);
  afterEach(unmountAll);

  for (const fault of Object.keys(OUTCOMES).filter((each) => OUTCOMES[each] === 'message')) {
    it(`shows its centres and its table, and says that there are no outlines, after ${fault}`, async () => {
      const href = await new Faults().at(fault);
      const geometries = [{scheme: 'departement', href}, {scheme: 'commune', href: `${href}&communes`}];
      const places = put('csc-map', {data: observatory({geometries})});
      const areas = put('csc-map', {data: {...territories(), geometries}, attributes: {indicator: 'taux', by: 'commune', period: '2023'}});
      for (const map of [places, areas]) {
        await settled(map, PATIENCE);
        await waitUntil(() => texts(map, '.notes, .panel').join(' ').match(/contours/i), `what is wrong is said: ${texts(map, '.notes, .panel').join(' ')}`, {timeout: PATIENCE});
        expect(part(map, '.summary')!.textContent.trim()).not.to.equal('');
        expect(headsOf(map), 'it has its table').not.to.deep.equal([]);
      }
      expect(texts(places, '[role=alert]')).to.deep.equal([]);
    });
  }
});
