import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { entriesOf } from '../../../shared/books/books.ts';
import { PolicyVersionRecord } from '../../../shared/books/policy-book.ts';
import { Id } from '../../../shared/domain/common.ts';
import { shippedPolicy } from '../../../shared/policy/register.ts';
import type { ReadDb } from '../../db/sql.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { editBook } from '../books/book-service.ts';
import type { Session } from '../session.ts';

/** An adopted version of the policy that goes with a case: wherever it is worked on, it is judged by the same clauses. */
export const CarriedVersion = z.strictObject({ id: Id, body: PolicyVersionRecord });
export type CarriedVersion = z.infer<typeof CarriedVersion>;

/** What an archive may hold of them: none but adopted ones, each entry and each name once. */
export const CarriedVersions = z
  .array(CarriedVersion)
  .max(100)
  .refine((versions) => versions.every(({ body }) => body.adoptedOn !== null))
  .refine((versions) => new Set(versions.map(({ id }) => id)).size === versions.length)
  .refine((versions) => new Set(idsOf(versions)).size === versions.length);

/** Versions of the policy that came with a case, by name. */
export type CarriedPolicies = {
  /** Those that were not here and are now. */
  readonly added: string[];
  /** Those that say something else here. What is here stays, and the case goes by it. */
  readonly otherHere: string[];
};

/** The versions of the policy that were adopted in this library, oldest entry first. */
export function carriedVersions(db: ReadDb): CarriedVersion[] {
  return entriesOf(listBookRecords(db, 'policy'), 'policy_version')
    .filter(({ body }) => body.adoptedOn !== null)
    .map(({ id, body }) => ({ id, body }));
}

/**
 * Puts the versions that came with a case into the policy of this library, where it has adopted none of that name. A draft that is
 * called as one of them is called otherwise from then on.
 */
export function takeCarriedVersions(
  session: Session,
  carried: readonly CarriedVersion[],
  from: string,
): CarriedPolicies {
  const own = entriesOf(listBookRecords(session.db, 'policy'), 'policy_version');
  const isDraft = ({ body }: CarriedVersion): boolean => body.adoptedOn === null;
  const adopted = own.filter((version) => !isDraft(version));
  const taken = new Set([shippedPolicy.id, ...idsOf(adopted), ...adopted.map(({ id }) => id)]);
  // In a copy of this library, what is a draft here may have been adopted.
  const entries = new Set(own.map(({ id }) => id));
  const added = carried.filter(({ id, body }) => !taken.has(id) && !taken.has(body.versionId));
  const isHere = (version: CarriedVersion): boolean =>
    adopted.some(({ body }) => isDeepStrictEqual(body, version.body));
  const otherHere = idsOf(
    carried.filter((version) => !added.includes(version) && !isHere(version)),
  );
  if (added.length === 0) return { added: [], otherHere };
  const isCarried = new Set(idsOf(added));
  const known = new Set([...taken, ...isCarried, ...idsOf(own)]);
  const renamed = own
    .filter((version) => isDraft(version) && isCarried.has(version.body.versionId))
    .map(({ id, body }) => ({
      ...{ op: 'put' as const, kind: 'policy_version' as const, id },
      fields: { versionId: freeName(body.versionId, known) },
    }));
  const label = `Policy ${idsOf(added).join(', ')} came with a case from “${from}”`.slice(0, 200);
  const edits = added.map(({ id, body }) => ({
    ...{ op: 'add' as const, kind: 'policy_version' as const },
    id: entries.has(id) ? session.newId() : id,
    body,
  }));
  editBook(session, { book: 'policy', label, edits: [...renamed, ...edits] });
  return { added: idsOf(added), otherHere };
}

function idsOf(versions: readonly CarriedVersion[]): string[] {
  return versions.map(({ body }) => body.versionId);
}

function freeName(wanted: string, known: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${wanted}-${number}`;
    if (!known.has(name)) return name;
  }
}
