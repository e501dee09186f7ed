import type {lifeWords} from '../life.js';
import type {WordsOf} from '../wording.js';

export const life: WordsOf<typeof lifeWords> = {
  projects: 'Its projects',
  events: 'Next events',
  states: {planned: 'planned', ongoing: 'ongoing', ended: 'ended', abandoned: 'given up'},
  kinds: {action: 'activity', project: 'project', experiment: 'experiment'},
  span: (from: string, until: string) => `${from} – ${until}`,
  sinceDay: (from: string) => `since ${from}`,
  since: (from: string) => `since ${from}`,
  others: (count: string) => `And ${count} more.`,
  at: (date: string, hour: string) => `${date}, ${hour}`,
  cancelled: 'cancelled',
  postponed: 'postponed',
  register: 'Register',
  follow: 'Follow online',
};
