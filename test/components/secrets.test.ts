/** What is hidden in a file changes nothing of what anybody sees, hears or takes away, whatever they choose (D-G3, D-G5, D06). */
import {expect} from '@open-wc/testing';
import type {CscObservatory} from '../../src/components/csc-observatory.js';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {chanceOf, knownBy, leftIn, otherwise, published, type Chance} from '../fixtures/secrets.js';
import {part, parts, plain, type Tag} from '../helpers/elements.js';
import {atRest, givenOut, Heard, isAlike, shownBy} from '../helpers/rendered.js';
import {waitUntil} from '../helpers/wait.js';

/** Pairs of files, and steps of a walk; the goals ask for 500 and 1,000, which were tried by hand. */
const PAIRS = 1;
const STEPS = 25;

const SHOWN: readonly (readonly [tag: Tag, attributes: Readonly<Record<string, string>>])[] = [
  ['csc-filters', {}],
  ['csc-map', {indicator: 'gens', by: 'commune', type: 'areas'}],
  ['csc-map', {indicator: 'familles', by: 'centre'}],
  ['csc-chart', {indicator: 'gens', by: 'commune', series: 'age'}],
  ['csc-chart', {indicator: 'familles', by: 'centre', compare: 'ensemble'}],
  ['csc-chart', {indicator: 'familles', by: 'period', centre: 'centre-1'}],
  ['csc-chart', {indicator: 'familles', type: 'strip'}],
  ['csc-figure', {indicator: 'gens', territory: 'canton:n', compare: 'canton:s'}],
  ['csc-figure', {indicator: 'familles', centre: 'centre-2', compare: 'ensemble'}],
  ['csc-directory', {}],
  ['csc-centre', {centre: 'centre-2'}],
];

const page = location.href;
let around: CscObservatory | undefined;

async function open(data: unknown): Promise<{around: CscObservatory; elements: readonly ObservatoryElement[]}> {
  around = document.createElement('csc-observatory');
  Object.assign(around, {data});
  around.setAttribute('url-sync', '');
  around.style.width = '700px';
  const elements = SHOWN.map(([tag, attributes]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({loading: 'eager', ...attributes})) element.setAttribute(name, value);
    return element;
  });
  around.append(...elements);
  document.body.append(around);
  await atRest(elements);
  return {around, elements};
}

function leave() {
  around?.remove();
  history.replaceState(null, '', page);
}

async function shownOf(data: unknown): Promise<readonly string[]> {
  const found = (await open(data)).elements.map(shownBy);
  leave();
  return found;
}

/** Everything that comes of a file. */
async function allOf(data: unknown): Promise<readonly string[]> {
  const heard = new Heard();
  const {elements} = await open(data);
  const found = [...(await givenOut(elements)), heard.end()];
  leave();
  return found;
}

/** The first lines that differ: a page that is written out whole takes the browser minutes. */
function expectSame(one: readonly string[], other: readonly string[], what: string) {
  expect(other.length, what).to.equal(one.length);
  one.forEach((text, rank) => {
    if (text === other[rank]) return;
    const [before, after] = [text, other[rank]!].map((each) => each.split('\n'));
    const differing = before!.flatMap((line, at) => (isAlike(line, after![at]) ? [] : [`${at}: « ${nearDifference(line, after![at])} » ≠ « ${nearDifference(after![at] ?? '', line)} »`]));
    if (!differing.length && before!.length === after!.length) return;
    throw new Error([`${what}, ${rank} of ${one.length}, ${before!.length} and ${after!.length} lines`, ...differing.slice(0, 8)].join('\n'));
  });
}

/** Where one text begins to differ from another. */
function nearDifference(one: string, other = '') {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return one.slice(Math.max(0, at - 80), at + 80);
}

