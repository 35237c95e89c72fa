import { z } from 'zod';
import { Lesson } from '../../../shared/domain/appeal.ts';
import { all, type ReadDb } from '../../db/sql.ts';

const Clauses = z
  .string()
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.array(z.string()));

const AllegationLine = z.object({
  caseId: z.string(),
  reference: z.string(),
  title: z.string(),
  clauseIds: Clauses,
});

const LessonLine = z.object({
  caseId: z.string(),
  reference: z.string(),
  lessonId: z.string(),
  body: z.string().transform((text) => Lesson.parse(JSON.parse(text))),
});

/** The clauses that each allegation of every case rests on, newest case first. */
export function allegedClauses(db: ReadDb): z.infer<typeof AllegationLine>[] {
  return all(
    db,
    AllegationLine,
    `SELECT c.id AS caseId, c.reference, c.title, coalesce(r.body ->> '$.clauseIds', '[]') AS clauseIds
     FROM records r JOIN cases c ON c.id = r.case_id
     WHERE r.kind = 'allegation' ORDER BY c.brought_on DESC, c.reference DESC`,
  );
}

/** Every lesson of every case, newest case first. */
export function allLessons(db: ReadDb): z.infer<typeof LessonLine>[] {
  return all(
    db,
    LessonLine,
    `SELECT c.id AS caseId, c.reference, r.id AS lessonId, r.body
     FROM records r JOIN cases c ON c.id = r.case_id
     WHERE r.kind = 'lesson' ORDER BY c.brought_on DESC, c.reference DESC`,
  );
}
