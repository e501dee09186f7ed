/** Where a centre is. */
import {wording} from './wording.js';

export const locatorWords = wording('locator', {
  image: (name: string, city: string) => `Plan de situation : ${name} (${city}).`,
  imageOnly: (name: string) => `Plan de situation : ${name}.`,
  plan: 'Plan des rues sur OpenStreetMap',
});
