/** How a drawing is read from the keyboard. */
import {wording} from './wording.js';

export const cursorWords = wording('cursor', {
    hint: 'Flèches : passer d’une donnée à l’autre. Une lettre : aller à un nom. Espace : en savoir plus. Entrée : choisir. Échap : quitter.',
    label: (title: string) => `${title} : parcourir les données`,
  });
