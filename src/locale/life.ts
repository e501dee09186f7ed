/** Projects of a centre and its next events. */
import {wording} from './wording.js';

export const lifeWords = wording('life', {
  projects: 'Ses projets',
  events: 'Prochains rendez-vous',
  states: {planned: 'prévu', ongoing: 'en cours', ended: 'terminé', abandoned: 'abandonné'},
  kinds: {action: 'action', project: 'projet', experiment: 'expérimentation'},
  span: (from: string, until: string) => `${from} – ${until}`,
  sinceDay: (from: string) => `depuis le ${from}`,
  since: (from: string) => `depuis ${from}`,
  others: (count: string) => `Et ${count} de plus.`,
  at: (date: string, hour: string) => `${date}, ${hour}`,
  cancelled: 'annulé',
  postponed: 'reporté',
  register: 'S’inscrire',
  follow: 'Suivre en ligne',
});
