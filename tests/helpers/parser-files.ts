import type { ParserFile } from '../../electron/services/children/parser-pool.ts';
import type { PreviewKind } from '../../electron/parser/protocol.ts';

let count = 0;

/** A file in memory for the parser; each has a key of its own. */
export function parserFile(kind: PreviewKind, bytes: Uint8Array): ParserFile {
  count += 1;
  return {
    key: `file-${count}`,
    kind,
    sizeBytes: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}
