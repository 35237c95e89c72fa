import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import type { PageSize } from '../typst/exhibit-sheets.ts';

/** One page of an exhibit, ready to be drawn. */
export type PreparedPage = PageSize & {
  /** Registers an XObject that fills the unit square, as images do, and returns its reference. */
  embed(context: PDFContext): PDFRef;
};

/** A text, page by page, with a note on how it was set. */
export type WrittenSheets = {
  readonly sheets: readonly (readonly string[])[];
  readonly note: string;
};

/** An exhibit ready to be bound, or why it cannot be. */
export type PreparedExhibit =
  { readonly pages: readonly PreparedPage[] } | WrittenSheets | { readonly unplaceable: string };
