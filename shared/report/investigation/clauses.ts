import { considerationIds } from '../../domain/consideration.ts';
import { guideFor } from '../../policy/guiding-questions.ts';
import type { DocumentInput } from '../document-input.ts';
import { listInWords } from '../format.ts';
import type { Block } from '../model.ts';
import { section } from '../parts.ts';
import { muted, paragraph } from './rich-text-blocks.ts';

/** Clauses that are heads of allegations or engaged by the considerations, with what each says and where it comes in. */
export function clausesEngaged(input: DocumentInput): Block[] {
  const { considerations, allegations } = input.detail.records;
  const engaged = input.policy.clauses.flatMap((clause) => {
    const heads = allegations.flatMap(({ body }, index) =>
      body.clauseIds.includes(clause.id) ? [`allegation ${index + 1}`] : [],
    );
    const under = considerationIds
      .filter((id) => considerations[id].clauseIds.includes(clause.id))
      .map((id) => guideFor(id).shortTitle.toLowerCase());
    return heads.length + under.length > 0 ? [{ clause, places: [...heads, ...under] }] : [];
  });
  return [
    section('clauses', 'Policy clauses engaged'),
    paragraph(
      `The version in force on the day of the conduct was the ${input.policy.title}. Clauses are paraphrased; the policy itself governs.`,
    ),
    engaged.length === 0
      ? muted('No clause has been marked as engaged.')
      : {
          kind: 'table',
          id: 'clauses-table',
          caption: 'Clauses engaged',
          columns: [
            { title: 'Clause', width: 2 },
            { title: 'What it asks', width: 8 },
            { title: 'Considered under', width: 3 },
          ],
          rows: engaged.map(({ clause, places }) => [
            [{ kind: 'text', text: clause.id, bold: true }],
            [clause.text],
            [capitalised(listInWords(places))],
          ]),
        },
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
