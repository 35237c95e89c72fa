import type { JobProgress } from '../../shared/contract/events.ts';
import { request } from './client.ts';

/** A long request under way, as the status bar and its own place show it. */
export type Job = {
  readonly id: string;
  /** "Adding files", "Making the PDF". */
  readonly title: string;
  readonly progress: JobProgress | null;
};

/** Share of a job that is done, in whole per cent; null while its size is unknown. */
export function percentOf(job: Job): number | null {
  const { progress } = job;
  if (!progress?.total) return null;
  return Math.min(100, Math.floor((100 * progress.done) / progress.total));
}

/** Long requests that are under way. */
export class Jobs {
  list = $state.raw<readonly Job[]>([]);
  #listeners = new Map<string, (progress: JobProgress) => void>();

  /** Runs a long request under a fresh job id, following its progress until it ends. */
  async run<T>(
    title: string,
    work: (jobId: string) => Promise<T>,
    onProgress?: (progress: JobProgress) => void,
  ): Promise<T> {
    const id = crypto.randomUUID();
    this.list = [...this.list, { id, title, progress: null }];
    if (onProgress) this.#listeners.set(id, onProgress);
    try {
      return await work(id);
    } finally {
      this.#listeners.delete(id);
      this.list = this.list.filter((job) => job.id !== id);
    }
  }

  /** Takes news of a job. */
  receive(progress: JobProgress): void {
    this.#listeners.get(progress.jobId)?.(progress);
    this.list = this.list.map((job) => (job.id === progress.jobId ? { ...job, progress } : job));
  }

  /** Asks a job to stop; it ends with `cancelled` and leaves nothing behind. */
  async cancel(id: string): Promise<void> {
    await request('job.cancel', { jobId: id });
  }
}
