import {css} from 'lit';

export default css`
  .heading {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }

  .summary {
    overflow-wrap: anywhere;
  }
`;