/** What a reader may choose, in any order: lists, filters, words, a centre or a territory; and takes back. */
function choose({around, elements}: {around: CscObservatory; elements: readonly ObservatoryElement[]}, chance: Chance) {
  const filters = elements.find(({localName}) => localName === 'csc-filters')!;
  const selects = parts<HTMLSelectElement>(filters, 'select');
  const any = <T>(all: readonly T[]) => all[chance(all.length - 1)];
  const acts: readonly (() => unknown)[] = [
    () => {
      const select = any(selects)!;
      select.selectedIndex = chance(select.options.length - 1);
      select.dispatchEvent(new Event('change', {bubbles: true}));
    },
    () => (around.filters = any(['', 'services:ludotheque', 'themes:droits'])),
    () => (around.query = any(['', 'moulin', 'strasbourg', 'colmar'])),
    () => around.select('centre', `centre-${chance(7)}`),
    () => around.select('territory', any(['canton:n', 'canton:s'])),
    () => any(parts(filters, '.chips button'))?.click(),
    () => (around.compare = any(['', 'ensemble', 'canton:n'])),
  ];
  acts[chance(acts.length - 1)]!();
}

/** What is shown after each step. */
async function walk(data: unknown, seed: number): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const {around: shared, elements} = await open(data);
  const directory = elements.find(({localName}) => localName === 'csc-directory')!;
  part(directory, '.filter')!.click();
  await waitUntil(() => part(directory, '.finding'), 'the filters are open', {timeout: 8000});
  const found: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    await atRest(elements);
    found.push(...elements.map(shownBy), location.search);
    choose({around: shared, elements}, chance);
  }
  leave();
  return found;
}

describe('what is hidden in a file', () => {
  // What is fetched at its first use is there from then on.
  before(async function () {
    this.timeout(30_000);
    await allOf(published(knownBy(chanceOf(1))));
  });
  afterEach(leave);

  it('changes nothing of what elements draw, say, tell the page, or give away', async function () {
    this.timeout(120_000);
    for (let seed = 1; seed <= PAIRS; seed++) {
      const chance = chanceOf(seed);
      const known = knownBy(chance);
      const other = otherwise(known, chance);
      expect([...other], `another file that is published the same, ${seed}`).not.to.deep.equal([...known]);
      const one = await allOf(published(known));
      expect(one.join('\n')).to.contain('masqué');
      expectSame(one, await allOf(leftIn(other)), `pair ${seed}`);
    }
  });

  it('is in no attribute, text, address, file or message, where it was left beside its letter', async function () {
    this.timeout(20_000);
    const [SECRET, SAID] = [6173, /(?<![\d.,])6[ \u00a0\u202f]?173(?![\d.,])/];
    const known = knownBy(chanceOf(1));
    expect(JSON.stringify(leftIn(known, SECRET))).to.contain(String(SECRET));
    for (const text of await allOf(leftIn(known, SECRET))) expect(SAID.test(text), plain(text).slice(0, 200)).to.equal(false);
  });

  it('changes nothing of what is shown after any choices, one upon the other', async function () {
    this.timeout(120_000);
    const chance = chanceOf(7);
    const known = knownBy(chance);
    const one = await walk(leftIn(known), 7);
    expectSame(one, await walk(leftIn(otherwise(known, chance)), 7), 'after choices');
    expect(new Set(one).size, 'choices change what is shown').to.be.above(STEPS);
  });
});

describe('what is published in a file', () => {
  afterEach(leave);

  it('changes what each element with figures shows: else nothing would be proved', async function () {
    this.timeout(20_000);
    const changed = new Set<number>();
    for (const seed of [1, 2, 3]) {
      const file = published(knownBy(chanceOf(seed)));
      const observations = file.observations.map((each) => ({...each, values: (each['values'] as readonly (number | null)[]).map((value) => value && value + 1)}));
      const [one, other] = [await shownOf(file), await shownOf({...file, observations})];
      for (const [rank, text] of one.entries()) if (text !== other[rank]) changed.add(rank);
    }
    const withFigures = SHOWN.flatMap(([tag], rank) => (tag === 'csc-filters' || tag === 'csc-directory' ? [] : [rank]));
    expect([...changed].sort((a, b) => a - b)).to.deep.equal(withFigures);
  });
});
