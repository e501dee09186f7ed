/**
 * A document from a list that stands in the tag: what a page shows without JavaScript, and what search engines read, is
 * what the directory lists. An item of a list names the centre with its first link or its first bold words; a table has a
 * row of headings.
 */
import {opened, type Loaded} from '../../data/shared-source.js';
import type {WantedSource} from '../../data/source-controller.js';
import {writtenNumber} from '../../data/written-number.js';
import {CENTRE_KINDS} from '../../model/centre.js';
import {emailAddress, phoneNumber, webAddress} from '../../model/links.js';
import {FORMAT} from '../../model/observatory.js';
import {folded} from '../../model/folding.js';
import {placesIn} from './list-towns.js';

type Row = Record<string, unknown>;

/** What begins on a line of its own, however the page has written it: « <br> », paragraphs without a space between. */
const LINES = 'br, hr, p, div, ul, ol, li, dl, dt, dd, h1, h2, h3, h4, h5, h6, address, article, section, header, footer, table, tr, td, th, blockquote, figure';

/** Parts the lines of a copy of some of the page. */
function parted(copy: Node, mark: string): string {
  if (copy instanceof Element)
    for (const line of copy.querySelectorAll(LINES)) {
      line.before(mark);
      line.after(mark);
    }
  return copy.textContent!.replace(/\s+/g, ' ');
}

const said = (node: Node | null | undefined) => (node ? parted(node.cloneNode(true), ' ').replace(/\s+/g, ' ').trim() : '');

/** An element that lists what stands in it. */
interface Lister extends Element {
  readonly inside: WantedSource | undefined;
  reload: () => void;
  requestUpdate: () => void;
}

const watched = new WeakSet<Node>();

/** What the page changes in the list is read; what is shown stays until it has been. A list in the place of another is another source. */
function watch(list: Element) {
  const lister = list.parentElement as Lister | null;
  if (!lister || watched.has(lister)) return;
  watched.add(lister);
  new MutationObserver((changes) => {
    const now = lister.inside?.key;
    if (changes.some(({target}) => target instanceof Node && (now as Node | undefined)?.contains(target))) lister.reload();
    else lister.requestUpdate();
  }).observe(lister, {childList: true, characterData: true, subtree: true, attributeFilter: ['href', 'data-id', 'data-kind', 'data-lat', 'data-lon']});
}

/** Document of the centres that the list names; what cannot be read is left out, with no fault of the reader's. */
export function readList(list: Element): Promise<Loaded> {
  watch(list);
  const rows = list instanceof HTMLTableElement ? fromTable(list) : fromList([...list.children].filter(({localName}) => localName === 'li'));
  const named = rows.filter(({name}) => name);
  // Those that the page gives are nobody else's; of two that it gives the same, the second is known by its name.
  const given = new Map(named.map((row) => [row.id, row] as const).reverse());
  const ids = new Set([...given.keys()].map(String));
  const centres = named.map((row) => (row.id && given.get(row.id) === row ? row : {...row, id: uniqueId(row, ids)}));
  const {page, language} = {page: list.ownerDocument, language: list.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) ?? 'fr'};
  return Promise.resolve(opened({format: FORMAT, title: page.title, language, centres}, page.baseURI));
}

/** The name in the form of an identifier; two of the same name are told apart by their rank. */
function uniqueId({name}: Row, ids: Set<string>): string {
  const plain = folded(String(name)).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'centre';
  let id = plain;
  for (let rank = 2; ids.has(id); rank++) id = `${plain}-${rank}`;
  ids.add(id);
  return id;
}

