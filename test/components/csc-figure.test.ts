import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {observatory, VALUES, type Row} from '../fixtures/observatories.js';
import {codeAt, territories} from '../fixtures/territories.js';
import {expectAccessible} from '../helpers/axe.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {badAttributes, expectFocusOn, mount, mountAround, part, parts, pause, plain, said, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {tableOf as tableIn} from '../helpers/tables.js';
import {formats, LABELS, open} from '../helpers/taken.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-figure');

const FICTIONAL = '/demo/data/fictional.json';

interface Fictional {
  centres: {id: string; name: string}[];
  axes: {id: string; of: string; keys: string[]}[];
  observations: {indicator: string; axis: string; period: string; values: (number | null)[]; categories?: object}[];
}

/** A value of the file, read here without the model. */
async function valueIn(indicator: string, of: string, key: string, period: string): Promise<number> {
  const {axes, observations} = (await (await fetch(FICTIONAL)).json()) as Fictional;
  const found = observations
    .filter((column) => column.indicator === indicator && column.period === period && !column.categories)
    .map((column) => ({column, axis: axes.find(({id}) => id === column.axis)!}))
    .find(({axis}) => axis.of === of && axis.keys.includes(key))!;
  return found.column.values[found.axis.keys.indexOf(key)]!;
}

const percent = (value: number) => `${value.toFixed(1).replace('.', ',')} %`;
const known = VALUES.filter((value) => value !== null);
const sum = known.reduce((all, value) => all + value, 0);
const before = known.reduce((all, value) => all + (value && value - 10), 0);

const middleOf = (element: Element): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** The document of the tests with another indicator in the place of its own. */
const withIndicator = (changes: Row) => {
  const data = observatory();
  Object.assign(data.indicators[0]!, changes);
  return data;
};

