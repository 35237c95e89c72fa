import type { AnnualFacts } from '../facts/types.ts';
import type { PublishedCell, PublishedPack } from '../suppression/types.ts';
import {
  tableId,
  type AnnualTable,
  type AnnualTables,
  type PublishedDays,
} from '../tables/types.ts';
import { homeDayOf } from '../../time/zones.ts';
import type { IssuedPack } from './issued.ts';
import type { PublishedAnnual, ToldDays, ToldTable } from './published.ts';

/**
 * Puts what disclosure control let pass together with its words. Of the facts only what is about policy and library goes
 * along; every count of cases or people comes from `published`.
 *
 * Throws when disclosure control left a table out.
 */
export function publishAnnual(
  facts: AnnualFacts,
  { tables, days }: AnnualTables,
  passed: {
    readonly pack: PublishedPack;
    readonly days: readonly PublishedDays[];
    readonly issued: readonly Pick<IssuedPack, 'id' | 'issue' | 'at'>[];
  },
): PublishedAnnual {
  const { period, countedOn, policy, integrity } = facts;
  const { pack } = passed;
  const total = pack.totals.find(({ id }) => id === tableId('cases', period.id));
  if (!total) throw new Error('the number of cases was not passed on');
  return {
    packId: pack.id,
    periodId: period.id,
    periodLabel: period.label,
    from: period.from,
    to: period.to,
    countedOn,
    threshold: pack.threshold,
    cases: { cell: total.cell, why: total.why },
    tables: tables.map((table) => toldTable(table, pack, passed.issued)),
    days: days.map(({ id, periodId, title, rows }): ToldDays => {
      const told = passed.days.find((other) => other.id === id);
      const byRow = new Map(told?.rows.map((row) => [row.id, row.days]));
      return {
        id,
        periodId,
        title,
        rows: rows.map((row) => ({ label: row.label, days: byRow.get(row.id) ?? null })),
      };
    }),
    policy: {
      versionId: policy.versionId,
      inForceSince: policy.inForceSince,
      nextReviewDue: policy.nextReviewDue,
      overdue: policy.overdue,
      adopted: [...policy.adopted],
      lastReview: policy.lastReview,
      isUnderReview: policy.isUnderReview,
      proposals: { ...policy.proposals },
      legislation: { ...policy.legislation },
      gapsOpen: [...policy.gapsOpen],
    },
    integrity,
  };
}

/** A table that repeats an earlier pack has no row for a clause that is newer. */
const unsaid: Omit<PublishedCell, 'id'> = { cell: { kind: 'withheld' }, why: 'earlierPack' };

function toldTable(
  table: AnnualTable,
  pack: PublishedPack,
  issued: readonly Pick<IssuedPack, 'id' | 'issue' | 'at'>[],
): ToldTable {
  const published = pack.tables.find(({ id }) => id === table.id);
  if (!published) throw new Error(`table ${table.id} was not passed on`);
  const earlier = issued.find(({ id }) => id === published.asOf);
  const cells = new Map(published.rows.map((row) => [row.id, row]));
  const { id, name, periodId, section, title, note, kind } = table;
  return {
    id,
    name,
    periodId,
    section,
    title,
    note,
    kindOfRows: kind,
    style: published.style,
    rows: table.rows.map(({ id: rowId, label, atMost }) => {
      const row = cells.get(rowId) ?? unsaid;
      return { id: rowId, label, cell: row.cell, why: row.why, outOf: atMost ?? null };
    }),
    total: published.total && { cell: published.total.cell, why: published.total.why },
    asOf: published.asOf,
    repeats: earlier ? { issue: earlier.issue, on: homeDayOf(earlier.at) } : null,
  };
}
