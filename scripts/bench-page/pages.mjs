/** Pages of their own for elements of what is built, and how long Chromium's thread was busy with them. */
import http from 'node:http';
import {answer} from '../serve.mjs';

export const html = (body) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mesure</title><link rel="icon" href="data:,">${body}`;

/** @param pages type and text of each address; all others are those of the repository */
export async function serve(pages) {
  const server = http.createServer((request, response) => {
    const page = pages.get(request.url);
    if (!page) return answer(request, response);
    return response.writeHead(200, {'Content-Type': `${page[0]}; charset=utf-8`}).end(page[1]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/** The tasks of the pages' threads in milliseconds of their own processor time, and the spans in which a file was first run. */
export function tasksOf(trace) {
  const {traceEvents} = JSON.parse(trace);
  const timed = traceEvents.filter(({ph, tdur}) => ph === 'X' && tdur);
  // A browser keeps renderers in reserve that do next to nothing.
  const mains = new Set(traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`));
  const tasks = timed.filter(({name, pid, tid}) => name === 'RunTask' && mains.has(`${pid} ${tid}`));
  if (!tasks.length) throw new Error('the trace holds no task');
  const starts = timed.filter(({name}) => name === 'v8.evaluateModule');
  const stamps = traceEvents.filter(({name}) => name === 'TimeStamp').map(({ts, args}) => [args.data.message, ts]);
  return {tasks, starts, stamps: new Map(stamps)};
}

export const longest = (tasks) => Math.max(0, ...tasks.map(({tdur}) => tdur / 1000));

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const rounded = (value) => Number(value.toFixed(1));

/** Milliseconds of processor time of a page's thread so far: on a machine that does other work too, a clock measures the others. */
export async function busyness(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return async () => (await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration').value * 1000;
}
