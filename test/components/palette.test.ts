/** The colours of the series, as browsers compute them, for every kind of colour vision. */
import {expect} from '@open-wc/testing';
import type {CscChart} from '../../src/components/csc-chart.js';
import {deltaE, labOf, rgbOf, VISIONS, type Rgb} from '../helpers/colour-vision.js';
import {contrastRatio} from '../helpers/contrast.js';
import {build, frames, parts, put, settled, unmountAll} from '../helpers/elements.js';
import {tableOf} from '../helpers/tables.js';

const SERIES = 8;
const LEAST_DIFFERENCE = 10;
const GROUNDS = {light: {ink: '#1b1b1b', of: ['#fff', '#ffe']}, dark: {ink: '#eee', of: ['#000', '#121212']}} as const;
type Ground = keyof typeof GROUNDS;

async function chartOn(ground: Ground, type: string): Promise<CscChart> {
  const {ink, of} = GROUNDS[ground];
  const element = build('csc-chart', {attributes: {indicator: '', type}});
  const years = ['2021', '2022', '2023'].map((year, rank) => [year, ...Array.from({length: SERIES}, (_, series) => String(10 * series + rank + 5))]);
  element.append(tableOf([['Année', ...Array.from({length: SERIES}, (_, series) => `Série ${series + 1}`)], ...years]));
  const place = put('csc-chart');
  Object.assign(place.parentElement!.style, {background: of[0], color: ink});
  place.replaceWith(element);
  await settled(element);
  await frames();
  return element;
}

interface Style {
  readonly color: string;
  /** What tells it apart without its colour. */
  readonly sign: string;
}

/** Colour and dash of each line. */
async function linesOn(ground: Ground): Promise<readonly Style[]> {
  const element = await chartOn(ground, 'line');
  return Array.from({length: SERIES}, (_, rank) => {
    const {stroke, strokeDasharray} = getComputedStyle(parts<SVGElement>(element, `.shapes .line.s${rank + 1}`)[0]!);
    return {color: stroke, sign: strokeDasharray};
  });
}

/** Colour and texture of each bar. */
async function barsOn(ground: Ground): Promise<readonly Style[]> {
  const element = await chartOn(ground, 'bar');
  return Array.from({length: SERIES}, (_, rank) => {
    const {fill} = getComputedStyle(parts<SVGElement>(element, `.shapes .bar.s${rank + 1}`)[0]!);
    const [, id] = /#(texture-\d)/.exec(fill) ?? [];
    if (!id) return {color: fill, sign: 'plain'};
    const pattern = parts<SVGElement>(element, `#${id}`)[0]!;
    return {color: getComputedStyle(pattern.querySelector('rect')!).fill, sign: pattern.querySelector('path')!.getAttribute('d')!};
  });
}

const pairs = <Each>(all: readonly Each[]) => all.flatMap((a, rank) => all.slice(rank + 1).map((b, next) => [a, b, `${rank + 1} and ${rank + next + 2}`] as const));
const greyOf = (color: Rgb) => labOf(color)[0];

describe('the measure of colours', () => {
  // Sharma, Wu and Dalal (2005), table 1.
  const KNOWN: readonly (readonly [Rgb, Rgb, number])[] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [56, -27, -3], 31.903],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  ];
  for (const [one, other, expected] of KNOWN) it(`is ${expected} where its authors say so`, () => expect(deltaE(one, other)).to.be.closeTo(expected, 1e-4));

  it('leaves greys as they are for everybody', () => {
    for (const vision of Object.values(VISIONS)) expect(deltaE(labOf([0.5, 0.5, 0.5], vision), labOf([0.5, 0.5, 0.5]))).to.be.below(0.1);
  });
});

for (const ground of Object.keys(GROUNDS) as Ground[]) {
  describe(`the colours of series on a ${ground} page`, () => {
    afterEach(unmountAll);

    it('are those of the bars as of the lines', async () => {
      const lines = await linesOn(ground);
      unmountAll();
      expect((await barsOn(ground)).map(({color}) => color)).to.deep.equal(lines.map(({color}) => color));
    });

    for (const [name, vision] of Object.entries(VISIONS)) {
      it(`differ by ${LEAST_DIFFERENCE} at least, any two of them, with ${name} vision`, async () => {
        const labs = (await linesOn(ground)).map(({color}) => labOf(rgbOf(color), vision));
        const close = pairs(labs).map(([a, b, which]) => [deltaE(a, b), which] as const).filter(([difference]) => difference < LEAST_DIFFERENCE);
        expect(close.map(([difference, which]) => `${which}: ${difference.toFixed(1)}`)).to.deep.equal([]);
      });
    }

    it('stand out from the page by 3 to 1', async () => {
      const colors = (await linesOn(ground)).map(({color}) => color);
      const faint = GROUNDS[ground].of.flatMap((page) => colors.map((color, rank) => [contrastRatio(color, page), `${rank + 1} on ${page}`] as const));
      expect(faint.filter(([ratio]) => ratio < 3).map(([ratio, which]) => `${which}: ${ratio.toFixed(2)}`)).to.deep.equal([]);
    });

    it('carry the figures that are written in them by 4.5 to 1', async () => {
      const colors = (await barsOn(ground)).map(({color}) => color);
      unmountAll();
      const element = await chartOn(ground, 'stacked');
      const written = colors.flatMap((color, rank) => parts<SVGElement>(element, `.shapes .inside.s${rank + 1}`).slice(0, 1).map((text) => [rank + 1, contrastRatio(getComputedStyle(text).fill, color)] as const));
      expect(written.length, 'parts that are long enough').to.be.at.least(SERIES - 3);
      expect(written.filter(([, ratio]) => ratio < 4.5).map(([rank, ratio]) => `${rank}: ${ratio.toFixed(2)}`)).to.deep.equal([]);
    });

    for (const [what, read] of [['lines', linesOn], ['bars', barsOn]] as const) {
      it(`are told apart without colour, ${what} by ${what === 'lines' ? 'dashes' : 'textures'} or by their grey`, async () => {
        const styles = await read(ground);
        const same = pairs(styles).filter(([a, b]) => a.sign === b.sign && Math.abs(greyOf(rgbOf(a.color)) - greyOf(rgbOf(b.color))) < 15);
        expect(same.map(([, , which]) => which)).to.deep.equal([]);
      });
    }
  });
}
