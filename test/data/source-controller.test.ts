import {expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import fc from 'fast-check';
import {SourceController, type SourceHost, type SourceState} from '../../src/data/source-controller.js';
import {documents} from '../../src/data/shared-source.js';
import type {Part} from '../../src/model/observatory.js';
import {inLanguage} from '../../src/model/text.js';
import {takeReports} from '../helpers/guard.js';

/** An element as a controller knows it. */
function hostOf(src: string) {
  const controllers: ReactiveController[] = [];
  const host = Object.assign(document.createElement('div'), {
    src,
    parts: [],
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
    requestUpdate: () => controllers.forEach((controller) => controller.hostUpdate?.()),
  });
  document.body.append(host);
  return host satisfies SourceHost;
}

const titleOf = (state: SourceState) => (state.phase === 'ready' ? inLanguage(state.loaded.observatory.title, 'fr') : state.phase);
const answer = (url: string) => new Response(JSON.stringify({format: 'observatoire-csc/1', title: new URL(url).pathname}));
const turns = async (count = 20) => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

describe('SourceController', () => {
  const realFetch = window.fetch;
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('shows the answer to the last question, in whatever order a thousand schedules answer', async function () {
    this.timeout(60_000);
    let schedules = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {minLength: 2, maxLength: 5}), async (scheduler, sources) => {
        window.fetch = (url) => scheduler.schedule(Promise.resolve(answer(String(url as URL))));
        const host = hostOf(`/${sources[0]!}`);
        const source = new SourceController(host, () => undefined);
        source.start();
        for (const name of sources.slice(1)) {
          host.src = `/${name}`;
          host.requestUpdate();
          if (scheduler.count() > 1) await scheduler.waitOne();
        }
        await scheduler.waitIdle();
        for (let wait = 0; source.state.phase === 'waiting' && wait < 50; wait++) await new Promise((resolve) => setTimeout(resolve));
        expect(titleOf(source.state)).to.equal(`/${sources.at(-1)!}`);
        host.remove();
        source.hostDisconnected();
        await turns();
        schedules++;
      }),
      {numRuns: 1000},
    );
    expect(schedules).to.equal(1000);
    expect(takeReports()).to.deep.equal([]);
  });

  it('keeps what it shows, and says so, when a reload fails', async () => {
    let asked = 0;
    window.fetch = (url) => Promise.resolve(asked++ ? new Response('', {status: 404}) : answer(String(url as URL)));
    const states: SourceState[] = [];
    const source = new SourceController(hostOf('/stale'), (state) => states.push(state));
    source.start();
    await new Promise((resolve) => setTimeout(resolve, 20));
    source.retry();
    // The answer is shared as long as somebody shows it: a retry must be a new request all the same.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).to.equal(2);
    expect(titleOf(source.state)).to.equal('/stale');
    expect(source.state.phase === 'ready' && source.state.stale?.fault).to.equal('http');
  });

  it('says how many megabytes of a long file have come, each once', async () => {
    const text = JSON.stringify({format: 'observatoire-csc/1', title: 'a'.repeat(400), note: 'b'.repeat(2_600_000)});
    let more!: (part: string) => void;
    let close!: () => void;
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        more = (part) => stream.enqueue(new TextEncoder().encode(part));
        close = () => stream.close();
      },
    });
    window.fetch = () => Promise.resolve(new Response(body));
    const source = new SourceController(hostOf('/long'), () => undefined);
    const heard: (number | undefined)[] = [];
    const hear = async (part: string) => {
      more(part);
      await new Promise((resolve) => setTimeout(resolve, 30));
      heard.push(source.state.phase === 'waiting' ? source.state.megabytes : NaN);
    };
    source.start();
    await hear(text.slice(0, 900_000));
    await hear(text.slice(900_000, 1_200_000));
    await hear(text.slice(1_200_000, 1_300_000));
    await hear(text.slice(1_300_000, 2_500_000));
    expect(heard).to.deep.equal([undefined, 1, 1, 2]);
    more(text.slice(2_500_000));
    close();
    for (let wait = 0; source.state.phase === 'waiting' && wait < 200; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(source.state.phase).to.equal('ready');
  });

  it('reads no further for an element that has left', async () => {
    window.fetch = (url) => Promise.resolve(answer(String(url as URL)));
    const [left, all] = [50, 500];
    let steps = 0;
    const host = hostOf('/left');
    const long: Part<void> = {
      name: 'long',
      *read() {
        for (; steps < all; yield) {
          for (const since = performance.now(); performance.now() - since < 1; );
          if (++steps !== left) continue;
          host.remove();
          source.hostDisconnected();
        }
      },
    };
    const source: SourceController = new SourceController(Object.assign(host, {parts: [long]}), () => undefined);
    source.start();
    for (let wait = 0; steps < left && wait < 200; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(steps).to.be.within(left, all - 1);
    expect(source.state.phase).to.equal('waiting');
  });

  it('forgets a failure, so that the next one asks again', async () => {
    let asked = 0;
    window.fetch = (url) => Promise.resolve(asked++ ? answer(String(url as URL)) : new Response('', {status: 404}));
    const first = await documents.take('/forgotten', location.href).answer.catch(() => 'failed');
    expect(first).to.equal('failed');
    await documents.take('/forgotten', location.href).answer;
    expect(asked).to.equal(2);
  });
});
