import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CscMap} from '../../src/components/csc-map.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {expectFocusOn, mount, part, parts, texts, unmountAll} from '../helpers/elements.js';
import {Faults, type FaultRequest} from '../helpers/faults.js';
import {waitUntil} from '../helpers/wait.js';

/** A map whose pictures come from another server, which keeps a log of what it is asked. */
async function mapOver(route: string, attributes: Readonly<Record<string, string>> = {}) {
  const faults = new Faults();
  const origin = new URL(await faults.at('/'));
  const tiles = `${origin.origin}${route}/{z}/{x}/{y}?key=${faults.key}`;
  const element = await mount('csc-map', {data: observatory({centres: [centre(0), centre(1)]}), attributes: {tiles, 'tiles-attribution': 'Images d’essai', ...attributes}});
  return {element, faults, host: origin.host};
}
const turn = (element: Element) => part(element, '.background-note button')!;
const images = (element: Element) => parts<HTMLImageElement>(element, '.tiles img');
const haveCome = (element: Element) => waitUntil(() => images(element).length > 0 && images(element).every(({complete}) => complete), 'pictures have come', {timeout: 4000});
const numbersOf = ({path}: FaultRequest) => path.split('/').slice(-3).map(Number) as [number, number, number];
/** Column and row of a place at a level (OpenStreetMap, « Slippy map tilenames »). */
const tileOf = ({lon, lat}: {lon: number; lat: number}, z: number) => {
  const phi = (lat * Math.PI) / 180;
  return [z, Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * 2 ** z)];
};
const points = () => [centre(0), centre(1)].map((each) => each['point'] as {lon: number; lat: number});

