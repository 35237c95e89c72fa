import type { Preview } from '../../../shared/contract/preview.ts';
import type { DecodedText, RenderedImage } from '../../parser/protocol.ts';
import type { ParserFile } from '../children/parser-pool.ts';
import type { BlobStore } from '../evidence/blob-store.ts';
import { SCREEN_WIDTH_PX, storedFile, whatCanBeShown } from '../evidence/exhibit-viewer.ts';
import type { PreviewService } from '../evidence/preview-service.ts';
import type { Session } from '../session.ts';
import { requireDocument } from './require-document.ts';

/** Shows documents kept with a book. Everything that reads a file's content runs in a parser process. */
export type DocumentViewer = {
  view(documentId: string, signal: AbortSignal): Promise<Preview>;
  page(documentId: string, page: number, signal?: AbortSignal): Promise<RenderedImage>;
  text(documentId: string, signal: AbortSignal): Promise<DecodedText>;
};

/** Makes the viewer on an open library. */
export function createDocumentViewer(
  session: Session,
  blobs: BlobStore,
  previews: PreviewService,
): DocumentViewer {
  const fileOf = (documentId: string): ParserFile =>
    storedFile(blobs, requireDocument(session, documentId));
  return {
    view: (documentId, signal) => {
      requireDocument(session, documentId);
      return whatCanBeShown(async () => previews.facts(fileOf(documentId), signal));
    },
    page: (documentId, page, signal) =>
      previews.page(fileOf(documentId), { page, maxWidthPx: SCREEN_WIDTH_PX }, signal),
    text: (documentId, signal) => previews.text(fileOf(documentId), 1, signal),
  };
}
