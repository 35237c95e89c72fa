import { expect, test } from 'vitest';
import { applyBookEdits } from '../../../../shared/books/apply-book-edit.ts';
import { type BookEdit, entriesOf } from '../../../../shared/books/books.ts';
import { leftOpen } from '../../../../shared/policy/left-open.ts';
import { suggestedLegislation } from '../../../../shared/policy/legislation.ts';
import { shippedPolicy } from '../../../../shared/policy/register.ts';
import { aPolicyVersion } from '../../../helpers/books.ts';
import { anId } from '../../../helpers/session.ts';

const startedOn = '2026-07-01';
const proposal = (number: number, state: string): BookEdit => ({
  ...{ op: 'add', kind: 'policy_proposal', id: anId(number) },
  body: { title: state, state },
});
const law = (id: string, title: string, checkedOn: string | null): BookEdit => ({
  ...{ op: 'put', kind: 'legislation', id },
  fields: { title, checkedOn },
});

function openIn(edits: readonly BookEdit[], closedGaps: Record<string, string> = {}) {
  const all = [...edits, aPolicyVersion({ closedGaps }, anId(1))];
  const book = applyBookEdits('policy', [], all).flatMap(({ after }) => after ?? []);
  const [draft] = entriesOf(book, 'policy_version');
  if (!draft) throw new Error('a draft was made');
  return leftOpen(book, { draft: draft.body, before: shippedPolicy, startedOn });
}

test('open proposals are left open; those decided or put off are not', () => {
  const all = ['open', 'accepted', 'deferred', 'rejected'].map((state, at) =>
    proposal(at + 2, state),
  );
  expect(openIn(all).proposals.map(({ body }) => body.title)).toEqual(['open']);
});

test('law is left open until it is checked within the review, also law the Director added', () => {
  const none = openIn([]);
  expect(none.unchecked).toHaveLength(suggestedLegislation.length);
  const { unchecked, laws } = openIn([
    law('uk-gdpr', '', '2026-07-01'),
    law('equality-2010', '', '2026-06-30'),
    law(anId(9), 'A code of our own', null),
  ]);
  expect(laws).toBe(suggestedLegislation.length + 1);
  const titles = unchecked.map(({ title }) => title);
  expect(titles).not.toContain('UK GDPR and Data Protection Act 2018');
  expect(titles).toContain('Equality Act 2010');
  expect(titles).toContain('A code of our own');
});

test('questions are left open until a clause of the new version closes them', () => {
  expect(openIn([]).questions.map(({ id }) => id)).toEqual(['director', 'trustees']);
  expect(openIn([], { director: '1' }).questions.map(({ id }) => id)).toEqual(['trustees']);
});