const LINE = '|';
/** Where the name stood. */
const NAME = '\u0001';
/** What parts the name from the rest of its line. */
const AFTER_NAME = /\s*(?:,|;|\||\s[–—-]\s|\s:\s|\()/;
/** « 67000 Strasbourg », « F-67 000 Strasbourg »; else « Strasbourg (67000) ». */
const POSTCODE = /(?<![^\s,(|])(?:F-)?(\d{2}) ?(\d{3})\s+(\p{L}[^,;|()–—]*)/u;
const POSTCODE_AFTER = /(?<![^\s,;|])(\p{L}[^,;|()–—\d]{0,80})\(\s*(?:F-)?(\d{2}) ?(\d{3})\s*\)/u;
const PHONE = /(?<![\d+])(?:\+33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;
const MAILBOX = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;
/** « Tél. : 03 88 00 00 00 », « Courriel : » before a link. */
const REACHED = new RegExp(`(?:(?:tél|téléphone|courriel|e-?mail|mél)[\\s.]*:?\\s*)?(?:${PHONE.source}|${MAILBOX.source})|(?:tél|téléphone|courriel|e-?mail|mél|site(?: internet| web)?)[\\s.]*:(?=\\s*(?:\\||$))`, 'giu');

/** With the towns that lines name without their postcode. */
function fromList(items: readonly Element[]): Row[] {
  const read = items.map(fromItem).filter(({row}) => row['name']);
  const places = placesIn(read.map(({row, after}) => ({after, city: (row['address'] as Row | undefined)?.['city'] as string | undefined})));
  return read.map(({row}, rank) => ({...row, ...(places[rank] && {address: places[rank]})}));
}

interface Item {
  readonly row: Row;
  /** What is said after the name, from the mark that parts them on, without telephones and mailboxes. */
  readonly after: string;
}

function fromItem(item: Element): Item {
  const links = [...item.querySelectorAll('a[href]')];
  const hrefOf = (scheme: string) => links.find((link) => link.getAttribute('href')!.startsWith(scheme));
  const mail = hrefOf('mailto:')?.getAttribute('href')?.slice(7).split('?')[0];
  const call = hrefOf('tel:');
  const site = links.find((link): link is HTMLAnchorElement => /^https?:/.test((link as HTMLAnchorElement).href) && !link.getAttribute('href')!.startsWith('#'));
  const naming = [...item.querySelectorAll('strong, b, h2, h3, h4, h5, h6')].find(said) ?? (site && said(site) && isNaming(site, said(item)) ? site : undefined);
  // A number, a mailbox or « site internet » is no part of an address.
  const copies = [...item.querySelectorAll('*')];
  const words = item.cloneNode(true) as Element;
  [...words.querySelectorAll('*')].forEach((copy, rank) => {
    if (copies[rank] === naming) copy.replaceWith(NAME);
    else if (links.includes(copies[rank]!) && !copy.contains(naming ?? null)) copy.replaceWith(LINE);
  });
  const lines = parted(words, LINE).split(LINE).map((line) => line.trim()).filter(Boolean).join(` ${LINE} `);
  const named = naming ? said(naming) : (lines.split(AFTER_NAME).find(Boolean) ?? '');
  const after = naming ? lines.slice(lines.indexOf(NAME) + 1) : lines.slice(lines.indexOf(named) + named.length);
  const rest = after.replace(/^[\s,;:|–—-]+/, '');
  const {lat, lon, id, kind} = (item as HTMLElement).dataset;
  const row = clean({
    id,
    name: named,
    kind: CENTRE_KINDS.find((each) => each === kind),
    address: addressIn(rest),
    phone: call ? (phoneNumber(said(call)) ? said(call) : call.getAttribute('href')!.slice(4)) : PHONE.exec(rest)?.[0],
    email: emailAddress(mail ? decoded(mail) : (MAILBOX.exec(rest)?.[0] ?? '')),
    website: site && siteOf(site),
    point: pointOf(lat, lon),
  });
  return {row, after: after.replace(REACHED, LINE)};
}

/** As it is written: browsers make hosts of much that looks like none. Only a page of the same site may be written short. */
const siteOf = (link: HTMLAnchorElement) => webAddress(link.getAttribute('href')!) ?? (link.origin === new URL(link.baseURI).origin ? webAddress(link.href) : undefined);

/** A link at the beginning is the name, one that comes later is « site internet ». */
const isNaming = (link: Element, whole: string) => whole.startsWith(said(link));

function addressIn(text: string): Row | undefined {
  const [before, after] = [POSTCODE.exec(text), POSTCODE_AFTER.exec(text)];
  const found = before ?? after;
  if (!found) return undefined;
  const [postcode, city] = before ? [before[1]! + before[2]!, before[3]!] : [after![2]! + after![3]!, after![1]!];
  const street = text.slice(0, found.index).replace(/^[\s(|]+/, '').replace(/(?<![\s,;:|–—(-])[\s,;:|–—(-]+$/, '').replace(/,? \| /g, ', ');
  return clean({street, postcode, city: city.trim()});
}

function pointOf(lat: string | undefined, lon: string | undefined): Row | undefined {
  const [a, b] = [lat, lon].map((text) => writtenNumber(text ?? '', /,/.test(text ?? '') ? ',' : '.')?.value);
  return a === undefined || b === undefined ? undefined : {lat: a, lon: b};
}

/** What a heading may say, without accents. */
const HEADINGS: Readonly<Record<string, RegExp>> = {
  name: /^(?:nom|centre|structure|name|einrichtung|sozialzentrum)/,
  kind: /^(?:type|kind|art)\b/,
  street: /^(?:adresse(?! (?:mail|e mail|electronique))|rue|address|street|strasse)\b/,
  postcode: /^(?:code postal|cp|postcode|plz)\b/,
  city: /^(?:commune|ville|town|city|gemeinde|ort)\b/,
  phone: /^(?:tel|phone)/,
  email: /^(?:courriel|mel|mail|e mail|email|adresse (?:mail|e mail|electronique))/,
  website: /^(?:site|web)/,
  lat: /^lat/,
  lon: /^lon/,
};

function fromTable(table: HTMLTableElement): Row[] {
  const rows = [...table.rows].filter(({parentElement}) => parentElement?.localName !== 'tfoot');
  const most = Math.max(...rows.map(({cells}) => cells.length));
  // A line over all columns is the title of those that follow.
  const [head, ...body] = rows.filter(({cells}) => most < 2 || cells.length > 1);
  if (!head) return [];
  const names = [...head.cells].map((cell) => folded(said(cell)));
  const at = Object.fromEntries(Object.entries(HEADINGS).map(([field, says]) => [field, names.findIndex((name) => says.test(name))]));
  if (at['name']! < 0) at['name'] = 0;
  return body.map((row) => {
    const cell = (field: string) => row.cells[at[field]!];
    const text = (field: string) => said(cell(field));
    const whole = parted(cell('street')?.cloneNode(true) ?? new Text(), LINE).split(LINE).map((line) => line.trim()).filter(Boolean).join(', ');
    const linkIn = (field: string, scheme: string) => cell(field)?.querySelector<HTMLAnchorElement>(`a[href^="${scheme}"]`);
    const site = cell('website')?.querySelector<HTMLAnchorElement>('a[href]') ?? linkIn('name', 'http');
    const kind = text('kind');
    return clean({
      name: text('name'),
      kind: CENTRE_KINDS.find((each) => each === kind),
      address: text('postcode') || text('city') ? clean({street: whole || undefined, postcode: text('postcode') || undefined, city: text('city') || undefined}) : (addressIn(whole) ?? (whole ? {street: whole} : undefined)),
      phone: phoneNumber(text('phone')) ? text('phone') : (PHONE.exec(text('phone'))?.[0] ?? linkIn('phone', 'tel:')?.getAttribute('href')!.slice(4)),
      email: emailAddress(MAILBOX.exec(text('email'))?.[0] ?? decoded(linkIn('email', 'mailto:')?.getAttribute('href')!.slice(7).split('?')[0] ?? '')),
      website: site ? siteOf(site) : webAddress(text('website')),
      point: pointOf(text('lat'), text('lon')),
    });
  });
}

const clean = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== ''));

/** An address that a page has written wrong is shown as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
