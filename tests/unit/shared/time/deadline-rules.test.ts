import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Deadline, deadlineRules, type DeadlineRule } from '../../../../shared/domain/agenda.ts';
import { dueOf } from '../../../../shared/time/deadline-rules.ts';

const TODAY = '2026-07-15';

function due(fields: Record<string, unknown>, today = TODAY): string | null {
  return dueOf(Deadline.parse(fields), today)?.at ?? null;
}

describe('a data breach: 72 real hours', () => {
  test.each([
    ['an ordinary week', '2026-07-13T08:40:00.000Z', '2026-07-16T08:40:00.000Z'],
    ['over a weekend', '2026-07-17T16:00:00.000Z', '2026-07-20T16:00:00.000Z'],
    ['over Christmas', '2026-12-24T12:00:00.000Z', '2026-12-27T12:00:00.000Z'],
    ['over the night clocks go forward', '2026-03-27T10:00:00.000Z', '2026-03-30T10:00:00.000Z'],
    ['over the night clocks go back', '2026-10-23T09:00:00.000Z', '2026-10-26T09:00:00.000Z'],
    ['over a leap day', '2028-02-28T10:00:00.000Z', '2028-03-02T10:00:00.000Z'],
  ])('%s', (_, startedAt, expected) => {
    expect(due({ rule: 'data_breach', startedAt })).toBe(expected);
  });

  test.each([
    // Noticed on Friday at 10:00 in winter time: on Monday it is summer time, and the clock shows 11:00.
    ['2026-03-27T10:00:00.000Z', '72 hours later: Mon 30 Mar 2026, 11:00'],
    ['2026-10-23T09:00:00.000Z', '72 hours later: Mon 26 Oct 2026, 09:00'],
  ])('the clock on the wall shows the change: %s', (startedAt, step) => {
    const found = dueOf(Deadline.parse({ rule: 'data_breach', startedAt }), TODAY);
    expect(found?.steps[1]).toBe(step);
  });
});