describe('csc-figure', () => {
  afterEach(unmountAll);

  it('does not say that those whose figures are secret have not answered', async () => {
    const data = observatory();
    const [, last] = data.observations as [Row, Row];
    const element = await mount('csc-figure', {data: {...data, observations: [{...last, values: [42, null, 0, 7, 95, null], status: 'AQAAAQ'}]}});
    const summary = plain(texts(element, '.summary')[0]!);
    expect(summary).to.contain(plain('4 centres sur 6 ont une valeur (67 %).'));
    expect(summary).not.to.contain('répondu');
  });

  it('shows the sum of the latest year, who answered, and the change in words', async () => {
    const element = await mount('csc-figure', {data: observatory()});
    expect(texts(element, '.amount')).to.deep.equal([String(sum)]);
    expect(texts(element, '.unit')).to.deep.equal(['personnes']);
    expect(texts(element, '.when')[0]).to.equal(`2023, ${known.length} centres sur ${VALUES.length}`);
    const summary = texts(element, '.summary')[0]!;
    expect(summary).to.contain(`2023 : ${sum} personnes`);
    expect(summary).to.contain(`De 2022 à 2023 : hausse de ${((100 * (sum - before)) / before).toFixed(1).replace('.', ',')} % (${sum - before} personnes)`);
    expect(tableOf(element).map(([year, value]) => [year, value])).to.deep.equal([
      ['2022', `${before} personnes`],
      ['2023', `${sum} personnes`],
    ]);
  });

  it('says that a change is good or bad only where the indicator declares it', async () => {
    const neutral = await mount('csc-figure', {data: observatory()});
    expect(parts(neutral, '.way.better, .way.worse')).to.have.length(0);
    expect(texts(neutral, '.summary')[0]).not.to.match(/favorable/);
    const judged = await mount('csc-figure', {data: withIndicator({better: 'lower'})});
    expect(parts(judged, '.way.worse')).to.have.length(1);
    expect(texts(judged, '.summary')[0]).to.contain('L’évolution est défavorable.');
  });

  it('tells no change across a break in series, and says where it is', async () => {
    const data = observatory({breaks: [{id: 'question', at: '2023', reason: 'La question a changé.'}]});
    const element = await mount('csc-figure', {data});
    expect(parts(element, '.way')).to.have.length(0);
    const summary = texts(element, '.summary')[0]!;
    expect(summary).to.contain('Pas de comparaison : la série est rompue en 2023.');
    expect(summary).not.to.match(/hausse|baisse/);
    expect(texts(element, '.notes')[0]).to.contain('Rupture de série en 2023');
    expect(parts(element, 'path.line')).to.have.length(0);
  });

  it('has its power of ten with the number, not with the unit', async () => {
    const element = await mount('csc-figure', {data: observatory({observations: [{indicator: 'benevoles', axis: 'centres', period: '2023', values: [3e20, null, null, null, null, null]}]}), attributes: {indicator: 'benevoles'}});
    expect(texts(element, '.amount')).to.deep.equal(['3 × 10²⁰']);
    expect(texts(element, '.unit')).to.deep.equal(['personnes']);
  });

  it('forms no total of what cannot be added up, and says so', async () => {
    const element = await mount('csc-figure', {data: withIndicator({aggregation: 'none'})});
    expect(texts(element, '.panel')[0]).to.contain('ne peuvent pas être additionnées');
    const one = await mount('csc-figure', {data: withIndicator({aggregation: 'none'}), attributes: {centre: 'centre-0'}});
    expect(texts(one, '.amount')).to.deep.equal([String(VALUES[0])]);
  });

  it('shows words where there is no value, and no arrow', async () => {
    const element = await mount('csc-figure', {data: observatory(), attributes: {centre: 'centre-2', period: '2023'}});
    expect(texts(element, '.value')).to.deep.equal(['sans réponse']);
    expect(parts(element, '.way, .amount')).to.have.length(0);
  });

  it('tells zero from nothing', async () => {
    const element = await mount('csc-figure', {data: observatory(), attributes: {centre: 'centre-3'}});
    expect(texts(element, '.amount')).to.deep.equal(['0']);
  });

  it('compares with a reference in points, from the figures of both', async () => {
    const element = await mount('csc-figure', {attributes: {src: FICTIONAL, indicator: 'taux-chomage', territory: 'epci:990000000', compare: 'pays:ormeau'}});
    const own = await valueIn('taux-chomage', 'epci', '990000000', '2022');
    const reference = await valueIn('taux-chomage', 'pays', 'ormeau', '2022');
    expect(texts(element, '.amount')[0]).to.equal(percent(own).replace(/\s%/, ''));
    expect(texts(element, '.references li')[0]).to.contain(percent(reference));
    const gap = Math.abs(Number((own - reference).toFixed(1)));
    expect(texts(element, '.summary')[0]).to.contain(`C’est ${String(gap).replace('.', ',')} point${gap < 2 ? '' : 's'} de ${own > reference ? 'plus' : 'moins'}`);
  });

  it('is told as a share only of a territory that holds it', async () => {
    const summed = (compare: string) => mount('csc-figure', {data: territories(), attributes: {indicator: 'gens', territory: 'commune:' + codeAt(0, 0), compare}});
    const sentence = async (compare: string) => plain(texts(await summed(compare), '.summary')[0]!);
    // 400 of 625, and beside 25.
    expect(await sentence('canton:n')).to.match(/64,0 % du total/);
    expect(await sentence('canton:s')).not.to.match(/du total/);
    expect(await sentence('canton:s')).to.match(/canton du Sud/i);
  });

  it('says of figures that territories alone have whose sum they are', async () => {
    const summary = plain(texts(await mount('csc-figure', {data: territories(), attributes: {indicator: 'gens'}}), '.summary')[0]!);
    expect(summary).to.contain('l’ensemble des communes');
    expect(summary).not.to.contain('centres');
  });

  it('shows another period, and compares it with the one that is asked for', async () => {
    const attributes = {src: FICTIONAL, indicator: 'participations', period: '2023', since: '2020'};
    const element = await mount('csc-figure', {attributes});
    expect(texts(element, '.when')[0]).to.match(/^2023\b/);
    expect(texts(element, '.summary')[0]).to.contain('De 2020 à 2023');
  });

  it('walks through its history from one stop for the Tab key', async () => {
    const element = await mount('csc-figure', {data: observatory()});
    const cursor = part(element, '.cursor')!;
    expect(parts(element, 'figure [tabindex]')).to.have.length(1);
    cursor.focus();
    await element.updateComplete;
    expect(texts(element, '[role=option]')[0]).to.equal(`2022 : ${before} personnes`);
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(texts(element, '.tip')[0]).to.equal(`2023 : ${sum} personnes`);
    await expectAccessible();
  });

  it('keeps the tip of its history for a pointer that goes into it, until Escape, without moving the focus', async () => {
    const element = await mount('csc-figure', {data: observatory()});
    const after = document.querySelector<HTMLElement>('.after')!;
    after.focus({preventScroll: true});
    const cursor = part(element, '.cursor')!;
    cursor.scrollIntoView({block: 'center'});
    await sendMouse({type: 'move', position: middleOf(cursor)});
    await waitUntil(() => part(element, '.tip'), 'the tip is shown');
    const [shown] = texts(element, '.tip');
    expect(shown).to.match(/^202[23] : \d+ personnes$/);
    await sendMouse({type: 'move', position: middleOf(part(element, '.tip')!)});
    // Longer than a pointer is waited for that left the drawing.
    await pause(500);
    expect(texts(element, '.tip')).to.deep.equal([shown]);
    expect(part(element, '.tip')!.matches(':hover'), 'the pointer is in it').to.equal(true);
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(parts(element, '.tip')).to.have.length(0);
    expectFocusOn(after);
    await resetMouse();
  });

  it('has no history where no period has a value, and a drawing to take away only where there is one', async () => {
    const blank = await mount('csc-figure', {data: observatory(), attributes: {centre: 'centre-2'}});
    expect(texts(blank, '.value')).to.deep.equal(['sans réponse']);
    expect(parts(blank, 'figure')).to.have.length(0);
    expect(tableOf(blank).map(([year]) => year)).to.deep.equal(['2022', '2023']);
    await open(blank);
    expect(formats(blank).map(({textContent}) => plain(textContent))).to.deep.equal([LABELS.csv]);
    unmountAll();
    const data = observatory();
    const [, last] = data.observations as [Row, Row];
    const once = await mount('csc-figure', {data: {...data, observations: [{...data.observations[0], values: [42, 12, 5, 0, 95, 12]}, last]}, attributes: {centre: 'centre-2'}});
    expect(parts(once, 'figure circle')).to.have.length(1);
  });

  it('leaves its history out where the page wants it', async () => {
    const element = await mount('csc-figure', {data: observatory(), attributes: {'without-history': ''}});
    expect(parts(element, 'figure')).to.have.length(0);
    expect(texts(element, '.amount')).to.deep.equal([String(sum)]);
  });

  it('says what to do when the indicator or the centre is unknown', async () => {
    const bare = await mount('csc-figure', {data: observatory(), attributes: {indicator: 'rien'}});
    expect(texts(bare, '.panel')[0]).to.contain('« rien » ne se trouve pas dans le fichier');
    const nobody = await mount('csc-figure', {data: observatory(), attributes: {centre: 'personne'}});
    expect(texts(nobody, '.panel')[0]).to.contain('« personne » ne se trouve pas dans le fichier');
  });

  it('changes with its attributes', async () => {
    const element = await mount('csc-figure', {data: observatory()});
    element.centre = 'centre-4';
    await waitUntil(() => texts(element, '.amount')[0] === String(VALUES[4]));
  });
});

