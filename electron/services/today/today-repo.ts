import { z } from 'zod';
import { Action, Deadline } from '../../../shared/domain/agenda.ts';
import { Allegation } from '../../../shared/domain/allegation.ts';
import { Appeal, GapReason } from '../../../shared/domain/appeal.ts';
import { Reference } from '../../../shared/domain/case-detail.ts';
import { Stage, StageEntry } from '../../../shared/domain/case-file.ts';
import { Consideration } from '../../../shared/domain/consideration.ts';
import { Letter } from '../../../shared/domain/letter.ts';
import { Meeting } from '../../../shared/domain/meeting.ts';
import { Outcome } from '../../../shared/domain/outcome.ts';
import { Person } from '../../../shared/domain/person.ts';
import { Plan } from '../../../shared/domain/plan.ts';
import { Referral } from '../../../shared/domain/referral.ts';
import { Measure, Triage } from '../../../shared/domain/triage.ts';
import { askedFields, askedJson, isAsking } from '../../db/migrations/0110-today.ts';
import { all, type ReadDb } from '../../db/sql.ts';
import { fieldsOf } from '../cases/record-fields.ts';

/** The fields of each kind of record that the home screen looks at. */
export const askingFields = {
  triage: fieldsOf(Triage, askedFields.triage),
  plan: fieldsOf(Plan, askedFields.plan),
  outcome: fieldsOf(Outcome, askedFields.outcome),
  appeal: fieldsOf(Appeal, askedFields.appeal),
  measure: fieldsOf(Measure, askedFields.measure),
  meeting: fieldsOf(Meeting, askedFields.meeting),
  letter: fieldsOf(Letter, askedFields.letter),
  action: fieldsOf(Action, askedFields.action),
  deadline: Deadline,
  consideration: fieldsOf(Consideration, askedFields.consideration),
  referral: fieldsOf(Referral, askedFields.referral),
  allegation: fieldsOf(Allegation, askedFields.allegation),
  gap: fieldsOf(GapReason, askedFields.gap),
  person: fieldsOf(Person, askedFields.person),
} as const satisfies Record<keyof typeof askedFields, z.ZodType>;
export type AskingKind = keyof typeof askingFields;

const Stages = z.array(StageEntry);

const OpenRow = z.object({
  caseId: z.string(),
  reference: Reference,
  title: z.string(),
  stage: Stage,
  broughtOn: z.string(),
  stages: z.string(),
});

/** An open case with how far it has come. */
export type OpenCase = Omit<z.infer<typeof OpenRow>, 'stages'> & {
  readonly stages: z.infer<typeof StageEntry>[];
};

const CLOSED = Stage.options.indexOf('closed');

/** Open cases by reference; only one of them where `caseId` says so. */
export function openCases(db: ReadDb, caseId: string | null = null): OpenCase[] {
  return all(
    db,
    OpenRow,
    `SELECT cases.id AS caseId, reference, title, stage, brought_on AS broughtOn,
       json_extract(body, '$.stages') AS stages
     FROM cases CROSS JOIN records ON records.case_id = cases.id AND kind = 'case'
     WHERE stage_rank < ? AND coalesce(?, cases.id) = cases.id ORDER BY reference`,
    [CLOSED, caseId],
  ).map((row) => ({ ...row, stages: Stages.parse(JSON.parse(row.stages)) }));
}

const AskingRow = z.object({
  caseId: z.string(),
  kind: z.enum(Object.keys(askingFields) as [AskingKind, ...AskingKind[]]),
  id: z.string(),
  fields: z.string(),
});

/** A record that asks for something; its fields are read by its kind. */
export type AskingRecord = z.infer<typeof AskingRow>;

/** What open cases hold that asks for something, in the order of its case; only of one where `caseId` says so. */
export function askingRecords(db: ReadDb, caseId: string | null = null): AskingRecord[] {
  return all(
    db,
    AskingRow,
    `SELECT records.case_id AS caseId, kind, records.id AS id, ${askedJson} AS fields
     FROM cases CROSS JOIN records INDEXED BY records_asking ON records.case_id = cases.id
     WHERE stage_rank < ? AND coalesce(?, cases.id) = cases.id AND ${isAsking}
     ORDER BY position, records.id`,
    [CLOSED, caseId],
  );
}
