/** Attributes that make no sense, and many at once. */
import {expect} from '@open-wc/testing';
import type {PropertyDeclaration} from 'lit';
import '../../src/define/all.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {frames, mount, parts, pause, put, TAGS, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const NONSENSE = 'n’importe quoi';

/** The attributes of an element that are read as something else than text, with their properties. */
function typedOf(tag: string): (readonly [attribute: string, property: PropertyKey])[] {
  const {elementProperties} = customElements.get(tag) as unknown as {elementProperties: Map<PropertyKey, PropertyDeclaration>};
  return [...elementProperties]
    // Lit's own converter goes both ways.
    .filter(([, {attribute, converter}]) => attribute !== false && converter && !('toAttribute' in converter))
    .map(([property, {attribute}]) => [typeof attribute === 'string' ? attribute : String(property).toLowerCase(), property]);
}

async function warningsOf(act: () => unknown): Promise<string[]> {
  const warned: string[] = [];
  const {warn} = console;
  console.warn = (text: string) => warned.push(text);
  try {
    await act();
    // What tells it is fetched where it is needed first.
    await waitUntil(() => warned.length, 'it is told', {timeout: 8000});
    await pause(50);
  } finally {
    console.warn = warn;
  }
  return warned;
}

describe('an attribute that makes no sense', () => {
  afterEach(unmountAll);

  for (const tag of [...TAGS, 'csc-observatory']) {
    for (const [attribute, property] of typedOf(tag)) {
      it(`${attribute} of ${tag} is told once in the console, and is as if it were not there`, async () => {
        const value = `${NONSENSE} ${attribute} ${tag}`;
        const read = (element: Element) => (element as unknown as Record<PropertyKey, unknown>)[property];
        const bare = document.createElement(tag);
        const [one, two] = [document.createElement(tag), document.createElement(tag)];
        const told = (await warningsOf(() => [one, two].forEach((each) => each.setAttribute(attribute, value)))).filter((text) => text.includes(value.slice(0, 10)));
        expect(told.length, told.join('\n')).to.be.above(0);
        expect(new Set(told).size).to.equal(attribute === 'vocabulary' ? 1 : told.length);
        // Lists of words keep their good ones.
        if (!['controls', 'cuts'].includes(attribute)) expect(read(one)).to.equal(read(bare));
      });
    }
  }

  it('is one of a kind that no centre is of, and leaves all centres in the list', async () => {
    const element = await mount('csc-directory', {data: observatory()});
    const before = texts(element, '.card').length;
    const told = await warningsOf(() => element.setAttribute('kind', 'maison'));
    await element.updateComplete;
    expect(told.join()).to.contain('« maison »');
    expect(texts(element, '.card')).to.have.length(before);
  });
});

describe('a level that no centre of the document lies in', () => {
  afterEach(unmountAll);

  it('is told once with those there are, and the others are offered', async () => {
    const data = () => observatory({centres: Array.from({length: 4}, (_, rank) => centre(rank, {territories: [`departement:${67 + (rank % 2)}`, 'region:44']}))});
    const attributes = {levels: 'departement departemnt'};
    const told = (await warningsOf(async () => {
      for (let copy = 0; copy < 2; copy++) await mount('csc-filters', {data: data(), attributes});
    })).filter((text) => text.includes('« departemnt »'));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('departement / region');
    expect(parts<HTMLOptionElement>(document.querySelector('csc-filters')!, '#territory option').map(({value}) => value)).to.deep.equal(['', 'departement:67', 'departement:68']);
  });
});

describe('a hundred attributes in one frame', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`draw ${tag} once`, async () => {
      const element = put(tag, {data: observatory()});
      await element.ready;
      await frames();
      await element.updateComplete;
      let drawn = 0;
      const renderer = element as unknown as {render: () => unknown};
      const render = renderer.render.bind(element);
      renderer.render = () => (drawn++, render());
      for (let change = 0; change < 50; change++) {
        element.setAttribute('heading', `Titre ${change}`);
        element.setAttribute('heading-level', String(3 + (change % 2)));
      }
      await element.updateComplete;
      await frames();
      expect(drawn).to.equal(1);
      expect(texts(element, 'h4')[0]).to.equal('Titre 49');
    });
  }
});
