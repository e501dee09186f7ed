import type {recordWords} from '../record.js';
import type {WordsOf} from '../wording.js';

export const record: WordsOf<typeof recordWords> = {
  permalink: 'Adresse dieses Eintrags',
  correct: 'Fehler melden',
  subject: (name: string) => `Korrektur des Eintrags: ${name}`,
  message: (name: string, id: string, page: string) =>
    `Guten Tag.\n\nZu korrigieren ist der Eintrag von ${name} (${id}).\nEr steht auf ${page}.\n\n- was dort steht:\n- was dort stehen soll:\n\nVielen Dank.`,
};
