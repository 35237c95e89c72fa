import { DomainError } from '../../../shared/errors.ts';

type Place = { go(): void; refuse(error: DomainError): void };

/** Lets a limited number of workers go at a time, in the order they came. */
export class Turns {
  #free: number;
  #isClosed = false;
  readonly #waiting = new Set<Place>();

  constructor(size: number) {
    this.#free = size;
  }

  /**
   * Resolves when it is the caller's turn, which the caller gives back with `done`.
   *
   * @throws DomainError `cancelled` on abort and after `close`.
   */
  async wait(signal?: AbortSignal): Promise<void> {
    if (this.#isClosed || signal?.aborted) throw cancelled();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const place = { go: resolve, refuse: reject };
    const leave = (): void => {
      if (this.#waiting.delete(place)) reject(cancelled());
    };
    this.#waiting.add(place);
    signal?.addEventListener('abort', leave, { once: true });
    await promise.finally(() => signal?.removeEventListener('abort', leave));
  }

  /** Works when it is the caller's turn. Throws as `wait` and the work do. */
  async take<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    await this.wait(signal);
    try {
      return await work();
    } finally {
      this.done();
    }
  }

  /** Gives a turn back. */
  done(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#free += 1;
    else {
      this.#waiting.delete(next);
      next.go();
    }
  }

  /** Refuses those who wait and all who come later. */
  close(): void {
    this.#isClosed = true;
    for (const place of this.#waiting) place.refuse(cancelled());
    this.#waiting.clear();
  }
}

function cancelled(): DomainError {
  return new DomainError('cancelled', 'no longer wanted');
}
