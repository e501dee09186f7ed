/** What a map says of the pictures under it: fetched with them. */
import {wording} from './wording.js';

export const mapBackgroundWords = wording('map-background', {
  asks: (host: string) => `Le fond de carte vient de ${host}. Il recevra l’adresse internet de votre appareil, l’endroit regardé et le nom de ce site.`,
  show: 'Afficher le fond de carte',
  hide: 'Retirer le fond de carte',
  from: (host: string) => `Fond de carte : ${host}`,
  leftOut: 'Le fond de carte n’est pas dans les fichiers téléchargés : ses images appartiennent à un tiers.',
  missing: 'Le fond de carte n’a pas pu être chargé : seuls les contours sont dessinés.',
  unsound: 'L’adresse du fond de carte n’est pas prévue : il la faut en https, avec {z}, {x} et {y}.',
});
