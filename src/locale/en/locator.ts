import type {locatorWords} from '../locator.js';
import type {WordsOf} from '../wording.js';

export const locator: WordsOf<typeof locatorWords> = {
  image: (name: string, city: string) => `Location map: ${name} (${city}).`,
  imageOnly: (name: string) => `Location map: ${name}.`,
  plan: 'Street map on OpenStreetMap',
};
