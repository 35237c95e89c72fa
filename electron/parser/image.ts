import sharp, { type Metadata, type Sharp } from 'sharp';
import { DomainError } from '../../shared/errors.ts';
import { exifFacts } from './exif.ts';
import { jpegWithoutMetadata, pngWithoutMetadata } from './strip-metadata.ts';
import { limits } from './limits.ts';
import type { OpenedFile } from './opened-file.ts';
import type { PrintableImage, RenderedImage } from './protocol.ts';
import { encodeForPrint, encodeForScreen, type Size, thumbnailOf } from './pixels.ts';

// Of libvips' many decoders (SVG, PDF, TIFF, raw files…) only these four may run, and only on bytes in memory.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});

/**
 * Opens a PNG, JPEG, WebP or GIF. Of an animation the first frame is shown.
 *
 * @throws DomainError `damaged_file` when it is none of these, `too_large_to_preview` when its header announces too many pixels.
 */
export async function openImage(bytes: Uint8Array): Promise<OpenedFile> {
  const decode = (): Sharp =>
    sharp(bytes, { failOn: 'error', limitInputPixels: limits.imagePixels });
  const metadata = await decoding(() => decode().metadata());
  if (metadata.width * metadata.height > limits.imagePixels) {
    throw new DomainError('too_large_to_preview', 'more pixels than are decoded', {
      widthPx: metadata.width,
      heightPx: metadata.height,
    });
  }
  const upright = (): Sharp => decode().autoOrient();
  return {
    facts: {
      kind: 'image',
      widthPx: metadata.autoOrient.width,
      heightPx: metadata.autoOrient.height,
      frames: metadata.pages ?? 1,
      ...exifFacts(metadata.exif),
    },
    thumbnail: () => decoding(() => thumbnailOf(upright(), metadata.autoOrient)),
    page: (page, maxWidthPx) => {
      onlyPage(page);
      return decoding(() => screenImage(upright(), metadata.autoOrient, maxWidthPx));
    },
    printable: (page) => {
      onlyPage(page);
      return decoding(() => printableImage(bytes, upright(), metadata));
    },
    text: async () => {
      throw new DomainError('no_preview', 'an image has no text');
    },
  };
}

function screenImage(image: Sharp, size: Size, maxWidthPx: number): Promise<RenderedImage> {
  const width = Math.min(maxWidthPx, size.width);
  const height = Math.max(1, Math.round((size.height * width) / size.width));
  return encodeForScreen(image.resize({ width, height, fit: 'fill' }), { width, height });
}

/**
 * A picture that every reader of documents understands goes in with its own compressed data: nothing is lost or grown. Others
 * are encoded anew.
 */
async function printableImage(
  bytes: Uint8Array,
  image: Sharp,
  metadata: Metadata,
): Promise<PrintableImage> {
  const size = { widthPx: metadata.width, heightPx: metadata.height };
  if (isPlainJpeg(metadata)) {
    const orientation = metadata.orientation ?? 1;
    return { mime: 'image/jpeg', ...size, orientation, bytes: jpegWithoutMetadata(bytes) };
  }
  if (isPlainPng(metadata)) {
    return { mime: 'image/png', ...size, orientation: 1, bytes: pngWithoutMetadata(bytes) };
  }
  return encodeForPrint(image);
}

function isPlainJpeg({ format, space }: Metadata): boolean {
  return format === 'jpeg' && (space === 'srgb' || space === 'b-w');
}

/** PNG as `encodeForPrint` would write it, and whose colours need no profile. */
function isPlainPng(metadata: Metadata): boolean {
  const { format, space, depth, hasAlpha, isProgressive, isPalette, hasProfile } = metadata;
  const isRgb = format === 'png' && space === 'srgb' && depth === 'uchar';
  const isUpright = (metadata.orientation ?? 1) === 1;
  return isRgb && isUpright && !hasAlpha && !isProgressive && !isPalette && !hasProfile;
}

function onlyPage(page: number): void {
  if (page !== 1) throw new DomainError('not_found', 'an image has one page');
}

async function decoding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const code = message.includes('pixel limit') ? 'too_large_to_preview' : 'damaged_file';
    throw new DomainError(code, message);
  }
}
