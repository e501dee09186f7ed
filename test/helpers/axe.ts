/**
 * Runs axe-core with every rule that speaks of RGAA, WCAG 2.2 A and AA or good practice, on all that it is given. What axe
 * cannot decide counts as a failure too, unless `axe-undecided.ts` says for which reason it is right.
 */
import type axe from 'axe-core';
import {UNDECIDED} from './axe-undecided.js';

const TAGS = ['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeReport {
  /** One line per rule and node, e.g. `image-alt: csc-chart › img: Images must have alternative text`. */
  readonly violations: readonly string[];
  /** What axe could not decide and `axe-undecided.ts` does not explain. */
  readonly incomplete: readonly string[];
  /** How many rules found something to look at: a page where none did was not looked at. */
  readonly applied: number;
}

type AxeWindow = Window & {axe?: typeof axe};

/** Looks at a document (of this page or of an iframe) or at an element and all that is in it, shadow trees included. */
export async function lookWithAxe(root: Document | Element = document): Promise<AxeReport> {
  // Not instanceof: the document of an iframe has classes of its own.
  const owner = root.ownerDocument ?? root;
  const {run} = await axeIn(owner);
  const results = await run(root, {
    runOnly: {type: 'tag', values: TAGS},
    elementRef: true,
  });
  return {
    violations: results.violations.flatMap(linesOf),
    incomplete: results.incomplete.map(unexplained).flatMap(linesOf),
    applied: results.passes.length + results.violations.length + results.incomplete.length,
  };
}

/** Throws what axe found; for the last line of a test. */
export async function expectAccessible(root: Document | Element = document): Promise<void> {
  const {violations, incomplete, applied} = await lookWithAxe(root);
  if (applied === 0) throw new Error('axe found nothing to look at');
  const said = [...violations, ...incomplete.map((line) => `undecided: ${line}`)];
  if (said.length) throw new Error(`axe:\n  ${said.join('\n  ')}`);
}

async function axeIn(owner: Document): Promise<typeof axe> {
  const view = owner.defaultView as AxeWindow;
  if (!view.axe) await loadInto(owner);
  return view.axe!;
}

/** As a script of the same origin, which a strict policy allows; made here, where Trusted Types do not ask for more. */
function loadInto(owner: Document) {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${script.src} did not load`)));
    owner.head.append(script);
  });
}

type Node = axe.NodeResult & {element?: Element};

const unexplained = (result: axe.Result): axe.Result => ({
  ...result,
  nodes: result.nodes.filter(
    ({element}: Node) => !UNDECIDED.some(({rule, selector}) => rule === result.id && element?.matches(selector)),
  ),
});

const linesOf = ({id, help, nodes}: axe.Result) =>
  nodes.map(({target, any, all, none}) => {
    const why = [...any, ...all, ...none].map(({message}) => message).join(' ');
    return `${id}: ${target.flat().join(' › ')}: ${help}. ${why}`;
  });
