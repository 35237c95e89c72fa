import { evidenceUnder, isFound, isUpheld, type Allegation } from '../../domain/allegation.ts';
import { inRegisterOrder } from '../../policy/register.ts';
import type { DocumentInput } from '../document-input.ts';
import { allegationTitle, findingInBrief, findingInWords } from '../finding-words.ts';
import type { Block, Inline } from '../model.ts';
import { bullets, subsection } from '../parts.ts';
import { exhibitReferences } from './exhibits.ts';
import { muted, paragraph } from './rich-text-blocks.ts';

/** What is established and what is not, and allegations by heads and findings in one table (Acas guide: findings). */
export function factsEstablished(input: DocumentInput): Block[] {
  const numbered = input.detail.records.allegations.map(({ body }, index) => ({
    body,
    words: `${allegationTitle(body, index + 1)} (${findingInWords(body).toLowerCase()}).`,
  }));
  const list = (lead: string, fits: (allegation: Allegation) => boolean): Block[] => {
    const fitting = numbered.filter(({ body }) => fits(body)).map(({ words }) => [words]);
    return [
      paragraph({ kind: 'text', text: lead, bold: true }),
      fitting.length === 0 ? muted('None.') : bullets(fitting),
    ];
  };
  const open = numbered.some(({ body }) => !isFound(body));
  return [
    subsection('established', 'What is established and what is not'),
    ...list('Established:', (body) => isFound(body) && isUpheld(body)),
    ...list('Not established:', (body) => isFound(body) && !isUpheld(body)),
    ...(open ? list('Without a finding so far:', (body) => !isFound(body)) : []),
    matrix(input),
  ];
}

function matrix(input: DocumentInput): Block {
  const known = new Set(input.detail.exhibits.map(({ facts }) => facts.id));
  const references = (ids: readonly string[]): Inline[] => {
    const shown = exhibitReferences(ids, known, { withPage: false });
    return shown.length > 0 ? shown : ['None'];
  };
  return {
    kind: 'table',
    id: 'matrix',
    caption: 'Allegations by heads, with evidence and findings',
    columns: [
      { title: 'Allegation', width: 1.9 },
      { title: 'Head', width: 1.1 },
      { title: 'For', width: 2.4 },
      { title: 'Against', width: 2.4 },
      { title: 'Finding', width: 2.2 },
    ],
    rows: input.detail.records.allegations.flatMap(({ id, body }, index) => {
      const heads = inRegisterOrder(body.clauseIds);
      const rows = heads.length > 0 ? heads : [''];
      return rows.map((head): readonly Inline[][] => {
        const exhibits = evidenceUnder(body, head);
        return [
          [`${index + 1}, `, { kind: 'crossReference', to: `allegation-${id}` }],
          [head || 'None'],
          references(exhibits.for),
          references(exhibits.against),
          [findingInBrief(body)],
        ];
      });
    }),
  };
}
