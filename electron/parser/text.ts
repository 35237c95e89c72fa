import { DomainError } from '../../shared/errors.ts';
import type { OpenedFile } from './opened-file.ts';
import { textEncodingOf } from './text-encoding.ts';

/**
 * Opens text of any encoding. Markup stays as written.
 *
 * @param bytes the file, or as much of it as is shown.
 * @throws DomainError `damaged_file` when the bytes are not text.
 */
export function openText(bytes: Uint8Array, isTruncated: boolean): OpenedFile {
  const encoding = textEncodingOf(bytes);
  if (encoding === null) throw new DomainError('damaged_file', 'the bytes are not text');
  const noPixels = (): never => {
    throw new DomainError('no_preview', 'text has no picture');
  };
  return {
    facts: { kind: 'text', encoding },
    thumbnail: async () => noPixels(),
    page: async () => noPixels(),
    printable: async () => noPixels(),
    text: async (page) => {
      if (page !== 1) throw new DomainError('not_found', 'text has one page');
      // Streaming leaves out a character that the cut has split, instead of replacing it.
      const text = new TextDecoder(encoding).decode(bytes, { stream: isTruncated });
      return { text, encoding, isTruncated };
    },
  };
}
