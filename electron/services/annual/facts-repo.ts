import { z } from 'zod';
import type { CountedRecords } from '../../../shared/annual/facts/counted-records.ts';
import { Action, Deadline } from '../../../shared/domain/agenda.ts';
import { Allegation } from '../../../shared/domain/allegation.ts';
import { Appeal, Lesson } from '../../../shared/domain/appeal.ts';
import { CaseFile } from '../../../shared/domain/case-file.ts';
import {
  Consideration,
  ConsiderationId,
  considerationIds,
} from '../../../shared/domain/consideration.ts';
import { ContentItem } from '../../../shared/domain/content-item.ts';
import { Outcome } from '../../../shared/domain/outcome.ts';
import { Person } from '../../../shared/domain/person.ts';
import { Plan } from '../../../shared/domain/plan.ts';
import { keyed, lists, singletons } from '../../../shared/domain/records.ts';
import { Referral, referralBodies, ReferralBody } from '../../../shared/domain/referral.ts';
import { Triage } from '../../../shared/domain/triage.ts';
import { all, get, type ReadDb } from '../../db/sql.ts';
import { fieldsOf, listOf } from '../cases/record-fields.ts';

const Counted = z.object({
  file: fieldsOf(CaseFile, ['broughtOn', 'route', 'stages', 'closing']),
  triage: fieldsOf(Triage, ['decision']),
  plan: fieldsOf(Plan, ['reportDueOn']),
  outcome: fieldsOf(Outcome, ['decidedOn', 'actions']),
  appeal: fieldsOf(Appeal, ['lodgedOn', 'outcome', 'actions']),
  considerations: z.record(ConsiderationId, fieldsOf(Consideration, ['answer', 'clauseIds'])),
  referrals: z.record(ReferralBody, fieldsOf(Referral, ['decision', 'ground', 'referredOn'])),
  people: listOf(fieldsOf(Person, ['part', 'otherParts', 'role'])),
  content: listOf(fieldsOf(ContentItem, ['platform', 'act', 'removalRequestedOn', 'removedOn'])),
  allegations: listOf(fieldsOf(Allegation, ['clauseIds'])),
  deadlines: listOf(Deadline),
  actions: listOf(fieldsOf(Action, ['dueOn', 'doneOn'])),
  lessons: listOf(fieldsOf(Lesson, ['kind'])),
});

/** Kinds of records that are counted, by what they are called among a case's records. */
const names = Object.entries({ ...singletons, ...keyed, ...lists }).filter(([, name]) =>
  Object.hasOwn(Counted.shape, name),
);
const countedKinds = names.map(([kind]) => kind);
const keysOf: Readonly<Record<string, readonly string[]>> = {
  consideration: considerationIds,
  referral: referralBodies,
};

const Row = z.object({
  caseId: z.string(),
  kind: z.string(),
  id: z.string(),
  body: z.string().transform((text) => JSON.parse(text) as unknown),
});
type Row = z.infer<typeof Row>;

/** The records to be counted of all cases brought from one day to another (both included), in one query. */
export function countedCases(db: ReadDb, from: string, to: string): CountedRecords[] {
  const rows = all(
    db,
    Row,
    `SELECT cases.id AS caseId, records.kind, records.id, records.body
     FROM cases JOIN records ON records.case_id = cases.id
     WHERE brought_on BETWEEN ? AND ? AND records.kind IN (SELECT value FROM json_each(?))
     ORDER BY reference, records.position, records.id`,
    [from, to, JSON.stringify(countedKinds)],
  );
  return [...Map.groupBy(rows, ({ caseId }) => caseId).values()].map(recordsFrom);
}

function recordsFrom(rows: readonly Row[]): CountedRecords {
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  const entries = names.map(([kind, name]) => [name, ofKind(kind, byKind.get(kind) ?? [])]);
  return Counted.parse(Object.fromEntries(entries));
}

/** What was never touched is there with empty fields, as in `sortRecords`. */
function ofKind(kind: string, rows: readonly Row[]): unknown {
  if (Object.hasOwn(singletons, kind)) return rows[0]?.body ?? {};
  if (Object.hasOwn(lists, kind)) return rows.map(({ id, body }) => ({ id, body }));
  return Object.fromEntries([
    ...(keysOf[kind] ?? []).map((key) => [key, {}]),
    ...rows.map(({ id, body }) => [id, body]),
  ]);
}

/** The day on which the oldest case was brought; null in a library without cases. */
export function firstBroughtOn(db: ReadDb): string | null {
  const First = z.object({ day: z.string().nullable() });
  return get(db, First, 'SELECT min(brought_on) AS day FROM cases')?.day ?? null;
}

/** Of some cases, those in which the removal of content was asked for. */
export function casesWithRequests(db: ReadDb, caseIds: readonly string[]): ReadonlySet<string> {
  const rows = all(
    db,
    z.object({ caseId: z.string() }),
    `SELECT DISTINCT case_id AS caseId FROM records
     WHERE case_id IN (SELECT value FROM json_each(?)) AND kind = 'content'
       AND json_extract(body, '$.removalRequestedOn') IS NOT NULL`,
    [JSON.stringify(caseIds)],
  );
  return new Set(rows.map(({ caseId }) => caseId));
}
