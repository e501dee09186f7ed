/**
 * Consent to publish somebody's words, voice or image: prior, specific, revocable (GDPR, articles 4 and 7). Only what
 * decides about showing is here; the signed proof stays with the federation, apart from what is published.
 *
 * Doubt always hides: a date that tells only a year counts for its first day when it ends a consent and for its last
 * day when it begins one.
 */
import {day, flag, isDay, slugs, z} from './fields.js';

/** What may be shown, beyond the words themselves. */
export const CONSENT_SCOPES = ['words', 'first-name', 'voice', 'image'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

const fields = z.object({
  /** Where it may be shown: `web`, `print`, `event`… A place that is not listed was not agreed to. */
  channels: slugs,
  /** What may be shown, of {@link CONSENT_SCOPES}; the words only when absent. */
  scope: z.optional(slugs),
  givenOn: day,
  /** The last day it holds. */
  expiresOn: z.optional(day),
  withdrawnOn: z.optional(day),
  minor: z.optional(flag),
  parentalConsent: z.optional(flag),
});

/**
 * Read as a whole, unlike other groups of fields: were a mistyped day of withdrawal left out and the rest kept, the
 * words would come back on the page.
 */
export const consent = z.whole(fields);
export type Consent = z.infer<typeof fields>;

/**
 * Whether a consent allows something to be shown.
 *
 * @param on A civil date, `2026-03-01`.
 * @param channel Where it would be shown.
 */
export function allows(given: Consent | undefined, on: string, channel: string, wanted: ConsentScope = 'words'): boolean {
  if (given === undefined || !isDay(on) || on.length !== '2026-03-01'.length) return false;
  const {channels, scope = ['words'], givenOn, expiresOn, withdrawnOn, minor, parentalConsent} = given;
  // A withdrawal hides whatever its date: the reader's clock may be wrong, the wish is not.
  if (withdrawnOn !== undefined || (minor && parentalConsent !== true)) return false;
  if (!channels.includes(channel) || !scope.includes(wanted)) return false;
  return latest(givenOn) <= on && (expiresOn === undefined || on <= earliest(expiresOn));
}

const earliest = (date: string) => (date + '-01-01').slice(0, 10);

// Compared as text, a 31st that does not exist is still the last of its month.
const latest = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);
