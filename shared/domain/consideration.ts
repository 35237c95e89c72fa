import { z } from 'zod';
import { PlainText } from './common.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** The five considerations of clause 5.5, in its order. */
export const considerationIds = [
  'boundaries',
  'confidentiality',
  'association',
  'offensiveness',
  'reputation',
] as const;
export const ConsiderationId = z.enum(considerationIds);
export type ConsiderationId = z.infer<typeof ConsiderationId>;

export const answers = ['yes', 'no', 'unclear', 'not_applicable'] as const;
export const Answer = z.enum(answers);
export type Answer = z.infer<typeof Answer>;

/** The answer to one guiding question: what, and where it shows. */
export const PromptAnswer = z.strictObject({
  answer: Answer.nullable().default(null),
  note: PlainText,
  exhibitIds: z.array(z.uuid()).default([]),
});
export type PromptAnswer = z.infer<typeof PromptAnswer>;

/** One consideration: an answer with reasons, exhibits and clauses. Never a score. */
export const Consideration = z.strictObject({
  answer: Answer.nullable().default(null),
  reasons: RichText.default(emptyRichText),
  exhibitIds: z.array(z.uuid()).default([]),
  clauseIds: z.array(z.string().min(1).max(40)).default([]),
  /** Answers to the guiding questions, by the question's id. */
  prompts: z.record(z.string(), PromptAnswer).default({}),
});
export type Consideration = z.infer<typeof Consideration>;

/** One letter per consideration in the order of clause 5.5: y, n, u, a (not applicable) or `-`, as in `yyun-`. */
export function considerationMarks(
  byId: Readonly<Partial<Record<ConsiderationId, Consideration>>>,
): string {
  const letters = { yes: 'y', no: 'n', unclear: 'u', not_applicable: 'a' } as const;
  return considerationIds
    .map((id) => {
      const answer = byId[id]?.answer;
      return answer ? letters[answer] : '-';
    })
    .join('');
}
