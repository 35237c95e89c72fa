import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readHeader } from '../../electron/services/vault/header-file.ts';
import { openSlots } from '../../electron/services/vault/key-slots.ts';
import type { StateKeys } from './check-state.ts';
import { type Operation, readRecording } from './recording.ts';

const passphrase = 'correct horse battery staple';

/** A finished workload: what it did, from which operation on its library was ready, and what opens it. */
export type Recording = {
  readonly operations: readonly Operation[];
  readonly readyAt: number;
  readonly keys: StateKeys;
};

/** Whether this computer can record: Linux with a C compiler. */
export function canRecord(): boolean {
  return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
}

/** Runs the workload under the recorder, in an empty folder. */
export async function record(folder: string, acts: number): Promise<Recording> {
  const recorder = join(folder, 'recorder.so');
  const source = join(import.meta.dirname, 'recorder.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', recorder, source, '-ldl']);
  const library = join(folder, 'library');
  const log = join(folder, 'log');
  const workload = join(import.meta.dirname, 'workload.ts');
  execFileSync(process.execPath, [workload, library, passphrase, String(acts)], {
    env: {
      ...process.env,
      LD_PRELOAD: recorder,
      RECORD_ROOT: library,
      RECORD_LOG: log,
      // What goes through it is not seen by the recorder.
      UV_USE_IO_URING: '0',
    },
  });
  const operations = readRecording(log);
  const readyAt = operations.findIndex(({ data }) => data.includes('isReady'));
  const header = readHeader(library);
  const masterKey = await openSlots(header, { passphrase });
  return { operations, readyAt, keys: { libraryId: header.libraryId, masterKey } };
}
