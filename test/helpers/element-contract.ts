/**
 * What every element promises, whatever it shows: one line in the test of each,
 *
 *     keepsTheContract('csc-map');
 *
 * The network and the host have files of their own beside this one.
 */
import {expect} from '@open-wc/testing';
import {Observatory} from '../../src/model/observatory.js';
import {observatory} from '../fixtures/observatories.js';
import {expectAccessible} from './axe.js';
import {fitsItsHost, isReadInEveryWay} from './contract-host.js';
import {usesTheNetworkWithCare} from './contract-network.js';
import {Faults} from './faults.js';
import {stopsOf} from './stops.js';
import {asBefore, used, USES} from './uses.js';
import {alsoSaid, badAttributes, build, expectUnharmed, frames, isShown, mount, part, parts, plain, put, said, settled, texts, unmountAll, type Tag} from './elements.js';
import {waitUntil} from './wait.js';

/** Nothing in particular: every element copes with attributes that its page got wrong. */
const NONSENSE: readonly (readonly [string, string])[] = [
  ['heading-level', 'abc'],
  ['heading-level', '-1'],
  ['heading-level', '7'],
  ['heading-level', ''],
  ['loading', 'never'],
  ['heading', ''],
  ['areas', '__proto__'],
  ['territory', '%%'],
  ['by', 'colour'],
  ['query', '[(+*?\\'],
];

