/** Files that a reader takes away, taken as a page does that wants them for itself: nothing is saved. */
import {waitUntil} from '@open-wc/testing';
import {part, parts, plain} from './elements.js';

/** @param format what its button says, or a part of it: `SVG` */
export async function take(element: HTMLElement, format: string): Promise<Blob> {
  part(element, '.download')!.click();
  await waitUntil(() => parts(element, '.formats button').length, 'the formats are listed');
  const taken = new Promise<Blob>((resolve) => {
    const keep = (event: HTMLElementEventMap['csc-download']) => {
      event.preventDefault();
      resolve(event.blob);
    };
    element.addEventListener('csc-download', keep, {once: true});
  });
  parts<HTMLButtonElement>(element, '.formats button').find((each) => plain(each.textContent).includes(format))!.click();
  return taken;
}
