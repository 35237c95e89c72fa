import {
  bookSchemas,
  type BookBody,
  type BookChanged,
  type BookDetail,
  type BookEdit,
  type BookKind,
  type BookName,
  type BookRecord,
  entriesOf,
  type BookEntry,
  keyedBookKinds,
} from '../../../shared/books/books.ts';
import type { ZodType } from 'zod';
import { request } from '../../lib/client.ts';
import { EditQueue, type SaveState } from '../../lib/edit-queue.svelte.ts';

/** New values for some fields of one entry, typed but perhaps not saved yet. */
type FieldEdit = {
  readonly label: string;
  readonly kind: BookKind;
  readonly id: string;
  readonly fields: object;
};

/**
 * One open book (registers, policy or annual review): what the screen shows of it, and the way every change takes to the
 * vault. Typed values show at once and are saved after a pause; adding and removing is saved at once.
 */
export class BookState {
  readonly book: BookName;
  detail: BookDetail = $state.raw() as BookDetail;
  /** What was typed and cannot be stored, by field as `kind:id:field`. It stays on the screen and is not sent. */
  refused: ReadonlyMap<string, FieldEdit> = $state.raw(new Map());

  readonly #queue = new EditQueue<FieldEdit>({
    send: (edit) => this.#send(edit),
    reload: () => this.reload(),
  });

  constructor(detail: BookDetail) {
    this.book = detail.book;
    this.detail = detail;
  }

  get save(): SaveState {
    return this.#queue.save;
  }

  /** When the last change became durable. */
  get savedAt(): string | null {
    return this.#queue.savedAt;
  }

  /** The entries of one kind, in their order. */
  entries<K extends BookKind>(kind: K): readonly BookEntry<K>[] {
    return entriesOf(this.detail.records, kind);
  }

  /** Sets fields of an entry: shown at once, saved after a pause. `label` is what undo will call it. */
  change<K extends BookKind>(
    label: string,
    kind: K,
    id: string,
    fields: Partial<BookBody<K>>,
  ): void {
    const edit: FieldEdit = { label, kind, id, fields };
    this.detail = { ...this.detail, records: withFields(this.detail.records, edit) };
    if (this.#fits(edit)) this.#queue.add(edit);
  }

  /** Makes structural edits (adding, removing) at once, after whatever is still pending. Throws `RequestFailure`. */
  async act(label: string, edits: BookEdit[]): Promise<void> {
    await this.flush();
    await this.#queue.run(async () => {
      this.accept(await request('book.edit', { book: this.book, label, edits }));
    });
  }

  /** Takes back the last act and answers what it was. Throws `RequestFailure`. */
  undo(): Promise<string> {
    return this.#step('book.undo');
  }

  /** Does again what was taken back last and answers what it was. Throws `RequestFailure`. */
  redo(): Promise<string> {
    return this.#step('book.redo');
  }

  /** Takes over what a request did to the book. */
  accept({ changes, undo, savedAt }: BookChanged): void {
    const touched = new Map(changes.map((change) => [`${change.kind} ${change.id}`, change]));
    const kept = this.detail.records.filter(({ kind, id }) => !touched.has(`${kind} ${id}`));
    const records = [...kept, ...changes.flatMap(({ after }) => after ?? [])];
    this.detail = this.#shown({ ...this.detail, records, undo });
    this.#queue.confirm(savedAt);
  }

  /** Reads the book anew, for instance after documents were kept. */
  async reload(): Promise<void> {
    this.detail = this.#shown(await request('book.open', { book: this.book }));
  }

  /** Saves what is pending now. Resolves when the vault has it; a failure stays in `save` and is tried again. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  /** Stops all timers; call when the book leaves the screen, after `flush`. */
  dispose(): void {
    this.#queue.dispose();
  }

  /** Whether each field can be stored by itself; marks those that cannot. */
  #fits({ label, kind, id, fields }: FieldEdit): boolean {
    const shape: Readonly<Record<string, ZodType>> = bookSchemas[kind].shape;
    const refused = new Map(this.refused);
    const names = Object.entries(fields).map(([name, value]) => {
      const key = `${kind}:${id}:${name}`;
      if (shape[name]?.safeParse(value).success) refused.delete(key);
      else refused.set(key, { label, kind, id, fields: { [name]: value as unknown } });
      return key;
    });
    this.refused = refused;
    return names.every((key) => !refused.has(key));
  }

  /** A book as the vault has it, with what is typed and not stored yet or cannot be. */
  #shown(detail: BookDetail): BookDetail {
    const typed = [...this.#queue.pending, ...this.refused.values()];
    return { ...detail, records: typed.reduce(withFields, detail.records) };
  }

  async #send({ label, kind, id, fields }: FieldEdit): Promise<void> {
    const snapshot = $state.snapshot(fields) as Record<string, unknown>;
    const edits: BookEdit[] = [{ op: 'put', kind, id, fields: snapshot }];
    this.accept(await request('book.edit', { book: this.book, label, edits }));
  }

  async #step(channel: 'book.undo' | 'book.redo'): Promise<string> {
    await this.flush();
    return this.#queue.run(async () => {
      const { label, ...changed } = await request(channel, { book: this.book });
      this.refused = new Map();
      this.accept(changed);
      return label;
    });
  }
}

function withFields(records: readonly BookRecord[], { kind, id, fields }: FieldEdit): BookRecord[] {
  const isThere = records.some((record) => record.kind === kind && record.id === id);
  const isKeyed = keyedBookKinds.some((keyed) => keyed === kind);
  if (!isThere && isKeyed) {
    const body = { ...bookSchemas[kind].parse({}), ...fields };
    return [...records, { kind, id, position: 0, body } as BookRecord];
  }
  return records.map((record) =>
    record.kind === kind && record.id === id
      ? ({ ...record, body: { ...record.body, ...fields } } as BookRecord)
      : record,
  );
}
