/** One small drawing for each series, all on the same scale, so that many can be told apart and still compared. */
import {planBars} from './bars.js';
import {planColumns} from './columns.js';
import {valuesOf, type Content, type Frame, type Series} from './content.js';
import {planLines} from './lines.js';
import {BOLD} from './rows.js';
import {text, type Mark, type Plan, type Shape} from './shape.js';
import {wrapNames} from './wrapped-text.js';

/** No panel is narrower, in widths of a letter. */
const PANEL_EMS = 13;
const GUTTER_EMS = 1.5;

/** References are drawn in every panel. */
export function planMultiples(content: Content, frame: Frame): Plan {
  const {width, fontSize} = frame;
  const own = content.series.filter(({isReference}) => !isReference);
  const references = content.series.filter(({isReference}) => isReference);
  const gutter = GUTTER_EMS * fontSize;
  const across = Math.max(1, Math.min(own.length, Math.floor((width + gutter) / (PANEL_EMS * fontSize + gutter))));
  const panelWidth = (width - gutter * (across - 1)) / across;
  const height = Math.round(Math.max(fontSize * 8, Math.min(fontSize * 14, panelWidth * 0.6)));
  const title = fontSize * 2.9;
  const values = valuesOf(content);
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  const panels = own.map((series) => panelOf(content, [series, ...references], {...frame, width: panelWidth, height, values}));
  const panelHeight = Math.max(height, ...panels.map((panel) => panel.height));
  const names = wrapNames(own.map(({label}) => label), panelWidth, fontSize * BOLD, 2);
  own.forEach((series, rank) => {
    const x = (rank % across) * (panelWidth + gutter);
    const y = Math.floor(rank / across) * (panelHeight + title + gutter);
    names[rank]!.lines.forEach((line, each) => shapes.push(text('panel-name', x, y + fontSize * (1.1 + each * 1.25), line)));
    const plan = panels[rank]!;
    // References are in every panel, and the cursor meets them in the first.
    const places = plan.marks.map(({item, series: place, box, ...at}) => {
      if (place > 0 && rank > 0) return undefined;
      const among = content.series.indexOf(place === 0 ? series : references[place - 1]!);
      const top = y + title;
      return marks.push({item, series: among, x: at.x + x, y: at.y + top, box: {...box, x: box.x + x, y: box.y + top}}) - 1;
    });
    const drawn = plan.shapes.filter(({role}) => !role.startsWith('name') && role !== 'thread');
    shapes.push(...shifted(drawn, x, y + title, (mark) => places[mark]));
  });
  const down = Math.ceil(own.length / across);
  return {width, height: Math.ceil(down * (panelHeight + title + gutter) - gutter), shapes, marks, flow: panels[0]?.flow ?? 'right', isNamed: references.length === 0};
}

function panelOf(content: Content, series: readonly Series[], frame: Frame & {height: number; values: readonly number[]}): Plan {
  const own = {...content, series};
  if (content.items.every(({time}) => time !== undefined)) return planLines(own, frame);
  // Between categories nothing passes: no line joins them. Rows hold their names where columns do not.
  return planColumns(own, frame) ?? planBars(own, frame);
}

/** Moves shapes that were placed on their own to their place among others, where their marks have other ranks. */
export const shifted = (shapes: readonly Shape[], x: number, y: number, among: (mark: number) => number | undefined): readonly Shape[] =>
  shapes.map((shape) => ({
    ...shape,
    at: {...shape.at, transform: `translate(${x} ${y})`},
    mark: shape.mark === undefined ? undefined : among(shape.mark),
  }));
