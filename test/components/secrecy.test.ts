/** A file that was published without being protected: whoever looks into the console is told, by every element that shows figures. */
import {expect} from '@open-wc/testing';
import {observatory, VALUES, type Document, type Row} from '../fixtures/observatories.js';
import {mount, unmountAll, type Tag} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

const KEYS = VALUES.map((_, rank) => `centre-${rank}`);
const THRESHOLD = 5;
const FEW = THRESHOLD - 1;

/** Two indicators of people, each with a centre of few. */
function unsafe(title: string, changes: Row = {}): Document {
  const values = [FEW, 12, null, 0, 95, 12];
  const rule = {kind: 'count', unit: 'personnes', disclosure: {threshold: THRESHOLD, perCentre: 'open'}, ...changes};
  return observatory({
    title,
    indicators: ['benevoles', 'familles'].map((id) => ({id, label: id, ...rule})),
    axes: [{id: 'centres', of: 'centre', keys: KEYS}],
    observations: ['benevoles', 'familles'].flatMap((indicator) => ['2022', '2023'].map((period) => ({indicator, axis: 'centres', period, values}))),
  });
}

const SHOWN: readonly (readonly [tag: Tag, attributes: Readonly<Record<string, string>>])[] = [
  ['csc-chart', {indicator: 'benevoles', by: 'centre'}],
  ['csc-chart', {indicator: 'benevoles', by: 'period', centre: KEYS[0]!}],
  ['csc-chart', {indicator: 'benevoles', type: 'strip'}],
  ['csc-figure', {indicator: 'benevoles', centre: KEYS[0]!}],
  ['csc-map', {indicator: 'benevoles', by: 'centre'}],
  ['csc-map', {indicator: 'benevoles', by: 'centre', 'compare-period': '2022'}],
  ['csc-centre', {centre: KEYS[0]!, indicators: 'benevoles'}],
];

const {warn} = console;
let warnings: string[] = [];

/** What a page tells of is fetched; whatever is on its way has come. */
async function told() {
  await import('../../src/components/advice.js');
  await new Promise((resolve) => setTimeout(resolve));
  return warnings;
}

describe('a file that was not protected', () => {
  beforeEach(() => {
    warnings = [];
    console.warn = (said: string) => void warnings.push(said);
  });
  afterEach(() => {
    console.warn = warn;
    unmountAll();
  });

  for (const [tag, attributes] of SHOWN) {
    const written = Object.entries(attributes).map(([name, value]) => `${name}=${value}`).join(' ');
    it(`is told once for an indicator that ${tag} ${written} shows, with its name and its threshold`, async () => {
      const title = `Fichier de ${tag} ${written}`.slice(0, 80);
      const element = await mount(tag, {data: unsafe(title), attributes});
      await waitUntil(() => warnings.length, 'the console is told');
      await mount(tag, {data: unsafe(title), attributes});
      element.requestUpdate();
      await element.updateComplete;
      const [warning, ...others] = await told();
      expect(others).to.deep.equal([]);
      expect(warning).to.match(/^observatoire-csc : /).and.to.contain(`« ${title} »`).and.to.contain('« benevoles »').and.to.contain(` ${THRESHOLD},`);
      // What the console is told is read by whoever opens it: not the figure itself.
      expect(warning!.replace(title, '')).not.to.match(new RegExp(`\\b${FEW}\\b`));
    });
  }

  it('is told once on a page, by whichever of its elements shows the figures', async () => {
    const title = 'Un seul fichier';
    for (const [tag, attributes] of SHOWN) await mount(tag, {data: unsafe(title), attributes});
    expect(await told()).to.have.length(1);
  });

  it('is told for each indicator, and for each file that has one of the same name', async () => {
    for (const title of ['Un fichier', 'Un autre'])
      for (const indicator of ['benevoles', 'familles']) await mount('csc-chart', {data: unsafe(title), attributes: {indicator, by: 'centre'}});
    expect(new Set(await told()).size).to.equal(4);
  });

  it('is not told of one without a rule, of hidden figures, of nobody, or of rates', async () => {
    const hidden = unsafe('Protégé');
    const observations = hidden.observations.map((column) => ({...column, values: [null, 12, null, 0, 95, 12], status: 'QAOAAA'}));
    const documents = [{...hidden, observations}, unsafe('Sans règle', {disclosure: undefined}), unsafe('Des taux', {kind: 'rate', unit: '%'})];
    for (const data of documents) for (const [tag, attributes] of SHOWN) await mount(tag, {data, attributes});
    expect(await told()).to.deep.equal([]);
  });
});
