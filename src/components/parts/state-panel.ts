import {html, type TemplateResult} from 'lit';
import {frameWords} from '../../locale/frame.js';
import type {Locale} from '../../locale/locale.js';

/** How much of a long file has come; seen, and read out to nobody who does not ask. */
function waitingSentence(locale: Locale, megabytes: number): string {
  const {waiting, megabyte} = locale.words(frameWords);
  return megabytes ? `${waiting} ${locale.number(megabytes, {unit: megabyte})}` : waiting;
}

/** The file is on its way: the place is kept, what the page wrote inside the tag stays readable. */
export const waitingPanel = (locale: Locale, megabytes = 0): TemplateResult => html`
  <slot></slot>
  <div class="panel unprinted" part="state" aria-busy="true">
    <p .textContent=${waitingSentence(locale, megabytes)}></p>
  </div>
`;

/** There is nothing to show, which is not an error. */
export const emptyPanel = (sentence: string): TemplateResult => html`
  <slot name="empty"><div class="panel" part="state"><p>${sentence}</p></div></slot>
`;

/** Something failed: what is known of it, and a way to try again. */
export const alertPanel = (locale: Locale, said: TemplateResult | string, retry: (() => void) | undefined): TemplateResult => html`
  <div class="panel" part="state">
    <div role="alert">${typeof said === 'string' ? html`<p><b>${said}</b></p>` : said}</div>
    ${retry ? html`<button type="button" class="retry" @click=${retry}>${locale.words(frameWords).retry}</button>` : ''}
  </div>
`;

/** The same where there is nothing to show: what the page wrote inside the tag stays readable. */
export const failedPanel = (...told: Parameters<typeof alertPanel>): TemplateResult => html`<slot></slot>${alertPanel(...told)}`;
