import { z } from 'zod';
import { CaseDetail, CaseRow, Disclosure, HistoryEntry } from '../domain/case-detail.ts';
import { ClosingReason, Route, Stage } from '../domain/case-file.ts';
import { CalendarDate, Id, Instant } from '../domain/common.ts';
import { ComparableOutcome, KnownPerson, RelatedCase } from '../domain/case-relations.ts';
import { ConsiderationId } from '../domain/consideration.ts';
import { Office } from '../domain/office.ts';
import { Person, Role } from '../domain/person.ts';
import { Edit, RecordKind } from '../domain/records.ts';
import { Today } from '../domain/today.ts';
import { Grant, JobId, Nothing, Passphrase, Refusal } from './common.ts';
import { booksApi } from './books-api.ts';
import { call, type Contract } from './define.ts';
import { evidenceApi } from './evidence-api.ts';
import { Verification } from './verification.ts';

/** Settings that belong to the library and are stored in it. */
export const LibrarySettings = z.strictObject({
  libraryName: z.string().trim().min(1).max(120),
  /** Name of the Executive Director, who investigates (clause 4.1). */
  directorName: z.string().trim().min(1).max(120),
  /** Minutes without input after which the library locks. */
  lockAfterMinutes: z.number().int().min(1).max(240),
  office: Office.default('director'),
});
export type LibrarySettings = z.infer<typeof LibrarySettings>;

/** Which key a person holds. */
export const Credential = z.union([
  z.strictObject({ passphrase: Passphrase }),
  z.strictObject({ recoveryKey: z.string().min(1).max(200) }),
]);
export type Credential = z.infer<typeof Credential>;

/** Columns by which the list of cases can be sorted. */
export const caseSorts = [
  'reference',
  'title',
  'subjectName',
  'subjectRole',
  'stage',
  'broughtOn',
  'updatedAt',
] as const;
export const CaseSort = z.enum(caseSorts);
export type CaseSort = z.infer<typeof CaseSort>;

