import { isUpheld } from './allegation.ts';
import type { ComparableOutcome } from './case-relations.ts';
import type { Role } from './person.ts';
import { subjectOf, type CaseRecords } from './records.ts';

/** Roles whose outcomes can be compared, because the same ones are open to them (clause 3). */
const roleGroups: readonly (readonly Role[])[] = [
  ['employee', 'temporary_staff'],
  ['student'],
  ['volunteer'],
  ['trustee'],
  ['agency_worker'],
  ['professional_connection'],
];

/** The roles that are dealt with alike, the one given among them; none while the role is unknown. */
export function rolesLike(role: Role | null): readonly Role[] {
  return roleGroups.find((group) => role !== null && group.includes(role)) ?? [];
}

/** The heads a case is about: those of its allegations, or while there are none those its considerations engage. */
export function headsOf(records: Pick<CaseRecords, 'allegations' | 'considerations'>): string[] {
  const bodies =
    records.allegations.length > 0
      ? records.allegations.map(({ body }) => body)
      : Object.values(records.considerations);
  return [...new Set(bodies.flatMap(({ clauseIds }) => clauseIds))];
}

/**
 * What may be told of a decided case beside the decision of another: nothing that tells whose it was, no day finer than the
 * year. Null where nothing is decided yet, the roles are not alike, or no head is shared.
 */
export function compareOutcome(
  own: { readonly headIds: readonly string[]; readonly role: Role | null },
  other: CaseRecords,
): ComparableOutcome | null {
  const { outcome, appeal, allegations } = other;
  const role = subjectOf(other)?.role ?? null;
  const headIds = headsOf(other);
  const sharedClauseIds = headIds.filter((id) => own.headIds.includes(id));
  const isAlike = role !== null && rolesLike(own.role).includes(role);
  if (outcome.decidedOn === null || !isAlike || sharedClauseIds.length === 0) return null;
  return {
    sharedClauseIds,
    otherClauseIds: headIds.filter((id) => !own.headIds.includes(id)),
    role,
    year: Number(outcome.decidedOn.slice(0, 4)),
    upheld: allegations.filter(({ body }) => isUpheld(body)).length,
    allegations: allegations.length,
    actions: appeal.actions ?? outcome.actions,
    appeal: appeal.outcome ?? 'none',
  };
}
