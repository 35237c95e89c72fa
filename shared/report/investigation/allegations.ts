import type { Allegation, EvidencePoint } from '../../domain/allegation.ts';
import { isBlank, type RichText } from '../../domain/rich-text.ts';
import { inRegisterOrder } from '../../policy/register.ts';
import type { DocumentInput } from '../document-input.ts';
import { allegationTitle, findingInWords } from '../finding-words.ts';
import { listInWords, longDate } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { bullets, facts, minorHeading, section, subsection } from '../parts.ts';
import { factsEstablished } from './established.ts';
import { exhibitReferences } from './exhibits.ts';
import { blocksOf, muted, paragraph, plainParagraphs } from './rich-text-blocks.ts';

/** Findings on each allegation with the evidence for and against it, what is established, and all of it in one table. */
export function allegationFindings(input: DocumentInput): Block[] {
  const { allegations } = input.detail.records;
  const known = new Set(input.detail.exhibits.map(({ facts: { id } }) => id));
  return [
    section('findings', 'Findings on the allegations'),
    ...(allegations.length === 0
      ? [muted('No allegation is recorded.')]
      : [
          paragraph(
            'Each allegation is set out as it was put to the person, with what speaks for it and against it. Where the facts are disputed, they are decided on the balance of probabilities.',
          ),
          ...allegations.flatMap(({ id, body }, index) =>
            oneAllegation(id, body, { number: index + 1, known, input }),
          ),
          ...factsEstablished(input),
        ]),
  ];
}

type Context = {
  readonly number: number;
  readonly known: ReadonlySet<string>;
  readonly input: DocumentInput;
};

function oneAllegation(id: string, allegation: Allegation, context: Context): Block[] {
  const heads = inRegisterOrder(allegation.clauseIds);
  const at = (part: string): string => `allegation-${id}-${part}`;
  return [
    subsection(`allegation-${id}`, allegationTitle(allegation, context.number)),
    ...(heads.length > 0
      ? [
          {
            kind: 'paragraph',
            isSubtitle: true,
            content: [`${heads.length === 1 ? 'Clause' : 'Clauses'} ${listInWords(heads)}`],
          } as const,
        ]
      : []),
    ...blocksOf(allegation.wording, 'The wording is not recorded.'),
    ...facts([
      ['Conduct', conduct(allegation)],
      ['Content', contentItems(allegation, context.input)],
    ]),
    ...evidence(at('for'), 'Evidence for', allegation, 'for', context.known),
    ...evidence(at('against'), 'Evidence against', allegation, 'against', context.known),
    ...conflict(allegation, context.known),
    ...answer(at('response'), allegation),
    ...written(at('mitigation'), 'Mitigation', allegation.mitigation),
    minorHeading(at('finding'), 'Finding'),
    paragraph({ kind: 'text', text: `${findingInWords(allegation)}.`, bold: true }),
    ...blocksOf(allegation.reasoning, 'No reasoning is recorded.'),
  ];
}

function conduct({ conductFrom, conductTo }: Allegation): string {
  if (!conductFrom) return conductTo ? `Until ${longDate(conductTo)}` : '';
  return conductTo && conductTo !== conductFrom
    ? `${longDate(conductFrom)} to ${longDate(conductTo)}`
    : longDate(conductFrom);
}

function contentItems({ contentIds }: Allegation, { detail }: DocumentInput): Inline[] {
  const { content } = detail.records;
  const shown = content.flatMap(({ id }, index) =>
    contentIds.includes(id) ? [{ id, number: index + 1 }] : [],
  );
  return shown.flatMap(({ id, number }, index): Inline[] => [
    `${index > 0 ? '; ' : ''}item ${number}, `,
    { kind: 'crossReference', to: `content-${id}` },
  ]);
}

function evidence(
  id: string,
  title: string,
  { points }: Allegation,
  side: EvidencePoint['side'],
  known: ReadonlySet<string>,
): Block[] {
  const own = points.filter((point) => point.side === side);
  return [
    minorHeading(id, title),
    own.length === 0
      ? muted('None recorded.')
      : bullets(own.map((point) => pointInline(point, known))),
  ];
}

function pointInline(
  { text, exhibitIds, clauseIds }: EvidencePoint,
  known: ReadonlySet<string>,
): Inline[] {
  const references = exhibitReferences(exhibitIds, known);
  const clauses = clauseIds.length > 0 ? ` [clause ${listInWords(clauseIds)}]` : '';
  return [
    text.trim() || 'See the exhibit.',
    ...(references.length > 0 ? [' (', ...references, ')'] : []),
    clauses,
  ];
}

/** Clause 5.4.2: content that conflicts with what the person told STaSS before. */
function conflict({ conflictsWith }: Allegation, known: ReadonlySet<string>): Block[] {
  if (!conflictsWith.statement.trim()) return [];
  const references = exhibitReferences(conflictsWith.exhibitIds, known);
  return [
    paragraph(
      {
        kind: 'text',
        text: 'It conflicts with what the person told STaSS earlier (clause 5.4.2): ',
        italic: true,
      },
      conflictsWith.statement.trim(),
      ...(references.length > 0 ? [' (', ...references, ')'] : []),
    ),
  ];
}

function answer(id: string, { response, respondedOn, responseSource }: Allegation): Block[] {
  const source = [responseSource.trim(), respondedOn ? longDate(respondedOn) : '']
    .filter(Boolean)
    .join(', ');
  return [
    minorHeading(id, 'The person’s response'),
    ...blocksOf(response, 'No response is recorded.'),
    ...(source ? plainParagraphs(`Source: ${source}.`) : []),
  ];
}

function written(id: string, title: string, text: RichText): Block[] {
  return isBlank(text) ? [] : [minorHeading(id, title), ...blocksOf(text, '')];
}
