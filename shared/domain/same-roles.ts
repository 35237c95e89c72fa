import { decidingParts, hasPart, isNameProtected, type Person } from './person.ts';
import type { Plan } from './plan.ts';
import type { CaseRecords } from './records.ts';
import { foldForSearch } from './search-text.ts';

type DecidingPart = (typeof decidingParts)[number];

/**
 * The parts that find or decide and that one and the same person has (Acas guide on investigations: different people).
 *
 * Somebody is the same by their record, by a linked identity, or by name, also where only the decision or the appeal names
 * them. The Director investigates where nobody is named; an empty name stands for a Director who is not known here.
 */
export function sharedDecidingParts(
  { people, outcome, appeal }: Pick<CaseRecords, 'people' | 'outcome' | 'appeal'>,
  directorName: string,
): DecidingPart[] {
  const partsByPerson = new Map<string, Set<DecidingPart>>();
  const note = (key: string, part: DecidingPart): void => {
    partsByPerson.set(key, (partsByPerson.get(key) ?? new Set()).add(part));
  };
  for (const { id, body } of people) {
    for (const part of decidingParts.filter((one) => hasPart(body, one))) {
      for (const key of keysOf(id, body)) note(key, part);
    }
  }
  const byName: readonly [DecidingPart, string][] = [
    ['decision_maker', outcome.decisionMaker],
    ['appeal_hearer', appeal.heardBy],
    ...(people.some(({ body }) => hasPart(body, 'investigator'))
      ? []
      : [['investigator', directorName] as [DecidingPart, string]]),
  ];
  for (const [part, name] of byName) if (name.trim() !== '') note(nameKey(name), part);
  const shared = [...partsByPerson.values()].filter((parts) => parts.size > 1);
  return decidingParts.filter((part) => shared.some((parts) => parts.has(part)));
}

/** Whether a reason is given for the parts that one person has now. One given when other parts were shared is none. */
export function hasRolesReason(
  plan: Pick<Plan, 'sameRolesReason' | 'sameRolesFor'>,
  parts: readonly DecidingPart[],
): boolean {
  const { sameRolesReason, sameRolesFor } = plan;
  const isForThese = parts.every((part) => sameRolesFor.includes(part));
  return sameRolesReason.trim() !== '' && (sameRolesFor.length === 0 || isForThese);
}

function keysOf(id: string, person: Person): string[] {
  const name = isNameProtected(person) ? '' : person.name.trim();
  return [id, ...(person.identityId ? [person.identityId] : []), ...(name ? [nameKey(name)] : [])];
}

const nameKey = (name: string): string => `name ${foldForSearch(name)}`;
