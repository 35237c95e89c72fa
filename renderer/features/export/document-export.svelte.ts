import type { JobProgress } from '../../../shared/contract/events.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';

/** Files a document can be written as. */
export type DocumentFormat = 'pdf' | 'docx';

/** An export under way. */
type Running = {
  readonly format: DocumentFormat;
  readonly isLocked: boolean;
  readonly jobId: string;
};

/** An export done: where it can be shown. */
type Done = { readonly disclosure: Disclosure; readonly grant: string };

/** How a document leaves: as what, where to, to whom and why, under which password, followed by which job. */
export type Release = {
  readonly format: DocumentFormat;
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly password: string | null;
  readonly jobId: string;
};

/** What leaves. */
export type ExportSource = {
  /** Saves what is typed, so that it is in the document. */
  readonly flush: () => Promise<void>;
  /** Name of the file without its ending, as it is suggested. */
  readonly fileName: () => string;
  readonly write: (release: Release) => Promise<{ disclosure: Disclosure }>;
};

/** Characters that a password of a PDF has at least. */
export const shortestPassword = 8;

/** A document leaving the library as PDF or DOCX: for whom, what for, under which password, and how far it is. */
export class DocumentExport {
  recipient = $state('');
  purpose = $state('');
  /** Locks a PDF; a DOCX is never locked. */
  password = $state('');
  running = $state.raw<Running | null>(null);
  progress = $state.raw<JobProgress | null>(null);
  /** Whether the progress is on show or put away. */
  isShown = $state(false);
  done = $state.raw<Done | null>(null);
  failure = $state.raw<ErrorText | null>(null);
  /** Whether the last one was stopped before it was written. */
  isStopped = $state(false);
  /** Whether it was begun and nobody has said yet where it is to go. */
  #isAsking = $state(false);
  /** Whether it goes on, and can be found again, when its window is closed. */
  readonly canBePutAway: boolean = false;
  readonly #source: ExportSource;

  constructor(source: ExportSource) {
    this.#source = source;
  }

  // Not $derived, nor those below: this may outlive the component that asks first, and a derived value ends with its component.
  get isPasswordShort(): boolean {
    return this.password !== '' && this.password.length < shortestPassword;
  }

  /** What is still to be said before it leaves; null when nothing is. */
  get missing(): string | null {
    return null;
  }

  /** Why it cannot leave now; null when it can. */
  get unavailable(): string | null {
    if (this.running) return 'An export is under way';
    if (this.#isAsking) return 'Choose where it is to go';
    return this.isPasswordShort
      ? `The password needs ${String(shortestPassword)} characters`
      : this.missing;
  }

  /** What has been written, as the words that say so begin. */
  get written(): string {
    const edition = this.done?.disclosure.edition ?? 0;
    return edition > 0 ? `Edition ${String(edition)}` : 'The document';
  }

  /** Asks where to, then writes the document there. What was stopped or failed leaves nothing behind. */
  async start(format: DocumentFormat, jobs: Jobs): Promise<void> {
    if (this.unavailable !== null) return;
    this.forget();
    this.#isAsking = true;
    try {
      await this.#source.flush();
      const target = await request('files.chooseTarget', {
        suggestedName: `${this.#source.fileName()}.${format}`,
        kind: format,
      });
      if (target) await this.#write(format, target.grant, jobs);
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code === 'cancelled') this.isStopped = true;
      else this.failure = explain(error);
    } finally {
      this.#isAsking = false;
      this.running = null;
      this.progress = null;
      this.isShown = false;
    }
  }

  async stop(jobs: Jobs): Promise<void> {
    if (this.running) await jobs.cancel(this.running.jobId);
  }

  /** How the last export ended is no longer told. */
  forget(): void {
    this.done = null;
    this.failure = null;
    this.isStopped = false;
  }

  async #write(format: DocumentFormat, target: string, jobs: Jobs): Promise<void> {
    const password = format === 'pdf' && this.password !== '' ? this.password : null;
    const [recipient, purpose] = [this.recipient.trim(), this.purpose.trim()];
    const { disclosure } = await jobs.run(
      format === 'pdf' ? 'Making the PDF' : 'Making the DOCX',
      (jobId) => {
        this.running = { format, jobId, isLocked: password !== null };
        this.isShown = true;
        return this.#source.write({ format, target, recipient, purpose, password, jobId });
      },
      (progress) => (this.progress = progress),
    );
    this.done = { disclosure, grant: target };
  }
}
