import {html, nothing, type TemplateResult} from 'lit';
import {faultWords, saidFault, saidFaultCount, saidPlace} from '../../locale/faults.js';
import type {Locale} from '../../locale/locale.js';
import type {Fault} from '../../model/fault.js';

/** More are counted, not listed: the page stays light, `check` lists them all. */
const LISTED = 200;

/** What was set aside while reading, with its place and its repair. */
export function faultList(locale: Locale, faults: readonly Fault[]): TemplateResult | typeof nothing {
  if (!faults.length) return nothing;
  return html`
    <details class="faults" part="faults">
      <summary>${saidFaultCount(locale, faults.length)}</summary>
      <ul>
        ${faults.slice(0, LISTED).map((fault) => faultItem(locale, fault))}
        ${faults.length > LISTED ? html`<li>… + ${locale.number(faults.length - LISTED)}</li>` : nothing}
      </ul>
    </details>
  `;
}

const faultItem = (locale: Locale, fault: Fault) => {
  const {what, repair} = saidFault(locale, fault);
  const words = locale.words(faultWords);
  const place = saidPlace(locale, fault);
  return html`<li>
    ${place ? html`<b>${place}</b> — ` : nothing}<bdi>${what}</bdi> ${words.effects[fault.effect]}
    <i>${words.repair}</i> ${repair}
  </li>`;
};
