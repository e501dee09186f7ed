/** All elements of an observatory, in all that readers bring them to, in pages as strict as those of partners. */
import {expect} from '@open-wc/testing';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {emulateMedia} from '../helpers/cdp.js';
import {part, parts, texts, TAGS} from '../helpers/elements.js';
import {openPage, type OpenPage} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const LATE = {timeout: 8000};
/** The files of the library and of the page; the document, its outlines, the pictures and the addresses that the page names. */
const NAMED = /^\/(?:dist\/cdn\/(?:[\w-]+\/)*[\w-]+\.js|[a-z-]+\/(?:report\.js|places\.json)|demo\/data\/fictional(?:-areas\.topo)?\.json|demo\/icon\.svg)$/;
/** The browser of WebKitGTK's driver shows what it saves in a bar, and from then on pointers miss what tests point at. */
const OPENS_A_BAR = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

const all = (page: OpenPage) => [...page.document.querySelectorAll<ObservatoryElement>(TAGS.join())];
const one = (page: OpenPage, selector: string) => page.document.querySelector<ObservatoryElement>(selector)!;
const until = (found: () => unknown, what: string) => waitUntil(() => Boolean(found()), what, LATE);
const press = (element: Element, selector: string) => part(element, selector)!.click();

/** What is said is there, and nothing is awaited any more. */
async function rest(page: OpenPage) {
  for (const element of all(page)) {
    await element.ready;
    await until(() => !part(element, '[aria-busy]') && part(element, '.summary, .panel'), `${element.localName} rests`);
    await element.updateComplete;
  }
}

function change(element: Element, selector: string, value: string, type: 'change' | 'input' = 'change') {
  const field = part<HTMLInputElement | HTMLSelectElement>(element, selector)!;
  field.value = value;
  field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
}

function keys(target: Element, ...names: readonly string[]) {
  for (const key of names) target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
}

/** Filters and sort of the directory, an address, a centre with its sheet; the sheet beside follows. */
async function find(page: OpenPage) {
  const directory = one(page, 'csc-directory');
  press(directory, '.filter');
  await until(() => part(directory, '.facet') && part(directory, '#around'), 'the filters are open');
  for (const details of parts<HTMLDetailsElement>(directory, 'details')) details.open = true;
  part<HTMLInputElement>(directory, '.facet input:enabled')!.click();
  await until(() => part(directory, '.chips'), 'the filter is shown');
  change(directory, '#sort', 'name');
  change(directory, '#around', 'gare', 'input');
  press(directory, '.around button');
  await until(() => texts(directory, '.chips li').join().includes('Place de la Gare'), 'the address is found');
  change(directory, '#query', 'centre', 'input');
  await until(() => part(directory, 'mark'), 'what is sought is marked');
  await until(() => page.document.querySelector('csc-observatory')!.query === 'centre', 'the others know of it');
  press(directory, '.choose');
  await until(() => part(directory, '.card .sheet'), 'the centre is open in the list');
  await until(() => part(one(page, 'csc-centre'), '.sheet .figures'), 'its sheet is there');
  for (const element of all(page)) for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
  await rest(page);
}

/** Each list of choices, one after the other; the last one taken back, then all. */
async function filter(page: OpenPage) {
  const filters = one(page, 'csc-filters');
  const chosen = () => texts(filters, '.chips li bdi');
  const controls = parts<HTMLSelectElement>(filters, 'select');
  expect(controls.map(({id}) => id)).to.deep.equal(['territory', 'kind', 'theme', 'period']);
  for (const {id, options} of controls) {
    const before = chosen().length;
    change(filters, `#${id}`, options[options.length - 1]!.value);
    await until(() => chosen().length > before, `${id} is chosen`);
    await rest(page);
  }
  const before = chosen().length;
  press(filters, '.undo');
  await until(() => chosen().length < before, 'it is taken back');
  press(filters, '.chips li:last-child button');
  await until(() => !chosen().length, 'all is taken back');
  await rest(page);
}

