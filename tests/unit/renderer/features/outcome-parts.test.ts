import { expect, test } from 'vitest';
import {
  nextPart,
  outcomeParts,
  partOfTarget,
  summarisePart,
} from '../../../../renderer/features/outcome/outcome-parts.ts';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import { sortRecords, type AnyRecord } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aCompleteCase, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const today = '2026-08-01';
const withRecords = (records: AnyRecord[], file: Record<string, unknown> = {}): CaseDetail => ({
  ...aCompleteCase(),
  records: sortRecords([aCaseRecord(file), ...records]),
});
const outcome = (fields: Record<string, unknown>) => aRecord('outcome', 'outcome', fields);
const appeal = (fields: Record<string, unknown>) => aRecord('appeal', 'appeal', fields);
const notWanted = aRecord('plan', 'plan', { recommendationWanted: 'no' });
const informal = aRecord('triage', 'triage', { decision: 'informal' });
const decided = outcome({ recommendation: 'formal', decidedOn: '2026-07-20' });

test.each<[string, CaseDetail, string[]]>([
  [
    'a new case',
    withRecords([]),
    ['None yet', 'Not decided', 'None lodged', 'None yet', 'Can be closed'],
  ],
  [
    'a case without a recommendation, with an appeal',
    withRecords([
      notWanted,
      outcome({ decidedOn: '2025-07-20' }),
      appeal({ lodgedOn: '2025-07-24' }),
      aRecord('lesson', anId(1), {}),
    ]),
    ['Not asked for', 'Decided 20 Jul 2025', 'Lodged', '1 lesson', 'Can be closed'],
  ],
  [
    'a case that is settled informally',
    withRecords([informal]),
    ['Not asked for', 'Not decided', 'None lodged', 'None yet', 'Can be closed'],
  ],
  [
    'a closed case after its appeal',
    withRecords([decided, appeal({ lodgedOn: '2026-07-24', outcome: 'upheld_in_part' })], {
      stages: [{ stage: 'closed', enteredOn: '2026-07-31' }],
    }),
    ['Formal action', 'Decided 20 Jul', 'Upheld in part', 'None yet', 'Closed'],
  ],
])('the parts of %s say how far they are', (_what, detail, words) => {
  expect(outcomeParts.map((part) => summarisePart(part, detail, 0, today).words)).toEqual(words);
});

test('closing says how much is missing', () => {
  expect(summarisePart('closing', withRecords([]), 3, today)).toEqual({
    words: '3 gaps',
    isDone: false,
  });
});

test.each<[string, CaseDetail, string]>([
  ['nothing is recommended', withRecords([]), 'recommendation'],
  ['it is settled informally', withRecords([informal]), 'decision'],
  ['no recommendation is wanted', withRecords([notWanted]), 'decision'],
  ['a recommendation is made', withRecords([outcome({ recommendation: 'none' })]), 'decision'],
  ['a decision is made', withRecords([decided]), 'closing'],
  ['an appeal is lodged', withRecords([decided, appeal({ lodgedOn: '2026-07-24' })]), 'appeal'],
  [
    'the appeal is decided',
    withRecords([decided, appeal({ lodgedOn: '2026-07-24', outcome: 'dismissed' })]),
    'closing',
  ],
])('work goes on where it should once %s', (_what, detail, part) => {
  expect(nextPart(detail)).toBe(part);
});

test('a link leads to the part that holds what it names', () => {
  const detail = withRecords([aRecord('lesson', anId(1), {}), aRecord('allegation', anId(2), {})]);
  expect(partOfTarget('appeal', detail)).toBe('appeal');
  expect(partOfTarget('telling', detail)).toBe('decision');
  expect(partOfTarget(anId(1), detail)).toBe('lessons');
  expect(partOfTarget(anId(2), detail)).toBe('decision');
  expect(partOfTarget(anId(3), detail)).toBeNull();
  expect(partOfTarget(null, detail)).toBeNull();
});
