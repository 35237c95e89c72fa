import { expect, test } from 'vitest';
import {
  acknowledgedBy,
  clauseTwoCheck,
  conductDay,
  headWarnings,
  policyOfCase,
  suggestedAllegations,
} from '../../../../shared/domain/allegation-aids.ts';
import { allegationMatrix } from '../../../../shared/domain/allegation-matrix.ts';
import {
  Allegation,
  evidenceUnder,
  isFound,
  isUpheld,
} from '../../../../shared/domain/allegation.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';
import { shippedPolicy } from '../../../../shared/policy/register.ts';

const exhibit = (number: number): string => anId(900 + number);

function anAllegation(fields: Record<string, unknown>): Allegation {
  return Allegation.parse(fields);
}

const point = (
  side: 'for' | 'against',
  exhibits: readonly number[],
  clauseIds: readonly string[] = [],
) => ({
  id: crypto.randomUUID(),
  side,
  text: 'What it shows',
  exhibitIds: exhibits.map(exhibit),
  clauseIds,
});

test('the matrix has a column for each clause that is a head, in the order of the register', () => {
  const matrix = allegationMatrix([
    { id: anId(1), body: anAllegation({ clauseIds: ['5.4.1', '5.1', '9.9'] }) },
    { id: anId(2), body: anAllegation({ clauseIds: ['5.3(j)', '5.3(c)', '5.4.1'] }) },
  ]);
  expect(matrix.clauseIds).toEqual(['5.1', '5.3(c)', '5.3(j)', '5.4.1', '9.9']);
  expect(matrix.rows.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
    [true, false, false, true, true],
    [false, true, true, true, false],
  ]);
});

test('a cell counts each exhibit once on a side, and only points that bear on its clause', () => {
  const body = anAllegation({
    clauseIds: ['5.1', '5.4.1'],
    points: [
      point('for', [1, 2]),
      point('for', [2, 3], ['5.4.1']),
      point('against', [1], ['5.1']),
      point('against', [], []),
    ],
  });
  expect(evidenceUnder(body, '5.4.1')).toEqual({
    for: [exhibit(1), exhibit(2), exhibit(3)],
    against: [],
  });
  expect(allegationMatrix([{ id: anId(1), body }]).rows[0]?.cells).toEqual([
    { for: 2, against: 1 },
    { for: 3, against: 0 },
  ]);
});

test('what bore on a head that was given up does not bear on the others instead', () => {
  const body = anAllegation({ clauseIds: ['5.4.1'], points: [point('for', [1], ['5.1'])] });
  expect(allegationMatrix([{ id: anId(1), body }]).rows[0]?.cells).toEqual([
    { for: 0, against: 0 },
  ]);
});

test('no allegations make an empty matrix', () => {
  expect(allegationMatrix([])).toEqual({ clauseIds: [], rows: [] });
});

test.each([
  [null, null, false, false],
  ['uncontested', null, true, true],
  ['contested', null, false, false],
  ['contested', 'substantiated', true, true],
  ['contested', 'not_substantiated', true, false],
  ['unsubstantiated', null, true, false],
] as const)('finding %s, balance %s: found %s, upheld %s', (finding, balance, found, upheld) => {
  expect(isFound({ finding, balance })).toBe(found);
  expect(isUpheld({ finding, balance })).toBe(upheld);
});

test('a consideration answered yes offers an allegation until its heads are all taken', () => {
  const caseWith = (heads: string[], answer = 'yes') =>
    sortRecords([
      aCaseRecord(),
      aRecord('consideration', 'confidentiality', {
        answer,
        clauseIds: ['5.5', '5.4.1', '5.3(c)'],
      }),
      aRecord('consideration', 'reputation', { answer: 'yes', clauseIds: ['5.5'] }),
      aRecord('allegation', anId(5), { clauseIds: heads }),
    ]);
  const offered = (clauseIds: string[]) => [
    { from: 'confidentiality', name: 'Confidentiality', clauseIds },
  ];
  expect(suggestedAllegations(caseWith([]), shippedPolicy)).toEqual(offered(['5.3(c)', '5.4.1']));
  expect(suggestedAllegations(caseWith(['5.4.1']), shippedPolicy)).toEqual(offered(['5.3(c)']));
  expect(suggestedAllegations(caseWith(['5.4.1', '5.3(c)']), shippedPolicy)).toEqual([]);
  expect(suggestedAllegations(caseWith([], 'unclear'), shippedPolicy)).toEqual([]);
});

