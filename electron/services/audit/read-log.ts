import { z } from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import type { LogHead } from './audit-log.ts';
import type { CheckpointRow } from './audit-repo.ts';
import { commitmentOf, entryHash, entryText, GENESIS, type EntryHeader } from './chain.ts';
import { isSignedBy } from './signing.ts';
import type { LogIdentity } from './verify-chain.ts';

/** An entry of a log that was read; `shown` holds its body where that was not withheld. */
export type ReadEntry = {
  readonly header: EntryHeader;
  readonly hash: string;
  shown: { readonly salt: string; readonly body: string } | null;
};

/** A log that was read and is sound: every hash, body and signature fits, and its end is signed. */
export type SoundLog = {
  readonly identity: LogIdentity;
  readonly entries: readonly ReadEntry[];
  readonly checkpoints: readonly CheckpointRow[];
  readonly head: LogHead;
};

const Header = z.strictObject({
  seq: z.number().int(),
  at: z.iso.datetime(),
  kind: z.string().max(100),
  caseId: z.string().max(100).nullable(),
  public: z.record(z.string(), z.unknown()),
  commitment: z.string(),
});

const lines = {
  version: /^casebook-log 1$/,
  library: /^library ([0-9a-f-]{36})$/,
  key: /^key ([A-Za-z0-9+/=]{1,100})$/,
  entry: /^entry ([0-9a-f]{64}) (\{.*\})$/,
  body: /^body ([0-9a-f]{64}) (\{.*\})$/,
  checkpoint: /^checkpoint (\d{1,15}) ([0-9a-f]{64}) (\S{1,40}) ([A-Za-z0-9+/=]{1,100})$/,
} as const;

/** Reads a log as `exportLog` writes it and checks all of it. Throws `archive_invalid` at the first thing that does not fit. */
export function readLog(text: string): SoundLog {
  const [version = '', library = '', key = '', ...rest] = text.split('\n');
  if (rest.pop() !== '') throw unsound('it does not end with its last line');
  matched('version', version);
  const [, libraryId = ''] = matched('library', library);
  const [, publicKey = ''] = matched('key', key);
  const reader = new Reader({ libraryId, publicKey });
  for (const line of rest) reader.take(line);
  return reader.finished();
}

class Reader {
  readonly #identity: LogIdentity;
  readonly #entries: ReadEntry[] = [];
  readonly #checkpoints: CheckpointRow[] = [];
  #head: LogHead = { seq: 0, hash: GENESIS };

  constructor(identity: LogIdentity) {
    this.#identity = identity;
  }

  take(line: string): void {
    if (line.startsWith('entry ')) this.#takeEntry(line);
    else if (line.startsWith('body ')) this.#takeBody(line);
    else this.#takeCheckpoint(line);
  }

  finished(): SoundLog {
    if (this.#checkpoints.at(-1)?.size !== this.#head.seq) throw unsound('its end is not signed');
    return {
      identity: this.#identity,
      entries: this.#entries,
      checkpoints: this.#checkpoints,
      head: this.#head,
    };
  }

  #takeEntry(line: string): void {
    const [, hash = '', json = ''] = matched('entry', line);
    const header = readHeader(json);
    const isNext =
      header.seq === this.#head.seq + 1 &&
      entryText(header) === json &&
      entryHash(this.#head.hash, json) === hash;
    if (!isNext) throw unsound(`entry ${header.seq} does not follow the one before`);
    this.#entries.push({ header, hash, shown: null });
    this.#head = { seq: header.seq, hash };
  }

  #takeBody(line: string): void {
    const [, salt = '', body = ''] = matched('body', line);
    const entry = this.#entries.at(-1);
    if (!entry || entry.shown || commitmentOf(salt, body) !== entry.header.commitment) {
      throw unsound(`the body of entry ${this.#head.seq} was altered`);
    }
    entry.shown = { salt, body };
  }

  #takeCheckpoint(line: string): void {
    const [, size = '', head = '', at = '', signature = ''] = matched('checkpoint', line);
    const statement = { libraryId: this.#identity.libraryId, size: Number(size), head, at };
    const fits = statement.size === this.#head.seq && head === this.#head.hash;
    if (!fits || !isSigned(this.#identity.publicKey, statement, signature)) {
      throw unsound(`the signature after entry ${this.#head.seq} does not fit`);
    }
    this.#checkpoints.push({ size: statement.size, head, at, signature });
  }
}

function readHeader(json: string): EntryHeader {
  try {
    return Header.parse(JSON.parse(json));
  } catch {
    throw unsound('an entry cannot be read');
  }
}

function isSigned(
  publicKey: string,
  statement: Parameters<typeof isSignedBy>[1],
  signature: string,
): boolean {
  try {
    return isSignedBy(publicKey, statement, signature);
  } catch {
    // Not a key at all.
    return false;
  }
}

function matched(kind: keyof typeof lines, line: string): RegExpExecArray {
  const match = lines[kind].exec(line);
  if (!match) throw unsound(`no ${kind} where one should be`);
  return match;
}

function unsound(why: string): DomainError {
  return new DomainError('archive_invalid', `the log is not sound: ${why}`);
}