/** The cursor of each drawing is moved, by keys and by the pointer; the maps are zoomed, moved and played. */
async function look(page: OpenPage) {
  for (const element of all(page)) {
    const cursor = part(element, '.cursor');
    if (!cursor) continue;
    cursor.focus();
    await until(() => part(element, '.tip'), `${element.localName} tells of a datum`);
    keys(cursor, 'ArrowRight', ' ', 'End', '+', '-', 'Enter', 'Escape');
    const {left, top, width, height} = cursor.getBoundingClientRect();
    for (const type of ['pointerenter', 'pointermove', 'pointerleave']) cursor.dispatchEvent(new PointerEvent(type, {clientX: left + width / 2, clientY: top + height / 2, pointerType: 'mouse'}));
    for (const button of parts(element, '.zoom button, .background-note button')) button.click();
    await rest(page);
  }
  const timeline = parts(one(page, 'csc-map[indicator]'), '.timeline button')[0]!;
  timeline.click();
  timeline.click();
  await rest(page);
}

async function openTables(page: OpenPage) {
  for (const element of all(page)) {
    const [button] = parts(element, '.show-data');
    if (!button) continue;
    button.click();
    await until(() => part(element, 'tbody tr'), `the table of ${element.localName} is written`);
    press(element, 'th button');
    await until(() => part(element, 'th[aria-sort=ascending]'), `the table of ${element.localName} is sorted`);
  }
}

async function takeAll(page: OpenPage) {
  const taken: string[] = [];
  page.document.body.addEventListener('csc-download', (event) => {
    taken.push(event.filename.replace(/^.*\./, ''));
    if (OPENS_A_BAR) event.preventDefault();
  });
  for (const element of all(page)) {
    if (!part(element, '.download')) continue;
    const formats = () => parts<HTMLButtonElement>(element, '.formats button');
    for (let rank = 0, count = 1; rank < count; rank++) {
      const before = taken.length;
      press(element, '.download');
      await until(() => formats().length, `${element.localName} lists its formats`);
      count = formats().length;
      formats()[rank]!.click();
      await until(() => taken.length > before, `${element.localName} gives its file ${rank}`);
      await until(() => texts(element, '.tools [role=status]').join().startsWith('Fichier téléchargé'), 'it is said');
    }
  }
  return taken;
}

async function print(page: OpenPage) {
  await emulateMedia({}, 'print');
  page.window.dispatchEvent(new Event('beforeprint'));
  await rest(page);
  page.window.dispatchEvent(new Event('afterprint'));
  await emulateMedia({});
}

async function translate(page: OpenPage) {
  const said = () => all(page).map((element) => part(element, '.show-data')?.textContent.trim());
  for (const language of ['en', 'de', 'fr']) {
    const before = said();
    page.document.documentElement.lang = language;
    await until(() => said().every((text, rank) => text === undefined || text !== before[rank]), `all speak ${language}`);
    await rest(page);
  }
}

const STATES = {find, filter, look, openTables, print, translate} as const;

describe('an observatory with all elements in the strictest page', () => {
  it('reports nothing, and asks for nothing but the library and what the page names, whatever is open, sorted, printed, said or taken', async function () {
    this.timeout(120_000);
    const page = await openPage('observatory');
    await rest(page);
    expect(all(page).map(({localName}) => localName)).to.include.members([...TAGS]);
    for (const bring of Object.values(STATES)) await bring(page);
    const taken = await takeAll(page);
    expect(new Set(taken)).to.deep.equal(new Set(['csv', 'png', 'svg']));
    // What the policy refuses is refused in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([page.reports(), page.warnings()]).to.deep.equal([[], []]);
    const asked = page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name));
    expect(asked.filter(({origin, pathname}) => origin !== location.origin || !NAMED.test(pathname)).map(({href}) => href)).to.deep.equal([]);
    expect(asked.filter(({pathname}) => pathname.endsWith('/fictional.json')), 'the document is read once').to.have.length(1);
    page.close();
  });
});