/** What the list of cases is narrowed to; empty lists mean no narrowing. */
export const CaseFilter = z.strictObject({
  words: z.string().max(200).default(''),
  stages: z.array(Stage).default([]),
  roles: z.array(Role).default([]),
  years: z.array(z.number().int()).default([]),
  /** Considerations answered yes. */
  considerations: z.array(ConsiderationId).default([]),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** What is asked for when a case is opened; everything but the title can wait. */
export const NewCase = z.strictObject({
  title: z.string().trim().min(1).max(300),
  broughtOn: CalendarDate,
  route: Route,
  description: z.string().max(100_000).default(''),
  subject: Person.omit({ part: true }).partial().default({}),
  reporter: Person.omit({ part: true }).partial().default({}),
});
export type NewCase = z.infer<typeof NewCase>;

/** A case after a change, with the moment from which it survives a power cut. */
const ChangedCase = z.strictObject({ detail: CaseDetail, savedAt: Instant });

/** Requests served by the vault process. */
export const vaultApi = {
  'library.create': call(
    z.strictObject({ grant: Grant, settings: LibrarySettings, passphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  'library.unlock': call(
    z.strictObject({ grant: Grant, credential: Credential }),
    z.strictObject({
      settings: LibrarySettings,
      /** The database is older than it was when last closed: put back by somebody, or restored from a copy. */
      isRolledBack: z.boolean(),
    }),
  ),
  /** Whether a recovery key, typed back, is this library's. */
  'library.checkRecoveryKey': call(
    z.strictObject({ recoveryKey: z.string().max(200) }),
    z.strictObject({ matches: z.boolean() }),
  ),
  'library.printRecoveryKey': call(
    z.strictObject({ recoveryKey: z.string().max(200), target: Grant }),
    Nothing,
  ),
  /** Makes a new recovery key in place of the old one, which then opens nothing. */
  'library.renewRecoveryKey': call(
    z.strictObject({ credential: Credential }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  /** Writes the log, with nothing of what its entries say, and what checks it, to a folder that is made. */
  'library.exportLog': call(
    z.strictObject({ target: Grant }),
    z.strictObject({ entries: z.number().int() }),
  ),
  'library.changePassphrase': call(
    z.strictObject({ credential: Credential, next: Passphrase }),
    Nothing,
  ),
  'library.verify': call(z.strictObject({ jobId: JobId }), Verification),
  'library.lastVerification': call(Nothing, Verification.nullable()),
  'settings.get': call(Nothing, LibrarySettings),
  'settings.set': call(LibrarySettings, LibrarySettings),

  'case.list': call(
    z.strictObject({
      filter: CaseFilter,
      sort: CaseSort,
      descending: z.boolean(),
      /** From the page before; null for the first. */
      cursor: z.string().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({
      rows: z.array(CaseRow),
      nextCursor: z.string().nullable(),
      /** Cases that match, and of the whole library: all and open ones. */
      matching: z.number().int(),
      total: z.number().int(),
      open: z.number().int(),
      years: z.array(z.number().int()),
      /** Open cases of the library that are worked on in another one. */
      handedOver: z.array(Id),
    }),
  ),
  'case.create': call(NewCase, z.strictObject({ caseId: Id, reference: z.string() })),
  'case.open': call(z.strictObject({ caseId: Id }), CaseDetail),
  'case.edit': call(
    z.strictObject({
      caseId: Id,
      /** What the person did, as undo and the history name it: "Edited reasons, Confidentiality". */
      label: z.string().min(1).max(200),
      edits: z.array(Edit).min(1).max(100),
    }),
    ChangedCase,
  ),
  'case.undo': call(z.strictObject({ caseId: Id }), ChangedCase.extend({ label: z.string() })),
  'case.redo': call(z.strictObject({ caseId: Id }), ChangedCase.extend({ label: z.string() })),
  'case.moveTo': call(
    z.strictObject({ caseId: Id, stage: Stage.exclude(['closed']), on: CalendarDate }),
    ChangedCase,
  ),
  /** Makes the case read-only. Throws `gaps_open` while something is missing and nobody has said why. */
  'case.close': call(
    z.strictObject({
      caseId: Id,
      on: CalendarDate,
      reason: ClosingReason,
      note: z.string().max(10_000),
    }),
    ChangedCase,
  ),
  'case.reopen': call(
    z.strictObject({ caseId: Id, on: CalendarDate, reason: z.string().trim().min(1).max(10_000) }),
    ChangedCase,
  ),
  'case.history': call(
    z.strictObject({
      caseId: Id,
      /** Number of the oldest entry of this library told so far; what came from others is told with the entry it came with. */
      beforeSeq: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({ entries: z.array(HistoryEntry), hasMore: z.boolean() }),
  ),
  'case.importFolder': call(
    z.strictObject({ folder: Grant, jobId: JobId }),
    z.strictObject({
      caseId: Id,
      reference: z.string(),
      /** The reference in the folder, where another case has it already; null when it was kept or there was none. */
      wantedReference: z.string().nullable(),
      exhibits: z.number().int(),
      refused: z.array(Refusal),
    }),
  ),

  /** Other cases about the same person or content. */
  'case.related': call(z.strictObject({ caseId: Id }), z.array(RelatedCase)),
  /** Earlier outcomes for the same heads and group of roles, de-identified. */
  'case.comparable': call(z.strictObject({ caseId: Id }), z.array(ComparableOutcome)),

  /** People of the register and of other cases whose name holds all of the words. */
  'person.find': call(z.strictObject({ words: z.string().max(200) }), z.array(KnownPerson)),
  /** Tells the real name of a protected person; the log says that it was shown, and why. */
  'person.reveal': call(
    z.strictObject({ caseId: Id, personId: Id, reason: z.string().trim().min(1).max(500) }),
    z.strictObject({ name: z.string(), otherNames: z.array(z.string()) }),
  ),
  /** Sets the real name of a protected person, kept apart from the case, and other names they go by. */
  'person.setProtectedName': call(
    z.strictObject({
      caseId: Id,
      personId: Id,
      name: z.string().trim().max(500),
      otherNames: z.array(z.string().trim().min(2).max(200)).max(50),
    }),
    ChangedCase,
  ),
  /** Puts the alias of a protected person where their name stands in the texts of a record. */
  'person.replaceName': call(
    z.strictObject({ caseId: Id, kind: RecordKind, id: z.string(), personId: Id }),
    ChangedCase,
  ),

  ...booksApi,

  'today.get': call(Nothing, Today),
  /** Writes dates of one case, or of all open ones, as a calendar file; no names are in it. */
  'calendar.export': call(z.strictObject({ caseId: Id.nullable(), target: Grant }), Nothing),

  /** Seals a case with its evidence and log into an encrypted archive; the case is read-only here until it returns. */
  'handover.seal': call(
    z.strictObject({
      caseId: Id,
      target: Grant,
      passphrase: Passphrase,
      recipient: z.string().trim().min(1).max(300),
      reason: z.string().trim().min(1).max(1000),
      jobId: JobId,
    }),
    z.strictObject({ detail: CaseDetail, savedAt: Instant, disclosure: Disclosure }),
  ),
  /** Opens a sealed archive: takes a case over, or takes one back that was handed out, with the log of what was done. */
  'handover.open': call(
    z.strictObject({ source: Grant, passphrase: Passphrase, jobId: JobId }),
    z.strictObject({
      caseId: Id,
      reference: z.string(),
      isReturn: z.boolean(),
      /** Versions of the policy that came with it, by name: new ones, and those that say something else here. */
      policies: z.strictObject({
        added: z.array(z.string()),
        otherHere: z.array(z.string()),
      }),
    }),
  ),

  ...evidenceApi,
} satisfies Contract;
