/** Files that readers take away, from pages as strict as those of partners. */
import {expect} from '@open-wc/testing';
import {openPage, type OpenPage, type Strictness} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const LATE = {timeout: 8000};
/** The browser of WebKitGTK's driver shows what it saves in a bar, and from then on pointers miss what tests point at. */
const OPENS_A_BAR = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
const partsOf = (page: OpenPage, tag: string, selector: string) => [...(page.document.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const told = (page: OpenPage, tag: string) => partsOf(page, tag, '.tools [role=status]')[0]?.textContent ?? '';

for (const strictness of ['strict', 'strict-types'] satisfies Strictness[]) {
  describe(`downloads in a page that is ${strictness}`, () => {
    it('are saved, all of all elements, without one report', async function () {
      this.timeout(30_000);
      const page = await openPage('elements', {strictness});
      const taken: string[] = [];
      page.document.body.addEventListener('csc-download', (event) => {
        taken.push(event.filename.replace(/^.*\./, ''));
        if (OPENS_A_BAR) event.preventDefault();
      });
      for (const [tag, formats] of [['csc-map', 3], ['csc-chart', 3], ['csc-directory', 1]] as const) {
        await waitUntil(() => partsOf(page, tag, '.download').length, `${tag} is drawn`, LATE);
        for (let rank = 0; rank < formats; rank++) {
          const before = taken.length;
          partsOf(page, tag, '.download')[0]!.click();
          await waitUntil(() => partsOf(page, tag, '.formats button').length === formats, 'the formats are listed', LATE);
          partsOf(page, tag, '.formats button')[rank]!.click();
          await waitUntil(() => taken.length > before, `${tag} gives its file ${rank}`, LATE);
          await waitUntil(() => told(page, tag).startsWith('Fichier téléchargé'), 'it is said', LATE);
        }
      }
      // A file that the policy refuses is refused in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(taken.join()).to.equal('csv,png,svg,csv,png,svg,csv');
      expect(page.reports()).to.deep.equal([]);
      page.close();
    });
  });
}

describe('downloads whose script does not come', () => {
  it('say so in French, and leave the table as it was', async () => {
    const page = await openPage('loader', {strictness: 'open'});
    await waitUntil(() => partsOf(page, 'csc-directory', '.download').length, 'the directory is drawn', LATE);
    const policy = page.document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src 'none'";
    page.document.head.append(policy);
    partsOf(page, 'csc-directory', '.download')[0]!.click();
    await waitUntil(() => told(page, 'csc-directory'), 'it is said', LATE);
    expect(told(page, 'csc-directory')).to.equal('Indisponible\u00a0: rechargez la page.');
    page.document.defaultView!.dispatchEvent(new Event('beforeprint'));
    expect(partsOf(page, 'csc-directory', 'tbody tr').length).to.be.above(20);
    page.close();
  });
});
