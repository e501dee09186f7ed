/** What a reader can do with the record of a centre: keep its address, tell the federation what is wrong in it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locale/locale.js';
import {recordWords} from '../../locale/record.js';
import type {Centre} from '../../model/centre.js';
import {readFederation} from '../../model/federation.js';
import type {Observatory} from '../../model/observatory.js';
import type {Scope} from '../scope.js';
import {urlPart} from '../url-part.js';

export interface ShownRecord {
  readonly locale: Locale;
  readonly observatory: Observatory;
  readonly centre: Centre;
  readonly scope: Scope;
}

export function recordActions({locale, observatory, centre: {id, name}, scope}: ShownRecord): TemplateResult | typeof nothing {
  const words = locale.words(recordWords);
  // Where the page keeps what is chosen in its address.
  const permalink = scope.addressOf?.({selected: {kind: 'centre', id}});
  const to = readFederation({federation: observatory.group('federation')}, [])?.email;
  if (!to && !permalink) return nothing;
  return html`
    <ul class="actions unprinted">
      ${permalink ? html`<li><a href=${permalink}>${words.permalink}</a></li>` : nothing}
      ${to ? html`<li><a href=${letterTo(to, words.subject(name), words.message(name, id, location.origin + location.pathname))}>${words.correct}</a></li>` : nothing}
    </ul>
  `;
}

/** A letter that the reader's own program opens, and sends only if they want. */
const letterTo = (to: string, subject: string, body: string) =>
  `mailto:${urlPart(to).replace('%40', '@')}?subject=${urlPart(subject)}&body=${urlPart(body.replaceAll('\n', '\r\n'))}`;
