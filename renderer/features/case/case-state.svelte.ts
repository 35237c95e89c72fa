import { isWorkedOnHere, type CaseDetail } from '../../../shared/domain/case-detail.ts';
import { isClosed } from '../../../shared/domain/case-file.ts';
import { findGaps, unexplained } from '../../../shared/domain/gaps.ts';
import {
  recordSchemas,
  type Edit,
  type RecordBody,
  type RecordKind,
} from '../../../shared/domain/records.ts';
import { policyOfCase } from '../../../shared/domain/allegation-aids.ts';
import type { ZodType } from 'zod';
import { request } from '../../lib/client.ts';
import { EditQueue, type SaveState } from '../../lib/edit-queue.svelte.ts';
import { withEdit, type FieldEdit } from './local-edit.ts';

type PendingEdit = FieldEdit & { readonly label: string };

/**
 * One open case: what the screen shows of it, and the way every change takes to the vault.
 *
 * Typed values show at once and are saved after a pause or on blur; the state says "saved" only when the vault has them.
 */
export class CaseState {
  detail: CaseDetail = $state.raw() as CaseDetail;
  /** What was typed and cannot be stored, by field as `kind:id:field`. It stays on the screen and is not sent. */
  refused: ReadonlyMap<string, FieldEdit> = $state.raw(new Map());
  /** The moment by which gaps in time are judged; moved on every minute by the page that shows the case. */
  now = $state(new Date().toISOString());
  /** What is missing; nothing where the case is not worked on here, because whoever works on it is told. */
  readonly gaps = $derived.by(() => (this.isElsewhere ? [] : findGaps(this.detail, this.now)));
  /** Gaps that nobody has given a reason for leaving open. */
  readonly openGaps = $derived.by(() => unexplained(this.gaps, this.detail));
  /** Whether it is handed out, or only kept here after it came back. */
  readonly isElsewhere = $derived.by(() => !isWorkedOnHere(this.detail));
  /** The version of the policy that the case is judged by. */
  readonly policy = $derived.by(() => policyOfCase(this.detail.records, this.detail.policies));
  readonly isReadOnly = $derived.by(() => isClosed(this.detail.records.file) || this.isElsewhere);

  readonly #queue = new EditQueue<PendingEdit>({
    send: (edit) => this.#send(edit),
    reload: () => this.reload(),
  });

  constructor(detail: CaseDetail) {
    this.detail = detail;
  }

  get caseId(): string {
    return this.detail.row.id;
  }

  get save(): SaveState {
    return this.#queue.save;
  }

  /** When the last change became durable. */
  get savedAt(): string | null {
    return this.#queue.savedAt;
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
    if (this.#fits(edit)) this.#queue.add(edit);
  }

  /** Makes structural edits (adding, removing) at once, after whatever is still pending. Throws `RequestFailure`. */
  async act(label: string, edits: Edit[]): Promise<void> {
    await this.flush();
    await this.#queue.run(async () => {
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
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  /** Stops all timers; call when the case leaves the screen, after `flush`. */
  dispose(): void {
    this.#queue.dispose();
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
    return [...this.#queue.pending, ...this.refused.values()].reduce<CaseDetail>(withEdit, detail);
  }

  async #send({ label, kind, id, fields }: PendingEdit): Promise<void> {
    const snapshot = $state.snapshot(fields) as Record<string, unknown>;
    const { detail, savedAt } = await request('case.edit', {
      caseId: this.caseId,
      label,
      edits: [{ op: 'put', kind, id, fields: snapshot }],
    });
    this.#confirm(detail, savedAt);
  }

  #confirm(detail: CaseDetail, savedAt: string): void {
    // What can no longer be corrected is given up.
    if (isClosed(detail.records.file)) this.refused = new Map();
    this.detail = this.#shown(detail);
    this.#queue.confirm(savedAt);
  }

  async #step(channel: 'case.undo' | 'case.redo'): Promise<string> {
    await this.flush();
    return this.#queue.run(async () => {
      const { detail, savedAt, label } = await request(channel, { caseId: this.caseId });
      this.refused = new Map();
      this.#confirm(detail, savedAt);
      return label;
    });
  }
}
