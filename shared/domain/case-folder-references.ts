import { lists, type ListKind } from './records.ts';

/** Fields that refer to other records of the same case, and the kind of those. */
const references: Readonly<Record<string, ListKind>> = {
  personId: 'person',
  personIds: 'person',
  attendeeIds: 'person',
  contentIds: 'content',
  allegationIds: 'allegation',
  meetingId: 'meeting',
};

/** Objects whose keys are ids of records, and the kind of those. */
const keyedBy: Readonly<Record<string, ListKind>> = { adoptions: 'allegation' };

/** What becomes of a reference; undefined where there is no such record. */
export type RenameRecord = (kind: ListKind, id: string) => string | undefined;

/** What a record is called in a case folder: its kind and its place in the list, from 1. */
export function folderId(kind: ListKind, index: number): string {
  return `${kind}-${index + 1}`;
}

/** Rewrites every reference to another record in a body. Where that is not there, lists lose it and fields become null. */
export function withReferences(value: unknown, rename: RenameRecord): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      withField(key, inner, rename),
    ]),
  );
}

function withField(key: string, inner: unknown, rename: RenameRecord): unknown {
  const kind = Object.hasOwn(references, key) ? references[key] : undefined;
  if (kind && typeof inner === 'string') return rename(kind, inner) ?? null;
  if (kind && Array.isArray(inner)) {
    return inner
      .map((id: unknown) => (typeof id === 'string' ? rename(kind, id) : id))
      .filter((id) => id !== undefined);
  }
  const keyKind = Object.hasOwn(keyedBy, key) ? keyedBy[key] : undefined;
  if (keyKind && typeof inner === 'object' && inner !== null) {
    return Object.fromEntries(
      Object.entries(inner).flatMap(([id, entry]: [string, unknown]) => {
        const renamed = rename(keyKind, id);
        return renamed === undefined ? [] : [[renamed, entry]];
      }),
    );
  }
  return withReferences(inner, rename);
}

/** Rewrites names of records and exhibits that stand in keys, such as those of gaps. */
export function withKeys(
  value: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> {
  if (names.size === 0) return { ...value };
  const known = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(`(?<=^|-)(?:${known})(?=$|-)`, 'g');
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(pattern, (name) => names.get(name) ?? name),
      inner,
    ]),
  );
}

/** Names of the lists by kind, as a case folder has them too. */
export const folderLists = Object.entries(lists) as [ListKind, string][];
