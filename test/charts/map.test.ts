import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {Geometry} from 'geojson';
import {centred} from '../../src/charts/camera.js';
import {zoomed} from '../../src/charts/camera-moves.js';
import {commonPlace, type MapPlace} from '../../src/charts/clusters.js';
import {boxOf} from '../../src/charts/land.js';
import {placePlanner} from '../../src/charts/map-places.js';
import {layGround, type MapArea} from '../../src/charts/ground.js';
import {symbolPlanner} from '../../src/charts/map-symbols.js';
import {planMap, wholeView, type MapContent, type MapPlan} from '../../src/charts/map.js';
import {textWidth} from '../../src/charts/text-extent.js';
import {readOutlines} from '../../src/data/outlines.js';

const FRAME = {width: 600, maxHeight: 480, fontSize: 14, number: String};
let rank = 0;
const at = (lat: number, lon: number, place = 'Strasbourg'): MapPlace => ({key: `c${rank++}`, label: 'Centre', place, lat, lon});
const square = (key: string, west: number, south: number, side: number, inFocus = true): MapArea => ({
  key,
  label: `Aire ${key}`,
  inFocus,
  shape: {
    type: 'Polygon',
    coordinates: [[[west, south], [west, south + side], [west + side, south + side], [west + side, south], [west, south]]],
  },
});

const france = JSON.parse(readFileSync(new URL('../../geometry/france.topo.json', import.meta.url), 'utf8')) as unknown;
const departements = await readOutlines(france, {scheme: 'departement', object: 'departements'});
/** What the tests speak of: the whole country would cost seconds. */
const few = departements.filter(({code}) => ['67', '68', '75', '974'].includes(code));
const focusedOn = (...codes: readonly string[]): MapArea[] =>
  few.map(({code, name, shape}) => ({key: code, label: name, shape, inFocus: codes.includes(code)}));

/** A map of places over areas, seen whole. */
function planned(
  areas: readonly MapArea[],
  places: readonly MapPlace[],
  {width = FRAME.width, content = {}, borders = []}: {width?: number; content?: Partial<MapContent>; borders?: readonly MapArea[]} = {},
) {
  const ground = layGround(areas, places, borders);
  const frame = {...FRAME, width};
  const view = wholeView(ground, frame);
  const all: MapContent = {roleOf: (area) => (areas[area]!.inFocus ? 'area focus' : 'area'), planPlaces: placePlanner(), ...content};
  return {ground, view, frame, content: all, plan: planMap(ground, all, frame, view)};
}
const planOf = (...given: Parameters<typeof planned>): MapPlan => planned(...given).plan;
const groupsIn = ({marks}: MapPlan) => marks.filter((mark) => mark.kind === 'places');
const shown = (plan: MapPlan) => groupsIn(plan).flatMap(({members}) => members.map(({key}) => key)).sort();
const keysOf = (places: readonly MapPlace[]) => places.map(({key}) => key).sort();
const isInside = ({marks, width, height}: MapPlan) => marks.every(({x, y}) => x >= 0 && x <= width && y >= 0 && y <= height);
const areasIn = ({layers, boxes}: MapPlan) => [...layers.areas, ...boxes.areas];

