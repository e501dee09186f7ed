import 'ours/csc-map.js';
import {camera} from './util.js';
import {kilometresAcross} from './ours-camera.js';

let element;

globalThis.__register({
  async mount(root, {geo, points, categories}) {
    element = document.createElement('csc-map');
    element.colorBy = 'theme';
    element.data = {
      format: 'observatoire-csc/1',
      title: 'Carte',
      vocabularies: [{id: 'themes', terms: categories.map((label, rank) => ({id: `t${rank}`, label}))}],
      centres: points.map(({id, name, lon, lat, cat, dept}) => ({id, name, point: {lon, lat}, themes: [`t${cat}`], territories: [`departement:${dept}`]})),
      geometries: [{scheme: 'departement', inline: geo}],
    };
    root.append(element);
    await element.ready;
  },
  /** Centres that are on the map, alone or counted in a group. */
  count: () => element.data.centres.length,
  step(i, n) {
    const {lon, lat, z} = camera(i, n);
    void element.moveTo({lon, lat, kilometres: kilometresAcross(element, lat, z)});
  },
});
