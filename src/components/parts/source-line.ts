import {html, nothing, type TemplateResult} from 'lit';
import {frameWords} from '../../locale/frame.js';
import {inRow, type Locale} from '../../locale/locale.js';
import type {Source} from '../../model/source.js';
import {inLanguage} from '../../model/text.js';
import {outLink} from './out-link.js';

interface Credits {
  readonly sources: readonly Source[];
  readonly licence?: string;
  readonly updated?: string;
}

/** Who produced the figures and when; licences and remarks one step further. */
export function sourceLine(locale: Locale, {sources, licence, updated}: Credits): TemplateResult {
  const words = locale.words(frameWords);
  if (!sources.length) return html`<p part="source">${words.noSource}</p>`;
  const names = inRow(locale, sources.map((source) => nameOf(locale, source)));
  return html`
    <details part="source">
      <summary>${sources.length > 1 ? words.sources : words.source} <bdi>${names}</bdi></summary>
      <ul>
        ${sources.map((source) => html`<li>${credit(locale, source)}</li>`)}
      </ul>
      ${licence || updated
        ? html`<p>${licence ? words.licence(licence) : nothing} ${updated ? words.updated(locale.date(updated)) : nothing}</p>`
        : nothing}
    </details>
  `;
}

const nameOf = ({language}: Locale, {label, vintage}: Source) => {
  const name = inLanguage(label, language);
  return vintage && !name.includes(vintage) ? `${name} (${vintage})` : name;
};

function credit(locale: Locale, {label, producer, website, published, licence, note}: Source) {
  const name = inLanguage(label, locale.language);
  const words = locale.words(frameWords);
  const details = [
    producer && !name.includes(producer) ? `${producer}.` : '',
    published ? words.published(locale.date(published)) : '',
    licence ? words.licence(licence) : '',
    inLanguage(note, locale.language),
  ].filter(Boolean);
  return html`${website ? outLink(locale, website, name) : html`<bdi>${name}</bdi>`}. <bdi>${details.join(' ')}</bdi>`;
}
