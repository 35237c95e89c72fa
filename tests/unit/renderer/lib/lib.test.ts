import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { errorOf, request, RequestFailure } from '../../../../renderer/lib/client.ts';
import { explain, explainCode, waitSecondsOf } from '../../../../renderer/lib/errors.ts';
import {
  count,
  daysBetween,
  formatDate,
  formatShortDate,
  formatSize,
  formatSpan,
  minutesUntil,
  shortHash,
} from '../../../../renderer/lib/format.ts';
import { Jobs, percentOf } from '../../../../renderer/lib/jobs.svelte.ts';
import { isShortcut, neighbourAsked } from '../../../../renderer/lib/keyboard.ts';
import { Toasts } from '../../../../renderer/lib/toasts.svelte.ts';
import { errorCodes } from '../../../../shared/errors.ts';
import { aWindow } from '../../../helpers/window-api.ts';

describe('format', () => {
  test('days', () => {
    expect(formatDate('2026-07-01')).toBe('1 Jul 2026');
    expect(formatShortDate('2026-06-26', '2026-07-15')).toBe('26 Jun');
    expect(formatShortDate('2025-06-26', '2026-07-15')).toBe('26 Jun 2025');
    expect(daysBetween('2026-06-26', '2026-07-15')).toBe(19);
  });

  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [842_000, '842 KB'],
    [999_600, '1 MB'],
    [1_250_000_000, '1.3 GB'],
  ])('%d bytes are %s', (sizeBytes, text) => {
    expect(formatSize(sizeBytes)).toBe(text);
  });

  test('numbers, spans and hashes in words', () => {
    expect(count(1, 'exhibit')).toBe('1 exhibit');
    expect(count(1204, 'case')).toBe('1,204 cases');
    expect(formatSpan({ years: 10, months: 1 })).toBe('10 years and 1 month');
    expect(formatSpan({ years: 0, months: 0 })).toBe('less than a month');
    expect(shortHash('9f3c41abffff0000e07d5512')).toBe('9f3c 41ab … e07d 5512');
    expect(minutesUntil('2026-07-01T09:14:59Z', Date.parse('2026-07-01T09:00:00Z'))).toBe(14);
    expect(minutesUntil('2026-07-01T08:00:00Z', Date.parse('2026-07-01T09:00:00Z'))).toBe(0);
  });
});

describe('errors', () => {
  test.each(errorCodes)('%s says what happened and what to do', (code) => {
    const { title, whatHappened, whatToDo } = explain({ code });
    for (const text of [title, whatHappened, whatToDo]) expect(text.trim()).not.toBe('');
    expect(title).not.toMatch(/[.!]$/);
  });

  test('a period that overlaps names the pack, and what can be chosen instead', () => {
    const details = { pack: 'AR-2025-1', period: '2025', choices: '2023, 2024 or 2025' };
    const { title, whatHappened, whatToDo } = explain({ code: 'period_overlaps', details });
    expect(title).toBe('AR-2025-1 tells of part of this period');
    expect(whatHappened).toContain('issued for 2025.');
    expect(whatToDo).toContain('Choose 2023, 2024 or 2025 as it is');
  });

  test('a case folder that does not fit says where', () => {
    const details = { fault: 'content.0.exhibits: expected array' };
    expect(explain({ code: 'case_folder_invalid', details }).whatHappened).toContain(
      'content.0.exhibits: expected array. Nothing',
    );
  });

  test('a code this version does not know is still explained', () => {
    expect(explainCode('from_the_future')).toEqual(explain({ code: 'internal' }));
    expect(waitSecondsOf({ waitSeconds: 4 })).toBe(4);
    expect(waitSecondsOf(undefined)).toBe(0);
  });
});

describe('keyboard', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });

  test('a shortcut is the key with exactly its modifiers', () => {
    expect(isShortcut(press('n', { ctrlKey: true }), 'mod+n')).toBe(true);
    expect(isShortcut(press('n', { metaKey: true }), 'mod+n')).toBe(true);
    expect(isShortcut(press('n'), 'mod+n')).toBe(false);
    expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z')).toBe(true);
    expect(isShortcut(press('z', { ctrlKey: true, shiftKey: true }), 'mod+z')).toBe(false);
    expect(isShortcut(press('F6', { shiftKey: true }), 'shift+f6')).toBe(true);
  });

  test('Alt with an arrow key asks for what is before or after', () => {
    const down = press('ArrowDown', { altKey: true });
    const up = press('ArrowUp', { altKey: true });
    expect(neighbourAsked(down, ['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbourAsked(up, ['a', 'b', 'c'], 'b')).toBe('a');
    expect(neighbourAsked(down, ['a', 'b', 'c'], 'c')).toBeUndefined();
    expect(neighbourAsked(up, ['a', 'b', 'c'], 'a')).toBeUndefined();
    expect(neighbourAsked(press('ArrowDown'), ['a', 'b', 'c'], 'b')).toBeUndefined();
  });
});

test('a refused request throws with its code', async () => {
  const app = aWindow(null, { 'settings.get': () => ({}) });
  app.fail('settings.get', { code: 'locked', message: 'locked' });
  const failure = await request('settings.get', {}).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(RequestFailure);
  expect(errorOf(failure).code).toBe('locked');
  expect(errorOf(new TypeError('x')).code).toBe('internal');
});

test('a job is listed while it runs, with its progress', async () => {
  const jobs = new Jobs();
  const heard: number[] = [];
  const result = jobs.run(
    'Checking',
    async (jobId) => {
      const progress = { jobId, stage: 'verify', done: 3, total: 4, file: null };
      jobs.receive(progress);
      jobs.receive({ ...progress, jobId: crypto.randomUUID(), done: 0 });
      expect(jobs.list.map(percentOf)).toEqual([75]);
      await Promise.resolve();
      throw new Error('stopped');
    },
    ({ done }) => heard.push(done),
  );
  await expect(result).rejects.toThrow('stopped');
  expect(heard).toEqual([3]);
  expect(jobs.list).toEqual([]);
});

describe('toasts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('go after a while, but wait under the pointer', async () => {
    const toasts = new Toasts();
    toasts.show('Removed content 1');
    const [toast] = toasts.list;
    toasts.pause(toast!.id);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(toasts.list).toHaveLength(1);
    toasts.resume(toast!.id);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(toasts.list).toHaveLength(0);
  });

  test('one at a time, the latest', () => {
    const toasts = new Toasts();
    for (const text of ['a', 'b', 'c']) toasts.show(text);
    expect(toasts.list.map(({ text }) => text)).toEqual(['c']);
  });
});
