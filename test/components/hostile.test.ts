/** Texts and addresses of somebody who means harm, in every field of a document and every attribute of a tag: they stay text. */
import {expect} from '@open-wc/testing';
import {ADDRESSES, documentOf, FIT_ADDRESSES, freeTexts, TEXTS} from '../fixtures/hostile.js';
import {build, frames, mountAround, part, parts, pause, put, settled, TAGS, unmountAll, type Given, type Tag} from '../helpers/elements.js';
import {take, textOf} from '../helpers/taken.js';
import {waitUntil} from '../helpers/wait.js';

const ran: string[] = [];
Object.assign(window, {hostile: () => ran.push('hostile')});

/** As long as the hostile ones, with the spaces where they have them: what is drawn of both has the same forms. */
const HARMLESS = TEXTS.map((text, rank) => `${text.replace(/[^\s]/g, 'm').slice(0, 500)}${rank}`);

/** Every element, with what makes it show the most. `each` is the attribute that goes through the rows of the document. */
const WAYS: readonly {readonly tag: Tag; readonly attributes?: Given['attributes']; readonly each?: readonly [attribute: string, table: string]}[] = [
  {tag: 'csc-directory'},
  {tag: 'csc-directory', attributes: {layout: 'list', sort: 'name'}},
  {tag: 'csc-centre', each: ['centre', 'centres'], attributes: {indicators: 'indicators-1 indicators-2'}},
  {tag: 'csc-filters', attributes: {controls: 'territory theme kind period centre search'}},
  {tag: 'csc-figure', each: ['indicator', 'indicators'], attributes: {compare: 'ensemble'}},
  {tag: 'csc-chart', each: ['indicator', 'indicators'], attributes: {by: 'centre'}},
  {tag: 'csc-chart', attributes: {indicator: 'indicators-3', by: 'dimensions-3', 'target': '3', 'target-label': TEXTS[0]!}},
  {tag: 'csc-map'},
  {tag: 'csc-map', attributes: {projects: ''}},
  {tag: 'csc-map', attributes: {zones: ''}},
  {tag: 'csc-map', each: ['indicator', 'indicators'], attributes: {by: 'centre'}},
];

/** What spreadsheets compute (OWASP ASVS 5, V1.2.10). */
const FORMULAS = ['=1+1', '+33388000000', '-1+1', '@SUM(A1)', '＝1+1', '＋1+1', '－1+1', '＠SUM(A1)'];

