import { handlings, missedKinds, outcomeGroups } from '../facts/groups.ts';
import type { CaseFacts, Period } from '../facts/types.ts';
import { casesTotal } from './case-tables.ts';
import { handlingLabels, missedLabels, outcomeGroupLabels } from './labels.ts';
import { countedRows, countOf, tableOf } from './table.ts';
import type { AnnualTable } from './types.ts';

const section = 'outcomes';

/** What became of the concern at triage. */
export function casesByHandling({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(handlings, handlingLabels, (handling) =>
    countOf(cases, (one) => one.handling === handling),
  );
  return tableOf(
    { name: 'cases-by-handling', section, title: 'How cases were handled', kind: 'partition' },
    id,
    rows,
    casesTotal(cases),
  );
}

/** What was decided; after an appeal, what applies instead. */
export function casesByOutcome({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(outcomeGroups, outcomeGroupLabels, (group) =>
    countOf(cases, ({ outcomes }) => outcomes.includes(group)),
  );
  return tableOf(
    {
      name: 'cases-by-outcome',
      section,
      title: 'Cases by outcome',
      note: 'A case can have several outcomes; one that is not decided has none.',
      kind: 'overlapping',
    },
    id,
    rows,
    casesTotal(cases),
  );
}

/** In how many cases a deadline was missed. */
export function casesOverdue({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(missedKinds, missedLabels, (kind) =>
    countOf(cases, ({ missed }) => missed.includes(kind)),
  );
  return tableOf(
    {
      name: 'cases-overdue',
      section,
      title: 'Cases in which a deadline was missed',
      note: 'What is late and still open counts too. Clocks of the law are told of by themselves.',
      kind: 'overlapping',
    },
    id,
    rows,
    casesTotal(cases),
  );
}
