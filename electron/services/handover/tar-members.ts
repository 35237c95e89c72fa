import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Pack } from 'tar-stream';
import { DomainError } from '../../../shared/errors.ts';

/** One file on its way into a tar. */
export type OutgoingMember = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** One file on its way out of a tar; its content is read before the next member is asked for. */
export type IncomingMember = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly content: AsyncIterable<Uint8Array>;
};

/** A tar of the members, in their order, as a stream of bytes. Throws what their contents throw. */
export async function* packMembers(
  members: readonly OutgoingMember[],
): AsyncGenerator<Uint8Array, void, void> {
  const tar = pack();
  const filling = fill(tar, members).catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error('packing failed'));
  });
  for await (const part of tar) yield part;
  await filling;
}

async function fill(tar: Pack, members: readonly OutgoingMember[]): Promise<void> {
  for (const { name, sizeBytes, content } of members) {
    const entry = tar.entry({ name, size: sizeBytes, mode: 0o600, mtime: new Date(0) });
    await pipeline(Readable.from(content()), entry);
  }
  tar.finalize();
}

/** The header of a file and what fills up its last block. */
const OVERHEAD_BYTES = 1024;

/** What may stand between two files, and what is read ahead. Headers that hold more fill the memory, and are none of ours. */
const MOST_BETWEEN_BYTES = 4 * 2 ** 20;

/**
 * The files in a tar, one after the other. Throws what its content throws, and `archive_invalid` for anything but plain files
 * and for headers that would not end.
 */
export async function* eachMember(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<IncomingMember, void, void> {
  const tar = extract();
  let expected = MOST_BETWEEN_BYTES;
  const feeding = pipeline(Readable.from(withinLimit(content, () => expected)), tar);
  // The walk below throws it as well.
  feeding.catch(() => {});
  for await (const entry of tar) {
    const { name, type, size } = entry.header;
    if (type !== 'file' || size === undefined) {
      throw new DomainError('archive_invalid', 'something other than a file');
    }
    expected += size + OVERHEAD_BYTES;
    yield { name, sizeBytes: size, content: entry as AsyncIterable<Uint8Array> };
  }
  await feeding;
}

async function* withinLimit(
  content: AsyncIterable<Uint8Array>,
  mostBytes: () => number,
): AsyncGenerator<Uint8Array, void, void> {
  let doneBytes = 0;
  for await (const part of content) {
    doneBytes += part.length;
    if (doneBytes > mostBytes()) {
      throw new DomainError('archive_invalid', 'more than its files hold');
    }
    yield part;
  }
}
