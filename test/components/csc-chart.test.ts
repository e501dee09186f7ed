import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {centre, observatory, VALUES} from '../fixtures/observatories.js';
import {territories as territoriesOf} from '../fixtures/territories.js';
import {expectAccessible} from '../helpers/axe.js';
import {emulateMedia} from '../helpers/cdp.js';
import {contrastRatio} from '../helpers/contrast.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {build, headsOf, levelsOf, mount, part, parts, pause, plain, put, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-chart');

interface Alsace {
  centres: {id: string; name: string; shortName?: string}[];
  axes: {id: string; of: string; keys: string[]}[];
  observations: {indicator: string; axis: string; period: string; values: (number | null)[]; status?: string; categories?: object}[];
}
const REAL = '/demo/data/alsace.json';
const INDICATOR = 'politique-ville-montant';

/** The figures of the real file, read here without the model. */
async function realFigures(period: string) {
  const {centres, axes, observations} = (await (await fetch(REAL)).json()) as Alsace;
  const axis = axes.find(({of}) => of === 'centre')!;
  const column = observations.find((each) => each.indicator === INDICATOR && each.period === period && each.axis === axis.id && !each.categories)!;
  return axis.keys.map((key, rank) => {
    const {name, shortName} = centres.find(({id}) => id === key)!;
    return {name, label: shortName ?? name, value: column.values[rank] ?? null, status: column.status?.[rank] ?? 'A'};
  });
}
/** The file says: no digit after the decimal mark. */
const euros = (value: number) => `${new Intl.NumberFormat('fr', {maximumFractionDigits: 0}).format(value)} €`.replace(/[\u202f\u00a0]/g, ' ');

/** What Lit tells developers of, once for each element and reason. */
const advice = () => [...((globalThis as {litIssuedWarnings?: Set<string | undefined>}).litIssuedWarnings ?? [])].filter((each) => /csc-.*update/.test(each ?? ''));

