/** A theme as a filter: it keeps what declares it, in the tables that declare themes at all. */
import {centres} from './centre.js';
import {indicators} from './indicator.js';
import type {Observatory} from './observatory.js';
import {vocabularies} from './vocabulary.js';

/** Whether a document knows a theme. */
export const isThemeOf = (observatory: Pick<Observatory, 'find' | 'rows'>, theme: string) =>
  observatory.find(vocabularies, 'themes')?.terms.some(({id}) => id === theme) ||
  observatory.rows(centres).some(({themes}) => themes?.includes(theme)) ||
  observatory.rows(indicators).some(({themes}) => themes?.includes(theme));

interface Themed {
  readonly themes?: readonly string[];
}

/** A theme and all that are narrower. */
function withNarrower(observatory: Pick<Observatory, 'find'>, theme: string): ReadonlySet<string> {
  const wanted = new Set([theme]);
  const terms = observatory.find(vocabularies, 'themes')?.terms ?? [];
  for (let before = 0; before < wanted.size; ) {
    before = wanted.size;
    for (const {id, parent} of terms) if (parent && wanted.has(parent)) wanted.add(id);
  }
  return wanted;
}

/** The rows of a theme; all of them where none of the table declares any, so that a theme of indicators hides no centre. */
export function ofTheme<Row extends Themed>(observatory: Pick<Observatory, 'find'>, rows: readonly Row[], theme: string | null | undefined): readonly Row[] {
  if (!theme || !rows.some(({themes}) => themes?.length)) return rows;
  const wanted = withNarrower(observatory, theme);
  return rows.filter(({themes}) => themes?.some((each) => wanted.has(each)));
}
