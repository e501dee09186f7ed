import {expect} from '@open-wc/testing';
import {contrastRatio, textContrasts} from '../helpers/contrast.js';
import {openPage} from '../helpers/pages.js';
import {waitUntil} from '../helpers/wait.js';

const ENOUGH = 4.5;

describe('contrastRatio', () => {
  it('is that of WCAG', () => {
    expect(contrastRatio('#000', '#fff')).to.be.closeTo(21, 0.001);
    expect(contrastRatio('rgb(119 119 119)', 'white')).to.be.closeTo(4.478, 0.001);
    expect(contrastRatio('red', 'red')).to.equal(1);
  });
});

describe('the texts of drawings', () => {
  it('are found too pale when they are', () => {
    const host = document.createElement('div');
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('fill', '#999');
    text.setAttribute('y', '20');
    text.textContent = 'pâle';
    drawing.append(text);
    host.append(drawing);
    document.body.append(host);
    const [found] = textContrasts(host);
    expect(found?.text).to.equal('pâle');
    expect(found?.ratio).to.be.closeTo(2.849, 0.01);
    host.remove();
  });

  for (const scheme of ['light', 'dark']) {
    it(`stand out from what is behind them, on a ${scheme} page`, async () => {
      const page = await openPage('elements');
      const root = page.document.documentElement;
      root.style.colorScheme = scheme;
      root.style.background = scheme === 'dark' ? '#121212' : '#fff';
      root.style.color = scheme === 'dark' ? '#eee' : '#111';
      for (const tag of ['csc-map', 'csc-chart']) {
        const element = page.document.querySelector(tag)!;
        await waitUntil(() => element.shadowRoot?.querySelector('svg text'), `${tag} has texts`, {timeout: 8000});
        const isOnDark = () => element.shadowRoot!.querySelector('.frame')!.matches('.on-dark');
        await waitUntil(() => isOnDark() === (scheme === 'dark'), `${tag} sees that the page has become ${scheme}`);
        const texts = textContrasts(element);
        expect(texts.length).to.be.above(0);
        expect(texts.filter(({ratio}) => ratio < ENOUGH).map(({said}) => said)).to.deep.equal([]);
      }
      page.close();
    });
  }
});
