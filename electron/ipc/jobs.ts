import { DomainError } from '../../shared/errors.ts';

/** Long requests under way, by the id the window gave them, so that it can cancel them. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();

  /** Runs work as a job. Throws `conflict` when a job of that id is running. */
  async run<T>(jobId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#running.has(jobId)) throw new DomainError('conflict', 'that job is running');
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** Cancels a job. Nothing happens when it has ended. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort();
  }

  /** Cancels every job. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
