import { nothing, html } from 'lit';
import { s as saidFaultCount, a as saidFault, f as faultWords, b as saidPlace, c as saidLoadError, l as loadingWords } from './eo9yj2zc.js';
import './dm029jb4.js';
import 'zod/mini';
import './csk4n99x.js';

const LISTED = 200;
function faultList(locale, faults) {
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
const faultItem = (locale, fault) => {
  const { what, repair } = saidFault(locale, fault);
  const words = locale.words(faultWords);
  const place = saidPlace(locale, fault);
  return html`<li>
    ${place ? html`<b>${place}</b> — ` : nothing}<bdi>${what}</bdi> ${words.effects[fault.effect]}
    <i>${words.repair}</i> ${repair}
  </li>`;
};

function loadFailure(locale, error) {
  const { what, repair } = saidLoadError(locale, error);
  return html`
    <p>${locale.words(loadingWords).failed}</p>
    <p class="what">${what}</p>
    <p>${repair}</p>
  `;
}
const failureSentence = (locale, error) => saidLoadError(locale, error).what;
function staleSentence(locale, at, error) {
  const time = new Intl.DateTimeFormat(locale.language, { hour: "2-digit", minute: "2-digit" }).format(at);
  return html`<p>${locale.words(loadingWords).staleSince(time)} ${saidLoadError(locale, error).what}</p>`;
}
const legacySentence = (locale) => locale.words(loadingWords).legacy;

export { failureSentence, faultList, legacySentence, loadFailure, staleSentence };
//# sourceMappingURL=gvonh1rh.js.map
