import type { ReadEmail } from '../../../shared/domain/read-email.ts';
import type {
  DecodedText,
  FileFacts,
  PrintableImage,
  RenderedImage,
} from '../../parser/protocol.ts';
import type { ParserFile, ParserPool } from '../children/parser-pool.ts';

/** Where rendered pictures are kept between requests. What it holds is as confidential as the exhibits. */
export type PreviewCache = {
  get(key: string): RenderedImage | undefined;
  set(key: string, image: RenderedImage): void;
};

/**
 * Shows exhibits: asks a parser for facts, pictures and text of a file.
 *
 * Every method throws `DomainError`: `damaged_file`, `needs_password`, `too_large_to_preview`, `no_preview`, `not_found` (no
 * such page), `parser_failed`, `cancelled`.
 */
export type PreviewService = {
  /** What the file says about itself: size, pages, when and where a photo was taken. */
  facts(file: ParserFile, signal?: AbortSignal): Promise<FileFacts>;
  /** A picture of at most 480 px of an image or of a PDF's first page. */
  thumbnail(file: ParserFile, signal?: AbortSignal): Promise<RenderedImage>;
  /** A page for the screen; images have one page. Never enlarged beyond an image's own size. */
  page(file: ParserFile, request: PageRequest, signal?: AbortSignal): Promise<RenderedImage>;
  /** The text of a text file (page 1) or of a PDF page. */
  text(file: ParserFile, page: number, signal?: AbortSignal): Promise<DecodedText>;
  /** An e-mail, opened as one, taken apart. */
  email(file: ParserFile, signal?: AbortSignal): Promise<ReadEmail>;
  /** A page for a document. */
  printable(file: ParserFile, page: number, signal?: AbortSignal): Promise<PrintableImage>;
};

/** Which page, and how wide at most. */
export type PageRequest = { readonly page: number; readonly maxWidthPx: number };

/** Makes the service on a pool of parsers and a cache. */
export function createPreviewService(pool: ParserPool, cache: PreviewCache): PreviewService {
  const cached = async (
    key: string,
    render: () => Promise<RenderedImage>,
  ): Promise<RenderedImage> => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const image = await render();
    cache.set(key, image);
    return image;
  };
  // Same key, same bytes: what a file says about itself is asked once.
  const knownFacts = new Map<string, FileFacts>();
  return {
    facts: async (file, signal) => {
      const known = knownFacts.get(file.key);
      if (known) return known;
      const facts = await pool.use(file, async (parser) => parser.facts, signal);
      knownFacts.set(file.key, facts);
      return facts;
    },
    thumbnail: (file, signal) =>
      cached(`${file.key} thumbnail`, () =>
        pool.use(file, ({ client }) => client.thumbnail(null), signal),
      ),
    page: (file, { page, maxWidthPx }, signal) =>
      cached(`${file.key} page ${page} ${maxWidthPx}`, () =>
        pool.use(file, ({ client }) => client.page({ page, maxWidthPx }), signal),
      ),
    text: (file, page, signal) => pool.use(file, ({ client }) => client.text({ page }), signal),
    email: (file, signal) => pool.use(file, ({ client }) => client.email(null), signal),
    printable: (file, page, signal) =>
      pool.use(file, ({ client }) => client.printable({ page }), signal),
  };
}
