import { z } from 'zod';
import { ReadEmail } from '../../shared/domain/read-email.ts';
import type { Protocol } from '../rpc/protocol.ts';
import { limits } from './limits.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const pixels = z.int().positive();
const pageNumber = z.int().positive();

/**
 * The ways in which the parser can open a file. Markup is text: it is shown, never interpreted. An e-mail is text that can also be
 * taken apart.
 */
export const PreviewKind = z.enum(['image', 'pdf', 'text', 'email']);
export type PreviewKind = z.infer<typeof PreviewKind>;

/** What the file says about itself. Claims of the file, not facts about the world: all of it can be forged. */
export const FileFacts = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('image'),
    /** Upright size, with the camera's orientation applied. */
    widthPx: pixels,
    heightPx: pixels,
    frames: z.int().positive(),
    /** Camera clock, without zone unless the camera recorded one (`+01:00`). */
    takenAt: z.strictObject({ local: z.string(), offset: z.string().nullable() }).nullable(),
    camera: z.string().nullable(),
    software: z.string().nullable(),
    /** Decimal degrees, north and east positive. */
    location: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('pdf'),
    pages: z.int().positive(),
    firstPage: z.strictObject({ widthPt: z.number(), heightPt: z.number() }),
  }),
  z.strictObject({ kind: z.literal('text'), encoding: z.string() }),
]);
export type FileFacts = z.infer<typeof FileFacts>;

/** Pixels for the screen. */
export const RenderedImage = z.strictObject({
  mime: z.enum(['image/webp', 'image/png']),
  widthPx: pixels,
  heightPx: pixels,
  bytes,
});
export type RenderedImage = z.infer<typeof RenderedImage>;

/** Pixels for a document, without the original's metadata. */
export const PrintableImage = z.strictObject({
  /** PNG is 8-bit RGB without interlacing or transparency; JPEG is the original's own compressed data. */
  mime: z.enum(['image/png', 'image/jpeg']),
  /** As stored, before `orientation` is applied. */
  widthPx: pixels,
  heightPx: pixels,
  /** EXIF orientation, 1 to 8. Always 1 for PNG. */
  orientation: z.int().min(1).max(8),
  bytes,
});
export type PrintableImage = z.infer<typeof PrintableImage>;

/** Text of a text file or of one PDF page. */
export const DecodedText = z.strictObject({
  text: z.string(),
  /** How the bytes were read; null where the text comes from a PDF page. */
  encoding: z.string().nullable(),
  /** Whether the file goes on after what is given here. */
  isTruncated: z.boolean(),
});
export type DecodedText = z.infer<typeof DecodedText>;

/** What the parser answers. `open` comes first and once: a parser sees one file in its life. */
export const parserProtocol = {
  open: {
    input: z.strictObject({ kind: PreviewKind, sizeBytes: z.int().nonnegative() }),
    output: FileFacts,
  },
  thumbnail: { input: z.null(), output: RenderedImage },
  page: {
    input: z.strictObject({ page: pageNumber, maxWidthPx: pixels.max(limits.pageWidthPx) }),
    output: RenderedImage,
  },
  text: { input: z.strictObject({ page: pageNumber }), output: DecodedText },
  /** Of an e-mail only. */
  email: { input: z.null(), output: ReadEmail },
  printable: { input: z.strictObject({ page: pageNumber }), output: PrintableImage },
} satisfies Protocol;

/** What the parser may ask of the process that started it: bytes of the one file it was started for. */
export const parserHostProtocol = {
  read: {
    input: z.strictObject({
      offset: z.int().nonnegative(),
      length: z.int().positive().max(limits.chunkBytes),
    }),
    output: bytes,
  },
} satisfies Protocol;
