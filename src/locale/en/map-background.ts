import type {mapBackgroundWords} from '../map-background.js';
import type {WordsOf} from '../wording.js';

export const mapBackground: WordsOf<typeof mapBackgroundWords> = {
  asks: (host: string) => `The background comes from ${host}. It will receive the internet address of your device, the place you look at and the name of this site.`,
  show: 'Show the background',
  hide: 'Remove the background',
  from: (host: string) => `Background: ${host}`,
  leftOut: 'The background is not in the files to download: its pictures belong to somebody else.',
  missing: 'The background could not be loaded: only the outlines are drawn.',
  unsound: 'The address of the background is not as expected: it must be https, with {z}, {x} and {y}.',
};
