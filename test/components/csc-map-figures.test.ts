import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CscMap} from '../../src/components/csc-map.js';
import {centre, observatory} from '../fixtures/observatories.js';
import {manyCommunes} from '../fixtures/many-communes.js';
import {codeAt, nameAt, outlines, RATES, square, territories} from '../fixtures/territories.js';
import {expectAccessible} from '../helpers/axe.js';
import {emulateMedia} from '../helpers/cdp.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {LIMITS} from '../../src/data/fetch-text.js';
import {Faults} from '../helpers/faults.js';
import {announcements, expectFocusOn, mount, part, parts, pause, plain, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-map', {indicator: 'benevoles'});

const walk = async (element: CscMap, ...keys: string[]) => {
  for (const press of keys) await sendKeys({press});
  await element.updateComplete;
  // What was chosen is told by a piece of its own.
  if (keys.includes('Enter')) await waitUntil(() => parts(element, '.details .place-name').length, 'the details have come');
};
const figures = (attributes: Record<string, string> = {}, changes = {}) =>
  mount('csc-map', {data: territories(changes), attributes: {indicator: 'taux', by: 'commune', period: '2023', areas: 'canton', ...attributes}});
const areasOf = (element: Element) => parts(element, '.main.areas path');
const legendOf = (element: Element) => texts(element, '.side .legend li').map(plain);
const present = (element: Element) => plain(texts(element, '[role=option]')[0] ?? '');
const cautions = (element: Element) => texts(element, '.notes > p').map(plain);
const button = (element: Element, name: string) => parts(element, 'button').find((each) => plain(each.textContent).includes(name) || each.getAttribute('aria-label')?.includes(name)) as HTMLButtonElement;
/** The mouse over a point of the drawing, as the browser tells it. */
const clickAt = (element: CscMap, x: number, y: number) => {
  const cursor = part(element, '.cursor')!;
  const {left, top} = cursor.getBoundingClientRect();
  for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) cursor.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true, clientX: left + x, clientY: top + y, pointerType: 'mouse'}));
  return element.updateComplete;
};

