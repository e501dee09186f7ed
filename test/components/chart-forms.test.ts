/** The forms of a chart, with the questions that ask for them, and what each of them promises its readers. */
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {CscChart} from '../../src/components/csc-chart.js';
import {observatory} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {emulateMedia} from '../helpers/cdp.js';
import {contrastRatio, textContrasts} from '../helpers/contrast.js';
import {badAttributes, build, expectFocusOn, focused, frames, headsOf, isShown, levelsOf, mount, mountAround, part, parts, plain, put, said, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {openPage} from '../helpers/pages.js';
import {tableOf as tableIn} from '../helpers/tables.js';
import {waitUntil} from '../helpers/wait.js';

const SRC = '/demo/data/fictional.json';
type Attributes = Readonly<Record<string, string>>;

/** What each form is asked with, and what tells that it is the form. */
const FORMS: Readonly<Record<string, {readonly attributes: Attributes; readonly shape: string; readonly has?: (element: CscChart) => void}>> = {
  'bar': {attributes: {indicator: 'budget', by: 'commune'}, shape: '.bar.s1'},
  'bar with a reference and a target': {
    attributes: {indicator: 'taux-chomage', by: 'epci', compare: 'pays:ormeau', target: '9', 'target-label': 'Objectif de la convention'},
    shape: '.bar.s1',
    has: (element) => expect(levelsOf(element)).to.have.length(2),
  },
  'stacked': {attributes: {indicator: 'budget', by: 'commune', series: 'funder'}, shape: '.bar.s3'},
  'pyramid': {attributes: {indicator: 'population', by: 'age', series: 'sex', territory: 'pays:ormeau'}, shape: '.bar.s2'},
  'column': {attributes: {indicator: 'population', by: 'age', territory: 'pays:ormeau'}, shape: '.bar.s1'},
  'line': {attributes: {indicator: 'taux-chomage', by: 'period', series: 'epci', type: 'line'}, shape: 'path.line.s2'},
  'slope': {attributes: {indicator: 'taux-chomage', by: 'period', series: 'epci', type: 'slope'}, shape: 'path.line.s2'},
  'multiples': {attributes: {indicator: 'taux-chomage', by: 'period', series: 'epci', type: 'multiples'}, shape: '.panel-name'},
  'dot': {attributes: {indicator: 'population', by: 'age', series: 'sex', territory: 'pays:ormeau', type: 'dot'}, shape: '.point.s2'},
  'strip': {attributes: {indicator: 'part-benevoles-formes', type: 'strip', centre: 'tanneurs'}, shape: '.speck'},
  'histogram': {attributes: {indicator: 'part-benevoles-formes', type: 'histogram', centre: 'tanneurs'}, shape: '.bar.s2'},
};
const chart = (attributes: Attributes, width?: number) => mount('csc-chart', {attributes: {src: SRC, ...attributes}, width});

const cursorOf = (element: Element) => part(element, '.cursor')!;
const spoken = (element: Element) => texts(element, '[role=option]')[0] ?? '';
/** A key, as the browser tells of it; those that must be real are sent by `sendKeys`. */
async function press(element: CscChart, key: string) {
  cursorOf(element).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await element.updateComplete;
}

/** All that the cursor says, walking along each series and across them. */
async function walk(element: CscChart): Promise<Set<string>> {
  const count = Number(part(element, '[role=option]')!.getAttribute('aria-setsize'));
  cursorOf(element).focus();
  await element.updateComplete;
  const heard = new Set<string>();
  for (let steps = 0; steps < 4 * count + 20 && heard.size < count; steps++) {
    heard.add(spoken(element));
    // Along to the end, then the beginning of the next series.
    await press(element, 'PageDown');
    await press(element, 'Home');
    for (let along = 0; along < count; along++) {
      heard.add(spoken(element));
      const before = spoken(element);
      await press(element, flowOf(element) === 'right' ? 'ArrowRight' : 'ArrowDown');
      if (spoken(element) === before) break;
    }
    const before = spoken(element);
    await press(element, flowOf(element) === 'right' ? 'ArrowDown' : 'ArrowRight');
    if (spoken(element) === before) break;
  }
  return heard;
}
/** Which arrows go along: those that bring another thing and not another series. */
const flowOf = (element: Element) => (parts(element, '.shapes .line, .shapes .speck, .shapes .tick').length && !parts(element, '.shapes .label').length ? 'right' : 'down');

const withoutRank = (text: string) => text.replace(/\.? ?Donnée \d+ sur \d+\.?$/, '');

describe('the forms of csc-chart', () => {
  afterEach(async () => {
    unmountAll();
    await resetMouse();
  });

  for (const [name, {attributes, shape, has}] of Object.entries(FORMS)) {
    describe(name, () => {
      it('is drawn, with its title, its sentences and nothing that no browser could draw', async () => {
        const element = await chart(attributes);
        expect(parts(element, `.shapes ${shape}`).length).to.be.above(0);
        expect(texts(element, 'h2')[0]!.length).to.be.above(10);
        expect(texts(element, '.summary')[0]).to.match(/\.$/);
        expect(badAttributes(element)).to.deep.equal([]);
        has?.(element);
      });

      it('cuts no name on a small screen', async () => {
        const element = await chart(attributes, 280);
        expect(texts(element, '.shapes text').filter((text) => text.endsWith('…'))).to.deep.equal([]);
      });

      it('is printed with its legend and the rows of its table, in one piece, black on white', async () => {
        const element = await chart({...attributes, 'heading': 'Imprimé'}, 680);
        element.parentElement!.style.color = '#eee';
        expect(parts(element, 'tbody tr')).to.have.length(0);
        dispatchEvent(new Event('beforeprint'));
        // At once: nothing is drawn between that and the paper.
        expect(parts(element, 'tbody tr').length).to.be.above(1);
        if (!(await emulateMedia({}, 'print'))) return;
        try {
          await frames();
          expect(isShown(part(element, 'table')!)).to.equal(true);
          for (const entry of parts(element, '.legend li')) expect(isShown(entry), entry.textContent).to.equal(true);
          const svg = part(element, '.drawing svg')!.getBoundingClientRect();
          const host = element.getBoundingClientRect();
          for (const shape of parts<SVGGraphicsElement>(element, '.shapes > :not(.speck)')) {
            const {left, right, top, bottom} = shape.getBoundingClientRect();
            expect(left >= host.left - 1 && right <= host.right + 1 && top >= svg.top - 2 && bottom <= svg.bottom + 2, `${shape.getAttribute('class')} ${shape.textContent}`).to.equal(true);
          }
          for (const text of parts(element, '.shapes .value:not(.blank), .shapes .label')) expect(getComputedStyle(text).fill).to.equal('rgb(0, 0, 0)');
          const {right: edge} = element.getBoundingClientRect();
          expect(part(element, 'table')!.getBoundingClientRect().right, 'the table is not cut').to.be.at.most(edge + 1);
          const look = getComputedStyle(part(element, '.frame')!);
          expect(['--_paper', '--_series-1', '--_warning'].map((name) => look.getPropertyValue(name).trim())).to.deep.equal(['#fff', '#17608f', '#8a4b00']);
        } finally {
          await emulateMedia({});
        }
      });

      it('is one stop for the Tab key', async () => {
        const element = await chart(attributes);
        expect(part(element, '.drawing')!.querySelectorAll('[tabindex], a, button, input')).to.have.length(1);
      });

      it('has in its table every datum that the cursor says, with the same text', async () => {
        const element = await chart(attributes);
        const count = Number(part(element, '[role=option]')!.getAttribute('aria-setsize'));
        const heard = [...(await walk(element))];
        expect(heard).to.have.length(count);
        const columns = headsOf(element).slice(1);
        const summary = texts(element, '.summary')[0]!;
        const shown = tableOf(element).flatMap(([item, ...cells]) => cells.map((cell, rank) => ({item: item!, column: columns[rank]!, cell})));
        for (const each of heard.map(withoutRank)) {
          // What a distribution is told by stands in its sentences: the table has its classes.
          if (name === 'strip') {
            const isHere = each.startsWith('Vous êtes ici, ');
            expect(summary, each).to.contain(isHere ? each.slice('Vous êtes ici, '.length, each.lastIndexOf(' : ')) : each.slice(each.lastIndexOf(' : ') + 3));
            continue;
          }
          const found = shown.some(({item, column, cell}) => each === `${item} : ${cell}` || each === `${item}, ${column} : ${cell}`);
          const isShort = shown.some(({cell}) => each.endsWith(` : ${cell}`));
          // Names of centres are shorter in a drawing than in its table.
          expect(found || (attributes['by'] === 'centre' && isShort), each).to.equal(true);
        }
      });

      it('goes to the first datum, to the last and out, by keys', async () => {
        const element = await chart(attributes);
        cursorOf(element).focus();
        await element.updateComplete;
        const first = spoken(element);
        await sendKeys({press: 'End'});
        await element.updateComplete;
        expect(spoken(element)).not.to.equal(first);
        await sendKeys({press: 'Home'});
        await element.updateComplete;
        expect(spoken(element)).to.equal(first);
        await sendKeys({press: 'Escape'});
        await element.updateComplete;
        expect(parts(element, '.tip')).to.have.length(0);
        expectFocusOn(cursorOf(element));
      });

      it('is accessible, at rest and under the cursor', async () => {
        const element = await chart(attributes);
        await expectAccessible();
        cursorOf(element).focus();
        await element.updateComplete;
        await expectAccessible();
      });

      for (const width of [320, 200]) {
        it(`keeps what it says inside ${width} pixels`, async () => {
          const element = await chart(attributes, width);
          const {left, right} = part(element, '.drawing')!.getBoundingClientRect();
          const over = parts<SVGTextElement>(element, '.shapes text')
            .map((each) => [each.getBoundingClientRect(), each.textContent] as const)
            .filter(([box]) => box.left < left - 2 || box.right > right + 2);
          expect(over.map(([box, text]) => `${plain(text)}: ${Math.round(box.left - left)}…${Math.round(box.right - right)}`)).to.deep.equal([]);
        });
      }
    });
  }

  it('walk across the series as well as along', async () => {
    const element = await chart(FORMS['line']!.attributes);
    cursorOf(element).focus();
    await element.updateComplete;
    const [year, series] = spoken(element).split(/, | : /);
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    const [nextYear, sameSeries] = spoken(element).split(/, | : /);
    expect(nextYear).not.to.equal(year);
    expect(sameSeries).to.equal(series);
    await sendKeys({press: 'ArrowDown'});
    await element.updateComplete;
    const [sameYear, otherSeries] = spoken(element).split(/, | : /);
    expect(sameYear).to.equal(nextYear);
    expect(otherSeries).not.to.equal(series);
  });

  it('keep one stop and no more nodes of their own, however many data there are', async () => {
    const few = await mount('csc-chart', {data: observatory()});
    const own = (element: Element) => parts(element, '.drawing > *, .cursor *').length;
    const before = own(few);
    const many = await chart({indicator: 'adherents'});
    expect(tableOf(many).length).to.be.above(50);
    expect(own(many)).to.equal(before);
  });

  it('do not set end to end what does not add up, and say so', async () => {
    const data = observatory();
    const column = data.observations[1]!;
    Object.assign(data, {dimensions: [{id: 'motif', label: 'Motif', exclusive: false, categories: [{id: 'a', label: 'Aide'}, {id: 'b', label: 'Bénévolat'}]}]});
    Object.assign(data.indicators[0]!, {dimensions: ['motif']});
    data.observations.push(...['a', 'b'].map((motif) => ({...column, categories: {motif}})));
    const element = await mount('csc-chart', {data, attributes: {series: 'motif', type: 'stacked'}});
    expect(texts(element, '.notes').join()).to.contain('Ces catégories ne s’additionnent pas');
    const tops = parts<SVGElement>(element, '.shapes .bar').map((bar) => bar.getAttribute('y'));
    expect(new Set(tops).size).to.equal(tops.length);
  });

  it('do set end to end categories that exclude one another', async () => {
    const element = await chart(FORMS['stacked']!.attributes);
    expect(texts(element, '.notes').join()).not.to.contain('ne s’additionnent pas');
    const tops = parts<SVGElement>(element, '.shapes .bar').map((bar) => bar.getAttribute('y'));
    expect(new Set(tops).size).to.be.below(tops.length);
  });

  for (const type of ['strip', 'histogram']) {
    it(`names no centre in a ${type}, but tells one where it stands`, async () => {
      const {centres} = (await (await fetch(SRC)).json()) as {centres: {id: string; name: string; shortName?: string}[]};
      const mine = centres.find(({id}) => id === 'tanneurs')!;
      const element = await chart(FORMS[type]!.attributes);
      expect(said(element)).to.contain('Vous êtes ici');
      expect(said(element)).to.contain(plain(mine.shortName ?? mine.name));
      const others = centres.filter(({id}) => id !== 'tanneurs').flatMap(({name, shortName}) => [name, ...(shortName ? [shortName] : [])]);
      const markup = plain(element.shadowRoot!.textContent);
      expect(others.filter((name) => markup.includes(plain(name)) && !plain(mine.name).includes(plain(name)))).to.deep.equal([]);
      // Nor in what is not shown.
      const hidden = parts(element, '*').flatMap(({attributes}) => [...attributes].map(({value}) => value)).join('\n');
      expect(others.filter((name) => hidden.includes(name) && !hidden.includes(mine.name))).to.deep.equal([]);
    });
  }
});

describe('a chart of a table in the tag', () => {
  afterEach(unmountAll);

  const withTable = (table: HTMLTableElement, attributes: Attributes = {}) => mountAround('csc-chart', table, {indicator: '', ...attributes});
  const FIGURES = [
    ['Année', 'Adhérents', 'Bénévoles', 'Remarque'],
    ['2021', '1 234,5', 'n.d.', 'ouverture'],
    ['2023', '1 300 €', 's', ''],
    ['2022', '1 250', '12', 'travaux'],
  ];

  it('draws years as lines in their order, with French figures and with words for what is missing', async () => {
    const element = await withTable(tableIn(FIGURES, {caption: 'Habitants touchés', foot: 'Source : le centre'}));
    expect(parts(element, '.shapes path.line')).to.have.length(1);
    expect(texts(element, 'h2')).to.deep.equal(['Habitants touchés']);
    expect(tableOf(element)).to.deep.equal([
      ['2021', '1 234,5', 'sans réponse', 'ouverture'],
      ['2022', '1 250', '12', 'travaux'],
      ['2023', '1 300 €', 'masqué (secret statistique)', ''],
    ]);
    expect(texts(element, '.notes').join()).to.contain('Source : le centre');
    expect(texts(element, '.summary')[0]).to.contain('1 234,5 en 2021');
  });

  it('names the source that the table is marked with', async () => {
    const table = tableIn(FIGURES);
    table.dataset['source'] = 'SENACS, 2024';
    const element = await withTable(table);
    expect(texts(element, '.notes')[0]).to.contain('Source : SENACS, 2024');
    table.dataset['source'] = 'Caf, 2025';
    await waitUntil(() => texts(element, '.notes')[0]!.includes('Caf, 2025'), 'the new source is written');
  });

  it('draws things as bars', async () => {
    const element = await withTable(tableIn([['Centre', 'Adhérents'], ['Le Phare', '10'], ['Le Moulin', '0'], ['L’Élan', 'n.d.']]));
    expect(texts(element, '.shapes .value')).to.deep.equal(['10', '0', 'sans réponse']);
    expect(parts(element, '.shapes .bar')).to.have.length(1);
  });

  it('draws again what changes in the page', async () => {
    const table = tableIn([['Centre', 'Adhérents'], ['Le Phare', '10'], ['Le Moulin', '5']]);
    const element = await withTable(table);
    table.rows[1]!.cells[1]!.textContent = '77';
    await waitUntil(() => texts(element, '.shapes .value').includes('77'));
    expect(tableOf(element)[0]).to.deep.equal(['Le Phare', '77']);
    table.tBodies[0]!.insertRow().append(...['Les Tanneurs', '8'].map((textContent) => Object.assign(document.createElement('td'), {textContent})));
    await waitUntil(() => texts(element, '.shapes .value').length === 3);
  });

  it('says that there is nothing to draw, and draws as soon as there is', async () => {
    const table = tableIn([['Centre', 'Remarque'], ['Le Phare', 'ouvert']]);
    const element = await withTable(table);
    expect(texts(element, '.panel')[0]).to.contain('ne contient pas de chiffres');
    table.rows[1]!.cells[1]!.textContent = '3';
    await waitUntil(() => texts(element, '.shapes .value').join() === '3');
  });

  it('takes hostile cells for text, wherever they stand', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">';
    const element = await withTable(tableIn([[hostile, `A ${hostile}`], [`B ${hostile}`, '5'], ['__proto__', '7'], ['=cmd()', hostile]], {caption: hostile, foot: hostile}));
    expect(parts(element, 'img, script')).to.have.length(0);
    expect(said(element)).to.contain(hostile);
    expect((window as unknown as {hacked?: number}).hacked).to.equal(undefined);
    expect(badAttributes(element)).to.deep.equal([]);
  });

  it('writes the unit of a column, of all of them, or the one that the table is marked with', async () => {
    const one = await withTable(tableIn([['Centre', 'Budget (k€)'], ['Le Phare', '1 250'], ['Le Moulin', '800 k€'], ['L’Élan', 's']]));
    expect(texts(one, '.shapes .value')).to.deep.equal(['1 250 k€', '800 k€', 'masqué (secret statistique)']);
    expect(tableOf(one)[0]).to.deep.equal(['Le Phare', '1 250 k€']);
    expect(headsOf(one)).to.deep.equal(['Centre', 'Budget']);
    unmountAll();
    const all = await withTable(tableIn([['Centre', 'Femmes', 'Hommes'], ['Le Phare', '60', '40']], {caption: 'Adhérents (%)'}));
    expect(tableOf(all)).to.deep.equal([['Le Phare', '60 %', '40 %']]);
    unmountAll();
    const marked = tableIn([['Centre', 'Bénévolat (hors salariés)'], ['Le Phare', '1'], ['Le Moulin', '12']]);
    marked.rows[0]!.cells[1]!.dataset['unit'] = 'heures de bénévolat';
    const element = await withTable(marked);
    expect(texts(element, '.shapes .value')).to.deep.equal(['1 heure de bénévolat', '12 heures de bénévolat']);
    marked.rows[0]!.cells[1]!.dataset['unit'] = 'jours';
    await waitUntil(() => texts(element, '.shapes .value').join() === '1 jour,12 jours', 'the new unit is written');
  });

  it('puts no two units on one axis: the table has the columns of the other, and this is said', async () => {
    const element = await withTable(tableIn([['Centre', 'Budget (€)', 'Part (%)'], ['Le Phare', '1 250', '60'], ['Le Moulin', '800', '40']]));
    expect(parts(element, '.shapes .bar')).to.have.length(2);
    expect(tableOf(element)).to.deep.equal([['Le Phare', '1 250 €', '60 %'], ['Le Moulin', '800 €', '40 %']]);
    expect(texts(element, '.notes').join()).to.contain('autre unité');
  });

  it('compares with a column or with a row of the table', async () => {
    const rows = [['Centre', 'Adhérents'], ['Le Phare', '10'], ['Le Moulin', '5'], ['Moyenne, Bas-Rhin', '7']];
    const row = await withTable(tableIn(rows.map(([name, value]) => [name!.replace(',', ''), value!])), {compare: 'Moyenne Bas-Rhin'});
    expect(levelsOf(row)).to.have.length(1);
    expect(texts(row, '.shapes .level-name')).to.deep.equal(['Moyenne Bas-Rhin : 7']);
    expect(parts(row, '.shapes .bar')).to.have.length(2);
    expect(tableOf(row)).to.have.length(3);
    expect(texts(row, '.summary')[0]).to.contain('Moyenne Bas-Rhin : 7.');
    unmountAll();
    const column = await withTable(tableIn([['Année', 'Le Phare', 'Alsace'], ['2021', '10', '99'], ['2022', '5', '98']]), {compare: 'Alsace'});
    expect(parts(column, '.shapes path.line.reference')).to.have.length(1);
    expect(texts(column, '.summary')[0]).not.to.contain('99');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`leaves the figure behind a name that runs the other way, in its sentences and its tip, in a page ${dir}`, async () => {
      const name = 'מרכז התקווה';
      document.documentElement.dir = dir;
      try {
        const element = await withTable(tableIn([['Centre', 'Adhérents'], [name, '12'], ['Le Phare', '5']]));
        part(element, '.cursor')!.focus();
        await element.updateComplete;
        for (const selector of ['.summary', '.tip']) {
          const sentence = part(element, selector)!;
          expect(plain(sentence.textContent), selector).to.contain(`\u2068${name}\u2069`);
          expect(placeOf(sentence, '12').left, selector).to.be.at.least(placeOf(sentence, name).right - 1);
        }
        expect(texts(element, '[role=option]')).to.deep.equal([`\u2068${name}\u2069 : 12`]);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });
  }

  it('is accessible', async () => {
    await withTable(tableIn(FIGURES, {caption: 'Habitants touchés'}));
    await expectAccessible();
  });

  it('keeps rows that are shorter than the first', async () => {
    const table = tableIn([['Centre', 'Adhérents', 'Bénévoles'], ['Le Phare', '10', '2'], ['Le Moulin', '5', '1']]);
    table.rows[2]!.deleteCell(2);
    const element = await withTable(table);
    expect(tableOf(element)).to.deep.equal([['Le Phare', '10', '2'], ['Le Moulin', '5', 'sans réponse']]);
  });
});

/** Where some words of a text are on the screen. */
function placeOf(element: Element, words: string): DOMRect {
  // Only texts: lit's comments have digits of chance in them.
  const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(words))!;
  const range = document.createRange();
  const from = text.textContent!.indexOf(words);
  range.setStart(text, from);
  range.setEnd(text, from + words.length);
  return range.getBoundingClientRect();
}

