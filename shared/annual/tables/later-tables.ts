import { appealOutcomes } from '../../domain/appeal.ts';
import {
  appealOutcomeLabels,
  referralBodyLabels,
  referralGroundLabels,
} from '../../domain/outcome-labels.ts';
import { notToldGrounds, referralBodies, toldGrounds } from '../../domain/referral.ts';
import {
  breachStates,
  clockStates,
  lessonKinds,
  referralStates,
  removalStates,
} from '../facts/groups.ts';
import type { CaseFacts, Period, RemovalFact } from '../facts/types.ts';
import { rowTotalId } from '../suppression/types.ts';
import { casesTotal } from './case-tables.ts';
import {
  breachLabels,
  clockLabels,
  lessonLabels,
  referralLabels,
  removalLabels,
} from './labels.ts';
import { countedRows, countOf, tableOf } from './table.ts';
import { tableId, type AnnualTable } from './types.ts';

/** Appeals, and how those that were lodged ended. */
export function appealTables({ id }: Period, cases: readonly CaseFacts[]): AnnualTable[] {
  const name = 'appeals';
  const section = 'appeals';
  const lodged = cases.filter(({ appeal }) => appeal !== 'none');
  const rows = [
    { id: 'lodged', label: 'Appeal lodged', count: lodged.length },
    { id: 'none', label: 'No appeal', count: cases.length - lodged.length },
  ];
  const outcomes = countedRows(
    [...appealOutcomes, 'undecided'],
    { ...appealOutcomeLabels, undecided: 'Not decided yet' },
    (outcome) => countOf(lodged, ({ appeal }) => appeal === outcome),
  );
  const byOutcome = tableOf(
    {
      name: 'appeal-outcomes',
      section,
      title: 'How appeals ended',
      note: 'Of the cases in which an appeal was lodged.',
      kind: 'partition',
    },
    id,
    outcomes,
    null,
  );
  return [
    tableOf({ name, section, title: 'Appeals', kind: 'partition' }, id, rows, casesTotal(cases)),
    { ...byOutcome, total: { id: rowTotalId(tableId(name, id), 'lodged'), count: lodged.length } },
  ];
}

/** The Information Commissioner is told of breaches: the same decisions, counted there. Twice, one would give the other away. */
const bodiesToldOf = referralBodies.filter((body) => body !== 'ico');

/** For each body whether it was told: one table each, because the three answers add up to the cases. */
export function referralTables({ id }: Period, cases: readonly CaseFacts[]): AnnualTable[] {
  return bodiesToldOf.map((body) =>
    tableOf(
      {
        name: `referral-${body}`,
        section: 'appeals',
        title: referralBodyLabels[body],
        note: body === 'charity_commission' ? 'Serious incidents.' : '',
        kind: 'partition',
      },
      id,
      countedRows(referralStates, referralLabels, (state) =>
        countOf(cases, ({ referrals }) => referrals[body] === state),
      ),
      casesTotal(cases),
    ),
  );
}

/** Why the Charity Commission was told of a serious incident, or was not: kinds of reasons that the Director chose. */
export function incidentTables({ id }: Period, cases: readonly CaseFacts[]): AnnualTable[] {
  const parent = tableId('referral-charity_commission', id);
  const kinds = [
    ['incident-told-because', 'referred', toldGrounds, 'telling'],
    ['incident-not-told-because', 'not_referred', notToldGrounds, 'not telling'],
  ] as const;
  return kinds.map(([name, state, grounds, what]) => {
    const decided = cases.filter(({ referrals }) => referrals.charity_commission === state);
    const isGround = (ground: string): boolean => grounds.some((one) => one === ground);
    const rows = countedRows(grounds, referralGroundLabels, (ground) =>
      countOf(decided, ({ incidentGround }) => incidentGround === ground),
    );
    const without = countOf(decided, ({ incidentGround }) => !isGround(incidentGround));
    const table = tableOf(
      {
        name,
        section: 'appeals',
        title: `Reasons for ${what} the Charity Commission`,
        kind: 'partition',
      },
      id,
      [...rows, { id: 'none', label: 'No kind of reason chosen', count: without }],
      null,
    );
    return { ...table, total: { id: rowTotalId(parent, state), count: decided.length } };
  });
}

/** Requests to take something down: those of cases, and those of the register that belong to none. */
export function removalTable({ id }: Period, removals: readonly RemovalFact[]): AnnualTable {
  const name = 'removals';
  return tableOf(
    {
      name,
      section: 'removals',
      title: 'Requests to take something down',
      note: 'Requests in cases of the period, and others asked within it.',
      kind: 'partition',
    },
    id,
    countedRows(removalStates, removalLabels, (state) =>
      countOf(removals, (removal) => removal.state === state),
    ),
    { name, count: removals.length },
  );
}

/** Personal-data breaches and rights requests in the cases of a period, each counted by itself. */
export function clockTables({ id }: Period, cases: readonly CaseFacts[]): AnnualTable[] {
  const breaches = cases.flatMap((one) => one.breaches);
  const requests = cases.flatMap((one) => one.rightsRequests);
  return [
    tableOf(
      {
        name: 'breaches',
        section: 'removals',
        title: 'Personal-data breaches',
        note: 'A case can hold several.',
        kind: 'partition',
      },
      id,
      countedRows(breachStates, breachLabels, (state) => countOf(breaches, (one) => one === state)),
      { name: 'breaches', count: breaches.length },
    ),
    tableOf(
      {
        name: 'rights-requests',
        section: 'removals',
        title: 'Rights requests',
        note: 'A case can hold several.',
        kind: 'partition',
      },
      id,
      countedRows(clockStates, clockLabels, (state) => countOf(requests, (one) => one === state)),
      { name: 'rights-requests', count: requests.length },
    ),
  ];
}

/** Cases that taught something. */
export function casesWithLessons({ id }: Period, cases: readonly CaseFacts[]): AnnualTable {
  return tableOf(
    {
      name: 'cases-with-lessons',
      section: 'lessons',
      title: 'Cases with lessons',
      note: 'A case can stand in several rows, or in none.',
      kind: 'overlapping',
    },
    id,
    countedRows(lessonKinds, lessonLabels, (kind) =>
      countOf(cases, ({ lessons }) => lessons.includes(kind)),
    ),
    casesTotal(cases),
  );
}
