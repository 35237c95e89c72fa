import type { Printable } from '../../electron/documents/exhibits/printable.ts';
import { renderDocx } from '../../electron/documents/render-docx.ts';
import { renderPdf } from '../../electron/documents/render-pdf.ts';
import type { RenderJob } from '../../electron/documents/rendering.ts';
import type { ReportDocument } from '../../shared/report/model.ts';

/** Exhibits by id, in the form in which they are printed. */
export type Printables = Readonly<Record<string, Printable>>;

function jobOf(document: ReportDocument, printables: Printables): RenderJob {
  return {
    document,
    fetchExhibit: (id) =>
      Promise.resolve(printables[id] ?? { as: 'unplaceable', reason: 'Not given.' }),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
}

/** The document as PDF, written in this process. */
export async function pdfOf(
  document: ReportDocument,
  printables: Printables = {},
  password: string | null = null,
): Promise<Uint8Array> {
  return (await renderPdf(jobOf(document, printables), password)).bytes;
}

/** The document as DOCX, written in this process. */
export async function docxOf(
  document: ReportDocument,
  printables: Printables = {},
): Promise<Uint8Array> {
  return (await renderDocx(jobOf(document, printables))).bytes;
}

/** One picture as a printable exhibit. */
export function asPicture(
  mime: 'image/png' | 'image/jpeg',
  bytes: Uint8Array,
  orientation: number | null = null,
): Printable {
  return { as: 'images', images: [{ mime, bytes, orientation }] };
}
