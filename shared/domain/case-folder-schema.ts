import { z } from 'zod';
import { shippedPolicy } from '../policy/register.ts';
import { Action, Deadline, TimelineEvent } from './agenda.ts';
import { Allegation } from './allegation.ts';
import { Appeal, GapReason, Lesson } from './appeal.ts';
import { caseReference, Reference } from './case-detail.ts';
import { CaseFile, Narrative, Route, StageEntry } from './case-file.ts';
import { Instant } from './common.ts';
import { Consideration, ConsiderationId } from './consideration.ts';
import { ContentItem } from './content-item.ts';
import { ExhibitDetails, exhibitNumber } from './exhibit.ts';
import { Letter } from './letter.ts';
import { Meeting, Statement } from './meeting.ts';
import { Outcome } from './outcome.ts';
import { Person } from './person.ts';
import { Plan } from './plan.ts';
import { Referral, ReferralBody } from './referral.ts';
import { Measure, Triage } from './triage.ts';

/** Version of the format; a folder of another version is refused. Described in docs/case-folder.md. */
export const CASE_FOLDER_VERSION = 1;

/** The parts of a reference or an exhibit number. */
export type Numbered = { readonly prefix: string; readonly sequence: number };

/** Takes `SM-2026-014` or `EX-MK-003` apart; undefined where it is not spelled as Casebook spells it. */
export function parseNumbered(text: string): Numbered | undefined {
  const [, year, initials, digits] = /^(?:SM-(\d{4})|EX-([A-Z]{1,4}))-(\d{3,9})$/.exec(text) ?? [];
  const prefix = year ?? initials ?? '';
  const sequence = Number(digits);
  const spelled = year ? caseReference(Number(year), sequence) : exhibitNumber(prefix, sequence);
  return spelled === text && sequence > 0 ? { prefix, sequence } : undefined;
}

const isNumbered = (text: string): boolean => parseNumbered(text) !== undefined;

/** One exhibit of a case folder: its file under `evidence/`, and what is recorded about it. */
export const FolderExhibit = z.strictObject({
  number: z.string().startsWith('EX-').refine(isNumbered, 'not an exhibit number').optional(),
  /** Path under `evidence/`, with `/` between its parts. */
  file: z.string().min(1).max(1000),
  /** The name it came with, where that is not the last part of `file`. */
  fileName: z.string().min(1).max(1000).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  receivedAt: Instant.optional(),
  ...ExhibitDetails.shape,
});
export type FolderExhibit = z.infer<typeof FolderExhibit>;

/** A person of a case folder: other names of a protected one lie apart from the record in a library. */
export const FolderPerson = Person.extend({
  otherNames: z.array(z.string().trim().min(2).max(200)).max(50).default([]),
});

/** A case folder's `case.json` once its references are ids: the record schemas, with defaults for what may be left out. */
export const FolderCase = z.strictObject({
  version: z.literal(CASE_FOLDER_VERSION).default(CASE_FOLDER_VERSION),
  reference: Reference.refine(isNumbered, 'not a reference').nullable().default(null),
  openedAt: Instant.nullable().default(null),
  ...CaseFile.shape,
  route: Route.default('other'),
  policyVersion: CaseFile.shape.policyVersion.default(shippedPolicy.id),
  stages: z.array(StageEntry).min(1).optional(),
  people: z
    .array(FolderPerson)
    .default([FolderPerson.parse({ part: 'subject' }), FolderPerson.parse({ part: 'reporter' })]),
  content: z.array(ContentItem).default([]),
  measures: z.array(Measure).default([]),
  allegations: z.array(Allegation).default([]),
  meetings: z.array(Meeting).default([]),
  statements: z.array(Statement).default([]),
  letters: z.array(Letter).default([]),
  actions: z.array(Action).default([]),
  deadlines: z.array(Deadline).default([]),
  events: z.array(TimelineEvent).default([]),
  lessons: z.array(Lesson).default([]),
  considerations: z.partialRecord(ConsiderationId, Consideration).default({}),
  referrals: z.partialRecord(ReferralBody, Referral).default({}),
  gapReasons: z.record(z.string().min(1).max(200), GapReason).default({}),
  narrative: Narrative.prefault({}),
  // Other cases are not in the folder, and what they are called elsewhere says nothing here.
  triage: Triage.omit({ related: true }).prefault({}),
  plan: Plan.prefault({}),
  outcome: Outcome.omit({ priors: true }).prefault({}),
  appeal: Appeal.prefault({}),
});
