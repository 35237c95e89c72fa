import { describe, expect, it } from 'vitest';
import { Jobs } from '../../../../electron/ipc/jobs.ts';

/** Work that goes on until it is cancelled. */
const endless = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('cancelled')));
  });

describe('a job', () => {
  it('can be cancelled by its id, and no other is', async () => {
    const jobs = new Jobs();
    const first = jobs.run('first', endless);
    const second = jobs.run('second', endless);
    jobs.cancel('first');
    await expect(first).rejects.toThrow('cancelled');
    const other = Promise.race([second, Promise.resolve('still running')]);
    expect(await other).toBe('still running');
    jobs.cancelAll();
    await expect(second).rejects.toThrow('cancelled');
  });

  it('has an id of its own while it runs', async () => {
    const jobs = new Jobs();
    const running = jobs.run('one', endless);
    await expect(jobs.run('one', endless)).rejects.toMatchObject({ code: 'conflict' });
    jobs.cancel('one');
    await expect(running).rejects.toThrow('cancelled');
    expect(await jobs.run('one', () => Promise.resolve('again'))).toBe('again');
  });

  it('that has ended is not there to be cancelled', () => {
    expect(() => new Jobs().cancel('unknown')).not.toThrow();
  });
});
