import type { BookRecord } from '../books/books.ts';
import { entryAt } from '../books/books.ts';
import type { PolicyGap, PolicyProposal, PolicyVersionRecord } from '../books/policy-book.ts';
import { longDate } from '../report/format.ts';
import { muted, plainParagraphs } from '../report/investigation/rich-text-blocks.ts';
import type { Block, Inline } from '../report/model.ts';
import { facts, subsection } from '../report/parts.ts';
import { type ClauseChange, compareVersions } from './compare-versions.ts';
import { lawTitle, type ReviewMatter } from './review-records.ts';
import { changeLabels, findingLabels, proposalStateLabels, sourceLabels } from './review-words.ts';
import type { PolicyVersion } from './register.ts';

/** What was proposed, and what was decided about each. */
export function proposedChanges({ proposals }: ReviewMatter, reviewId: string | null): Block[] {
  if (proposals.length === 0) return [muted('No change was proposed.')];
  const isCarried = (body: PolicyProposal): boolean =>
    reviewId !== null && body.reviewId !== reviewId;
  return [
    table(
      'proposals-table',
      'Proposed changes',
      [
        ['What', 6],
        ['Where from', 3],
        ['Clauses', 2],
        ['Decision', 4],
      ],
      proposals.map(({ body }) => [
        joined([body.title, body.text], ': ', true) || 'No words yet',
        sourceLabels[body.source],
        body.clauseIds.join(', ') || 'None',
        isCarried(body) ? 'Goes on in the next review' : decisionOf(body),
      ]),
    ),
    ...proposals.flatMap(({ id, body }): Block[] =>
      body.wording.trim() === ''
        ? []
        : [
            named(`Wording proposed for “${body.title.trim() || id}”`),
            ...plainParagraphs(body.wording),
          ],
    ),
  ];
}

function decisionOf({ state, decidedOn, decidedBy, decisionReason }: PolicyProposal): string {
  const when = decidedOn === null || state === 'open' ? '' : `on ${longDate(decidedOn)}`;
  const by = decidedBy.trim() === '' || state === 'open' ? '' : `by ${decidedBy.trim()}`;
  const told = joined([proposalStateLabels[state], when, by], ' ');
  return joined([told, decisionReason], ': ');
}

/** Clause by clause, what was and what is to be; clauses that stay are named in one line. */
export function clauseChanges(before: PolicyVersion, draft: PolicyVersionRecord): Block[] {
  const changes = compareVersions(before, draft, draft.retired);
  const kept = changes.filter(({ is }) => is === 'kept').map(({ after }) => after?.id ?? '');
  if (kept.length === changes.length) {
    return [muted('Nothing changes: every clause says what it said.')];
  }
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
    subsection(
      `change-${index}`,
      `${changeLabels[is]}: ${joined([clause?.id ?? '', clause?.title ?? ''], ' ')}`,
    ),
    ...facts(rows),
  ];
}

/** The law and guidance it was held against, by whom and when. */
export function lawChecked({ checked }: ReviewMatter): Block[] {
  if (checked.length === 0) return [muted('Nothing is recorded as checked.')];
  return [
    table(
      'law-table',
      'What was checked',
      [
        ['What', 5],
        ['When and by whom', 3],
        ['Found', 3],
        ['Notes', 4],
      ],
      checked.map((item) => [
        lawTitle(item),
        joined([item.checkedOn === null ? '' : longDate(item.checkedOn), item.checkedBy], ', '),
        item.finding === null ? 'Not said' : findingLabels[item.finding],
        item.notes.trim(),
      ]),
    ),
  ];
}

/** The questions that `before` leaves open: what is proposed and decided, and which clause of the draft closes them. */
export function openQuestions(
  { gaps }: PolicyVersion,
  draft: PolicyVersionRecord | null,
  book: readonly BookRecord[],
): Block[] {
  if (gaps.length === 0) return [muted('Nothing that is known.')];
  return gaps.flatMap(({ id, text }): Block[] => {
    const answer = entryAt(book, 'policy_gap', id);
    const closing = draft?.clauses.find((clause) => clause.id === draft.closedGaps[id]);
    return [
      { kind: 'paragraph', content: [{ kind: 'text', text, bold: true }] },
      ...(answer.proposal.trim() ? [named('Proposed'), ...plainParagraphs(answer.proposal)] : []),
      ...(answer.decision.trim()
        ? [named(decidedInWords(answer)), ...plainParagraphs(answer.decision)]
        : []),
      ...(closing
        ? [muted(`Closed by clause ${joined([closing.id, closing.title], ', ')}.`)]
        : [muted(answer.decision.trim() ? 'No clause says it yet.' : 'Not decided yet.')]),
    ];
  });
}

function decidedInWords({ decidedOn, minutes }: PolicyGap): string {
  const when = decidedOn === null ? '' : ` on ${longDate(decidedOn)}`;
  return joined([`Decided${when}`, minutes], ', ');
}

function joined(parts: readonly string[], between: string, isSentence = false): string {
  const told = parts.map((part) => part.trim()).filter(Boolean);
  const [first = '', ...rest] = told;
  // A lesson's own first line is often its title.
  if (isSentence && rest.length === 1 && rest[0]?.startsWith(first)) return rest[0];
  return told.join(between);
}

function named(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text, italic: true }] };
}

function table(
  id: string,
  caption: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    id,
    caption,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: rows.map((cells) => cells.map((cell): readonly Inline[] => [cell])),
  };
}
