/** A file that shows what its own rule of secrecy forbids was not protected before it was published. */
import type {Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';
import type {Observatory} from '../../model/observatory.js';
import {inLanguage} from '../../model/text.js';

type Shown = readonly (Observed | undefined)[];

/** Tells whoever looks into the console, once for each indicator of each document. Only of counts: a rate of 3 % is of many. */
export function warnOfUnsafe({title}: Observatory, {id, kind, disclosure}: Indicator, shown: Shown | readonly Shown[]) {
  const threshold = kind === 'count' ? (disclosure?.threshold ?? 0) : 0;
  if (threshold > 1 && shown.flat().some((each) => hasValue(each) && each.value > 0 && each.value < threshold))
    void import('../advice.js').then(({adviseToProtect}) => adviseToProtect(inLanguage(title, 'fr'), id, threshold), () => 0);
}
