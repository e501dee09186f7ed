/** The periods of a map, one after the other: chosen with a slider, or played. Fetched for maps that have several. */
import {css, html, type ReactiveElement, type TemplateResult} from 'lit';
import {saidPeriod, type Locale} from '../../locale/locale.js';
import {mapToldWords} from '../../locale/map-told.js';
import type {MapAnswer} from './question.js';

export const styles = css`
  .timeline {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin-top: 0.75em;
  }

  .timeline button {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
  }

  .timeline label {
    display: grid;
    flex: 1;
    gap: 0.15em;
    max-width: 28rem;
  }

  .timeline output {
    font-weight: 700;
  }

  .timeline input {
    width: 100%;
    min-height: 1.75rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media print {
    .timeline {
      display: none;
    }
  }
`;

/** How long a period stays while they are played, in milliseconds: long enough to be read. */
const BEAT = 1500;
const players = new WeakMap<object, ReturnType<typeof setInterval>>();

export function stopPlaying(of: object) {
  clearInterval(players.get(of));
  players.delete(of);
}

/** One period after the other, chosen with a slider or played once to the end. Nothing moves before the reader asks. */
export function timeline(locale: Locale, {period, periods}: MapAnswer, choose: (period: string) => void, of: ReactiveElement): TemplateResult {
  const words = locale.words(mapToldWords);
  const at = periods.indexOf(period);
  const isPlaying = players.has(of);
  const go = (rank: number) => choose(periods[Math.max(0, Math.min(periods.length - 1, rank))]!);
  const play = () => {
    if (isPlaying) {
      stopPlaying(of);
      return of.requestUpdate();
    }
    let next = at === periods.length - 1 ? 0 : at + 1;
    const step = () => {
      if (next >= periods.length - 1 || !of.isConnected) stopPlaying(of);
      go(next++);
    };
    players.set(of, setInterval(step, BEAT));
    step();
  };
  return html`
    <div class="timeline">
      <button type="button" aria-label=${isPlaying ? words.pause : words.play} title=${isPlaying ? words.pause : words.play} @click=${play}>
        <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16"><path d=${isPlaying ? 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z' : 'M3 1.5v13l11-6.5z'}></path></svg>
      </button>
      <label>
        <span>${words.period} <output>${saidPeriod(locale, period)}</output></span>
        <input
          type="range"
          min="0"
          max=${periods.length - 1}
          step="1"
          .value=${String(at)}
          aria-valuetext=${saidPeriod(locale, period)}
          @input=${(event: Event) => {
            stopPlaying(of);
            go(Number((event.target as HTMLInputElement).value));
          }}
        />
      </label>
    </div>
  `;
}
