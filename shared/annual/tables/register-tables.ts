import { roleGroups } from '../facts/groups.ts';
import type { Period, RegisterFacts } from '../facts/types.ts';
import { roleGroupLabels } from './labels.ts';
import { tableOf } from './table.ts';
import type { AnnualTable } from './types.ts';

/** Who has not signed for the policy, by group; readers know how large each group is. Empty where no version was in force. */
export function acknowledgementTables(
  { id }: Period,
  { acknowledgements }: RegisterFacts,
): AnnualTable[] {
  if (!acknowledgements) return [];
  const name = 'acknowledgements-missing';
  const groups = new Map(acknowledgements.groups.map((fact) => [fact.group, fact]));
  const rows = roleGroups.map((group) => ({
    id: group,
    label: roleGroupLabels[group],
    count: groups.get(group)?.missing ?? 0,
    atMost: groups.get(group)?.engaged ?? 0,
  }));
  const missing = rows.reduce((sum, { count }) => sum + count, 0);
  const engaged = rows.reduce((sum, { atMost }) => sum + atMost, 0);
  return [
    tableOf(
      {
        name,
        section: 'acknowledgements',
        title: 'Acknowledgements missing',
        note: 'Of the people engaged on that day, those who had not signed for the version in force.',
        kind: 'partition',
        about: 'duties',
      },
      id,
      rows,
      { name, count: missing, atMost: engaged },
    ),
  ];
}

/** Records whose time of keeping is up, by category of the retention schedule. Empty without a schedule. */
export function retentionTables({ id }: Period, { retention }: RegisterFacts): AnnualTable[] {
  if (retention.length === 0) return [];
  const rows = retention.map(({ category, label, due }) => ({ id: category, label, count: due }));
  return [
    tableOf(
      {
        name: 'retention-due',
        section: 'retention',
        title: 'Records whose time of keeping is up',
        kind: 'overlapping',
        about: 'duties',
      },
      id,
      rows,
      null,
    ),
  ];
}
