import { z } from 'zod';
import { Reference } from './case-detail.ts';
import { Stage } from './case-file.ts';
import { CalendarDate, Id } from './common.ts';
import { OutcomeAction } from './outcome.ts';
import { Role } from './person.ts';
import { Relation } from './triage.ts';

/** Another case that may bear on this one, and why it was found. */
export const RelatedCase = z.strictObject({
  caseId: Id,
  reference: Reference,
  title: z.string(),
  stage: Stage,
  broughtOn: CalendarDate,
  /** Why it was found; the strongest reason first. */
  reasons: z.array(z.strictObject({ relation: Relation, text: z.string() })).min(1),
  /**
   * Whether its subject is this case's: linked or said to be one person, only of the same name, said to be somebody else;
   * null where neither person nor name is the same.
   */
  person: z.enum(['same', 'same_name', 'another']).nullable(),
  /** Its subject, where the name alone is the same: by which one person is told from the other, and linked. */
  namesake: z.strictObject({ identityId: Id, told: z.string() }).nullable(),
  /** What was decided there about the same person, where something was; never about a namesake. */
  outcome: z
    .strictObject({
      decidedOn: CalendarDate,
      actions: z.array(OutcomeAction),
      warningUntil: CalendarDate.nullable(),
      /** A warning whose last day is past is spent: no later report mentions it unless somebody says why. */
      isSpent: z.boolean(),
    })
    .nullable(),
});
export type RelatedCase = z.infer<typeof RelatedCase>;

/** An earlier outcome for like conduct, without anything that tells whose it was. */
export const ComparableOutcome = z.strictObject({
  /** Heads that both cases have. */
  sharedClauseIds: z.array(z.string()),
  otherClauseIds: z.array(z.string()),
  role: Role.nullable(),
  year: z.number().int(),
  upheld: z.number().int(),
  allegations: z.number().int(),
  actions: z.array(OutcomeAction),
  appeal: z.enum(['none', 'upheld', 'upheld_in_part', 'dismissed', 'withdrawn']),
});
export type ComparableOutcome = z.infer<typeof ComparableOutcome>;

/** Somebody who stands in the register of people or has a part in another case already; never one whose name is protected there. */
export const KnownPerson = z.strictObject({
  identityId: Id,
  name: z.string(),
  role: Role.nullable(),
  jobTitle: z.string(),
  team: z.string(),
  lineManager: z.string(),
  professionalBody: z.string(),
  registrationNumber: z.string(),
  placedBy: z.string(),
  /** In how many cases; none for somebody who stands in the register of people only. */
  cases: z.number().int(),
});
export type KnownPerson = z.infer<typeof KnownPerson>;

/** One thing with a day or an hour by which it is to be done. */
export const AgendaItem = z.strictObject({
  /** Tells it from others of its case. */
  id: z.string(),
  kind: z.enum(['deadline', 'action', 'meeting', 'review', 'promise', 'appeal']),
  /** What is to be done: "Decide whether to tell the ICO". An action is told in the words somebody typed. */
  what: z.string(),
  /** The same in the tool's own words, which hold no names: what a calendar outside the library is told. */
  publicWhat: z.string(),
  /** The rule behind it: "72 hours, UK GDPR Article 33". */
  rule: z.string(),
  /** The moment it falls due, or the day (`YYYY-MM-DD`) where a whole day is given. */
  due: z.string(),
  section: z.string(),
  target: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** An item of the agenda with the case it belongs to. */
export const CaseAgendaItem = AgendaItem.extend({
  caseId: Id,
  reference: Reference,
  title: z.string(),
});
export type CaseAgendaItem = z.infer<typeof CaseAgendaItem>;
