import { createParser } from '../../electron/parser/parser.ts';
import type { FileFacts, PreviewKind } from '../../electron/parser/protocol.ts';

const context = { signal: new AbortController().signal, progress: () => undefined };

/** Opens a file in this process, without the port in between. */
export async function openFile(kind: PreviewKind, file: Uint8Array) {
  const parser = createParser(async (offset, length) => file.subarray(offset, offset + length));
  const facts: FileFacts = await parser.open({ kind, sizeBytes: file.length }, context);
  return {
    facts,
    thumbnail: async () => parser.thumbnail(null, context),
    page: async (page: number, maxWidthPx: number) => parser.page({ page, maxWidthPx }, context),
    printable: async (page: number) => parser.printable({ page }, context),
    text: async (page: number) => parser.text({ page }, context),
    email: async () => parser.email(null, context),
  };
}
