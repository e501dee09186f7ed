import type {locatorWords} from '../locator.js';
import type {WordsOf} from '../wording.js';

export const locator: WordsOf<typeof locatorWords> = {
  image: (name: string, city: string) => `Lageplan: ${name} (${city}).`,
  imageOnly: (name: string) => `Lageplan: ${name}.`,
  plan: 'Straßenkarte auf OpenStreetMap',
};
