import { considerationIds, type Consideration } from '../../domain/consideration.ts';
import { answerLabels } from '../../domain/labels.ts';
import { guideFor, type ConsiderationGuide } from '../../policy/guiding-questions.ts';
import { listInWords } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { exhibitReferences } from './exhibits.ts';
import type { DocumentInput } from '../document-input.ts';
import { blocksOf, paragraph } from './rich-text-blocks.ts';

/** The five considerations of clause 5.5, each with its answer, what was asked on the way, and the reasons. */
export function fiveConsiderations(input: DocumentInput): Block[] {
  const known = new Set(input.detail.exhibits.map(({ facts }) => facts.id));
  return [
    {
      kind: 'heading',
      id: 'considerations',
      level: 1,
      text: 'The five considerations',
      numbering: 'section',
    },
    paragraph(
      'Clause 5.5 asks five questions of a reported breach. Each is answered below on the balance of probabilities, with the reasons for the answer.',
    ),
    ...considerationIds.flatMap((id) =>
      finding(guideFor(id), input.detail.records.considerations[id], known),
    ),
  ];
}

function finding(
  guide: ConsiderationGuide,
  consideration: Consideration,
  known: ReadonlySet<string>,
): Block[] {
  const exhibits = exhibitReferences(consideration.exhibitIds, known);
  return [
    {
      kind: 'heading',
      id: `finding-${guide.id}`,
      level: 2,
      text: guide.title,
      numbering: 'section',
    },
    ...(consideration.clauseIds.length > 0
      ? [
          {
            kind: 'paragraph',
            isSubtitle: true,
            content: [
              `${consideration.clauseIds.length === 1 ? 'Clause' : 'Clauses'} ${listInWords(consideration.clauseIds)}`,
            ],
          } as const,
        ]
      : []),
    paragraph(
      { kind: 'text', text: guide.question, italic: true },
      ' ',
      answerWords(consideration),
    ),
    ...prompts(guide, consideration, known),
    ...blocksOf(consideration.reasons, 'No reasons are recorded.'),
    ...(exhibits.length > 0 ? [paragraph('Exhibits relied on: ', ...exhibits, '.')] : []),
  ];
}

function answerWords({ answer }: Consideration): Inline {
  return answer
    ? { kind: 'text', text: `${answerLabels[answer]}.`, bold: true }
    : { kind: 'text', text: 'Not answered.', muted: true };
}

function prompts(
  guide: ConsiderationGuide,
  consideration: Consideration,
  known: ReadonlySet<string>,
): Block[] {
  const rows = guide.questions.flatMap((question) => {
    const given = consideration.prompts[question.id];
    if (!given || (given.answer === null && given.note.trim() === '')) return [];
    const words = [given.answer ? answerLabels[given.answer] : '', given.note.trim()];
    return [
      [
        [question.text],
        [words.filter(Boolean).join(': ')],
        exhibitReferences(given.exhibitIds, known, { withPage: false }),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: `prompts-${guide.id}`,
      caption: `${guide.shortTitle}: what was asked`,
      columns: [
        { title: 'Question', width: 5 },
        { title: 'Answer', width: 4 },
        { title: 'Exhibits', width: 3 },
      ],
      rows,
    },
  ];
}
