import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { errorOf, request, type Output } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { CaseState } from '../case/case-state.svelte.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';

/** A long piece of work that can be followed and stopped: its share done, whether it runs, why it failed. */
class ArchiveWork {
  percent = $state<number | null>(null);
  isRunning = $state(false);
  failure = $state.raw<ErrorText | null>(null);
  #jobId: string | null = null;

  /** Asks the work to stop; nothing is left behind. */
  async stop(jobs: Jobs): Promise<void> {
    if (this.#jobId) await jobs.cancel(this.#jobId);
  }

  /** Runs the work; undefined where it failed or was stopped. */
  protected async run<T>(
    jobs: Jobs,
    title: string,
    work: (jobId: string) => Promise<T>,
  ): Promise<T | undefined> {
    this.failure = null;
    this.percent = null;
    this.isRunning = true;
    try {
      return await jobs.run(
        title,
        (jobId) => {
          this.#jobId = jobId;
          return work(jobId);
        },
        ({ done, total }) => (this.percent = total ? (100 * done) / total : null),
      );
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code !== 'cancelled') this.failure = explain(error);
      return undefined;
    } finally {
      this.isRunning = false;
      this.#jobId = null;
    }
  }
}

/** Sealing a case: to whom, why, under which passphrase; then what was written. */
export class Sealing extends ArchiveWork {
  recipient = $state('');
  reason = $state('');
  passphrase = $state('');
  again = $state('');
  isStrongEnough = $state(false);
  done = $state.raw<{ disclosure: Disclosure; grant: string; isBack: boolean } | null>(null);

  /** What is still missing before the case can be sealed; null when nothing is. */
  readonly missing = $derived.by(() => {
    if (this.isRunning) return 'The archive is being written';
    if (this.recipient.trim() === '') return 'Say to whom it is handed';
    if (this.reason.trim() === '') return 'Say why';
    if (!this.isStrongEnough) return 'Choose a stronger passphrase';
    return this.passphrase === this.again ? null : 'Type the same passphrase again';
  });

  /** Asks where to, then seals what is stored of the case. */
  async seal(caseState: CaseState, jobs: Jobs): Promise<void> {
    const { recipient, reason, passphrase } = this;
    const { row, cameFrom } = caseState.detail;
    const isBack = cameFrom !== null && !cameFrom.isReturn;
    const sealed = await this.run(jobs, 'Sealing a case', async (jobId) => {
      await caseState.flush();
      const target = await request('files.chooseTarget', {
        suggestedName: `${row.reference}.casebook`,
        kind: 'archive',
      });
      if (!target) return undefined;
      const given = { caseId: caseState.caseId, target: target.grant, recipient, reason };
      const { detail, savedAt, disclosure } = await request('handover.seal', {
        ...given,
        passphrase,
        jobId,
      });
      caseState.accept(detail, savedAt);
      return { disclosure, grant: target.grant, isBack };
    });
    if (!sealed) return;
    this.done = sealed;
    this.passphrase = '';
    this.again = '';
  }
}

/** Opening an archive: which, and by which passphrase. */
export class Opening extends ArchiveWork {
  file = $state.raw<{ grant: string; name: string } | null>(null);
  passphrase = $state('');

  readonly missing = $derived.by(() => {
    if (this.isRunning) return 'The archive is being opened';
    if (!this.file) return 'Choose an archive';
    return this.passphrase === '' ? 'Type its passphrase' : null;
  });

  async choose(): Promise<void> {
    const [file] = await request('files.pick', { what: 'archive' });
    if (!file) return;
    this.failure = null;
    this.file = file;
  }

  /** Takes the case in; undefined where that failed or was stopped. */
  async open(jobs: Jobs): Promise<Output<'handover.open'> | undefined> {
    const { file, passphrase } = this;
    if (!file) return undefined;
    const opened = await this.run(jobs, 'Opening an archive', (jobId) =>
      request('handover.open', { source: file.grant, passphrase, jobId }),
    );
    if (opened) this.passphrase = '';
    return opened;
  }
}
