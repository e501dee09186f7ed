import {css} from 'lit';
import {CENTRE} from '../theme/reserved.js';

export default css`
  :host {
    --_reserved: ${CENTRE}rem;
  }

  .heading {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }

  .summary {
    overflow-wrap: anywhere;
  }
`;
