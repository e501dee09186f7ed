/** What can be done with the record of a centre, wherever it is shown. */
import {wording} from './wording.js';

export const recordWords = wording('record', {
  permalink: 'Adresse de cette fiche',
  correct: 'Signaler une erreur',
  subject: (name: string) => `Correction de la fiche : ${name}`,
  message: (name: string, id: string, page: string) =>
    `Bonjour.\n\nLa fiche à corriger est celle de ${name} (${id}).\nElle se trouve sur ${page}.\n\n- ce qui est écrit :\n- ce qu’il faut lire :\n\nMerci.`,
});
