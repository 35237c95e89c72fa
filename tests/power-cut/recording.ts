import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What the workload said was safe. */
export type Said =
  | { readonly isReady: true }
  | { readonly exhibitId: string }
  | { readonly description: number }
  | { readonly revision: number };

/** One recorded operation. `file` numbers the file it is about, whatever its name at the time; folders have none. */
export type Operation = {
  readonly op: 'C' | 'W' | 'T' | 'F' | 'R' | 'U' | 'D';
  readonly path: string;
  readonly other: string;
  readonly offset: number;
  readonly data: Buffer;
  readonly file: number | undefined;
};

/** The file to which the workload writes what is safe; it is no part of the library. */
const SAID_FILE = '/said';

/** Everything a workload did to its library, in order. */
export function readRecording(path: string): Operation[] {
  const log = readFileSync(path);
  const operations: Operation[] = [];
  const fileByPath = new Map<string, number>();
  let files = 0;
  for (let at = 0; at < log.length;) {
    const lineEnd = log.indexOf('\n', at);
    const [op, ...numbers] = log.toString('latin1', at, lineEnd).split(' ');
    const [pathLength = 0, otherLength = 0, offset = 0, length = 0] = numbers.map(Number);
    const pathEnd = lineEnd + 1 + pathLength;
    const name = log.toString('utf8', lineEnd + 1, pathEnd);
    const other = log.toString('utf8', pathEnd, pathEnd + otherLength);
    at = pathEnd + otherLength + length;
    if (op === 'C') fileByPath.set(name, ++files);
    const file = fileByPath.get(name);
    if ((op === 'R' || op === 'U') && file !== undefined) fileByPath.delete(name);
    if (op === 'R' && file !== undefined) fileByPath.set(other, file);
    const data = log.subarray(at - length, at);
    operations.push({ op: op as Operation['op'], path: name, other, offset, data, file });
  }
  return operations;
}

/** What had been said to be safe in the operations before a cut. */
export function saidBefore(operations: readonly Operation[], cut: number): Said[] {
  const text = operations
    .slice(0, cut)
    .filter(({ op, path }) => op === 'W' && path === SAID_FILE)
    .map(({ data }) => data.toString());
  return text.map((line) => JSON.parse(line) as Said);
}

/** What is left of writes that were not synced: none, all, some, or parts of some, in sectors of 512 bytes. */
export type Fate = 'dropped' | 'kept' | 'some' | 'torn';

/** A cut: after how many operations, what becomes of unsynced ones, and which syncs count as never made. */
export type Cut = {
  readonly after: number;
  readonly fate: Fate;
  readonly random: () => number;
  readonly isSyncLeftOut: (path: string) => boolean;
};

const SECTOR_BYTES = 512;
const NAMING = new Set(['C', 'R', 'U', 'D']);

/**
 * The files as a power cut could leave them, by path.
 *
 * Names change in the order in which they were changed, as journalling file systems do it, and are only certain once
 * their folder was synced; what is written into a file may arrive in any order until the file is synced.
 */
export function filesAfter(operations: readonly Operation[], cut: Cut): Map<string, Buffer> {
  const done = operations.slice(0, cut.after);
  const isDurable = durableOnes(done, cut);
  const isLucky = luckyNames(done, isDurable, cut);
  const fileByPath = new Map<string, number>();
  const contents = new Map<number, Content>();
  done.forEach((operation, index) => {
    const { op, path, other, file } = operation;
    if (path === SAID_FILE || path.endsWith('-shm') || file === undefined) return;
    if (NAMING.has(op)) {
      if (!isDurable[index] && !isLucky(index)) return;
      if (op === 'C') fileByPath.set(path, file);
      else fileByPath.delete(path);
      if (op === 'R') fileByPath.set(other, file);
      return;
    }
    if (op === 'F') return;
    const arrived = isDurable[index] ? 'whole' : arrival(cut);
    if (arrived === 'not') return;
    let content = contents.get(file);
    if (!content) contents.set(file, (content = new Content()));
    content.apply(operation, arrived === 'torn', cut.random);
  });
  const contentOf = (file: number) => contents.get(file)?.bytes ?? Buffer.alloc(0);
  return new Map([...fileByPath].map(([path, file]) => [path, contentOf(file)]));
}

function durableOnes(done: readonly Operation[], { isSyncLeftOut }: Cut): boolean[] {
  const lastSyncOfFile = new Map<number, number>();
  const lastSyncOfFolder = new Map<string, number>();
  done.forEach(({ op, path, file }, index) => {
    if (op !== 'F' || isSyncLeftOut(path)) return;
    if (file === undefined) lastSyncOfFolder.set(path, index);
    else lastSyncOfFile.set(file, index);
  });
  const isFolderSynced = (path: string, index: number) =>
    (lastSyncOfFolder.get(folderOf(path)) ?? -1) > index;
  return done.map(({ op, path, other, file }, index) => {
    if (!NAMING.has(op)) return (lastSyncOfFile.get(file ?? -1) ?? -1) > index;
    return isFolderSynced(path, index) || (other !== '' && isFolderSynced(other, index));
  });
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '/' ? '' : folder;
}

/** Which changes of names arrived though their folder was not synced: the first so many of them. */
function luckyNames(
  done: readonly Operation[],
  isDurable: readonly boolean[],
  { fate, random }: Cut,
): (index: number) => boolean {
  const pending = done.flatMap(({ op }, index) =>
    NAMING.has(op) && !isDurable[index] ? [index] : [],
  );
  const kept = { dropped: 0, kept: pending.length }[fate as string];
  const count = kept ?? Math.floor(random() * (pending.length + 1));
  const lucky = new Set(pending.slice(0, count));
  return (index) => lucky.has(index);
}

function arrival({ fate, random }: Cut): 'whole' | 'torn' | 'not' {
  if (fate === 'kept') return 'whole';
  if (fate === 'dropped' || random() < 0.5) return 'not';
  return fate === 'torn' ? 'torn' : 'whole';
}

/** A file's content while it is put together; grows ahead of what is written. */
class Content {
  #bytes = Buffer.alloc(4096);
  #length = 0;

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  apply({ op, offset, data }: Operation, isTorn: boolean, random: () => number): void {
    if (op === 'T') {
      this.#resize(offset);
      return;
    }
    this.#resize(Math.max(this.#length, offset + data.length));
    for (let at = 0; at < data.length; at += SECTOR_BYTES) {
      if (isTorn && random() < 0.5) continue;
      data.copy(this.#bytes, offset + at, at, Math.min(at + SECTOR_BYTES, data.length));
    }
  }

  #resize(length: number): void {
    if (length > this.#bytes.length) {
      const larger = Buffer.alloc(length * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#bytes.fill(0, Math.min(length, this.#length), this.#length);
    this.#length = length;
  }
}
