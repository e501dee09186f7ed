export * from '@lit/reactive-element/css-tag.js';
