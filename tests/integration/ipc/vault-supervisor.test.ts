import { fork } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { ChildHandle } from '../../../electron/services/children/child-handle.ts';
import { VaultSupervisor, type ForkProgram } from '../../../electron/vault-supervisor.ts';

/** Starts the stand-in for a vault and notes that it did. */
function stubbornVaults() {
  const started: ChildHandle[] = [];
  const forkVault: ForkProgram = () => {
    const child = fork(new URL('../../fixtures/stubborn-vault.mjs', import.meta.url), [], {
      serialization: 'advanced',
      execArgv: [],
    });
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    const handle: ChildHandle = {
      port: {
        post: (message) => void child.send(message as object, () => undefined),
        onMessage: (listener) => void child.on('message', listener),
        onClose: (listener) => void exited.then(listener),
        close: () => child.disconnect(),
      },
      kill: () => void child.kill('SIGKILL'),
      exited,
    };
    started.push(handle);
    return handle;
  };
  return { started, forkVault };
}

const unlock = { channel: 'library.unlock', input: {}, paths: { grant: '/library' } } as const;
const list = { channel: 'case.list', input: {}, paths: {} } as const;

describe('the vault', () => {
  it('is started by unlocking and by nothing else', async () => {
    const { started, forkVault } = stubbornVaults();
    const vault = new VaultSupervisor(forkVault, () => undefined);
    await expect(vault.request(list)).rejects.toMatchObject({ code: 'locked' });
    await expect(
      vault.readEvidence(
        { what: 'original', exhibitId: '3f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11' },
        { startByte: 0, endByte: null },
      ),
    ).rejects.toMatchObject({ code: 'locked' });
    expect(started).toHaveLength(0);
    expect(await vault.request(unlock)).toMatchObject({ given: { grant: '/library' } });
    expect([started.length, vault.isUnlocked]).toEqual([1, true]);
    started[0]!.kill();
  });

  it('is ended by force when it does not end by itself, and what it was asked fails', async () => {
    const { started, forkVault } = stubbornVaults();
    const vault = new VaultSupervisor(forkVault, () => expect.unreachable());
    const { pid } = (await vault.request(unlock)) as { pid: number };
    const unanswered = vault.request(list);
    const failed = expect(unanswered).rejects.toMatchObject({ code: 'locked' });
    const closing = vault.close();
    expect(vault.isUnlocked).toBe(false);
    await expect(vault.request(list)).rejects.toMatchObject({ code: 'locked' });
    await closing;
    await failed;
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await started[0]!.exited;
  });

  it('is started anew after it was ended', async () => {
    const { started, forkVault } = stubbornVaults();
    const vault = new VaultSupervisor(forkVault, () => undefined);
    const first = (await vault.request(unlock)) as { pid: number };
    const closing = vault.close();
    const second = (await vault.request(unlock)) as { pid: number };
    await closing;
    expect(second.pid).not.toBe(first.pid);
    expect(started).toHaveLength(2);
    started[1]!.kill();
  });

  it('that dies is reported once, and only when a library was open', async () => {
    const { started, forkVault } = stubbornVaults();
    let ended = 0;
    const vault = new VaultSupervisor(forkVault, () => (ended += 1));
    await vault.request(unlock);
    started[0]!.kill();
    await started[0]!.exited;
    await expect(vault.request(list)).rejects.toMatchObject({ code: 'locked' });
    expect(ended).toBe(1);
  });
});
