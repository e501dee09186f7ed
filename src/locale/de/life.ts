import type {lifeWords} from '../life.js';
import type {WordsOf} from '../wording.js';

export const life: WordsOf<typeof lifeWords> = {
  projects: 'Projekte',
  events: 'Nächste Termine',
  states: {planned: 'geplant', ongoing: 'laufend', ended: 'beendet', abandoned: 'aufgegeben'},
  kinds: {action: 'Aktion', project: 'Projekt', experiment: 'Erprobung'},
  span: (from: string, until: string) => `${from} – ${until}`,
  sinceDay: (from: string) => `seit ${from}`,
  since: (from: string) => `seit ${from}`,
  others: (count: string) => `Und ${count} weitere.`,
  at: (date: string, hour: string) => `${date}, ${hour}`,
  cancelled: 'abgesagt',
  postponed: 'verschoben',
  register: 'Anmelden',
  follow: 'Online folgen',
};
