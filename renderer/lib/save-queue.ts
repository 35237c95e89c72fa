import type { Edit } from '../../shared/domain/records.ts';

type Put = Extract<Edit, { op: 'put' }>;

/** Edits under one label: one step of undo. */
export type Step = { readonly label: string; readonly edits: readonly Edit[] };

/** How saving goes, told to whoever shows it. `saved` comes only once the change survives a power cut. */
export type SaveObserver = {
  readonly started: () => void;
  readonly saved: (savedAt: string) => void;
  readonly failed: (thrown: unknown) => void;
};

export type SaveQueueOptions<Answer extends { savedAt: string }> = {
  /** Sends one step and answers when it is durable. */
  readonly send: (step: Step) => Promise<Answer>;
  /** Takes an answer; `waiting` are the steps not sent yet, to be laid over it. */
  readonly accept: (answer: Answer, waiting: readonly Step[]) => void;
  /** Whether a failed step can never succeed and is given up. */
  readonly isHopeless: (thrown: unknown) => boolean;
  /** A step that was given up, so that the screen can show what is really stored. */
  readonly dropped: (step: Step, thrown: unknown, waiting: readonly Step[]) => void;
  readonly observer: SaveObserver;
  readonly pauseMs?: number;
  readonly retryMs?: number;
};

const isPut = (edit: Edit): edit is Put => edit.op === 'put';

/**
 * Collects what a person types and saves it after each pause, one step at a time and in order.
 *
 * Typing on in one field stays one step: edits with the same label and record are merged until they are sent.
 * What cannot be saved is kept and tried again; nothing is dropped unless it can never succeed.
 */
export class SaveQueue<Answer extends { savedAt: string }> {
  readonly #options: SaveQueueOptions<Answer>;
  #waiting: Step[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;

  constructor(options: SaveQueueOptions<Answer>) {
    this.#options = options;
  }

  /** Steps that are not durable yet. */
  get hasUnsaved(): boolean {
    return this.#waiting.length > 0;
  }

  /** Adds a step; it is sent after the pause, or at once. */
  add(step: Step, now = false): void {
    const [edit] = step.edits;
    const last = this.#waiting.at(-1);
    const canMerge = this.#waiting.length > (this.#running ? 1 : 0);
    if (last && canMerge && step.edits.length === 1 && edit && isPut(edit)) {
      const merged = mergeInto(last, step.label, edit);
      if (merged) this.#waiting[this.#waiting.length - 1] = merged;
      else this.#waiting.push(step);
    } else {
      this.#waiting.push(step);
    }
    this.#schedule(now ? 0 : (this.#options.pauseMs ?? 700));
  }

  /** Sends everything that waits; true when all of it is durable. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#sendAll().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Forgets everything and stops trying. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  async #sendAll(): Promise<boolean> {
    const { send, accept, isHopeless, dropped, observer, retryMs = 5000 } = this.#options;
    for (let step = this.#waiting[0]; step; step = this.#waiting[0]) {
      observer.started();
      try {
        const answer = await send(step);
        this.#waiting.shift();
        accept(answer, this.#waiting);
        observer.saved(answer.savedAt);
      } catch (thrown) {
        observer.failed(thrown);
        if (!isHopeless(thrown)) {
          this.#schedule(retryMs);
          return false;
        }
        this.#waiting.shift();
        dropped(step, thrown, this.#waiting);
      }
    }
    return true;
  }
}

/** One step of two, when the second goes on with the first: the same record under the same label. */
function mergeInto(step: Step, label: string, edit: Put): Step | null {
  const [before] = step.edits;
  if (step.label !== label || step.edits.length !== 1 || !before || !isPut(before)) return null;
  if (before.kind !== edit.kind || before.id !== edit.id) return null;
  return { label, edits: [{ ...edit, fields: { ...before.fields, ...edit.fields } }] };
}