/** @param also attributes that make another drawing of it */
export function keepsTheContract(tag: Tag, also: Readonly<Record<string, string>> = {}) {
  describe(`${[tag, ...Object.keys(also)].join(' ')}, as every element,`, () => {
    before(() => alsoSaid(tag, also));
    after(() => alsoSaid(tag, {}));
    afterEach(() => {
      unmountAll();
      asBefore();
      document.documentElement.lang = 'fr';
    });

    usesTheNetworkWithCare(tag);
    fitsItsHost(tag);
    isReadInEveryWay(tag);

    it('is drawn from a document, with its title, its summary and its source', async () => {
      const element = await mount(tag, {data: observatory()});
      expect(texts(element, 'h2')).to.have.length(1);
      expect(texts(element, '.summary')[0]).to.match(/\.$/);
      expect(texts(element, '[part=source] summary')[0]).to.contain('Données d’essai');
      expect(said(element)).to.contain('Données fictives');
      expectUnharmed(element);
    });

    it('tells once that it is ready, and nothing of an error', async () => {
      const heard: string[] = [];
      const element = put(tag, {data: observatory()});
      for (const type of ['csc-ready', 'csc-error']) document.body.addEventListener(type, () => heard.push(type), {once: true});
      await settled(element);
      element.requestUpdate();
      await element.updateComplete;
      expect(heard).to.deep.equal(['csc-ready']);
    });

    for (const [name, state] of Object.entries({
      'waiting': async () => {
        const element = put(tag, {attributes: {src: await new Faults().at('/hang')}, content: 'Liste'});
        await element.updateComplete;
        return element;
      },
      'drawn': () => mount(tag, {data: observatory()}),
      'empty': () => mount(tag, {data: observatory({centres: []})}),
      'failed': async () => mount(tag, {attributes: {src: await new Faults().at('/404')}, content: 'Liste'}),
      'without a source': () => mount(tag),
      'faulty': async () => {
        const element = await mount(tag, {data: observatory({centres: [...observatory().centres, {}]})});
        for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
        return element;
      },
      'with its table': async () => {
        const element = await mount(tag, {data: observatory()});
        part(element, '.show-data')!.click();
        await element.updateComplete;
        return element;
      },
      'narrow': () => mount(tag, {data: observatory(), width: 200}),
      'dark': async () => {
        const element = build(tag, {data: observatory()});
        const place = put(tag);
        Object.assign(place.parentElement!.style, {background: '#121212', color: '#eee'});
        place.replaceWith(element);
        return settled(element);
      },
      'in English': async () => {
        document.documentElement.lang = 'en';
        return mount(tag, {data: observatory()});
      },
      ...Object.fromEntries(Object.entries(USES[tag] ?? {}).map(([name, use]) => [name, () => used(tag, use)])),
    })) {
      it(`is accessible ${name}`, async () => {
        await state();
        await expectAccessible();
      });
    }

    it('is ready, and tells what was set aside, where its source alone is faulty', async () => {
      const element = await mount(tag, {data: observatory({sources: [...(observatory()['sources'] as object[]), {}]})});
      expect(parts(element, '.faults li').length, said(element)).to.equal(1);
    });

    for (const level of [1, 3, 6]) {
      it(`has its title at the level ${level} that the page asks for`, async () => {
        const element = await mount(tag, {data: observatory(), attributes: {'heading-level': String(level)}});
        const [first, ...others] = parts(element, 'h1, h2, h3, h4, h5, h6').map(({localName}) => Number(localName[1]));
        expect(first).to.equal(level);
        expect(others.every((other) => other >= level && other <= level + 1)).to.equal(true);
      });
    }

    it('copes with attributes that make no sense, and with those that are taken away again', async () => {
      const element = await mount(tag, {data: observatory()});
      let tried = 0;
      for (const [name, value] of NONSENSE) {
        element.setAttribute(name, value);
        await element.updateComplete;
        expect(texts(element, '[role=alert]'), `${name}="${value}"`).to.deep.equal([]);
        element.removeAttribute(name);
        await element.updateComplete;
        expect(texts(element, '[role=alert]'), `${name} removed`).to.deep.equal([]);
        tried++;
      }
      expect(tried).to.equal(NONSENSE.length);
      expect(texts(element, 'h2')).to.have.length(1);
      expect(badAttributes(element)).to.deep.equal([]);
    });

    it('honours properties that were set before it was known', async () => {
      // A document without a window knows no element: it is upgraded when it comes here.
      const early = document.implementation.createHTMLDocument().createElement(tag);
      Object.assign(early, {data: observatory(), heading: 'Posé avant', indicator: 'benevoles', loading: 'eager'});
      const element = put(tag);
      element.replaceWith(early);
      await settled(early);
      expect(texts(early, 'h2')).to.deep.equal(['Posé avant']);
    });

    it('reads a document that is written inside the tag', async () => {
      const element = build(tag);
      element.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: JSON.stringify(observatory())}));
      put(tag).replaceWith(element);
      await settled(element);
      expect(texts(element, '.summary')[0]).to.match(/\.$/);
    });

    it('follows the language of the page, and says which one it speaks', async () => {
      const element = await mount(tag, {data: observatory()});
      expect(texts(element, '.show-data')).to.deep.equal(['Afficher les données']);
      document.documentElement.lang = 'en-GB';
      // Some thirty files, where each is served on its own.
      await waitUntil(() => texts(element, '.show-data').join() === 'Show the data', 'the words are there', {timeout: 5000});
      expect(part(element, '.frame')!.lang).to.equal('en');
      document.documentElement.lang = 'de';
      await waitUntil(() => texts(element, '.show-data').join() === 'Daten anzeigen', 'the words are there', {timeout: 5000});
      expect(part(element, '.frame')!.lang).to.equal('de');
      document.documentElement.lang = 'nl';
      await waitUntil(() => texts(element, '.show-data').join() === 'Afficher les données');
      expect(part(element, '.frame')!.lang).to.equal('fr');
    });

    it('breaks alone, says so, tells the page once, and can be mended', async () => {
      class Broken extends Observatory {
        broken = true;
        override rows<Row>(table: Parameters<Observatory['rows']>[0]): readonly Row[] {
          if (this.broken) throw new Error('made by this test');
          return super.rows(table) as readonly Row[];
        }
        override find<Row>(...[table, id]: Parameters<Observatory['find']>): Row | undefined {
          if (this.broken) throw new Error('made by this test');
          return super.find(table, id) as Row | undefined;
        }
      }
      const data = new Broken(observatory());
      const heard: string[] = [];
      const element = put(tag, {data, content: 'Liste des centres'});
      element.addEventListener('csc-ready', () => heard.push('ready'));
      element.addEventListener('csc-error', ({code}) => heard.push(code));
      await waitUntil(() => part(element, '[role=alert]'), 'the element says that it broke');
      await element.ready;
      expect(texts(element, '[role=alert]')[0]).to.contain('Ce module a rencontré une erreur');
      expect(isShown(element.querySelector('p')!)).to.equal(true);
      expect(heard).to.deep.equal(['broken']);
      expectUnharmed(element);
      data.broken = false;
      part(element, '.retry')!.click();
      await waitUntil(() => part(element, '.summary'), 'the element is mended');
    });

    it('is drawn when it is shown, if it was hidden at first', async () => {
      const element = put(tag, {data: observatory()});
      element.hidden = true;
      await frames();
      expect(isShown(element)).to.equal(false);
      element.hidden = false;
      await settled(element);
      await waitUntil(() => isShown(element));
      expect(badAttributes(element)).to.deep.equal([]);
    });

    it('has no attribute that cannot be drawn and no overflow, from 200 to 4000 pixels', async function () {
      // Frames are slow on a busy machine without a graphics card.
      this.timeout(30_000);
      const element = await mount(tag, {data: observatory()});
      let looked = 0;
      for (const width of [200, 320, 480, 768, 1280, 4000]) {
        element.parentElement!.style.width = `${width}px`;
        await waitUntil(() => element.clientWidth === width, `${tag} is ${width} pixels wide`);
        await frames();
        await frames();
        await element.updateComplete;
        expect(badAttributes(element), String(width)).to.deep.equal([]);
        const right = element.getBoundingClientRect().right + 1;
        const beyond = parts(element, 'svg *, button, input, p, li').filter((each) => isShown(each) && !each.closest('.unseen, .areas') && each.getBoundingClientRect().right > right);
        expect(beyond.map(({localName, textContent}) => `${localName}: ${plain(textContent)}`), String(width)).to.deep.equal([]);
        looked++;
      }
      expect(looked).to.equal(6);
    });

    it('keeps what the reader opened when it is moved in the page', async () => {
      const element = await mount(tag, {data: observatory()});
      part(element, '.show-data')!.click();
      await element.updateComplete;
      element.parentElement!.prepend(element);
      await frames();
      expect(part(element, '.show-data')!.ariaExpanded).to.equal('true');
      expect(isShown(part(element, 'table')!)).to.equal(true);
    });

    it('can be left with the Tab key, after as many stops for many data as for few', async () => {
      const stops: number[] = [];
      for (const count of [6, 300]) {
        const centres = Array.from({length: count}, (_, rank) => ({id: `centre-${rank}`, name: `Centre ${rank}`, address: {city: 'Strasbourg'}, point: {lat: 48 + rank / 1000, lon: 7}}));
        const data = observatory({centres, axes: [{id: 'centres', of: 'centre', keys: centres.map(({id}) => id)}], observations: [{indicator: 'benevoles', axis: 'centres', period: '2023', values: centres.map((_, rank) => rank)}]});
        const element = await mount(tag, {data});
        stops.push((await stopsOf(element)).filter((each) => !each.matches('.more')).length);
        unmountAll();
      }
      expect(stops[0]).to.equal(stops[1]);
      expect(stops[0]).to.be.within(1, 8);
    });
  });
}
