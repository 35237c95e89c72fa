import type { JobProgress } from '../../../shared/contract/events.ts';
import { errorOf } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';

/** Where pages come from. */
export type PageSource = {
  /** Saves what is typed, so that it is in the pages. */
  readonly flush: () => Promise<void>;
  /** Tells one state of what is laid out from another. */
  readonly version: () => string;
  readonly layOut: (jobId: string) => Promise<{ previewId: string; pageCount: number }>;
};

/** A document laid out for the screen, and from which state. */
type Preview = { readonly previewId: string; readonly pageCount: number; readonly of: string };

/** The vault keeps the pages of one document at a time: those laid out last. */
let laidOutLast: string | null = null;

/** A document as pages: laid out on request, told when what it is drawn from has changed since. */
export class PagesState {
  preview = $state.raw<Preview | null>(null);
  progress = $state.raw<JobProgress | null>(null);
  isRunning = $state(false);
  failure = $state.raw<ErrorText | null>(null);
  /** The page in sight, from 1. */
  page = $state(1);
  readonly #source: PageSource;
  #jobId: string | null = null;

  constructor(source: PageSource) {
    this.#source = source;
  }

  // Not $derived: this outlives the component that asks for it first, and a derived value ends with its component.
  get isStale(): boolean {
    return this.preview !== null && this.preview.of !== this.#source.version();
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
      await this.#source.flush();
      const of = this.#source.version();
      const made = await jobs.run(
        'Laying out the pages',
        (jobId) => {
          this.#jobId = jobId;
          return this.#source.layOut(jobId);
        },
        (progress) => (this.progress = progress),
      );
      laidOutLast = made.previewId;
      this.preview = { ...made, of };
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
}
