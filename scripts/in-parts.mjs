/**
 * `node scripts/in-parts.mjs BROWSER PARTS SECONDS` runs the browser tests in so many parts, each with a browser of its
 * own and at most so many seconds. A browser that hangs takes the rest of its part with it, which then runs once more, and
 * not everything. The counts are left as one run would leave them.
 */
import {spawnSync} from 'node:child_process';
import {summed, takeCounts, writeCounts} from './counts.mjs';
import {IN_BROWSERS, testFiles} from './test-files.mjs';

const [browser, parts, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const files = testFiles(IN_BROWSERS);

/** Every so many, so that the long ones, which stand together, are spread. */
const part = (number) => files.filter((_, rank) => rank % parts === number);

/** What ran to its end has written its counts, and failed if a test did. */
function run(some) {
  const {status} = spawnSync('timeout', ['--kill-after=10', String(seconds), 'npx', 'web-test-runner', '--files', ...some], {
    stdio: 'inherit',
    env: {...process.env, BROWSERS: browser},
  });
  const counts = takeCounts(browser);
  return counts && (status === 0 || counts.failed) ? counts : undefined;
}

const hung = (some) => ({passed: 0, failed: some.length, failures: some.map((file) => `${file} (the page itself)`)});

takeCounts(browser);
const all = [];
for (let number = 0; number < parts; number++) {
  const some = part(number);
  const first = run(some);
  if (!first) console.log(`${browser} did not run to its end; once more`);
  all.push(first ?? run(some) ?? hung(some));
}
const sum = summed(all);
writeCounts(browser, sum);
console.log(`${browser}, ${parts} parts: ${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed || !sum.passed ? 1 : 0;
