/** Every form of a chart in every light: what is drawn is told apart without its colour and read on any ground. */
import {expect} from '@open-wc/testing';
import type {Form} from '../../src/charts/suited.js';
import type {CscChart} from '../../src/components/csc-chart.js';
import {FORM_ATTRIBUTES} from '../fixtures/forms.js';
import {emulateMedia} from '../helpers/cdp.js';
import {labOf, rgbOf} from '../helpers/colour-vision.js';
import {textContrasts} from '../helpers/contrast.js';
import {build, frames, isShown, mountAround, part, parts, plain, put, settled, unmountAll} from '../helpers/elements.js';
import {tableOf as tableIn} from '../helpers/tables.js';
import {waitUntil} from '../helpers/wait.js';

const SRC = '/demo/data/fictional.json';
const GROUNDS: Readonly<Record<string, string>> = {'#fff': '#1b1b1b', '#000': '#fff', '#ffe': '#222', '#121212': '#eee'};
type Attributes = Readonly<Record<string, string>>;

async function on(ground: string, ink: string, attributes: Attributes, width?: number): Promise<CscChart> {
  const place = put('csc-chart', {width});
  Object.assign(place.parentElement!.style, {background: ground, color: ink});
  const element = build('csc-chart', {attributes});
  place.replaceWith(element);
  await settled(element);
  await frames();
  return element;
}

/** Eight series in a table of the page, and one that they are compared with. */
const SERIES = 8;
const wide = (names: readonly string[]) =>
  tableIn([['Type', ...Array.from({length: SERIES}, (_, rank) => `Série ${rank + 1}`), 'Moyenne'], ...names.map((name, item) => [name, ...Array.from({length: SERIES + 1}, (_, rank) => String(((rank + 2) * (item + 3)) % 11 + 1))])]);

const pairs = <Each>(all: readonly Each[]) => all.flatMap((a, rank) => all.slice(rank + 1).map((b) => [a, b] as const));