describe('csc-map, of an indicator,', () => {
  afterEach(async () => {
    unmountAll();
    document.documentElement.lang = 'fr';
    await emulateMedia({});
  });

  it('tells a value, a nought, a secret, what was not asked and what is not there apart, in colour, texture, words and table', async () => {
    const element = await figures({method: 'manual', cuts: '12 25'});
    const looks = areasOf(element).map((path) => `${getComputedStyle(path).fill} ${path.getAttribute('fill') ?? ''}`);
    const [five, ten, fifteen, zero, twenty, secret, unasked, thirty, absent] = looks;
    expect(new Set([five, fifteen, thirty, secret, unasked, absent]).size).to.equal(6);
    expect([ten, zero, twenty]).to.deep.equal([five, five, fifteen]);
    for (const texture of [secret, unasked, absent]) {
      const [, id] = /url\(#([\w-]+)\)/.exec(texture!) ?? [];
      expect(part(element, `#${id} path`), texture).to.exist;
    }
    expect(legendOf(element)).to.deep.equal([
      'de 0,0 à moins de 12,0 % : 3',
      'de 12,0 à moins de 25,0 % : 2',
      'de 25,0 à 30,0 % : 1',
      'masqué (secret statistique) : 1',
      'question non posée : 1',
      'non renseigné : 1',
    ]);
    const rows = new Map(tableOf(element).map(([name, value]) => [name, plain(value!)]));
    expect(rows.get('A1')).to.equal('5,0 %');
    expect(rows.get('A2')).to.equal('0,0 %');
    expect(rows.get('C2')).to.equal('masqué (secret statistique)');
    expect(rows.get('A3')).to.equal('question non posée');
    expect(rows.get('C3')).to.equal('non renseigné');
    expect(rows.size).to.equal(9);
    await expectAccessible();
  });

  it('gives nought a class of its own where classes are made from the values', async () => {
    const element = await figures();
    expect(legendOf(element)[0]).to.equal('0,0 % exactement : 1');
    expect(areasOf(element)[3]!.classList.contains('zero')).to.equal(true);
    expect(areasOf(element)[3]!.getAttribute('fill')).to.equal('url(#hatch-zero)');
    expect(part(element, '#hatch-zero path')).to.exist;
    expect(areasOf(element).filter((path) => path.classList.contains('zero'))).to.have.length(1);
  });

  it('calls its drawing by what it shows, which is not centres, and ends a licence with one full stop', async () => {
    const element = await mount('csc-map', {data: territories({licence: 'Source à mentionner.'}), attributes: {indicator: 'taux', by: 'commune'}});
    expect(part(element, 'svg[role=img]')!.getAttribute('aria-label')).not.to.contain('centres');
    expect(plain(texts(element, '[part=source]')[0]!)).to.contain('Source à mentionner.').and.not.to.contain('..');
  });

  it('says in its first sentence how many have a value and what becomes of the others', async () => {
    const element = await figures();
    const known = RATES.filter((rate) => rate !== null);
    const summary = plain(texts(element, '.summary')[0]!);
    expect(summary).to.contain(`${known.length} communes sur ${RATES.length + 1} ont une valeur, de ${Math.min(...known)},0 % à ${Math.max(...known)},0 %`);
    expect(summary).to.contain('Sans valeur : 1 sans question posée, 1 sous secret statistique, 1 hors du fichier');
  });

  it('colours the areas of a rate and draws circles for a count, unless the page says otherwise', async () => {
    expect(parts(await figures(), '.main.symbols circle')).to.have.length(0);
    const counts = await figures({indicator: 'gens'});
    const circles = parts(counts, '.main.symbols circle');
    expect(circles).to.have.length(8);
    const radius = (rank: number) => Number(circles[rank]!.getAttribute('r'));
    // 400 beside 100: twice the radius, four times the area.
    expect(radius(0) / radius(1)).to.be.closeTo(2, 0.01);
    expect(circles.at(-1)!.classList.contains('zero') || circles.some((circle) => circle.classList.contains('zero'))).to.equal(true);
    const coloured = await figures({indicator: 'gens', type: 'areas'});
    expect(parts(coloured, '.main.symbols circle')).to.have.length(0);
    expect(areasOf(coloured).filter((path) => /step-/.test(path.getAttribute('class')!)).length).to.be.above(4);
  });

  it('has those at nought in the histogram as on the map, and as many as there are', async () => {
    const element = await figures({indicator: 'taux'});
    const bars = parts(element, '.histogram rect').map((bar) => ({fill: bar.getAttribute('fill'), height: Number(bar.getAttribute('height'))}));
    const noughts = bars.filter(({fill}) => fill === 'url(#hatch-zero)');
    expect(noughts).to.have.length(1);
    expect(areasOf(element).filter((path) => path.getAttribute('fill') === 'url(#hatch-zero)')).to.have.length(RATES.filter((rate) => rate === 0).length);
    // The other bars stand on the line for one value each.
    expect(noughts[0]!.height).to.be.closeTo(Math.max(...bars.filter((bar) => bar !== noughts[0]).map(({height}) => height)), 0.01);
  });

  it('parts colours at a pivot, with a texture on the side below', async () => {
    const element = await figures({indicator: 'solde', pivot: '0', classes: '4'});
    const roles = areasOf(element).map((path) => /(below|step)-\d/.exec(path.getAttribute('class')!)?.[0]);
    expect(roles.slice(0, 3).every((role) => role?.startsWith('below'))).to.equal(true);
    expect(roles.slice(3, 8).every((role) => role?.startsWith('step'))).to.equal(true);
    expect(areasOf(element)[0]!.getAttribute('fill')).to.match(/^url\(#hatch-below/);
  });

  it('goes from area to area as they lie, and says each with its figure', async () => {
    const element = await figures();
    part(element, '.cursor')!.focus();
    await walk(element, 'Home');
    expect(present(element)).to.equal(`${nameAt(0, 0)} : 5,0 %`);
    const steps = [['ArrowRight', 1, 0], ['ArrowDown', 1, 1], ['ArrowLeft', 0, 1], ['ArrowDown', 0, 2], ['ArrowRight', 1, 2], ['ArrowUp', 1, 1]] as const;
    for (const [key, column, row] of steps) {
      await walk(element, key);
      expect(present(element), key).to.match(new RegExp(`^${nameAt(column, row)} : `));
    }
    // Where there is nothing further on, it stays.
    await walk(element, 'Home', 'ArrowUp');
    expect(present(element)).to.match(/^A1/);
    await walk(element, 'c', '3');
    expect(present(element)).to.equal('C3 : non renseigné');
  });

  it('is one stop for the Tab key', async () => {
    const element = await figures();
    expect(part(element, '.drawing')!.querySelectorAll('[tabindex], a, button, input')).to.have.length(1);
  });

  it('shows what was chosen in words, tells it once, and takes it back with Escape', async () => {
    const element = await figures();
    const chosen: (string | null)[] = [];
    element.addEventListener('csc-select', ({kind, id}) => chosen.push(`${kind} ${id}`));
    part(element, '.cursor')!.focus();
    const heard = await announcements(element, () => walk(element, 'Home', 'Enter'));
    expect(heard.length).to.be.at.most(1);
    expect(texts(element, '.details .place-name')).to.deep.equal(['A1']);
    expect(plain(texts(element, '.details .value')[0]!)).to.equal('5,0 %');
    expect(parts(element, '.main.over path')).to.have.length(1);
    await expectAccessible();
    await walk(element, 'Escape', 'Escape');
    expect(texts(element, '.details .place-name')).to.deep.equal([]);
    expect(chosen).to.deep.equal([`territory commune:${codeAt(0, 0)}`, 'territory null']);
    expectFocusOn(part(element, '.cursor'));
  });

  it('comes back to the area that was read, once the tip is sent away or the details are closed', async () => {
    const element = await figures();
    part(element, '.cursor')!.focus();
    await walk(element, 'Home', 'ArrowRight', 'Enter', 'Escape');
    // Only the tip went.
    expect(texts(element, '.details .place-name')).to.deep.equal(['B1']);
    await walk(element, 'ArrowDown');
    expect(present(element)).to.match(/^B2 : /);
    await walk(element, 'Enter');
    const close = button(element, 'Fermer');
    close.focus();
    close.click();
    await element.updateComplete;
    expectFocusOn(part(element, '.cursor'));
    expect(present(element)).to.match(/^B2 : /);
  });

  it('has a name of its own for a level that the document names', async () => {
    const rename = (changes: object) => JSON.parse(JSON.stringify({...territories(), ...changes}).replaceAll('commune', 'bassin-de-vie')) as object;
    const named = (changes: object) => mount('csc-map', {data: rename(changes) as never, attributes: {indicator: 'taux', by: 'bassin-de-vie', period: '2023', areas: 'canton'}});
    const unknown = await named({});
    expect(plain(texts(unknown, '[part=heading]')[0]!)).to.contain(' par territoire,');
    const known = await named({vocabularies: [{id: 'levels', terms: [{id: 'bassin-de-vie', label: 'Bassin de vie'}]}]});
    expect(plain(texts(known, '[part=heading]')[0]!)).to.contain(' par bassin de vie,');
    expect(plain(texts(known, '.summary')[0]!)).to.contain('6 bassins de vie');
    expect(plain(texts(known, '.legend-title')[0]!)).to.contain('nombre de bassins de vie');
  });

  for (const by of ['centre', 'commune']) {
    it(`says that there is no figure by ${by}, also where the page names a period`, async () => {
      const element = await figures({by}, {observations: []});
      expect(texts(element, '.panel').map(plain)).to.deep.equal(['Le fichier ne contient pas de chiffres pour cette demande.']);
      expect(texts(element, '[role=alert]')).to.deep.equal([]);
    });
  }

  it('stays in one piece where the question changes while it moves', async () => {
    const element = await figures();
    await emulateMedia({'prefers-reduced-motion': 'no-preference'});
    button(element, 'Agrandir').click();
    element.indicator = 'unknown';
    await element.updateComplete;
    button(element, 'Agrandir')?.click();
    await pause(600);
    expect(texts(element, '[role=alert]')).to.deep.equal([]);
    element.indicator = 'taux';
    await waitUntil(() => areasOf(element).length === 9, 'the map is there again');
  });

  it('chooses what the mouse points at', async () => {
    const element = await figures();
    const box = (areasOf(element)[4] as unknown as SVGPathElement).getBBox();
    await clickAt(element, box.x + box.width / 2, box.y + box.height / 2);
    await waitUntil(() => parts(element, '.details .place-name').length, 'the details have come');
    expect(texts(element, '.details .place-name')).to.deep.equal(['B2']);
  });

  it('goes down into a territory and up again, and keeps the focus', async () => {
    const element = await figures({by: 'canton', areas: 'commune'}, {});
    expect(areasOf(element)).to.have.length(2);
    part(element, '.cursor')!.focus();
    await walk(element, 'Home', 'Enter');
    button(element, 'communes').click();
    await settled(element);
    await waitUntil(() => areasOf(element).filter((path) => path.classList.contains('focus')).length === 6, 'six communes lie in it');
    expect(texts(element, '.path li').map(plain)).to.deep.equal(['Ensemble', 'Canton du Nord']);
    expect(plain(texts(element, 'h2')[0]!)).to.contain('Canton du Nord');
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, '.cursor'));
    await expectAccessible();
    button(element, 'Ensemble').click();
    await settled(element);
    await waitUntil(() => areasOf(element).length === 2);
    expect(texts(element, '.path')).to.deep.equal([]);
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, '.cursor'));
  });

  it('lets the reader choose a period, with colours that mean the same in each', async () => {
    const element = await mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune', areas: 'canton'}});
    const slider = part(element, 'input[type=range]') as HTMLInputElement;
    expect(slider.getAttribute('aria-valuetext')).to.equal('2023');
    const bounds = () => legendOf(element).map((entry) => entry.replace(/ : \d+$/, ''));
    const before = bounds();
    const [name] = tableOf(element)[0]!;
    expect(name).to.equal('A1');
    slider.focus();
    await sendKeys({press: 'ArrowLeft'});
    await settled(element);
    expect((part(element, 'input[type=range]') as HTMLInputElement).getAttribute('aria-valuetext')).to.equal('2022');
    expect(plain(tableOf(element)[0]![1]!)).to.equal('10,0 %');
    expect(bounds()).to.deep.equal(before);
    expectFocusOn(part(element, 'input[type=range]'));
    await expectAccessible();
  });

  it('plays the periods once, to the end, and only when it is asked to', async () => {
    const element = await mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune', areas: 'canton'}});
    const shown = () => texts(element, '.timeline output')[0];
    expect(shown()).to.equal('2023');
    button(element, 'Faire défiler').click();
    await element.updateComplete;
    expect(shown()).to.equal('2022');
    expect(button(element, 'Arrêter')).to.exist;
    await waitUntil(() => shown() === '2023', 'the last period comes', {timeout: 4000});
    await waitUntil(() => button(element, 'Faire défiler'), 'it has stopped');
  });

  it('stops where it is asked to, and plays again', async () => {
    const element = await mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune', areas: 'canton'}});
    const press = async (name: string) => {
      button(element, name).click();
      await element.updateComplete;
      return texts(element, '.timeline output')[0];
    };
    expect(await press('Faire défiler')).to.equal('2022');
    expect(await press('Arrêter')).to.equal('2022');
    expect(await press('Faire défiler')).to.equal('2023');
  });

  it('keeps what the page said of the period, and offers no other', async () => {
    expect(texts(await figures(), '.timeline')).to.deep.equal([]);
  });

  it('leaves the wheel and one finger to the page, and takes them with the key that zooms', async () => {
    const element = await figures();
    const cursor = part(element, '.cursor')!;
    cursor.dispatchEvent(new PointerEvent('pointerenter'));
    cursor.focus();
    await waitUntil(() => {
      cursor.dispatchEvent(new WheelEvent('wheel', {deltaY: 100, cancelable: true}));
      return part(element, '.wheel-hint.shown');
    }, 'the words on the wheel come');
    const turn = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', {deltaY: -240, ctrlKey, cancelable: true, clientX: 200, clientY: 200});
      cursor.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn(false)).to.equal(false);
    expect(turn(true)).to.equal(true);
    expect(getComputedStyle(cursor).touchAction).to.match(/^pan-x pan-y$/);
    await waitUntil(() => parts(element, '.moves button').length === 3, 'it is larger', {timeout: 4000});
  });

  it('is dragged by the mouse when it is larger than its window, and a drag chooses nothing', async () => {
    const element = await figures();
    button(element, 'Agrandir').click();
    await waitUntil(() => parts(element, '.moves button').length === 3, 'it is larger', {timeout: 4000});
    const cursor = part(element, '.cursor')!;
    cursor.dispatchEvent(new PointerEvent('pointerenter'));
    const scaleOf = () => (areasOf(element)[4] as unknown as SVGPathElement).getBBox().x;
    const before = scaleOf();
    await waitUntil(() => {
      const {left, top} = cursor.getBoundingClientRect();
      const at = (type: string, dx: number, buttons: number) =>
        cursor.dispatchEvent(new PointerEvent(type, {bubbles: true, clientX: left + 150 + dx, clientY: top + 150, buttons, pointerType: 'mouse', pointerId: 1}));
      at('pointerdown', 0, 1);
      at('pointermove', 30, 1);
      at('pointerup', 30, 0);
      return part(element, '.main.areas')!.hasAttribute('transform') || scaleOf() !== before;
    }, 'it moves');
    cursor.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await waitUntil(() => scaleOf() !== before && !part(element, '.main.areas')!.hasAttribute('transform'), 'it is drawn anew');
    expect(texts(element, '.details .place-name')).to.deep.equal([]);
  });

  it('flies to a territory, at once where motion is not wanted', async () => {
    const isStill = await emulateMedia({'prefers-reduced-motion': 'reduce'});
    const element = await figures();
    await element.flyTo(`commune:${codeAt(2, 0)}`);
    await settled(element);
    if (isStill) expect(part(element, '.main.areas')!.hasAttribute('transform')).to.equal(false);
    await waitUntil(() => parts(element, '.moves button').length === 3, 'it has arrived', {timeout: 4000});
    const widest = Math.max(...areasOf(element).map((path) => (path as unknown as SVGPathElement).getBBox().width));
    const window = part(element, 'svg.window')!;
    expect(widest).to.be.above(0.5 * Math.min(Number(window.getAttribute('width')), Number(window.getAttribute('height'))));
    expect(part(element, '.main.areas')!.hasAttribute('transform')).to.equal(false);
  });

  for (const [path, why] of [['/404', 'introuvable'], ['/html', 'page web'], ['/json-error', 'GeoJSON']] as const) {
    it(`says why outlines that are ${path} are not drawn, and keeps the table`, async () => {
      const faults = new Faults();
      const element = await figures({}, {geometries: [{scheme: 'commune', href: await faults.at(path)}]});
      await waitUntil(() => cautions(element).some((caution) => caution.includes(why)), `${cautions(element).join()} / ${plain(element.shadowRoot!.textContent)}`);
      expect(tableOf(element)).to.have.length(9);
    });
  }

  it('says that outlines are in metres, and what to do about it', async () => {
    const metres = {type: 'FeatureCollection', features: [{type: 'Feature', id: codeAt(0, 0), properties: {}, geometry: {type: 'Polygon', coordinates: [[[1050350, 6840910], [1051350, 6840910], [1050350, 6841910]]]}}]};
    const element = await figures({}, {geometries: [{scheme: 'commune', inline: metres}]});
    await waitUntil(() => cautions(element).some((caution) => caution.includes('ne sont pas en degrés') && caution.includes('Exportez-les en degrés')));
  });

  it('says that outlines have no codes, and which properties may hold them', async () => {
    const features = outlines().features.map(({geometry, id}) => ({type: 'Feature', geometry, properties: {codgeo: id, libgeo: 'Lieu'}}));
    const element = await figures({}, {geometries: [{scheme: 'commune', inline: {type: 'FeatureCollection', features}}]});
    await waitUntil(() => cautions(element).some((caution) => caution.includes('ne disent pas le code')), cautions(element).join());
    expect(cautions(element).join()).to.contain('codgeo, libgeo');
    expect(tableOf(element)).to.have.length(9);
  });

  it('says that outlines have their latitudes first, and what to do about it', async () => {
    const {features} = outlines();
    const turned = features.map((feature) => ({...feature, geometry: {...feature.geometry, coordinates: (feature.geometry.coordinates as [number, number][][]).map((ring) => ring.map(([lon, lat]) => [lat, lon]))}}));
    const element = await figures({}, {geometries: [{scheme: 'commune', inline: {type: 'FeatureCollection', features: turned}}]});
    await waitUntil(() => cautions(element).some((caution) => caution.includes('semblent échangées') && caution.includes('Écrivez la longitude d’abord')));
    expect(tableOf(element)).to.have.length(9);
  });

  it('lets go of outlines once they are too large, and says how large they may be', async () => {
    const faults = new Faults();
    // Compressed on its way: how fast a browser takes twenty megabytes is not what is asked here.
    const element = await figures({}, {geometries: [{scheme: 'commune', href: await faults.at('/bomb', {mb: 25})}]});
    await waitUntil(() => cautions(element).some((caution) => caution.includes(`dépasse ${LIMITS.maxBytes / 1e6} Mo`)), 'it is said', {timeout: 8000});
    expect(tableOf(element)).to.have.length(9);
  });

  it('shows values below nought, as areas and as symbols, each in its own way', async () => {
    const values = Array.from({length: 8}, (_, rank) => rank - 4);
    const observations = [{indicator: 'taux', axis: 'communes', period: '2023', values}];
    const areas = await figures({type: 'areas'}, {observations});
    expect(tableOf(areas).filter(([, value]) => value?.startsWith('−'))).to.have.length(values.filter((value) => value < 0).length);
    unmountAll();
    const symbols = await figures({type: 'symbols'}, {observations});
    expect(parts(symbols, '.main.symbols .negative')).to.have.length(values.filter((value) => value < 0).length);
  });

  it('says which codes match nothing, and whose outlines they seem to be', async () => {
    const {features} = outlines();
    const cantons = {type: 'FeatureCollection', features: features.slice(0, 2).map((feature, rank) => ({...feature, id: 'ns'[rank]}))};
    const element = await figures({}, {geometries: [{scheme: 'commune', inline: cantons}]});
    expect(cautions(element).join(' ')).to.contain(`les contours ont les codes n et s, les chiffres ${codeAt(0, 0)}`);
    expect(cautions(element).join(' ')).to.contain('« canton »');
    expect(tableOf(element)).to.have.length(9);
  });

  it('shows on the outline of a merged commune the figure of the one that took its place, and says so', async () => {
    const {features} = outlines();
    const old = {...features[8]!, id: '99999', properties: {nom: 'Ancienne'}, geometry: square(3, 0)};
    const data = territories();
    (data['territories'] as {id: string; replaces?: unknown}[]).find(({id}) => id === `commune:${codeAt(2, 0)}`)!.replaces = [{code: '99999', until: 2018}];
    const element = await figures({}, {territories: data['territories'], geometries: [{scheme: 'commune', inline: {type: 'FeatureCollection', features: [...features, old]}}]});
    expect(cautions(element).join(' ')).to.contain('territoire fusionné');
    // Both are one territory: one mark, drawn in two parts.
    const path = areasOf(element)[2]!.getAttribute('d')!;
    expect(path.match(/M/g)).to.have.length(2);
    expect(tableOf(element).filter(([name]) => name === 'C1')).to.have.length(1);
  });

  it('keeps its land, and the part that is looked at, where another document has the same outlines; a name that changed is told', async () => {
    const data = territories();
    const element = await mount('csc-map', {data, attributes: {indicator: 'taux', by: 'commune', period: '2023'}});
    const areas = () => parts<SVGElement>(element, '.main.areas path');
    part(element, '.show-data')!.click();
    expect(areas()).to.have.length(9);
    const whole = areas()[0]!.getAttribute('d');
    await element.flyTo(`commune:${codeAt(0, 0)}`);
    await waitUntil(() => areas()[0]!.getAttribute('d') !== whole && !part(element, '.main.areas')!.hasAttribute('transform'), 'it has arrived', {timeout: 4000});
    const [near, before] = [areas()[0]!.getAttribute('d'), areas()];
    const rowsOf = (name: string) => parts<HTMLTableRowElement>(element, 'tbody tr').filter(({cells: [first]}) => plain(first!.textContent) === name).map(({cells}) => plain(cells[1]!.textContent));
    expect(rowsOf('A1')).to.deep.equal(['5,0 %']);
    const changed = (name: string) => {
      const next = territories();
      const rows = (table: string) => next[table] as readonly Record<string, unknown>[];
      const observations = rows('observations').map((each) => (each['indicator'] === 'taux' && each['axis'] === 'communes' ? {...each, values: [25, ...RATES.slice(1)]} : each));
      const named = rows('territories').map((each) => (each['name'] === 'A1' ? {...each, name} : each));
      return {...next, observations, territories: named, geometries: data['geometries']};
    };
    element.data = changed('A1');
    await settled(element);
    await waitUntil(() => rowsOf('A1').join() === '25,0 %', 'the new figure');
    expect(areas().map((area, rank) => area === before[rank])).to.deep.equal(before.map(() => true));
    expect(areas()[0]!.getAttribute('d')).to.equal(near);
    element.data = changed('A1 la Neuve');
    await settled(element);
    await waitUntil(() => rowsOf('A1 la Neuve').join() === '25,0 %', 'the new name');
    expect(areas()[0]!.getAttribute('d')).to.equal(whole);
  });

  it('draws codes that come twice once, whole', async () => {
    const {features} = outlines();
    const element = await figures({}, {geometries: [{scheme: 'commune', inline: {type: 'FeatureCollection', features: [...features, {...features[0]!, geometry: square(5, 5)}]}}]});
    expect(areasOf(element)).to.have.length(9);
    expect(areasOf(element)[0]!.getAttribute('d')!.match(/M/g)).to.have.length(2);
  });

  it('survives one value, equal values, none at all', async () => {
    for (const values of [[7, null, null, null, null, null, null, null], Array.from({length: 8}, () => 7), Array.from({length: 8}, () => null)]) {
      const element = await figures({}, {observations: [{indicator: 'taux', axis: 'communes', period: '2023', values}]});
      expect(tableOf(element)).to.have.length(9);
      expect(areasOf(element)).to.have.length(9);
      await expectAccessible();
      unmountAll();
    }
  });

  it('gives each of many classes below a pivot a texture that is there', async () => {
    const element = await figures({indicator: 'solde', pivot: '0', cuts: '-8 -7 -6 -5 -4 -3,5 -2 -1 0 1 2 3 4 5'});
    const fills = [...areasOf(element), ...parts(element, '.side .legend rect')].flatMap((area) => area.getAttribute('fill') ?? []);
    expect(fills.length).to.be.above(9);
    for (const fill of fills) expect(part(element, fill.slice(4, -1)), fill).to.exist;
    expect(legendOf(element).filter((entry) => entry.includes('%'))).to.have.length(12);
    expect(parts(element, '.legend .step-4')).to.have.length(0);
  });

  it('writes the bounds of classes with as many decimals as tell them apart', async () => {
    const indicators = [{id: 'fin', label: 'Taux fin', kind: 'rate', unit: '%', decimals: 0}];
    const element = await figures({indicator: 'fin'}, {indicators, observations: [{indicator: 'fin', axis: 'communes', period: '2023', values: [12.1, 12.2, 12.3, 12.4, 12.42, 12.6, 12.7, 12.9]}]});
    const bounds = legendOf(element).filter((entry) => entry.startsWith('de ')).map((entry) => entry.replace(/ :.*/, ''));
    expect(bounds[0]).to.equal('de 12,1 à moins de 12,3 %');
    for (const bound of bounds) expect(new Set(bound.match(/[\d,]+/g)).size, bound).to.equal(2);
  });

  it('shows centres where another document has them, on the same outlines', async () => {
    const [here, there] = [{lat: 46.95, lon: 6.05}, {lat: 46.75, lon: 6.25}];
    const data = territories({centres: [centre(0, {point: here})]});
    const element = await mount('csc-map', {data, attributes: {indicator: 'taux', by: 'commune', period: '2023', 'with-centres': ''}});
    const at = () => parts(element, '.main.places circle').map((mark) => `${mark.getAttribute('cx')} ${mark.getAttribute('cy')}`).join();
    const before = at();
    element.data = {...territories({centres: [centre(0, {point: there})]}), geometries: data['geometries']};
    await settled(element);
    await waitUntil(() => at() !== before, 'the mark has moved');
  });

  it('forgets a period that the reader chose where another indicator has no figure of it', async () => {
    const element = await mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune'}});
    const slider = part<HTMLInputElement>(element, '.timeline input')!;
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await waitUntil(() => texts(element, 'h2')[0]!.includes('2022'), 'the reader has chosen');
    element.indicator = 'gens';
    await settled(element);
    await waitUntil(() => texts(element, 'h2')[0]!.includes('2023'), 'the figures that there are');
    expect(texts(element, '.summary')[0]).not.to.contain('Aucune');
  });

  it('says which figures of centres stand too far away to be drawn', async () => {
    const centres = [centre(0), centre(1), centre(2, {point: {lat: -20.9, lon: 55.4}})];
    const data = observatory({
      centres,
      indicators: [{id: 'b', label: 'Bénévoles', kind: 'count'}],
      axes: [{id: 'c', of: 'centre', keys: centres.map(({id}) => id)}],
      observations: [{indicator: 'b', axis: 'c', period: '2023', values: [10, 20, 30]}],
    });
    const element = await mount('csc-map', {data, attributes: {indicator: 'b', by: 'centre'}});
    expect(parts(element, '.main.symbols circle')).to.have.length(2);
    expect(cautions(element).join(' ')).to.contain('Un chiffre n’a pas de place sur la carte');
    expect(tableOf(element).map((row) => row.at(-1)).sort()).to.deep.equal(['hors de la carte', 'oui', 'oui']);
  });

  it('goes where the page sends it, though the reader went down elsewhere', async () => {
    const element = await figures({by: 'canton', areas: 'commune'}, {});
    part(element, '.cursor')!.focus();
    await walk(element, 'Home', 'Enter');
    button(element, 'communes').click();
    await settled(element);
    await waitUntil(() => texts(element, 'h2')[0]!.includes('Canton du Nord'), 'the reader went down');
    element.territory = 'canton:s';
    await settled(element);
    await waitUntil(() => texts(element, 'h2')[0]!.includes('Canton du Sud'), 'the page said where');
    expect(texts(element, '.path')).to.deep.equal([]);
  });

  it('is as high as the page says, in any unit', async () => {
    for (const [height, pixels] of [['200px', 200], ['15em', 240], ['25vh', innerHeight / 4], ['nonsense', 512]] as const) {
      const page = document.createElement('style');
      page.textContent = `csc-map { --csc-map-height: ${height}; }`;
      document.head.append(page);
      const element = await figures();
      expect(Number(part(element, 'svg.window')!.getAttribute('height')), height).to.be.closeTo(pixels, 1);
      page.remove();
      unmountAll();
    }
  });

  it('stays where it is when a page sends it nowhere, and shows all of it for what stands in a box', async () => {
    const {features} = outlines();
    const far = {type: 'Feature', id: '97400', properties: {nom: 'Loin'}, geometry: {type: 'Polygon', coordinates: [[[55, -21], [55.5, -21], [55.5, -21.5], [55, -21.5], [55, -21]]]}};
    const data = territories();
    const element = await figures({}, {
      territories: [...(data['territories'] as object[]), {id: 'commune:97400', name: 'Loin'}],
      geometries: [{scheme: 'commune', inline: {type: 'FeatureCollection', features: [...features, far]}}],
    });
    const before = areasOf(element).map((path) => path.getAttribute('d'));
    for (const place of [{lon: 6.1, lat: 46.9, kilometres: 0}, {lon: 6.1, lat: 46.9, kilometres: -5}, {lon: NaN, lat: 46.9, kilometres: 5}, {lon: 6.1, lat: 46.9}]) await element.moveTo(place as never);
    await element.flyTo('commune:97400');
    await pause(700);
    expect(areasOf(element).map((path) => path.getAttribute('d'))).to.deep.equal(before);
    expect(parts(element, '.moves button')).to.have.length(2);
  });

  it('printed from a dark page is darker where there is more, as on a light one', async () => {
    const element = await figures();
    element.parentElement!.style.color = '#eee';
    await waitUntil(() => part(element, '.frame.on-dark'));
    if (!(await emulateMedia({}, 'print'))) return;
    try {
      const steps = [1, 2, 3].flatMap((step) => parts(element, `.main.areas .step-${step}`).slice(0, 1));
      const lightness = steps.map((area) => Number(/^oklab\(([\d.]+)/.exec(getComputedStyle(area).fill)?.[1]));
      expect(lightness.length).to.be.above(1);
      expect(lightness).to.deep.equal([...lightness].sort((a, b) => b - a));
      expect(getComputedStyle(part(element, '.frame')!).getPropertyValue('--_on-accent').trim()).to.equal('#fff');
    } finally {
      await emulateMedia({});
    }
  });

  it('writes in the ink of the system where colours are forced to dark ones on a page that knows none', async () => {
    if (!(await emulateMedia({'forced-colors': 'active', 'prefers-color-scheme': 'dark'}))) return;
    const element = await figures();
    const probe = document.createElement('div');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const ink = getComputedStyle(probe).color;
    probe.remove();
    for (const words of ['.scale-name', '.area-name']) expect(getComputedStyle(part(element, words)!).fill, words).to.equal(ink);
    expect(getComputedStyle(part(element, '.scale-bar')!).stroke).to.equal(ink);
  });

  it('takes outlines from an address of its own', async () => {
    const faults = new Faults();
    const href = await faults.keep(outlines());
    const element = await figures({outlines: href}, {geometries: []});
    expect(areasOf(element)).to.have.length(9);
    expect(await faults.requests()).to.have.length(1);
  });

  it('draws the centres over the figures when it is asked to', async () => {
    const point = {lat: 46.95, lon: 6.05};
    const element = await figures({'with-centres': ''}, {centres: [{id: 'c', name: 'Centre', point, source: 'essai'}]});
    expect(parts(element, '.main.places circle')).to.have.length(1);
    expect(legendOf(element).at(-1)).to.equal('Un centre');
  });

  it('says which centres are not among those over the figures', async () => {
    const centres = [{id: 'c', name: 'Centre', point: {lat: 46.95, lon: 6.05}}, {id: 'd', name: 'Au loin', point: {lat: 10, lon: 60}}, {id: 'e', name: 'Nulle part'}, {id: 'f', name: 'Non plus'}];
    const element = await figures({'with-centres': ''}, {centres});
    expect(cautions(element)).to.include.members(['1 centre hors de la carte.', '2 centres sans position connue.']);
    expect(cautions(await figures({}, {centres})).join()).not.to.contain('centre');
  });

  it('knows outlines whose codes have lost the zero before them', async () => {
    const shapes = {type: 'FeatureCollection', features: [1, 2, 67].map((id, rank) => ({type: 'Feature', id, properties: {nom: `n° ${id}`}, geometry: square(rank, 0)}))};
    const data = territories({
      territories: ['01', '02', '67'].map((code) => ({id: `departement:${code}`, name: `D ${code}`})),
      geometries: [{scheme: 'departement', inline: shapes}],
      axes: [{id: 'departements', of: 'departement', keys: ['01', '02', '67']}],
      observations: [{indicator: 'solde', axis: 'departements', period: '2023', values: [1, 2, 3]}],
    });
    const element = await mount('csc-map', {data, attributes: {indicator: 'solde', by: 'departement'}});
    expect(tableOf(element)).to.deep.equal([['D 01', '1,0 %'], ['D 02', '2,0 %'], ['D 67', '3,0 %']]);
    expect(cautions(element)).to.deep.equal([]);
  });

  it('takes the code of a region for no département', async () => {
    const shapes = {type: 'FeatureCollection', features: ['67', '44'].map((id, rank) => ({type: 'Feature', id, properties: {nom: id}, geometry: square(rank * 40, 0)}))};
    const data = observatory({geometries: [{scheme: 'departement', inline: shapes}]});
    data.centres.forEach((each) => Object.assign(each as object, {territories: ['departement:67', 'region:44']}));
    const element = await mount('csc-map', {data, attributes: {indicator: 'benevoles', by: 'centre'}});
    expect(parts(element, '.area.focus').filter((path) => path.closest('figure'))).to.have.length(1);
  });

  it('speaks the language of the page, live', async () => {
    const element = await figures();
    document.documentElement.lang = 'en';
    await waitUntil(() => legendOf(element).some((entry) => entry.startsWith('hidden') || entry.includes('secrecy') || entry.includes('suppressed')), legendOf(element).join());
    expect(plain(texts(element, 'h2')[0]!)).to.contain('by municipality');
  });

  it('draws in its box what lies far from five thousand painted areas, and all of it where the map is about that', async () => {
    const {data} = manyCommunes(71);
    const [geometry] = data['geometries'] as {inline: {features: unknown[]}}[];
    geometry!.inline.features.push({type: 'Feature', id: '97411', properties: {nom: 'Saint-Denis'}, geometry: {type: 'Polygon', coordinates: [[[55.3, -20.9], [55.5, -20.9], [55.5, -21], [55.3, -21], [55.3, -20.9]]]}});
    const more = {
      territories: [{id: 'departement:974', name: 'La Réunion'}, {id: 'commune:97411', name: 'Saint-Denis', parents: ['departement:974']}],
      axes: [...(data['axes'] as object[]), {id: 'far', of: 'commune', keys: ['97411']}],
      observations: [...(data['observations'] as object[]), {indicator: 'taux', axis: 'far', period: '2023', values: [7]}],
    };
    const all = await mount('csc-map', {data: {...data, ...more}, attributes: {indicator: 'taux', by: 'commune', period: '2023'}});
    expect([parts(all, 'canvas').length, areasOf(all).length, parts(all, '.far.areas path').length]).to.deep.equal([1, 0, 1]);
    unmountAll();
    const island = await mount('csc-map', {data: {...data, ...more}, attributes: {indicator: 'taux', by: 'commune', period: '2023', territory: 'departement:974'}});
    expect([parts(island, 'canvas').length, areasOf(island).length]).to.deep.equal([0, 1]);
  });

  it('paints five thousand areas as one picture in the colours of the legend, and reads them as any other', async () => {
    const {data, keys} = manyCommunes(71);
    const element = await mount('csc-map', {data, attributes: {indicator: 'taux', period: '2023', cuts: '5'}});
    const canvas = part(element, 'canvas') as HTMLCanvasElement;
    expect(areasOf(element)).to.have.length(0);
    const pen = canvas.getContext('2d')!;
    const swatches = parts(element, '.legend rect').map((rect) => getComputedStyle(rect).fill);
    const pixel = (share: number) => [...pen.getImageData(Math.round(canvas.width * share), Math.round(canvas.height / 2), 1, 1).data].slice(0, 3);
    const probe = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d')!;
    const painted = (colour: string) => {
      probe.fillStyle = colour;
      probe.fillRect(0, 0, 1, 1);
      return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    // Limits between areas soften a pixel here and there.
    const near = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((each, rank) => Math.abs(each - b[rank]!))) < 60;
    expect(near(pixel(0.35), painted(swatches[0]!)), `${pixel(0.35).join()} ${swatches[0]}`).to.equal(true);
    expect(near(pixel(0.65), painted(swatches[1]!)), `${pixel(0.65).join()} ${swatches[1]}`).to.equal(true);
    part(element, '.cursor')!.focus();
    await walk(element, 'Home', 'ArrowRight');
    expect(present(element)).to.equal('k1 : 1,0 %');
    expect(parts(element, '.main.over path')).to.have.length(1);
    expect(parts(element, 'tbody tr')).to.have.length(0);
    button(element, 'Afficher').click();
    await waitUntil(() => parts(element, 'tbody tr').length === keys.length, 'all rows come', {timeout: 8000});
  });
});
