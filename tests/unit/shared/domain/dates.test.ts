import { expect, test } from 'vitest';
import { Deadline } from '../../../../shared/domain/agenda.ts';
import {
  CalendarDate,
  FIRST_DAY,
  Instant,
  LAST_DAY,
  LocalTime,
} from '../../../../shared/domain/common.ts';
import { startMs, asShown, onDay } from '../../../../shared/chronology/entry.ts';
import { dueOf } from '../../../../shared/time/deadline-rules.ts';
import { endOfHomeDay } from '../../../../shared/time/zones.ts';

const odd = ['9999-12-31', '2200-01-01', '1899-12-31', '0050-02-28', '0001-01-01', '2026-13-01'];

test.each(odd)('nothing is dated %s: no clock could be asked for it', (day) => {
  expect(CalendarDate.safeParse(day).success).toBe(false);
  expect(Instant.safeParse(`${day}T12:00:00.000Z`).success).toBe(false);
  for (const local of [day, `${day}T19:58`]) {
    expect(LocalTime.safeParse({ local, timeZone: 'Europe/London' }).success).toBe(false);
  }
});

test.each(['2026-02-30', '2026-06-22T24:00', '2026-06-22T19:60', '2026-06-22T19:58:61'])(
  'no screen shows %s',
  (local) => {
    expect(LocalTime.safeParse({ local, timeZone: 'Europe/London' }).success).toBe(false);
  },
);

test.each([FIRST_DAY, '2024-02-29', LAST_DAY])('what is dated %s has its place in time', (day) => {
  expect(CalendarDate.safeParse(day).success).toBe(true);
  expect(Date.parse(endOfHomeDay(day))).toBeGreaterThan(startMs(onDay(day)));
  const shown = LocalTime.parse({ local: `${day}T23:59`, timeZone: 'Europe/London' });
  expect(startMs(asShown(shown))).toBeLessThan(Date.parse(endOfHomeDay(day)));
  const request = Deadline.parse({ rule: 'rights_request', startedOn: day });
  expect(dueOf(request, day)?.at).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
