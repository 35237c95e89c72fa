import { entriesOf, type BookRecord } from '../../books/books.ts';
import { engagedOn } from '../../registers/people.ts';
import { roleGroupOf, roleGroups } from './groups.ts';
import type { CoverageFact } from './types.ts';

/**
 * How far each group has signed for a version of the policy on a day (Declaration): of the people engaged on that day, those
 * who had signed for that very version by then. A person whose first or last day is not recorded counts as engaged.
 */
export function coverageByGroup(
  registers: readonly BookRecord[],
  { versionId, on }: { readonly versionId: string; readonly on: string },
): CoverageFact[] {
  const signed = new Set(
    entriesOf(registers, 'acknowledgement').flatMap(({ body }) =>
      body.versionId === versionId && body.signedOn <= on ? [body.personId] : [],
    ),
  );
  const engaged = engagedOn(registers, on);
  return roleGroups.map((group) => {
    const people = engaged.filter(({ body }) => roleGroupOf(body.role) === group);
    const count = people.filter(({ id }) => signed.has(id)).length;
    return { group, engaged: people.length, signed: count, missing: people.length - count };
  });
}
