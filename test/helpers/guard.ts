/**
 * Comes with every test file: a test fails when the page met an error that nobody caught, a rejection that nobody
 * handled, or a `console.error`, whatever else the test asserts. A test that provokes one says so by taking it.
 */
export interface Report {
  readonly kind: 'error' | 'rejection' | 'console.error';
  readonly text: string;
}

let reports: Report[] = [];

/** What was reported so far; the guard forgets it. */
export function takeReports(): readonly Report[] {
  const taken = reports;
  reports = [];
  return taken;
}

const STACK_LINES = 4;
const textOf = (value: unknown) =>
  value instanceof Error ? `${String(value)}\n${firstLines(value.stack)}` : String(value);
const firstLines = (stack = '') => stack.split('\n').slice(0, STACK_LINES).join('\n');

/** The test runner has written the same to the console already. */
function report(kind: 'error' | 'rejection', value: unknown) {
  const text = textOf(value);
  reports = reports.filter((said) => said.text !== text && !said.text.startsWith('An error was thrown in a Promise outside'));
  reports.push({kind, text});
}

// Before Mocha's own listener, which would fail the test with less said and then count it twice.
addEventListener(
  'error',
  (event) => {
    // Elements whose resource did not load dispatch such an event too, which is theirs to handle.
    if (event.target !== window) return;
    report('error', event.error ?? event.message);
    event.stopImmediatePropagation();
  },
  {capture: true},
);
addEventListener(
  'unhandledrejection',
  (event) => {
    report('rejection', event.reason);
    event.stopImmediatePropagation();
  },
  {capture: true},
);
const say = console.error.bind(console);
console.error = (...parts: unknown[]) => {
  reports.push({kind: 'console.error', text: parts.map(textOf).join(' ')});
  say(...parts);
};

/** Rejections are reported in a task of their own, after the turn that made them. */
const aTurn = () => new Promise((resolve) => setTimeout(() => setTimeout(resolve)));

async function failOnReports() {
  await aTurn();
  const taken = takeReports();
  if (taken.length) throw new Error(taken.map(({kind, text}) => `The page met: ${kind}: ${text}`).join('\n'));
}

beforeEach(function () {
  const test = this.currentTest;
  const body = test?.fn as ((this: unknown) => unknown) | undefined;
  if (!test || !body) return;
  // Around the body rather than in afterEach: a failing hook would end the file and hide its other failures.
  test.fn = async function () {
    await body.call(this);
    await failOnReports();
  };
});

afterEach(function () {
  // A test that failed, or waited in vain, tells what the page met; the next one starts without it.
  if (this.currentTest?.state === 'failed') for (const {kind, text} of takeReports()) say(`${kind}: ${text}`);
});

after(failOnReports);
