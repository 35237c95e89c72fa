import type { GrantedFile, Refusal } from '../../../shared/contract/common.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import { errorOf, grantFiles, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

type FileState = 'waiting' | 'running' | 'kept' | 'refused';

/** One file on its way into a case. */
export type ImportRow = {
  readonly key: string;
  readonly name: string;
  readonly state: FileState;
  readonly doneBytes: number;
  readonly totalBytes: number | null;
  readonly exhibit: Exhibit | null;
  readonly refusal: Refusal | null;
};

const reloadEveryMs = 1000;

/** Files being added to one case: what became of each, in the order they were given. */
export class ImportState {
  rows = $state.raw<readonly ImportRow[]>([]);
  /** Why files could not be added at all. */
  failure = $state.raw<ErrorText | null>(null);
  readonly #case: CaseState;
  #running = $state(0);
  #jobIds: string[] = [];
  #queue: Promise<void> = Promise.resolve();
  #reloadedAt = 0;

  constructor(caseState: CaseState) {
    this.#case = caseState;
  }

  // Not $derived: this outlives the component that asks for it first, and a derived value ends with its component.
  get isRunning(): boolean {
    return this.#running > 0;
  }

  /** "2 added, 1 refused, 3 to go". */
  get summary(): string {
    const refused = this.count('refused');
    const left = this.count('waiting') + this.count('running');
    return [
      `${this.count('kept')} added`,
      refused > 0 && `${refused} refused`,
      left > 0 && `${left} to go`,
    ]
      .filter(Boolean)
      .join(', ');
  }

  /** How many files stand in a state. */
  count(state: FileState): number {
    return this.rows.filter((row) => row.state === state).length;
  }

  /** Adds files behind grants; further ones wait until these are done. */
  add(jobs: Jobs, files: readonly GrantedFile[]): Promise<void> {
    const grants = files.map(({ grant }) => grant);
    if (grants.length === 0) return Promise.resolve();
    return this.#attempt(() =>
      jobs.run(
        'Adding files',
        async (jobId) => {
          this.#jobIds.push(jobId);
          await request('evidence.add', { caseId: this.#case.caseId, grants, jobId });
        },
        (progress) => this.#receive(progress),
      ),
    );
  }

  /** Adds what was dropped or pasted: files by their place on the disk, pictures without one by their bytes. */
  async addDropped(jobs: Jobs, files: readonly File[]): Promise<void> {
    const granted = await grantFiles(files);
    if (granted.length > 0) return this.add(jobs, granted);
    for (const file of files) {
      if (file.type.startsWith('image/')) await this.#paste(file);
    }
  }

  /** Stops after what has been kept so far; the rest is refused as stopped. */
  async cancel(jobs: Jobs): Promise<void> {
    await Promise.all(this.#jobIds.map((jobId) => jobs.cancel(jobId)));
  }

  dismiss(key: string): void {
    this.rows = this.rows.filter((row) => row.key !== key);
  }

  dismissAll(): void {
    this.rows = [];
    this.failure = null;
  }

  async #paste(file: File): Promise<void> {
    const key = crypto.randomUUID();
    const fileName = file.name || 'pasted.png';
    const row = { key, name: fileName, state: 'running' as const, exhibit: null, refusal: null };
    this.#put({ ...row, doneBytes: 0, totalBytes: file.size });
    await this.#attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      try {
        const { caseId } = this.#case;
        const exhibit = await request('evidence.paste', { caseId, bytes, fileName });
        const { sizeBytes } = exhibit.facts;
        this.#put({ ...row, state: 'kept', exhibit, doneBytes: sizeBytes, totalBytes: sizeBytes });
      } catch (thrown) {
        const { code, message } = errorOf(thrown);
        const refusal = { file: fileName, code, message };
        this.#put({ ...row, state: 'refused', refusal, doneBytes: 0, totalBytes: null });
      }
    });
  }

  /** Runs one import after the other and shows the case with what it brought. */
  #attempt(work: () => Promise<void>): Promise<void> {
    this.#running += 1;
    this.failure = null;
    const done = this.#queue.then(work).then(
      () => this.#case.reload(),
      (thrown: unknown) => {
        this.failure = explain(errorOf(thrown));
      },
    );
    this.#queue = done.finally(() => (this.#running -= 1));
    return this.#queue;
  }

  #receive({ jobId, done, total, file }: JobProgress): void {
    if (!file) return;
    const { index, name, state, exhibit, refusal } = file;
    const key = `${jobId}:${index}`;
    this.#put({ key, name, state, exhibit, refusal, doneBytes: done, totalBytes: total });
    if (state === 'kept') this.#showKept();
  }

  /** What has been kept is there to be worked with while the rest is still coming. */
  #showKept(): void {
    if (Date.now() - this.#reloadedAt < reloadEveryMs) return;
    this.#reloadedAt = Date.now();
    void this.#case.reload();
  }

  #put(row: ImportRow): void {
    const at = this.rows.findIndex(({ key }) => key === row.key);
    this.rows = at < 0 ? [...this.rows, row] : this.rows.with(at, row);
  }
}

const imports = new WeakMap<CaseState, ImportState>();

/** The files being added to a case: one list, wherever they were dropped. It goes when the case does. */
export function importsOf(caseState: CaseState): ImportState {
  const known = imports.get(caseState) ?? new ImportState(caseState);
  imports.set(caseState, known);
  return known;
}
