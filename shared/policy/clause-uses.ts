import { z } from 'zod';
import { Lesson } from '../domain/appeal.ts';

const InCase = z.strictObject({
  caseId: z.uuid(),
  reference: z.string(),
  clauseIds: z.array(z.string()),
});

/** Where clauses are at issue: the cases with allegations that rest on them, and the lessons that name them. */
export const ClauseUses = z.strictObject({
  cases: z.array(InCase.extend({ title: z.string() })),
  lessons: z.array(
    InCase.extend({ lessonId: z.uuid(), text: z.string(), kind: Lesson.shape.kind }),
  ),
});
export type ClauseUses = z.infer<typeof ClauseUses>;
