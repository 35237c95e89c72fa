import { expect, test } from 'vitest';
import type { RelatedCase } from '../../../../shared/domain/case-relations.ts';
import type { OutcomeAction } from '../../../../shared/domain/outcome.ts';
import { citedPriors } from '../../../../shared/report/investigation/cited-priors.ts';
import { anId } from '../../../helpers/session.ts';

function related(isSpent: boolean, actions: OutcomeAction[] = ['first_warning']): RelatedCase {
  return {
    caseId: anId(1),
    reference: 'SM-2025-003',
    title: 'Earlier',
    stage: 'closed',
    broughtOn: '2025-08-01',
    reasons: [{ relation: 'same_person', text: 'The same person' }],
    person: 'same',
    namesake: null,
    outcome: { decidedOn: '2025-09-01', actions, warningUntil: '2026-03-01', isSpent },
  };
}
const said = (isCited: boolean, justification: string) => [
  { caseId: anId(1), isCited, justification },
];

test.each([
  ['a live warning', false, [], true],
  ['a live warning left out with a reason', false, said(false, 'Not like this one'), false],
  ['a live warning left out without one', false, said(false, ' '), true],
  ['a spent warning', true, [], false],
  ['a spent warning cited without a reason', true, said(true, ' '), false],
  ['a spent warning cited with a reason', true, said(true, 'The same conduct'), true],
  ['a spent warning with a reason, not cited', true, said(false, 'The same conduct'), false],
])('%s', (_, isSpent, priors, isCited) => {
  expect(citedPriors([related(isSpent)], priors)).toHaveLength(isCited ? 1 : 0);
});

test('what was no warning, or nothing, is never mentioned', () => {
  expect(citedPriors([related(false, ['training'])], said(true, 'Because'))).toEqual([]);
  expect(citedPriors([{ ...related(false), outcome: null }], said(true, 'Because'))).toEqual([]);
});
