/** What a centre undertakes and what happens there next. */
import {html, nothing, type TemplateResult} from 'lit';
import {hoursWords} from '../../locale/hours.js';
import {lifeWords} from '../../locale/life.js';
import type {Locale} from '../../locale/locale.js';
import {writtenDay} from '../../model/civil.js';
import {byStart, events, isOver, type Event} from '../../model/event.js';
import {rowsOf, type Observatory} from '../../model/observatory.js';
import {centresOf, projects, type Project} from '../../model/project.js';
import {inLanguage} from '../../model/text.js';
import {headingAt} from '../parts/heading.js';
import {outLink} from '../parts/out-link.js';

/** What it reads of a document. */
export const parts = [rowsOf(projects), rowsOf(events)];

const MOST_PROJECTS = 4;
const MOST_EVENTS = 3;

/** What is under way comes first. */
const STATES = ['ongoing', 'planned', undefined, 'ended', 'abandoned'] as const;

/** What is shown of it is the beginning. */
interface Happening {
  readonly next: readonly Event[];
  readonly own: readonly Project[];
}

/** @param today day number where the centre is */
export function happeningAt(observatory: Observatory, centre: string, today: number): Happening {
  const date = writtenDay(today);
  return {
    next: observatory.rows(events).filter((event) => event.centre === centre && !isOver(event, date)).sort(byStart),
    own: observatory
      .rows(projects)
      .filter((project) => centresOf(project).some((id) => id === centre))
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state)),
  };
}

export function life(locale: Locale, {next, own}: Happening, level: number): TemplateResult {
  const words = locale.words(lifeWords);
  return html`
    ${next.length
      ? html`<section class="block" part="events">
          ${headingAt(level, words.events, 'section-title')}
          <ul class="events">
            ${next.slice(0, MOST_EVENTS).map((event) => appointment(locale, event))}
          </ul>
          ${others(locale, next.length - MOST_EVENTS)}
        </section>`
      : nothing}
    ${own.length
      ? html`<section class="block" part="projects">
          ${headingAt(level, words.projects, 'section-title')}
          <ul class="projects">
            ${own.slice(0, MOST_PROJECTS).map((project) => undertaking(locale, project))}
          </ul>
          ${others(locale, own.length - MOST_PROJECTS)}
        </section>`
      : nothing}
  `;
}

const others = (locale: Locale, count: number) => (count > 0 ? html`<p class="quiet">${locale.words(lifeWords).others(locale.number(count))}</p>` : nothing);

/** A day, not a month or a year. */
const isFull = (date: string) => date.length === 10;

function undertaking(locale: Locale, {title, kind, state, period, summary}: Project): TemplateResult {
  const words = locale.words(lifeWords);
  const {from, until} = period ?? {};
  const when = from && until ? words.span(locale.date(from), locale.date(until)) : from ? (isFull(from) ? words.sinceDay : words.since)(locale.date(from)) : until && locale.date(until);
  const about = inLanguage(summary, locale.language);
  return html`<li>
    <p><strong><bdi>${inLanguage(title, locale.language)}</bdi></strong></p>
    <p class="quiet" .textContent=${[kind && words.kinds[kind], state && words.states[state], when].filter(Boolean).join(' · ')}></p>
    ${about ? html`<p class="gist"><bdi>${about}</bdi></p>` : nothing}
  </li>`;
}

function appointment(locale: Locale, {title, start, state, place, registration}: Event): TemplateResult {
  const words = locale.words(lifeWords);
  const name = inLanguage(title, locale.language);
  const [hour, minutes] = start.time?.split(':').map(Number) ?? [];
  const clock = locale.words(hoursWords);
  const time = hour === undefined ? undefined : minutes ? clock.hourMinutes(String(hour), String(minutes).padStart(2, '0')) : clock.hour(String(hour));
  const date = locale.date(start.date);
  const isOff = state === 'cancelled' || state === 'postponed';
  const where = [inLanguage(place?.name, locale.language), place?.address?.city].filter(Boolean).join(', ');
  return html`<li class=${isOff ? 'off' : ''}>
    <p class="when" .textContent=${time ? words.at(date, time) : date}></p>
    <p><strong><bdi>${name}</bdi></strong>${isOff ? html` <span class="state">${words[state]}</span>` : nothing}</p>
    ${where ? html`<p class="quiet"><bdi>${where}</bdi></p>` : nothing}
    ${isOff || !registration ? nothing : html`<p>${outLink(locale, registration, words.register, name)}</p>`}
    ${isOff || !place?.online ? nothing : html`<p>${outLink(locale, place.online, words.follow, name)}</p>`}
  </li>`;
}
