/** Outlines of territories, from GeoJSON or TopoJSON, given inline or by an address in the document. */
import type {Feature, FeatureCollection, Geometry as AnyGeometry} from 'geojson';
import type {GeometryObject, Topology} from 'topojson-specification';
import {looksSwapped} from '../model/point.js';
import type {Geometry, Outlined} from '../model/territory.js';
import {LoadError} from './load-error.js';

export interface Outline {
  readonly code: string;
  readonly name: string;
  readonly shape: Outlined;
}

/**
 * @throws {LoadError} `not-outlines` when the file is neither GeoJSON nor TopoJSON, `not-degrees` when it is in metres,
 * `swapped-degrees` when all of it lies in France once latitude and longitude are exchanged, and nothing of it before,
 * `no-codes` when nothing says which territory an outline is of.
 */
export async function readOutlines(raw: unknown, {object, scheme, codeProperty}: Geometry): Promise<Outline[]> {
  const features = await featuresIn(raw, object ?? scheme);
  const outlines = features.flatMap((each): Outline[] => {
    const {id, properties, geometry} = each ?? {};
    const code = codeProperty ? properties?.[codeProperty] : (id ?? properties?.['code'] ?? properties?.['id']);
    if (code === undefined || code === null || code === '' || !geometry) return [];
    const name = properties?.['name'] ?? properties?.['nom'] ?? code;
    return [{code: String(code), name: String(name), shape: geometry}];
  });
  const drawn = features.find((each) => each?.geometry);
  if (drawn && !outlines.length) throw new LoadError('no-codes', {names: Object.keys(drawn.properties ?? {}).join(', ')});
  const corners = outlines.flatMap(({shape}) => cornerOf(shape));
  if (corners.some(([lon, lat]) => Math.abs(lon) > 540 || Math.abs(lat) > 90.5)) throw new LoadError('not-degrees');
  if (corners.length && corners.every(([lon, lat]) => looksSwapped(lat, lon))) throw new LoadError('swapped-degrees');
  return outlines;
}

type Properties = Record<string, string | number | undefined> | null;
/** A feature whose geometry may be missing, as GeoJSON allows; what stands in its place may be anything. */
type LooseFeature = {readonly id?: string | number; readonly properties?: Properties; readonly geometry?: Outlined | null} | null;

async function featuresIn(raw: unknown, object: string): Promise<readonly LooseFeature[]> {
  const typed = raw as {type?: unknown; features?: unknown; objects?: Record<string, GeometryObject>} | null;
  if (typed?.type === 'FeatureCollection' && Array.isArray(typed.features)) return typed.features as LooseFeature[];
  if (typed?.type === 'Feature') return [typed as LooseFeature];
  if (typed?.type === 'Topology' && typed.objects) {
    const topology = typed as unknown as Topology;
    const wanted = topology.objects[object] ?? topology.objects[`${object}s`] ?? Object.values(topology.objects)[0];
    // Fetched where a file needs it.
    const {feature} = await import('topojson-client');
    if (wanted) return collection(feature(topology, wanted as GeometryObject<NonNullable<Properties>>));
  }
  throw new LoadError('not-outlines');
}

const collection = (made: Feature<AnyGeometry, Properties> | FeatureCollection<AnyGeometry, Properties>): LooseFeature[] =>
  made.type === 'FeatureCollection' ? made.features : [made];

/** The first point of a shape, which no globe has where Lambert-93 and others count in metres; none where it is no point. */
function cornerOf(shape: Outlined): (readonly [lon: number, lat: number])[] {
  let at = shape.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  const [lon, lat] = (Array.isArray(at) ? at : []) as readonly unknown[];
  return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : [];
}
