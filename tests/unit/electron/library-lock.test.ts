import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryLock, type Tell } from '../../../electron/library-lock.ts';

const MINUTE_MS = 60_000;

/** A lock over a vault that only notes what is asked of it, in order. */
function aLock() {
  const events: string[] = [];
  const answers: boolean[] = [];
  const vault = {
    isRunning: true,
    settled: () => Promise.resolve(void events.push('saved')),
    close: () => {
      vault.isRunning = false;
      return Promise.resolve(void events.push('vault ended'));
    },
  };
  const tell: Tell = (name, payload) => {
    events.push('reason' in payload ? `${name}: ${payload.reason}` : name);
  };
  const lock = new LibraryLock({
    vault,
    tell,
    jobs: { cancelAll: () => void events.push('jobs cancelled') },
    grants: { forgetFiles: () => void events.push('grants forgotten') },
    confirmLosing: () => {
      events.push('asked');
      return Promise.resolve(answers.shift() ?? false);
    },
    now: () => new Date(),
  });
  return { lock, vault, events, answers };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('idleness', () => {
  it('locks after the minutes allowed, counted from the last touch', async () => {
    const { lock, events } = aLock();
    lock.watch(10);
    await vi.advanceTimersByTimeAsync(9 * MINUTE_MS);
    expect(lock.touch()).toEqual(new Date(Date.now() + 10 * MINUTE_MS));
    await vi.advanceTimersByTimeAsync(9 * MINUTE_MS);
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 1000);
    expect(events.at(-1)).toBe('library.locked: idle');
  });

  it('goes by the minutes set last', async () => {
    const { lock, events } = aLock();
    lock.watch(60);
    lock.watch(1);
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 1000);
    expect(events.at(-1)).toBe('library.locked: idle');
  });

  it('is not watched for while nothing is open', async () => {
    const { lock, events } = aLock();
    expect(lock.touch()).toBeNull();
    lock.watch(1);
    const locking = lock.lock('asked');
    await vi.advanceTimersByTimeAsync(1000);
    await locking;
    events.length = 0;
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(events).toEqual([]);
    expect(lock.touch()).toBeNull();
  });
});

describe('locking', () => {
  it('lets the window save, ends the vault, forgets, and only then says so', async () => {
    const { lock, events } = aLock();
    const locking = lock.lock('suspend');
    await vi.advanceTimersByTimeAsync(1000);
    await locking;
    expect(events).toEqual([
      'library.locking',
      'jobs cancelled',
      'saved',
      'vault ended',
      'jobs cancelled',
      'grants forgotten',
      'library.locked: suspend',
    ]);
  });

  it('asked for twice happens once', async () => {
    const { lock, events } = aLock();
    const both = Promise.all([lock.lock('asked'), lock.lock('idle')]);
    await vi.advanceTimersByTimeAsync(1000);
    await both;
    expect(events.filter((event) => event === 'vault ended')).toHaveLength(1);
  });

  it('does nothing while locked', async () => {
    const { lock, vault, events } = aLock();
    vault.isRunning = false;
    await lock.lock('idle');
    expect(events).toEqual([]);
  });

  it('is told to the window when the vault ends by itself', () => {
    const { lock, events } = aLock();
    lock.ended();
    expect(events).toEqual(['jobs cancelled', 'grants forgotten', 'library.locked: vault_ended']);
  });
});

describe('what cannot be saved', () => {
  it('is given up only when the person says so', async () => {
    const { lock, vault, events, answers } = aLock();
    lock.noteUnsaved(true);
    answers.push(false, true);
    expect(await lock.lockUnlessKept()).toBe(false);
    expect([vault.isRunning, events]).toEqual([true, ['asked']]);
    const locking = lock.lockUnlessKept();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await locking).toBe(true);
    expect(vault.isRunning).toBe(false);
  });

  it('is asked about once, however often the person wants to leave meanwhile', async () => {
    const { lock, events } = aLock();
    lock.noteUnsaved(true);
    await Promise.all([lock.lockUnlessKept(), lock.lockUnlessKept()]);
    expect(events).toEqual(['asked']);
  });

  it('keeps neither an idle library open nor one in which it was saved after all, nor the next one', async () => {
    const { lock, vault, events } = aLock();
    lock.noteUnsaved(true);
    lock.watch(1);
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 1000);
    expect(events.at(-1)).toBe('library.locked: idle');
    vault.isRunning = true;
    const again = lock.lockUnlessKept();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await again).toBe(true);
    vault.isRunning = true;
    lock.noteUnsaved(true);
    lock.noteUnsaved(false);
    const saved = lock.lockUnlessKept();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await saved).toBe(true);
    expect(events).not.toContain('asked');
  });
});
