import { closingReasons, stages } from '../../domain/case-file.ts';
import { closingReasonLabels, stageLabels } from '../../domain/labels.ts';
import { handlings, milestones, missedKinds, outcomeGroups } from '../facts/groups.ts';
import type { CaseFacts, Period } from '../facts/types.ts';
import { rowTotalId } from '../suppression/types.ts';
import { casesTotal } from './case-tables.ts';
import { handlingLabels, milestoneLabels, missedLabels, outcomeGroupLabels } from './labels.ts';
import { countedRows, countOf, tableOf } from './table.ts';
import { tableId, type AnnualTable } from './types.ts';

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

/** Where cases stand on the day of counting, and why those that are closed were. */
export function casesByStage({ id }: Period, cases: readonly CaseFacts[]): AnnualTable[] {
  const name = 'cases-by-stage';
  const rows = countedRows(stages, stageLabels, (stage) =>
    countOf(cases, (one) => one.stage === stage),
  );
  const closed = cases.filter(({ stage }) => stage === 'closed');
  const reasons = countedRows(closingReasons, closingReasonLabels, (reason) =>
    countOf(closed, ({ closing }) => closing === reason),
  );
  const byReason = tableOf(
    {
      name: 'closing-reasons',
      section,
      title: 'Why cases were closed',
      note: 'Of the cases that are closed.',
      kind: 'partition',
    },
    id,
    reasons,
    null,
  );
  return [
    tableOf(
      {
        name,
        section,
        title: 'Where cases stand',
        note: 'On the day of counting.',
        kind: 'partition',
      },
      id,
      rows,
      casesTotal(cases),
    ),
    {
      ...byReason,
      total: { id: rowTotalId(tableId(name, id), 'closed'), count: closed.length },
    },
  ];
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

/** How far cases came, each of the stages counted by itself: what days are told about. */
export function casesReachingStages({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(milestones, milestoneLabels, (milestone) =>
    countOf(cases, ({ days }) => days[milestone] !== null),
  );
  return tableOf(
    {
      name: 'cases-reaching-stages',
      section,
      title: 'Days from the day a case was brought',
      note: 'Cases that came to each stage. What is settled informally passes most of them by.',
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
      note: 'What is late and still open counts too.',
      kind: 'overlapping',
    },
    id,
    rows,
    casesTotal(cases),
  );
}

/** Work finished within the period, on cases of any period: a number by itself. */
export function closedInPeriod({ id, label }: Period, count: number): AnnualTable {
  return tableOf(
    {
      name: 'closed-in-period',
      section,
      title: `Cases closed in ${label}`,
      note: 'Whenever they were brought.',
      kind: 'overlapping',
    },
    id,
    [{ id: 'closed', label: 'Closed', count }],
    null,
  );
}
