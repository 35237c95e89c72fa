import { z } from 'zod';
import { Instant, Line, LocalTime, OptionalDate, PlainText, Tristate } from './common.ts';
import { RegisterLink } from './register-link.ts';

/** By which kind of act content came about. A 'like' counts as endorsement (clause 5.4.2). */
export const acts = [
  'authored',
  'shared',
  'liked',
  'commented',
  'tagged',
  'messaged',
  'contact_request',
] as const;
export const Act = z.enum(acts);
export type Act = z.infer<typeof Act>;

/** Who could see it: recorded as a fact, never as a defence (clause 1). */
export const visibilities = ['public', 'friends', 'group', 'direct'] as const;
export const Visibility = z.enum(visibilities);
export type Visibility = z.infer<typeof Visibility>;

/** Ways in which STaSS can be recognised in content or its account (clauses 2 and 5.3). */
export const associations = [
  'named',
  'profile',
  'image',
  'place',
  'colleagues',
  'combination',
  'none',
] as const;
export const Association = z.enum(associations);
export type Association = z.infer<typeof Association>;

/** Platforms offered first; the field takes any name, because the list in clause 1 is open. */
export const commonPlatforms = [
  'Facebook',
  'Instagram',
  'X (Twitter)',
  'LinkedIn',
  'WhatsApp',
  'TikTok',
  'YouTube',
  'Snapchat',
  'Reddit',
  'Blog',
  'E-mail group',
] as const;

/** One thing that was posted, shared, liked, sent or accepted. */
export const ContentItem = z.strictObject({
  platform: Line,
  account: Line,
  displayName: Line,
  url: z.string().max(4000).default(''),
  act: Act.nullable().default(null),
  /** Verbatim; never corrected. */
  text: PlainText,
  /** BCP 47 language of the text. */
  language: z.string().max(35).default('en'),
  translation: PlainText,
  postedAt: LocalTime.nullable().default(null),
  visibility: Visibility.nullable().default(null),
  /** Name of the group or channel, where it was one. */
  groupName: Line,
  /** How many people could see it, as far as known. */
  audienceSize: z.number().int().nonnegative().nullable().default(null),
  audienceNote: PlainText,
  duty: z.enum(['on', 'off', 'unknown']).nullable().default(null),
  accountKind: z.enum(['own', 'official', 'unknown']).nullable().default(null),
  associations: z.array(Association).default([]),
  associationNote: PlainText,
  peoplePictured: PlainText,
  picturedPermission: Tristate,
  stillLive: Tristate,
  lastCheckedAt: Instant.nullable().default(null),
  removalRequestedOn: OptionalDate,
  removedOn: OptionalDate,
  exhibitIds: z.array(z.uuid()).default([]),
  /** What the registers held about it: entries that were looked at, each once. */
  registerLinks: z.array(RegisterLink).max(200).default([]),
  /** The day on which the registers were last looked through for it. */
  registersReadOn: OptionalDate,
});
export type ContentItem = z.infer<typeof ContentItem>;

/** The rule to cite for an act, where the policy has one of its own: a like equals posting (clause 5.4.2). */
export function ruleForAct(act: Act | null): { clauseId: string; text: string } | null {
  if (act !== 'liked') return null;
  return {
    clauseId: '5.4.2',
    text: 'A ‘like’ counts as endorsement, equivalent to posting.',
  };
}