describe('a rights request: one calendar month', () => {
  test.each([
    ['the same day of the next month', '2026-06-15', '2026-07-15'],
    ['a longer month', '2026-02-27', '2026-03-27'],
    ['31 January: the last day of February', '2025-01-31', '2025-02-28'],
    ['31 January of a leap year', '2028-01-31', '2028-02-29'],
    ['30 January of a leap year', '2028-01-30', '2028-02-29'],
    ['29 February', '2028-02-29', '2028-03-29'],
    ['31 August', '2026-08-31', '2026-09-30'],
    ['over the turn of the year', '2026-12-10', '2027-01-11'],
    ['due on a Saturday: the Monday', '2026-06-18', '2026-07-20'],
    ['due on a Sunday: the Monday', '2026-06-19', '2026-07-20'],
    ['due on Good Friday: the Tuesday', '2026-03-03', '2026-04-07'],
    [
      'due on Christmas Day: the day after the substitute for Boxing Day',
      '2026-11-25',
      '2026-12-29',
    ],
    ['due on a bank holiday Monday', '2026-07-31', '2026-09-01'],
    ['due on the state funeral', '2022-08-19', '2022-09-20'],
  ])('%s', (_, startedOn, expected) => {
    expect(due({ rule: 'rights_request', startedOn })).toBe(expected);
  });

  test.each([
    ['one further month', 1, '2026-08-17'],
    ['two further months', 2, '2026-09-15'],
  ])('%s', (_, extendedByMonths, expected) => {
    expect(due({ rule: 'rights_request', startedOn: '2026-06-15', extendedByMonths })).toBe(
      expected,
    );
  });

  test('two further months from the end of a month count from receipt', () => {
    const fields = { rule: 'rights_request', startedOn: '2026-11-30', extendedByMonths: 2 };
    expect(due(fields)).toBe('2027-03-01');
  });

  const pause = (from: string, to: string | null) => ({ from, to, reason: 'identity' });
  test.each([
    ['three whole days', [pause('2026-06-20', '2026-06-22')], '2026-07-20'],
    ['a single day', [pause('2026-06-20', '2026-06-20')], '2026-07-16'],
    [
      'two pauses',
      [pause('2026-06-25', '2026-06-26'), pause('2026-06-17', '2026-06-17')],
      '2026-07-20',
    ],
    [
      'days in two pauses count once',
      [pause('2026-06-17', '2026-06-19'), pause('2026-06-18', '2026-06-20')],
      '2026-07-20',
    ],
    [
      'a pause inside another counts nothing',
      [pause('2026-06-16', '2026-06-17'), pause('2026-06-16', '2026-06-16')],
      '2026-07-17',
    ],
    ['days before receipt do not count', [pause('2026-06-10', '2026-06-15')], '2026-07-16'],
    [
      'an end before its beginning counts nothing',
      [pause('2026-06-20', '2026-06-10')],
      '2026-07-15',
    ],
    [
      'a pause after time has run out comes too late',
      [pause('2026-07-16', '2026-07-20')],
      '2026-07-15',
    ],
    ['a pause that goes on, until today', [pause('2026-07-13', null)], '2026-07-20'],
    ['a pause that is still to come', [pause('2026-07-20', null)], '2026-07-15'],
  ])('%s', (_, pauses, expected) => {
    expect(due({ rule: 'rights_request', startedOn: '2026-06-15', pauses })).toBe(expected);
  });

  test('while a pause goes on, the day moves on and the clock is told to stand still', () => {
    const deadline = Deadline.parse({
      rule: 'rights_request',
      startedOn: '2026-06-15',
      pauses: [pause('2026-07-13', null)],
    });
    expect(dueOf(deadline, '2026-07-13')).toMatchObject({ at: '2026-07-16', isPaused: true });
    expect(dueOf(deadline, '2026-07-14')).toMatchObject({ at: '2026-07-17', isPaused: true });
    expect(dueOf(deadline, '2026-07-10')).toMatchObject({ at: '2026-07-15', isPaused: false });
  });

  test('each step of the count is told', () => {
    const deadline = Deadline.parse({
      rule: 'rights_request',
      startedOn: '2026-06-15',
      extendedByMonths: 1,
      pauses: [pause('2026-06-20', '2026-06-26')],
    });
    expect(dueOf(deadline, TODAY)?.steps).toEqual([
      'Received Mon 15 Jun 2026',
      '2 months later, with 1 further month: Sat 15 Aug 2026',
      '7 days while the clock stood still: Sat 22 Aug 2026',
      'Not a working day; the next one: Mon 24 Aug 2026',
    ]);
  });
});

describe('beyond the bank holidays that are known', () => {
  const request = (startedOn: string) =>
    dueOf(Deadline.parse({ rule: 'rights_request', startedOn }), TODAY);

  test('a day is counted by the usual ones, and said to be uncertain', () => {
    const due = request('2028-12-01');
    expect(due).toMatchObject({ at: '2029-01-02', isCertain: false });
    expect(due?.steps.at(-1)).toBe(
      'Bank holidays of 2029 are not known here: check the day at gov.uk/bank-holidays',
    );
  });

  test('up to the last year that is known, nothing is said', () => {
    const due = request('2028-11-29');
    expect(due).toMatchObject({ at: '2028-12-29', isCertain: true });
    expect(due?.steps.join(' ')).not.toContain('not known');
  });

  test('where no bank holiday counts, no day is uncertain', () => {
    const promise = Deadline.parse({ rule: 'promise', promisedOn: '2031-05-05' });
    const breach = Deadline.parse({ rule: 'data_breach', startedAt: '2031-05-01T10:00:00.000Z' });
    expect([promise, breach].map((one) => dueOf(one, TODAY)?.isCertain)).toEqual([true, true]);
  });
});

describe('a promise: the promised day', () => {
  test('stays what it is on a weekend: a promise is a promise', () => {
    expect(due({ rule: 'promise', promisedOn: '2026-07-18' })).toBe('2026-07-18');
  });
});

test.each(deadlineRules)('without a beginning, %s has no end', (rule) => {
  expect(due({ rule })).toBeNull();
});

test('every rule has its own part of this table', () => {
  const tested: Readonly<Record<DeadlineRule, string>> = {
    data_breach: 'a data breach: 72 real hours',
    rights_request: 'a rights request: one calendar month',
    promise: 'a promise: the promised day',
  };
  const source = readFileSync(import.meta.filename, 'utf8');
  for (const rule of deadlineRules) expect(source).toContain(`describe('${tested[rule]}'`);
});
