import { z } from 'zod';
import { Reference } from '../../../shared/domain/case-detail.ts';
import { Stage } from '../../../shared/domain/case-file.ts';
import { all, type ReadDb } from '../../db/sql.ts';

const StillRow = z.object({
  caseId: z.string(),
  reference: Reference,
  title: z.string(),
  stage: Stage,
  changedAt: z.string(),
});

/** Open cases that nothing was changed in since a moment, longest first. */
export function casesUnchangedSince(db: ReadDb, since: string): z.infer<typeof StillRow>[] {
  return all(
    db,
    StillRow,
    `SELECT id AS caseId, reference, title, stage, updated_at AS changedAt FROM cases
     WHERE stage_rank < ? AND updated_at <= ? ORDER BY updated_at, reference`,
    [Stage.options.indexOf('closed'), since],
  );
}

const MonthRow = z.object({ month: z.string(), count: z.number() });

/** How many cases were brought, or closed, in each month from one on; months without any are not there. */
export function casesByMonth(
  db: ReadDb,
  what: 'brought' | 'closed',
  fromMonth: string,
): Map<string, number> {
  // One of two fixed words: nothing that comes from outside reaches the SQL text.
  const column = what === 'brought' ? 'brought_on' : 'closed_on';
  const rows = all(
    db,
    MonthRow,
    `SELECT substr(${column}, 1, 7) AS month, count(*) AS count FROM cases
     WHERE ${column} >= ? GROUP BY 1`,
    [fromMonth],
  );
  return new Map(rows.map(({ month, count }) => [month, count]));
}
