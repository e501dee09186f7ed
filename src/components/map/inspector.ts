/** What stands around a map of an indicator: the detail of what was chosen, the way down and up, the periods. */
import {html, nothing, type TemplateResult} from 'lit';
import {saidPeriod, type Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import {manyOf} from '../../locale/chart-told.js';
import {mapToldWords} from '../../locale/map-told.js';
import {centres} from '../../model/centre.js';
import {centresOf} from '../../model/hierarchy.js';
import type {Observatory} from '../../model/observatory.js';
import {codeOf} from '../../model/territory.js';
import {hierarchyOf, levelBelow, type MapAnswer, type Subject} from './question.js';
import {saidFigure, saidWhole} from './telling.js';

/** Centres listed in a detail; the directory has them all. */
const LISTED = 12;

export interface Actions {
  readonly close: () => void;
  /** Shows what lies in a territory. */
  readonly goDown: (territory: string) => void;
}

/** The chosen territory or centre in words, beside the whole; or what to do to read one. */
export function details(locale: Locale, answer: MapAnswer, subject: Subject | undefined, observatory: Observatory | undefined, {close, goDown}: Actions, more: readonly string[] = []): TemplateResult {
  const words = locale.words(mapToldWords);
  const whole = saidWhole(locale, answer.indicator, answer);
  if (!subject) {
    return html`
      <div class="details">
        ${whole ? html`<p class="whole">${whole}</p>` : nothing}
        <p role="status" class="unprinted">${answer.level === 'centre' ? words.chooseCentre : words.choose}</p>
      </div>
    `;
  }
  const {name, observed, id, kind} = subject;
  const below = observatory && kind === 'territory' ? levelBelow(observatory, id) : undefined;
  const here = observatory && kind === 'territory' ? centresOf(hierarchyOf(observatory), observatory.rows(centres), id) : [];
  return html`
    <div class="details">
      <div role="status">
        <p class="place-name"><bdi>${name}</bdi></p>
        <p class="value">${saidFigure(locale, answer.indicator, observed)}</p>
        ${more.map((line) => html`<p>${line}</p>`)}
        ${observed?.of === undefined ? nothing : html`<p>${words.counted(words.columns.coverage, words.coverage(locale.number(observed.n ?? 0), locale.number(observed.of)))}</p>`}
        ${whole ? html`<p class="whole">${whole}</p>` : nothing}
      </div>
      ${here.length
        ? html`<p class="list-title">${words.counted(words.centresHere, locale.number(here.length))}</p>
            <ul>
              ${here.slice(0, LISTED).map((centre) => html`<li><bdi>${centre.name}</bdi></li>`)} ${here.length > LISTED ? html`<li>…</li>` : nothing}
            </ul>`
        : nothing}
      <div class="actions unprinted">
        ${below ? html`<button type="button" @click=${() => goDown(id)}>${words.goDown(manyOf(locale, below))}</button>` : nothing}
        <button type="button" @click=${close}>${locale.words(mapWords).close}</button>
      </div>
    </div>
  `;
}

/** The territories that the reader went down through; each leads back to itself. */
export function breadcrumb(locale: Locale, observatory: Observatory | undefined, path: readonly string[], climb: (depth: number) => void): TemplateResult {
  const words = locale.words(mapToldWords);
  const hierarchy = observatory && hierarchyOf(observatory);
  const nameOf = (ref: string) => hierarchy?.find(ref)?.name ?? codeOf(ref);
  return html`
    <nav class="path" aria-label=${words.path}>
      <ol>
        <li><button type="button" @click=${() => climb(0)}>${words.everybody}</button></li>
        ${path.map((ref, depth) =>
          depth === path.length - 1
            ? html`<li><span aria-current="true">${nameOf(ref)}</span></li>`
            : html`<li><button type="button" @click=${() => climb(depth + 1)}>${nameOf(ref)}</button></li>`,
        )}
      </ol>
    </nav>
  `;
}

/** How long a period stays while they are played, in milliseconds: long enough to be read. */
const BEAT = 1500;
const players = new WeakMap<object, ReturnType<typeof setInterval>>();

export function stopPlaying(of: object) {
  clearInterval(players.get(of));
  players.delete(of);
}

/** One period after the other, chosen with a slider or played once to the end. Nothing moves before the reader asks. */
export function timeline(locale: Locale, {period, periods}: MapAnswer, choose: (period: string) => void, of: HTMLElement): TemplateResult {
  const words = locale.words(mapToldWords);
  const at = periods.indexOf(period);
  const isPlaying = players.has(of);
  const go = (rank: number) => choose(periods[Math.max(0, Math.min(periods.length - 1, rank))]!);
  const play = () => {
    if (isPlaying) {
      stopPlaying(of);
      return choose(period);
    }
    let next = at === periods.length - 1 ? 0 : at + 1;
    const step = () => {
      if (next >= periods.length - 1 || !of.isConnected) stopPlaying(of);
      go(next++);
    };
    players.set(of, setInterval(step, BEAT));
    step();
  };
  return html`
    <div class="timeline unprinted">
      <button type="button" aria-label=${isPlaying ? words.pause : words.play} title=${isPlaying ? words.pause : words.play} @click=${play}>
        <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16"><path d=${isPlaying ? 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z' : 'M3 1.5v13l11-6.5z'}></path></svg>
      </button>
      <label>
        <span>${words.period} <output>${saidPeriod(locale, period)}</output></span>
        <input
          type="range"
          min="0"
          max=${periods.length - 1}
          step="1"
          .value=${String(at)}
          aria-valuetext=${saidPeriod(locale, period)}
          @input=${(event: Event) => {
            stopPlaying(of);
            go(Number((event.target as HTMLInputElement).value));
          }}
        />
      </label>
    </div>
  `;
}
