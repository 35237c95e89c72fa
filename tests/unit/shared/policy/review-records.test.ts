import { expect, test } from 'vitest';
import { applyBookEdits } from '../../../../shared/books/apply-book-edit.ts';
import { type BookEdit, type BookRecord, entriesOf } from '../../../../shared/books/books.ts';
import { completingEdits, lawTitle, matterOf } from '../../../../shared/policy/review-records.ts';
import { anId } from '../../../helpers/session.ts';

function edited(book: readonly BookRecord[], edits: readonly BookEdit[]): BookRecord[] {
  const changes = applyBookEdits('policy', book, edits);
  const isTouched = ({ kind, id }: BookRecord): boolean =>
    changes.some((change) => change.kind === kind && change.id === id);
  return [
    ...book.filter((record) => !isTouched(record)),
    ...changes.flatMap(({ after }) => after ?? []),
  ];
}

const proposal = (number: number, state: string): BookEdit => ({
  ...{ op: 'add', kind: 'policy_proposal', id: anId(number) },
  body: { title: state, state },
});
const startedOn = '2026-07-01';
const book = edited(
  [],
  [
    proposal(1, 'open'),
    proposal(2, 'accepted'),
    proposal(3, 'deferred'),
    proposal(4, 'rejected'),
    {
      ...{ op: 'add', kind: 'policy_review', id: anId(10) },
      body: { title: 'Review 2026', startedOn, versionId: '2015-05' },
    },
    {
      ...{ op: 'put', kind: 'legislation', id: 'uk-gdpr' },
      fields: { checkedOn: '2026-07-02', finding: 'no_change' },
    },
    {
      ...{ op: 'put', kind: 'legislation', id: 'equality-2010' },
      fields: { checkedOn: '2025-07-02', finding: 'no_change' },
    },
  ],
);
const reviewIn = (records: readonly BookRecord[], id = anId(10)) => {
  const found = entriesOf(records, 'policy_review').find((review) => review.id === id);
  if (!found) throw new Error('no such review');
  return found;
};
const titles = (records: readonly BookRecord[], review: ReturnType<typeof reviewIn> | null) =>
  matterOf(records, review).proposals.map(({ body }) => body.title);

const completed = edited(
  book,
  completingEdits(book, anId(10), {
    ...{ startedOn, completedOn: '2026-07-20', result: 'unchanged' },
  }),
);

test('while it is under way a review has all that is proposed, and what was checked since it began', () => {
  const matter = matterOf(book, reviewIn(book));
  expect(matter.proposals).toHaveLength(4);
  expect(matter.checked.map(({ id }) => id)).toEqual(['uk-gdpr']);
});

test('a completed review keeps what was decided in it; what is open or put off goes on', () => {
  expect(titles(completed, null)).toEqual(['open', 'deferred']);
  expect(titles(completed, reviewIn(completed))).toEqual([
    'open',
    'accepted',
    'deferred',
    'rejected',
  ]);
  expect(reviewIn(completed).body.carriedOver).toEqual([anId(1), anId(3)]);
});

test('what is decided and checked later is not told of the earlier review', () => {
  const later = edited(completed, [
    { op: 'put', kind: 'policy_proposal', id: anId(3), fields: { state: 'accepted' } },
    { op: 'put', kind: 'legislation', id: 'uk-gdpr', fields: { finding: 'change_needed' } },
    proposal(5, 'rejected'),
  ]);
  const first = reviewIn(later);
  expect(matterOf(later, first).proposals.map(({ id }) => id)).not.toContain(anId(5));
  expect(matterOf(later, first).checked).toMatchObject([{ id: 'uk-gdpr', finding: 'no_change' }]);
  const second = completingEdits(later, anId(11), {
    ...{ title: 'Review 2027', startedOn: '2026-08-01', versionId: '2015-05' },
    ...{ completedOn: '2026-08-02', result: 'new_version' },
  });
  const both = edited(later, second);
  expect(matterOf(both, reviewIn(both, anId(11))).proposals.map(({ id }) => id)).toEqual([
    anId(1),
    anId(3),
    anId(5),
  ]);
  expect(matterOf(both, null).proposals.map(({ id }) => id)).toEqual([anId(1)]);
});

test('law goes by the name that was typed, else by the one that Casebook suggests', () => {
  expect(lawTitle({ id: 'uk-gdpr', title: '' })).toMatch(/UK GDPR/u);
  expect(lawTitle({ id: 'uk-gdpr', title: 'Data law' })).toBe('Data law');
  expect(lawTitle({ id: 'x', title: ' ' })).toBe('x');
});
