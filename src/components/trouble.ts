/**
 * What is said when data are faulty, late or absent. Fetched when it is needed: most pages never do, and the wording of
 * all that can be wrong weighs as much as an element.
 */
import {html, type TemplateResult} from 'lit';
import type {LoadError} from '../data/load-error.js';
import {loadingWords, saidLoadError} from '../locale/loading.js';
import type {Locale} from '../locale/locale.js';

export {faultList} from './parts/fault-list.js';

/** Why the file could not be used, and what to do. */
export function loadFailure(locale: Locale, error: LoadError): TemplateResult {
  const {what, repair} = saidLoadError(locale, error);
  return html`
    <p>${locale.words(loadingWords).failed}</p>
    <p><b>${what}</b></p>
    <p>${repair}</p>
  `;
}

/** The same in one sentence, for an event. */
export const failureSentence = (locale: Locale, error: LoadError) => saidLoadError(locale, error).what;

/** The same with what to do about it. */
export function failureAdvice(locale: Locale, error: LoadError) {
  const {what, repair} = saidLoadError(locale, error);
  return `${what} ${repair}`;
}

/** A reload failed: what is shown is older than the reader may think. */
export function staleSentence(locale: Locale, at: Date, error: LoadError): TemplateResult {
  const time = new Intl.DateTimeFormat(locale.language, {hour: '2-digit', minute: '2-digit'}).format(at);
  return html`<p>${locale.words(loadingWords).staleSince(time)} ${saidLoadError(locale, error).what}</p>`;
}

/** The bytes of the file were not UTF-8. */
export const legacySentence = (locale: Locale) => locale.words(loadingWords).legacy;
