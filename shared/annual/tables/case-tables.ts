import { routes } from '../../domain/case-file.ts';
import { considerationIds } from '../../domain/consideration.ts';
import { acts } from '../../domain/content-item.ts';
import { actLabels, routeLabels } from '../../domain/labels.ts';
import { guideFor } from '../../policy/guiding-questions.ts';
import { platformGroups, roleGroups } from '../facts/groups.ts';
import { monthLabel } from '../facts/period.ts';
import type { AnnualFacts, CaseFacts, Period } from '../facts/types.ts';
import { platformGroupLabels, roleGroupLabels } from './labels.ts';
import { countedRows, countOf, tableOf } from './table.ts';
import type { AnnualRow, AnnualTable } from './types.ts';

/** The total that most tables share: the cases brought within the period. */
export const casesTotal = (
  cases: readonly CaseFacts[],
): { readonly name: string; readonly count: number } => ({ name: 'cases', count: cases.length });

const several = 'A case can stand in several rows, or in none.';

/** When cases were brought. Everybody knows that months to come hold none. */
export function casesByMonth(
  period: Period,
  cases: readonly CaseFacts[],
  countedOn: string,
): AnnualTable {
  const rows = period.months.map((month): AnnualRow => {
    const count = countOf(cases, ({ broughtIn }) => broughtIn === month);
    const row = { id: month, label: monthLabel(month), count };
    return count === 0 && month > countedOn.slice(0, 7) ? { ...row, atMost: 0 } : row;
  });
  return tableOf(
    { name: 'cases-by-month', section: 'cases', title: 'Cases by month', kind: 'partition' },
    period.id,
    rows,
    casesTotal(cases),
  );
}

/** Where it happened. */
export function casesByPlatform({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(platformGroups, platformGroupLabels, (platform) =>
    countOf(cases, ({ platforms }) => platforms.includes(platform)),
  );
  return tableOf(
    {
      name: 'cases-by-platform',
      section: 'cases',
      title: 'Cases by platform',
      note: several,
      kind: 'overlapping',
    },
    id,
    rows,
    casesTotal(cases),
  );
}

/** Which clauses were at issue, whatever was found in the end. */
export function casesByClause(
  { id: periodId }: Period,
  cases: readonly CaseFacts[],
  heads: AnnualFacts['heads'],
): AnnualTable {
  const counted = (id: string, label: string): AnnualRow => ({
    id,
    label,
    count: countOf(cases, (one) => one.heads.includes(id)),
  });
  const rows = [
    ...heads.map(({ id, title }) => counted(id, title === '' ? id : `${id} ${title}`)),
    counted('other', 'Another clause'),
  ];
  return tableOf(
    {
      name: 'cases-by-clause',
      section: 'cases',
      title: 'Cases by clause of the policy',
      note: `Clauses at issue, whatever was found in the end. ${several}`,
      kind: 'overlapping',
    },
    periodId,
    rows,
    casesTotal(cases),
  );
}

/** Whom they were about. */
export function casesByRole({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(roleGroups, roleGroupLabels, (group) =>
    countOf(cases, ({ roleGroup }) => roleGroup === group),
  );
  return tableOf(
    { name: 'cases-by-role', section: 'cases', title: 'Cases by role group', kind: 'partition' },
    id,
    rows,
    casesTotal(cases),
  );
}

/** Which of the five considerations of clause 5.5 were answered yes. */
export function casesByConsideration({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = considerationIds.map((consideration) => ({
    id: consideration,
    label: guideFor(consideration).shortTitle,
    count: countOf(cases, ({ considerations }) => considerations.includes(consideration)),
  }));
  return tableOf(
    {
      name: 'cases-by-consideration',
      section: 'cases',
      title: 'Cases by consideration answered yes',
      note: several,
      kind: 'overlapping',
    },
    id,
    rows,
    casesTotal(cases),
  );
}

/** What was done. */
export function casesByAct({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(acts, actLabels, (act) =>
    countOf(cases, (one) => one.acts.includes(act)),
  );
  return tableOf(
    {
      name: 'cases-by-act',
      section: 'cases',
      title: 'Cases by kind of act',
      note: several,
      kind: 'overlapping',
    },
    id,
    rows,
    casesTotal(cases),
  );
}

/** How they came to the Director. */
export function casesByRoute({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  const rows = countedRows(routes, routeLabels, (route) =>
    countOf(cases, (one) => one.route === route),
  );
  return tableOf(
    {
      name: 'cases-by-route',
      section: 'cases',
      title: 'Cases by the way they came',
      kind: 'partition',
    },
    id,
    rows,
    casesTotal(cases),
  );
}