/** Where a mark is on the screen. */
const centreOf = (element: Element): [number, number] => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/** The criteria of the RGAA 4.1 that charts of the DSFR declare as failed. */
describe('csc-chart and the RGAA', () => {
  afterEach(async () => {
    unmountAll();
    await resetMouse();
  });

  it('RGAA 1.1: the drawing is an image with an alternative', async () => {
    const element = await chart(FORMS['stacked']!.attributes);
    const svg = part<SVGElement>(element, '.drawing svg')!;
    expect(svg.getAttribute('role')).to.equal('img');
    expect(plain(svg.getAttribute('aria-label')!)).to.contain(texts(element, 'h2')[0]!);
  });

  it('RGAA 1.6: the image says where its detailed description is, and it is there', async () => {
    const element = await chart(FORMS['stacked']!.attributes);
    expect(part<SVGElement>(element, '.drawing svg')!.getAttribute('aria-label')).to.contain('dans le tableau qui suit');
    expect(tableOf(element).length).to.be.above(3);
    const table = part(element, '[role=region] table')!;
    const drawing = part(element, '.drawing')!;
    expect(drawing.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
  });

  it('the legend of dots shows the very forms of its dots', async () => {
    const element = await chart(FORMS['dot']!.attributes);
    const keys = parts<SVGElement>(element, '.legend svg > *').map((key) => `${key.localName} ${key.getAttribute('class')}`);
    const dots = parts<SVGElement>(element, '.shapes .point').map((dot) => `${dot.localName} ${dot.getAttribute('class')}`);
    expect(keys).to.have.lengthOf(2);
    expect([...new Set(dots)]).to.have.members(keys);
  });

  it('RGAA 3.1: series are told apart by more than their colour', async () => {
    const stacked = await chart(FORMS['stacked']!.attributes);
    const fills = new Set(parts<SVGElement>(stacked, '.shapes .bar').map((bar) => bar.getAttribute('fill') ?? 'plain'));
    expect(fills.size).to.equal(parts(stacked, '.legend li').length);
    const lines = await chart(FORMS['line']!.attributes);
    const all = parts<SVGElement>(lines, '.shapes path.line');
    expect(new Set(all.map((line) => getComputedStyle(line).strokeDasharray)).size).to.equal(all.length);
    expect(texts(lines, '.shapes .name').length).to.be.at.least(all.length);
  });

  for (const [ground, page, ink] of [['light', '#fff', '#1b1b1b'], ['dark', '#121212', '#eee']] as const) {
    it(`RGAA 3.3: marks stand out by 3 to 1 and texts by 4.5 to 1 on a ${ground} page`, async () => {
      const place = put('csc-chart', {width: 900});
      Object.assign(place.parentElement!.style, {background: page, color: ink});
      const element = build('csc-chart', {attributes: {src: SRC, ...FORMS['bar with a reference and a target']!.attributes}});
      place.replaceWith(element);
      await settled(element);
      await frames();
      for (const bar of parts<SVGElement>(element, '.shapes .bar')) expect(contrastRatio(getComputedStyle(bar).fill, page)).to.be.at.least(3);
      const found = textContrasts(element);
      expect(found.length).to.be.above(5);
      expect(found.filter(({ratio}) => ratio < 4.5).map(({said: which}) => which)).to.deep.equal([]);
    });
  }

  it('RGAA 4.8: the drawing has an alternative that everybody can open', async () => {
    const element = await chart(FORMS['stacked']!.attributes);
    const button = part(element, '.show-data')!;
    expect(isShown(button)).to.equal(true);
    button.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(isShown(part(element, '#table table')!)).to.equal(true);
  });

  it('RGAA 4.9: the alternative says what the drawing says', async () => {
    const element = await chart(FORMS['bar']!.attributes);
    const table = tableOf(element);
    expect(table.length).to.be.above(3);
    expect(table.map(([, value]) => value)).to.deep.equal(texts(element, '.shapes .value'));
    // A name may be written on two lines, or cut where there is no room for it.
    const names = texts(element, '.shapes .label').join(' ').replace(/…/g, '');
    for (const [name] of table) expect(names).to.contain(name!.split(' ')[0]);
    expect(texts(element, '#table caption')[0]).to.equal(texts(element, 'h2')[0]);
  });

  it('RGAA 4.12: every datum can be reached by keys and by any pointer', async () => {
    const element = await chart(FORMS['bar']!.attributes);
    const count = Number(part(element, '[role=option]')!.getAttribute('aria-setsize'));
    expect((await walk(element)).size).to.equal(count);
    const bars = parts<SVGElement>(element, '.shapes .bar');
    for (const bar of bars.slice(0, 3)) {
      bar.scrollIntoView({block: 'center'});
      await sendMouse({type: 'move', position: centreOf(bar)});
      await element.updateComplete;
      expect(parts(element, '.tip')).to.have.length(1);
    }
    part(element, '.cursor')!.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true}));
    await element.updateComplete;
    expect(parts(element, '.tip').length).to.be.at.most(1);
  });

  it('RGAA 10.13: the tip can be entered, stays, and goes with Escape without moving focus or pointer', async () => {
    const element = await chart(FORMS['bar']!.attributes);
    const after = document.querySelector<HTMLElement>('.after')!;
    after.focus({preventScroll: true});
    const bar = parts<SVGElement>(element, '.shapes .bar')[1]!;
    bar.scrollIntoView({block: 'center'});
    await sendMouse({type: 'move', position: centreOf(bar)});
    await element.updateComplete;
    const shown = texts(element, '.tip')[0]!;
    expect(shown.length).to.be.above(3);
    const {x, y} = part(element, '.tip')!.getBoundingClientRect();
    for (const position of [[Math.ceil(x) + 2, Math.ceil(y) + 2], centreOf(part(element, '.tip')!)] as [number, number][]) {
      await sendMouse({type: 'move', position});
      await element.updateComplete;
      await frames();
      expect(texts(element, '.tip')).to.deep.equal([shown]);
      expect(element.shadowRoot!.elementFromPoint(...position)).to.equal(part(element, '.tip'));
    }
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(parts(element, '.tip')).to.have.length(0);
    expect(focused()).to.equal(after);
  });

  it('RGAA 10.14: what the pointer shows is shown to the keyboard too', async () => {
    const element = await chart(FORMS['bar']!.attributes);
    const bar = parts<SVGElement>(element, '.shapes .bar')[0]!;
    bar.scrollIntoView({block: 'center'});
    await sendMouse({type: 'move', position: centreOf(bar)});
    await element.updateComplete;
    const pointed = texts(element, '.tip')[0];
    await resetMouse();
    await element.updateComplete;
    cursorOf(element).focus();
    await sendKeys({press: 'Home'});
    await element.updateComplete;
    expect(texts(element, '.tip')[0]).to.equal(pointed);
    expect(pointed!.length).to.be.above(3);
  });
});

for (const strictness of ['strict', 'strict-types'] as const) {
  describe(`charts in a page that is ${strictness}`, () => {
    it('are drawn in every form without one report', async () => {
      const page = await openPage('charts', {strictness});
      const all = [...page.document.querySelectorAll('csc-chart')];
      expect(all).to.have.length(6);
      await waitUntil(() => all.every((each) => each.shadowRoot?.querySelector('.shapes')?.childElementCount), 'charts are drawn', {timeout: 8000});
      expect(page.reports()).to.deep.equal([]);
      page.close();
    });
  });
}
