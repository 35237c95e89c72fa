import type { RenderedImage } from '../../parser/protocol.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { LibrarySession } from '../library-session.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { renderReport, type ReportOptions } from './render-report.ts';

const SCREEN_WIDTH_PX = 1600;

/** The document last laid out for the screen, kept in memory only. */
export type ReportPreviews = {
  /** Lays a document out anew; the one before it is gone. */
  make(
    session: LibrarySession,
    document: ReportDocument,
    options: ReportOptions,
  ): Promise<{ previewId: string; pageCount: number }>;
  /** A page as an image. Throws `not_found` for a preview that has been replaced. */
  page(session: LibrarySession, previewId: string, page: number): Promise<RenderedImage>;
};

/** Keeps one preview at a time. */
export function createReportPreviews(): ReportPreviews {
  let current: { readonly previewId: string; readonly bytes: Uint8Array } | null = null;
  return {
    async make(session, document, options) {
      const request = { document, format: 'pdf', password: null } as const;
      const { bytes, pageCount } = await session.documentTurns.take(options.signal, () =>
        renderReport(session, request, options),
      );
      const previewId = session.newId();
      current = { previewId, bytes };
      return { previewId, pageCount: pageCount ?? 0 };
    },
    async page(session, previewId, page) {
      if (current?.previewId !== previewId) {
        throw new DomainError('not_found', 'that preview has been replaced');
      }
      const { bytes } = current;
      const file = {
        key: previewId,
        kind: 'pdf',
        sizeBytes: bytes.length,
        read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
      } as const;
      return session.previews.page(file, { page, maxWidthPx: SCREEN_WIDTH_PX });
    },
  };
}
