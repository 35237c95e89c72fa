import type { ByteSource } from '../evidence/byte-source.ts';
import type { IncomingMember } from './tar-members.ts';

/** A member of an archive as a source of bytes, read from front to back exactly once. */
export function memberSource({ sizeBytes, content }: IncomingMember): ByteSource {
  const parts = content[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  let position = 0;
  return {
    sizeBytes,
    async read(target, at) {
      if (at !== position) throw new Error('a member is read in order only');
      let filled = 0;
      while (filled < target.length) {
        if (rest.length === 0) {
          const next = await parts.next();
          if (next.done) break;
          rest = next.value;
        }
        const part = rest.subarray(0, target.length - filled);
        target.set(part, filled);
        rest = rest.subarray(part.length);
        filled += part.length;
      }
      position += filled;
      return filled;
    },
    assertUnchanged: async () => {},
    // The tar goes on only when the end of the member was seen.
    close: async () => {
      if (position === sizeBytes) await parts.next();
    },
  };
}
