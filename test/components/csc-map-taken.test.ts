import {expect} from '@open-wc/testing';
import {manyCommunes} from '../fixtures/many-communes.js';
import {RATES, territories} from '../fixtures/territories.js';
import {mount, parts, unmountAll} from '../helpers/elements.js';
import {take} from '../helpers/taken.js';

const drawingIn = async (blob: Blob) => new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const near = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((each, rank) => Math.abs(each - b[rank]!))) < 40;

describe('csc-map, taken away,', () => {
  afterEach(unmountAll);

  it('has its layers and classes in groups with names, and each area by its code', async () => {
    const element = await mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune', period: '2023', areas: 'canton', cuts: '12'}});
    const drawing = await drawingIn((await take(element, 'svg')).blob);
    const [areas] = drawing.querySelectorAll('#main-areas');
    const groups = [...areas!.children].map(({id, children}) => `${id} ${children.length}`);
    const known = RATES.filter((rate) => rate !== null);
    expect(groups.sort()).to.deep.equal([
      'areas-absent 1',
      'areas-not-asked 1',
      `areas-step-1 ${known.filter((rate) => rate < 12).length}`,
      `areas-step-2 ${known.filter((rate) => rate >= 12).length}`,
      'areas-suppressed 1',
    ]);
    const ids = [...areas!.querySelectorAll('path')].map(({id}) => id);
    expect(new Set(ids).size).to.equal(9);
    expect(ids[0]).to.match(/^commune-\d{5}$/);
    expect([...drawing.querySelectorAll('g')].filter(({id, firstChild}) => !id && firstChild)).to.deep.equal([]);
    expect(new Set([...drawing.querySelectorAll('[id]')].map(({id}) => id)).size).to.equal(drawing.querySelectorAll('[id]').length);
  });

  it('has no name twice where two maps stand in it, and textures in both', async () => {
    const element = await mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune', period: '2023', 'compare-period': '2022'}});
    const drawing = await drawingIn((await take(element, 'svg')).blob);
    const ids = [...drawing.querySelectorAll('[id]')].map(({id}) => id);
    expect(drawing.querySelector('#main-areas-2')).to.exist;
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).to.deep.equal([]);
    const textures = [...drawing.querySelectorAll('[fill^=url]')].map((each) => /#([\w-]+)/.exec(each.getAttribute('fill')!)![1]!);
    expect(textures).not.to.have.length(0);
    expect(textures.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  it('holds the areas that the page has as a picture: as paths in the drawing, in colour in the image', async () => {
    const {data, keys} = manyCommunes(71);
    const element = await mount('csc-map', {data, attributes: {indicator: 'taux', period: '2023', cuts: '5'}});
    expect(parts(element, '.main.areas path')).to.have.length(0);
    const drawing = await drawingIn((await take(element, 'svg')).blob);
    const paths = [...drawing.querySelectorAll('#main-areas path')];
    expect(paths).to.have.length(keys.length);
    const fills = ['areas-step-1', 'areas-step-2'].map((id) => drawing.querySelector(`#${id} path`)!.getAttribute('fill')!);
    expect(new Set(fills).size).to.equal(2);
    expect(drawing.querySelectorAll('#areas-step-1 path').length + drawing.querySelectorAll('#areas-step-2 path').length).to.equal(keys.length);
    const bitmap = await createImageBitmap((await take(element, 'png')).blob);
    const canvas = Object.assign(document.createElement('canvas'), {width: bitmap.width, height: bitmap.height});
    const pen = canvas.getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    const scale = bitmap.width / Number(drawing.documentElement.getAttribute('width'));
    const map = [...drawing.documentElement.children].find(({localName}) => localName === 'svg')!;
    const [x, y, width] = ['x', 'y', 'width'].map((name) => Number(map.getAttribute(name)));
    const height = Number(map.querySelector('svg')!.getAttribute('height'));
    const pixel = (share: number) => [...pen.getImageData(Math.round((x! + width! * share) * scale), Math.round((y! + height / 2) * scale), 1, 1).data].slice(0, 3);
    expect(near(pixel(0.35), rgb(fills[0]!)), `${pixel(0.35).join()} for ${fills[0]}`).to.equal(true);
    expect(near(pixel(0.65), rgb(fills[1]!)), `${pixel(0.65).join()} for ${fills[1]}`).to.equal(true);
    // What the page shows is not touched.
    expect(parts(element, '.main.areas path')).to.have.length(0);
  });
});
