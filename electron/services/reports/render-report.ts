import type { Rendered } from '../../documents/protocol.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import type { LibrarySession } from '../library-session.ts';
import { renderDocument } from './document-renderer.ts';
import { exhibitSource } from './exhibit-source.ts';

/** How far a report has come. */
export type ReportProgress = {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
};

/** What long work on a report may be given. */
export type ReportOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReportProgress) => void;
};

/** Renders a document with the exhibits of its case. */
export function renderReport(
  session: LibrarySession,
  request: { document: ReportDocument; format: 'pdf' | 'docx'; password: string | null },
  options: ReportOptions,
): Promise<Rendered> {
  return renderDocument(request, exhibitSource(session, request.format), {
    ...options,
    spawnChild: session.spawnChild,
  });
}
