/**
 * Asks a service where an address is, in the form that the Géoplateforme and the Base adresse nationale answer:
 * `?q=…&limit=…`, GeoJSON points with a `label`. Only the service that the page has named, only when a reader asks.
 */
import type {Point} from '../model/nearest.js';
import {fetchText} from './fetch-text.js';
import {LoadError} from './load-error.js';
import {parseJson} from './parse-json.js';

export interface FoundPlace {
  readonly label: string;
  readonly point: Point;
}

const MOST_PLACES = 5;
const LIMITS = {deadline: 8000, maxBytes: 200_000, retries: 1, backoff: 300};
const LONGEST_LABEL = 200;

/** Who is asked; undefined when the address of the service is none, or holds a password. */
export function hostOf(geocoder: string): string | undefined {
  try {
    const {protocol, username, password, host} = new URL(geocoder, location.href);
    return /^https?:$/.test(protocol) && !username && !password ? host : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The places that an address may be, likeliest first.
 *
 * @throws {LoadError} when the service does not answer, or with something else than places.
 */
export async function findPlaces(geocoder: string, sought: string, signal: AbortSignal): Promise<readonly FoundPlace[]> {
  const url = new URL(geocoder, location.href);
  url.searchParams.set('q', sought);
  url.searchParams.set('limit', String(MOST_PLACES));
  // The Géoplateforme refuses what is too short to be an address: it has answered.
  const {text} = await fetchText(url.href, location.href, signal, LIMITS).catch((error: unknown) => {
    if (error instanceof LoadError && error.detail.status === 400) return {text: '{"features":[]}'};
    throw error;
  });
  const features = ((await parseJson(text, geocoder)) as {features?: unknown} | null)?.features;
  if (!Array.isArray(features)) throw new LoadError('refused', {src: geocoder});
  return features.slice(0, MOST_PLACES).flatMap(placeOf);
}

function placeOf(feature: unknown): readonly FoundPlace[] {
  const {geometry, properties} = (feature ?? {}) as {geometry?: {coordinates?: unknown}; properties?: {label?: unknown}};
  const [lon, lat] = Array.isArray(geometry?.coordinates) ? (geometry.coordinates as unknown[]) : [];
  const label = properties?.label;
  const isPlace = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isPlace && typeof label === 'string' ? [{label: label.slice(0, LONGEST_LABEL), point: {lat, lon}}] : [];
}
