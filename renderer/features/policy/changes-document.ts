import { request } from '../../lib/client.ts';
import type { BookState } from '../books/book-state.svelte.ts';
import { DocumentExport } from '../export/document-export.svelte.ts';
import { PagesState } from '../report/pages-state.svelte.ts';

/** The document of changes as pages: of a version made here, of a completed review, or of the review as it stands (null). */
export function changesPages(book: BookState, recordId: string | null): PagesState {
  return new PagesState({
    flush: () => book.flush(),
    version: () => book.savedAt ?? '',
    layOut: (jobId) => request('policy.preview', { recordId, jobId }),
  });
}

/** The document of changes leaving the library, as it goes to the Board unless somebody else is named. */
export function changesExport(book: BookState, recordId: string | null): DocumentExport {
  const exports = new DocumentExport({
    flush: () => book.flush(),
    fileName: () => 'Changes to the Social Media Policy',
    write: (release) => request('policy.export', { recordId, ...release }),
  });
  exports.recipient = 'Board of Trustees';
  exports.purpose = 'Yearly review of the policy';
  return exports;
}
