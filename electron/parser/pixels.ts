import sharp, { type Sharp } from 'sharp';
import type { PrintableImage, RenderedImage } from './protocol.ts';

/** WebP cannot be larger on either side. */
const webpMaxPx = 16_383;
const thumbnailPx = 480;
/** Page-long captures are cropped to this ratio of long to short side, so that a thumbnail shows more than a line. */
const thumbnailMaxRatio = 2;

// A parser works on one file and ends: nothing would be found in a cache again.
sharp.cache(false);
sharp.concurrency(1);

/** Of an upright picture, in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** A picture of at most 480 px, from the top or left of very long ones. */
export function thumbnailOf(image: Sharp, size: Size): Promise<RenderedImage> {
  const isTall = size.height > size.width * thumbnailMaxRatio;
  const isWide = size.width > size.height * thumbnailMaxRatio;
  const long = thumbnailPx;
  const short = Math.round(thumbnailPx / thumbnailMaxRatio);
  const cropped = { width: isTall ? short : long, height: isTall ? long : short };
  return encodeForScreen(
    isTall || isWide
      ? image.resize({ ...cropped, fit: 'cover', position: isTall ? 'top' : 'left' })
      : image.resize({ width: long, height: long, fit: 'inside', withoutEnlargement: true }),
    { width: long, height: long },
  );
}

/** Encodes for the screen: opaque, sRGB, without metadata. `size` is what the image comes out at. */
export async function encodeForScreen(image: Sharp, size: Size): Promise<RenderedImage> {
  const isWebp = Math.max(size.width, size.height) <= webpMaxPx;
  const opaque = image.flatten({ background: 'white' }).toColourspace('srgb');
  const encoded = isWebp ? opaque.webp({ quality: 90, effort: 2 }) : opaque.png();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    mime: isWebp ? 'image/webp' : 'image/png',
    widthPx: info.width,
    heightPx: info.height,
    bytes: data,
  };
}

/** Encodes for documents: PNG with 8-bit RGB, opaque, not interlaced, which PDF takes over without recompression. */
export async function encodeForPrint(image: Sharp): Promise<PrintableImage> {
  const { data, info } = await image
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    // Filtering halves photographs; stronger compression would take minutes for a little more.
    .png({ progressive: false, palette: false, compressionLevel: 6, adaptiveFiltering: true })
    .toBuffer({ resolveWithObject: true });
  return {
    mime: 'image/png',
    widthPx: info.width,
    heightPx: info.height,
    orientation: 1,
    bytes: data,
  };
}
