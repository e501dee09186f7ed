/**
 * Says which browser test failed and what the page wrote, and one line per browser for all the rest; leaves the counts
 * where `.ci/run` adds them up.
 */
import path from 'node:path';
import {defaultReporter} from '@web/test-runner';
import {writeCounts} from './counts.mjs';

export function browserReporter() {
  const details = defaultReporter({reportTestProgress: false});
  let start = 0;
  return {
    start(run) {
      start = performance.now();
      details.start(run);
    },
    reportTestFileResults(results) {
      details.reportTestFileResults(results);
      // Where a browser hangs, the last of these lines says behind which file.
      if (process.env.CI) console.log(`${path.relative('.', results.testFile)} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
    },
    onTestRunFinished({sessions}) {
      for (const browser of new Set(sessions.map((session) => session.browser))) {
        const counts = countsOf(sessions.filter((session) => session.browser === browser));
        writeCounts(browser.name.toLowerCase(), counts);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
        console.log(`${browser.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
      }
    },
  };
}

function countsOf(sessions) {
  const counts = {passed: 0, failed: 0, skipped: 0, failures: [], reasons: []};
  const fail = (title) => {
    counts.failed++;
    counts.failures.push(title);
  };
  for (const {testFile, testResults, passed, errors} of sessions) {
    const file = path.relative('.', testFile ?? '');
    const tests = testResults ? testsIn(testResults) : [];
    for (const {title, test} of tests) {
      if (test.skipped) counts.skipped++;
      else if (test.passed) counts.passed++;
      else fail(`${file} › ${title}`);
    }
    // A page that could not be loaded, or an error outside of any test.
    if (!passed && tests.every(({test}) => test.passed || test.skipped)) {
      fail(`${file} (the page itself)`);
      counts.reasons.push(`${file}: ${errors?.[0]?.message?.split('\n')[0] ?? 'nothing is known of why'}`);
    }
  }
  return counts;
}

const testsIn = ({name, tests, suites}) =>
  [...tests.map((test) => ({title: test.name, test})), ...suites.flatMap(testsIn)].map(({title, test}) => ({title: name ? `${name} › ${title}` : title, test}));
