/**
 * What assistive technology is given: the accessibility tree that Chromium computes, through shadow trees, and a reader
 * that walks it as screen readers do. Readers made for tests that walk the document instead stop at shadow roots.
 */
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {cdp} from './cdp.js';
import {focused, plain} from './elements.js';

interface Value {
  readonly value?: string | number | boolean;
  readonly relatedNodes?: readonly {readonly backendDOMNodeId: number}[];
}
interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly {readonly name: string; readonly value: Value}[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** A node of the accessibility tree that is told. */
export interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** States that are worth a word, e.g. `expanded=false`, `level=2`. */
  readonly states: readonly string[];
  readonly children: readonly Told[];
  readonly isFocused: boolean;
  readonly dom: number | undefined;
  readonly active: number | undefined;
}

const STATES = ['level', 'busy', 'checked', 'disabled', 'expanded', 'hasPopup', 'invalid', 'live', 'modal', 'multiselectable', 'pressed', 'readonly', 'required', 'selected', 'roledescription', 'valuetext'];
/** Said by every node of its kind, or by none: `false` of a state that is no news. */
const NO_NEWS = new Set(['disabled=false', 'invalid=false', 'busy=false', 'readonly=false', 'required=false', 'modal=false', 'multiselectable=false', 'hasPopup=false', 'live=off']);
/** Boxes without a meaning of their own. */
const BOXES = new Set(['generic', 'none', 'presentation', 'SvgRoot', 'rowgroup']);
/** Parts of a text, which is told whole. */
const SILENT = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);
const ROLES: Readonly<Record<string, string>> = {StaticText: 'text', LabelText: 'label', image: 'img', DisclosureTriangle: 'summary', DisclosureTriangleGrouped: 'summary', Details: 'details'};

/** Addresses of this run differ from those of the next one. */
const stable = (text: Value['value'] = '') => plain(String(text)).replaceAll(location.origin, 'https://centre.example');

/** The tree under the landmark `main` of the page; undefined in the browsers that do not tell it. */
export async function accessibilityTree(): Promise<Told | undefined> {
  const answer = await cdp<{nodes: readonly AXNode[]}>('Accessibility.getFullAXTree');
  if (!answer) return undefined;
  const byId = new Map(answer.nodes.map((node) => [node.nodeId, node]));
  const main = answer.nodes.filter(({role}) => role?.value === 'main');
  expect(main, 'one page at a time').to.have.length(1);
  return toldOf(main[0]!, byId)[0];
}

function toldOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): readonly Told[] {
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? toldOf(child, byId) : [];
  });
  const role = String(node.role?.value ?? '');
  const name = stable(node.name?.value);
  const property = (wanted: string) => node.properties?.find((each) => each.name === wanted)?.value;
  const states = STATES.flatMap((state) => {
    const value = property(state)?.value;
    return value === undefined || value === '' || (state === 'level' && role !== 'heading') ? [] : [`${state}=${stable(value)}`];
  }).filter((state) => !NO_NEWS.has(state));
  if (node.ignored || SILENT.has(role) || (BOXES.has(role) && !name && !states.length) || (role === 'StaticText' && !name)) return children;
  return [
    {
      role: ROLES[role] ?? role,
      name,
      description: stable(node.description?.value),
      value: stable(node.value?.value),
      states,
      children,
      isFocused: property('focused')?.value === true,
      dom: node.backendDOMNodeId,
      active: property('activedescendant')?.relatedNodes?.[0]?.backendDOMNodeId,
    },
  ];
}

const quoted = (text: string) => (text ? ` "${text}"` : '');
/** One line: role, name, states, value and description. */
const line = ({role, name, states, value, description}: Told) =>
  `${role}${quoted(name)}${states.length ? ` [${states.join(' ')}]` : ''}${value ? ` = "${value}"` : ''}${description ? ` (${description})` : ''}`;

/** Text that repeats the name of what holds it is read once. */
const isRepeated = (told: Told) => told.children.length > 0 && told.children.every(({role, children}) => role === 'text' && !children.length) && plain(told.children.map(({name}) => name).join(' ')) === told.name;

/** The tree as lines, two spaces for each level. */
export function linesOf(told: Told, depth = 0): readonly string[] {
  const children = isRepeated(told) ? [] : told.children.flatMap((child) => linesOf(child, depth + 1));
  return [`${'  '.repeat(depth)}${line(told)}`, ...children];
}

const ENTERED = /^(?:list|table|figure|region|listbox|search|alert|status|group)$/;

/** What reading from one item to the next says: texts and controls are stops, what holds them is told on the way in and out. */
export function itemsOf(told: Told): readonly string[] {
  if (told.role === 'row') return [`row: ${told.children.map(({name, role}) => (role === 'cell' ? name : `${role} ${name}`)).join(' | ')}`];
  if (!told.children.length || isRepeated(told) || told.role === 'option') return [line(told)];
  const inside = told.children.flatMap(itemsOf);
  if (ENTERED.test(told.role)) return [line(told), ...inside, `end of ${told.role}`];
  return told.name && told.role !== 'listitem' ? [line(told), ...inside] : inside;
}

/** What is said of what has the focus: the control, and the item that a composite control points to. */
export function focusedItem(told: Told): {readonly control: string; readonly item: string | undefined} {
  const all = flat(told);
  const found = all.filter(({isFocused}) => isFocused).at(-1);
  if (!found) return {control: 'nothing', item: undefined};
  const active = found.active === undefined ? undefined : all.find(({dom}) => dom === found.active);
  return {control: line(found), item: active && `${line(active)}${rankOf(focused())}`};
}
/** CDP leaves out where an item stands in its list. */
function rankOf(composite: Element): string {
  const option = (composite.getRootNode() as ShadowRoot).getElementById(composite.getAttribute('aria-activedescendant') ?? '');
  const [rank, count] = [option?.getAttribute('aria-posinset'), option?.getAttribute('aria-setsize')];
  return rank && count ? ` ${rank} of ${count}` : '';
}
const flat = (told: Told): readonly Told[] => [told, ...told.children.flatMap(flat)];

/** Compares with the text that was read and kept under `test/`. */
export async function expectReviewed(file: string, text: string) {
  const {kept} = await executeServerCommand<{kept: string | null}, object>('reviewed', {file, text});
  expect(kept, `UPDATE_SNAPSHOTS=1 writes ${file}`).not.to.equal(null);
  expect(text.split('\n')).to.deep.equal(kept!.split('\n'));
}
