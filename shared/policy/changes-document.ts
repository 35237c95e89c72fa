import type { BookRecord } from '../books/books.ts';
import { entriesOf, entryAt } from '../books/books.ts';
import type { PolicyGap, PolicyProposal, PolicyVersionRecord } from '../books/policy-book.ts';
import { type Office, officeTitles } from '../domain/office.ts';
import { longDate } from '../report/format.ts';
import { muted, plainParagraphs } from '../report/investigation/rich-text-blocks.ts';
import type { Block, Inline, ReportDocument } from '../report/model.ts';
import { facts, section, subsection } from '../report/parts.ts';
import { organisation } from '../report/short-document.ts';
import { type ClauseChange, compareVersions } from './compare-versions.ts';
import { suggestedLegislation } from './legislation.ts';
import type { PolicyVersion } from './register.ts';

/** What the document of changes is written from. */
export type ChangesInput = {
  /** The version under review. */
  readonly before: PolicyVersion;
  /** The draft that is to take its place; null while there is none. */
  readonly draft: PolicyVersionRecord | null;
  readonly book: readonly BookRecord[];
  readonly director: string;
  readonly office: Office;
  readonly createdAt: string;
};

/**
 * The changes to the policy that the Board is asked to adopt: proposals with what was decided, clause by clause what was and what
 * is to be, the law it was held against, and the questions the policy leaves open (clause "Review").
 */
export function changesDocument(input: ChangesInput): ReportDocument {
  const { before, draft, director, office } = input;
  const title = draft
    ? `Changes to the policy: ${draft.title}`
    : 'Review of the Social Media Policy';
  return {
    title,
    runningTitle: 'Review of the Social Media Policy',
    reference: draft ? draft.versionId : before.id,
    marking: draft?.adoptedOn ? 'For the Board of Trustees' : 'Draft · For the Board of Trustees',
    lang: 'en-GB',
    author: director,
    subject: 'Yearly review of the Social Media Policy',
    createdAt: input.createdAt,
    cover: null,
    contentsDepth: 1,
    blocks: [
      { kind: 'masthead', organisation, title, subtitle: `Under review: ${before.title}` },
      ...facts([
        ['In force since', longDate(before.reviewedOn)],
        ['Review due', longDate(before.nextReviewDue)],
        ['To be in force from', draft?.adoptedOn ? longDate(draft.adoptedOn) : ''],
        ['Approved by', draft?.approvedBy ?? ''],
        ['Minutes', draft?.minutes ?? ''],
      ]),
      section('proposals', 'What was proposed'),
      ...proposals(input),
      ...(draft ? [section('clauses', 'Clause by clause'), ...clauses(before, draft)] : []),
      section('law', 'The law and guidance it was held against'),
      ...law(input),
      section('open', 'What the policy leaves open'),
      ...openQuestions(input),
      section('sign-off', 'Sign-off'),
      {
        kind: 'signOff',
        rows: [
          { role: officeTitles[office], name: director },
          ...(office === 'chair' ? [] : [{ role: officeTitles.chair, name: '' }]),
        ],
      },
    ],
    exhibits: [],
  };
}

const stateWords: Readonly<Record<PolicyProposal['state'], string>> = {
  open: 'Open',
  accepted: 'Accepted',
  deferred: 'Put off',
  rejected: 'Rejected',
};

const sourceWords: Readonly<Record<PolicyProposal['source'], string>> = {
  lesson: 'A lesson from a case',
  law: 'The law',
  good_practice: 'Good practice',
  gap: 'A question the policy leaves open',
  other: 'Other',
};

function proposals({ book }: ChangesInput): Block[] {
  const all = entriesOf(book, 'policy_proposal').map(({ body }) => body);
  if (all.length === 0) return [muted('No change was proposed.')];
  return [
    table(
      'proposals-table',
      'Proposed changes',
      ['What', 'Where from', 'Clauses', 'Decision'],
      [
        ...all.map((one) => [
          [one.title.trim(), one.text.trim()].filter(Boolean).join(': '),
          sourceWords[one.source],
          one.clauseIds.join(', ') || 'None',
          [stateWords[one.state], one.decisionReason.trim()].filter(Boolean).join(': '),
        ]),
      ],
    ),
  ];
}

