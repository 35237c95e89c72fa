import { considerationIds, type Answer } from '../../../shared/domain/consideration.ts';
import { answerLabels } from '../../../shared/domain/labels.ts';
import { guideFor } from '../../../shared/policy/guiding-questions.ts';

const answerOf: Readonly<Record<string, Answer>> = {
  y: 'yes',
  n: 'no',
  u: 'unclear',
  a: 'not_applicable',
};

/** A row of the list's marks (`yyun-`) as letters with names and answers in words. */
export function lettersOf(marks: string) {
  return considerationIds.map((id, index) => {
    const name = guideFor(id).shortTitle;
    const answer = answerOf[marks[index] ?? '-'] ?? null;
    return {
      letter: name.charAt(0),
      name,
      answer,
      answerLabel: answer ? answerLabels[answer] : 'Not answered',
    };
  });
}
