import { describe, expect, test } from 'vitest';
import { chronologyOf } from '../../../../shared/chronology/chronology.ts';
import {
  AS_RECORDED,
  offsetName,
  originalNote,
  timeIn,
} from '../../../../shared/chronology/display.ts';
import { asShown, onDay } from '../../../../shared/chronology/entry.ts';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import type { AnyRecord } from '../../../../shared/domain/records.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aCompleteCase, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const now = '2026-07-15T12:00:00.000Z';
const london = (local: string) => ({ local, timeZone: 'Europe/London' });

function caseOf(...records: AnyRecord[]): CaseDetail {
  return { ...aCompleteCase(), exhibits: [], records: sortRecords([aCaseRecord(), ...records]) };
}

function told(detail: CaseDetail): string[] {
  return chronologyOf(detail, now).map(({ what }) => what);
}

describe('The chronology of a case', () => {
  test('puts a day without a time before the times of that day, and an uncertain date at its start', () => {
    const detail = caseOf(
      aRecord('content', anId(2), { postedAt: london('2026-06-26T08:00') }),
      aRecord('event', anId(3), {
        lane: 'content',
        precision: 'span',
        from: london('2026-06-19'),
        to: london('2026-06-30'),
        what: 'First mention',
      }),
      aRecord('event', anId(4), { lane: 'process', from: london('2026-06-20'), what: 'Second' }, 1),
    );

    expect(told(detail)).toEqual([
      'First mention',
      'Second',
      'Concern brought to the Executive Director',
      'Item 1: posted',
    ]);
  });

  test('orders times of different zones by the moment, not by what the clock read', () => {
    const detail = caseOf(
      aRecord('event', anId(2), {
        lane: 'content',
        from: london('2026-06-22T20:52'),
        what: 'later',
      }),
      aRecord(
        'event',
        anId(3),
        {
          lane: 'content',
          from: { local: '2026-06-22T22:41', timeZone: 'Asia/Riyadh' },
          what: 'earlier',
        },
        1,
      ),
    );

    expect(told(detail).slice(0, 2)).toEqual(['earlier', 'later']);
  });

  test('names a protected person by alias only, and an anonymous witness not at all', () => {
    const detail = caseOf(
      aRecord('person', anId(2), {
        part: 'service_user',
        name: 'Walter P',
        alias: 'Service user A',
      }),
      aRecord('person', anId(3), { part: 'witness', name: 'Tunde Okonjo' }, 1),
      aRecord('meeting', anId(4), {
        kind: 'witness',
        startsAt: london('2026-07-01T10:00'),
        personId: anId(2),
        state: 'held',
      }),
      aRecord(
        'meeting',
        anId(5),
        { kind: 'witness', startsAt: london('2026-07-02T10:00'), personId: anId(3) },
        1,
      ),
      aRecord('statement', anId(6), {
        personId: anId(3),
        takenOn: '2026-07-02',
        isAnonymised: true,
      }),
    );

    expect(told(detail)).toContain('Witness meeting with Service user A');
    expect(JSON.stringify(chronologyOf(detail, now))).not.toMatch(/Walter|Okonjo/);
  });

  test('shows a measure as the time it held, open at its end while it is in force', () => {
    const detail = caseOf(
      aRecord('measure', anId(2), { kind: 'account_access', startedOn: '2026-06-26' }),
      aRecord(
        'measure',
        anId(3),
        { kind: 'suspension', startedOn: '2026-06-27', endedOn: '2026-07-09' },
        1,
      ),
    );
    const holds = chronologyOf(detail, now).filter(({ mark }) => mark === 'hold');

    expect(holds.map(({ isOpenEnded, to }) => [isOpenEnded, to?.shown.local])).toEqual([
      [true, undefined],
      [false, '2026-07-09'],
    ]);
  });

  test('ends a clock where its rule says, counted in real hours', () => {
    const detail = caseOf(
      aRecord('deadline', anId(2), { rule: 'data_breach', startedAt: '2026-07-13T08:40:00.000Z' }),
    );
    const clock = chronologyOf(detail, now).find(({ mark }) => mark === 'clock');

    expect(clock?.to?.instant).toBe('2026-07-16T08:40:00.000Z');
  });

  test('leaves out letters that were not sent and events without a date', () => {
    const detail = caseOf(
      aRecord('letter', anId(2), { kind: 'outcome', datedOn: '2026-07-01' }),
      aRecord('event', anId(3), { lane: 'process', what: 'Undated' }),
    );

    expect(told(detail)).toEqual(['Concern brought to the Executive Director']);
  });

  test('gives every entry an id of its own and a place to open', () => {
    const detail = aCompleteCase();
    const entries = chronologyOf(detail, now);

    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(0);
  });
});

describe('Times in a zone', () => {
  const riyadh = asShown({ local: '2026-06-22T22:41', timeZone: 'Asia/Riyadh' });

  test('are converted, with what was shown kept beside them', () => {
    expect(timeIn(riyadh, 'Europe/London')).toEqual({ day: '2026-06-22', clock: '20:41' });
    expect(originalNote(riyadh, 'Europe/London')).toBe('shown as 22:41 UTC+3');
    expect(timeIn(riyadh, AS_RECORDED).clock).toBe('22:41');
  });

  test('follow the clocks when they go forward and back', () => {
    const before = asShown({ local: '2026-03-29T00:30', timeZone: 'UTC' });
    const after = asShown({ local: '2026-03-29T01:30', timeZone: 'UTC' });
    const autumn = asShown({ local: '2026-10-25T01:30', timeZone: 'UTC' });

    expect(timeIn(before, 'Europe/London').clock).toBe('00:30');
    expect(timeIn(after, 'Europe/London').clock).toBe('02:30');
    expect(timeIn(autumn, 'Europe/London').clock).toBe('01:30');
  });

  test('cross midnight to the day on which they fall there', () => {
    const late = asShown({ local: '2026-06-30T23:30', timeZone: 'UTC' });
    expect(timeIn(late, 'Europe/London')).toEqual({ day: '2026-07-01', clock: '00:30' });
  });

  test('leave a day without a time of day where it is', () => {
    expect(timeIn(onDay('2026-07-01'), 'Pacific/Auckland')).toEqual({
      day: '2026-07-01',
      clock: '',
    });
    expect(originalNote(onDay('2026-07-01'), 'UTC')).toBe('');
  });

  test('name the distance from UTC, with half hours', () => {
    expect(offsetName('2026-07-01T00:00:00.000Z', 'Asia/Kolkata')).toBe('UTC+5:30');
    expect(offsetName('2026-01-01T00:00:00.000Z', 'Europe/London')).toBe('UTC');
    expect(offsetName('2026-07-01T00:00:00.000Z', 'America/New_York')).toBe('UTC−4');
  });
});
