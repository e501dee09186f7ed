import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {densityFor, pngOf} from '../../src/downloads/png.js';
import {node, type SvgNode} from '../../src/downloads/svg-node.js';
import {observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {emulateMedia} from '../helpers/cdp.js';
import {formats, LABELS, open, take, textOf, type Taken} from '../helpers/taken.js';
import {announcements, expectFocusOn, frames, mount, part, parts, plain, put, settled, texts, unmountAll, type Given, type Tag} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const INDICATOR = 'politique-ville-montant';
const REAL = {attributes: {src: '/demo/data/alsace.json', indicator: INDICATOR, period: '2023'}};
const FICTIONAL = {attributes: {src: '/demo/data/fictional.json', indicator: 'habitants'}};

async function drawingOf(file: Taken): Promise<Document> {
  const drawing = new DOMParser().parseFromString(await textOf(file), 'image/svg+xml');
  expect(drawing.getElementsByTagName('parsererror').length).to.equal(0);
  expect(drawing.documentElement.namespaceURI).to.equal('http://www.w3.org/2000/svg');
  return drawing;
}
/** Texts as they are read: lines that were broken are joined. */
const saidIn = (drawing: Document) => plain([...drawing.querySelectorAll('text')].map(({textContent}) => textContent).join(' '));

/** What a mark is painted with: its own, or what it takes from those around it. */
const paintOf = (mark: Element, name: string): string => mark.closest(`[${name}]`)?.getAttribute(name) ?? '';

async function pixelsOf({blob}: Taken) {
  const bitmap = await createImageBitmap(blob);
  const canvas = Object.assign(document.createElement('canvas'), {width: bitmap.width, height: bitmap.height});
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  context.drawImage(bitmap, 0, 0);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x: number, y: number) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data],
    /** How many pixels of a box are darker than mid-grey. */
    inkIn(x: number, y: number, width: number, height: number) {
      const {data} = context.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 384) ink++;
      return ink;
    },
  };
}
const rgbOf = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** Where a mark stands on the sheet: drawings inside it begin where they say. */
function placeOf(mark: Element) {
  let [x, y] = [0, 0];
  for (let at = mark.parentElement; at?.parentElement; at = at.parentElement) {
    x += Number(at.getAttribute('x') ?? 0);
    y += Number(at.getAttribute('y') ?? 0);
  }
  return {x, y};
}
const number = (mark: Element, name: string) => Number(mark.getAttribute(name));

describe('downloads', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.lang = 'fr';
  });

  it('are offered beside the table: all three where there is a drawing, the data alone where there is none', async () => {
    for (const [tag, expected] of [
      ['csc-map', Object.values(LABELS)],
      ['csc-chart', Object.values(LABELS)],
      ['csc-directory', [LABELS.csv]],
    ] as const) {
      const element = await mount(tag, {data: observatory()});
      expect(texts(element, '.download')).to.deep.equal(['Télécharger']);
      await open(element);
      expect(texts(element, '.formats button').sort(), tag).to.deep.equal([...expected].sort());
      expect(part(element, '.download')!.ariaExpanded).to.equal('true');
      await expectAccessible();
      unmountAll();
    }
  });

  it('are not offered where the page wants none, and remain where it wants no table', async () => {
    const without = await mount('csc-chart', {data: observatory(), attributes: {'without-downloads': ''}});
    expect([texts(without, '.download').length, texts(without, '.show-data').length]).to.deep.equal([0, 1]);
    const alone = await mount('csc-chart', {data: observatory(), attributes: {'without-table': ''}});
    expect([texts(alone, '.download').length, texts(alone, '.show-data').length, texts(alone, 'table').length]).to.deep.equal([1, 0, 0]);
    expect((await take(alone, 'csv')).filename).to.equal('benevoles-par-centre-2023-donnees-fictives.csv');
  });

  it('are taken with the keyboard alone, and closed with Escape', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    const opener = part(element, '.download')!;
    opener.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => formats(element).length);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !formats(element).length);
    expectFocusOn(opener);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => formats(element).length);
    await sendKeys({press: 'Tab'});
    expectFocusOn(formats(element)[0]!);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !formats(element).length);
    expectFocusOn(opener);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => formats(element).length);
    await sendKeys({press: 'Tab'});
    const taken: string[] = [];
    element.addEventListener('csc-download', (event) => {
      event.preventDefault();
      taken.push(event.filename);
    });
    const told = await announcements(element, async () => {
      await sendKeys({press: 'Enter'});
      await waitUntil(() => taken.length);
      await frames();
    });
    expect(taken).to.deep.equal(['benevoles-par-centre-2023-donnees-fictives.csv']);
    expect(told).to.deep.equal(['Fichier téléchargé : benevoles-par-centre-2023-donnees-fictives.csv']);
    expectFocusOn(opener);
  });

  it('are saved under their name unless the page prevents it', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    const saved: string[] = [];
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(`${this.download} ${this.protocol}`);
    };
    try {
      await open(element);
      formats(element)[0]!.click();
      await waitUntil(() => texts(element, '.tools [role=status]').join());
      expect(saved).to.deep.equal(['benevoles-par-centre-2023-donnees-fictives.csv blob:']);
      await take(element, 'csv');
      expect(saved).to.have.length(1);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('say in French that a file could not be made', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    await open(element);
    const {toBlob} = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (give) => give(null);
    try {
      formats(element)[1]!.click();
      await waitUntil(() => texts(element, '.tools [role=status]').join());
      expect(texts(element, '.tools [role=status]')[0]).to.match(/^Le fichier n’a pas pu être préparé/);
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
    }
  });

  it('say that a drawing is too large for an image, and give it as a drawing', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    part(element, 'figure svg')!.setAttribute('height', '60000');
    await open(element);
    formats(element)[1]!.click();
    await waitUntil(() => texts(element, '.tools [role=status]').join());
    expect(texts(element, '.tools [role=status]')[0]).to.match(/^Ce dessin est trop grand pour une image/);
    const drawing = await drawingOf(await take(element, 'svg'));
    expect(number(drawing.documentElement, 'height')).to.be.above(60_000);
  });
});

