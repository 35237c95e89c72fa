import { z } from 'zod';
import { all, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { CaseRow } from '../../../shared/domain/case-detail.ts';
import { Stage } from '../../../shared/domain/case-file.ts';

/** Columns of a case as lists show them, in the shape of `CaseRow`. */
export const caseColumns = `id, reference, title, stage, subject_name AS subjectName,
  nullif(subject_role, '') AS subjectRole, marks, brought_on AS broughtOn, route, closed_on AS closedOn,
  exhibit_count AS exhibitCount, updated_at AS updatedAt`;

/** What the list columns of a case hold besides what `CaseRow` shows. */
export type CaseColumns = CaseRow & { openedAt: string; searchText: string };

/** The next free number of a year; numbers are never used again, whatever becomes of the case. */
export function takeNextSequence(db: WriteDb, year: number): number {
  const row = get(
    db,
    z.object({ last: z.number() }),
    `INSERT INTO reference_counters (year, last) VALUES (?, 1)
     ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last`,
    [year],
  );
  if (!row) throw new Error('no sequence returned');
  return row.last;
}

/** Makes sure that a number taken from elsewhere (an imported case) is never given out again. */
export function reserveSequence(db: WriteDb, year: number, sequence: number): void {
  run(
    db,
    `INSERT INTO reference_counters (year, last) VALUES (?, ?)
     ON CONFLICT (year) DO UPDATE SET last = max(last, excluded.last)`,
    [year, sequence],
  );
}

/** Stores a new case's list columns. */
export function insertCase(db: WriteDb, columns: CaseColumns): void {
  run(
    db,
    `INSERT INTO cases (id, reference, title, stage, stage_rank, route, subject_name, subject_role, brought_on,
       opened_at, closed_on, updated_at, marks, exhibit_count, search_text)
     VALUES (@id, @reference, @title, @stage, @stageRank, @route, @subjectName, @subjectRole, @broughtOn,
       @openedAt, @closedOn, @updatedAt, @marks, @exhibitCount, @searchText)`,
    bind(columns),
  );
}

/** Brings a case's list columns in step with its records. */
export function updateCase(db: WriteDb, columns: CaseColumns): void {
  run(
    db,
    `UPDATE cases SET title = @title, stage = @stage, stage_rank = @stageRank, route = @route,
       subject_name = @subjectName, subject_role = @subjectRole, brought_on = @broughtOn, closed_on = @closedOn,
       updated_at = @updatedAt, marks = @marks, exhibit_count = @exhibitCount, search_text = @searchText,
       opened_at = @openedAt, reference = @reference
     WHERE id = @id`,
    bind(columns),
  );
}

function bind(columns: CaseColumns) {
  return {
    ...columns,
    subjectRole: columns.subjectRole ?? '',
    stageRank: Stage.options.indexOf(columns.stage),
  };
}

/** The list columns of one case. */
export function findCaseRow(db: ReadDb, caseId: string): CaseRow | undefined {
  return get(db, CaseRow, `SELECT ${caseColumns} FROM cases WHERE id = ?`, [caseId]);
}

/** The id of the case with a reference such as `SM-2026-014`. */
export function findCaseId(db: ReadDb, reference: string): string | undefined {
  return get(db, z.object({ id: z.string() }), 'SELECT id FROM cases WHERE reference = ?', [
    reference,
  ])?.id;
}

/** The moment a case was opened in this library. */
export function findOpenedAt(db: ReadDb, caseId: string): string | undefined {
  return get(
    db,
    z.object({ openedAt: z.string() }),
    'SELECT opened_at AS openedAt FROM cases WHERE id = ?',
    [caseId],
  )?.openedAt;
}

/** References of all cases, in order. */
export function listReferences(db: ReadDb): string[] {
  return all(
    db,
    z.object({ reference: z.string() }),
    'SELECT reference FROM cases ORDER BY reference',
  ).map((row) => row.reference);
}
