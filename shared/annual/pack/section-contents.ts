import { longDate } from '../../report/format.ts';
import { muted, paragraph } from '../../report/investigation/rich-text-blocks.ts';
import type { Block } from '../../report/model.ts';
import { facts, subsection } from '../../report/parts.ts';
import { homeDayOf } from '../../time/zones.ts';
import { isNone, isTooFew, numberInWords } from './count-words.ts';
import { daysNamed, tableNamed } from './find.ts';
import type { PublishedAnnual } from './published.ts';
import type { PackInput } from './pack-input.ts';
import { incidentReasonBlocks, referralBlocks } from './referral-blocks.ts';
import type { PackSection } from './sections.ts';
import { daysBlocks, tablesBlocks } from './table-blocks.ts';

/** What follows the narrative of each section: tables with their charts, facts, decisions with room for their answers. */
export const sectionContents: Readonly<Record<PackSection, (input: PackInput) => Block[]>> = {
  summary: ({ decisions }) => {
    if (decisions.length === 0) return [];
    const many = `${numberInWords(decisions.length)} ${decisions.length === 1 ? 'decision' : 'decisions'}`;
    return [
      paragraph(
        `The Board is asked for ${many}: `,
        { kind: 'crossReference', to: 'decisions' },
        '.',
      ),
    ];
  },
  policy: ({ annual: { policy } }) =>
    facts([
      ['Version in force', policy.versionId ?? ''],
      ['In force since', policy.inForceSince === null ? '' : longDate(policy.inForceSince)],
      ['Next review due', policy.nextReviewDue === null ? '' : longDate(policy.nextReviewDue)],
      [
        'Last review',
        policy.lastReview ? longDate(policy.lastReview.completedOn) : 'None recorded',
      ],
    ]),
  acknowledgements: ({ annual }) => {
    const total = tableNamed(annual, 'acknowledgements-missing')?.total;
    // That nobody is missing, or that nobody was there, is said before it.
    return total && isNone(total) ? [] : named(annual, ['acknowledgements-missing']);
  },
  cases: ({ annual }) => [
    ...parted('cases-when', 'Over the period', ofCases(annual, ['cases-by-month'])),
    ...parted(
      'cases-what',
      'What was at issue',
      ofCases(annual, ['cases-by-consideration', 'cases-by-clause', 'cases-by-act']),
    ),
    ...parted(
      'cases-who',
      'Who, where and how it came',
      ofCases(annual, ['cases-by-role', 'cases-by-platform', 'cases-by-route']),
    ),
  ],
  outcomes: ({ annual }) => [
    ...parted(
      'outcomes-what',
      'What became of them',
      ofCases(annual, ['cases-by-handling', 'cases-by-progress', 'cases-by-outcome']),
    ),
    ...parted('outcomes-time', 'How long it took', [
      ...daysOfCases(annual),
      ...ofCases(annual, ['cases-overdue']),
    ]),
  ],
  appeals: ({ annual }) => [
    ...parted('appeals-how', 'Appeals', ofCases(annual, ['appeal-outcomes'])),
    ...(hasCases(annual)
      ? parted('incidents', 'Serious incidents and other bodies', [
          ...referralBlocks(annual),
          ...incidentReasonBlocks(annual),
        ])
      : []),
  ],
  removals: ({ annual }) => named(annual, ['removals', 'breaches', 'rights-requests']),
  lessons: ({ annual }) => ofCases(annual, ['cases-with-lessons']),
  retention: ({ annual }) => {
    const isAnyDue = tableNamed(annual, 'retention-due')?.rows.some((row) => !isNone(row));
    return isAnyDue ? named(annual, ['retention-due']) : [];
  },
  decisions: ({ decisions }) =>
    decisions.length === 0 ? [muted('No decision is sought.')] : decisions.flatMap(decisionBlocks),
  integrity: ({ annual: { integrity } }) => [
    ...integrityFacts(integrity),
    { ...paragraph('Fingerprint of the log when this was made:'), keep: 'next' },
    paragraph({ kind: 'text', text: integrity.log.head, mono: true }),
  ],
};

/** What is asked, why, and a line for the Board's answer. */
function decisionBlocks({ text, source }: PackInput['decisions'][number], index: number): Block[] {
  return [
    { kind: 'paragraph', content: [`${index + 1}. ${text}`], keep: 'next' },
    ...(source
      ? [
          {
            kind: 'paragraph' as const,
            content: [{ kind: 'text' as const, text: source, muted: true }],
            keep: 'next' as const,
          },
        ]
      : []),
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'The Board’s answer, who acts on it and by when:', muted: true },
      ],
      keep: 'next',
    },
    { kind: 'writingSpace', lines: 1 },
  ];
}

function integrityFacts({ log, verification }: PublishedAnnual['integrity']): Block[] {
  return facts([
    ['Entries in the log', log.entries.toLocaleString('en-GB')],
    ['Last checked', verification ? longDate(homeDayOf(verification.verifiedAt)) : 'Not yet'],
    [
      'Exhibits checked',
      verification?.exhibits ? verification.exhibits.toLocaleString('en-GB') : '',
    ],
  ]);
}

/** Blocks under a heading of their own; nothing where there is nothing to head. */
function parted(id: string, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [subsection(id, title), ...blocks];
}

function named(annual: PublishedAnnual, names: readonly string[]): Block[] {
  return tablesBlocks(
    annual,
    names.flatMap((name) => tableNamed(annual, name) ?? []),
  );
}

/** Tables about the cases of the period; nothing where there are none, or too few to be told apart. */
function ofCases(annual: PublishedAnnual, names: readonly string[]): Block[] {
  return hasCases(annual) ? named(annual, names) : [];
}

function hasCases({ cases }: PublishedAnnual): boolean {
  return !isNone(cases) && !isTooFew(cases);
}

function daysOfCases(annual: PublishedAnnual): Block[] {
  const days = daysNamed(annual, 'days-to-stages');
  return days && hasCases(annual) ? daysBlocks(days) : [];
}
