/** Outlines of territories, from GeoJSON or TopoJSON, given inline or by an address in the document. */
import type {Feature, FeatureCollection, Geometry as Shape} from 'geojson';
import {feature} from 'topojson-client';
import type {GeometryObject, Topology} from 'topojson-specification';
import type {Geometry} from '../model/territory.js';
import {LoadError} from './load-error.js';

export interface Outline {
  readonly code: string;
  readonly name: string;
  readonly shape: Shape;
}

/** @throws {LoadError} `refused` when the file is neither GeoJSON nor TopoJSON. */
export function readOutlines(raw: unknown, {object, scheme, codeProperty}: Geometry): Outline[] {
  return featuresIn(raw, object ?? scheme).flatMap(({id, properties, geometry}) => {
    const code = codeProperty ? properties?.[codeProperty] : (id ?? properties?.['code'] ?? properties?.['id']);
    if (code === undefined || code === null || !geometry) return [];
    const name = properties?.['name'] ?? properties?.['nom'] ?? code;
    return [{code: String(code), name: String(name), shape: geometry}];
  });
}

type Properties = Record<string, string | number | undefined> | null;
/** A feature whose geometry may be missing, as GeoJSON allows. */
type LooseFeature = Omit<Feature<Shape, Properties>, 'geometry'> & {geometry: Shape | null};

function featuresIn(raw: unknown, object: string): LooseFeature[] {
  const typed = raw as {type?: unknown; features?: unknown; objects?: Record<string, GeometryObject>};
  if (typed?.type === 'FeatureCollection' && Array.isArray(typed.features)) return typed.features as LooseFeature[];
  if (typed?.type === 'Topology' && typed.objects) {
    const topology = typed as unknown as Topology;
    const wanted = topology.objects[object] ?? topology.objects[`${object}s`] ?? Object.values(topology.objects)[0];
    if (wanted) return collection(feature(topology, wanted as GeometryObject<NonNullable<Properties>>));
  }
  throw new LoadError('refused');
}

const collection = (made: Feature<Shape, Properties> | FeatureCollection<Shape, Properties>): LooseFeature[] =>
  made.type === 'FeatureCollection' ? made.features : [made];
