import type { ReadEmail } from '../../shared/domain/read-email.ts';
import type { DecodedText, FileFacts, PrintableImage, RenderedImage } from './protocol.ts';

/**
 * A file the parser has opened. Pages count from 1.
 *
 * All methods throw `not_found` for a page the file does not have, `no_preview` for what this kind of file cannot give,
 * `damaged_file` when decoding fails and `too_large_to_preview` when a cap is reached.
 */
export type OpenedFile = {
  readonly facts: FileFacts;
  thumbnail(): Promise<RenderedImage>;
  page(page: number, maxWidthPx: number): Promise<RenderedImage>;
  printable(page: number): Promise<PrintableImage>;
  text(page: number): Promise<DecodedText>;
  /** The message, of an e-mail. */
  email?(): Promise<ReadEmail>;
};