describe('planMap', () => {
  test('of nothing is an empty map of a finite size', () => {
    const plan = planOf([], []);
    assert.deepEqual([plan.marks, areasIn(plan), plan.layers.labels], [[], [], []]);
    assert.ok(Number.isFinite(plan.height) && plan.height > 0);
  });

  test('larger territories are lines over areas, and the land itself where there are none', () => {
    const borders = [square('A', 7, 48, 1)];
    const rolesOver = (areas: readonly MapArea[]) => planOf(areas, [at(48.5, 7.5)], {borders}).layers.borders.map(({role}) => role);
    assert.deepEqual(rolesOver([square('a', 7, 48, 0.5)]), ['border']);
    assert.deepEqual(rolesOver([]), ['area focus']);
  });

  test('shows one centre, without any outline, in the middle', () => {
    const plan = planOf([], [at(48.58, 7.75)]);
    const [mark] = plan.marks;
    assert.ok(Math.abs(mark!.x - 300) < 2, String(mark!.x));
    assert.ok(Math.abs(mark!.y - plan.height / 2) < 2);
  });

  test('shows sixty centres on one point as one mark with sixty members', () => {
    const places = Array.from({length: 60}, () => at(48.58, 7.75));
    const plan = planOf([], places);
    assert.equal(plan.marks.length, 1);
    assert.deepEqual(shown(plan), keysOf(places));
  });

  test('keeps apart those that can be touched one by one, in the order of reading', () => {
    const plan = planOf([], [at(47.5, 7.3, 'Mulhouse'), at(48.58, 7.75), at(48.08, 7.36, 'Colmar')]);
    assert.deepEqual(groupsIn(plan).map(({members}) => members[0]!.place), ['Strasbourg', 'Colmar', 'Mulhouse']);
  });

  test('keeps the circles of groups off each other, however many there are', () => {
    const marks = groupsIn(planOf([], Array.from({length: 4000}, (_, rank) => at(46 + Math.sin(rank * 12.9) * 2.4, 3 + Math.cos(rank * 78.2) * 3))));
    assert.equal(marks.reduce((sum, {members}) => sum + members.length, 0), 4000);
    for (const [rank, one] of marks.entries()) for (const other of marks.slice(rank + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r, `${one.x} ${one.y} and ${other.x} ${other.y}`);
  });

  test('joins fewer when it is zoomed, and moving the map changes no group', () => {
    const places = [at(48.58, 7.75), at(48.585, 7.752), at(47.5, 7.3)];
    const {ground, content, frame, view, plan} = planned([], places);
    assert.equal(groupsIn(plan)[0]!.members.length, 2);
    const near = planMap(ground, content, frame, {...view, camera: zoomed(view.camera, 64, 300, 100)});
    assert.ok(groupsIn(near).every(({members}) => members.length === 1));
    const moved = planMap(ground, content, frame, {...view, camera: {...view.camera, left: view.camera.left + 1000}});
    assert.deepEqual(groupsIn(moved).map(({members}) => keysOf(members)), groupsIn(plan).map(({members}) => keysOf(members)));
    // Out of the window nothing is drawn, and the cursor still gets there.
    assert.deepEqual(moved.layers.places, []);
  });

  test('shows a centre that stands outside the areas in focus too', () => {
    const places = [at(48.58, 7.75), at(48.85, 2.35, 'Paris')];
    const plan = planOf(focusedOn('67', '75'), places);
    assert.deepEqual(shown(plan), keysOf(places));
    assert.ok(isInside(plan));
  });

  test('gives an overseas département its own box, and never shrinks the mainland', () => {
    const places = [at(48.58, 7.75), at(-21.11, 55.53, 'Saint-Denis')];
    for (const areas of [focusedOn('67', '974'), focusedOn('67')]) {
      const plan = planOf(areas, places);
      assert.deepEqual(plan.boxes.frames.filter(({tag}) => tag === 'text').map(({text}) => text), ['La Réunion']);
      assert.deepEqual(shown(plan), keysOf(places));
      const far = groupsIn(plan).find(({members}) => members[0]!.place === 'Saint-Denis')!;
      const box = plan.boxes.frames.find(({tag}) => tag === 'rect')!.at as Record<'x' | 'y' | 'width' | 'height', number>;
      assert.ok(far.x >= box.x && far.x <= box.x + box.width && far.y >= box.y && far.y <= box.y + box.height);
      const alone = planOf(focusedOn('67'), [places[0]!]);
      const strasbourg = (of: MapPlan) => groupsIn(of).find(({members}) => members[0]!.place === 'Strasbourg')!;
      assert.ok(Math.abs(strasbourg(plan).x - strasbourg(alone).x) < 1);
    }
  });

  test('shows the whole of an island in its box though the map is only about places, and keeps names in it', () => {
    const {plan, ground} = planned(focusedOn('67'), [at(48.58, 7.75), at(-20.9, 55.5, 'Saint-Denis')]);
    const {land, box} = ground.far[0]!;
    assert.deepEqual(box, boxOf(land, 0));
    const {x, width} = plan.boxes.frames.find(({tag}) => tag === 'rect')!.at as Record<'x' | 'width', number>;
    for (const {text, at: label} of plan.boxes.labels) {
      const half = textWidth(text!, FRAME.fontSize) / 2;
      if (label['text-anchor'] === 'middle') assert.ok(Number(label['x']) - half >= x && Number(label['x']) + half <= x + width, text);
      else assert.ok(Number(label['x']) >= x && Number(label['x']) <= x + width, text);
    }
  });

  test('names the places that it cannot hold with the others, and only those', () => {
    const near = at(48.58, 7.75);
    const far = at(-21.11, 55.53);
    const offOf = (areas: readonly MapArea[], places: readonly MapPlace[]) => layGround(areas, places).off;
    assert.deepEqual(offOf([], [near, far]), [far]);
    assert.deepEqual(offOf([], [far]), []);
    assert.deepEqual(offOf(focusedOn('67'), [near, far]), []);
    assert.deepEqual(shown(planOf([], [near, far])), [near.key]);
    assert.deepEqual(shown(planOf([], [far])), [far.key]);
  });

  test('gives islands that stand apart a box each, and the communes of one island one', () => {
    const {ground} = planned([square('67', 7, 48, 1), square('971', -61.8, 16, 0.4), square('972', -61.2, 14.4, 0.4)], []);
    assert.deepEqual(ground.far.map(({land}) => land.keys), [['971'], ['972']]);
    const communes = Array.from({length: 24}, (_, each) => square(`974${each}`, 55.2 + (each % 6) * 0.1, -21.4 + Math.floor(each / 6) * 0.1, 0.1));
    const areas = [square('67', 7, 48, 1), ...communes];
    const namesOf = (borders: readonly MapArea[]) => planned(areas, [], {borders}).ground.far.map(({name}) => name);
    assert.deepEqual(namesOf([]), ['']);
    assert.deepEqual(namesOf([{...square('67', 7, 48, 1), label: 'Bas-Rhin'}, {...square('974', 55.2, -21.4, 0.6), label: 'La Réunion'}]), ['La Réunion']);
  });

  test('draws a federation overseas on a map of its own', () => {
    const plan = planOf(focusedOn('974'), [at(-21.11, 55.53)]);
    assert.equal(plan.boxes.frames.length, 0);
    assert.equal(plan.layers.areas.length, 1);
    assert.ok(isInside(plan));
  });

  test('shows each centre once or names it, wherever it stands on the globe', () => {
    const lat = fc.double({min: -85, max: 90, noNaN: true});
    const lon = fc.double({min: -180, max: 180, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.tuple(lat, lon), {maxLength: 8}), fc.integer({min: 160, max: 2000}), fc.boolean(), (points, width, outlined) => {
        const places = points.map(([y, x]) => at(y, x));
        const {ground, plan} = planned(outlined ? focusedOn('67', '974') : [], places, {width});
        assert.ok(Number.isFinite(plan.height) && plan.height > 0);
        assert.ok(isInside(plan), JSON.stringify(plan.marks));
        assert.deepEqual([...shown(plan), ...keysOf(ground.off)].sort(), keysOf(places));
        assert.doesNotMatch(JSON.stringify(areasIn(plan)), /NaN|Infinity|undefined|null/);
      }),
      {numRuns: 200},
    );
  });

  test('loses no centre of France, at any width', () => {
    const lat = fc.double({min: 42, max: 51, noNaN: true});
    const lon = fc.double({min: -4.5, max: 8, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.tuple(lat, lon), {minLength: 1, maxLength: 30}), fc.integer({min: 160, max: 2000}), (points, width) => {
        const places = points.map(([y, x]) => at(y, x));
        assert.deepEqual(shown(planOf([], places, {width})), keysOf(places));
      }),
      {numRuns: 200},
    );
  });

  test('names no place over a mark, and none outside', () => {
    const plan = planOf(focusedOn('67', '68'), [at(48.58, 7.75), at(48.08, 7.36, 'Colmar'), at(47.75, 7.34, 'Mulhouse')]);
    const names = plan.layers.labels.filter(({role}) => role.includes('place-name'));
    assert.deepEqual(names.map(({text}) => text).sort(), ['Colmar', 'Mulhouse', 'Strasbourg']);
    for (const {at: spot} of plan.layers.labels) {
      const {x, y, 'text-anchor': anchor} = spot as {x: number; y: number; 'text-anchor': string};
      assert.ok(x >= 0 && x <= plan.width && y >= 0 && y <= plan.height);
      if (anchor === 'start') assert.ok(groupsIn(plan).every((mark) => Math.hypot(mark.x - x, mark.y - y) >= mark.r));
    }
  });

  test('draws an area from its outline, and passes over an empty one', () => {
    const empty: Geometry = {type: 'GeometryCollection', geometries: []};
    const plan = planOf([square('a', 7, 48, 1), {...square('b', 0, 0, 1), shape: empty}], [], {content: {isWalked: () => true}});
    assert.deepEqual(plan.marks.map(({key}) => key), ['a']);
    assert.equal(plan.layers.areas.length, 1);
  });

  test('finds the area under a pixel, and a symbol before it', () => {
    const areas = [square('a', 7, 48, 1), square('b', 8, 48, 1)];
    const walked = planOf(areas, [], {content: {isWalked: () => true}});
    for (const [rank, {x, y, key}] of walked.marks.entries()) {
      assert.equal(walked.at(x, y), rank);
      assert.equal(key, areas[rank]!.key);
    }
    assert.equal(walked.at(-5, -5), -1);
    const symbols = [{key: 'b', label: 'B', value: 4, area: 1}];
    const both = planOf(areas, [], {content: {isWalked: (area) => area === 0, planSymbols: symbolPlanner(symbols)}});
    const symbol = both.marks.find(({kind}) => kind === 'symbol')!;
    assert.equal(both.marks[both.at(symbol.x, symbol.y)], symbol);
  });

  test('gives a symbol an area that is to another as their values are, and zero a size of its own', () => {
    const areas = [square('a', 7, 48, 1), square('b', 8, 48, 1), square('c', 9, 48, 1)];
    const symbols = [100, 25, 0].map((value, area) => ({key: String(area), label: '', value, area}));
    const {marks, layers} = planOf(areas, [], {content: {planSymbols: symbolPlanner(symbols)}});
    const [a, b, zero] = [0, 1, 2].map((symbol) => marks.find((mark) => mark.kind === 'symbol' && mark.symbol === symbol)!);
    assert.ok(Math.abs(a!.r / b!.r - 2) < 1e-9);
    assert.ok(zero!.r > 0 && zero!.r < b!.r);
    assert.match(layers.symbols.at(-1)!.role, /zero/);
    // The same symbol is drawn smaller where another period has a greater value.
    const smaller = planOf(areas, [], {content: {planSymbols: symbolPlanner(symbols, 400)}}).marks.find((mark) => mark.kind === 'symbol' && mark.symbol === 0)!;
    assert.ok(Math.abs(smaller.r / a!.r - 0.5) < 1e-9);
  });

  test('tells the scale of a small map in kilometres, and none of the globe', () => {
    const {plan, ground, view} = planned([square('a', 7, 48, 0.2)], []);
    const [bar, name] = plan.scale;
    const [, long] = /h(\d+)/.exec(String(bar!.at['d']))!;
    const km = Number(name!.text!.replace(' km', ''));
    const [lonA, latA] = ground.main.projection.invert(-view.camera.left / view.camera.k, (100 - view.camera.top) / view.camera.k);
    const [lonB] = ground.main.projection.invert((Number(long) - view.camera.left) / view.camera.k, (100 - view.camera.top) / view.camera.k);
    const measured = ((lonB - lonA) * Math.PI * 6371 * Math.cos((latA * Math.PI) / 180)) / 180;
    assert.ok(Math.abs(measured - km) / km < 0.03, `${measured} ${km}`);
    assert.deepEqual(planOf([square('a', -100, -60, 1), square('b', 100, 60, 1), square('c', 0, 0, 1), ...[-96, -92, -88].map((west) => square(`${west}`, west, -60, 30))], []).scale.length, 0);
  });

  test('tells the north of a town, and where it leans; not on a map of France, where it is up', () => {
    const northOf = (areas: readonly MapArea[]) => {
      const {plan, ground} = planned(areas, []);
      const [, said] = /rotate\((-?\d+)\)/.exec(String(plan.scale.find(({role}) => role === 'north')?.at['transform'])) ?? [];
      return {lean: said === undefined ? undefined : Number(said), name: ground.main.projection.name};
    };
    assert.deepEqual(northOf([square('a', 7, 48, 0.2)]), {lean: 0, name: 'mercator'});
    // The meridians of a conic projection on 44° and 49° N lean by n degrees for each degree east of the middle one (Snyder, page 107).
    const rad = Math.PI / 180;
    const n = Math.log(Math.cos(44 * rad) / Math.cos(49 * rad)) / Math.log(Math.tan((45 + 24.5) * rad) / Math.tan((45 + 22) * rad));
    assert.deepEqual(northOf([square('a', 6.5, 47.5, 1.5)]), {lean: -Math.round(n * (6.5 + 0.75 - 3)), name: 'lambert-93'});
    assert.deepEqual(northOf([square('a', -4.5, 47.5, 1.5)]), {lean: -Math.round(n * (-4.5 + 0.75 - 3)), name: 'lambert-93'});
    assert.equal(northOf([square('a', -2, 43, 10)]).lean, undefined);
  });

  test('keeps the name of an area off its neighbours where a mark stands in its middle', () => {
    // A flat area between two others, with a centre in the middle of it: aside of that, any name would lie on a neighbour.
    const strip = (key: string, south: number, high: number): MapArea => ({
      ...square(key, 7, south, 1),
      shape: {type: 'Polygon', coordinates: [[[7, south], [7, south + high], [8, south + high], [8, south], [7, south]]]},
    });
    const areas = [strip('a', 48, 0.3), strip('b', 48.3, 0.04), strip('c', 48.34, 0.3)];
    const named = (places: readonly MapPlace[]) => planOf(areas, places).layers.labels.map(({text}) => text);
    assert.ok(named([]).includes('Aire b'));
    assert.ok(!named([at(48.32, 7.5, '')]).includes('Aire b'));
  });

  test('names no mark by the town that all of them stand in', () => {
    const labels = (...places: readonly MapPlace[]) => planOf([], places).layers.labels.map(({text}) => text);
    assert.deepEqual(labels(at(48.5, 7.7), at(48.6, 7.8)), []);
    assert.deepEqual(labels(at(48.5, 7.7)), ['Strasbourg']);
    assert.deepEqual(labels(at(48.5, 7.7), at(48.9, 7.9, 'Haguenau')).sort(), ['Haguenau', 'Strasbourg']);
  });

  test('writes no name under the buttons in its corner', () => {
    // The buttons begin half a rem from the corner, and are two and three quarters wide.
    const [left, bottom] = [FRAME.width - 3.25 * 16, 6.25 * 16];
    let named = 0;
    for (let long = 8; long < 40; long += 2) {
      const places = [at(48.5, 7.5, 'n'.repeat(long)), at(47.5, 7.2, 'Sud')];
      for (const {text, at: {x, y, 'text-anchor': anchor}} of planOf([], places).layers.labels) {
        const wide = textWidth(text!, FRAME.fontSize);
        const right = Number(x) + (anchor === 'middle' ? wide / 2 : anchor === 'end' ? 0 : wide);
        named++;
        assert.ok(right <= left || Number(y) - FRAME.fontSize >= bottom, `${text} ends at ${right}, ${Number(y)}`);
      }
    }
    assert.ok(named > 20);
  });

  test('names a few symbols that stand in no area, and none of many', () => {
    const named = (count: number) => {
      const places = Array.from({length: count}, (_, rank) => ({...at(48 + rank / 4, 7 + (rank % 2)), key: `s${rank}`}));
      const symbols = places.map(({key, lat, lon}) => ({key, label: `Contrat ${key}`, value: 4, lat, lon}));
      const {plan} = planned([square('a', 7, 48, 1)], places, {content: {planPlaces: undefined, planSymbols: symbolPlanner(symbols)}});
      return plan.layers.labels.filter(({text}) => text?.startsWith('Contrat')).length;
    };
    assert.equal(named(3), 3);
    assert.equal(named(13), 0);
  });

  test('shows places without outlines in the whole of the territories that hold them, unless they became too small', () => {
    const land = square('67', 7, 48, 1);
    const [wide, narrow] = [[at(48.2, 7.2), at(48.8, 7.8)], [at(48.5, 7.5), at(48.51, 7.51)]].map((places) => planned([], places, {borders: [land]}).ground.main);
    const holds = ({box, borders}: NonNullable<typeof wide>) => {
      const around = boxOf(borders, 0)!;
      return box.top <= around.top && box.bottom >= around.bottom && box.left <= around.left && box.right >= around.right;
    };
    assert.equal(holds(wide!), true);
    assert.equal(holds(narrow!), false);
  });

  test('has boxes as wide as their names, in as many rows as it takes', () => {
    const areas = departements.filter(({code}) => ['67', '971', '972', '973', '974', '976'].includes(code)).map(({code, name, shape}): MapArea => ({key: code, label: name, shape, inFocus: true}));
    for (const [width, fontSize] of [[800, 14], [296, 14], [296, 28]] as const) {
      const ground = layGround(areas, []);
      const frame = {...FRAME, width, fontSize};
      const plan = planMap(ground, {roleOf: () => 'area focus'}, frame, wholeView(ground, frame));
      const boxes = plan.boxes.frames.filter(({role}) => role === 'inset');
      const names = plan.boxes.frames.filter(({tag}) => tag === 'text');
      assert.deepEqual([boxes.length, names.length], [5, 5]);
      boxes.forEach(({at: box}, rank) => {
        const {text, at: name} = names[rank]!;
        const [left, wide] = [Number(box['x']), Number(box['width'])];
        assert.ok(textWidth(text!, fontSize) <= wide, `${text} in ${wide} at ${width}`);
        assert.ok(Number(name['x']) > left && Number(name['x']) < left + wide);
        assert.ok(left > 3 && left + wide < width - 3, `${text} at ${left}`);
        assert.ok(Number(box['y']) + Number(box['height']) < plan.height - 3);
      });
    }
  });

  test('has a number of large letters in a mark as large, and its scale in sight beside the north', () => {
    const ground = layGround([square('a', 7, 48, 0.2)], [at(48.1, 7.1), at(48.1, 7.1)]);
    const drawn = (fontSize: number) => {
      const frame = {...FRAME, width: 200, fontSize};
      return planMap(ground, {roleOf: () => 'area focus', planPlaces: placePlanner()}, frame, wholeView(ground, frame));
    };
    const [usual, large] = [drawn(14), drawn(28)];
    assert.ok(large.marks[0]!.r >= usual.marks[0]!.r * 1.3);
    const {at: {x, 'text-anchor': anchor}, text} = large.scale.find(({tag}) => tag === 'text')!;
    const long = textWidth(text!, 28);
    const left = anchor === 'middle' ? Number(x) - long / 2 : Number(x);
    const [, arrow] = /translate\((\d+)/.exec(String(large.scale.find(({role}) => role === 'north')!.at['transform']))!;
    assert.ok(left >= 0, String(left));
    assert.ok(Number(arrow) - 5 > left + long, `${arrow} ${left + long}`);
  });

  test('names what lies around, after what it is about', () => {
    const areas = [square('around', 7.2, 48, 0.2, false), square('own', 7, 48, 0.2)];
    const {ground, content, frame, view, plan} = planned(areas, []);
    const namesOf = ({layers}: MapPlan) => layers.labels.map(({text, role}) => [text, role]);
    assert.deepEqual(namesOf(plan)[0], ['Aire own', 'map-label area-name']);
    const {x, y} = {x: plan.width, y: plan.window.height / 2};
    const moved = planMap(ground, content, frame, {...view, camera: zoomed({...view.camera, left: view.camera.left - plan.width / 2}, 0.5, x / 2, y)});
    assert.deepEqual(namesOf(moved).slice(0, 2), [['Aire own', 'map-label area-name'], ['Aire around', 'map-label area-name around']]);
  });

  test('names the area that a street lies in, though its middle is out of sight, and no neighbour where it is not', () => {
    const areas = [square('own', 7, 48, 0.2), square('around', 7.2, 48, 0.2, false)];
    const {ground, content, frame, view} = planned(areas, [], {width: 900});
    const corner = ground.main.projection.project(7.03, 48.03);
    const near = planMap(ground, content, frame, {...view, camera: centred(view.camera.k * 16, ...corner, view.window)});
    assert.deepEqual(near.layers.labels.map(({text}) => text), ['Aire own']);
    const edge = ground.main.projection.project(7.2, 48.03);
    const both = planMap(ground, content, frame, {...view, camera: centred(view.camera.k * 16, ...edge, view.window)});
    assert.deepEqual(both.layers.labels.map(({text}) => text).sort(), ['Aire around', 'Aire own']);
    assert.equal(both.layers.areas.length, 2);
  });

  test('lays more than it paints where a picture takes the place of paths', () => {
    const plan = planOf([square('a', 7, 48, 1)], [], {content: {isWalked: () => true, isPainted: true}});
    assert.deepEqual([plan.layers.areas.length, plan.marks.length], [0, 1]);
  });

  test('shows a place in the middle of its window', () => {
    const {ground, view, content, frame} = planned([square('a', 7, 48, 1)], [at(48.2, 7.3)]);
    const {x, y} = ground.main.places[0]!;
    const plan = planMap(ground, content, frame, {...view, camera: centred(view.camera.k * 4, x, y, view.window)});
    const [mark] = groupsIn(plan);
    assert.ok(Math.abs(mark!.x - view.window.width / 2) < 1e-6 && Math.abs(mark!.y - view.window.height / 2) < 1e-6);
  });
});

describe('commonPlace', () => {
  test('is the most frequent commune; none without a name', () => {
    assert.equal(commonPlace([at(0, 0, 'A'), at(0, 0, 'B'), at(0, 0, 'B')]), 'B');
    assert.equal(commonPlace([at(0, 0, '')]), '');
    assert.equal(commonPlace([]), '');
  });
});
