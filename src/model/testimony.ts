/**
 * Testimonies: what inhabitants, volunteers and partners say, gathered by interview, questionnaire, *porteur de
 * parole* or walk. They stand beside figures, which they confirm, contradict or complete. The speaker is known by a
 * role, an age class and a quarter, never by a name.
 */
import {allows, consent, type ConsentScope} from './consent.js';
import {day, id, link, name, slug, slugs, territoryRef, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type TestimonyId = Id<'testimony'>;

export const RELATIONS = ['confirms', 'contradicts', 'completes'] as const;
export const MEDIA_KINDS = ['audio', 'video', 'image'] as const;

/** A sound or a picture; without a text that replaces it, it does not exist for part of the readers. */
export const media = z.object({
  kind: word(MEDIA_KINDS),
  href: link,
  /** Captions (WebVTT), or the description of an image. */
  captions: z.optional(link),
  transcript: z.optional(text),
});

export const Testimony = z.object({
  id: id<'testimony'>(),
  quote: text,
  speaker: z.optional(
    z.object({
      /** inhabitant, volunteer, employee, partner…: a word of the vocabulary `roles`. */
      role: z.optional(slug),
      ageClass: z.optional(slug),
      quarter: z.optional(name),
      /** A first name that is not theirs, or that the consent covers. */
      firstName: z.optional(name),
    }),
  ),
  /** When and how the words were gathered. */
  gathered: z.optional(day),
  method: z.optional(slug),
  themes: z.optional(slugs),
  centre: z.optional(id<'centre'>()),
  project: z.optional(id<'project'>()),
  territories: z.optional(z.array(territoryRef)),
  /** What the words do to a figure. */
  relations: z.optional(
    z.array(z.object({indicator: id<'indicator'>(), sense: word(RELATIONS), note: z.optional(text)})),
  ),
  media: z.optional(media),
  /** Without it nothing is shown. */
  consent: z.optional(consent),
});
export type Testimony = z.infer<typeof Testimony>;

export const testimonies = table('testimonies', Testimony, {
  centre: 'centres',
  project: 'projects',
  'relations.indicator': 'indicators',
});

/**
 * Whether the words may be shown.
 *
 * @param on A civil date, `2026-03-01`.
 * @param channel Where: `web` for an element on a page.
 */
export const isPublishable = ({consent: given}: Testimony, on: string, channel: string) => allows(given, on, channel);

const SCOPE_OF_MEDIA: Readonly<Record<(typeof MEDIA_KINDS)[number], readonly ConsentScope[]>> = {
  audio: ['voice'],
  video: ['voice', 'image'],
  image: ['image'],
};

/** The recording or picture, when the consent covers everything it shows. */
export function publishableMedia({media: shown, consent: given}: Testimony, on: string, channel: string) {
  return shown && SCOPE_OF_MEDIA[shown.kind].every((scope) => allows(given, on, channel, scope)) ? shown : undefined;
}

/** What identifies a person, as people type it. Each pattern reads a text once, without going back. */
const PERSONAL = [
  // Tried from the first sign of a word only, or from the last one before the @: not again from each of 100,000.
  /(?:(?<![\w.+-])[\w.+-]{1,64}|[\w.+-])@[\w-]{1,63}\.[\w.-]{2,63}/,
  // French telephone number
  /(?<!\d)(?:\+33|0033|0)[ .\u00a0\u202f-]?[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/,
  // social security number (NIR)
  /(?<!\d)[12][ ]?\d{2}[ ]?(?:0\d|1[0-2])[ ]?(?:\d{2}|2[AB])[ ]?\d{3}[ ]?\d{3}(?!\d)/,
  // a title of courtesy before a name
  /(?<!\p{L})(?:M\.|MM\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle)[ \u00a0\u202f]\p{Lu}\p{L}/u,
] as const;

/** The part of a text that looks like a name, an address or a number of somebody, or undefined. */
export function personalDataIn(words: string): string | undefined {
  for (const pattern of PERSONAL) {
    const found = pattern.exec(words);
    if (found) return found[0];
  }
  return undefined;
}
