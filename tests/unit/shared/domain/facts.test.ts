import { expect, test } from 'vitest';
import { caseReference, Reference } from '../../../../shared/domain/case-detail.ts';
import {
  CaseFile,
  currentStage,
  daysOpen,
  enteredStageOn,
  isClosed,
} from '../../../../shared/domain/case-file.ts';
import { Consideration, considerationMarks } from '../../../../shared/domain/consideration.ts';
import { acts, ruleForAct } from '../../../../shared/domain/content-item.ts';
import { exhibitNumber, ExhibitFacts, initialsOf } from '../../../../shared/domain/exhibit.ts';
import { outcomesFor, type OutcomeAction } from '../../../../shared/domain/outcome.ts';
import { roles, withoutIdentity, Person } from '../../../../shared/domain/person.ts';
import { anExhibit, aCaseRecord } from '../../../helpers/records.ts';

const fileWith = (fields: Record<string, unknown>) =>
  CaseFile.parse({ ...aCaseRecord().body, ...fields });

test.each([
  [2026, 14, 'SM-2026-014'],
  [2026, 1000, 'SM-2026-1000'],
])('a reference of %i and %i is %s', (year, sequence, reference) => {
  expect(caseReference(year, sequence)).toBe(reference);
  expect(Reference.parse(reference)).toBe(reference);
});

test.each([
  ['2026-06-26', 0],
  ['2026-06-27', 1],
  ['2026-07-15', 19],
  ['2026-06-20', 0],
  // Summer time ends on 25 October 2026: days are counted, not hours.
  ['2026-10-26', 122],
  ['2028-03-01', 614],
])('on %s a case brought on 2026-06-26 has been open %i days', (today, days) => {
  expect(daysOpen(fileWith({}), today)).toBe(days);
});

test('a closed case stops counting', () => {
  const closed = fileWith({
    closing: { reason: 'no_breach', note: '', closedOn: '2026-07-06' },
  });
  expect(daysOpen(closed, '2026-12-01')).toBe(10);
});

test('the stage is the one entered last', () => {
  const file = fileWith({
    stages: [
      { stage: 'reported', enteredOn: '2026-06-26' },
      { stage: 'triage', enteredOn: '2026-06-27' },
      { stage: 'investigating', enteredOn: '2026-06-29' },
      { stage: 'triage', enteredOn: '2026-07-01' },
    ],
  });
  expect(currentStage(file)).toBe('triage');
  expect(isClosed(file)).toBe(false);
  expect(enteredStageOn(file, 'triage')).toBe('2026-07-01');
  expect(enteredStageOn(file, 'appeal')).toBeNull();
});

test('marks follow the order of clause 5.5', () => {
  const answered = (answer: string) => Consideration.parse({ answer });
  expect(considerationMarks({})).toBe('-----');
  expect(
    considerationMarks({
      reputation: answered('not_applicable'),
      boundaries: answered('yes'),
      association: answered('unclear'),
      confidentiality: answered('no'),
    }),
  ).toBe('ynu-a');
});

const anyone: OutcomeAction[] = [
  'no_action',
  'advice',
  'training',
  'content_removal',
  'identity_theft_advice',
];
test.each<[(typeof roles)[number] | null, OutcomeAction[]]>([
  [
    'employee',
    ['first_warning', 'final_warning', 'disciplinary_procedure', 'gross_misconduct', 'dismissal'],
  ],
  [
    'temporary_staff',
    ['first_warning', 'final_warning', 'disciplinary_procedure', 'gross_misconduct', 'dismissal'],
  ],
  ['student', ['placement_ended', 'provider_informed']],
  ['volunteer', ['volunteering_ended']],
  ['trustee', ['board_process']],
  ['agency_worker', ['assignment_ended', 'agency_informed']],
  ['professional_connection', ['connection_ended']],
  [null, []],
])('what may be decided about %s', (role, own) => {
  expect(outcomesFor(role)).toEqual([...anyone, ...own, 'professional_referral']);
});

test('only those employed can be dismissed', () => {
  const dismissible = roles.filter((role) => outcomesFor(role).includes('dismissal'));
  expect(dismissible).toEqual(['employee', 'temporary_staff']);
});

test('a like, and no other act, is endorsement under clause 5.4.2', () => {
  expect(acts.filter((act) => ruleForAct(act)?.clauseId === '5.4.2')).toEqual(['liked']);
  expect(ruleForAct(null)).toBeNull();
});

test.each([
  ['Helen Marsh', 'HM'],
  ['Aleksandra Wiśniewska-Zakrzewska', 'AWZ'],
  ['Łukasz Żak', 'LZ'],
  ['Øyvind Åse', 'OA'],
  ['Dr Helen Marsh', 'HM'],
  ['Prof. Ann Lee', 'AL'],
  ['Drew Msoka', 'DM'],
  ['Dr', 'D'],
  ['Seán Ó Súilleabháin', 'SOS'],
  ['  anne-marie   o’neill ', 'AMO'],
  ['محمد علي', 'X'],
  ['李雷 Lee', 'L'],
  ['', 'X'],
])('the initials of “%s” are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
  const number = exhibitNumber(initials, 3);
  expect(ExhibitFacts.parse({ ...anExhibit().facts, number }).number).toBe(`EX-${initials}-003`);
});

test('of a protected person nothing but the part is left', () => {
  const person = Person.parse({ part: 'reporter', name: 'Q', jobTitle: 'R', notes: 'S' });
  expect(withoutIdentity(person)).toEqual(Person.parse({ part: 'reporter', isProtected: true }));
});
