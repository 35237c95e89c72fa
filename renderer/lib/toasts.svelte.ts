/** What a toast offers to do. */
export type ToastAction = {
  readonly label: string;
  readonly shortcut?: string;
  readonly run: () => unknown;
  /** Whether it would still do what it says; always when left out. */
  readonly isOffered?: () => boolean;
};

/** A passing message that names an act. Never an error, never takes focus. */
export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
};

const shownMs = 10_000;

/** The toasts on show. They wait while the pointer or focus is on them. */
export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #nextId = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a message for ten seconds, instead of the one before. */
  show(text: string, action: ToastAction | null = null): void {
    const toast = { id: this.#nextId++, text, action };
    this.clear();
    this.list = [toast];
    this.resume(toast.id);
  }

  dismiss(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Takes all messages away, with the timers that would keep them in memory. */
  clear(): void {
    for (const { id } of this.list) this.dismiss(id);
  }

  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    this.pause(id);
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), shownMs),
    );
  }
}
