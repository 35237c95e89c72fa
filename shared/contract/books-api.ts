import { z } from 'zod';
import { IssuedPack } from '../annual/pack/issued.ts';
import { TextRisk } from '../annual/pack/check-text.ts';
import { PeriodOverlap } from '../annual/pack/overlap.ts';
import { PackSection } from '../annual/pack/sections.ts';
import { PublishedAnnual } from '../annual/pack/published.ts';
import { PeriodId } from '../books/annual-book.ts';
import {
  BookChanged,
  BookDetail,
  BookEdit,
  BookHistoryEntry,
  BookKind,
  BookName,
  KeptDocument,
} from '../books/books.ts';
import { Disclosure, Reference } from '../domain/case-detail.ts';
import { CalendarDate, Id } from '../domain/common.ts';
import { ContentItem } from '../domain/content-item.ts';
import { linkedRegisters, RegisterFacts, RegisterLink } from '../domain/register-link.ts';
import { ClauseUses } from '../policy/clause-uses.ts';
import { matchBases } from '../registers/at-the-time.ts';
import { listedRegisters } from '../registers/csv/register-tables.ts';
import { RegisterDocument } from '../registers/register-document.ts';
import { CaseRetention, RetentionLine } from '../registers/retention.ts';
import { Preview } from './preview.ts';
import { Grant, JobId, Nothing, Refusal } from './common.ts';
import { call, type Contract } from './define.ts';
import { copyExport, documentExport } from './exports.ts';

