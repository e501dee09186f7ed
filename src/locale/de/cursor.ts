import type {cursorWords} from '../cursor.js';
import type {WordsOf} from '../wording.js';

export const cursor: WordsOf<typeof cursorWords> = {
  hint: 'Pfeiltasten: von einem Wert zum nächsten. Ein Buchstabe: zu einem Namen springen. Leertaste: mehr erfahren. Eingabetaste: auswählen. Esc: verlassen.',
  label: (title: string) => `${title}: Daten durchgehen`,
};
