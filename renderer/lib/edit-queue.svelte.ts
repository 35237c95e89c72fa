import type { AppError, ErrorCode } from '../../shared/errors.ts';
import { errorOf } from './client.ts';

/** How long after the last keystroke an edit is saved. */
const PAUSE_MS = 700;
const RETRY_MS = 5_000;

/** Refusals that trying again cannot mend: the edit is given up and the screen shows what is stored. */
const HOPELESS: readonly ErrorCode[] = [
  'invalid_input',
  'not_found',
  'conflict',
  'case_closed',
  'outcome_not_for_role',
  'director_conflicted',
  'letter_sent',
  'handed_over',
  'version_adopted',
];

/** What is typed has not been taken by the vault since a moment, and why. */
export type FailedSave = {
  readonly is: 'failed';
  readonly since: string;
  readonly error: AppError;
};

/** Whether what the screen shows is stored: durably at a moment, on its way, or refused since a moment. */
export type SaveState =
  | { readonly is: 'saved'; readonly at: string | null }
  | { readonly is: 'saving'; readonly since: number }
  | FailedSave;

/** New values for some fields of one record, on their way to the vault. `label` is what undo will call them. */
export type QueuedEdit = {
  readonly label: string;
  readonly kind: string;
  readonly id: string;
  readonly fields: object;
};

/**
 * The way typed values take to the vault: remembered at once, sent after a pause or when asked, one after the other, tried
 * again while the vault cannot be reached. "Saved" only when the vault has them.
 */
export class EditQueue<E extends QueuedEdit> {
  save: SaveState = $state.raw({ is: 'saved', at: null });
  /** When the last change became durable. */
  savedAt: string | null = $state(null);

  #pending: readonly E[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();
  readonly #send: (edit: E) => Promise<void>;
  readonly #reload: () => Promise<void>;

  /** `send` stores one edit and calls `confirm`; `reload` shows what is stored after an edit had to be given up. */
  constructor(ways: { send: (edit: E) => Promise<void>; reload: () => Promise<void> }) {
    this.#send = ways.send;
    this.#reload = ways.reload;
  }

  /** What has been typed and is not stored yet. */
  get pending(): readonly E[] {
    return this.#pending;
  }

  /** Remembers an edit, and saves it after a pause. */
  add(edit: E): void {
    const last = this.#pending.at(-1);
    const goesOn = last?.kind === edit.kind && last.id === edit.id && last.label === edit.label;
    const merged = goesOn ? { ...edit, fields: { ...last.fields, ...edit.fields } } : edit;
    this.#pending = goesOn ? [...this.#pending.slice(0, -1), merged] : [...this.#pending, merged];
    if (this.save.is === 'saved') this.save = { is: 'saving', since: Date.now() };
    this.#flushIn(PAUSE_MS);
  }

  /** Saves what is pending now. Resolves when the vault has it; a failure stays in `save` and is tried again. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.run(() => this.#saveAll());
  }

  /** One request at a time, so that the vault sees acts in the order they were done. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Takes note that everything sent so far is durable since a moment. */
  confirm(savedAt: string): void {
    this.savedAt = savedAt;
    if (this.#pending.length === 0) this.save = { is: 'saved', at: savedAt };
  }

  /** Stops all timers and forgets what is pending; call after `flush`. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#pending = [];
  }

  #flushIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #saveAll(): Promise<void> {
    for (let edit = this.#pending[0]; edit; edit = this.#pending[0]) {
      try {
        await this.#saveOne(edit);
      } catch (thrown) {
        const error = errorOf(thrown);
        this.#fail(error);
        if (!HOPELESS.includes(error.code)) return;
        this.#pending = this.#pending.slice(1);
        // What is stored is shown when it can be read; saving goes on either way.
        await this.#reload().catch(() => undefined);
        return;
      }
    }
    if (this.save.is === 'failed') this.save = { is: 'saved', at: this.savedAt };
  }

  async #saveOne(edit: E): Promise<void> {
    this.#pending = this.#pending.slice(1);
    try {
      await this.#send(edit);
    } catch (thrown) {
      this.#pending = [edit, ...this.#pending];
      throw thrown;
    }
  }

  #fail(error: AppError): void {
    if (this.save.is !== 'failed') {
      this.save = { is: 'failed', since: new Date().toISOString(), error };
    }
    this.#flushIn(RETRY_MS);
  }
}
