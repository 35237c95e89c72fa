import type { ReportDocument } from '../../shared/report/model.ts';
import type { Printable } from './exhibits/printable.ts';

/** How far a document has come. `done` and `total` count exhibits in `exhibits` and are 0 or 1 of 1 in the other stages. */
export type RenderProgress = {
  readonly stage: 'exhibits' | 'layout' | 'bind' | 'encrypt';
  readonly done: number;
  readonly total: number;
};

/** What is written, and what the writers may ask for on the way. */
export type RenderJob = {
  readonly document: ReportDocument;
  /** Fetches one exhibit. Called once for each, one after the other, so that no more than one is under way. */
  readonly fetchExhibit: (exhibitId: string) => Promise<Printable>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RenderProgress) => void;
};

/** A finished document. */
export type Rendered = {
  readonly bytes: Uint8Array;
  /** Null where the reader's program decides: DOCX. */
  readonly pages: number | null;
};
