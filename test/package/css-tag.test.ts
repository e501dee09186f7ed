/** What stands in the files for pages in the place of Lit's own says the same styles. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as lit from '@lit/reactive-element/css-tag.js';
import * as ours from '../../scripts/css-tag.mjs';

test('all that Lit exports is there', () => {
  assert.deepEqual(Object.keys(ours).sort(), Object.keys(lit).sort());
});

test('styles within styles, figures and escapes are written as Lit writes them', () => {
  const written = ({css, unsafeCSS}: typeof lit) => {
    const inner = css`:host { margin: ${4}px; content: '\u00ab\\201C'; }`;
    return css`${inner} a { b: ${unsafeCSS('c')}; ${unsafeCSS(0)} } ${inner}`.cssText;
  };
  assert.equal(written(ours), written(lit));
  assert.match(written(ours), /margin: 4px; content: '«\\201C'/);
});
