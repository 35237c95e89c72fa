import type { AnnualFacts, EarlierPeriod } from '../facts/types.ts';
import {
  casesByAct,
  casesByClause,
  casesByConsideration,
  casesByMonth,
  casesByPlatform,
  casesByRole,
  casesByRoute,
} from './case-tables.ts';
import { daysToRemovalTable, daysToStagesTable } from './days-tables.ts';
import {
  appealTables,
  casesWithLessons,
  clockTables,
  incidentTables,
  referralTables,
  removalTable,
} from './later-tables.ts';
import { casesByHandling, casesByOutcome, casesOverdue } from './outcome-tables.ts';
import { acknowledgementTables, retentionTables } from './register-tables.ts';
import type { AnnualTable, AnnualTables } from './types.ts';

/**
 * All tables of a pack, in a fixed order, and the days that go with them: what disclosure control takes.
 *
 * How tables hang together is told by the ids of totals: nearly all are about the same `cases`; outcomes of appeals are about one
 * row of the table before them. What would repeat another table in other words (reasons for closing, stages reached) is left out:
 * one number would give the other away. So is where cases stand: every case with an outcome is decided, so that outcomes beside it
 * tell how many are.
 */
export function countTables(facts: AnnualFacts): AnnualTables {
  const { period, cases, registers, heads } = facts;
  const removals = [...cases.flatMap((one) => one.removals), ...registers.removals];
  return {
    tables: [
      ...acknowledgementTables(period, registers),
      casesByMonth(period, cases, facts.countedOn),
      casesByPlatform(period, cases),
      casesByClause(period, cases, heads),
      casesByRole(period, cases),
      casesByConsideration(period, cases),
      casesByAct(period, cases),
      casesByRoute(period, cases),
      casesByHandling(period, cases),
      casesByOutcome(period, cases),
      casesOverdue(period, cases),
      ...appealTables(period, cases),
      ...referralTables(period, cases),
      ...incidentTables(period, cases),
      removalTable(period, removals),
      ...clockTables(period, cases),
      casesWithLessons(period, cases),
      ...retentionTables(period, registers),
      ...facts.earlier.flatMap(comparedTables),
    ],
    days: [
      daysToStagesTable(period, cases),
      daysToRemovalTable(period, removals),
      ...facts.earlier.map((earlier) => daysToStagesTable(earlier.period, earlier.cases)),
    ],
  };
}

/** What of an earlier period a pack sets beside its own: the same tables under that period's ids. */
function comparedTables({ period, cases }: EarlierPeriod): AnnualTable[] {
  return [
    casesByRole(period, cases),
    casesByConsideration(period, cases),
    casesByHandling(period, cases),
    casesByOutcome(period, cases),
  ];
}
