/** The layers of a map on the page: one group for each kind of thing, from the ground up, in the window and in the boxes under it. */
import {svg, type SVGTemplateResult} from 'lit';
import {LAYERS, type Layers, type MapPlan} from '../../charts/map.js';
import type {Shape} from '../../charts/shape.js';
import {paint} from '../paint.js';

const groups = (where: string) => svg`${LAYERS.map((layer) => svg`<g class="${where} ${layer}"></g>`)}<g class="${where} over"></g>`;

/** What {@link paintLayers} fills. The table says all of it to those who do not see it. */
export const layerGroups = ({window}: MapPlan): SVGTemplateResult => svg`
  <svg class="window" aria-hidden="true" width=${window.width} height=${window.height}>${groups('main')}<g class="scale"></g></svg>
  <g aria-hidden="true"><g class="frames"></g>${groups('far')}</g>
`;

/**
 * @param stateOf what more there is to say of a mark, as a class
 * @param overPainted outlines of areas that somebody else has painted; those of the paths when absent
 */
export function paintLayers(root: ParentNode, {layers, boxes, scale}: MapPlan, stateOf: (mark: number) => string, overPainted?: readonly Shape[]) {
  const into = (selector: string, shapes: readonly Shape[]) => {
    const group = root.querySelector(selector);
    if (!group) return;
    group.removeAttribute('transform');
    paint(group, shapes, stateOf);
  };
  for (const layer of LAYERS) {
    into(`.main.${layer}`, layers[layer]);
    into(`.far.${layer}`, boxes[layer]);
  }
  into('.scale', scale);
  into('.frames', boxes.frames);
  into('.main.over', overPainted ?? over(layers, stateOf));
  into('.far.over', over(boxes, stateOf));
}

/** The outlines of the area under the cursor and of the chosen one, over those of their neighbours. */
const over = ({areas}: Layers, stateOf: (mark: number) => string): readonly Shape[] =>
  areas.flatMap((shape): Shape[] => {
    const given = shape.mark === undefined ? '' : stateOf(shape.mark);
    return given ? [{tag: 'path', role: `outline ${given}`, at: {d: shape.at['d']!}}] : [];
  });
