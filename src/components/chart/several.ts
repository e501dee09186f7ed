/** What tells several series apart: their styles, their textures, and the entries of the legend in the very forms of the drawing. */
import {nothing, svg} from 'lit';
import type {Content} from '../../charts/content.js';
import {seriesClass, type Plan, type Shape} from '../../charts/shape.js';
import type {Form} from '../../charts/suited.js';
import {textureOf} from '../paint.js';
import type {LegendEntry} from '../parts/legend.js';

export {legend} from '../parts/legend.js';
export {textures} from '../parts/textures.js';
export {default as styles} from './several.styles.js';

/** Series that the drawing does not name itself; none before it is placed. */
export function seriesKeys({content: {series}, form}: {readonly content: Content; readonly form: Form}, plan: Plan | undefined): readonly LegendEntry[] {
  if (!plan || plan.isNamed) return [];
  const isLine = plan.shapes.some(({role}) => role.startsWith('line'));
  // Each small drawing names its own series, and parts that add up are not compared with what is no part.
  const isKeyed = (isReference = false) => (form === 'multiples' ? isReference : form !== 'stacked' || !isReference);
  return series.flatMap(({label, isReference}, rank): LegendEntry[] => {
    if (!isKeyed(isReference)) return [];
    const role = `${seriesClass(rank)}${isReference ? ' reference' : ''}`;
    const key = plan.keys?.[rank];
    const mark = key
      ? pointKey(key)
      : isLine
        ? svg`<path class="line ${role}" d="M1 8H27"></path>`
        : svg`<rect class="bar ${role}" x="1" y="1" width="26" height="14" fill=${textureOf(`bar ${role}`) ?? nothing}></rect>`;
    return [{label, mark, width: 28, height: 16}];
  });
}

const pointKey = ({tag, role, at: {cx, cy, r, x, y, width, height, d}}: Shape) =>
  tag === 'circle' ? svg`<circle class=${role} cx=${cx!} cy=${cy!} r=${r!}></circle>` : tag === 'rect' ? svg`<rect class=${role} x=${x!} y=${y!} width=${width!} height=${height!}></rect>` : svg`<path class=${role} d=${d!}></path>`;
