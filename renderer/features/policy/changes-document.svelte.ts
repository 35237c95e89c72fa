import type { JobProgress } from '../../../shared/contract/events.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';
import type { BookState } from '../books/book-state.svelte.ts';
import { shortestPassword, type ReportFormat } from '../report/export-state.svelte.ts';
import { PagesState } from '../report/pages-state.svelte.ts';

/** The document of changes as pages: of a version made here, or of the review as it stands (null). */
export function changesPages(book: BookState, versionRecordId: string | null): PagesState {
  return new PagesState({
    flush: () => book.flush(),
    version: () => book.savedAt ?? '',
    layOut: (jobId) => request('policy.preview', { versionRecordId, jobId }),
  });
}

/** The document of changes leaving the library. */
export class ChangesExport {
  recipient = $state('Board of Trustees');
  purpose = $state('Yearly review of the policy');
  format = $state<ReportFormat>('pdf');
  password = $state('');
  jobId = $state<string | null>(null);
  progress = $state.raw<JobProgress | null>(null);
  /** What was written and where it can be shown. */
  done = $state.raw<{ readonly fileName: string; readonly grant: string } | null>(null);
  failure = $state.raw<ErrorText | null>(null);
  readonly #book: BookState;
  readonly #versionRecordId: string | null;

  constructor(book: BookState, versionRecordId: string | null) {
    this.#book = book;
    this.#versionRecordId = versionRecordId;
  }

  get isPasswordShort(): boolean {
    return this.password !== '' && this.password.length < shortestPassword;
  }

  /** Why it cannot be written now; null when it can. */
  get unavailable(): string | null {
    if (this.jobId !== null) return 'The document is being written';
    return this.isPasswordShort
      ? `The password needs ${String(shortestPassword)} characters`
      : null;
  }

  /** Asks where to, then writes the document there. What was stopped or failed leaves nothing behind. */
  async start(jobs: Jobs): Promise<void> {
    if (this.unavailable !== null) return;
    this.failure = null;
    this.done = null;
    try {
      await this.#book.flush();
      const target = await request('files.chooseTarget', {
        suggestedName: `Changes to the Social Media Policy.${this.format}`,
        kind: this.format,
      });
      if (target) await this.#write(target.grant, jobs);
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code !== 'cancelled') this.failure = explain(error);
    } finally {
      this.jobId = null;
      this.progress = null;
    }
  }

  async stop(jobs: Jobs): Promise<void> {
    if (this.jobId !== null) await jobs.cancel(this.jobId);
  }

  async #write(grant: string, jobs: Jobs): Promise<void> {
    const { recipient, purpose, format } = this;
    const password = format === 'pdf' && this.password !== '' ? this.password : null;
    const versionRecordId = this.#versionRecordId;
    const { disclosure } = await jobs.run(
      format === 'pdf' ? 'Making the PDF' : 'Making the DOCX',
      (jobId) => {
        this.jobId = jobId;
        const common = { format, target: grant, recipient, purpose, password, jobId };
        return request('policy.export', { versionRecordId, ...common });
      },
      (progress) => (this.progress = progress),
    );
    this.done = { fileName: disclosure.fileName, grant };
  }
}
