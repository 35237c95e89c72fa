import { roleGroupOf, type RoleGroup } from '../../../shared/annual/facts/groups.ts';
import { searchWords } from '../../../shared/domain/search-text.ts';
import { isEngagedOn, type PersonEntry } from '../../../shared/registers/people.ts';
import { isFound } from './acknowledgement-rows.ts';
import { roleAndJob } from './words.ts';

/** Columns by which people can be sorted. */
export type PeopleSort = 'name' | 'role' | 'team' | 'lineManager' | 'startedOn' | 'endedOn';

/** Whether people are engaged on the day. */
export const engagements = ['engaged', 'ended', 'to_come'] as const;
export type Engagement = (typeof engagements)[number];
export const engagementLabels: Readonly<Record<Engagement, string>> = {
  engaged: 'Engaged',
  ended: 'Left',
  to_come: 'Not begun',
};

/** What the people are narrowed to; empty lists mean no narrowing. */
export type PeopleFilter = {
  readonly words: string;
  readonly groups: readonly RoleGroup[];
  readonly engagements: readonly Engagement[];
};

/** Where somebody stands on a day. */
export function engagementOf({ body }: PersonEntry, day: string): Engagement {
  if (isEngagedOn(body, day)) return 'engaged';
  return body.startedOn !== null && body.startedOn > day ? 'to_come' : 'ended';
}

/** The people that fit, in order; those that are alike stand by name. */
export function narrowedPeople(
  people: readonly PersonEntry[],
  filter: PeopleFilter,
  {
    by,
    descending,
    today,
  }: { readonly by: PeopleSort; readonly descending: boolean; readonly today: string },
): PersonEntry[] {
  const words = searchWords(filter.words);
  const sign = descending ? -1 : 1;
  const keyed = people
    .filter((person) => {
      const { role, name, team, lineManager, staffNumber, email } = person.body;
      return (
        (filter.groups.length === 0 || filter.groups.includes(roleGroupOf(role))) &&
        (filter.engagements.length === 0 ||
          filter.engagements.includes(engagementOf(person, today))) &&
        isFound(
          [name, roleAndJob(person.body), team, lineManager, staffNumber, email].join(' '),
          words,
        )
      );
    })
    .map((person) => ({
      person,
      key: by === 'role' ? roleAndJob(person.body) : (person.body[by] ?? ''),
    }));
  return keyed
    .toSorted(
      (a, b) =>
        sign * a.key.localeCompare(b.key, 'en') ||
        a.person.body.name.localeCompare(b.person.body.name, 'en'),
    )
    .map(({ person }) => person);
}