/** Requests about the books: registers, policy and annual review, and the documents kept with them. */
export const booksApi = {
  /** One of the books: registers, policy, annual review. */
  'book.open': call(z.strictObject({ book: BookName }), BookDetail),
  'book.edit': call(
    z.strictObject({
      book: BookName,
      /** What the person did, as undo and the history name it. */
      label: z.string().min(1).max(200),
      edits: z.array(BookEdit).min(1).max(20_000),
    }),
    BookChanged,
  ),
  'book.undo': call(z.strictObject({ book: BookName }), BookChanged.extend({ label: z.string() })),
  'book.redo': call(z.strictObject({ book: BookName }), BookChanged.extend({ label: z.string() })),
  'book.history': call(
    z.strictObject({
      book: BookName,
      /** One entry of the book, or null for all of it. */
      entry: z.strictObject({ kind: BookKind, id: z.string().max(200) }).nullable(),
      beforeSeq: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({ entries: z.array(BookHistoryEntry), hasMore: z.boolean() }),
  ),
  /** Keeps files with a book: signed forms, minutes, proofs. */
  'document.keep': call(
    z.strictObject({ book: BookName, grants: z.array(Grant).min(1).max(1_000), jobId: JobId }),
    z.strictObject({ kept: z.array(KeptDocument), refused: z.array(Refusal) }),
  ),
  /** What can be shown of a kept document; its pages are under `evidence://document/<id>/page/<n>`. */
  'document.view': call(z.strictObject({ documentId: Id }), Preview),
  'document.text': call(
    z.strictObject({ documentId: Id }),
    z.strictObject({ text: z.string(), encoding: z.string(), isTruncated: z.boolean() }),
  ),
  'document.export': call(
    z.strictObject({
      documentId: Id,
      ...copyExport,
    }),
    Disclosure,
  ),

  /** Reads a list of people as spreadsheets write it: a header and rows of cells. */
  'register.readCsv': call(
    z.strictObject({ source: Grant }),
    z.strictObject({
      fileName: z.string(),
      encoding: z.string(),
      separator: z.string(),
      header: z.array(z.string()),
      /** Each with the line of the file on which it ends. */
      rows: z.array(z.strictObject({ line: z.number().int(), cells: z.array(z.string()) })),
      emptyRows: z.number().int(),
    }),
  ),
  /** Writes entries of a register as such a list; logged as a disclosure. */
  'register.exportCsv': call(
    z.strictObject({
      register: z.enum(listedRegisters),
      /** In the order of the list: ids, or the keys of a keyed kind. */
      ids: z.array(z.string().min(1).max(200)).min(1).max(20_000),
      ...copyExport,
    }),
    Disclosure,
  ),
  /** What somebody of the register had signed for by a day: the last version, and when; null for none. */
  'register.signedBy': call(
    z.strictObject({ personId: Id, on: CalendarDate }),
    z.strictObject({ version: z.string(), on: CalendarDate }).nullable(),
  ),
  /** What the registers held about an item of content as it is now on the screen, and what linked entries say now. */
  'register.atTheTime': call(
    z.strictObject({
      caseId: Id,
      ...ContentItem.pick({ platform: true, account: true, displayName: true, url: true }).shape,
      postedOn: CalendarDate.nullable(),
      /** Whom the case is about, by their ids in the register of people. */
      personIds: z.array(Id).max(100),
      links: z.array(RegisterLink.pick({ entryId: true, facts: true })).max(200),
    }),
    z.strictObject({
      found: z.array(
        z.strictObject({
          entryId: Id,
          facts: RegisterFacts,
          bases: z.array(z.enum(matchBases)),
          isSure: z.boolean(),
        }),
      ),
      linked: z.array(z.strictObject({ entryId: Id, now: RegisterFacts.nullable() })),
    }),
  ),
  /** All entries of a register as a case tells them, for whoever knows which of them is about an item. */
  'register.entries': call(
    z.strictObject({ caseId: Id, kind: z.enum(linkedRegisters) }),
    z.array(z.strictObject({ entryId: Id, facts: RegisterFacts })),
  ),
  /** Cases with an item that an entry of the registers is linked to, and the case that it names itself. */
  'register.cases': call(
    z.strictObject({ entryId: Id }),
    z.array(z.strictObject({ caseId: Id, reference: Reference, title: z.string() })),
  ),
  /** Lays a document of the registers out for the screen; its pages are under `evidence://preview/<previewId>/page/<n>`. */
  'register.preview': call(
    z.strictObject({ document: RegisterDocument, jobId: JobId }),
    z.strictObject({ previewId: Id, pageCount: z.number().int() }),
  ),
  /** Writes letters asking for signatures, or a register as a table; logged as a disclosure. */
  'register.export': call(
    z.strictObject({ document: RegisterDocument, ...documentExport }),
    z.strictObject({ disclosure: Disclosure, pageCount: z.number().int().nullable() }),
  ),
  /** What the retention schedule finds due today, by category; nothing is deleted. */
  'retention.due': call(Nothing, z.array(RetentionLine)),
  /** How long a closed case is kept; null while it is open. */
  'retention.ofCase': call(z.strictObject({ caseId: Id }), CaseRetention.nullable()),

  /** The annual review of a period as it may be published now, and every pack issued so far, of all periods. */
  'annual.get': call(
    z.strictObject({ periodId: PeriodId }),
    z.strictObject({
      annual: PublishedAnnual,
      issued: z.array(IssuedPack),
      /** What the Director wrote that may tell what the tables hide, and why it was kept. */
      risks: z.array(TextRisk.extend({ section: PackSection, kept: z.string() })),
      /** What keeps a pack of the period from being issued, whatever it says; null where nothing does. */
      overlap: PeriodOverlap.nullable(),
    }),
  ),
  /** Lays the draft of a period out for the screen, or a pack as it was issued. */
  'annual.preview': call(
    z.strictObject({ periodId: PeriodId, packId: Id.nullable(), jobId: JobId }),
    z.strictObject({ previewId: Id, pageCount: z.number().int() }),
  ),
  /** Issues a pack: writes the file and freezes what it says. A further issue of a period says what it corrects. */
  'annual.issue': call(
    z.strictObject({ periodId: PeriodId, correction: z.string().max(2_000), ...documentExport }),
    z.strictObject({
      issued: IssuedPack,
      disclosure: Disclosure,
      pageCount: z.number().int().nullable(),
    }),
  ),
  /** Writes an issued pack again, as it was frozen. */
  'annual.exportIssued': call(
    z.strictObject({ packId: Id, ...documentExport }),
    z.strictObject({ disclosure: Disclosure, pageCount: z.number().int().nullable() }),
  ),

  /** Cases and lessons by the clauses they touch. */
  'policy.uses': call(Nothing, ClauseUses),
  /** Lays out the document of changes for the Board: of a version made here, of a completed review, or of the review as it stands (null). */
  'policy.preview': call(
    z.strictObject({ recordId: Id.nullable(), jobId: JobId }),
    z.strictObject({ previewId: Id, pageCount: z.number().int() }),
  ),
  'policy.export': call(
    z.strictObject({ recordId: Id.nullable(), ...documentExport }),
    z.strictObject({ disclosure: Disclosure, pageCount: z.number().int().nullable() }),
  ),
} satisfies Contract;
