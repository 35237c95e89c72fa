import { z } from 'zod';
import { all, type ReadDb } from '../../db/sql.ts';
import { Reference } from '../../../shared/domain/case-detail.ts';
import { Stage } from '../../../shared/domain/case-file.ts';
import { AnyRecord, type RecordKind } from '../../../shared/domain/records.ts';

/** Kinds of records that the agenda of a case is drawn from; and its people, whose names may have to be withheld. */
const datedKinds: readonly RecordKind[] = [
  'case',
  'triage',
  'plan',
  'outcome',
  'appeal',
  'measure',
  'meeting',
  'letter',
  'action',
  'deadline',
  'person',
];

/** Long texts, of which no date is drawn; left out of what is read, they come back empty. */
const longFields: readonly string[] = [
  'description',
  'nature',
  'extent',
  'informalReasons',
  'decisionReasons',
  'inScope',
  'outOfScope',
  'sources',
  'soughtInFavour',
  'recommendationReasons',
  'grounds',
  'reasons',
  'questions',
  'notes',
  'body',
];
const shortBody = `json_remove(body, ${longFields.map((field) => `'$.${field}'`).join(', ')})`;

const DatedRecord = z
  .object({
    caseId: z.string(),
    reference: Reference,
    title: z.string(),
    kind: z.string(),
    id: z.string(),
    position: z.number(),
    body: z.string(),
  })
  .transform(({ caseId, reference, title, body, ...record }) => ({
    caseId,
    reference,
    title,
    record: AnyRecord.parse({ ...record, body: JSON.parse(body) as unknown }),
  }));

/** An open case with the records that its dates are drawn from. */
export type DatedCase = {
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
  readonly records: readonly AnyRecord[];
};

/** Open cases with the records their dates are drawn from, in one query; only one of them where `caseId` says so. */
export function datedCases(db: ReadDb, caseId: string | null = null): DatedCase[] {
  const rows = all(
    db,
    DatedRecord,
    `SELECT cases.id AS caseId, reference, title, records.kind, records.id, records.position, ${shortBody} AS body
     FROM cases JOIN records ON records.case_id = cases.id
     WHERE stage_rank < ? AND coalesce(?, cases.id) = cases.id
       AND records.kind IN (${datedKinds.map(() => '?').join(', ')})
       AND (records.kind <> 'letter' OR json_extract(body, '$.kind') = 'delay_notice')
     ORDER BY reference, records.position, records.id`,
    [Stage.options.indexOf('closed'), caseId, ...datedKinds],
  );
  return [...Map.groupBy(rows, (row) => row.caseId).values()].flatMap((own) =>
    own.slice(0, 1).map(({ caseId, reference, title }) => ({
      caseId,
      reference,
      title,
      records: own.map(({ record }) => record),
    })),
  );
}

const StillRow = z.object({
  caseId: z.string(),
  reference: Reference,
  title: z.string(),
  stage: Stage,
  changedAt: z.string(),
});

/** Open cases that nothing was changed in since a moment, longest first. */
export function casesUnchangedSince(
  db: ReadDb,
  since: string,
  limit: number,
): z.infer<typeof StillRow>[] {
  return all(
    db,
    StillRow,
    `SELECT id AS caseId, reference, title, stage, updated_at AS changedAt FROM cases
     WHERE stage_rank < ? AND updated_at <= ? ORDER BY updated_at, reference LIMIT ?`,
    [Stage.options.indexOf('closed'), since, limit],
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
