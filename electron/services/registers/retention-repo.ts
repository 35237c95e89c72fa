import { z } from 'zod';
import { Appeal } from '../../../shared/domain/appeal.ts';
import { CaseFile } from '../../../shared/domain/case-file.ts';
import { Outcome } from '../../../shared/domain/outcome.ts';
import type { ClosedCase } from '../../../shared/registers/retention.ts';
import { all, type ReadDb } from '../../db/sql.ts';
import { fieldsOf } from '../cases/record-fields.ts';

const bodyOf = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .nullable()
    .transform((text) => JSON.parse(text ?? '{}') as unknown)
    .pipe(schema);

const ClosedRow = z.object({
  caseId: z.string(),
  reference: z.string(),
  file: bodyOf(fieldsOf(CaseFile, ['closing', 'legalHold', 'retentionCategory'])),
  outcome: bodyOf(fieldsOf(Outcome, ['actions', 'warningUntil'])),
  appeal: bodyOf(fieldsOf(Appeal, ['outcome', 'actions', 'warningUntil'])),
  exhibits: z.number(),
  meetings: z.number(),
  letters: z.number(),
});

/** What the retention schedule reads of all closed cases, in one query; of one case only where `caseId` says so. */
export function closedCases(db: ReadDb, caseId: string | null = null): ClosedCase[] {
  return all(
    db,
    ClosedRow,
    `SELECT cases.id AS caseId, reference, exhibit_count AS exhibits,
       max(CASE WHEN kind = 'case' THEN body END) AS file,
       max(CASE WHEN kind = 'outcome' THEN body END) AS outcome,
       max(CASE WHEN kind = 'appeal' THEN body END) AS appeal,
       sum(kind = 'meeting') AS meetings,
       sum(kind = 'letter') AS letters
     FROM cases JOIN records ON records.case_id = cases.id
     WHERE closed_on IS NOT NULL AND coalesce(?, cases.id) = cases.id
       AND kind IN ('case', 'outcome', 'appeal', 'meeting', 'letter')
     GROUP BY cases.id ORDER BY reference`,
    [caseId],
  );
}
