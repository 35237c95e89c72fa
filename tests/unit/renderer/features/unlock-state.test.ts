import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FirstRunState } from '../../../../renderer/features/unlock/first-run-state.svelte.ts';
import { strengthOf } from '../../../../renderer/features/unlock/passphrase-strength.ts';
import { UnlockState } from '../../../../renderer/features/unlock/unlock-state.svelte.ts';
import { anId } from '../../../helpers/session.ts';
import { aWindow } from '../../../helpers/window-api.ts';

const library = {
  grant: anId(1),
  name: 'STaSS case library',
  place: 'Documents',
  lastOpenedAt: null,
  isPresent: true,
};
const settings = {
  libraryName: 'L',
  directorName: 'Helen Marsh',
  lockAfterMinutes: 15,
  office: 'director' as const,
};
const unlocked = { settings, isRolledBack: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a wrong passphrase is told and not kept', async () => {
  const app = aWindow(null);
  app.fail('library.unlock', { code: 'bad_passphrase', message: 'no' });
  const unlock = new UnlockState([library]);
  unlock.secret = 'wrong';
  expect(await unlock.unlock()).toBeNull();
  expect(unlock.failure?.title).toBe('That is not the passphrase');
  expect(unlock.secret).toBe('');
});

test('wrong tries are counted, so that the second is seen to be one; another library starts anew', async () => {
  const app = aWindow(null);
  app.fail('library.unlock', { code: 'bad_passphrase', message: 'no' });
  const unlock = new UnlockState([library]);
  for (const tried of [1, 2]) {
    unlock.secret = 'wrong';
    await unlock.unlock();
    expect(unlock.wrongTries).toBe(tried);
  }
  const details = { waitSeconds: 1 };
  app.fail('library.unlock', { code: 'unlock_delayed', message: 'wait', details });
  unlock.secret = 'wrong';
  await unlock.unlock();
  expect(unlock.wrongTries).toBe(2);
  unlock.choose(library);
  expect(unlock.wrongTries).toBe(0);
});

test('a delay is counted down and keeps what is typed; the recovery key need not wait', async () => {
  const app = aWindow(null, { 'library.unlock': () => unlocked });
  const details = { waitSeconds: 2 };
  app.fail('library.unlock', { code: 'unlock_delayed', message: 'wait', details });
  const unlock = new UnlockState([library]);
  unlock.secret = 'otter lantern seven quarry';
  expect(await unlock.unlock()).toBeNull();
  expect(unlock.isWaiting).toBe(true);
  expect(unlock.secret).not.toBe('');
  await unlock.unlock();
  expect(app.asked).toHaveLength(1);
  unlock.isRecovery = true;
  expect(unlock.isWaiting).toBe(false);
  unlock.isRecovery = false;
  app.fail('library.unlock', null);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await unlock.unlock()).toEqual(unlocked);
});

test('the recovery key is sent as what it is', async () => {
  const app = aWindow(null, { 'library.unlock': () => unlocked });
  const unlock = new UnlockState([library]);
  unlock.isRecovery = true;
  unlock.secret = 'ABCD-EFGH';
  expect(await unlock.unlock()).toEqual(unlocked);
  expect(app.asked[0]!.input).toEqual({
    grant: library.grant,
    credential: { recoveryKey: 'ABCD-EFGH' },
  });
});

test('a library that is not there is not the one offered', () => {
  const gone = { ...library, grant: anId(2), isPresent: false };
  expect(new UnlockState([gone, library]).library?.grant).toBe(library.grant);
});

test('the recovery key must be typed back before the library opens, and is then forgotten', async () => {
  aWindow(null, {
    'library.chooseFolder': () => ({ grant: anId(3), name: 'new', place: '', holds: 'nothing' }),
    'library.create': () => ({ recoveryKey: 'ABCD-EFGH' }),
    'library.checkRecoveryKey': (input: { recoveryKey: string }) => ({
      matches: input.recoveryKey === 'ABCD-EFGH',
    }),
  });
  const run = new FirstRunState();
  await run.chooseFolder();
  expect(run.isPlaceReady).toBe(false);
  run.directorName = 'Helen Marsh';
  expect(run.isPlaceReady).toBe(true);
  run.passphrase = 'otter lantern seven quarry';
  await run.create();
  expect(run).toMatchObject({ step: 'recovery', passphrase: '', recoveryKey: 'ABCD-EFGH' });
  run.typedBack = 'wrong';
  await run.checkTypedBack();
  expect(run.step).toBe('recovery');
  expect(run.failure?.title).toMatch(/recovery key/);
  run.typedBack = 'ABCD-EFGH';
  await run.checkTypedBack();
  expect(run).toMatchObject({ step: 'policy', recoveryKey: '', typedBack: '', failure: null });
});

test('a folder with other files in it is not enough', async () => {
  aWindow(null, {
    'library.chooseFolder': () => ({ grant: anId(3), name: 'x', place: '', holds: 'other_files' }),
  });
  const run = new FirstRunState();
  run.directorName = 'Helen Marsh';
  await run.chooseFolder();
  expect(run.isPlaceReady).toBe(false);
});

test.each([
  ['password1234', false],
  ['Helen Marsh 1', false],
  ['qwertyuiopasdf', false],
  ['otter lantern seven quarry', true],
  ['xK9#vQ2!mZ7@pL4w', true],
])('%s is enough: %s', (passphrase, isEnough) => {
  expect(strengthOf(passphrase, ['Helen Marsh']).isEnough).toBe(isEnough);
});

test('an older state of the library is handed on, so that the screen can say so', async () => {
  aWindow(null, { 'library.unlock': () => ({ settings, isRolledBack: true }) });
  const unlock = new UnlockState([library]);
  unlock.secret = 'otter lantern seven quarry';
  expect(await unlock.unlock()).toMatchObject({ isRolledBack: true });
});
