import 'ours/csc-map.js';
import {camera} from './util.js';
import {kilometresAcross} from './ours-camera.js';

const documentOf = ({geo, breaks}, values) => {
  const scheme = geo.features.length > 200 ? 'commune' : 'departement';
  return {
    document: {
      format: 'observatoire-csc/1',
      title: 'Carte',
      territories: geo.features.map(({id, properties: {name}}) => ({id: `${scheme}:${id}`, name})),
      indicators: [{id: 'valeur', label: 'Valeur', kind: 'median', decimals: 1}],
      axes: [{id: 'lieux', of: scheme, keys: Object.keys(values)}],
      observations: [{indicator: 'valeur', axis: 'lieux', period: '2024', values: Object.values(values)}],
      geometries: [{scheme, inline: geo}],
    },
    scheme,
    cuts: breaks.join(' '),
  };
};

let element;
let given;

globalThis.__register({
  async mount(root, data) {
    given = data;
    const {document: made, scheme, cuts} = documentOf(data, data.values);
    element = document.createElement('csc-map');
    element.indicator = 'valeur';
    element.by = scheme;
    element.type = 'areas';
    element.method = 'manual';
    element.cuts = cuts;
    element.data = made;
    root.append(element);
    await element.ready;
  },
  count: () => given.geo.features.length,
  step(i, n) {
    const {lon, lat, z} = camera(i, n);
    void element.moveTo({lon, lat, kilometres: kilometresAcross(element, lat, z)});
  },
  async update() {
    element.data = documentOf(given, given.values2).document;
    await element.ready;
  },
});
