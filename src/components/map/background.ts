/**
 * Pictures of the ground under a map, where the page names a server that has them. Nothing is asked of another server
 * before the reader has agreed: it learns who reads and what. Nothing is kept of that: each page asks anew, and what was
 * agreed to can be taken back.
 */
import {css, html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {Camera, PlaneBox, Window} from '../../charts/camera.js';
import type {Projection} from '../../charts/projection.js';
import {tiledProjection, tilesIn, type Tile} from '../../charts/tiles.js';
import type {Locale} from '../../locale/locale.js';
import {mapBackgroundWords} from '../../locale/map-background.js';
import {webAddress} from '../../model/links.js';
import {putOn} from '../late-styles.js';
import {outLink} from '../parts/out-link.js';

/** A map whose page names pictures. */
type Host = LitElement & {readonly tiles?: string; readonly tilesAttribution?: string};

/** What is looked at. */
interface Seen {
  readonly camera: Camera;
  readonly window: Window;
}

interface Picture {
  readonly image: HTMLImageElement;
  /** Where it lies in the plane, to keep its place while others come. */
  readonly box: PlaneBox;
  isWanted: boolean;
}

/** Where the pictures come from. */
interface Server {
  readonly template: string;
  readonly origin: string;
  readonly host: string;
}

const NEEDED = ['{z}', '{x}', '{y}'] as const;
/** On the machine of who makes the page, browsers take plain http for secure (W3C Secure Contexts, § 3.1). */
const OWN_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** What ends with an address is a link to it, as OpenStreetMap asks for. */
const LINKED = /\s(https:\/\/\S+)$/;

const styles = css`
  .background {
    position: absolute;
    inset: 0 auto auto 0;
    overflow: hidden;
  }

  .tiles {
    position: absolute;
    inset: 0;
    transform-origin: 0 0;
  }

  .tiles img {
    position: absolute;
    max-width: none;
  }

  .background-note {
    margin-top: 0.5rem;
    font-size: 0.875em;
  }

  .background-note p {
    margin: 0 0 0.5em;
  }

  .background.on ~ canvas {
    opacity: 0.7;
  }

  .background.on ~ svg .area {
    fill-opacity: 0.7;
  }

  .background.on ~ svg .scale-bar {
    paint-order: stroke;
    filter: drop-shadow(0 0 1.5px var(--_paper)) drop-shadow(0 0 1.5px var(--_paper));
  }

  .on-dark .background {
    filter: brightness(0.55);
  }

  @media print {
    .on-dark .background {
      filter: none;
    }
  }
`;

/** undefined where the address is none that pictures may come from. */
function serverOf(template: string): Server | undefined {
  try {
    const {protocol, origin, host, hostname, username, password} = new URL(addressOf(template, {z: 0, x: 0, y: 0}), document.baseURI);
    const isSecure = protocol === 'https:' || origin === location.origin || (protocol === 'http:' && OWN_MACHINE.test(hostname));
    return isSecure && !username && !password && NEEDED.every((each) => template.includes(each)) ? {template, origin, host} : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {TypeError} where the template asks for more than the numbers of a picture. */
function addressOf(template: string, {z, x, y}: Pick<Tile, 'z' | 'x' | 'y'>): string {
  const address = template.replaceAll('{z}', String(z)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y));
  if (/[{}]/.test(address)) throw new TypeError(address);
  return address;
}

const backgrounds = new WeakMap<Host, Background>();
export function backgroundOf(host: Host): Background {
  let known = backgrounds.get(host);
  if (!known) backgrounds.set(host, (known = new Background(host)));
  return known;
}

export class Background implements ReactiveController {
  #server: Server | undefined;
  /** Where the reader let pictures come from. */
  #agreed: string | undefined;
  /** Whether the reader took away those that need no leave. */
  #isHidden = false;
  #isMissing = false;
  #seen: (Seen & {readonly projection: Projection}) | undefined;
  readonly #layers = new Map<HTMLElement, {pictures: Map<string, Picture>; of: unknown}>();

  constructor(private readonly host: Host) {
    host.addController(this);
    putOn(host.renderRoot, styles);
  }

  /** Pictures are made for one projection; no other is asked for where there are none. */
  get projection(): typeof tiledProjection | undefined {
    const {tiles = ''} = this.host;
    if (this.#server?.template !== tiles) this.#server = serverOf(tiles);
    return this.#server && tiledProjection;
  }

  get #isOwn() {
    return this.#server?.origin === location.origin;
  }

  get #isOn() {
    return this.#server !== undefined && (this.#isOwn ? !this.#isHidden : this.#agreed === this.#server.origin);
  }

  hostConnected() {
    if (this.#seen) this.host.requestUpdate();
  }

  hostDisconnected() {
    this.#clear(() => true);
  }

  /** Under the areas of a map. */
  picture(seen: Seen, projection: Projection): TemplateResult | typeof nothing {
    this.#seen = {...seen, projection};
    return this.#server ? html`<div class="background ${this.#isOn ? 'on' : ''}" aria-hidden="true"><div class="tiles"></div></div>` : nothing;
  }

  /** Whose pictures they are; before that, who would learn of the reader. */
  controls(locale: Locale): TemplateResult | typeof nothing {
    const words = locale.words(mapBackgroundWords);
    if (!this.#server) return nothing;
    const isOn = this.#isOn;
    const asks = !isOn && !this.#isOwn;
    return html`
      <div class="background-note">
        ${isOn ? html`<p class="attribution">${this.#attribution(locale)}</p>` : nothing}
        ${asks ? html`<p id="background-asks" class="unprinted">${words.asks(this.#server.host)}</p>` : nothing}
        <button type="button" class="unprinted" aria-describedby=${asks ? 'background-asks' : nothing} @click=${() => this.#turn()}>${isOn ? words.hide : words.show}</button>
      </div>
    `;
  }

  #attribution(locale: Locale): TemplateResult | string {
    const said = this.host.tilesAttribution?.trim() ?? '';
    const linked = LINKED.exec(said);
    const address = linked && webAddress(linked[1]!);
    if (address) return outLink(locale, address, said.slice(0, linked.index).trim());
    return said || locale.words(mapBackgroundWords).from(this.#server!.host);
  }

  cautions(locale: Locale): readonly string[] {
    const words = locale.words(mapBackgroundWords);
    if (!this.projection) return [words.unsound];
    if (!this.#isOn) return [];
    return [this.#isMissing ? words.missing : words.leftOut];
  }

  #turn() {
    const isOn = this.#isOn;
    this.#agreed = isOn ? undefined : this.#server?.origin;
    this.#isHidden = isOn;
    this.#isMissing = false;
    this.host.requestUpdate();
  }

  hostUpdated() {
    const layers = new Set(this.host.renderRoot.querySelectorAll<HTMLElement>('.background.on .tiles'));
    this.#clear((layer) => !layers.has(layer));
    for (const layer of layers) this.#fill(layer);
  }

  #clear(isGone: (layer: HTMLElement) => boolean) {
    for (const [layer, {pictures}] of this.#layers) {
      if (!isGone(layer)) continue;
      for (const {image} of pictures.values()) giveUp(image);
      this.#layers.delete(layer);
    }
  }

  /** Those that are seen; what was seen before stays under them until they have come. */
  #fill(layer: HTMLElement) {
    const {camera, window, projection} = this.#seen!;
    const known = this.#layers.get(layer);
    const {template} = this.#server!;
    const of = [camera.k, camera.left, camera.top, window.width, window.height, template].join(' ');
    if (known?.of === of) return;
    const pictures = known?.pictures ?? new Map<string, Picture>();
    this.#layers.set(layer, {pictures, of});
    Object.assign(layer.parentElement!.style, {width: `${window.width}px`, height: `${window.height}px`});
    layer.style.transform = '';
    const tiles = tilesIn(projection, camera, window).map((tile) => [addressOf(template, tile), tile] as const);
    const wanted = new Map(tiles.map(([address, tile]) => [`${tile.key} ${address}`, tile]));
    for (const [key, picture] of pictures) {
      picture.isWanted = wanted.has(key);
      if (picture.isWanted) continue;
      if (!picture.image.complete) {
        giveUp(picture.image);
        pictures.delete(key);
      } else put(picture.image, onScreen(picture.box, camera));
    }
    for (const [key, tile] of wanted) {
      const picture = pictures.get(key) ?? this.#fetch(layer, addressOf(template, tile), inPlane(tile, camera));
      pictures.set(key, picture);
      put(picture.image, tile);
      layer.append(picture.image);
    }
    this.#tidy(layer);
  }

  #fetch(layer: HTMLElement, address: string, box: PlaneBox): Picture {
    const image = layer.ownerDocument.createElement('img');
    // The site is named and its page is not: OpenStreetMap serves nobody who does not say so much (its tile usage policy).
    Object.assign(image, {alt: '', draggable: false, decoding: 'async', referrerPolicy: 'strict-origin', src: address});
    const settle = () => this.#tidy(layer);
    image.addEventListener('load', settle);
    image.addEventListener('error', () => {
      image.hidden = true;
      settle();
    });
    return {image, box, isWanted: true};
  }

  #tidy(layer: HTMLElement) {
    const {pictures} = this.#layers.get(layer) ?? {};
    if (!pictures) return;
    const wanted = [...pictures.values()].filter(({isWanted}) => isWanted);
    if (!wanted.every(({image}) => image.complete)) return;
    for (const [key, {image, isWanted}] of pictures) {
      if (isWanted) continue;
      image.remove();
      pictures.delete(key);
    }
    const isMissing = wanted.length > 0 && wanted.every(({image}) => image.hidden);
    if (isMissing !== this.#isMissing) {
      this.#isMissing = isMissing;
      this.host.requestUpdate();
    }
  }
}

/** Without its address, nothing is waited for any more. */
function giveUp(image: HTMLImageElement) {
  image.removeAttribute('src');
  image.remove();
}

type Spot = Pick<Tile, 'left' | 'top' | 'width' | 'height'>;

const put = ({style}: HTMLElement, {left, top, width, height}: Spot) =>
  Object.assign(style, {left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`});

const inPlane = ({left, top, width, height}: Spot, camera: Camera): PlaneBox => ({
  left: (left - camera.left) / camera.k,
  top: (top - camera.top) / camera.k,
  right: (left + width - camera.left) / camera.k,
  bottom: (top + height - camera.top) / camera.k,
});

const onScreen = ({left, top, right, bottom}: PlaneBox, {k, ...camera}: Camera): Spot => ({
  left: left * k + camera.left,
  top: top * k + camera.top,
  width: (right - left) * k,
  height: (bottom - top) * k,
});
