import { packReference } from '../../../shared/annual/pack/build.ts';
import type { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';
import { shortestPassword, type ReportFormat } from '../report/export-state.svelte.ts';
import type { AnnualState } from './annual-state.svelte.ts';

/** A pack written: its file and where it can be shown. */
type Done = { readonly fileName: string; readonly grant: string; readonly issue: number };

/** A pack leaving the library: issued now, or written again as it was frozen. */
export class PackExport {
  recipient = $state('');
  purpose = $state('');
  format = $state<ReportFormat>('pdf');
  password = $state('');
  /** What a further issue corrects. */
  correction = $state('');
  jobId = $state<string | null>(null);
  progress = $state.raw<JobProgress | null>(null);
  done = $state.raw<Done | null>(null);
  failure = $state.raw<ErrorText | null>(null);
  readonly #annual: AnnualState;
  /** The issued pack that is written again; null for one that is issued now. */
  readonly pack: IssuedPack | null;
  /** Number of the issue that is written. */
  readonly issue: number;

  constructor(annual: AnnualState, pack: IssuedPack | null, recipient: string) {
    this.#annual = annual;
    this.pack = pack;
    this.issue = pack?.issue ?? (annual.issuedHere[0]?.issue ?? 0) + 1;
    this.recipient = recipient;
  }

  // Not $derived: this may outlive the component that asks for it first.
  get isPasswordShort(): boolean {
    return this.password !== '' && this.password.length < shortestPassword;
  }

  /** Why it cannot be written now; null when it can. */
  get unavailable(): string | null {
    if (this.jobId !== null) return 'The pack is being written';
    if (this.recipient.trim() === '') return 'Say to whom it goes';
    if (this.pack === null && this.issue > 1 && this.correction.trim() === '') {
      return `Say what issue ${String(this.issue)} corrects`;
    }
    return this.isPasswordShort
      ? `The password needs ${String(shortestPassword)} characters`
      : null;
  }

  /** Asks where to, then writes the pack there. What was stopped or failed leaves nothing behind and issues nothing. */
  async start(jobs: Jobs): Promise<void> {
    if (this.unavailable !== null) return;
    this.failure = null;
    try {
      await this.#annual.book.flush();
      const { periodId } = this.pack ?? this.#annual;
      const target = await request('files.chooseTarget', {
        suggestedName: `${packReference(periodId, this.issue)}.${this.format}`,
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
    const { recipient, purpose, format, pack } = this;
    const password = format === 'pdf' && this.password !== '' ? this.password : null;
    const common = { format, target: grant, recipient: recipient.trim(), purpose, password };
    const { periodId } = this.#annual;
    const { disclosure } = await jobs.run(
      format === 'pdf' ? 'Making the PDF' : 'Making the DOCX',
      (jobId) => {
        this.jobId = jobId;
        return pack === null
          ? request('annual.issue', { ...common, jobId, periodId, correction: this.correction })
          : request('annual.exportIssued', { ...common, jobId, packId: pack.id });
      },
      (progress) => (this.progress = progress),
    );
    this.done = { fileName: disclosure.fileName, grant, issue: this.issue };
    await this.#annual.load();
  }
}