const RANKS = TEXTS.map((_, rank) => rank);
/** What no element has, and many of the texts would make. */
const FOREIGN = 'script, iframe, object, embed, link, base, meta, video, source, template, [onerror], [onload], [onfocus], [onmouseover]';
const foreignIn = (element: Element) => part(element, FOREIGN)?.outerHTML.slice(0, 200) ?? '';
/** Where a document without one fit address may lead: to itself, to mailboxes and telephones, to the plan of a place. */
const OWN_LINK = /^(?:#[\w-]+|mailto:(?:accueil|federation)@exemple\.fr(?:\?.*)?|tel:0388000000|https:\/\/www\.openstreetmap\.org\/.*|[\d. ,LMZlmz-]+)$/;

/** What an element is made of: kinds of nodes, each with the names of its attributes. */
function forms(element: Element): string[] {
  return parts(element, '*').flatMap(({localName, attributes}) => [localName, ...[...attributes].map(({name}) => `${localName}[${name}]`)]);
}

/** Shows of an element whatever its buttons show; `look` is called in each state. */
async function goThrough(element: HTMLElementTagNameMap[Tag], look: () => void) {
  const rest = async () => {
    await element.updateComplete;
    await pause(5);
  };
  look();
  for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
  for (const [selector, shown] of [['.show-data'], ['.download', '.formats button'], ['.filter', 'fieldset'], ['.more'], ['.choose', '.sheet'], ['.cursor']] as const) {
    const button = parts(element, selector).at(-1);
    if (!button) continue;
    button.click();
    button.focus();
    await rest();
    if (shown) await waitUntil(() => part(element, shown), `${shown} is shown`, {timeout: 8000});
    look();
  }
  for (const choice of parts(element, '.choose')) {
    choice.click();
    await element.updateComplete;
    look();
  }
  const cursor = part(element, '.cursor');
  if (!cursor) return;
  for (const key of ['Home', 'ArrowRight', 'Enter', 'End']) {
    cursor.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
    await rest();
    look();
  }
}

interface Seen {
  readonly forms: Set<string>;
  readonly texts: Set<string>;
  readonly links: Set<string>;
  readonly errors: string[];
}

async function seen({tag, attributes, each}: (typeof WAYS)[number], data: unknown, ranks: readonly number[]): Promise<Seen> {
  const found: Seen = {forms: new Set(), texts: new Set(), links: new Set(), errors: []};
  const element = put(tag, {data, attributes: {...attributes, ...(each && {[each[0]]: `${each[1]}-0`})}});
  element.addEventListener('csc-error', ({code, message}) => found.errors.push(`${each ? element.getAttribute(each[0]) : ''} ${code} ${message}`));
  await settled(element, 20_000);
  const look = () => {
    for (const form of forms(element)) found.forms.add(form);
    for (const text of allTexts(element)) found.texts.add(text);
    for (const link of parts(element, '*')) for (const {name, value} of link.attributes) if (/^(?:.*:)?(?:href|src|srcset|action|formaction|poster|data|ping|background)$/.test(name)) found.links.add(value);
  };
  await goThrough(element, look);
  for (const rank of each ? ranks : []) {
    element.setAttribute(each![0], `${each![1]}-${rank}`);
    await element.updateComplete;
    await pause(0);
    look();
  }
  await frames();
  unmountAll();
  return found;
}

/** What is written in an element, in nodes and in attributes, in the nodes as they are and whole. */
function allTexts(element: Element): string[] {
  return parts(element, '*').flatMap((each) => [each.textContent, ...[...each.attributes].map(({value}) => value)]);
}

/** A directory in an observatory that keeps its choices in the address of the page. */
async function inTheAddress() {
  const around = document.createElement('csc-observatory');
  around.urlSync = 'essai-';
  around.data = documentOf(['ici']);
  const directory = around.appendChild(build('csc-directory'));
  put('csc-map').replaceWith(around);
  await settled(directory);
  return {around, directory};
}

describe('what is hostile', () => {
  afterEach(unmountAll);

  it('is of many kinds, in every free text that a document may have', () => {
    expect([new Set(TEXTS).size, new Set(ADDRESSES).size, new Set(FIT_ADDRESSES).size]).to.deep.equal([70, 38, 8]);
    const data = documentOf(['ici']);
    const missing = freeTexts().filter((path) => !path.split('.').reduce<unknown>((at, key) => {
      const inside = Array.isArray(at) ? (at[0] as unknown) : at;
      return (inside as Record<string, unknown> | undefined)?.[key];
    }, data));
    expect(missing).to.deep.equal([]);
  });

  for (const way of WAYS) {
    const named = [way.tag, ...Object.keys(way.attributes ?? {})].join(' ');

    it(`stays text in ${named}, in all fields of a document`, async function () {
      this.timeout(120_000);
      const before = await seen(way, documentOf(HARMLESS), RANKS.slice(0, 8));
      const after = await seen(way, documentOf(TEXTS), RANKS);
      expect([...before.errors, ...after.errors]).to.deep.equal([]);
      expect([...after.forms].filter((form) => !before.forms.has(form)), 'nothing that harmless texts do not make').to.deep.equal([]);
      const written = [...after.texts].join('\n');
      expect((way.each || !way.attributes ? TEXTS : TEXTS.slice(0, 1)).filter((text) => !written.includes(text.trim())), 'all is read as it was written').to.deep.equal([]);
      expect(ran).to.deep.equal([]);
    });

    it(`is never a link in ${named}, while what is fit is one`, async function () {
      this.timeout(120_000);
      const hostile = await seen(way, documentOf(ADDRESSES, ADDRESSES), ADDRESSES.map((_, rank) => rank));
      expect([...hostile.errors, ...[...hostile.links].filter((link) => !OWN_LINK.test(link)), ...ran]).to.deep.equal([]);
      const fit = await seen(way, documentOf(FIT_ADDRESSES.map((_, rank) => `lieu ${rank}`), FIT_ADDRESSES), FIT_ADDRESSES.map((_, rank) => rank));
      expect((way.each || way.tag === 'csc-directory' ? FIT_ADDRESSES : []).filter((link) => !fit.links.has(link))).to.deep.equal([]);
    });
  }

  for (const tag of TAGS) {
    it(`stays text in each attribute of ${tag}`, async function () {
      this.timeout(60_000);
      const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
      const element = put(tag, {data: documentOf(TEXTS.slice(0, 2)), attributes: WAYS.find((way) => way.tag === tag && way.each)?.attributes});
      if (tag !== 'csc-directory') element.setAttribute(tag === 'csc-centre' ? 'centre' : 'indicator', tag === 'csc-centre' ? 'centres-0' : 'indicators-0');
      const failed: string[] = [];
      element.addEventListener('csc-error', ({code, message}) => code === 'broken' && failed.push(message));
      await settled(element);
      // Without those that say what is shown, whose nonsense leaves nothing to show.
      const choosing = ['indicator', 'by', 'series', 'centre', 'territory', 'areas', 'type', 'query', 'filters', 'period'];
      const others = observedAttributes.filter((name) => !['src', 'outlines', 'loading', 'without-title', 'lang'].includes(name));
      for (const names of [others.filter((name) => !choosing.includes(name)), others])
        for (const text of TEXTS) {
          for (const name of names) element.setAttribute(name, text);
          await element.updateComplete;
          expect(foreignIn(element), text).to.equal('');
        }
      await frames();
      expect([...failed, ...ran]).to.deep.equal([]);
    });
  }

  it('stays text in files that are taken away', async function () {
    this.timeout(120_000);
    const formsOf = (drawing: Document) => [...drawing.querySelectorAll('*')].flatMap(({localName, attributes}) => [localName, ...[...attributes].map(({name}) => `${localName}[${name}]`)]);
    for (const way of WAYS.filter(({tag}) => tag === 'csc-map' || tag === 'csc-chart' || tag === 'csc-figure')) {
      const drawings: string[][] = [];
      for (const texts of [HARMLESS, TEXTS]) {
        const element = put(way.tag, {data: documentOf(texts), attributes: {...way.attributes, ...(way.each && {[way.each[0]]: `${way.each[1]}-0`})}});
        await settled(element, 20_000);
        const drawing = new DOMParser().parseFromString(await textOf(await take(element, 'svg')), 'image/svg+xml');
        expect(drawing.getElementsByTagName('parsererror')).to.have.length(0);
        drawings.push(formsOf(drawing));
        unmountAll();
      }
      const [before, after] = drawings as [string[], string[]];
      expect(after.filter((form) => !before.includes(form))).to.deep.equal([]);
    }
    expect(ran).to.deep.equal([]);
  });

  it('is computed by no spreadsheet', async function () {
    this.timeout(60_000);
    const ofFormulas = FORMULAS.map((_, rank) => `indicators-${TEXTS.length + rank}`).join(' ');
    for (const {tag, attributes, each} of WAYS) {
      const element = put(tag, {data: documentOf([...TEXTS, ...FORMULAS]), attributes: {...attributes, ...(each && {[each[0]]: `${each[1]}-${TEXTS.length}`}), ...(tag === 'csc-centre' && {indicators: ofFormulas})}});
      await settled(element, 20_000);
      const text = (await textOf(await take(element, 'csv'))).slice(1).replaceAll('\r\n', '\n');
      const cells = [...text.matchAll(/(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^";\n]*))/g)].map(([, quoted, bare]) => (quoted ?? bare ?? '').replaceAll('""', '"'));
      expect(cells.length, tag).to.be.above(20);
      // A negative number is one.
      expect(cells.filter((cell) => /^[=+\-@\t\r\0＝＋－＠]/.test(cell) && !/^-\d+(?:,\d+)?$/.test(cell)), tag).to.deep.equal([]);
      if (tag === 'csc-directory' || tag === 'csc-centre') expect(FORMULAS.filter((formula) => !cells.includes(`'${formula}`)), tag).to.deep.equal([]);
      unmountAll();
    }
  });

  it('stays text as the word of a network for its centres', async function () {
    this.timeout(60_000);
    const around = document.createElement('csc-observatory');
    around.data = documentOf(['ici', 'là']);
    const inside = (['csc-directory', 'csc-map', 'csc-filters'] as const).map((tag) => around.appendChild(build(tag)));
    put('csc-map').replaceWith(around);
    for (const each of inside) await settled(each);
    let named = 0;
    for (const text of TEXTS) {
      around.setAttribute('vocabulary', JSON.stringify({centre: {singular: text, plural: text}}));
      await around.updateComplete;
      await pause(0);
      await frames();
      for (const each of inside) {
        await each.updateComplete;
        expect(foreignIn(each), text).to.equal('');
      }
      if (inside[0]!.shadowRoot!.textContent.includes(text)) named++;
    }
    expect(named, 'the word is said').to.be.above(30);
    expect(ran).to.deep.equal([]);
  });

  for (const [form, listOf] of Object.entries({
    list: (address: string) => `<ul><li><a href="${address}">Centre</a>, 1 rue A, 67000 Strasbourg</li></ul>`,
    table: (address: string) => `<table><tr><th>Nom</th><th>Site</th></tr><tr><td>Centre</td><td><a href="${address}">Site</a></td></tr></table>`,
  })) {
    it(`is no link where a ${form} in the tag has it`, async function () {
      this.timeout(60_000);
      const linkedOf = async (address: string) => {
        const content = new DOMParser().parseFromString(listOf(address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')), 'text/html').body.firstElementChild!;
        const element = await mountAround('csc-directory', content);
        const links = parts<HTMLAnchorElement>(element, 'a').map((each) => each.getAttribute('href'));
        unmountAll();
        return links;
      };
      const linked: string[] = [];
      // A list may well have mailboxes and telephones.
      for (const address of ADDRESSES.filter((each) => !/^(?:mailto|tel):/.test(each))) linked.push(...(await linkedOf(address)).map((link) => `${address} → ${link}`));
      expect(linked).to.deep.equal([]);
      for (const address of FIT_ADDRESSES) expect(await linkedOf(address)).to.deep.equal([address]);
    });
  }

  it('is asked nothing where a geocoder or pictures are expected', async () => {
    const others = ADDRESSES.filter((each) => !URL.canParse(each, location.href) || !/^https?:$/.test(new URL(each, location.href).protocol) || new URL(each, location.href).password);
    expect(others.length).to.be.above(15);
    for (const address of others) {
      const directory = put('csc-directory', {data: documentOf(['ici']), attributes: {geocoder: address}});
      await settled(directory);
      expect(parts(directory, '.around'), address).to.have.length(0);
      const map = put('csc-map', {data: documentOf(['ici']), attributes: {tiles: `${address}{z}/{x}/{y}`}});
      await settled(map);
      expect(parts(map, '.background, .tiles img'), address).to.have.length(0);
      unmountAll();
    }
  });

  it('never makes the address of a record that of another host, whatever the path of the page', async () => {
    const {href} = location;
    history.replaceState(null, '', `${location.origin}//evil.example/page`);
    try {
      const {directory} = await inTheAddress();
      part(directory, '.choose')!.click();
      await waitUntil(() => part(directory, '.actions a'), 'the record is there');
      expect(part<HTMLAnchorElement>(directory, '.actions a')!.origin).to.equal(location.origin);
    } finally {
      unmountAll();
      history.replaceState(null, '', href);
    }
  });

  it('is kept in the address of the page, however it is cut', async () => {
    const {href} = location;
    const {around} = await inTheAddress();
    try {
      for (const text of TEXTS) {
        around.query = text.slice(0, 200);
        await around.updateComplete;
        await frames();
      }
      expect(new URLSearchParams(location.search).get('essai-query')).to.equal(TEXTS.at(-1)!.slice(0, 200));
    } finally {
      unmountAll();
      history.replaceState(null, '', href);
    }
  });
});
