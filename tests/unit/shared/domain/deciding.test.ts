import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlierPartsOf, namesWith } from '../../../../shared/domain/deciders.ts';
import { isPriorCited, withPrior } from '../../../../shared/domain/priors.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { usualWarningTerm } from '../../../../shared/domain/warning-term.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const director = 'Helen Marsh';
const records = (investigator: string | null, decisionMaker = '') =>
  sortRecords([
    aCaseRecord(),
    aRecord('person', anId(1), { part: 'subject', name: 'Ann Example' }),
    aRecord('outcome', 'outcome', { decisionMaker }),
    ...(investigator === null
      ? []
      : [aRecord('person', anId(2), { part: 'investigator', name: investigator })]),
  ]);

test('the Director investigates while nobody else is said to', () => {
  const earlier = (name: string, investigator: string | null) =>
    earlierPartsOf(name, 'decision_maker', records(investigator), director);
  expect(earlier(' helen  marsh', null)).toEqual(['investigator']);
  expect(earlier('Helen Marsh', 'Tom Reid')).toEqual([]);
  expect(earlier('Tom Reid', 'Tom Reid')).toEqual(['investigator']);
  expect(earlier('Nia Price', null)).toEqual([]);
  expect(earlier('', null)).toEqual([]);
});

test('who hears an appeal has neither investigated nor decided', () => {
  const earlier = (name: string) =>
    earlierPartsOf(name, 'appeal_hearer', records('Tom Reid', 'Nia Price'), director);
  expect(earlier('Nia Price')).toEqual(['decision_maker']);
  expect(earlier('Tom Reid')).toEqual(['investigator']);
  expect(earlier('Helen Marsh')).toEqual([]);
  const both = earlierPartsOf('Jo', 'appeal_hearer', records('Jo', 'Jo'), director);
  expect(both).toEqual(['investigator', 'decision_maker']);
});

test('people are suggested by what they are called, protected ones by alias', () => {
  const people = sortRecords([
    aCaseRecord(),
    aRecord('person', anId(1), { part: 'witness', otherParts: ['decision_maker'], name: 'Jo' }, 0),
    aRecord('person', anId(2), { part: 'decision_maker', name: '' }, 1),
    aRecord('person', anId(3), { part: 'decision_maker', name: 'x', isProtected: true }, 2),
  ]);
  expect(namesWith('decision_maker', people)).toEqual(['Jo', 'Protected person A']);
});

test('a warning usually counts for six months, a final one for twelve', () => {
  const until = (...input: Parameters<typeof usualWarningTerm>) =>
    usualWarningTerm(...input)?.until;
  expect(until(['advice', 'first_warning'], '2026-08-31')).toBe('2027-02-28');
  expect(until(['final_warning'], '2028-02-29')).toBe('2029-02-28');
  expect(usualWarningTerm(['first_warning', 'final_warning'], '2026-07-20')).toMatchObject({
    action: 'final_warning',
    months: 12,
    until: '2027-07-20',
  });
  expect(usualWarningTerm(['dismissal'], '2026-07-20')).toBeNull();
  expect(usualWarningTerm(['first_warning'], null)).toBeNull();
});

test('a live warning is cited unless left out with a reason; a spent one only with a reason', () => {
  const prior = (isCited: boolean, justification: string) => ({
    caseId: anId(1),
    isCited,
    justification,
  });
  expect(isPriorCited(undefined, false)).toBe(true);
  expect(isPriorCited(undefined, true)).toBe(false);
  expect(isPriorCited(prior(false, ' '), false)).toBe(true);
  expect(isPriorCited(prior(false, 'It was about something else.'), false)).toBe(false);
  expect(isPriorCited(prior(true, ''), false)).toBe(true);
  expect(isPriorCited(prior(true, ' '), true)).toBe(false);
  expect(isPriorCited(prior(false, 'Once wanted.'), true)).toBe(false);
  expect(isPriorCited(prior(true, 'The same conduct, weeks later.'), true)).toBe(true);
});

test('what is said of one earlier case leaves the others as they are', () => {
  const change = fc.record({
    caseId: fc.constantFrom(anId(1), anId(2), anId(3)),
    isCited: fc.boolean(),
    isSpent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const said = new Map(changes.map(({ caseId, isCited }) => [caseId, isCited]));
      const priors = changes.reduce<ReturnType<typeof withPrior>>(
        (before, { caseId, isCited, isSpent }) => withPrior(before, caseId, { isCited }, isSpent),
        [],
      );
      expect(new Map(priors.map(({ caseId, isCited }) => [caseId, isCited]))).toEqual(said);
      expect(priors).toHaveLength(said.size);
    }),
  );
});
