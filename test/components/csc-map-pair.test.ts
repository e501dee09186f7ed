import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CscMap} from '../../src/components/csc-map.js';
import {codeAt, RATES, territories} from '../fixtures/territories.js';
import {expectAccessible} from '../helpers/axe.js';
import {mount, part, parts, plain, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const pair = (attributes: Record<string, string>, width?: number) => mount('csc-map', {data: territories(), attributes: {indicator: 'taux', by: 'commune', areas: 'canton', ...attributes}, width});
const halves = (element: CscMap) => parts(element, '.half');
const rolesIn = (half: Element) => [...half.querySelectorAll('.main.areas path')].map((path) => path.getAttribute('class')!);
const present = (element: Element) => plain(texts(element, '[role=option]')[0] ?? '');
const walk = async (element: CscMap, ...keys: string[]) => {
  for (const press of keys) await sendKeys({press});
  await element.updateComplete;
  // What was chosen is told by a piece of its own.
  if (keys.includes('Enter')) await waitUntil(() => parts(element, '.details .place-name').length, 'the details have come');
};

describe('csc-map, two beside each other,', () => {
  afterEach(unmountAll);

  it('shows two periods with the same bounds, and both figures of each territory', async () => {
    const element = await pair({period: '2023', 'compare-period': '2022', cuts: '12 25'});
    expect(texts(element, '.half-title')).to.deep.equal(['2023', '2022']);
    const [now, before] = halves(element);
    // The rates of 2022 are twice those of 2023.
    const classOf = (rate: number | null, cuts = [12, 25]) => (rate === null ? undefined : `step-${1 + cuts.filter((cut) => rate >= cut).length}`);
    RATES.forEach((rate, rank) => {
      if (rate === null) return;
      expect(rolesIn(now!)[rank], `2023 ${rank}`).to.contain(classOf(rate));
      expect(rolesIn(before!)[rank], `2022 ${rank}`).to.contain(classOf(rate * 2));
    });
    const [row] = tableOf(element);
    expect(row!.map(plain)).to.deep.equal(['A1', '5,0 %', '10,0 %']);
    expect(tableOf(element)).to.have.length(9);
    const bounds = parts(element, '.side .legend').map((list) => [...list.querySelectorAll('li')].map(({textContent}) => plain(textContent).replace(/ : .*/, '')).filter((label) => /^(de|moins)/.test(label)));
    expect(bounds).to.have.length(2);
    expect(bounds[0]).to.deep.equal(bounds[1]);
    expect(plain(texts(element, 'h2')[0]!)).to.contain('2023 et 2022');
    expect(plain(texts(element, '.summary')[0]!)).to.match(/^2023 : .* 2022 : /);
    await expectAccessible();
  });

  it('has each legend under its own map, and a list of indicators in small letters', async () => {
    const element = await pair({period: '2023', 'compare-indicator': 'solde'}, 900);
    expect(plain(texts(element, 'h2')[0]!)).to.equal('Taux d’essai et solde d’essai par commune, 2023');
    const starts = (selector: string) => parts(element, selector).map((each) => Math.round(each.getBoundingClientRect().left));
    const [one, two] = starts('.half');
    const [first, second] = starts('.side .legend');
    expect(first! < two! && second! >= two! - 12, [one, two, first, second].join(' ')).to.equal(true);
    element.style.width = '400px';
    await settled(element);
    await waitUntil(() => new Set(starts('.side .legend')).size === 1, 'the legends stand one over the other');
  });

  it('gives each indicator colours of its own, beside circles or fewer classes, on the map and in the legend', async () => {
    const coloursOf = (element: CscMap, half: number) => {
      const seen = new Map<string, string>();
      for (const area of halves(element)[half]!.querySelectorAll('.main.areas path')) {
        const step = /step-\d+/.exec(area.getAttribute('class')!)?.[0];
        if (step) seen.set(step, getComputedStyle(area).fill);
      }
      return seen;
    };
    const cuts = {period: '2023', 'compare-period': '2022', cuts: '6 12 18 25'};
    const alone = coloursOf(await pair(cuts), 1);
    expect(new Set(alone.values()).size, 'each class has its colour').to.equal(alone.size);
    expect(alone.size).to.be.above(2);
    unmountAll();
    // The figures of « gens » are drawn as circles; those of the rate beside it are of 2023.
    const wanted = coloursOf(await pair({period: '2022', 'compare-period': '2023', cuts: '6 12 18 25'}), 1);
    unmountAll();
    const element = await pair({indicator: 'gens', period: '2023', 'compare-indicator': 'taux', cuts: '6 12 18 25'});
    const beside = coloursOf(element, 1);
    expect(beside.size).to.be.above(2);
    for (const [step, colour] of beside) if (wanted.has(step)) expect(colour, step).to.equal(wanted.get(step));
    expect(new Set(beside.values()).size).to.equal(beside.size);
    const [, legend] = parts(element, '.side .legend');
    for (const mark of legend!.querySelectorAll('[class*="step-"]')) {
      const step = /step-\d+/.exec(mark.getAttribute('class')!)![0];
      if (beside.has(step)) expect(getComputedStyle(mark).fill, step).to.equal(beside.get(step));
    }
  });

  it('makes the classes of both from the values of both', async () => {
    const element = await pair({period: '2023', 'compare-period': '2022', method: 'equal', classes: '3'});
    const ends = texts(element, '.side .legend li').map(plain).filter((label) => label.startsWith('de '));
    const most = Math.max(...RATES.map((rate) => (rate ?? 0) * 2));
    expect(ends.some((label) => label.includes(`${most},0`)), ends.join(' | ')).to.equal(true);
  });

  it('has one cursor and one stop: the same territory is outlined in both and both its figures are said', async () => {
    const element = await pair({period: '2023', 'compare-period': '2022'});
    expect(part(element, '.drawing')!.querySelectorAll('[tabindex], a, button, input')).to.have.length(1);
    part(element, '.cursor')!.focus();
    await walk(element, 'Home', 'ArrowRight');
    expect(present(element)).to.equal('B1, 2023 : 10,0 %, 2022 : 20,0 %');
    for (const half of halves(element)) expect(half.querySelectorAll('.main.over path.active')).to.have.length(1);
    await walk(element, 'Enter');
    for (const half of halves(element)) expect(half.querySelectorAll('.main.over path')).to.have.length(1);
    expect(plain(part(element, '.details')!.textContent)).to.contain('2022 : 20,0 %');
    await expectAccessible();
  });

  it('knows which territory the mouse is on, in the second as in the first', async () => {
    for (const width of [900, 400]) {
      const element = await pair({period: '2023', 'compare-period': '2022'}, width);
      const cursor = part(element, '.cursor')!;
      for (const half of halves(element)) {
        const {x, y, width: wide, height} = half.querySelectorAll('.main.areas path')[5]!.getBoundingClientRect();
        cursor.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, clientX: x + wide / 2, clientY: y + height / 2, pointerType: 'mouse'}));
        await element.updateComplete;
        expect(present(element)).to.match(/^C2, 2023/);
        const tip = part(element, '.tip')!.getBoundingClientRect();
        expect(tip.top > half.getBoundingClientRect().top - 2 && tip.bottom < half.getBoundingClientRect().bottom + 60, 'the tip is in the same map').to.equal(true);
        expect(element.scrollWidth).to.be.at.most(width + 1);
      }
      unmountAll();
    }
  });

  it('moves as one', async () => {
    const element = await pair({period: '2023', 'compare-period': '2022'});
    await element.flyTo(`commune:${codeAt(1, 1)}`);
    await waitUntil(() => parts(element, '.moves button').length === 3, 'it has arrived', {timeout: 4000});
    await settled(element);
    const [one, two] = halves(element).map((half) => half.querySelectorAll('.main.areas path')[4]!.getAttribute('d'));
    expect(one).to.equal(two);
  });

  it('shows two indicators, each with its own classes and legend', async () => {
    const element = await pair({period: '2023', 'compare-indicator': 'solde', type: 'areas'});
    expect(texts(element, '.half-title')).to.deep.equal(['Taux d’essai', 'Solde d’essai']);
    expect(texts(element, '.side .legend-title').map(plain)).to.deep.equal(['Taux d’essai', 'Solde d’essai']);
    const [row] = tableOf(element);
    expect(row!.map(plain)).to.deep.equal(['A1', '5,0 %', '−8,0 %']);
    part(element, '.cursor')!.focus();
    await walk(element, 'Home');
    expect(present(element)).to.equal('A1, Taux d’essai : 5,0 %, Solde d’essai : −8,0 %');
  });

  it('shows an indicator that was never asked at the period of the other at its own, and says which', async () => {
    const data = territories();
    const observations = data.observations.filter(({indicator, period}) => indicator !== 'solde' || period === '2023');
    const element = await mount('csc-map', {
      data: {...data, observations: observations.map((column) => (column.indicator === 'solde' ? {...column, period: '2021'} : column))},
      attributes: {indicator: 'taux', by: 'commune', areas: 'canton', period: '2023', 'compare-indicator': 'solde', type: 'areas'},
    });
    expect(texts(element, '.half-title').map(plain)).to.deep.equal(['Taux d’essai, 2023', 'Solde d’essai, 2021']);
    expect(plain(texts(element, 'h2')[0]!)).to.contain('2023 et 2021');
    expect(tableOf(element)[0]!.map(plain)).to.deep.equal(['A1', '5,0 %', '−8,0 %']);
  });

  it('draws circles on the one of two maps that has them', async () => {
    const element = await pair({period: '2023', indicator: 'gens', 'compare-indicator': 'taux'});
    const [circles, areas] = halves(element).map((half) => half.querySelectorAll('.main.symbols circle').length);
    expect(circles).to.be.above(0);
    expect(areas).to.equal(0);
  });

  it('shows the first alone, and says so, where there is no other', async () => {
    const element = await pair({period: '2023', 'compare-indicator': 'inconnu'});
    expect(halves(element)).to.have.length(0);
    expect(parts(element, '.main.areas path')).to.have.length(9);
    expect(plain(texts(element, '.notes')[0]!)).to.contain('inconnu');
  });
});
