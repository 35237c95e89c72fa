import type { JobProgress } from '../../../shared/contract/events.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { documentKey } from '../../../shared/report/document-titles.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/** A document laid out for the screen: which, and from which state of the case. */
type Preview = {
  readonly previewId: string;
  readonly pageCount: number;
  readonly of: string;
  readonly document: CaseDocument;
};

/** The vault keeps the pages of one document at a time: those laid out last. */
let laidOutLast: string | null = null;

const smallest = 0.25;
const largest = 3;
const step = 1.25;

/** A document of a case as pages: laid out on request, told when the case has changed since. */
export class PreviewState {
  preview = $state.raw<Preview | null>(null);
  progress = $state.raw<JobProgress | null>(null);
  isRunning = $state(false);
  failure = $state.raw<ErrorText | null>(null);
  /** The page in sight, from 1. */
  page = $state(1);
  /** Share of a page's true size; null fits the width. */
  zoom = $state<number | null>(null);
  /** A report becomes final and a draft again without being another document. */
  document: CaseDocument = $state.raw() as CaseDocument;
  readonly #case: CaseState;
  #jobId: string | null = null;

  constructor(caseState: CaseState, document: CaseDocument) {
    this.#case = caseState;
    this.document = document;
  }

  // Not $derived: this outlives the component that asks for it first, and a derived value ends with its component.
  get isStale(): boolean {
    const { preview } = this;
    return (
      preview !== null &&
      (preview.of !== this.#case.detail.row.updatedAt ||
        JSON.stringify(preview.document) !== JSON.stringify(this.document))
    );
  }

  /** Whether pages of another document have been laid out since, so that these are gone. */
  get isReplaced(): boolean {
    return this.preview !== null && laidOutLast !== this.preview.previewId;
  }

  /** Lays the document out anew, with everything typed so far. */
  async make(jobs: Jobs): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    this.failure = null;
    try {
      await this.#case.flush();
      const of = this.#case.detail.row.updatedAt;
      const { document } = this;
      const made = await jobs.run(
        'Laying out the pages',
        (jobId) => {
          this.#jobId = jobId;
          return request('report.preview', {
            caseId: this.#case.caseId,
            document,
            jobId,
          });
        },
        (progress) => (this.progress = progress),
      );
      laidOutLast = made.previewId;
      this.preview = { ...made, of, document };
      this.page = Math.min(this.page, made.pageCount);
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code !== 'cancelled') this.failure = explain(error);
    } finally {
      this.isRunning = false;
      this.progress = null;
    }
  }

  async cancel(jobs: Jobs): Promise<void> {
    if (this.#jobId) await jobs.cancel(this.#jobId);
  }

  /** `fitted` is the share of its true size a page has while it fits the width. */
  magnify(direction: 1 | -1, fitted: number): void {
    const next = (this.zoom ?? fitted) * (direction === 1 ? step : 1 / step);
    this.zoom = Math.min(largest, Math.max(smallest, next));
  }
}

const previews = new WeakMap<CaseState, Map<string, PreviewState>>();

/** A document laid out; it stays while the person works in other sections, and goes when the case does. */
export function previewOf(caseState: CaseState, document: CaseDocument): PreviewState {
  const ofCase = previews.get(caseState) ?? new Map<string, PreviewState>();
  previews.set(caseState, ofCase);
  const key = documentKey(document);
  const known = ofCase.get(key) ?? new PreviewState(caseState, document);
  ofCase.set(key, known);
  return known;
}
