import {expect} from '@open-wc/testing';
import {SLICE} from '../../src/data/pause.js';
import {stepping, type Steps} from '../../src/data/stepping.js';

/** Longer than a slice of work may be. */
function long(): undefined {
  for (const since = performance.now(); performance.now() - since <= SLICE; );
  return undefined;
}

describe('work in steps', () => {
  it('is done at once where it is short', () => {
    let taken = 0;
    const steps = (function* (): Steps {
      for (; taken < 3; taken++) yield undefined;
    })();
    expect(stepping(steps).isDone).to.equal(true);
    expect(taken).to.equal(3);
  });

  it('lets the page answer in between where it is long', async () => {
    const heard: string[] = [];
    const steps = (function* (): Steps {
      for (const name of ['first', 'second']) {
        yield long();
        heard.push(name);
      }
    })();
    const work = stepping(steps);
    expect([work.isDone, heard.length]).to.deep.equal([false, 0]);
    const page = new Promise<void>((resolve) => setTimeout(() => resolve(void heard.push('page'))));
    await Promise.all([work.done, page]);
    expect(work.isDone).to.equal(true);
    expect(heard).to.include.members(['first', 'second', 'page']);
  });

  it('waits for what a step waits for, and goes on where that fails', async () => {
    const steps = (function* (): Steps {
      yield Promise.reject(new Error('absent'));
      yield Promise.resolve();
    })();
    const work = stepping(steps);
    expect(work.isDone).to.equal(false);
    await work.done;
    expect(work.isDone).to.equal(true);
  });

  it('ends where a step fails: whoever wants its result meets the error', async () => {
    const steps = (function* (): Steps {
      yield undefined;
      throw new Error('broken');
    })();
    const work = stepping(steps);
    await work.done;
    expect(work.isDone).to.equal(true);
  });
});
