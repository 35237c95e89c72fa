import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfHomeDay, homeDayOf, homeTimeOf, instantOf } from '../../../../shared/time/zones.ts';

test.each([
  ['winter', '2026-01-15T09:40', 'Europe/London', '2026-01-15T09:40:00.000Z'],
  ['summer', '2026-07-15T09:40', 'Europe/London', '2026-07-15T08:40:00.000Z'],
  ['seconds', '2026-07-15T09:40:05', 'Europe/London', '2026-07-15T08:40:05.000Z'],
  ['only a day', '2026-07-15', 'Europe/London', '2026-07-14T23:00:00.000Z'],
  [
    'skipped in spring: an hour later',
    '2026-03-29T01:30',
    'Europe/London',
    '2026-03-29T01:30:00.000Z',
  ],
  ['twice in autumn: the first', '2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
  ['another zone', '2026-07-15T09:40', 'Asia/Kolkata', '2026-07-15T04:10:00.000Z'],
  ['west of here', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  [
    'a zone nobody knows is read as here',
    '2026-07-15T09:40',
    'Mars/Base',
    '2026-07-15T08:40:00.000Z',
  ],
])('%s', (_, local, timeZone, expected) => {
  expect(instantOf({ local, timeZone })).toBe(expected);
});

test.each([
  ['2026-07-14T23:00:00.000Z', '2026-07-15', '00:00'],
  ['2026-07-14T22:59:59.999Z', '2026-07-14', '23:59'],
  ['2026-01-14T23:30:00.000Z', '2026-01-14', '23:30'],
])('%s is here %s, %s', (instant, day, time) => {
  expect(homeDayOf(instant)).toBe(day);
  expect(homeTimeOf(instant)).toBe(time);
});

test.each([
  ['2026-03-29', '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', '2026-10-26T00:00:00.000Z'],
  ['2026-07-15', '2026-07-15T23:00:00.000Z'],
])('%s ends at %s', (day, instant) => {
  expect(endOfHomeDay(day)).toBe(instant);
});

test('what a clock here shows leads back to the instant, except in the hour that comes twice', () => {
  const anyInstant = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2060-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(anyInstant, (date) => {
      const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
      const local = `${homeDayOf(instant)}T${homeTimeOf(instant)}`;
      const back = instantOf({ local, timeZone: 'Europe/London' });
      expect([0, 3_600_000]).toContain(Date.parse(instant) - Date.parse(back));
    }),
  );
});
