import { DomainError } from '../../shared/errors.ts';
import type { Implementation } from '../rpc/protocol.ts';
import { openEmail } from './email.ts';
import { openImage } from './image.ts';
import { limits } from './limits.ts';
import type { OpenedFile } from './opened-file.ts';
import { openPdf } from './pdf.ts';
import type { parserProtocol, PreviewKind } from './protocol.ts';
import { openText } from './text.ts';

/** Fetches `length` bytes at `offset` of the file this parser was started for. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

/** The parser's answers, with the one file it may open fetched through `read`. */
export function createParser(read: ReadBytes): Implementation<typeof parserProtocol> {
  let opened: OpenedFile | undefined;
  const file = (): OpenedFile => {
    if (opened === undefined) throw new DomainError('invalid_input', 'no file is open');
    return opened;
  };
  return {
    open: async ({ kind, sizeBytes }) => {
      if (opened !== undefined) throw new DomainError('invalid_input', 'a file is open already');
      opened = await open(kind, sizeBytes, read);
      return opened.facts;
    },
    thumbnail: () => file().thumbnail(),
    page: ({ page, maxWidthPx }) => file().page(page, maxWidthPx),
    text: ({ page }) => file().text(page),
    email: async () => {
      const { email } = file();
      if (!email) throw new DomainError('no_preview', 'the file is no e-mail');
      return email();
    },
    printable: ({ page }) => file().printable(page),
  };
}

async function open(kind: PreviewKind, sizeBytes: number, read: ReadBytes): Promise<OpenedFile> {
  if (sizeBytes > limits.fileBytes[kind]) {
    throw new DomainError('too_large_to_preview', 'more bytes than are opened for preview', {
      limitBytes: limits.fileBytes[kind],
    });
  }
  switch (kind) {
    case 'image':
      return openImage(await fetchBytes(read, sizeBytes));
    case 'pdf':
      return openPdf(await fetchBytes(read, sizeBytes));
    case 'email':
      return openEmail(await fetchBytes(read, sizeBytes));
    case 'text': {
      const readable = Math.min(sizeBytes, limits.textBytes);
      return openText(await fetchBytes(read, readable), readable < sizeBytes);
    }
  }
}

async function fetchBytes(read: ReadBytes, sizeBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes);
  for (let offset = 0; offset < sizeBytes;) {
    const chunk = await read(offset, Math.min(limits.chunkBytes, sizeBytes - offset));
    if (chunk.length === 0) throw new DomainError('damaged_file', 'the file ended early');
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
