/** What more there is to say of the chosen centre, and what its reader can do with it. Fetched when one is chosen, or where one has closed. */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {findingWords} from '../../locale/finding.js';
import {departementOf} from '../../model/civil.js';
import {closedSince} from '../../model/closure.js';
import {facetsOf} from '../../model/facets.js';
import {inLanguage, type Text} from '../../model/text.js';
import type * as hoursPiece from '../centre/hours.js';
import {recordActions, type ShownRecord} from '../parts/record-actions.js';
import {dress} from './dress.js';

export {closing, withClosing} from './closure.js';

/** What reads hours, once it is there. Until then, and where it does not come, they are shown as they are written. */
let readable: Pick<typeof hoursPiece, 'hoursLine'> | undefined;

function readHours(root: Node) {
  import('../centre/hours.js').then(
    (piece) => {
      readable = piece;
      ((root as ShadowRoot).host as LitElement).requestUpdate();
    },
    () => undefined,
  );
}

export function sheet(root: Node, shown: ShownRecord): TemplateResult {
  dress(root);
  const {locale, observatory, centre} = shown;
  const words = locale.words(findingWords);
  const facets = facetsOf(observatory);
  const text = (each: Text | undefined) => inLanguage(each, locale.language);
  const {sites = []} = centre;
  const listed = (['services', 'themes', 'audiences', 'languages'] as const).filter((facet) => centre[facet]?.length);
  const departement = departementOf(centre);
  const said = (written: string) => readable?.hoursLine(locale, {hours: written, departement}, Date.now()) ?? written;
  const closed = closedSince(centre, Date.now());
  const hours = closed ? [] : [centre.hours && said(centre.hours), ...sites.map((site) => site.hours && [text(site.name), said(site.hours)].filter(Boolean).join(' : '))].filter(Boolean);
  if (hours.length && !readable) readHours(root);
  const access = [centre.accessibility, ...sites.map((site) => site.accessibility)].map(text).filter(Boolean);
  return html`
    <div class="sheet">
      ${centre.description ? html`<p class="about"><bdi .textContent=${text(centre.description)}></bdi></p>` : nothing}
      <dl>
        ${listed.map((facet) => html`<dt>${words.facets[facet]}</dt><dd><ul class="words">${centre[facet]!.map((word) => html`<li><bdi .textContent=${facets.labelOf(facet, word, locale.language) ?? word}></bdi></li>`)}</ul></dd>`)}
        ${hours.length ? term(words.hours, hours as string[]) : nothing} ${access.length ? term(words.access, access) : nothing}
        ${centre.note ? term(words.note, [text(centre.note)]) : nothing}
      </dl>
      ${recordActions(shown)}
    </div>
  `;
}

const term = (name: string, lines: readonly string[]) => html`<dt>${name}</dt><dd>${lines.map((line) => html`<p><bdi .textContent=${line}></bdi></p>`)}</dd>`;

/** Brings the chosen centre in sight once it is drawn with all that it says, unless the reader is elsewhere on the page, where they chose it. */
export const follow = (host: LitElement) =>
  requestAnimationFrame(() => {
    const {top, bottom} = host.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) host.renderRoot.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  });
