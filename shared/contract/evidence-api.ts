import { z } from 'zod';
import { Custody, Disclosure } from '../domain/case-detail.ts';
import { CaseDocument } from '../domain/case-document.ts';
import { Id } from '../domain/common.ts';
import { Exhibit } from '../domain/exhibit.ts';
import { Grant, JobId, Refusal } from './common.ts';
import { call, type Contract } from './define.ts';
import { copyExport, documentExport } from './exports.ts';
import { Preview } from './preview.ts';
import { ReadEmail } from '../domain/read-email.ts';

/** Requests about the exhibits of a case and the documents made of it, in and out. */
export const evidenceApi = {
  'evidence.add': call(
    z.strictObject({ caseId: Id, grants: z.array(Grant).min(1).max(10_000), jobId: JobId }),
    z.strictObject({ added: z.array(Exhibit), refused: z.array(Refusal) }),
  ),
  /** A picture from the clipboard. */
  'evidence.paste': call(
    z.strictObject({
      caseId: Id,
      bytes: z.instanceof(Uint8Array),
      fileName: z.string().min(1).max(200),
    }),
    Exhibit,
  ),
  /** Opens an exhibit for looking: works out what can be shown and enters it in the chain of custody. */
  'evidence.view': call(z.strictObject({ exhibitId: Id }), Preview),
  'evidence.text': call(
    z.strictObject({ exhibitId: Id }),
    z.strictObject({
      text: z.string(),
      encoding: z.string(),
      isTruncated: z.boolean(),
      /** Of an e-mail, what `text` is the source of; null for other texts and where it cannot be taken apart. */
      email: ReadEmail.nullable(),
    }),
  ),
  'evidence.custody': call(z.strictObject({ exhibitId: Id }), Custody),
  /** What happened to all exhibits of a case, oldest first. */
  'case.custody': call(z.strictObject({ caseId: Id }), Custody),
  /** Writes the original bytes to a file the user chose. */
  'evidence.export': call(
    z.strictObject({
      exhibitId: Id,
      ...copyExport,
    }),
    Disclosure,
  ),

  /** Lays a document out for the screen; its pages are under `evidence://preview/<previewId>/page/<n>`. */
  'report.preview': call(
    z.strictObject({ caseId: Id, document: CaseDocument, jobId: JobId }),
    z.strictObject({ previewId: Id, pageCount: z.number().int() }),
  ),
  /** Throws `gaps_open` for a final report while something is missing and nobody has said why. */
  'report.export': call(
    z.strictObject({
      caseId: Id,
      document: CaseDocument,
      ...documentExport,
    }),
    z.strictObject({ disclosure: Disclosure, pageCount: z.number().int().nullable() }),
  ),
  /** What left the library, newest first: from a case, or from no case (null): registers, policy, annual review, the log. */
  'report.disclosures': call(z.strictObject({ caseId: Id.nullable() }), z.array(Disclosure)),
} satisfies Contract;