describe('a key figure of a table in the tag', () => {
  afterEach(unmountAll);

  const YEARS = [
    ['Année', 'Centres agréés', 'Espaces de vie sociale', 'Remarque'],
    ['2017', '2 237', '1 025', ''],
    ['2012', '2 090', 'n.d.', 'estimation'],
    ['2019', 'n.d.', '1 100', ''],
  ];
  const around = (rows: readonly (readonly string[])[], attributes: Record<string, string> = {}, told: Parameters<typeof tableIn>[1] = {}) =>
    mountAround('csc-figure', tableIn(rows, told), {indicator: '', ...attributes});

  it('shows the last year that has a figure, what it has grown by, and the years before as its history', async () => {
    const element = await around(YEARS, {}, {caption: 'Structures en France'});
    expect(texts(element, 'h2')).to.deep.equal(['Structures en France']);
    expect(texts(element, '.amount')).to.deep.equal(['2 237']);
    expect(texts(element, '.when')).to.deep.equal(['2017, Centres agréés']);
    expect(parts(element, 'svg.way path')[0]!.getAttribute('d')).to.match(/^M8 2/);
    expect(parts(element, '.way.better, .way.worse')).to.have.length(0);
    expect(texts(element, '.summary')).to.deep.equal(['Centres agréés : 2 090 en 2012, 2 237 en 2017.']);
    expect(parts(element, 'figure circle')).to.have.length(2);
    expect(tableOf(element).map(([year]) => year)).to.deep.equal(['2012', '2017', '2019']);
  });

  it('shows the year that is asked for, since another, with words where that year has no figure', async () => {
    const rows = [...YEARS, ['2021', '2 250', '1 300', '']];
    const since = await around(rows, {period: '2021', since: '2012'});
    expect(texts(since, '.summary')[0]).to.contain('2 090 en 2012, 2 250 en 2021');
    unmountAll();
    const blank = await around(rows, {period: '2019'});
    expect(texts(blank, '.value')).to.deep.equal(['sans réponse']);
    expect(parts(blank, '.way, .amount')).to.have.length(0);
  });

  it('reads years that stand beside one another, with the unit of their row', async () => {
    const element = await around([['Gestion', '2010', '2017'], ['Part associative (%)', '68', '70'], ['Moyenne (%)', '40', '45']], {compare: 'Moyenne'});
    expect(texts(element, '.amount')).to.deep.equal(['70']);
    expect(texts(element, '.unit')).to.deep.equal(['%']);
    expect(texts(element, '.references li')).to.deep.equal(['Moyenne : 45 %']);
    expect(texts(element, '.summary')).to.deep.equal(['Part associative : 68 % en 2010, 70 % en 2017. Moyenne : 45 %.']);
    expect(texts(element, 'h2')).to.deep.equal(['Part associative']);
  });

  it('shows the one row of a table, its unit beside it, without a history', async () => {
    const element = await around([['', 'Budget (k€)'], ['Le Phare', '1 250']], {}, {caption: 'Budget des centres'});
    expect(texts(element, '.amount')).to.deep.equal(['1 250']);
    expect(texts(element, '.unit')).to.deep.equal(['k€']);
    expect(texts(element, '.when')).to.deep.equal(['Le Phare']);
    expect(parts(element, 'figure, .way')).to.have.length(0);
    expect(texts(element, '.summary')).to.deep.equal(['Le Phare : 1 250 k€.']);
  });

  it('shows the row or the column that is named, compared with another', async () => {
    const rows = [['Type', 'Invités', 'Répondants'], ['Centres sociaux', '2 380', '1 200'], ['Espaces de vie sociale', '1 690', '800']];
    const row = await around(rows, {period: 'Espaces de vie sociale', compare: 'Centres sociaux'});
    expect(texts(row, '.amount')).to.deep.equal(['1 690']);
    expect(texts(row, '.references li')).to.deep.equal(['Centres sociaux : 2 380']);
    unmountAll();
    const column = await around(rows, {period: 'Répondants'});
    expect(texts(column, '.amount')).to.deep.equal(['1 200']);
  });

  it('breaks no line within a number, nor before its unit', async () => {
    const element = await around([['', 'Budget'], ['Le Phare', '1 250 €']], {}, {caption: 'Budget (€)'});
    expect(part(element, '.summary')!.textContent).to.equal('Le Phare\u00a0: 1\u202f250\u00a0€.');
    expect(texts(element, 'h2')).to.deep.equal(['Budget']);
  });

  it('keeps a unit that stands before its number', async () => {
    const element = await around([['', 'Budget'], ['Le Phare', '€ 12']]);
    expect(texts(element, '.value')).to.deep.equal(['€ 12']);
  });

  it('tells its source, and how to read it from the foot and from a caption that the page has replaced', async () => {
    const table = tableIn(YEARS, {caption: 'Centres sociaux agréés par une Caf', foot: 'Donnée déclarative.'});
    table.dataset['source'] = 'SENACS, 2019';
    const element = await mountAround('csc-figure', table, {indicator: '', heading: 'Un réseau qui grandit'});
    expect(texts(element, '[part=method] p')).to.deep.equal(['Centres sociaux agréés par une Caf', 'Donnée déclarative.']);
    expect(texts(element, '.notes > p')).to.deep.equal(['Source : SENACS, 2019']);
  });

  it('follows what the page changes, and says when there is no figure left', async () => {
    const table = tableIn([['', 'Adhérents'], ['Le Phare', '10']]);
    const element = await mountAround('csc-figure', table, {indicator: ''});
    table.rows[1]!.cells[1]!.textContent = '77';
    await waitUntil(() => texts(element, '.amount')[0] === '77');
    table.rows[1]!.cells[1]!.textContent = 'beaucoup';
    await waitUntil(() => texts(element, '.panel')[0]?.includes('ne contient pas de chiffres'));
  });

  it('takes hostile cells for text, wherever they stand', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">';
    const element = await around([[hostile, `A ${hostile}`], [`B ${hostile}`, '5'], ['__proto__', '7']], {compare: '__proto__'}, {caption: hostile, foot: hostile});
    expect(parts(element, 'img, script')).to.have.length(0);
    expect(said(element)).to.contain(hostile);
    expect(badAttributes(element)).to.deep.equal([]);
  });

  it('is accessible', async () => {
    await around(YEARS, {compare: 'Espaces de vie sociale'}, {caption: 'Structures en France', foot: 'Donnée déclarative.'});
    await expectAccessible();
  });

  it('shows the indicator that is asked for, whatever table stands in the tag for those without JavaScript', async () => {
    const element = await mountAround('csc-figure', tableIn(YEARS));
    expect(texts(element, '.panel, [role=alert]')).to.have.length.above(0);
    expect(texts(element, '.amount')).to.deep.equal([]);
  });
});
