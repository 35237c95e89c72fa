import type { ReportDocument } from '../../../shared/report/model.ts';
import type { Printable } from '../../documents/exhibits/printable.ts';
import {
  type DocumentFormat,
  documentsHostProtocol,
  documentsProtocol,
  type Rendered,
  RenderProgress,
} from '../../documents/protocol.ts';
import { clientFor, handlersFor } from '../../rpc/protocol.ts';
import { createPeer } from '../../rpc/rpc.ts';
import type { SpawnChild } from '../children/child-handle.ts';

/**
 * Hands out a document's exhibits, asked for one at a time.
 *
 * PNG and JPEG go as they are, other pictures as PNG. A PDF goes as it is into a PDF, and as one picture per page into a DOCX.
 */
export type ExhibitSource = (exhibitId: string, signal: AbortSignal) => Promise<Printable>;

/** What is to be written. */
export type RenderRequest = {
  readonly document: ReportDocument;
  readonly format: DocumentFormat;
  /** Encrypts a PDF when given. */
  readonly password: string | null;
};

/** How to go about it. */
export type RenderOptions = {
  readonly spawnChild: SpawnChild;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RenderProgress) => void;
};

/**
 * Writes a document in a process of its own, which ends with it.
 *
 * @throws DomainError `cancelled` on abort; `invalid_document`, `layout_failed` or `encryption_failed` as the process refuses;
 *   `layout_failed` when it dies; whatever `exhibits` throws.
 */
export async function renderDocument(
  request: RenderRequest,
  exhibits: ExhibitSource,
  { spawnChild, signal, onProgress }: RenderOptions,
): Promise<Rendered> {
  const child = spawnChild('documents');
  try {
    const handlers = handlersFor(documentsHostProtocol, {
      exhibit: ({ exhibitId }) => exhibits(exhibitId, signal),
    });
    const peer = createPeer(child.port, handlers, { closedCode: 'layout_failed' });
    return await clientFor(documentsProtocol, peer).render(request, {
      signal,
      onProgress: (progress) => onProgress(RenderProgress.parse(progress)),
    });
  } finally {
    // Layout does not look up from its work to hear of a cancellation.
    child.kill();
  }
}
