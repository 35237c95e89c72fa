import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Command line and folder of the instance that found the lock taken. */
export type SecondInstance = { argv: string[]; workingDirectory: string };

/**
 * Takes the single-instance lock in `folder`: a file made exclusively and holding this process's id.
 *
 * The instance that comes second leaves its command line beside the lock, where the first one watches for it.
 *
 * @returns whether this process holds the lock
 */
export function takeLock(folder: string, onSecond: (second: SecondInstance) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const lockFile = join(folder, 'host-instance.lock');
  const messageFile = join(folder, 'host-instance.json');
  removeStale(lockFile);
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
  } catch {
    const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd() };
    writeFileSync(messageFile, JSON.stringify(second));
    return false;
  }
  process.on('exit', () => rmSync(lockFile, { force: true }));
  watch(folder, (_event, name) => {
    if (name !== 'host-instance.json') return;
    const second = readMessage(messageFile);
    if (second) onSecond(second);
  }).unref();
  return true;
}

function readMessage(file: string): SecondInstance | null {
  try {
    const message = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
    rmSync(file);
    return message;
  } catch {
    return null; // Not whole yet, or taken already: another event follows or came before.
  }
}

function removeStale(lockFile: string): void {
  try {
    if (!isHost(Number(readFileSync(lockFile, 'utf8')))) rmSync(lockFile);
  } catch {
    // No lock file: nothing to remove.
  }
}

function isHost(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Process ids are used again; where the system can tell, make sure it is a host.
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('electron-host');
}
