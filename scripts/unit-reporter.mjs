/** Says what failed and what was skipped, and one line for all the rest. */
import path from 'node:path';
import {inspect} from 'node:util';
import {writeCounts} from './counts.mjs';

export default async function* report(events) {
  const counts = {passed: 0, failed: 0, skipped: 0, failures: []};
  const start = performance.now();
  const names = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') {
      names.length = data.nesting;
      names[data.nesting] = data.name;
    } else if (type === 'test:stderr' || type === 'test:stdout') {
      yield data.message;
    } else if (type === 'test:diagnostic' && data.nesting > 0) {
      yield `  ${data.message}\n`;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const cause = data.details.error?.cause ?? data.details.error;
      // A suite fails because of its tests, which are counted already.
      const isGroup = data.details.type === 'suite' || data.details.error?.failureType === 'subtestsFailed';
      const title = [...names.slice(0, data.nesting), data.name].join(' › ');
      if (data.skip !== undefined || data.todo !== undefined) {
        counts.skipped++;
        yield `skipped: ${title} ${reasonOf(data.skip ?? data.todo)}\n`;
      } else if (type === 'test:fail' && !isGroup) {
        counts.failed++;
        counts.failures.push(`${placeOf(data)} › ${title}`);
        yield `FAILED: ${title}\n  ${placeOf(data)}\n${indented(shortened(inspect(cause, {depth: 4, maxStringLength: 500, maxArrayLength: 20})))}\n\n`;
      } else if (type === 'test:pass' && !isGroup && !isFile(data)) {
        counts.passed++;
      }
    }
  }
  // A run that ends before any test is a failure, not a success without tests.
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  writeCounts('unit', counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  yield `Node: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)\n`;
}

/** Node reports each file as a test of its own around the tests that it holds. */
const isFile = ({name, file, nesting}) => nesting === 0 && file !== undefined && path.resolve(name) === path.resolve(file);
const reasonOf = (reason) => (typeof reason === 'string' && reason ? `(${reason})` : '');
// The line would be that of the compiled text; the stack below has the true one.
const placeOf = ({file}) => (file ? path.relative('.', file) : '');
const LONGEST = 4000;
const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const indented = (text) => text.replace(/^/gm, '  ');
