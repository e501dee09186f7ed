import 'ours/csc-chart.js';
import {holders} from './grid.js';

const INDICATOR = {id: 'valeur', label: 'Valeur', kind: 'index', decimals: 1};
const CENTRE = {id: 'centre', name: 'Centre'};
const ofIds = (labels) => labels.map((label, rank) => ({id: `c${rank}`, label}));

/** The figures of a chart as a document: bars by label and series, lines by year and series. */
function documentOf({type, labels, series}) {
  const dimensions = [{id: 'serie', label: 'Série', exclusive: false, ordered: true, categories: ofIds(series.map(({name}) => name))}];
  if (type === 'bar') dimensions.push({id: 'libelle', label: 'Libellé', exclusive: false, ordered: true, categories: ofIds(labels)});
  const observations = series.flatMap(({values}, rank) =>
    values.map((value, place) => ({
      indicator: INDICATOR.id,
      axis: 'centres',
      period: type === 'bar' ? '2024' : labels[place],
      values: [value],
      categories: {serie: `c${rank}`, ...(type === 'bar' && {libelle: `c${place}`})},
    })),
  );
  return {format: 'observatoire-csc/1', title: 'Graphiques', indicators: [{...INDICATOR, dimensions: dimensions.map(({id}) => id)}], dimensions, centres: [CENTRE], axes: [{id: 'centres', of: 'centre', keys: [CENTRE.id]}], observations};
}

function chartOf(chart) {
  const element = document.createElement('csc-chart');
  element.indicator = INDICATOR.id;
  element.by = chart.type === 'bar' ? 'libelle' : 'period';
  element.series = 'serie';
  element.centre = CENTRE.id;
  element.type = chart.type;
  element.data = documentOf(chart);
  return element;
}

let elements;
let later;
const drawn = () => Promise.all(elements.map((element) => element.ready));

globalThis.__register({
  async mount(root, {charts, charts2}) {
    later = charts2;
    const places = holders(root, charts);
    elements = charts.map(chartOf);
    elements.forEach((element, rank) => places[rank].append(element));
    await drawn();
  },
  count: () => elements.reduce((sum, {shadowRoot}) => sum + shadowRoot.querySelectorAll('.shapes .bar, .shapes .point, .shapes .line').length, 0),
  async update() {
    elements.forEach((element, rank) => {
      element.data = documentOf(later[rank]);
    });
    await drawn();
  },
});
