/** What was chosen on a map of an indicator, in detail, and the way down and up. Fetched once a reader comes near. */
import {css, html, nothing, type TemplateResult} from 'lit';
import {manyOf} from '../../locale/chart-told.js';
import type {Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import {mapToldWords} from '../../locale/map-told.js';
import {centres} from '../../model/centre.js';
import {centresOf} from '../../model/hierarchy.js';
import type {Observatory} from '../../model/observatory.js';
import {codeOf} from '../../model/territory-ref.js';
import {hierarchyOf, levelBelow, type MapAnswer, type Subject} from './question.js';
import {saidFigure} from './telling.js';
import {wholeLine} from './whole.js';

export const styles = css`
  .path ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    margin: 0 0 0.5em;
    padding: 0;
    list-style: none;
  }

  .path li + li::before {
    content: '›';
    margin-inline-end: 0.5em;
    color: var(--_quiet);
  }

  .path [aria-current] {
    font-weight: 700;
  }

  .details .value {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }

  .details .list-title {
    margin-top: 0.75em;
    font-weight: 600;
  }

  .details .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.75em;
  }

  @media print {
    .path,
    .details .actions {
      display: none;
    }
  }
`;

/** Centres listed in a detail; the directory has them all. */
const LISTED = 12;

export interface Actions {
  readonly close: () => void;
  /** Shows what lies in a territory. */
  readonly goDown: (territory: string) => void;
}

/** The chosen territory or centre in words, beside the whole. */
export function details(locale: Locale, answer: MapAnswer, subject: Subject, observatory: Observatory | undefined, {close, goDown}: Actions, more: readonly string[] = []): TemplateResult {
  const words = locale.words(mapToldWords);
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
        ${wholeLine(locale, answer)}
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
