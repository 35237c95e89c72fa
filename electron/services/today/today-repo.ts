import { z } from 'zod';
import { all, type ReadDb } from '../../db/sql.ts';
import { Reference } from '../../../shared/domain/case-detail.ts';
import { Action, Deadline } from '../../../shared/domain/agenda.ts';
import { Appeal } from '../../../shared/domain/appeal.ts';
import { CaseFile, Stage } from '../../../shared/domain/case-file.ts';
import { Letter } from '../../../shared/domain/letter.ts';
import { Meeting } from '../../../shared/domain/meeting.ts';
import { Outcome } from '../../../shared/domain/outcome.ts';
import { Plan } from '../../../shared/domain/plan.ts';
import type { CaseRecords, RecordKind } from '../../../shared/domain/records.ts';
import { Measure, Triage } from '../../../shared/domain/triage.ts';
import { fieldsOf, listOf } from '../cases/record-fields.ts';

/** What of a case's records its dates are drawn from. */
const DatedRecords = z.object({
  file: fieldsOf(CaseFile, ['broughtOn', 'stages']),
  triage: fieldsOf(Triage, ['decision']),
  plan: fieldsOf(Plan, ['promisedOn', 'reportDueOn']),
  outcome: fieldsOf(Outcome, ['toldOn', 'appealBy', 'rightOfAppeal']),
  appeal: fieldsOf(Appeal, ['lodgedOn']),
  measures: listOf(fieldsOf(Measure, ['kind', 'reviewOn', 'endedOn'])),
  meetings: listOf(fieldsOf(Meeting, ['kind', 'state', 'startsAt'])),
  letters: listOf(fieldsOf(Letter, ['kind', 'sentOn'])),
  actions: listOf(fieldsOf(Action, ['what', 'dueOn', 'doneOn'])),
  deadlines: listOf(Deadline),
});

/** Kinds of records that the agenda of a case is drawn from, by where they belong. */
const one = {
  case: 'file',
  triage: 'triage',
  plan: 'plan',
  outcome: 'outcome',
  appeal: 'appeal',
} as const satisfies Partial<Record<RecordKind, keyof CaseRecords>>;
const many = {
  measure: 'measures',
  meeting: 'meetings',
  letter: 'letters',
  action: 'actions',
  deadline: 'deadlines',
} as const satisfies Partial<Record<RecordKind, keyof CaseRecords>>;
const datedKinds = [...Object.keys(one), ...Object.keys(many)];

/** What has been done, has ended or was put off leaves nothing to do; of letters only those that tell of a delay count. */
const isOver = `(
  (records.kind = 'action' AND json_extract(body, '$.doneOn') IS NOT NULL)
  OR (records.kind = 'deadline' AND json_extract(body, '$.metAt') IS NOT NULL)
  OR (records.kind = 'measure' AND json_extract(body, '$.endedOn') IS NOT NULL)
  OR (records.kind = 'meeting' AND coalesce(json_extract(body, '$.state'), 'planned') <> 'planned')
  OR (records.kind = 'letter' AND json_extract(body, '$.kind') <> 'delay_notice'))`;

const DatedRow = z.object({
  caseId: z.string(),
  reference: Reference,
  title: z.string(),
  kind: z.string(),
  id: z.string(),
  body: z.string().transform((text) => JSON.parse(text) as unknown),
});

/** An open case with the records that its dates are drawn from. */
export type DatedCase = {
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
  readonly records: z.infer<typeof DatedRecords>;
};

/** Open cases with the records their dates are drawn from, in one query; only one of them where `caseId` says so. */
export function datedCases(db: ReadDb, caseId: string | null = null): DatedCase[] {
  const rows = all(
    db,
    DatedRow,
    `SELECT cases.id AS caseId, reference, title, records.kind, records.id, records.body
     FROM cases JOIN records ON records.case_id = cases.id
     WHERE stage_rank < ? AND coalesce(?, cases.id) = cases.id
       AND records.kind IN (SELECT value FROM json_each(?)) AND NOT ${isOver}
     ORDER BY reference, records.position, records.id`,
    [Stage.options.indexOf('closed'), caseId, JSON.stringify(datedKinds)],
  );
  return [...Map.groupBy(rows, (row) => row.caseId).values()].flatMap((own) =>
    own.slice(0, 1).map(({ caseId, reference, title }) => ({
      caseId,
      reference,
      title,
      records: recordsFrom(own),
    })),
  );
}

function recordsFrom(rows: readonly z.infer<typeof DatedRow>[]): DatedCase['records'] {
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  const single = ([kind, name]: [string, string]) => [name, byKind.get(kind)?.[0]?.body ?? {}];
  const list = ([kind, name]: [string, string]) => [
    name,
    (byKind.get(kind) ?? []).map(({ id, body }) => ({ id, body })),
  ];
  return DatedRecords.parse({
    ...Object.fromEntries(Object.entries(one).map(single)),
    ...Object.fromEntries(Object.entries(many).map(list)),
  });
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
