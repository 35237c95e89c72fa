import { expect, test } from 'vitest';
import { Appeal } from '../../../../shared/domain/appeal.ts';
import { Outcome } from '../../../../shared/domain/outcome.ts';
import { standingOutcome } from '../../../../shared/domain/warning-term.ts';

const warned = { actions: ['final_warning'], warningUntil: '2027-07-01' };
const dismissed = { actions: ['dismissal'] };

test.each([
  ['a warning that nobody appealed against', warned, undefined, ['final_warning'], '2027-07-01'],
  [
    'one that an appeal left as it was',
    warned,
    { outcome: 'dismissed' },
    ['final_warning'],
    '2027-07-01',
  ],
  [
    'a lower one on appeal, with its own end',
    warned,
    { actions: ['first_warning'], warningUntil: '2027-01-21' },
    ['first_warning'],
    '2027-01-21',
  ],
  [
    'one on appeal whose end nobody gave yet',
    warned,
    { actions: ['first_warning'] },
    ['first_warning'],
    '2027-07-01',
  ],
  [
    'a warning instead of a dismissal',
    dismissed,
    { actions: ['final_warning'], warningUntil: '2027-07-21' },
    ['final_warning'],
    '2027-07-21',
  ],
  [
    'none at all after an appeal',
    warned,
    { actions: ['advice'], warningUntil: '2027-07-21' },
    ['advice'],
    null,
  ],
])('what stands: %s', (_, outcome, appeal, actions, warningUntil) => {
  const after = appeal && Appeal.parse(appeal);
  expect(standingOutcome(Outcome.parse(outcome), after)).toEqual({ actions, warningUntil });
});
