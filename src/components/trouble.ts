/**
 * What is said when data are faulty, late or absent. Fetched when it is needed: most pages never do, and the wording of
 * all that can be wrong weighs as much as an element.
 */
import {css, html, type TemplateResult} from 'lit';
import type {LoadError} from '../data/load-error.js';
import {loadingWords, saidLoadError} from '../locale/loading.js';
import type {Locale} from '../locale/locale.js';
import {putOn} from './late-styles.js';
import {alertPanel} from './parts/state-panel.js';

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
export function stalePanel(locale: Locale, at: Date, error: LoadError, retry: () => void): TemplateResult {
  const time = new Intl.DateTimeFormat(locale.language, {hour: '2-digit', minute: '2-digit'}).format(at);
  return alertPanel(locale, html`<p class="stale">${locale.words(loadingWords).staleSince(time)} ${saidLoadError(locale, error).what}</p>`, retry);
}

/** The bytes of the file were not UTF-8. */
export const legacySentence = (locale: Locale) => locale.words(loadingWords).legacy;

const styles = css`
  .faults summary {
    color: var(--_warning);
    font-weight: 600;
  }

  /* Addresses and values of a file may be long words. */
  .faults,
  .panel {
    overflow-wrap: anywhere;
  }

  /* Over what is shown, it takes the room of what it says. */
  .panel:has(.stale) {
    min-height: 0;
  }
`;

export const dress = (root: Node) => putOn(root, styles);
