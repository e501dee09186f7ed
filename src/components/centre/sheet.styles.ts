import {css} from 'lit';
import {drawnColours} from '../../theme/drawn-colours.js';
import {mapText} from '../../theme/map-text.js';

export default css`
  ${drawnColours}
  ${mapText}

  .frame {
    --_good: #1c6e3d;
  }

  @media screen {
    .frame.on-dark {
      --_good: #8fdcaa;
    }
  }

  .heading {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    margin-top: 1.25em;
    overflow-wrap: anywhere;
  }

  /* Beside the project where there is room; before it, as one comes to the door, where there is not. */
  .sheet.beside {
    grid-template-columns: minmax(0, 1fr) minmax(0, 38%);
    grid-template-rows: auto 1fr;
    gap: 1.5em 2em;
  }

  .beside .told {
    grid-column: 1;
    grid-row: 1 / span 2;
  }

  .sheet:is(.facing, .over, .alone) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1.5em 2em;
  }

  .sheet.facing {
    grid-template-rows: auto 1fr;
  }

  .facing .coming {
    grid-row: 1 / span 2;
  }

  .over > :is(.told, .coming:has(+ .told)),
  .alone > :is(.coming, .told:last-child, .told:not(:has(section)) + .being) {
    grid-column: 1 / -1;
  }

  @media screen {
    .alone .practical {
      columns: 2;
      column-gap: 2em;
    }

    .alone .practical > * {
      break-inside: avoid;
    }

    .alone .locator {
      break-after: avoid;
    }

    .alone .practical > .section-title {
      column-span: all;
    }
  }

  .sheet > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.5em;
  }

  .sheet > div:not(:has(section)) {
    display: none;
  }

  .block p,
  .foot p {
    margin: 0;
  }

  :is(.coming, .being) .block {
    padding: 1em 1.25em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }

  .block.practical {
    border-inline-start: 4px solid var(--_accent);
  }

  .section-title {
    margin: 0 0 0.6em;
    font-size: 1.0625em;
    line-height: 1.3;
  }

  .quiet,
  .foot {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .block ul,
  .block ol,
  .foot ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .block dl {
    margin: 0;
  }

  .block dd {
    margin: 0;
  }

  .icon,
  .sign {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon {
    margin-inline-end: 0.6em;
    color: var(--_accent);
    vertical-align: -0.3em;
  }

  .status {
    display: flex;
    gap: 0.6em;
    align-items: start;
    padding: 0.5em 0.75em;
    color: var(--_quiet);
    background: var(--_paper);
    border: 1px solid currentColor;
    border-radius: var(--_radius);
  }

  .status .sign {
    margin-top: 0.1em;
    stroke-width: 2.4;
  }

  .frame:not(.on-dark) .status {
    color: #43494e;
  }

  .frame:not(.on-dark) .status.open,
  .frame.on-dark .status.open {
    color: var(--_good);
  }

  .frame .status.unknown {
    color: var(--_warning);
  }

  .detail,
  .local,
  .facts dd > .quiet,
  .agrements .quiet {
    display: block;
  }

  .locator {
    margin-top: 0.75em;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_paper);
  }

  .locator svg {
    display: block;
    max-width: 100%;
    margin-inline: auto;
    fill: currentColor;
    font-family: inherit;
  }

  .frame:not(.on-dark) .locator {
    color: #1b1f22;
  }

  .area {
    fill: none;
    stroke: var(--_line);
    stroke-width: 0.75;
    stroke-linejoin: round;
  }

  .area.focus {
    fill: var(--_land);
    stroke: var(--_edge);
  }

  .place {
    fill: var(--_accent);
    stroke: var(--_paper);
    stroke-width: 2;
  }

  .scale,
  .inset {
    display: none;
  }

  .street {
    font-size: 0.875em;
  }

  .postal,
  .contacts li {
    display: flex;
    align-items: start;
    min-height: 1.75rem;
  }

  .block .postal {
    margin-top: 0.75em;
  }

  .block .contacts {
    margin-top: 0.35em;
  }

  .practical .contacts a {
    min-height: 2.25rem;
  }

  .hours {
    display: grid;
    gap: 0.35em;
    margin-top: 0.75em;
    padding-top: 0.75em;
    border-top: 1px solid var(--_line);
  }

  .week div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding: 0.15em 0.4em;
    margin-inline: -0.4em;
  }

  .week .today {
    font-weight: 600;
    box-shadow: inset 3px 0 var(--_accent);
  }

  .week dd {
    text-align: end;
  }

  .week .shut {
    color: var(--_quiet);
  }

  .hours .quiet:not(:first-child) {
    margin-top: 0.5em;
  }

  .ahead li {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_warning);
  }

  .ahead li + li {
    margin-top: 0.35em;
  }

  .written {
    white-space: pre-line;
  }

  .facts,
  .facets,
  .sites,
  .projects,
  .events {
    display: grid;
    gap: 0.75em;
  }

  .practical .facts {
    margin-top: 0.75em;
    padding-top: 0.75em;
    border-top: 1px solid var(--_line);
  }

  .facts dt,
  .facets dt {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .agrements,
  .stops {
    display: grid;
    gap: 0.35em;
  }

  .block .stops {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
  }

  .state {
    display: inline-block;
    padding: 0 0.5em;
    font-size: 0.875em;
    border: 1px solid currentColor;
    border-radius: 1em;
  }

  .state.current {
    color: var(--_good);
  }

  .state.expiring,
  .off .state {
    color: var(--_warning);
  }

  .state.past {
    border-style: dashed;
  }

  .about,
  .gist {
    max-width: 70ch;
    white-space: pre-line;
  }

  .axes {
    display: grid;
    gap: 0.5em;
    counter-reset: axis;
  }

  .axes li {
    display: flex;
    gap: 0.75em;
    counter-increment: axis;
  }

  .axes li::before {
    flex: none;
    width: 1.6em;
    height: 1.6em;
    line-height: 1.6em;
    font-weight: 700;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
    border-radius: 50%;
    content: counter(axis);
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }

  .block .words {
    margin-top: 0.25em;
  }

  .words li {
    padding: 0.05em 0.7em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_wash);
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr));
    gap: 1em 1.5em;
  }

  .figures li {
    display: grid;
    align-content: start;
    gap: 0.15em;
    padding-top: 0.5em;
    border-top: 2px solid var(--_line);
  }

  .figures .amount {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
  }

  .figures .amount.blank {
    font-size: 1em;
    font-style: italic;
    font-weight: 400;
  }

  .figures + .quiet {
    margin-top: 0.75em;
  }

  .strip {
    display: block;
    max-width: 100%;
    height: auto;
    margin-block: 0.25em;
    fill: none;
    stroke: var(--_edge);
  }

  .strip .half {
    fill: color-mix(in srgb, var(--_series-1) 30%, transparent);
    stroke: none;
  }

  .strip .median {
    stroke: currentColor;
    stroke-width: 2;
  }

  .strip .own {
    fill: var(--_highlight);
    stroke: var(--_paper);
    stroke-width: 1.5;
  }

  .projects li,
  .events li {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
  }

  .events .when {
    font-weight: 600;
    color: var(--_accent);
  }

  .events .off strong {
    text-decoration: line-through;
  }

  .foot {
    display: grid;
    gap: 0.35em;
    margin-top: 1.25em;
  }

  .foot .term {
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  @media (forced-colors: active) {
    .frame .status,
    .frame .status.open,
    .frame .status.unknown,
    .state,
    .off .state {
      color: CanvasText;
    }

    .strip .half {
      fill: GrayText;
    }

    .strip .own {
      stroke: Canvas;
    }

    .axes li::before {
      color: CanvasText;
      background: Canvas;
      border: 1px solid CanvasText;
    }
  }

  /* One sheet of A4: what is open now is no news on paper, and the table has the figures. */
  @media print {
    .frame {
      /* Browsers cut what stands at the edge of the paper's own margin. */
      margin-inline: 1px;
      font-size: 8.5pt;
      line-height: 1.25;
    }

    /* What would need a second page for its end alone, in whatever letters a page has: of the size of the table's, or smaller. */
    .frame:is(:has(.words > :nth-child(20)), :has(.sites > :nth-child(8))) {
      --_picture: 22mm;
      font-size: 7.5pt;
    }

    .frame:is(:has(.sites > :nth-child(8)):has(.words > :nth-child(20)), :has(.words > :nth-child(40)), :has(.sites > :nth-child(16))) {
      font-size: 6.5pt;
    }

    .summary,
    .sheet,
    .foot {
      margin-top: 0.5em;
    }

    /* Columns that fill themselves, whatever is long: the door, the project or who they are. */
    .frame .sheet {
      display: block;
      columns: 2;
      column-gap: 1.25em;
    }

    .sheet > div:has(section) {
      display: block;
    }

    .sheet .block {
      margin-bottom: 0.75em;
    }

    :is(.coming, .being) .block {
      padding: 0.35em 0.6em;
      background: none;
    }

    .section-title {
      margin-bottom: 0.25em;
    }

    .week .today {
      font-weight: inherit;
      box-shadow: none;
    }

    .being .facts > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: 0 0.5em;
    }

    .actions,
    .street,
    .status,
    .network {
      display: none;
    }

    .frame .table :is(caption, th, td, button) {
      padding: 0.1em 0.4em;
      font-size: 7.5pt;
      min-height: 0;
    }

    .locator svg {
      max-height: var(--_picture, 32mm);
    }

    .block .postal,
    .block .contacts,
    .hours,
    .practical .facts {
      margin-top: 0.35em;
      padding-top: 0.35em;
    }

    .postal,
    .contacts li,
    .sheet a,
    .practical .contacts a {
      min-height: 0;
    }

    .facts,
    .facets,
    .sites,
    .projects,
    .events {
      gap: 0.4em;
    }

    .axes {
      gap: 0.2em;
    }

    .block .words {
      margin-top: 0;
      gap: 0 0.4em;
    }

    .words li {
      padding: 0;
      background: none;
      border: 0;
    }

    .words li:not(:last-child)::after {
      content: ' · ';
    }

    /* Runs of words, which take the room of their letters. */
    .words,
    .stops {
      display: block;
    }

    .words li,
    .sites > li > *,
    .sites .contacts li,
    .sites .postal > span,
    .stops > li,
    .stops p {
      display: inline;
    }

    .sites .icon,
    .sites br {
      display: none;
    }

    .notes,
    .foot,
    .frame .table {
      margin-top: 0.4em;
    }

    .figures .amount {
      font-size: 1em;
    }

    .block:not(:has(.sites)),
    .frame .table,
    .foot,
    li {
      break-inside: avoid;
    }

    .section-title {
      break-after: avoid;
    }

    .axes li::before {
      color: #000;
      background: none;
      border: 1px solid #000;
    }
  }
`;
