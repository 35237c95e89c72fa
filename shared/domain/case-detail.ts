import { z } from 'zod';
import { CalendarDate, Id, Instant } from './common.ts';
import { Route, Stage } from './case-file.ts';
import { CustodyEvent, Exhibit } from './exhibit.ts';
import { Role } from './person.ts';
import { CaseRecords } from './records.ts';

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

/** A case with everything the workspace shows. */
export const CaseDetail = z.strictObject({
  row: CaseRow,
  records: CaseRecords,
  exhibits: z.array(Exhibit),
  undo: UndoState,
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** A document that left the library: what, when, to whom and with which hash. */
export const Disclosure = z.strictObject({
  id: Id,
  what: z.enum(['report', 'exhibit', 'case_folder']),
  format: z.string(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  /** Version of the report among those issued, from 1; 0 for other things. */
  edition: z.number().int(),
  recipient: z.string(),
  purpose: z.string(),
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
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Chain of custody of an exhibit, newest first. */
export const Custody = z.array(CustodyEvent);
