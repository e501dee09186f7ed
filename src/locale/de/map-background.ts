import type {mapBackgroundWords} from '../map-background.js';
import type {WordsOf} from '../wording.js';

export const mapBackground: WordsOf<typeof mapBackgroundWords> = {
  asks: (host: string) => `Der Kartenhintergrund kommt von ${host}. Der Server erhält die Internetadresse Ihres Geräts, den betrachteten Ort und den Namen dieser Website.`,
  show: 'Kartenhintergrund anzeigen',
  hide: 'Kartenhintergrund entfernen',
  from: (host: string) => `Kartenhintergrund: ${host}`,
  leftOut: 'Der Kartenhintergrund fehlt in den heruntergeladenen Dateien: seine Bilder gehören Dritten.',
  missing: 'Der Kartenhintergrund konnte nicht geladen werden: nur die Umrisse sind gezeichnet.',
  unsound: 'Die Adresse des Kartenhintergrunds passt nicht: nötig sind https sowie {z}, {x} und {y}.',
};
