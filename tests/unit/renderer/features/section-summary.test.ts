import { describe, expect, test } from 'vitest';
import { summarise } from '../../../../renderer/features/case/section-summary.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';
import { caseOf } from '../../../helpers/whole-case.ts';

const letters = (...sentOn: readonly (string | null)[]) =>
  caseOf([
    aCaseRecord(),
    ...sentOn.map((day, index) =>
      aRecord('letter', anId(10 + index), { kind: 'outcome', sentOn: day }),
    ),
  ]);

describe('How far the letters of a case have come', () => {
  test('nothing is written', () => {
    expect(summarise(letters(), [], 'letters')).toEqual({ state: 'empty', number: '' });
  });

  test('a draft is not done, also beside a letter that was sent', () => {
    expect(summarise(letters('2026-07-01', null), [], 'letters')).toEqual({
      state: 'started',
      number: '2',
    });
  });

  test('all are sent', () => {
    expect(summarise(letters('2026-07-01', '2026-07-02'), [], 'letters').state).toBe('complete');
  });
});