test.each([
  [null, null, 'open'],
  ['no', null, 'open'],
  ['yes', null, 'open'],
  ['no', 'no', 'clear'],
  ['not_applicable', 'no', 'clear'],
  ['no', 'unclear', 'raised'],
  ['yes', 'no', 'raised'],
] as const)('clause 2: criticism %s, disclosure %s is %s', (criticism, disclosure, is) => {
  expect(
    clauseTwoCheck({ constructiveCriticism: criticism, protectedDisclosure: disclosure }),
  ).toBe(is);
});

test('the first day of the conduct counts, or its last where only that is known', () => {
  expect(conductDay({ conductFrom: '2026-06-20', conductTo: '2026-06-22' })).toBe('2026-06-20');
  expect(conductDay({ conductFrom: null, conductTo: '2026-06-22' })).toBe('2026-06-22');
  expect(conductDay({ conductFrom: null, conductTo: null })).toBeNull();
});

test('an acknowledgement counts from its own day on', () => {
  const person = { acknowledgedVersion: ' 2015-05 ', acknowledgedOn: '2024-03-01' };
  expect(acknowledgedBy(person, '2024-02-29')).toBeNull();
  expect(acknowledgedBy(person, '2024-03-01')).toEqual({ version: '2015-05', on: '2024-03-01' });
  expect(acknowledgedBy({ ...person, acknowledgedOn: null }, '2026-01-01')).toBeNull();
  expect(acknowledgedBy(undefined, '2026-01-01')).toBeNull();
});

test.each([
  ['nothing', { clauseIds: ['5.4.1'] }, { professionalBody: 'HCPC' }, []],
  ['5.3(f)', { clauseIds: ['5.3(f)'] }, {}, ['relationship']],
  ['5.3 and a body', { clauseIds: ['5.3(a)'] }, { professionalBody: 'NMC' }, ['registration']],
  ['5.3 and a number', { clauseIds: ['5.3'] }, { registrationNumber: 'SW1' }, ['registration']],
  ['a conflict told of', { conflictsWith: { statement: 'Said it was private' } }, {}, ['conflict']],
  ['a conflict shown', { conflictsWith: { exhibitIds: [exhibit(1)] } }, {}, ['conflict']],
] as const)('warnings of %s', (_name, fields, subject, warnings) => {
  const person = { professionalBody: '', registrationNumber: '', ...subject };
  expect(headWarnings(anAllegation(fields), person)).toEqual(warnings);
});

test('a case is judged by the policy of the first day of what is alleged, whenever it came up', () => {
  const next = { ...shippedPolicy, id: '2026-11', title: 'Revised', reviewedOn: '2026-11-12' };
  const versions = [shippedPolicy, next];
  const brought = aCaseRecord({ broughtOn: '2026-11-20', policyVersion: next.id });
  const about = (...days: (string | null)[]): string => {
    const alleged = days.map((conductFrom, index) =>
      aRecord('allegation', anId(700 + index), { conductFrom }),
    );
    return policyOfCase(sortRecords([brought, ...alleged]), versions).id;
  };
  expect(about()).toBe(next.id);
  expect(about(null)).toBe(next.id);
  expect(about('2026-11-12')).toBe(next.id);
  expect(about('2026-11-11')).toBe(shippedPolicy.id);
  expect(about('2026-11-15', '2026-10-01')).toBe(shippedPolicy.id);
  // Of a day before every version, the one the case began with is all there is.
  expect(about('2014-01-01')).toBe(next.id);
});