const changeWords: Readonly<Record<ClauseChange['is'], string>> = {
  added: 'New',
  changed: 'Changed',
  merged: 'Merged',
  kept: 'As before',
  retired: 'Dropped',
};

function clauses(before: PolicyVersion, draft: PolicyVersionRecord): Block[] {
  const changes = compareVersions(before, draft, draft.retired);
  const kept = changes.filter(({ is }) => is === 'kept').map(({ after }) => after?.id ?? '');
  return [
    ...changes.filter(({ is }) => is !== 'kept').flatMap(changeBlocks),
    ...(kept.length > 0 ? [muted(`As before: ${kept.join(', ')}.`)] : []),
  ];
}

function changeBlocks(change: ClauseChange, index: number): Block[] {
  const { is, before, after, reason } = change;
  const clause = after ?? before[0];
  const rows: (readonly [string, string])[] = [
    ...before.map((old) => [`Until now, ${old.id}`, old.text] as const),
    ...(after ? [[`From now on, ${after.id}`, after.text] as const] : []),
    ...(is === 'retired' ? [['Why', reason || 'No reason is recorded.'] as const] : []),
  ];
  return [
    subsection(`change-${index}`, `${changeWords[is]}: ${clause?.id ?? ''} ${clause?.title ?? ''}`),
    ...facts(rows),
  ];
}

const findingWords = {
  no_change: 'Asks for no change',
  change_needed: 'Asks for a change',
  not_applicable: 'Does not apply',
} as const;

function law({ book }: ChangesInput): Block[] {
  const suggested = new Map(suggestedLegislation.map((item) => [item.id, item.title]));
  const checked = entriesOf(book, 'legislation').filter(({ body }) => body.checkedOn !== null);
  if (checked.length === 0) return [muted('Nothing is recorded as checked.')];
  return [
    table(
      'law-table',
      'What was checked',
      ['What', 'When', 'Found', 'Notes'],
      [
        ...checked.map(({ id, body }) => [
          body.title.trim() || (suggested.get(id) ?? id),
          body.checkedOn === null ? '' : longDate(body.checkedOn),
          body.finding === null ? 'Not said' : findingWords[body.finding],
          body.notes.trim(),
        ]),
      ],
    ),
  ];
}

function openQuestions({ before, book }: ChangesInput): Block[] {
  return before.gaps.flatMap((gap, index): Block[] => {
    const answer = entryAt(book, 'policy_gap', gapKey(index));
    return [
      { kind: 'paragraph', content: [{ kind: 'text', text: gap, bold: true }] },
      ...(answer.proposal.trim() ? [named('Proposed'), ...plainParagraphs(answer.proposal)] : []),
      ...(answer.decision.trim()
        ? [named(decidedInWords(answer)), ...plainParagraphs(answer.decision)]
        : [muted('Not decided yet.')]),
    ];
  });
}

function decidedInWords({ decidedOn, minutes }: PolicyGap): string {
  const when = decidedOn === null ? '' : ` on ${longDate(decidedOn)}`;
  return `Decided${when}${minutes.trim() === '' ? '' : `, ${minutes.trim()}`}`;
}

/** Under which key the answer to a version's nth open question (from 0) is kept. */
export function gapKey(index: number): string {
  return index === 0 ? 'director' : index === 1 ? 'trustees' : `gap-${index + 1}`;
}

function named(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text, italic: true }] };
}

function table(
  id: string,
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    id,
    caption,
    columns: titles.map((title, index) => ({ title, width: index === 0 ? 5 : 3 })),
    rows: rows.map((cells) => cells.map((cell): readonly Inline[] => [cell])),
  };
}
