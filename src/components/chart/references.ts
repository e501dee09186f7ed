/** What the figures of a chart are compared with: all centres, one of them, a territory, a value to reach. */
import type {Figure, Level, Series} from '../../charts/content.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {centres} from '../../model/centre.js';
import type {Places} from './places.js';
import {nameOf, type Question, type Slot} from './question.js';

/**
 * Those of {@link Question.asked}; centres that the file does not know are left out.
 *
 * @param places where one of them is a territory
 */
export const referenceSlots = (question: Question, places: Places | undefined): readonly Slot[] =>
  question.asked.compare.map((ref) => slotOf(question, ref, places)).filter((slot) => slot !== undefined);

function slotOf({observatory, locale}: Question, ref: string, places: Places | undefined): Slot | undefined {
  if (ref === 'ensemble') {
    return {key: ref, label: locale.words(chartWords).everybody, subject: {of: 'centre', keys: observatory.rows(centres).map(({id}) => id)}};
  }
  if (ref.includes(':')) return {key: ref, label: places!.nameOf(ref), subject: {territory: ref}};
  const centre = observatory.find(centres, ref);
  return centre && {key: ref, label: nameOf(centre), subject: {of: 'centre', keys: [ref], isAlone: true}};
}

/** Lines across a drawing: references that are the same for all things in the row, and what is to be reached. */
export function levelsOf(locale: Locale, series: readonly Series[], target?: {readonly label: string; readonly figure: Figure}): readonly Level[] {
  const same = series.filter(({isReference}) => isReference).map(({label, figures: [figure]}) => ({label, figure}));
  return [...same, ...(target ? [target] : [])].flatMap(({label, figure}): Level[] =>
    figure?.value === undefined ? [] : [{label, text: figure.text, value: figure.value, said: locale.words(chartWords).value(label, figure.text)}],
  );
}
