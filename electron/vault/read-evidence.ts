import type { RenderedImage } from '../parser/protocol.ts';
import type { LibrarySession } from '../services/library-session.ts';
import { requireExhibit } from '../services/evidence/custody.ts';
import type { ReportPreviews } from '../services/reports/report-previews.ts';
import type { EvidenceAddress, EvidenceBytes } from './vault-protocol.ts';

/** Most bytes of an original in one answer; who wants more asks again. */
const CHUNK_BYTES = 1024 * 1024;

/** Some bytes of what an `evidence://` address names. Throws `not_found` and as the viewer does. */
export async function readEvidence(
  session: LibrarySession,
  previews: ReportPreviews,
  address: EvidenceAddress,
  range: { startByte: number; endByte: number | null },
): Promise<EvidenceBytes> {
  switch (address.what) {
    case 'thumbnail':
      return partOf(await session.viewer.thumbnail(address.exhibitId), range);
    case 'page':
      return partOf(await session.viewer.page(address.exhibitId, address.page), range);
    case 'document_page':
      return partOf(await session.documents.page(address.documentId, address.page), range);
    case 'preview':
      return partOf(await previews.page(session, address.previewId, address.page), range);
    case 'original':
      return originalBytes(session, address.exhibitId, range);
  }
}

function partOf(
  { mime, bytes }: RenderedImage,
  { startByte, endByte }: { startByte: number; endByte: number | null },
): EvidenceBytes {
  return {
    mime,
    bytes: bytes.subarray(startByte, endByte ?? bytes.length),
    startByte,
    totalBytes: bytes.length,
  };
}

async function originalBytes(
  session: LibrarySession,
  exhibitId: string,
  { startByte, endByte }: { startByte: number; endByte: number | null },
): Promise<EvidenceBytes> {
  const { mime, sizeBytes } = requireExhibit(session, exhibitId);
  const end = Math.min(endByte ?? sizeBytes, startByte + CHUNK_BYTES, sizeBytes);
  const start = Math.min(startByte, sizeBytes);
  const { bytes } = await session.viewer.original(exhibitId, { start, end: Math.max(start, end) });
  return { mime, bytes, startByte, totalBytes: sizeBytes };
}
