import type { Preview } from '../../../shared/contract/preview.ts';
import type { ReadEmail } from '../../../shared/domain/read-email.ts';
import type { ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError, toAppError } from '../../../shared/errors.ts';
import type {
  DecodedText,
  FileFacts,
  PrintableImage,
  RenderedImage,
} from '../../parser/protocol.ts';
import type { ParserFile } from '../children/parser-pool.ts';
import type { Session } from '../session.ts';
import type { BlobStore } from './blob-store.ts';
import { previewKindOf } from './content-type.ts';
import { recordCustody, requireExhibit } from './custody.ts';
import { findBlobName } from './exhibit-repo.ts';
import type { PreviewService } from './preview-service.ts';

/** Width at which pages are shown: enough for a full window on a dense screen. */
export const SCREEN_WIDTH_PX = 2000;

/** Shows exhibits of an open library. Everything that reads a file's content runs in a parser process. */
export type ExhibitViewer = {
  /** What can be shown of an exhibit; entered in its chain of custody as viewed. */
  view(exhibitId: string, signal: AbortSignal): Promise<Preview>;
  thumbnail(exhibitId: string, signal?: AbortSignal): Promise<RenderedImage>;
  page(exhibitId: string, page: number, signal?: AbortSignal): Promise<RenderedImage>;
  text(exhibitId: string, signal: AbortSignal): Promise<DecodedText>;
  /** An e-mail taken apart; null for what is none, or cannot be taken apart. Its source is `text`. */
  email(exhibitId: string, signal: AbortSignal): Promise<ReadEmail | null>;
  /** What the file says about itself, without an entry in the chain of custody. */
  facts(exhibitId: string, signal?: AbortSignal): Promise<FileFacts>;
  /** A page as pixels for a document. */
  printable(exhibitId: string, page: number, signal?: AbortSignal): Promise<PrintableImage>;
  /** Some of the original bytes, for media that is played where it stands. `end` is exclusive. */
  original(
    exhibitId: string,
    range: { start: number; end: number },
  ): Promise<{ facts: ExhibitFacts; bytes: Uint8Array }>;
};

/** Makes the viewer on an open library. */
export function createExhibitViewer(
  session: Session,
  blobs: BlobStore,
  previews: PreviewService,
): ExhibitViewer {
  const fileOf = (exhibitId: string): ParserFile =>
    parserFileOf(session, blobs, requireExhibit(session, exhibitId));
  return {
    async view(exhibitId, signal) {
      const exhibit = requireExhibit(session, exhibitId);
      recordCustody(session, exhibit, { kind: 'viewed', reason: '' });
      return whatCanBeShown(async () =>
        previews.facts(parserFileOf(session, blobs, exhibit), signal),
      );
    },
    thumbnail: (exhibitId, signal) => previews.thumbnail(fileOf(exhibitId), signal),
    page: (exhibitId, page, signal) =>
      previews.page(fileOf(exhibitId), { page, maxWidthPx: SCREEN_WIDTH_PX }, signal),
    text: (exhibitId, signal) => previews.text(fileOf(exhibitId), 1, signal),
    async email(exhibitId, signal) {
      const exhibit = requireExhibit(session, exhibitId);
      if (exhibit.mime !== 'message/rfc822') return null;
      const file = parserFileOf(session, blobs, exhibit);
      try {
        // Opened another way, it is another file to the parsers.
        const asEmail = { ...file, kind: 'email', key: `${file.key} e-mail` } as const;
        return await previews.email(asEmail, signal);
      } catch (error) {
        faultOfFile(error);
        return null;
      }
    },
    facts: (exhibitId, signal) => previews.facts(fileOf(exhibitId), signal),
    printable: (exhibitId, page, signal) => previews.printable(fileOf(exhibitId), page, signal),
    async original(exhibitId, { start, end }) {
      const facts = requireExhibit(session, exhibitId);
      const blobName = requireBlob(session, facts);
      return {
        facts,
        bytes: await blobs.readRange(blobName, start, Math.min(end, facts.sizeBytes)),
      };
    },
  };
}

/** Name of the blob with an exhibit's bytes. Throws `blob_missing`. */
export function requireBlob(session: Session, facts: ExhibitFacts): string {
  const blobName = findBlobName(session.db, facts.id);
  if (!blobName) throw new DomainError('blob_missing', 'the exhibit has no content');
  return blobName;
}

function parserFileOf(session: Session, blobs: BlobStore, facts: ExhibitFacts): ParserFile {
  return storedFile(blobs, { ...facts, blobName: requireBlob(session, facts) });
}

/** Stored bytes as a parser takes them. Throws `no_preview` for a kind of file that cannot be shown. */
export function storedFile(
  blobs: BlobStore,
  { blobName, mime, sizeBytes }: { blobName: string; mime: string; sizeBytes: number },
): ParserFile {
  const kind = previewKindOf(mime);
  if (!kind) throw new DomainError('no_preview', 'this kind of file is kept, not shown');
  return {
    key: blobName,
    kind,
    sizeBytes,
    read: (offset, length) => blobs.readRange(blobName, offset, offset + length),
  };
}

/** What can be shown of a file; what keeps it from being shown, where it is the file's fault. */
export async function whatCanBeShown(facts: () => Promise<FileFacts>): Promise<Preview> {
  try {
    return previewOf(await facts());
  } catch (error) {
    return nothingToShow(faultOfFile(error));
  }
}

/** The code of an error that is the file's fault; throws any other. */
function faultOfFile(error: unknown): string {
  const { code } = toAppError(error);
  if (code === 'cancelled' || code === 'internal') throw error;
  return code;
}

function previewOf(facts: FileFacts): Preview {
  const empty = { pageCount: 0, widthPx: null, heightPx: null, reason: null };
  switch (facts.kind) {
    case 'image':
      return {
        form: 'pages',
        pageCount: 1,
        widthPx: facts.widthPx,
        heightPx: facts.heightPx,
        reason: null,
      };
    case 'pdf':
      return { ...empty, form: 'pages', pageCount: facts.pages };
    case 'text':
      return { ...empty, form: 'text' };
  }
}

function nothingToShow(reason: string): Preview {
  return { form: 'none', pageCount: 0, widthPx: null, heightPx: null, reason };
}
