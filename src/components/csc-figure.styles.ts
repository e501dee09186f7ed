import {css} from 'lit';
import {FIGURE} from '../theme/reserved.js';

export default css`
  :host {
    --_reserved: ${FIGURE}rem;
  }

  /* The number is what the eye looks for; the sentences that say the same come after it. */
  .frame {
    display: flex;
    flex-direction: column;
    align-items: start;
  }

  .frame > * {
    max-width: 100%;
  }

  .frame > .ruler {
    align-self: stretch;
  }

  .frame > .summary {
    order: 1;
    margin-block: 0.6em;
  }

  .frame > .tools,
  .frame > .table,
  .frame > .notes {
    order: 2;
  }

  .key p {
    margin: 0;
  }

  .key .value {
    font-size: clamp(2rem, 1.2rem + 4vw, 3rem);
    font-weight: 700;
    line-height: 1.15;
    color: var(--_accent);
  }

  .key .value.blank {
    font-size: 1.25rem;
    font-style: italic;
    font-weight: 400;
    color: inherit;
  }

  .tick {
    font-size: 0.875em;
  }

  .unit {
    display: inline-block;
    margin-inline-start: 0.35em;
    font-size: 0.45em;
    font-weight: 600;
  }

  .way {
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline-start: 0.35em;
    color: currentColor;
  }

  .way.better {
    color: var(--_good, #1c6e3d);
  }

  .way.worse {
    color: var(--_highlight);
  }

  @media screen {
    .on-dark .way.better {
      --_good: #8fdcaa;
    }
  }

  .when,
  .references {
    color: var(--_quiet);
  }

  .references {
    padding: 0;
    margin: 0.35em 0 0;
    list-style: none;
  }

  .key figure {
    max-width: 100%;
    margin: 0.8em 0 0;
  }

  @media (forced-colors: active) {
    .way {
      color: CanvasText;
    }
  }
`;
