import { DomainError } from '../errors.ts';
import { shippedPolicy } from '../policy/register.ts';
import { referencesTo } from '../registers/references.ts';
import {
  type BookEdit,
  type BookKind,
  type BookName,
  bookOfKind,
  BookRecord,
  keyedBookKinds,
} from './books.ts';

/** What an edit does to one entry of a book; null stands for "not there". */
export type BookChange = {
  readonly kind: BookKind;
  readonly id: string;
  readonly before: BookRecord | null;
  readonly after: BookRecord | null;
};

/**
 * Works out what edits change in a book, without changing anything. No entry may be touched twice.
 *
 * Throws `DomainError`: `invalid_input` for an entry that would not fit its kind's schema, belongs to another book or is
 * touched twice, `not_found` for one that is not there, `conflict` for one that is there already and for a version of the policy
 * that is called as another, `version_adopted` for a version that is in force or was, `entry_referred_to` for a person or an
 * account that is taken out while signatures or other entries refer to it.
 */
export function applyBookEdits(
  book: BookName,
  records: readonly BookRecord[],
  edits: readonly BookEdit[],
): readonly BookChange[] {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  const nextPosition = positions(records);
  const touched = new Set<string>();
  const changes = edits.map((edit) => {
    const key = keyOf(edit);
    if (bookOfKind[edit.kind] !== book || touched.has(key)) {
      throw new DomainError('invalid_input', `${edit.kind} in another book, or touched twice`);
    }
    touched.add(key);
    const before = byKey.get(key) ?? null;
    assertNotAdopted(before);
    const after = edited(edit, before, nextPosition);
    return { kind: edit.kind, id: edit.id, before, after };
  });
  const next = new Map<string, BookRecord | null>(byKey);
  for (const change of changes) next.set(keyOf(change), change.after);
  const after = [...next.values()].filter((record) => record !== null);
  assertVersionsApart(after, changes);
  assertNothingRefersToRemoved(after, changes);
  return changes;
}

function edited(
  edit: BookEdit,
  before: BookRecord | null,
  nextPosition: (kind: BookKind) => number,
): BookRecord | null {
  const { kind, id } = edit;
  switch (edit.op) {
    case 'add':
      if (before) throw new DomainError('conflict', `${kind} ${id} exists`);
      return parsed({ kind, id, position: nextPosition(kind), body: edit.body });
    case 'remove':
      if (!before) throw new DomainError('not_found', `no ${kind} ${id}`);
      return null;
    case 'put': {
      if (!before && !isKeyed(kind)) throw new DomainError('not_found', `no ${kind} ${id}`);
      const position = before?.position ?? 0;
      return parsed({ kind, id, position, body: { ...before?.body, ...edit.fields } });
    }
  }
}

function parsed(raw: unknown): BookRecord {
  const record = BookRecord.safeParse(raw);
  if (record.success) return record.data;
  throw new DomainError('invalid_input', record.error.message);
}

/** Cases cite an adopted version as it was on the day of the conduct: it is never changed, a further one is made. */
function assertNotAdopted(before: BookRecord | null): void {
  if (before?.kind !== 'policy_version' || before.body.adoptedOn === null) return;
  throw new DomainError('version_adopted', 'this version has been adopted');
}

/** Cases and signatures name a version by its id: two of the same would be taken for each other. */
function assertVersionsApart(records: readonly BookRecord[], changes: readonly BookChange[]): void {
  if (!changes.some(({ kind }) => kind === 'policy_version')) return;
  const ids = records.flatMap((record) =>
    record.kind === 'policy_version' ? [record.body.versionId] : [],
  );
  if (new Set([...ids, shippedPolicy.id]).size > ids.length) return;
  throw new DomainError('conflict', 'another version of the policy is called that');
}

/** A signature shows what somebody had accepted, and entries name people and accounts by their ids: none loses whom it names. */
function assertNothingRefersToRemoved(
  records: readonly BookRecord[],
  changes: readonly BookChange[],
): void {
  for (const { kind, id, after } of changes) {
    if (after !== null || (kind !== 'registered_person' && kind !== 'social_account')) continue;
    const { signatures, requests, entries } = referencesTo(records, kind, id);
    if (signatures + requests + entries.size === 0) continue;
    throw new DomainError('entry_referred_to', `${kind} ${id} is referred to`);
  }
}

function positions(records: readonly BookRecord[]): (kind: BookKind) => number {
  const last = new Map<BookKind, number>();
  for (const { kind, position } of records) {
    last.set(kind, Math.max(position, last.get(kind) ?? -1));
  }
  return (kind) => {
    const next = (last.get(kind) ?? -1) + 1;
    last.set(kind, next);
    return next;
  };
}

function isKeyed(kind: BookKind): boolean {
  return keyedBookKinds.some((keyed) => keyed === kind);
}

function keyOf({ kind, id }: { kind: BookKind; id: string }): string {
  return `${kind} ${id}`;
}