describe('csc-chart', () => {
  afterEach(unmountAll);

  it('never asks for another drawing while it ends one', async () => {
    await mount('csc-chart', {data: observatory()});
    const element = await mount('csc-chart', {data: observatory(), width: 320});
    element.parentElement!.style.width = '600px';
    await pause(100);
    expect(advice()).to.deep.equal([]);
  });

  it('calls a level of territories what the document calls it', async () => {
    const rename = (changes: object) => JSON.parse(JSON.stringify({...territoriesOf(), ...changes}).replaceAll('commune', 'bassin-de-vie')) as never;
    const terms = [{id: 'bassin-de-vie', label: {fr: 'bassin de vie', en: 'living area'}}];
    const element = await mount('csc-chart', {data: rename({vocabularies: [{id: 'levels', terms}]}), attributes: {indicator: 'taux', by: 'bassin-de-vie', period: '2023'}});
    expect(plain(texts(element, '[part=heading]')[0]!)).to.contain(' par bassin de vie,');
    expect(plain(texts(element, '.summary')[0]!)).to.contain('6 bassins de vie');
  });

  it('is laid out for paper while it is printed, at once, and for the page again afterwards', async () => {
    const element = await mount('csc-chart', {data: observatory(), width: 1000});
    const widthOf = () => Number(part(element, 'svg')!.getAttribute('width'));
    const onPage = widthOf();
    dispatchEvent(new Event('beforeprint'));
    const onPaper = widthOf();
    // A4 has 210 mm, less its margins; a CSS pixel is a 96th of 25.4 mm.
    expect(onPaper).to.be.below((210 * 96) / 25.4);
    dispatchEvent(new Event('afterprint'));
    expect(widthOf()).to.equal(onPage);
    expect(onPage).to.be.above(onPaper);
  });

  it('has its numbers inside its drawing, those of its axes and those at its bars, where they have a 1 or a minus', async () => {
    const beyond: string[] = [];
    for (const values of [[100, 50, 25, 0, 75], [12, 9, 4, 11, 3], [110, 30, 43, 12, 80], [-100, -40, -20, -3, -80], [111, 112, 111, 113, 112]]) {
      const data = observatory({axes: [{id: 'centres', of: 'centre', keys: values.map((_, rank) => `centre-${rank}`)}]});
      Object.assign(data.indicators[0]!, {kind: 'rate', unit: '', aggregation: 'none'});
      data.observations = [{...data.observations[1], values}];
      for (const type of ['bar', 'column', 'dot', 'strip']) {
        for (const width of [300, 1000]) {
          const element = await mount('csc-chart', {data, attributes: {type}, width});
          const drawn = part(element, 'figure svg')!.getBoundingClientRect();
          for (const number of parts(element, '.tick, .value')) {
            const {left, right} = number.getBoundingClientRect();
            if (left < drawn.left || right > drawn.right) beyond.push(`${type}, ${width}: ${number.textContent}`);
          }
          unmountAll();
        }
      }
    }
    expect(beyond).to.deep.equal([]);
  });

  it('counts those who answered where there are several: of a figure for one territory it says nothing', async () => {
    const heads = async (attributes: Record<string, string>) => {
      const element = await mount('csc-chart', {attributes: {src: '/demo/data/fictional.json', by: 'period', ...attributes}});
      return headsOf(element);
    };
    expect(await heads({indicator: 'benevoles'})).to.include('Centres comptés');
    expect(await heads({indicator: 'taux-chomage', territory: 'epci:990000000'}).then((names) => names.filter((name) => name.includes('compté')))).to.deep.equal([]);
  });

  it('has a reference without a value in its table, beside one that has, and draws the other alone', async () => {
    // centre-2 did not answer.
    const element = await mount('csc-chart', {data: observatory(), attributes: {indicator: 'benevoles', compare: 'centre-2 centre-0', target: '50', 'target-label': 'Objectif'}});
    const {name} = centre(2);
    const head = headsOf(element);
    const rank = head.indexOf(String(name));
    expect(rank, head.join()).to.be.above(0);
    const cells = tableOf(element).map((row) => plain(row[rank]!));
    expect(new Set(cells)).to.deep.equal(new Set(['sans réponse']));
    expect(texts(element, '.legend, .shapes ~ *').join()).not.to.contain(String(name));
    expect(levelsOf(element)).to.have.length(2);
  });

  it('writes the rows of a long table when it goes to paper, though nobody opened it', async () => {
    const centres = Array.from({length: 400}, (_, rank) => ({id: `c${rank}`, name: `Centre ${rank}`, source: 'essai'}));
    const data = observatory({centres, axes: [{id: 'centres', of: 'centre', keys: centres.map(({id}) => id)}], observations: [{indicator: 'benevoles', axis: 'centres', period: '2023', values: centres.map((_, rank) => rank)}]});
    const element = await mount('csc-chart', {data});
    expect(parts(element, 'tbody tr')).to.have.length(0);
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'tbody tr')).to.have.length(400);
  });

  it('writes its rows at once in a page that was opened as it is printed', async function () {
    // Only Chromium can be told so.
    if (!(await emulateMedia({}, 'print'))) this.skip();
    try {
      const element = await mount('csc-chart', {data: observatory()});
      expect(parts(element, 'tbody tr')).to.have.length(VALUES.length);
    } finally {
      await emulateMedia({});
    }
  });

  it('has in its table every datum of its drawing, with the same text', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    expect(tableOf(element)).to.have.length(VALUES.length);
    expect(tableOf(element).map(([, value]) => value)).to.deep.equal(texts(element, 'svg .value'));
    expect(tableOf(element).map(([, value]) => value)).to.deep.equal(['95 personnes', '42 personnes', '12 personnes', '12 personnes', '0 personne', 'sans réponse']);
  });

  it('says of the real data what they say: the highest, the total, and who is silent', async () => {
    const element = await mount('csc-chart', {attributes: {src: REAL, indicator: INDICATOR, period: '2023'}});
    const figures = await realFigures('2023');
    const known = figures.flatMap(({value, label}) => (value === null ? [] : [{value, label}]));
    const highest = Math.max(...known.map(({value}) => value));
    const summary = texts(element, '.summary')[0]!;
    expect(summary).to.contain(euros(highest));
    const best = known.filter(({value}) => value === highest);
    if (best.length === 1) expect(summary).to.contain(plain(best[0]!.label));
    else expect(summary).to.contain(`${best.length} centres`);
    expect(summary).to.contain(`Total : ${euros(known.reduce((sum, {value}) => sum + value, 0))}, pour ${known.length} centres`);
    const silent = figures.filter(({status}) => status === 'O').length;
    const without = figures.filter(({status}) => status === 'M').length;
    if (silent) expect(summary).to.contain(`${silent} sans réponse`);
    if (without) expect(summary).to.contain(`${without} sans objet`);
    expect(known.length + silent + without).to.equal(figures.length);
    const table = new Map(tableOf(element).map(([name, value]) => [name, value]));
    for (const {name, value} of figures) if (value !== null) expect(table.get(plain(name)), name).to.equal(euros(value));
    expect(table.size).to.equal(figures.length);
  });

  it('says of the real years where they begin and end, and covers each in its table', async () => {
    const element = await mount('csc-chart', {attributes: {src: REAL, indicator: INDICATOR, by: 'period'}});
    const years = ['2020', '2021', '2022', '2023'];
    const sums = await Promise.all(years.map(async (year) => (await realFigures(year)).reduce((sum, {value}) => sum + (value ?? 0), 0)));
    expect(tableOf(element).map(([year, value]) => [year, value])).to.deep.equal(years.map((year, rank) => [year, euros(sums[rank]!)]));
    const fall = sums[0]! - sums[3]!;
    expect(texts(element, '.summary')[0]).to.contain(`De 2020 à 2023 : baisse de ${((100 * fall) / sums[0]!).toFixed(1).replace('.', ',')} % (${euros(fall)}).`);
  });

  it('tells zero, no answer, not asked and secrecy apart, in the drawing as in the table', async () => {
    const data = observatory();
    Object.assign(data.observations[1]!, {values: [42, null, null, 0, null, 12], status: 'AQLAMP'});
    const element = await mount('csc-chart', {data});
    const expected = ['42 personnes', '12 personnes (provisoire)', '0 personne', 'masqué (secret statistique)', 'question non posée', 'sans objet'].sort();
    expect(tableOf(element).map(([, value]) => value!).sort()).to.deep.equal(expected);
    expect(texts(element, 'svg .value').sort()).to.deep.equal(expected);
  });

  it('tells what is nearly nothing from zero, wherever it is written, and has no number twice on an axis', async () => {
    const data = observatory({indicators: [{id: 'benevoles', label: 'Part', kind: 'rate', unit: '%', decimals: 2, source: 'essai'}]});
    Object.assign(data.observations[1]!, {values: [0.004, -0.004, null, 0, 0.0111, 4.37e-7]});
    for (const type of ['bar', 'column', 'dot', 'line']) {
      const element = await mount('csc-chart', {data, attributes: {indicator: 'benevoles', type}});
      const table = tableOf(element).map(([, value]) => plain(value!));
      expect(table, type).to.have.members(['0,004 %', '−0,004 %', 'sans réponse', '0,00 %', '0,01 %', '4,37 × 10⁻⁷ %']);
      expect(texts(element, '.summary').join(), type).to.match(/de −0,004 % à 0,01 %/);
      const ticks = texts(element, '.shapes .tick').filter((text) => /\d/.test(text));
      expect(new Set(ticks).size, ticks.join()).to.equal(ticks.length);
      unmountAll();
    }
  });

  it('ends the classes of a percentage at a hundred', async () => {
    const data = observatory({indicators: [{id: 'benevoles', label: 'Part', kind: 'rate', unit: '%', decimals: 0, source: 'essai'}]});
    Object.assign(data.observations[1]!, {values: [100, 40, 55, 0, 95, 100]});
    const element = await mount('csc-chart', {data, attributes: {indicator: 'benevoles', type: 'histogram', centre: 'centre-0'}});
    expect(tableOf(element).map(([label, , , count]) => `${label} : ${count}`)).to.deep.equal(['de 0 à 50 : 2', 'de 50 à 100 : 4']);
    // The reader's own centre is in the last one.
    expect(tableOf(element).map(([, others, mine]) => [others, mine])).to.deep.equal([['2', '0'], ['3', '1']]);
  });

  it('shows nothing of a value that its status hides', async () => {
    const data = observatory();
    Object.assign(data.observations[1]!, {values: [42, 31_337, 12, 0, 95, 12], status: 'AQAAAA'});
    const element = await mount('csc-chart', {data});
    expect(element.shadowRoot!.innerHTML).not.to.match(/31.?337/);
  });

  it('tells a part of the whole that is published, and of none where a part is hidden and the whole is not', async () => {
    const column = (values: readonly (number | null)[], status: string, age?: string) => ({indicator: 'benevoles', axis: 'centres', period: '2023', values, status, ...(age && {categories: {age}})});
    const data = (isPublished: boolean) =>
      observatory({
        dimensions: [{id: 'age', label: 'Âge', exclusive: true, categories: [{id: 'a', label: 'Jeunes'}, {id: 'b', label: 'Adultes'}, {id: 'c', label: 'Aînés'}]}],
        axes: [{id: 'centres', of: 'centre', keys: ['centre-0', 'centre-1']}],
        observations: [
          ...(isPublished ? [column([50, 60], 'AA')] : []),
          ...[[10, 20, 'a'] as const, [20, 20, 'b'] as const].map(([one, other, age]) => column([one, other], 'AA', age)),
          column([null, 20], 'QA', 'c'),
        ],
      });
    const told = async (isPublished: boolean) => {
      const element = await mount('csc-chart', {data: data(isPublished), attributes: {indicator: 'benevoles', by: 'centre', series: 'age', type: 'stacked'}});
      part(element, '.cursor')!.focus();
      const found: string[] = [];
      for (const key of ['Home', ' ', 'ArrowDown', ' ', 'ArrowRight', ' ', 'ArrowUp', ' ']) {
        await sendKeys({press: key});
        await element.updateComplete;
        found.push(plain(texts(element, '[role=option]')[0]!));
      }
      unmountAll();
      return found.join('\n');
    };
    const [published, hidden] = [await told(true), await told(false)];
    expect(published).to.contain('40 % de l’ensemble').and.not.to.contain('67 %');
    expect(hidden, hidden).not.to.contain('67 %');
    expect(hidden).to.contain('33 % de l’ensemble');
  });

  it('says how many centres a search in another element kept', async () => {
    const [chart, alone] = [build('csc-chart', {attributes: {indicator: 'benevoles', by: 'period'}}), build('csc-chart', {attributes: {indicator: 'benevoles', by: 'centre'}})];
    const around = document.createElement('csc-observatory');
    around.data = observatory();
    around.append(chart, alone);
    put('csc-chart').replaceWith(around);
    await Promise.all([settled(chart), settled(alone)]);
    const said = (element: Element) => plain(element.shadowRoot!.textContent);
    for (const each of [chart, alone]) expect(said(each)).not.to.contain('retenu');
    around.query = 'moulin';
    for (const each of [chart, alone]) await waitUntil(() => said(each).includes('1 centre retenu sur 6.'), 'it says so');
    around.query = 'introuvable';
    for (const each of [chart, alone]) await waitUntil(() => said(each).includes('Aucun centre ne correspond à la recherche.'), 'nobody is left');
    expect(said(chart)).not.to.contain('ne contient pas');
  });

  it('tells of communes where communes are spread', async () => {
    const data = observatory({
      territories: VALUES.map((_, rank) => ({id: `commune:6700${rank}`, name: `Commune ${rank}`})),
      centres: VALUES.map((_, rank) => centre(rank, {territories: [`commune:6700${rank}`]})),
    });
    const element = await mount('csc-chart', {data, attributes: {indicator: 'benevoles', by: 'commune', type: 'strip'}});
    const summary = plain(texts(element, '.summary')[0]!);
    expect(summary).to.contain('communes').and.not.to.contain('centres');
  });

  it('is one stop for the Tab key, in which arrows, Home and End walk along the data', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    const drawing = part(element, '.drawing')!;
    expect(drawing.querySelectorAll('[tabindex], a, button, input')).to.have.length(1);
    const option = () => texts(element, '[role=option]')[0];
    part(element, '.cursor')!.focus();
    await element.updateComplete;
    expect(option()).to.equal('Centre social des Écrivains : 95 personnes');
    await sendKeys({press: ' '});
    await element.updateComplete;
    expect(option(), 'on demand').to.equal('Centre social des Écrivains : 95 personnes. Donnée 1 sur 6.');
    await sendKeys({press: ' '});
    await element.updateComplete;
    expect(option()).to.equal('Centre social des Écrivains : 95 personnes');
    const walk: [string, string][] = [
      ['ArrowDown', 'Centre social du Moulin'],
      ['End', 'Centre social de l’Élan'],
      ['ArrowRight', 'Centre social de l’Élan'],
      ['ArrowUp', 'Centre social du Fossé'],
      ['Home', 'Centre social des Écrivains'],
      ['p', 'Centre social de la Plaine'],
      ['m', 'Centre social du Moulin'],
    ];
    for (const [key, name] of walk) {
      // Letters that follow each other closely make one word.
      await pause(key.length === 1 ? 750 : 0);
      await sendKeys({press: key});
      await element.updateComplete;
      expect(option(), key).to.contain(name);
      expect(texts(element, '.tip'), key).to.deep.equal([option()!]);
    }
    const {color, backgroundColor} = getComputedStyle(part(element, '.tip')!);
    expect(backgroundColor).to.match(/^rgb\(/);
    expect(contrastRatio(color, backgroundColor)).to.be.at.least(4.5);
    await expectAccessible();
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(texts(element, '.tip')).to.deep.equal([]);
    expect(part(element, '.cursor:focus') !== null).to.equal(true);
  });

  it('tells the page which centre was chosen', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    const chosen: (string | null)[] = [];
    element.addEventListener('csc-select', ({id}) => chosen.push(id));
    part(element, '.cursor')!.focus();
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    expect(chosen).to.deep.equal(['centre-0']);
  });

  it('has a gap in its line for a year without a value, and says which', async () => {
    const data = observatory();
    const blank = {...data.observations[0]!, period: '2021', values: VALUES.map(() => null)};
    const first = {...data.observations[0]!, period: '2020'};
    const element = await mount('csc-chart', {data: {...data, observations: [first, blank, ...data.observations]}, attributes: {by: 'period'}});
    // 2022 and 2023 are joined; 2020, before the gap, stands alone.
    expect(part(element, 'path.line')!.getAttribute('d')!.match(/[ML]/g)).to.deep.equal(['M', 'L']);
    expect(texts(element, '.summary')[0]).to.contain('Pas de valeur pour 2021');
    expect(parts(element, 'circle.point').length).to.equal(3);
  });

  it('begins its sentences with a capital also where no category has a figure', async () => {
    const dimensions = [{id: 'age', label: 'Âge', exclusive: true, categories: [{id: 'jeune', label: 'Jeunes'}, {id: 'adulte', label: 'Adultes'}]}];
    const silent = ({id}: {id: string}) => ({indicator: 'benevoles', axis: 'centres', period: '2023', values: [null], status: 'M', categories: {age: id}});
    const data = observatory({
      dimensions,
      indicators: [{id: 'benevoles', label: 'Bénévoles', kind: 'count', dimensions: ['age']}],
      axes: [{id: 'centres', of: 'centre', keys: ['centre-0']}],
      observations: dimensions[0]!.categories.map(silent),
    });
    const element = await mount('csc-chart', {data, attributes: {indicator: 'benevoles', by: 'age'}});
    expect(texts(element, '.summary')[0]).to.match(/^\p{Lu}[^.]*\. Sans valeur : 2 /u);
  });

  describe('figures that are given by category alone', () => {
    const ages = {id: 'age', label: 'Âge', ordered: true, exclusive: true, categories: [{id: 'jeune', label: 'Jeunes'}, {id: 'adulte', label: 'Adultes'}]};
    const sexes = {id: 'sexe', label: 'Sexe', exclusive: true, categories: [{id: 'f', label: 'Femmes'}, {id: 'h', label: 'Hommes'}]};
    const column = (categories: object, values: (number | null)[]) => ({indicator: 'publics', axis: 'centres', period: '2023', values, categories});
    const divided = (observations: object[]) =>
      observatory({
        dimensions: [ages, sexes],
        indicators: [{id: 'publics', label: 'Publics accueillis', kind: 'count', unit: {one: 'personne', many: 'personnes'}, dimensions: ['age', 'sexe']}],
        axes: [{id: 'centres', of: 'centre', keys: ['centre-0', 'centre-1']}],
        observations: observations as never,
      });
    const byAge = divided([column({age: 'jeune'}, [10, 30]), column({age: 'adulte'}, [5, null])]);
    const draw = (data: ReturnType<typeof observatory>, attributes: Record<string, string>) => mount('csc-chart', {data, attributes: {indicator: 'publics', ...attributes}, width: 900});

    it('make a row of categories, and a pyramid of two of them', async () => {
      expect(tableOf(await draw(byAge, {by: 'age'})).map((cells) => cells.map(plain))).to.deep.equal([['Jeunes', '40 personnes'], ['Adultes', '5 personnes']].map((row) => row.map(plain)));
      const data = divided(['f', 'h'].flatMap((sexe, s) => ['jeune', 'adulte'].map((age, a) => column({age, sexe}, [1 + s, 10 + a]))));
      const pyramid = await draw(data, {by: 'age', series: 'sexe'});
      expect(tableOf(pyramid).map((cells) => cells.slice(1).map(plain))).to.deep.equal([['11 personnes', '12 personnes', '23 personnes'], ['12 personnes', '13 personnes', '25 personnes']].map((row) => row.map(plain)));
    });

    it('are parts of each centre, which have a whole where all of them are known', async () => {
      const element = await draw(byAge, {by: 'centre', series: 'age'});
      const totals = tableOf(element).map((cells) => plain(cells.at(-1)!));
      expect(totals[0]).to.equal(plain('15 personnes'));
      expect(totals[1]).not.to.match(/\d/);
    });

    it('are not told as if all were silent where a total is asked for', async () => {
      for (const by of ['period', 'centre']) expect(texts(await draw(byAge, {by}), '.panel')[0], by).to.contain('ne contient pas de chiffres pour cette demande');
      const figure = await mount('csc-figure', {data: byAge, attributes: {indicator: 'publics'}});
      expect(texts(figure, '.panel')[0]).to.contain('ne contient pas de chiffres pour cette demande');
    });
  });

  it('says what to do when the indicator is missing or unknown', async () => {
    const bare = put('csc-chart', {data: observatory(), attributes: {indicator: ''}});
    await settled(bare);
    expect(texts(bare, '.panel')[0]).to.match(/Aucun indicateur n’est demandé. Ajoutez à la balise l’attribut indicator/);
    const unknown = await mount('csc-chart', {data: observatory(), attributes: {indicator: 'toString'}});
    expect(parts(unknown, 'h2')).to.have.length(0);
    expect(texts(unknown, '.panel')[0]).to.match(/« toString » ne se trouve pas dans le fichier. Vérifiez l’attribut indicator/);
  });

  it('draws another indicator, or another year, as soon as the page asks for it', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    element.period = '2022';
    await waitUntil(() => texts(element, 'h2').join().includes('2022'));
    expect(tableOf(element)[0]![1]).to.equal('85 personnes');
  });
});
