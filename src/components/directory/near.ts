/**
 * The centres nearest to the reader, or to an address. Fetched when a reader asks. Where the reader is never leaves the
 * page: it is in no event, no address, no request, and is forgotten with the element.
 */
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {findPlaces, hostOf, type FoundPlace} from '../../data/geocoder.js';
import {distanceWords, findingWords} from '../../locale/finding.js';
import {saidCentres} from '../../locale/frame.js';
import type {Locale} from '../../locale/locale.js';
import type {Centre} from '../../model/centre.js';
import {nearestTo, type Point} from '../../model/nearest.js';

/** A reader who has not answered the browser's question after this many milliseconds is told so, and may still answer. */
const PATIENCE = 15_000;
/** A position this old, in milliseconds, is where the reader still is. */
const FRESH = 60_000;

interface Origin {
  readonly point: Point;
  /** Its name, when it is an address. */
  readonly label?: string;
}

type Said = 'looking' | 'refused' | 'unavailable' | 'slow' | 'seeking' | 'noPlace' | 'noAnswer';

export class Near {
  origin: Origin | undefined;
  #said: Said | undefined;
  #km = new Map<string, number>();
  #unplaced = 0;
  #places: readonly FoundPlace[] = [];
  #asking: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly locale: () => Locale,
    /** What to tell of how it ended; absent where the list itself tells. */
    private readonly settle: (problem?: string) => void,
  ) {}

  /** Asks the browser where the reader is, or forgets it. */
  toggle() {
    if (this.origin) return this.#become(undefined);
    const asking = this.#ask('looking');
    // There is none where the page, or whoever frames it, has taken it away.
    const {geolocation} = navigator as {readonly geolocation?: Geolocation};
    if (!geolocation) return this.#say('unavailable');
    const late = setTimeout(() => this.#say('slow'), PATIENCE);
    asking.addEventListener('abort', () => clearTimeout(late));
    geolocation.getCurrentPosition(
      ({coords}) => {
        clearTimeout(late);
        if (!asking.aborted) this.#become({point: {lat: coords.latitude, lon: coords.longitude}});
      },
      ({code}) => {
        clearTimeout(late);
        if (!asking.aborted) this.#say(code === 1 ? 'refused' : code === 3 ? 'slow' : 'unavailable');
      },
      {maximumAge: FRESH, timeout: PATIENCE},
    );
  }

  /** An answer that comes later is not wanted any more. */
  stop() {
    this.#asking?.abort();
    if (this.#said !== 'looking' && this.#said !== 'seeking') return;
    this.#said = undefined;
    this.host.requestUpdate();
  }

  #ask(said: Said): AbortSignal {
    this.#asking?.abort();
    this.#asking = new AbortController();
    this.#say(said);
    return this.#asking.signal;
  }

  #say(said: Said | undefined) {
    this.#said = said;
    this.host.requestUpdate();
    if (said === 'looking' || said === 'seeking') return;
    const words = this.locale().words(findingWords);
    this.settle(said ? words[said] : this.#places.length ? words.chip(words.places, this.locale().number(this.#places.length)) : undefined);
  }

  #become(origin: Origin | undefined) {
    this.#asking?.abort();
    this.origin = origin;
    this.#places = [];
    this.#say(undefined);
  }

  /** Nearest first, those of which nobody knows the place last. */
  ordered(rows: readonly Centre[]): readonly Centre[] {
    if (!this.origin) return rows;
    const {near, unplaced} = nearestTo(this.origin.point, rows);
    this.#km = new Map(near.map(({centre, km}) => [centre.id, km]));
    this.#unplaced = unplaced.length;
    return [...near.map(({centre}) => centre), ...unplaced];
  }

  /** « à 2,4 km à vol d’oiseau ». */
  away({id}: Centre): string | undefined {
    const km = this.origin && this.#km.get(id);
    if (km === undefined) return undefined;
    const words = this.locale().words(distanceWords);
    return `${words.away(saidLength(this.locale(), km))} ${words.straight}`;
  }

  /** How it stands. */
  say(): TemplateResult {
    const words = this.locale().words(findingWords);
    const {origin} = this;
    const told = this.#said ? words[this.#said] : origin && this.#unplaced ? words.unplaced(saidCentres(this.locale(), this.#unplaced)) : '';
    return html`
      ${origin?.label ? html`<ul class="chips"><li><button type="button" aria-label=${words.remove(words.aroundPlace(origin.label))} @click=${() => this.#leave()}><bdi .textContent=${words.aroundPlace(origin.label)}></bdi><span aria-hidden="true"> ×</span></button></li></ul>` : nothing}
      <p class="near-said" .textContent=${told}></p>
    `;
  }

  #leave() {
    this.#become(undefined);
    this.#root.querySelector<HTMLElement>('.near, .filter')?.focus();
  }

  get #root() {
    return this.host.shadowRoot!;
  }

  /** The field for an address, where the page has named a service for it. */
  form(geocoder: string): TemplateResult | typeof nothing {
    const host = hostOf(geocoder);
    if (!host) return nothing;
    const words = this.locale().words(findingWords);
    return html`
      <form class="around" @submit=${(event: Event) => this.#seek(event, geocoder)}>
        <label for="around">${words.around}</label>
        <div class="field">
          <input id="around" type="search" autocomplete="street-address" maxlength="200" aria-describedby="around-hint" />
          <button>${words.seek}</button>
        </div>
        <small id="around-hint">${words.aroundHint(host)}</small>
        ${this.#places.length
          ? html`<ul class="places" aria-label=${words.places}>
              ${this.#places.map((place) => html`<li><button type="button" @click=${() => this.#choose(place)}><bdi .textContent=${place.label}></bdi></button></li>`)}
            </ul>`
          : nothing}
      </form>
    `;
  }

  async #seek(event: Event, geocoder: string) {
    event.preventDefault();
    const sought = this.#root.querySelector<HTMLInputElement>('#around')!.value.trim();
    if (!sought) return;
    // What was found for another address is no answer to this one.
    this.#places = [];
    const signal = this.#ask('seeking');
    try {
      const places = await findPlaces(geocoder, sought, signal);
      if (signal.aborted) return;
      this.#places = places;
      if (places.length === 1) this.#become({point: places[0]!.point, label: places[0]!.label});
      else this.#say(places.length ? undefined : 'noPlace');
    } catch {
      if (!signal.aborted) this.#say('noAnswer');
    }
  }

  #choose({point, label}: FoundPlace) {
    this.#become({point, label});
    this.#root.querySelector<HTMLElement>('#around')?.focus();
  }
}

/** Below a kilometre in steps of 50 metres, to a tenth below ten kilometres, then whole. */
function saidLength(locale: Locale, km: number): string {
  if (km < 0.975) return locale.number(Math.max(50, Math.round(km * 20) * 50), {unit: 'm'});
  return locale.number(km < 9.95 ? Math.round(km * 10) / 10 : Math.round(km), {unit: 'km'});
}
