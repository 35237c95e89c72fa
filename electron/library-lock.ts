import type { EventName, EventPayload } from '../shared/contract/events.ts';
import type { Grants } from './ipc/grants.ts';
import type { Jobs } from './ipc/jobs.ts';
import type { VaultSupervisor } from './vault-supervisor.ts';

/** Tells the window something, if there is one. */
export type Tell = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Why a library locks. */
export type LockReason = EventPayload<'library.locked'>['reason'];

/** What locking needs of the rest of the main process. */
export type LibraryLockOptions = {
  readonly vault: Pick<VaultSupervisor, 'isRunning' | 'settled' | 'close'>;
  readonly grants: Pick<Grants, 'forgetFiles'>;
  readonly jobs: Pick<Jobs, 'cancelAll'>;
  readonly tell: Tell;
  /** Asks whether what cannot be saved may be lost. */
  readonly confirmLosing: () => Promise<boolean>;
  readonly now: () => Date;
};

/** What is typed but not saved has this long to be on its way after the window heard that the library will lock. */
const HEAR_MS = 100;
/** And what is on its way has this long to be saved. */
const SAVE_MS = 2000;
const MS_PER_MINUTE = 60_000;

/** Locks the library: when asked, when nobody has been there for a while, when the computer goes to sleep. */
export class LibraryLock {
  readonly #options: LibraryLockOptions;
  #idleMinutes: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #locking: Promise<void> | null = null;
  #isUnsaved = false;
  #asking: Promise<boolean> | null = null;

  constructor(options: LibraryLockOptions) {
    this.#options = options;
  }

  /** Begins, or goes on, to watch for idleness with so many minutes allowed. */
  watch(lockAfterMinutes: number): void {
    this.#idleMinutes = lockAfterMinutes;
    this.touch();
  }

  /** Somebody is there. Returns when the library would lock if nobody touched it again. */
  touch(): Date | null {
    clearTimeout(this.#timer);
    if (this.#idleMinutes === null) return null;
    const idleMs = this.#idleMinutes * MS_PER_MINUTE;
    this.#timer = setTimeout(() => void this.lock('idle'), idleMs);
    return new Date(this.#options.now().getTime() + idleMs);
  }

  /** Locks, also while a library is only being opened. Resolves when the vault process is gone and the window has been told. */
  lock(reason: LockReason): Promise<void> {
    if (!this.#options.vault.isRunning && !this.#locking) return Promise.resolve();
    this.#locking ??= this.#lock(reason).finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  }

  /** The window holds something typed that cannot be saved, or no longer does. */
  noteUnsaved(isUnsaved: boolean): void {
    // A window whose library is just closing may still tell of it.
    this.#isUnsaved = isUnsaved && this.#options.vault.isRunning;
  }

  /** Locks because the person wants to lock or leave, after asking where something would be lost. Resolves with whether it did. */
  async lockUnlessKept(): Promise<boolean> {
    this.#asking ??= this.#mayLose().finally(() => {
      this.#asking = null;
    });
    if (!(await this.#asking)) return false;
    await this.lock('asked');
    return true;
  }

  /** The vault has ended by itself: there is nothing left to save. */
  ended(): void {
    if (this.#locking) return;
    this.#forget();
    this.#options.tell('library.locked', { reason: 'vault_ended' });
  }

  async #mayLose(): Promise<boolean> {
    return !this.#isUnsaved || this.#options.confirmLosing();
  }

  async #lock(reason: LockReason): Promise<void> {
    const { vault, jobs, tell } = this.#options;
    tell('library.locking', { withinMs: HEAR_MS + SAVE_MS });
    await new Promise((resolve) => setTimeout(resolve, HEAR_MS));
    jobs.cancelAll();
    await vault.settled(SAVE_MS);
    await vault.close();
    this.#forget();
    tell('library.locked', { reason });
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#idleMinutes = null;
    this.#isUnsaved = false;
    this.#options.jobs.cancelAll();
    this.#options.grants.forgetFiles();
  }
}
