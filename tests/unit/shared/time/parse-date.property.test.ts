import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate } from '../../../../renderer/lib/format.ts';
import { parseDate, parseTime } from '../../../../shared/time/parse-date.ts';

const today = '2026-11-22';
const anyDay = fc
  .date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2090-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

test('every way a day is shown or written here is understood', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year, month, date] = day.split('-');
      for (const written of [
        day,
        formatDate(day),
        `${date}/${month}/${year}`,
        `${Number(date)}.${Number(month)}.${year}`,
        ` ${formatDate(day).toUpperCase()} `,
      ]) {
        expect(parseDate(written, today), written).toBe(day);
      }
    }),
  );
});

test('whatever is typed is either no day or a real one', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const day = parseDate(typed, today);
      if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }),
  );
});

test.each([
  ['22 Nov', '2026-11-22'],
  ['3rd March', '2026-03-03'],
  ['Thu 16 July 2026', '2026-07-16'],
  ['1/2', '2026-02-01'],
  ['1/2/26', '2026-02-01'],
  ['today', '2026-11-22'],
  ['yesterday', '2026-11-21'],
  ['31/2/2026', null],
  ['11/22/2026', null],
  ['29 Feb 2025', null],
  ['Nov', null],
  ['', null],
])('%s is %s', (typed, day) => {
  expect(parseDate(typed, today)).toBe(day);
});

test.each([
  ['19:58', '19:58'],
  ['1958', '19:58'],
  ['7.58 pm', '19:58'],
  ['12am', '00:00'],
  ['9', '09:00'],
  ['19:58:10', '19:58'],
  ['24:00', null],
  ['13pm', null],
  ['7:60', null],
  ['noon', null],
])('the time %s is %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});
