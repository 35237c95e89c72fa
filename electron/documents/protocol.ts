import { z } from 'zod';
import { ReportDocumentSchema } from '../../shared/report/model-schema.ts';
import type { Protocol } from '../rpc/protocol.ts';
import { Printable } from './exhibits/printable.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const DocumentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** How far a document has come: exhibits are counted, the other stages are whole. */
export const RenderProgress = z.strictObject({
  stage: z.enum(['exhibits', 'layout', 'bind', 'encrypt']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
});
export type RenderProgress = z.infer<typeof RenderProgress>;

/** A finished document. */
export const Rendered = z.strictObject({
  bytes,
  /** Null where the reader's program decides: DOCX. */
  pageCount: z.number().int().positive().nullable(),
});
export type Rendered = z.infer<typeof Rendered>;

/** What the documents process answers. It writes one document in its life. */
export const documentsProtocol = {
  render: {
    input: z.strictObject({
      document: ReportDocumentSchema,
      format: DocumentFormat,
      /** Encrypts a PDF; a DOCX is not encrypted. */
      password: z.string().min(1).nullable(),
    }),
    output: Rendered,
  },
} satisfies Protocol;

/** What it asks of the process that started it: the exhibits of its document, one at a time, each once. */
export const documentsHostProtocol = {
  exhibit: { input: z.strictObject({ exhibitId: z.string() }), output: Printable },
} satisfies Protocol;
