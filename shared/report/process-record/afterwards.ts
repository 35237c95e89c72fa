import type { Disclosure } from '../../domain/case-detail.ts';
import { disclosureLabels } from '../../domain/labels.ts';
import type { DocumentInput } from '../document-input.ts';
import { britishDate, longDate } from '../format.ts';
import { paragraph } from '../investigation/rich-text-blocks.ts';
import type { Block } from '../model.ts';
import { section } from '../parts.ts';
import { tableOr } from './words.ts';

/** What is missing from the case and why it was left so; printed here and nowhere else. */
export function gapsLeftOpen({ detail, gaps }: DocumentInput): Block[] {
  return [
    section('gaps', 'Gaps left open'),
    paragraph(
      'What a fair record would hold and this case does not, with the reason given for each.',
    ),
    tableOr('Nothing is missing.', {
      id: 'gaps-table',
      caption: 'Gaps and the reasons for them',
      columns: [
        ['What is missing', 4],
        ['Rule', 3],
        ['Why it was left open', 5],
      ],
      rows: gaps.map(({ id, text, source }) => [
        text,
        source,
        detail.records.gapReasons[id]?.reason.trim() || 'No reason is recorded',
      ]),
    }),
  ];
}

const lessonKinds = {
  lesson: 'Lesson',
  policy_change: 'Change of the policy',
  training: 'Training',
};

/** What the case teaches. */
export function lessonsLearnt({ detail: { records } }: DocumentInput): Block[] {
  return [
    section('lessons', 'Lessons'),
    tableOr('No lessons are recorded.', {
      id: 'lessons-table',
      caption: 'Lessons and proposals',
      columns: [
        ['Kind', 3],
        ['What', 6],
        ['Clauses', 2],
        ['Who', 3],
      ],
      rows: records.lessons.map(({ body }) => [
        lessonKinds[body.kind],
        body.text.trim() || 'Not recorded',
        body.clauseIds.join(', ') || 'None',
        body.owner.trim() || 'Nobody named',
      ]),
    }),
  ];
}

/** Every document that left the library, to whom and why. */
export function whatHasLeft({ disclosures }: DocumentInput): Block[] {
  const inOrder = disclosures.toSorted((a, b) => a.at.localeCompare(b.at));
  return [
    section('disclosures', 'What has left the library'),
    tableOr('Nothing has left the library.', {
      id: 'disclosures-table',
      caption: 'Disclosures, oldest first',
      columns: [
        ['What', 4],
        ['When', 2.4],
        ['To', 3],
        ['What for', 4],
      ],
      rows: inOrder.map((disclosure) => [
        disclosureWords(disclosure),
        longDate(britishDate(disclosure.at)),
        disclosure.recipient.trim() || 'Not recorded',
        disclosure.purpose.trim() || 'Not recorded',
      ]),
    }),
  ];
}

function disclosureWords({ what, edition, format, fileName, sha256 }: Disclosure) {
  const name = `${disclosureLabels[what]}${edition > 0 ? `, edition ${edition}` : ''} (${format.toUpperCase()})`;
  return [
    name,
    { kind: 'lineBreak' },
    { kind: 'text', text: fileName, muted: true },
    { kind: 'lineBreak' },
    { kind: 'text', text: `SHA-256 ${sha256.slice(0, 16)}…`, muted: true },
  ] as const;
}
