/** Outlines of territories, from GeoJSON or TopoJSON, given inline or by an address in the document. */
import type {Feature, FeatureCollection, Geometry as AnyGeometry} from 'geojson';
import type {GeometryObject, Topology} from 'topojson-specification';
import type {Geometry, Outlined} from '../model/territory.js';
import {LoadError} from './load-error.js';

export interface Outline {
  readonly code: string;
  readonly name: string;
  readonly shape: Outlined;
}

/** @throws {LoadError} `not-outlines` when the file is neither GeoJSON nor TopoJSON, `not-degrees` when it is in metres. */
export async function readOutlines(raw: unknown, {object, scheme, codeProperty}: Geometry): Promise<Outline[]> {
  const outlines = (await featuresIn(raw, object ?? scheme)).flatMap((each): Outline[] => {
    const {id, properties, geometry} = each ?? {};
    const code = codeProperty ? properties?.[codeProperty] : (id ?? properties?.['code'] ?? properties?.['id']);
    if (code === undefined || code === null || code === '' || !geometry) return [];
    const name = properties?.['name'] ?? properties?.['nom'] ?? code;
    return [{code: String(code), name: String(name), shape: geometry}];
  });
  if (outlines.some(({shape}) => isInMetres(shape))) throw new LoadError('not-degrees');
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

/** Whether the first point of a shape is none of a globe: Lambert-93 and others count in metres. */
function isInMetres(shape: Outlined): boolean {
  let at = shape.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  const [lon, lat] = (Array.isArray(at) ? at : []) as readonly unknown[];
  return typeof lon === 'number' && typeof lat === 'number' && (Math.abs(lon) > 540 || Math.abs(lat) > 90.5);
}