/** What tells the marks of a series from those of another, without colour: form, texture, dash, outline; its grey beside. */
function signsIn(element: CscChart, selector: string): readonly {readonly series: string; readonly sign: string; readonly grey: number}[] {
  const found = new Map<string, {series: string; sign: string; grey: number}>();
  for (const each of parts<SVGElement>(element, selector)) {
    const series = each.getAttribute('class')!;
    if (found.has(series)) continue;
    const {fill, stroke, strokeDasharray} = getComputedStyle(each);
    const isHollow = each.matches('.bar.reference, .point.reference');
    const texture = /#(texture-\d)/.exec(fill)?.[1];
    const corners = each.localName === 'path' ? shapeOf(each.getAttribute('d')!) : each.localName;
    const colour = each.matches('.line') || isHollow ? stroke : texture ? getComputedStyle(part(element, `#${texture} rect`)!).fill : fill;
    const form = isHollow ? 'hollow' : each.matches('.point') ? corners : each.matches('.line') ? strokeDasharray : (texture ?? 'plain');
    found.set(series, {series, sign: form, grey: labOf(rgbOf(opaque(colour)))[0]});
  }
  return [...found.values()];
}
/** A path wherever it stands. */
const shapeOf = (d: string) => {
  const numbers = d.match(/-?[\d.]+/g)!.map(Number);
  return numbers.map((each, rank) => Math.round(each - numbers[rank % 2]!)).join(' ');
};
const opaque = (colour: string) => (/^rgb\(/.test(colour) ? colour : 'rgb(96, 96, 96)');

describe('the marks of a chart', function () {
  this.timeout(30_000);
  afterEach(async () => {
    await emulateMedia({});
    unmountAll();
  });

  for (const [form, selector] of [['dot', '.shapes .point'], ['line', '.shapes .line'], ['line', '.shapes .point'], ['bar', '.shapes .bar'], ['column', '.shapes .bar'], ['slope', '.shapes .point'], ['slope', '.shapes .line'], ['multiples', '.shapes .bar']] as const) {
    it(`tell eight series and a reference apart without their colour, in a ${form} by ${selector.slice(9)}s`, async () => {
      for (const [ground, ink] of Object.entries(GROUNDS)) {
        const years = form === 'line' || form === 'slope' ? ['2021', '2022'] : ['A', 'B'];
        const place = put('csc-chart', {width: 1200});
        Object.assign(place.parentElement!.style, {background: ground, color: ink});
        const element = build('csc-chart', {attributes: {indicator: '', type: form, compare: 'Moyenne'}});
        element.append(wide(years));
        place.replaceWith(element);
        await settled(element);
        await frames();
        const signs = signsIn(element, selector);
        // Of small multiples each has one series and the reference.
        expect(signs.length).to.equal(form === 'multiples' ? 2 : SERIES + 1);
        const alike = pairs(signs).filter(([a, b]) => a.sign === b.sign && Math.abs(a.grey - b.grey) < 15);
        expect(alike.map(([a, b]) => `${a.series} and ${b.series}: ${a.sign}, ${a.grey.toFixed(0)} and ${b.grey.toFixed(0)}`), ground).to.deep.equal([]);
        unmountAll();
      }
    });
  }

  it('have in the legend the form that they have in the drawing', async () => {
    for (const form of ['bar', 'dot', 'stacked', 'line'] as const) {
      const element = await mountAround('csc-chart', wide(form === 'line' ? ['2021', '2022'] : ['A', 'B']), {indicator: '', type: form, compare: 'Moyenne'});
      element.parentElement!.style.width = '320px';
      await waitUntil(() => part(element, '.drawing > svg')!.getAttribute('width') === '320', 'it is narrow');
      const kinds = form === 'dot' ? '.point' : form === 'line' ? '.line' : '.bar';
      const signs = new Map(signsIn(element, `.shapes ${kinds}`).map(({series, sign}) => [series, sign]));
      const keys = signsIn(element, `.legend ${kinds}`);
      expect(keys.map(({series}) => series).sort(), form).to.deep.equal([...signs.keys()].sort());
      for (const {series, sign} of keys) expect(sign, `${form} ${series}`).to.equal(signs.get(series));
      unmountAll();
    }
  });

  for (const [form, attributes] of Object.entries(FORM_ATTRIBUTES)) {
    it(`can be read on every ground, whatever stands behind its words: ${form}`, async () => {
      for (const [ground, ink] of Object.entries(GROUNDS))
        for (const width of [900, 320]) {
          const element = await on(ground, ink, {src: SRC, type: form as Form, ...attributes}, width);
          const found = textContrasts(element);
          expect(found.length).to.be.above(3);
          expect(found.filter(({ratio}) => ratio < 4.5).map(({said}) => said), `${ground} ${width}`).to.deep.equal([]);
          unmountAll();
        }
    });

    it(`stand where they do, words and all, in a page that runs from right to left: ${form}`, async () => {
      const element = await on('#fff', '#1b1b1b', {src: SRC, type: form as Form, ...attributes}, 700);
      const placed = () => {
        const {left, top} = part(element, '.drawing > svg')!.getBoundingClientRect();
        return parts(element, '.shapes > *').map((each) => {
          const box = each.getBoundingClientRect();
          return {said: `${each.getAttribute('class')} ${plain(each.textContent)}`, at: [box.left - left, box.right - left, box.top - top]};
        });
      };
      const before = placed();
      try {
        document.documentElement.dir = 'rtl';
        await frames();
        const moved = placed().filter(({at}, rank) => at.some((pixel, side) => Math.abs(pixel - before[rank]!.at[side]!) > 1));
        expect(moved.map(({said}) => said)).to.deep.equal([]);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });

    it(`are in the colours of the system where colours are forced, with their legend, textures and fields: ${form}`, async () => {
      if (!(await emulateMedia({'forced-colors': 'active'}))) return;
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const element = await on('#123', '#fedcba', {src: SRC, type: form as Form, ...attributes}, 900);
      part(element, '.show-data')!.click();
      part(element, '.download')!.click();
      await waitUntil(() => part(element, '.formats'), 'the formats are offered', {timeout: 5000});
      part(element, '.cursor')!.focus();
      await element.updateComplete;
      const probe = element.parentElement!.appendChild(document.createElement('i'));
      const system = new Set(['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'HighlightText', 'GrayText', 'ButtonText', 'ButtonFace', 'ButtonBorder', 'Field', 'FieldText'].map((name) => ((probe.style.color = name), getComputedStyle(probe).color)));
      const isForeign = (colour: string) => /^(?:rgb|color)/.test(colour) && !/(?:, |\/ )0\)$/.test(colour) && !system.has(colour);
      const looked = parts(element, 'svg :is(rect, circle, path, line, text), .legend li, .tip, .formats *, th, td, p, button').filter((each) => isShown(each) || each.closest('pattern'));
      expect(looked.length).to.be.above(20);
      const foreign = looked.flatMap((each) => {
        const {color, fill, stroke, backgroundColor} = getComputedStyle(each);
        const colours = each.closest('svg') ? [fill, stroke] : [color, backgroundColor];
        return colours.filter(isForeign).map((colour) => `${each.localName}.${each.getAttribute('class') ?? ''} ${colour}`);
      });
      expect([...new Set(foreign)]).to.deep.equal([]);
      // What is drawn is seen on the canvas of the system.
      probe.style.color = 'Canvas';
      const canvas = getComputedStyle(probe).color;
      const unseen = parts(element, '.shapes :is(rect, circle, path)').filter((each) => {
        const {fill, stroke} = getComputedStyle(each);
        return [fill, stroke].every((colour) => colour === canvas || colour === 'none');
      });
      expect(unseen.map((each) => each.getAttribute('class'))).to.deep.equal([]);
    });
  }

  it('have the figures that are written in them in the colours of the system, on each series, where colours are forced', async () => {
    if (!(await emulateMedia({'forced-colors': 'active'}))) return;
    for (const [ground, ink] of [['#fff', '#111'], ['#123', '#fedcba']] as const) {
      const element = await on(ground, ink, {src: SRC, type: 'stacked', indicator: 'budget', by: 'commune', series: 'funder'}, 1300);
      const probe = element.parentElement!.appendChild(document.createElement('i'));
      const [canvas, canvasText] = ['Canvas', 'CanvasText'].map((name) => ((probe.style.color = name), getComputedStyle(probe).color));
      const written = parts(element, '.shapes .inside');
      expect(new Set(written.map((each) => each.getAttribute('class'))).size, 'on more than one series').to.be.above(1);
      for (const each of written) {
        const {fill, stroke} = getComputedStyle(each);
        expect([fill, stroke], each.getAttribute('class')!).to.deep.equal([canvas, canvasText]);
      }
    }
  });
});
