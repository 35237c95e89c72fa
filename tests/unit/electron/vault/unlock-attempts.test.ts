import { expect, test } from 'vitest';
import { createUnlockAttempts } from '../../../../electron/services/vault/unlock-attempts.ts';
import { DomainError } from '../../../../shared/errors.ts';

const secret = { passphrase: 'x' };
const wrong = () => Promise.reject(new DomainError('bad_passphrase', 'wrong'));
const right = () => Promise.resolve('opened');
const delayed = (waitSeconds: number) => ({ code: 'unlock_delayed', details: { waitSeconds } });

function aKeyboard() {
  const time = { ms: 0 };
  const attempts = createUnlockAttempts(() => time.ms);
  const fail = (count: number) =>
    Array.from({ length: count }).reduce<Promise<void>>(async (before) => {
      await before;
      await expect(attempts.run(secret, wrong)).rejects.toMatchObject({ code: 'bad_passphrase' });
    }, Promise.resolve());
  return { time, attempts, fail };
}

test('the first wrong passphrases cost nothing, the next ones ever longer, up to a minute', async () => {
  const { time, attempts, fail } = aKeyboard();
  await fail(3);
  for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
    await expect(attempts.run(secret, right)).rejects.toMatchObject(delayed(seconds));
    time.ms += seconds * 1000;
    await fail(1);
  }
});

test('while it waits nothing is tried, but the recovery key may be', async () => {
  const { attempts, fail } = aKeyboard();
  await fail(3);
  let tried = false;
  const spy = () => {
    tried = true;
    return right();
  };
  await expect(attempts.run(secret, spy)).rejects.toMatchObject(delayed(1));
  expect(tried).toBe(false);
  expect(await attempts.run({ recoveryKey: 'x' }, right)).toBe('opened');
});

test('a right one starts the count again, and other failures do not count', async () => {
  const { time, attempts, fail } = aKeyboard();
  await fail(3);
  time.ms += 1000;
  expect(await attempts.run(secret, right)).toBe('opened');
  await fail(2);
  const inUse = () => Promise.reject(new DomainError('library_in_use', 'open elsewhere'));
  await expect(attempts.run(secret, inUse)).rejects.toMatchObject({ code: 'library_in_use' });
  expect(await attempts.run(secret, right)).toBe('opened');
});