describe('the CSV', () => {
  afterEach(unmountAll);

  it('holds every figure of the real file, with all its digits, and what must be said of them', async () => {
    const {centres, axes, observations, indicators, sources} = await (await fetch('/demo/data/alsace.json')).json();
    const axis = axes.find(({of}: {of: string}) => of === 'centre');
    const column = observations.find((each: {indicator: string; period: string; axis: string; categories?: object}) => each.indicator === INDICATOR && each.period === '2023' && each.axis === axis.id && !each.categories);
    const file = await take(await mount('csc-chart', REAL), 'csv');
    expect(file.filename).to.match(/^postes-finances-par-la-politique-de-la-ville-montant-total-par-centre-2023\.csv$/);
    const csv = await textOf(file);
    expect([...new Uint8Array(await file.blob.slice(0, 3).arrayBuffer())]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = csv.slice(1).split('\r\n');
    const rows = new Map(lines.map((line) => line.split(';') as [string, ...string[]]).map(([name, ...others]) => [name, others]));
    let checked = 0;
    axis.keys.forEach((key: string, rank: number) => {
      const {name} = centres.find(({id}: {id: string}) => id === key);
      const value = column.values[rank] as number | null;
      const status = column.status[rank] as string;
      expect(rows.get(name), name).to.deep.equal(value === null ? ['', status === 'M' ? 'sans objet' : 'sans réponse'] : [String(value).replace('.', ','), 'renseigné']);
      checked++;
    });
    expect(checked).to.equal(axis.keys.length);
    expect(checked).to.be.above(20);
    const {source} = indicators.find(({id}: {id: string}) => id === INDICATOR);
    const {label} = sources.find(({id}: {id: string}) => id === source);
    expect(plain(csv)).to.contain(plain(typeof label === 'string' ? label : label.fr));
    expect(lines.filter((line) => /^(?:Source|Licence);"?\S/.test(line)).length).to.be.at.least(2);
    expect(csv).not.to.contain('Données fictives');
  });

  it('says of the fictional file that it is one, in its notes and in its name', async () => {
    const file = await take(await mount('csc-directory', FICTIONAL), 'csv');
    expect(file.filename).to.match(/-donnees-fictives\.csv$/);
    expect(plain(await textOf(file))).to.contain('Données fictives;Données fictives : aucune structure réelle');
  });

  it('has the rows in the order in which the reader sorted them', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    part(element, '.show-data')!.click();
    await element.updateComplete;
    parts(element, 'thead button')[1]!.click();
    await waitUntil(() => part(element, '[aria-sort=ascending]'));
    const values = (await textOf(await take(element, 'csv'))).split('\r\n').slice(1, 7).map((line) => line.split(';')[1]);
    expect(values).to.deep.equal(['0', '12', '12', '42', '95', '']);
  });

  it('guards names that a spreadsheet would compute', async () => {
    const centres = [{id: 'a', name: '=HYPERLINK("https://e.example","x")', phone: '+33 3 88 00 00 00', source: 'essai'}];
    const csv = await textOf(await take(await mount('csc-directory', {data: observatory({centres, axes: [], observations: []})}), 'csv'));
    expect(csv).to.contain(`"'=HYPERLINK(""https://e.example"",""x"")"`);
    expect(csv).to.contain(`;'+33 3 88 00 00 00`);
    expect(csv).not.to.match(/(?:^|;|\n)"?[=+@]/m);
  });
});

describe('the SVG', () => {
  afterEach(() => {
    unmountAll();
    document.body.removeAttribute('style');
  });

  /** Nothing that a drawing program, a mail or a wiki would have to trust or fetch. */
  function expectStandsAlone(drawing: Document) {
    let looked = 0;
    for (const each of drawing.querySelectorAll('*')) {
      expect(each.localName).to.be.oneOf(['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'defs', 'pattern', 'clipPath']);
      for (const {name, value} of each.attributes) {
        expect(name).not.to.match(/^on|^class$|^style$|href|^src$|^data-|^aria-/);
        if (name !== 'xmlns') expect(value, `${each.localName} ${name}`).not.to.match(/\/\/|var\(|javascript|NaN|undefined|color\(|rgb/);
        if (name.startsWith('font-family')) expect(value).to.be.oneOf(['sans-serif', 'serif', 'monospace']);
        const [, id] = /url\((.*)\)/.exec(value) ?? [];
        if (id) expect(drawing.querySelector(id), id).not.to.equal(null);
        looked++;
      }
    }
    expect(looked).to.be.above(30);
  }

  for (const [tag, given] of [
    ['csc-map', REAL],
    ['csc-map', FICTIONAL],
    ['csc-chart', REAL],
    ['csc-chart', FICTIONAL],
    ['csc-chart', {attributes: {...REAL.attributes, by: 'period'}}],
  ] satisfies [Tag, Given][]) {
    it(`of ${tag} ${Object.values(given.attributes).join(' ')} stands alone and says all that must be said`, async () => {
      const element = await mount(tag, given);
      const title = texts(element, 'h2')[0]!;
      const [source] = texts(element, '[part=source] summary');
      const [summary] = texts(element, '.summary');
      const drawing = await drawingOf(await take(element, 'svg'));
      expectStandsAlone(drawing);
      const said = saidIn(drawing);
      for (const expected of [title, summary!, source!]) expect(said).to.contain(expected);
      expect(said).to.match(/Document mis à jour le/);
      expect(drawing.querySelector('title')!.textContent).to.equal(element.shadowRoot!.querySelector('h2')!.textContent);
      const isFictional = given.attributes.src.includes('fictional');
      expect(said.includes('Données fictives')).to.equal(isFictional);
      expect(drawing.querySelector('desc')!.textContent.includes('Données fictives')).to.equal(isFictional);
      for (const text of new Set(texts(element, 'figure svg text').filter(Boolean))) expect(said).to.contain(text);
      for (const entry of parts(element, '.legend li')) for (const node of entry.childNodes) if (node.nodeType === Node.TEXT_NODE && plain(node.nodeValue!)) expect(said).to.contain(plain(node.nodeValue!));
    });
  }

  it('is the same from a dark page as from a light one', async () => {
    for (const tag of ['csc-map', 'csc-chart'] as const) {
      const light = await textOf(await take(await mount(tag, REAL), 'svg'));
      unmountAll();
      const element = put(tag, REAL);
      Object.assign(element.parentElement!.style, {background: '#121212', color: '#eee'});
      await settled(element);
      await waitUntil(() => part(element, '.frame.on-dark'));
      expect(await textOf(await take(element, 'svg')), tag).to.equal(light);
      unmountAll();
    }
  });

  it('is the same where colours are forced', async function () {
    const tagsOf = async () => (await textOf(await take(await mount('csc-chart', REAL), 'svg'))).split('<');
    const light = await tagsOf();
    unmountAll();
    if (!(await emulateMedia({'forced-colors': 'active', 'prefers-color-scheme': 'dark'}))) this.skip();
    try {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      expect((await tagsOf()).filter((tag, rank) => tag !== light[rank])).to.deep.equal([]);
    } finally {
      await emulateMedia({});
    }
  });

  it('takes the colours of the partner along', async () => {
    const element = put('csc-chart', {data: observatory()});
    element.style.setProperty('--csc-color-series-1', 'rgb(122 31 92)');
    await settled(element);
    const drawing = await drawingOf(await take(element, 'svg'));
    expect([...drawing.querySelectorAll('svg rect, svg path')].filter((mark) => paintOf(mark, 'fill') === '#7a1f5c').length).to.equal(parts(element, 'figure svg rect:not(pattern rect)').length);
  });

  it('writes hostile names as text', async () => {
    const name = '</text><script>alert(1)</script> & "x" \u0000\u000b';
    const data = observatory();
    Object.assign(data.centres[0] as object, {name});
    const drawing = await drawingOf(await take(await mount('csc-chart', {data, attributes: {heading: name}}), 'svg'));
    expect(drawing.querySelector('script')).to.equal(null);
    expect(drawing.querySelector('title')!.textContent).to.contain('<script>alert(1)</script> & "x"');
    expectStandsAlone(drawing);
  });
});

describe('the PNG', () => {
  afterEach(unmountAll);

  it('of a chart has its bars in their colour at their place, and the ink of its texts, at twice the size', async () => {
    const element = put('csc-chart', {data: observatory()});
    Object.assign(element.parentElement!.style, {background: '#121212', color: '#eee'});
    await settled(element);
    const drawing = await drawingOf(await take(element, 'svg'));
    const image = await pixelsOf(await take(element, 'png'));
    const sheet = drawing.documentElement;
    expect([image.width, image.height]).to.deep.equal([number(sheet, 'width') * 2, number(sheet, 'height') * 2]);
    expect(image.at(2, 2)).to.deep.equal([255, 255, 255, 255]);
    const marks = [...drawing.querySelectorAll('svg svg rect')].filter((mark) => number(mark, 'width') > 20 && number(mark, 'height') > 8 && paintOf(mark, 'fill') !== 'none');
    expect(marks.length).to.be.above(3);
    for (const mark of marks) {
      const {x, y} = placeOf(mark);
      const middle = [x + number(mark, 'x') + number(mark, 'width') / 2, y + number(mark, 'y') + number(mark, 'height') / 2] as const;
      const [r, g, b] = image.at(middle[0] * 2, middle[1] * 2);
      const expected = rgbOf(paintOf(mark, 'fill'));
      [r, g, b].forEach((part, rank) => expect(part).to.be.closeTo(expected[rank]!, 2));
    }
    const lines = [...drawing.querySelectorAll('text')].filter(({textContent}) => plain(textContent).length > 2);
    expect(lines.length).to.be.above(10);
    for (const line of lines) {
      const {x, y} = placeOf(line);
      const size = Number(paintOf(line, 'font-size'));
      const anchor = paintOf(line, 'text-anchor');
      const left = x + number(line, 'x') - (anchor === 'end' ? size * 2 : anchor === 'middle' ? size : 0);
      expect(image.inkIn(left * 2, (y + number(line, 'y') - size * 0.8) * 2, size * 4, size * 1.6), line.textContent).to.be.above(8);
    }
  });

  it('of a map has its places in their colour', async () => {
    const element = await mount('csc-map', {attributes: {src: REAL.attributes.src}});
    const drawing = await drawingOf(await take(element, 'svg'));
    const image = await pixelsOf(await take(element, 'png'));
    const places = [...drawing.querySelectorAll('svg svg circle')];
    expect(places.length).to.be.above(4);
    for (const place of places) {
      const {x, y} = placeOf(place);
      // Beside the number that a group has in its middle.
      const [r, g, b] = image.at((x + number(place, 'cx')) * 2, (y + number(place, 'cy') + number(place, 'r') * 0.7) * 2);
      const expected = rgbOf(paintOf(place, 'fill'));
      [r, g, b].forEach((part, rank) => expect(part).to.be.closeTo(expected[rank]!, 3));
    }
  });
});

describe('pngOf', () => {
  const paint = async (...children: SvgNode[]) => {
    const root = node('svg', {width: 100, height: 100, viewBox: '0 0 100 100'}, [node('rect', {width: 100, height: 100, fill: '#ffffff'}), ...children]);
    const image = await pixelsOf({filename: 'x.png', blob: (await pngOf({width: 100, height: 100, root}))!});
    // Density two.
    return (x: number, y: number) => `#${image.at(2 * x, 2 * y).slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };

  it('fills with a texture, which looks as it does where it is defined', async () => {
    const texture = node('pattern', {id: 't', width: 10, height: 10, patternUnits: 'userSpaceOnUse'}, [
      node('rect', {width: 10, height: 10, fill: '#ff0000'}),
      node('rect', {width: 5, height: 10}),
    ]);
    const at = await paint(
      node('svg', {x: 0, y: 0, width: 100, height: 100, fill: '#0000ff'}, [node('defs', {}, [texture]), node('rect', {x: 20, y: 20, width: 60, height: 60, fill: 'url(#t)'})]),
    );
    expect([at(22.5, 50), at(27.5, 50), at(62.5, 30), at(67.5, 30), at(10, 10)]).to.deep.equal(['#0000ff', '#ff0000', '#0000ff', '#ff0000', '#ffffff']);
  });

  it('moves, turns, enlarges and cuts', async () => {
    const at = await paint(
      node('defs', {}, [node('clipPath', {id: 'c'}, [node('circle', {cx: 80, cy: 80, r: 10})])]),
      node('g', {transform: 'translate(50 50) rotate(90) scale(2, 1)'}, [node('rect', {x: 0, y: 0, width: 10, height: 4, fill: '#00ff00'})]),
      node('rect', {x: 60, y: 60, width: 40, height: 40, fill: '#ff00ff', 'clip-path': 'url(#c)'}),
      node('svg', {x: 10, y: 10, width: 10, height: 10, viewBox: '0 0 20 20', overflow: 'hidden'}, [node('rect', {x: 10, y: 0, width: 40, height: 40, fill: '#123456'})]),
    );
    // Turned about its origin, it goes down 20 and left 4.
    expect([at(48, 60), at(52, 60), at(48, 72)]).to.deep.equal(['#00ff00', '#ffffff', '#ffffff']);
    expect([at(80, 80), at(72, 72)]).to.deep.equal(['#ff00ff', '#ffffff']);
    expect([at(17, 15), at(12, 15), at(25, 15)]).to.deep.equal(['#123456', '#ffffff', '#ffffff']);
  });

  it('is seen through as far as the drawing is', async () => {
    const at = await paint(node('g', {opacity: '0.5', fill: '#000000'}, [node('rect', {width: 50, height: 50}), node('rect', {x: 50, width: 50, height: 50, 'fill-opacity': '0.5'})]));
    expect(parseInt(at(25, 25).slice(1, 3), 16)).to.be.closeTo(128, 2);
    expect(parseInt(at(75, 25).slice(1, 3), 16)).to.be.closeTo(191, 2);
  });

  it('keeps within what browsers paint', () => {
    for (const [width, height] of [[100, 100], [4000, 1000], [900, 9000], [300, 30_000]] as const) {
      const density = densityFor({width, height});
      expect(density).to.be.at.most(2);
      expect(width * height * density ** 2).to.be.at.most(16_000_001);
      expect(Math.max(width, height) * density).to.be.at.most(16_001);
    }
  });
});

describe('what is hidden by secrecy', () => {
  afterEach(unmountAll);

  it('is in none of the files', async () => {
    const data = observatory();
    Object.assign(data.observations[1]!, {values: [42, 31_337, null, 0, 95, 12], status: 'AQOAAA'});
    const element = await mount('csc-chart', {data});
    for (const format of ['csv', 'svg'] as const) {
      const text = await textOf(await take(element, format));
      expect(text).not.to.match(/31[\s\u00a0\u202f.,]?337/);
      expect(text).to.contain('masqué (secret statistique)');
    }
    const withAnother = observatory();
    Object.assign(withAnother.observations[1]!, {values: [42, 4, null, 0, 95, 12], status: 'AQOAAA'});
    const before = [...new Uint8Array(await (await take(element, 'png')).blob.arrayBuffer())];
    unmountAll();
    const other = await mount('csc-chart', {data: withAnother});
    const after = [...new Uint8Array(await (await take(other, 'png')).blob.arrayBuffer())];
    expect(after.join() === before.join(), 'the image is the same, byte for byte').to.equal(true);
  });

  it('differs in words from a zero and from a silence', async () => {
    const data = observatory();
    Object.assign(data.observations[1]!, {values: [42, null, null, 0, null, 12], status: 'AQLAMP'});
    const csv = await textOf(await take(await mount('csc-chart', {data}), 'csv'));
    const rows = csv.split('\r\n').slice(1, 7).map((line) => line.split(';').slice(1).join(' ')).sort();
    expect(rows).to.deep.equal([' masqué (secret statistique)', ' question non posée', ' sans objet', '0 renseigné', '12 provisoire', '42 renseigné'].sort());
  });
});
