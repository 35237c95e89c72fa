import { describe, expect, test } from 'vitest';
import type { CaseDetail } from '../../../../../shared/domain/case-detail.ts';
import { findGaps } from '../../../../../shared/domain/gaps.ts';
import { aFormalCase, formalRecord } from '../../../../helpers/whole-case.ts';
import { undecided } from '../../../../helpers/gap-cases.ts';
import { aRecord } from '../../../../helpers/records.ts';
import { anId } from '../../../../helpers/session.ts';

describe('delay is told', () => {
  const tells = (detail: CaseDetail, now: string): boolean =>
    findGaps(detail, now).some(
      ({ id, before }) => id.startsWith('overdue-word-') && before === 'now',
    );
  const notice = (sentOn: string | null) =>
    aRecord('letter', anId(70), { kind: 'delay_notice', sentOn });

  test.each<[string, CaseDetail, string, boolean]>([
    ['on the 28th day', undecided(), '2026-07-24T12:00:00.000Z', false],
    ['on the day after', undecided(), '2026-07-25T12:00:00.000Z', true],
    ['after a notice', undecided(notice('2026-07-20')), '2026-07-25T12:00:00.000Z', false],
    ['28 days after the notice', undecided(notice('2026-07-20')), '2026-08-18T12:00:00.000Z', true],
    ['a notice that was only drafted', undecided(notice(null)), '2026-07-25T12:00:00.000Z', true],
    [
      'before the promised day',
      undecided(formalRecord('plan', 'plan', { promisedOn: '2026-08-10' })),
      '2026-07-25T12:00:00.000Z',
      false,
    ],
    [
      'after the promised day',
      undecided(formalRecord('plan', 'plan', { promisedOn: '2026-07-10' })),
      '2026-07-11T12:00:00.000Z',
      true,
    ],
    ['once the person knows', aFormalCase(), '2026-09-01T12:00:00.000Z', false],
  ])('%s', (_, detail, now, expected) => {
    expect(tells(detail, now)).toBe(expected);
  });
});
