import type { CaseFile } from '../domain/case-file.ts';
import { conductDay, policyOfCase } from '../domain/allegation-aids.ts';
import type { Allegation } from '../domain/allegation.ts';
import type { CaseRecords } from '../domain/records.ts';
import { type Clause, findClause, policyInForce, type PolicyVersion } from './register.ts';

/**
 * The versions that a case goes by. A closed one keeps those that were recorded when it was closed: one recorded later with an
 * earlier day does not change what it was decided under.
 */
export function versionsOfCase(
  { closing }: Pick<CaseFile, 'closing'>,
  versions: readonly PolicyVersion[],
): PolicyVersion[] {
  const known = closing?.policyVersions ?? [];
  return versions.filter(({ id }) => known.length === 0 || known.includes(id));
}

/** The version that one allegation goes by: the one in force on the day of its conduct, else that of the case. */
export function policyOfAllegation(
  allegation: Pick<Allegation, 'conductFrom' | 'conductTo'>,
  records: Pick<CaseRecords, 'file' | 'allegations'>,
  versions: readonly PolicyVersion[],
): PolicyVersion {
  const day = conductDay(allegation);
  const inForce = day === null ? null : policyInForce(day, versions);
  return inForce ?? policyOfCase(records, versions);
}

/**
 * A clause that is cited: as `policy` has it, else as the newest of `versions` that holds one of this id. What was cited stays
 * readable when the day of the conduct is corrected, or the clause is dropped.
 */
export function citedClause(
  id: string,
  policy: PolicyVersion,
  versions: readonly PolicyVersion[],
): Clause | undefined {
  return [policy, ...versions.toReversed()].flatMap((one) => findClause(one, id) ?? []).at(0);
}