describe('csc-map tiles', () => {
  afterEach(unmountAll);

  it('asks nothing of another server before the reader has agreed, and says who will receive what', async () => {
    const {element, faults, host} = await mapOver('/tile');
    expect(texts(element, '#background-asks')[0]).to.contain(host).and.to.contain('l’adresse internet de votre appareil');
    expect(turn(element).getAttribute('aria-describedby')).to.equal('background-asks');
    expect(parts(element, '.attribution')).to.have.length(0);
    expect(images(element)).to.have.length(0);
    expect(await faults.requests()).to.deep.equal([]);
    await expectAccessible();
  });

  it('shows the pictures that hold the places, and whose they are, once the keyboard says so, and keeps the focus', async () => {
    const {element, faults} = await mapOver('/tile');
    turn(element).focus();
    await sendKeys({press: 'Enter'});
    await haveCome(element);
    expectFocusOn(turn(element));
    const asked = (await faults.requests()).map(numbersOf);
    const level = asked[0]![0];
    for (const point of points()) expect(asked).to.deep.include(tileOf(point, level));
    expect(new Set(asked.map(String)).size).to.equal(asked.length);
    expect(asked).to.have.length(images(element).length);
    expect(texts(element, '.attribution')).to.deep.equal(['Images d’essai']);
    expect(texts(element, '.notes')[0]).to.contain('n’est pas dans les fichiers téléchargés');
    expect(images(element).every(({alt, crossOrigin}) => alt === '' && crossOrigin === null)).to.equal(true);
    // The site is named, its page is not.
    const sent = (await faults.requests()).map(({referer, cookie}) => ({referer, cookie}));
    expect(sent).to.deep.equal(sent.map(() => ({referer: `${location.origin}/`, cookie: ''})));
    await expectAccessible();
  });

  it('lays each picture where its place is drawn', async () => {
    const {element, faults} = await mapOver('/tile');
    turn(element).click();
    await haveCome(element);
    const [z] = numbersOf((await faults.requests())[0]!);
    const marks = parts(element, '.main circle.place');
    expect(marks).to.have.length(points().length);
    for (const mark of marks) {
      const {x, y, width, height} = mark.getBoundingClientRect();
      const [cx, cy] = [x + width / 2, y + height / 2];
      const under = images(element).find((image) => {
        const box = image.getBoundingClientRect();
        return box.left <= cx && cx <= box.right && box.top <= cy && cy <= box.bottom;
      })!;
      const own = new URL(under.src).pathname.split('/').slice(-3).map(Number);
      expect(points().map((point) => tileOf(point, z))).to.deep.include(own);
    }
  });

  it('stands on Web Mercator before and after, so that nothing moves when the pictures come', async () => {
    const {element} = await mapOver('/tile');
    const places = () => parts(element, '.main circle.place').map((mark) => [mark.getAttribute('cx'), mark.getAttribute('cy')]);
    const before = places();
    turn(element).click();
    await haveCome(element);
    expect(places()).to.deep.equal(before);
  });

  it('fetches what comes into view when it is moved, and lets go of what left it', async () => {
    const {element, faults} = await mapOver('/tile');
    turn(element).click();
    await haveCome(element);
    const before = new Set((await faults.requests()).map(({path}) => path));
    const [lat, lon] = [points()[0]!.lat, points()[0]!.lon];
    await (element as CscMap).moveTo({lon, lat, kilometres: 5});
    const after = await faults.until((requests) => requests.some(({path}) => !before.has(path)));
    const fresh = after.filter(({path}) => !before.has(path)).map(numbersOf);
    expect(fresh.map(String)).to.include(String(tileOf({lon, lat}, fresh[0]![0])));
    expect(fresh[0]![0]).to.be.above(numbersOf({path: [...before][0]!} as FaultRequest)[0]);
    await haveCome(element);
    await waitUntil(() => images(element).every(({src}) => !before.has(new URL(src).pathname)), 'the old ones have gone', {timeout: 4000});
    expect(part(element, '.tiles')!.style.transform).to.equal('');
  });

  it('gives up what is under way when it leaves the page or the reader takes the pictures away', async function () {
    // WebKit lets pictures come that nobody holds any more, and what never ends would keep its connections from all that follows.
    if (/AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent)) this.skip();
    const {element, faults} = await mapOver('/hang');
    const abandoned = (requests: readonly FaultRequest[], least: number) => requests.length >= least && requests.every(({outcome}) => outcome === 'aborted');
    turn(element).click();
    const first = await faults.until((requests) => requests.length > 1);
    turn(element).click();
    await faults.until((requests) => abandoned(requests, first.length));
    expect(images(element)).to.have.length(0);
    turn(element).click();
    const second = await faults.until((requests) => requests.some(({outcome}) => outcome === 'open'));
    element.remove();
    await faults.until((requests) => abandoned(requests, second.length));
  });

  it('asks again of an element that comes back to the page, for what was agreed to', async () => {
    const {element} = await mapOver('/tile');
    turn(element).click();
    await haveCome(element);
    const home = element.parentElement!;
    element.remove();
    expect(images(element)).to.have.length(0);
    home.append(element);
    // The server may not hear of it: Firefox keeps pictures that it has just shown.
    await haveCome(element);
  });

  it('asks anew where another server takes the place of the first', async () => {
    const {element} = await mapOver('/tile');
    turn(element).click();
    await haveCome(element);
    (element as CscMap).tiles = 'https://images.example/{z}/{x}/{y}.png';
    await element.updateComplete;
    await waitUntil(() => texts(element, '#background-asks').length === 1);
    expect(texts(element, '#background-asks')[0]).to.contain('images.example');
    expect(images(element)).to.have.length(0);
  });

  it('keeps outlines and marks where no picture comes, and says so', async () => {
    const {element} = await mapOver('/404');
    const count = parts(element, '.main circle.place').length;
    turn(element).click();
    await waitUntil(() => texts(element, '.notes')[0]?.includes('n’a pas pu être chargé'), 'it is said', {timeout: 4000});
    expect(parts(element, '.main circle.place')).to.have.length(count);
    expect(images(element).every(({hidden}) => hidden)).to.equal(true);
  });

  it('needs no leave for pictures of the page’s own server, and lets the reader take them away', async () => {
    const element = await mount('csc-map', {data: observatory({centres: [centre(0), centre(1)]}), attributes: {tiles: '/demo/icon.svg?{z}/{x}/{y}', 'tiles-attribution': 'Images d’essai'}});
    expect(texts(element, '#background-asks')).to.deep.equal([]);
    await haveCome(element);
    expect(texts(element, '.attribution')).to.deep.equal(['Images d’essai']);
    turn(element).click();
    await element.updateComplete;
    expect(images(element)).to.have.length(0);
    expect(texts(element, '.background-note button')).to.deep.equal(['Afficher le fond de carte']);
  });

  for (const [why, tiles] of [
    ['is not secure', 'http://images.example/{z}/{x}/{y}.png'],
    ['lacks a number', 'https://images.example/{z}/{x}.png'],
    ['asks for more than numbers', 'https://{s}.images.example/{z}/{x}/{y}.png'],
    ['is no address', 'https://[/{z}/{x}/{y}'],
    ['is a script', 'javascript:{z}{x}{y}'],
  ] as const)
    it(`says that an address ${why}, and shows the map without`, async () => {
      const element = await mount('csc-map', {data: observatory(), attributes: {tiles}});
      expect(texts(element, '.notes')[0]).to.contain('il la faut en https, avec {z}, {x} et {y}');
      expect(parts(element, '.background, .background-note')).to.have.length(0);
      expect(parts(element, '.main circle.place').length).to.be.above(1);
    });

  it('names the server where the page does not say whose pictures they are, and links to who they are where it does', async () => {
    const {element, host} = await mapOver('/tile', {'tiles-attribution': ''});
    turn(element).click();
    await haveCome(element);
    expect(texts(element, '.attribution')).to.deep.equal([`Fond de carte : ${host}`]);
    (element as CscMap).tilesAttribution = '© les contributeurs d’OpenStreetMap https://www.openstreetmap.org/copyright';
    await element.updateComplete;
    const link = part<HTMLAnchorElement>(element, '.attribution a')!;
    expect([link.href, texts(element, '.attribution bdi')[0]]).to.deep.equal(['https://www.openstreetmap.org/copyright', '© les contributeurs d’OpenStreetMap']);
  });

  it('prints whose pictures they are, and not the button', async () => {
    const {element} = await mapOver('/tile');
    turn(element).click();
    await haveCome(element);
    expect([...turn(element).classList]).to.include('unprinted');
    expect(part(element, '.attribution')!.closest('.unprinted')).to.equal(null);
  });
});
