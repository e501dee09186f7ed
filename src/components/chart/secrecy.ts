/** A file that shows what its own rule of secrecy forbids was not protected before it was published. */
import type {Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';

const told = new Set<string>();

/** Tells whoever looks into the console, once for each indicator; `npx observatoire-csc check` finds them all. */
export function warnOfUnsafe({id, disclosure}: Indicator, observed: readonly (readonly (Observed | undefined)[])[]) {
  const threshold = disclosure?.threshold ?? 0;
  if (told.has(id) || !observed.some((row) => row.some((each) => hasValue(each) && each.value > 0 && each.value < threshold))) return;
  told.add(id);
  console.warn(
    `observatoire-csc : le fichier publie pour « ${id} » des effectifs de moins de ${threshold}, que sa règle de secret interdit. ` +
      'Protégez-le avant de le publier (npx observatoire-csc check).',
  );
}
