/** What stands beside a map of an indicator while nobody has chosen a part of it: the whole, and what to do to read more. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locale/locale.js';
import {mapToldWords} from '../../locale/map-told.js';
import type {MapAnswer} from './question.js';
import {saidWhole} from './telling.js';

export function whole(locale: Locale, answer: MapAnswer): TemplateResult {
  const words = locale.words(mapToldWords);
  const line = wholeLine(locale, answer);
  return html`
    <div class="details ${line === nothing ? 'unprinted' : ''}">
      ${line}
      <p role="status" class="unprinted">${answer.level === 'centre' ? words.chooseCentre : words.choose}</p>
    </div>
  `;
}

export function wholeLine(locale: Locale, answer: MapAnswer): TemplateResult | typeof nothing {
  const said = saidWhole(locale, answer.indicator, answer);
  return said ? html`<p class="whole">${said}</p>` : nothing;
}
