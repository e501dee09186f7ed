/** What readers bring elements to, by their own gestures: filters open, a centre chosen, addresses to choose among. */
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import type {CscObservatory} from '../../src/components/csc-observatory.js';
import {network} from '../fixtures/full-centres.js';
import {part, parts, plain, put, settled, texts, type Given, type Tag} from './elements.js';
import {Faults} from './faults.js';
import {browserThat, realBrowser} from './position.js';
import {waitUntil} from './wait.js';

/** Of an element that shows {@link network}. */
export type Use = (element: ObservatoryElement) => Promise<unknown>;

/** What is fetched at its first use comes late on a busy machine. */
const LATE = {timeout: 8000};

const {now} = Date;
/** A Monday, at 10 h in Paris: the house is open, an agrément about to end, an assembly ahead. */
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

/** Clock and position are those of the machine again. */
export function asBefore() {
  Date.now = now;
  realBrowser();
}

const press = (element: ObservatoryElement, selector: string) => part(element, selector)!.click();

async function openFilters(element: ObservatoryElement) {
  press(element, '.filter');
  await waitUntil(() => part(element, '.finding'), 'the filters are there', LATE);
}

/** Two filters, one of them under « others ». */
async function filter(element: ObservatoryElement) {
  await openFilters(element);
  for (const name of ['Thèmes', 'Publics']) {
    const facet = parts(element, '.facet').find((each) => plain(each.textContent).startsWith(name))!;
    facet.querySelector('input')!.click();
    await element.updateComplete;
  }
  await waitUntil(() => parts(element, '.chips button').length > 2, 'the filters are shown', LATE);
}

async function chooseCentre(element: ObservatoryElement) {
  press(element, '.choose');
  await waitUntil(() => /\d h/.test(texts(element, '.sheet').join()), 'the centre tells its hours', LATE);
}

async function askNear(element: ObservatoryElement) {
  browserThat((found) => found({coords: {latitude: 48.08, longitude: 7.36}}));
  press(element, '.near');
  await waitUntil(() => part(element, '.near[aria-pressed=true]'), 'the position is known', LATE);
}

const place = (label: string, lon: number) => ({geometry: {type: 'Point', coordinates: [lon, 48.08]}, properties: {label}});

/** A service of addresses that knows as many places; the address of the service. */
export const serviceOf = (...labels: readonly string[]) => new Faults().keep({features: labels.map((label, rank) => place(label, 7.36 + rank / 10))});

export async function seekAddress(element: ObservatoryElement, geocoder: string) {
  element.setAttribute('geocoder', geocoder);
  await waitUntil(() => part(element, '#around'), 'the field for an address is there', LATE);
  part<HTMLInputElement>(element, '#around')!.value = 'gare';
  press(element, '.around button');
}

async function addresses(element: ObservatoryElement) {
  await seekAddress(element, await serviceOf('Place de la Gare, Colmar', 'Rue de la Gare, Horbourg-Wihr'));
  await waitUntil(() => part(element, '.places'), 'there are addresses to choose among', LATE);
}

async function offerFiles(element: ObservatoryElement) {
  press(element, '.download');
  await waitUntil(() => part(element, '.formats'), 'the files are offered', LATE);
}

async function choose(element: ObservatoryElement) {
  for (const [control, value] of Object.entries({territory: 'departement:67', theme: 'droits', period: '2022'})) {
    const select = part<HTMLSelectElement>(element, `#${control}`)!;
    select.value = value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
  }
  await waitUntil(() => part(element, '.undo'), 'it can be taken back', LATE);
}

/** All that can be chosen anywhere, as an observatory around tells it. */
async function chosenAround(element: ObservatoryElement) {
  const around: CscObservatory = document.createElement('csc-observatory');
  around.data = network();
  element.replaceWith(around);
  around.append(element);
  Object.assign(around, {territory: 'departement:67', kind: 'CSC', theme: 'droits', period: '2022', query: 'moulin', filters: 'audiences:familles'});
  await settled(element);
  around.select('centre', 'centre-1');
  await waitUntil(() => parts(element, '.chips button').length > 6, 'all is shown', LATE);
}

const set = (attributes: Readonly<Record<string, string>>): Use => async (element) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await element.updateComplete;
};

const inTurn = (...uses: readonly Use[]): Use => async (element) => {
  for (const use of uses) await use(element);
};

export const USES: Readonly<Partial<Record<Tag, Readonly<Record<string, Use>>>>> = {
  'csc-directory': {
    'with its filters open': inTurn(openFilters, (element) => Promise.resolve(parts<HTMLDetailsElement>(element, 'details').forEach((each) => (each.open = true)))),
    'filtered': filter,
    'with a centre chosen': chooseCentre,
    'near the reader': askNear,
    'with addresses to choose among': addresses,
    'around an address': async (element) => {
      await seekAddress(element, await serviceOf('Place de la Gare, Colmar'));
      await waitUntil(() => part(element, '.chips'), 'the address is found', LATE);
    },
    'searched, in lines': inTurn(set({query: 'moulin strasbourg', layout: 'list'}), chooseCentre),
    'misspelt': set({query: 'tilluels'}),
    'without any': set({query: 'moulin', filters: 'commune:67482 audiences:aines'}),
    'with files offered': offerFiles,
  },
  'csc-filters': {
    'with choices': choose,
    'with all that can be chosen': chosenAround,
    'with files offered': offerFiles,
  },
  'csc-centre': {
    'full': () => Promise.resolve(),
    'with files offered': offerFiles,
  },
};

/** As much of it at once as goes together. */
export const IN_USE: Readonly<Partial<Record<Tag, Use>>> = {
  'csc-directory': inTurn(set({query: 'centre'}), filter, askNear, addresses, chooseCentre),
  'csc-filters': choose,
  'csc-centre': () => Promise.resolve(),
};

/** Brings an element that shows {@link network} to what a reader made of it. */
export async function used<T extends Tag>(tag: T, use: Use, given: Given = {}): Promise<HTMLElementTagNameMap[T]> {
  Date.now = () => MONDAY;
  const element = put(tag, {data: network(), ...given});
  await settled(element);
  await use(element);
  await element.updateComplete;
  return element;
}
