import { z } from 'zod';
import { CalendarDate, Id, Line, OptionalDate, OptionalId, PlainText } from '../domain/common.ts';
import { emptyRichText, RichText } from '../domain/rich-text.ts';

const DocumentId = OptionalId;
const ClauseId = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.()]{0,39}$/);

/** A clause of a version under preparation or adopted, and what became of it since the version before. */
export const VersionClause = z.strictObject({
  id: ClauseId,
  title: z.string().max(300).default(''),
  /** What it says, in the register's own words. */
  text: z.string().max(20_000).default(''),
  /** Ids of the clauses of the version before that it took the place of; none for a new one. */
  predecessors: z.array(ClauseId).max(20).default([]),
  /** Whether an allegation can rest on it. */
  isHead: z.boolean().default(false),
});
export type VersionClause = z.infer<typeof VersionClause>;

/** A version of the policy made here. Once adopted it is never changed. */
export const PolicyVersionRecord = z.strictObject({
  /** As cases and acknowledgements name it: `2026-09`. Unique. */
  versionId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/),
  title: z.string().trim().min(1).max(300),
  /** The version it was made from. */
  basedOn: z.string().min(1).max(40),
  clauses: z.array(VersionClause).max(300),
  /** Why clauses of the version before were dropped, by their id. */
  retired: z.record(z.string(), z.string().max(5_000)).default({}),
  /** Questions the version before left open that a clause of this one closes: the clause, by question. */
  closedGaps: z.record(z.string().max(40), ClauseId).default({}),
  /** The day on which Director and Board had reviewed it. */
  reviewedOn: OptionalDate,
  /** The day from which it is in force; null while it is a draft. */
  adoptedOn: OptionalDate,
  nextReviewDue: OptionalDate,
  approvedBy: Line,
  minutes: Line,
});
export type PolicyVersionRecord = z.infer<typeof PolicyVersionRecord>;

/** What is kept with a version, shipped or made here: the full policy as a document, the minutes. Keyed by version id. */
export const PolicyFile = z.strictObject({
  documentId: DocumentId,
  minutesId: DocumentId,
  notes: PlainText,
});
export type PolicyFile = z.infer<typeof PolicyFile>;

/** A statute or piece of guidance against which the policy is held (clause "Review"). Keyed: those Casebook suggests, and others. */
export const Legislation = z.strictObject({
  /** Empty for one that Casebook suggests: its name comes from there. */
  title: Line,
  checkedOn: OptionalDate,
  checkedBy: Line,
  /** Whether it asks for a change of the policy. */
  finding: z.enum(['no_change', 'change_needed', 'not_applicable']).nullable().default(null),
  notes: PlainText,
});
export type Legislation = z.infer<typeof Legislation>;

/** One yearly review of the policy by Director and Board (clause "Review"). */
export const PolicyReview = z.strictObject({
  title: Line,
  startedOn: CalendarDate,
  /** The version under review. */
  versionId: z.string().min(1).max(40),
  completedOn: OptionalDate,
  /** What it came to: the policy stays, or a new version takes its place. */
  result: z.enum(['unchanged', 'new_version']).nullable().default(null),
  /** The version that took its place, where one did. */
  newVersionId: z.string().max(40).nullable().default(null),
  /** Proposals that were open or put off when it was completed: they go on in the next one. */
  carriedOver: z.array(Id).max(1_000).default([]),
  /** What was held against the law and guidance, as it stood when the review was completed. */
  checked: z
    .array(Legislation.extend({ id: z.string().max(200) }))
    .max(500)
    .default([]),
  nextReviewDue: OptionalDate,
  approvedBy: Line,
  minutes: Line,
  minutesId: DocumentId,
  notes: RichText.default(emptyRichText),
});
export type PolicyReview = z.infer<typeof PolicyReview>;

/** A change to the policy that somebody proposes. */
export const PolicyProposal = z.strictObject({
  title: Line,
  /** What is to change and why. */
  text: PlainText,
  source: z.enum(['lesson', 'law', 'good_practice', 'gap', 'other']).default('other'),
  /** The case and lesson it comes from; never printed. */
  lesson: z.strictObject({ caseId: Id, lessonId: Id }).nullable().default(null),
  clauseIds: z.array(ClauseId).max(50).default([]),
  /** The wording that is proposed. */
  wording: PlainText,
  state: z.enum(['open', 'accepted', 'deferred', 'rejected']).default('open'),
  decidedOn: OptionalDate,
  decidedBy: Line,
  decisionReason: PlainText,
  /** The completed review in which it was decided; null while it belongs to the one to come. */
  reviewId: OptionalId,
});
export type PolicyProposal = z.infer<typeof PolicyProposal>;

/** What is decided about a question that the policy leaves open. Keyed by the gap. */
export const PolicyGap = z.strictObject({
  proposal: PlainText,
  decision: PlainText,
  decidedOn: OptionalDate,
  minutes: Line,
});
export type PolicyGap = z.infer<typeof PolicyGap>;
