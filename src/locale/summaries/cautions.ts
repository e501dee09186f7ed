/** What must be said beside a figure. */
import type {Caution} from '../../model/reference.js';
import {wording} from '../wording.js';
import type {Teller} from './statements.js';

type CautionWords = Readonly<Record<Caution, string>> & {
  readonly partial: (n: string, one: boolean) => string;
  readonly smallBase: (n: string, of: string) => string;
};

export const cautionWords = wording<CautionWords>('summary-caution', {
  provisional: 'Chiffre provisoire.',
  estimated: 'Chiffre estimé.',
  'coverage-changed': 'Le nombre de répondants a changé entre les deux dates.',
  'periods-overlap': 'Les deux périodes se recouvrent en partie.',
  partial: (n, one) => (one ? `${n} valeur masquée n’est pas comptée.` : `${n} valeurs masquées ne sont pas comptées.`),
  smallBase: (n, of) => `Petit effectif : ${n} sur ${of}.`,
});

export const cautionSentence = (locale: Teller, cautions: readonly Caution[]) =>
  cautions.map((caution) => locale.words(cautionWords)[caution]).join(' ');
