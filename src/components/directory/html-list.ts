/**
 * A document from a list that stands in the tag: what a page shows without JavaScript, and what search engines read, is
 * what the directory lists. An item of a list names the centre with its first link or its first bold words; a table has a
 * row of headings.
 */
import {opened, type Loaded} from '../../data/shared-source.js';
import {writtenNumber} from '../../data/written-number.js';
import {CENTRE_KINDS} from '../../model/centre.js';
import {emailAddress, phoneNumber, webAddress} from '../../model/links.js';
import {FORMAT} from '../../model/observatory.js';
import {folded} from '../../model/folding.js';

type Row = Record<string, unknown>;

const said = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Document of the centres that the list names; what cannot be read is left out, with no fault of the reader's. */
export function readList(list: Element): Promise<Loaded> {
  const rows = list instanceof HTMLTableElement ? fromTable(list) : [...list.children].filter(({localName}) => localName === 'li').map(fromItem);
  const ids = new Set<string>();
  const centres = rows.filter(({name}) => name).map((row) => ({id: uniqueId(row, ids), ...row}));
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

const POSTCODE = /(?:^|[\s,(])(\d{5})\s+([^,;|()–—\n]+)/;

function fromItem(item: Element): Row {
  const links = [...item.querySelectorAll('a[href]')];
  const bold = item.querySelector('strong, b, h2, h3, h4, h5, h6');
  const hrefOf = (scheme: string) => links.find((link) => link.getAttribute('href')!.startsWith(scheme));
  const mail = hrefOf('mailto:')?.getAttribute('href')?.slice(7).split('?')[0];
  const call = hrefOf('tel:');
  const site = links.find((link): link is HTMLAnchorElement => /^https?:/.test((link as HTMLAnchorElement).href) && !link.getAttribute('href')!.startsWith('#'));
  // A number, a mailbox or « site internet » is no part of an address.
  const words = item.cloneNode(true) as Element;
  words.querySelectorAll('a[href]').forEach((copy, rank) => {
    if (links[rank] !== site || !isNaming(copy, said(item))) copy.replaceWith('|');
  });
  const whole = said(words);
  const named = said(bold) || (site && isNaming(site, whole) ? said(site) : '') || whole.split(/\s*(?:,|;|\||\s[–—-]\s|\s:\s|\()/).find(Boolean) || '';
  const rest = whole.slice(whole.indexOf(named) + named.length).replace(/^[\s,;:|–—-]+/, '');
  const {lat, lon, id, kind} = (item as HTMLElement).dataset;
  return clean({
    id,
    name: named,
    kind: CENTRE_KINDS.find((each) => each === kind),
    address: addressIn(rest),
    phone: call && (phoneNumber(said(call)) ? said(call) : call.getAttribute('href')!.slice(4)),
    email: mail && emailAddress(decoded(mail)),
    website: site && siteOf(site),
    point: pointOf(lat, lon),
  });
}

/** As it is written: browsers make hosts of much that looks like none. Only a page of the same site may be written short. */
const siteOf = (link: HTMLAnchorElement) => webAddress(link.getAttribute('href')!) ?? (link.origin === new URL(link.baseURI).origin ? webAddress(link.href) : undefined);

/** A link at the beginning is the name, one that comes later is « site internet ». */
const isNaming = (link: Element, whole: string) => whole.startsWith(said(link));

function addressIn(text: string): Row | undefined {
  const found = POSTCODE.exec(text);
  if (!found) return undefined;
  const street = text.slice(0, found.index).replace(/(?<![\s,;:|–—-])[\s,;:|–—-]+$/, '').replace(/^[\s(]+/, '');
  return clean({street: street || undefined, postcode: found[1], city: found[2]!.trim()});
}

function pointOf(lat: string | undefined, lon: string | undefined): Row | undefined {
  const [a, b] = [lat, lon].map((text) => writtenNumber(text ?? '', /,/.test(text ?? '') ? ',' : '.')?.value);
  return a === undefined || b === undefined ? undefined : {lat: a, lon: b};
}

/** What a heading may say, without accents. */
const HEADINGS: Readonly<Record<string, RegExp>> = {
  name: /^(?:nom|centre|structure|name|einrichtung|sozialzentrum)/,
  kind: /^(?:type|kind|art)\b/,
  street: /^(?:adresse|rue|address|street|strasse)\b/,
  postcode: /^(?:code postal|cp|postcode|plz)\b/,
  city: /^(?:commune|ville|town|city|gemeinde|ort)\b/,
  phone: /^(?:tel|phone)/,
  email: /^(?:courriel|mail|e mail|email)/,
  website: /^(?:site|web)/,
  lat: /^lat/,
  lon: /^lon/,
};

function fromTable(table: HTMLTableElement): Row[] {
  const [head, ...body] = [...table.rows].filter(({parentElement}) => parentElement?.localName !== 'tfoot');
  if (!head) return [];
  const names = [...head.cells].map((cell) => folded(said(cell)));
  const at = Object.fromEntries(Object.entries(HEADINGS).map(([field, says]) => [field, names.findIndex((name) => says.test(name))]));
  if (at['name']! < 0) at['name'] = 0;
  return body.map((row) => {
    const cell = (field: string) => row.cells[at[field]!];
    const text = (field: string) => said(cell(field));
    const whole = text('street');
    const site = cell('website')?.querySelector<HTMLAnchorElement>('a[href]');
    const kind = text('kind');
    return clean({
      name: text('name'),
      kind: CENTRE_KINDS.find((each) => each === kind),
      address: text('postcode') || text('city') ? clean({street: whole || undefined, postcode: text('postcode') || undefined, city: text('city') || undefined}) : (addressIn(whole) ?? (whole ? {street: whole} : undefined)),
      phone: phoneNumber(text('phone')) && text('phone'),
      email: emailAddress(text('email')),
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
