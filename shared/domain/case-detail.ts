import { z } from 'zod';
import { CalendarDate, Id, Instant } from './common.ts';
import { Route, Stage } from './case-file.ts';
import { CustodyEvent, Exhibit } from './exhibit.ts';
import { PersonPart, Role } from './person.ts';
import { CaseRecords, RecordKind } from './records.ts';
import { PolicyVersion } from '../policy/register.ts';

/** `SM-2026-014`: year the case was opened in and a number never used again. */
export const Reference = z.string().regex(/^SM-\d{4}-\d{3,}$/);

/** A case's reference from its year and number. */
export function caseReference(year: number, sequence: number): string {
  return `SM-${year}-${String(sequence).padStart(3, '0')}`;
}

/** One line of the list of cases. A protected reporter never appears here. */
export const CaseRow = z.strictObject({
  id: Id,
  reference: Reference,
  title: z.string(),
  stage: Stage,
  subjectName: z.string(),
  subjectRole: Role.nullable(),
  /** Answers to the five considerations, one letter each (`considerationMarks`). */
  marks: z.string().length(5),
  broughtOn: CalendarDate,
  route: Route,
  closedOn: CalendarDate.nullable(),
  exhibitCount: z.number().int(),
  updatedAt: Instant,
});
export type CaseRow = z.infer<typeof CaseRow>;

/** What undo and redo would do next, in the words the screen shows; null where there is nothing. */
export const UndoState = z.strictObject({
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});
export type UndoState = z.infer<typeof UndoState>;

/** A record whose texts hold the name of a protected person where their alias should stand. */
export const NameInText = z.strictObject({
  kind: RecordKind,
  id: z.string(),
  personId: Id,
  alias: z.string(),
});
export type NameInText = z.infer<typeof NameInText>;

/** A case with everything the workspace shows. */
export const CaseDetail = z.strictObject({
  row: CaseRow,
  records: CaseRecords,
  exhibits: z.array(Exhibit),
  undo: UndoState,
  /** Every version of the policy that is or was in force, oldest first. */
  policies: z.array(PolicyVersion),
  namesInTexts: z.array(NameInText),
  /** The part which whoever investigates here has in the case themselves: they must hand it over (clause 4.1). Null for none. */
  ownPart: PersonPart.nullable(),
  /** Who works here: they investigate where nobody is named as investigator (clause 4.1). Empty while it is not known. */
  directorName: z.string(),
  /** Whom the case was handed to and has not come back from; null while it is worked on here. */
  handedTo: z.strictObject({ name: z.string(), at: Instant }).nullable(),
  /** The library it came from last, taken over or back again; null while it is handed out, and for one that never left. */
  cameFrom: z.strictObject({ library: z.string(), at: Instant, isReturn: z.boolean() }).nullable(),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/**
 * Whether a case is only kept here: it came back to somebody who has a part in it themselves. What others found and decided
 * is not theirs to change (clause 4.1); it can be handed over again.
 */
function isKeptOnly({ ownPart, cameFrom }: Pick<CaseDetail, 'ownPart' | 'cameFrom'>): boolean {
  return ownPart !== null && cameFrom?.isReturn === true;
}

/** Whether a case is worked on here: it is neither handed out nor only kept. A closed case is, too. */
export function isWorkedOnHere(
  detail: Pick<CaseDetail, 'ownPart' | 'cameFrom' | 'handedTo'>,
): boolean {
  return detail.handedTo === null && !isKeptOnly(detail);
}

/** A document that left the library: what, when, to whom and with which hash. */
export const Disclosure = z.strictObject({
  id: Id,
  what: z.enum([
    'report',
    'exhibit',
    'case_folder',
    'letter',
    'meeting',
    'statement',
    'decision',
    'process_record',
    'case_archive',
    'calendar',
    'kept_document',
    'people_list',
    'register',
    'signature_letters',
    'policy_changes',
    'annual_pack',
    'log',
  ]),
  format: z.string(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  /** Version of the report among those issued, from 1; 0 for other things. */
  edition: z.number().int(),
  recipient: z.string(),
  purpose: z.string(),
  /** Whether it can be opened only with a password; null where that was not noted. */
  isProtected: z.boolean().nullable().default(null),
  at: Instant,
});
export type Disclosure = z.infer<typeof Disclosure>;

/** One line of a case's history, from the log. */
export const HistoryEntry = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  actor: z.string(),
  kind: z.string(),
  label: z.string(),
  changes: z.array(
    z.strictObject({ kind: z.string(), id: z.string(), before: z.unknown(), after: z.unknown() }),
  ),
  hash: z.string(),
  /** Name of the library in which it was written, where that was another one; null for this one. */
  library: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Chain of custody of an exhibit, newest first. */
export const Custody = z.array(CustodyEvent);
