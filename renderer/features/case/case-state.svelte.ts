import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { isClosed } from '../../../shared/domain/case-file.ts';
import { findGaps, unexplained } from '../../../shared/domain/gaps.ts';
import {
  recordSchemas,
  type Edit,
  type RecordBody,
  type RecordKind,
} from '../../../shared/domain/records.ts';
import type { ZodType } from 'zod';
import type { AppError, ErrorCode } from '../../../shared/errors.ts';
import { errorOf, request } from '../../lib/client.ts';
import { withEdit, type FieldEdit } from './local-edit.ts';

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
];

/** Whether what the screen shows is stored: durably at a moment, on its way, or refused since a moment. */
export type SaveState =
  | { readonly is: 'saved'; readonly at: string | null }
  | { readonly is: 'saving'; readonly since: number }
  | { readonly is: 'failed'; readonly since: string; readonly error: AppError };

type PendingEdit = FieldEdit & { readonly label: string };

/**
 * One open case: what the screen shows of it, and the way every change takes to the vault.
 *
 * Typed values show at once and are saved after a pause or on blur; the state says "saved" only when the vault has them.
 */
export class CaseState {
  detail: CaseDetail = $state.raw() as CaseDetail;
  save: SaveState = $state.raw({ is: 'saved', at: null });
  /** When the last change became durable. */
  savedAt: string | null = $state(null);
  /** What was typed and cannot be stored, by field as `kind:id:field`. It stays on the screen and is not sent. */
  refused: ReadonlyMap<string, FieldEdit> = $state.raw(new Map());
  /** The moment by which gaps in time are judged; moved on every minute by the page that shows the case. */
  now = $state(new Date().toISOString());
  readonly gaps = $derived.by(() => findGaps(this.detail, this.now));
  /** Gaps that nobody has given a reason for leaving open. */
  readonly openGaps = $derived.by(() => unexplained(this.gaps, this.detail));
  readonly isReadOnly = $derived.by(
    () => isClosed(this.detail.records.file) || this.detail.handedTo !== null,
  );

  #pending: PendingEdit[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(detail: CaseDetail) {
    this.detail = detail;
  }

  get caseId(): string {
    return this.detail.row.id;
  }

  /** Sets fields of a record: shown at once, saved after a pause. `label` is what undo will call it. */
  change<K extends RecordKind>(
    label: string,
    kind: K,
    id: string,
    fields: Partial<RecordBody<K>>,
  ): void {
    if (this.isReadOnly) return;
    const edit: PendingEdit = { label, kind, id, fields };
    this.detail = withEdit(this.detail, edit);
    if (!this.#fits(edit)) return;
    this.#remember(edit);
    if (this.save.is === 'saved') this.save = { is: 'saving', since: Date.now() };
    this.#flushIn(PAUSE_MS);
  }

  /** Makes structural edits (adding, removing) at once, after whatever is still pending. Throws `RequestFailure`. */
  async act(label: string, edits: Edit[]): Promise<void> {
    await this.flush();
    await this.#run(async () => {
      const { detail, savedAt } = await request('case.edit', { caseId: this.caseId, label, edits });
      this.#confirm(detail, savedAt);
    });
  }

  /** Takes back the last act and answers what it was. Throws `RequestFailure`. */
  undo(): Promise<string> {
    return this.#step('case.undo');
  }

  /** Does again what was taken back last and answers what it was. Throws `RequestFailure`. */
  redo(): Promise<string> {
    return this.#step('case.redo');
  }

  /** Takes over a case as the vault returned it from another request (stages, evidence, closing). */
  accept(detail: CaseDetail, savedAt: string): void {
    this.#confirm(detail, savedAt);
  }

  /** Reads the case anew, for instance after files were added. */
  async reload(): Promise<void> {
    const detail = await request('case.open', { caseId: this.caseId });
    this.detail = this.#shown(detail);
  }

  /** Saves what is pending now. Resolves when the vault has it; a failure stays in `save` and is tried again. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#run(() => this.#saveAll());
  }

  /** Stops all timers; call when the case leaves the screen, after `flush`. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#pending = [];
  }

  /** Whether each field can be stored by itself; marks those that cannot. */
  #fits({ kind, id, fields }: FieldEdit): boolean {
    const { shape } = recordSchemas[kind];
    const refused = new Map(this.refused);
    const keyOf = (name: string): string => `${kind}:${id}:${name}`;
    const names = Object.keys(fields);
    for (const name of names) {
      const schema = shape[name as keyof typeof shape] as ZodType;
      const value = fields[name as keyof typeof fields];
      if (schema.safeParse(value).success) refused.delete(keyOf(name));
      else refused.set(keyOf(name), { kind, id, fields: { [name]: value } });
    }
    this.refused = refused;
    return names.every((name) => !refused.has(keyOf(name)));
  }

  /** A case as the vault has it, with what is typed and not stored yet or cannot be. */
  #shown(detail: CaseDetail): CaseDetail {
    return [...this.#pending, ...this.refused.values()].reduce<CaseDetail>(withEdit, detail);
  }

  #remember(edit: PendingEdit): void {
    const last = this.#pending.at(-1);
    if (last && last.kind === edit.kind && last.id === edit.id && last.label === edit.label) {
      this.#pending[this.#pending.length - 1] = {
        ...edit,
        fields: { ...last.fields, ...edit.fields },
      };
    } else {
      this.#pending.push(edit);
    }
  }

  #flushIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  /** One request at a time, so that the vault sees acts in the order they were done. */
  #run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
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
        await this.reload().catch(() => undefined);
        return;
      }
    }
    if (this.save.is === 'failed') this.save = { is: 'saved', at: this.savedAt };
  }

  async #saveOne(edit: PendingEdit): Promise<void> {
    this.#pending = this.#pending.slice(1);
    const { label, kind, id, fields } = edit;
    try {
      const { detail, savedAt } = await request('case.edit', {
        caseId: this.caseId,
        label,
        edits: [
          { op: 'put', kind, id, fields: $state.snapshot(fields) as Record<string, unknown> },
        ],
      });
      this.#confirm(detail, savedAt);
    } catch (thrown) {
      this.#pending.unshift(edit);
      throw thrown;
    }
  }

  #confirm(detail: CaseDetail, savedAt: string): void {
    // What can no longer be corrected is given up.
    if (isClosed(detail.records.file)) this.refused = new Map();
    this.detail = this.#shown(detail);
    this.savedAt = savedAt;
    if (this.#pending.length === 0) this.save = { is: 'saved', at: savedAt };
  }

  #fail(error: AppError): void {
    if (this.save.is !== 'failed') {
      this.save = { is: 'failed', since: new Date().toISOString(), error };
    }
    this.#flushIn(RETRY_MS);
  }

  async #step(channel: 'case.undo' | 'case.redo'): Promise<string> {
    await this.flush();
    return this.#run(async () => {
      const { detail, savedAt, label } = await request(channel, { caseId: this.caseId });
      this.refused = new Map();
      this.#confirm(detail, savedAt);
      return label;
    });
  }
}
