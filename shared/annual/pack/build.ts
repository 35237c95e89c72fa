import { type Office, officeTitles } from '../../domain/office.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { longDate } from '../../report/format.ts';
import { blocksOf, muted, paragraph } from '../../report/investigation/rich-text-blocks.ts';
import type { Block, Cover, ReportDocument } from '../../report/model.ts';
import { facts, section } from '../../report/parts.ts';
import { organisation } from '../../report/short-document.ts';
import { isNone, isTooFew } from './count-words.ts';
import { draftSection } from './draft.ts';
import { daysNamed, earlierTables, tableNamed } from './find.ts';
import type { PublishedAnnual } from './published.ts';
import { referralBlocks } from './referral-blocks.ts';
import { packSections, type PackSection, sectionTitles } from './sections.ts';
import { comparisonBlocks, daysBlocks, tablesBlocks, tooFewNote } from './table-blocks.ts';

/** What a pack is written from: what is published, the Director's words, and what is said once. */
export type PackInput = {
  readonly annual: PublishedAnnual;
  /** The Director's text of each section; sections without one are as drafted. */
  readonly texts: Readonly<Partial<Record<PackSection, RichText>>>;
  readonly decisions: readonly { readonly text: string; readonly source: string }[];
  readonly recipient: string;
  /** `YYYY-MM-DD`, or null while no meeting is named. */
  readonly meetingOn: string | null;
  readonly director: string;
  readonly office: Office;
  /** Number of the issue, from 1; null for a draft. */
  readonly issue: number | null;
  /** Why it takes the place of an earlier issue; empty for a first one. */
  readonly correction: string;
  readonly createdAt: string;
};

/** The annual review pack for the trustees, by period: narrative, charts with their tables, decisions, sign-off. */
export function buildPack(input: PackInput): ReportDocument {
  const { annual, issue } = input;
  const title = `Annual review ${annual.periodLabel}`;
  return {
    title,
    runningTitle: title,
    reference: packReference(annual.periodId, issue),
    marking: issue === null ? 'Draft · For the Board of Trustees' : 'For the Board of Trustees',
    lang: 'en-GB',
    author: input.director,
    subject: 'Yearly review of the Social Media Policy',
    createdAt: input.createdAt,
    cover: coverOf(input, title),
    contentsDepth: 1,
    blocks: [
      ...packSections.flatMap((id): Block[] => [
        section(id, sectionTitles[id]),
        ...narrative(input, id),
        ...contents[id](input),
      ]),
      section('sign-off', 'Sign-off'),
      { kind: 'signOff', rows: signatories(input) },
    ],
    exhibits: [],
  };
}

/** `AR-2025-2`: the second issue for 2025; `AR-2025` for a draft. */
export function packReference(periodId: string, issue: number | null): string {
  const period = periodId.replace('..', '-to-');
  return issue === null ? `AR-${period}` : `AR-${period}-${issue}`;
}

function coverOf({ annual, ...input }: PackInput, title: string): Cover {
  const rows = facts([
    ['Period', `${longDate(annual.from)} to ${longDate(annual.to)}`],
    ['Counted on', longDate(annual.countedOn)],
    ['For', input.recipient],
    ['Meeting', input.meetingOn === null ? '' : longDate(input.meetingOn)],
    ['Prepared by', `${input.director}, ${officeTitles[input.office]}`],
    ['Issue', input.issue === null ? 'Draft, not issued' : String(input.issue)],
    ['Corrects', input.correction],
  ]).flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  return {
    organisation,
    title,
    subtitle: 'Social Media Policy: report to the Board of Trustees',
    facts: rows,
    notice:
      `No person and no case is named. Counts under ${annual.threshold} read “fewer than ${annual.threshold}”; ` +
      'a count marked ‡ is widened to a band, because totals or an earlier pack would give a hidden one away.',
  };
}

function narrative({ annual, texts }: PackInput, id: PackSection): Block[] {
  const text = texts[id];
  if (text) return blocksOf(text, '');
  return draftSection(annual, id).map((paragraph) => ({ kind: 'paragraph', content: [paragraph] }));
}

const contents: Readonly<Record<PackSection, (input: PackInput) => Block[]>> = {
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
  acknowledgements: ({ annual }) => named(annual, ['acknowledgements-missing']),
  cases: ({ annual }) => [
    ...ofCases(annual, [
      'cases-by-month',
      'cases-by-clause',
      'cases-by-consideration',
      'cases-by-role',
      'cases-by-platform',
      'cases-by-act',
      'cases-by-route',
    ]),
    ...compared(annual, ['cases-by-role', 'cases-by-consideration']),
  ],
  outcomes: ({ annual }) => {
    const days = daysNamed(annual, 'days-to-stages');
    return [
      ...ofCases(annual, ['cases-by-handling', 'cases-by-outcome', 'cases-overdue']),
      ...(days && !isTooFew(annual.cases) && !isNone(annual.cases) ? daysBlocks(days) : []),
      ...compared(annual, ['cases-by-handling', 'cases-by-outcome']),
    ];
  },
  appeals: ({ annual }) => [
    ...ofCases(annual, ['appeals', 'appeal-outcomes']),
    ...(isTooFew(annual.cases) || isNone(annual.cases) ? [] : referralBlocks(annual)),
  ],
  removals: ({ annual }) => named(annual, ['removals', 'breaches', 'rights-requests']),
  lessons: ({ annual }) => ofCases(annual, ['cases-with-lessons']),
  retention: ({ annual }) => named(annual, ['retention-due']),
  decisions: ({ decisions }) => {
    if (decisions.length === 0) return [muted('No decision is sought.')];
    return [
      {
        kind: 'list',
        ordered: true,
        items: decisions.map(({ text, source }) => [
          { kind: 'paragraph', content: [text] },
          ...(source
            ? [
                {
                  kind: 'paragraph' as const,
                  content: [{ kind: 'text' as const, text: source, muted: true }],
                },
              ]
            : []),
        ]),
      },
    ];
  },
  integrity: ({ annual: { integrity } }) => [
    ...facts([
      ['Entries in the log', String(integrity.log.entries)],
      ['Exhibits checked', integrity.verification ? String(integrity.verification.exhibits) : ''],
    ]),
    paragraph('Fingerprint of the log when this was made:'),
    paragraph({ kind: 'text', text: integrity.log.head, mono: true }),
  ],
};

function named(annual: PublishedAnnual, names: readonly string[]): Block[] {
  return tablesBlocks(names.flatMap((name) => tableNamed(annual, name) ?? []));
}

/** Tables about the cases of the period; one sentence in the place of all where there are too few. */
function ofCases(annual: PublishedAnnual, names: readonly string[]): Block[] {
  if (isNone(annual.cases)) return [];
  if (isTooFew(annual.cases))
    return names.includes('cases-by-month') ? [tooFewNote(annual.cases.cell)] : [];
  return named(annual, names);
}

function compared(annual: PublishedAnnual, names: readonly string[]): Block[] {
  return names.flatMap((name) => {
    const own = tableNamed(annual, name);
    return own ? comparisonBlocks([own, ...earlierTables(annual, name)]) : [];
  });
}

function signatories({ director, office }: PackInput): { role: string; name: string }[] {
  const own = { role: officeTitles[office], name: director };
  return office === 'chair' ? [own] : [own, { role: officeTitles.chair, name: '' }];
}
