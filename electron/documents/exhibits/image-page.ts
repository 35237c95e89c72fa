import { type PDFContext, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { IccProfile } from './icc.ts';
import { type JpegParts, parseJpeg } from './jpeg.ts';
import { parsePng, type PngParts } from './png.ts';
import type { PreparedPage } from './prepared-page.ts';
import type { PageImage } from './printable.ts';
import { exifMatrices } from './unit-square.ts';

/**
 * A picture as a page. Its compressed pixels go into the PDF as they are; EXIF orientation becomes a matrix.
 *
 * One pixel is one point at most, so a small picture is not blown up.
 * @throws Error when the picture is damaged.
 */
export async function imagePage({ mime, bytes, orientation }: PageImage): Promise<PreparedPage> {
  return mime === 'image/jpeg' ? jpegPage(bytes, orientation) : pngPage(bytes);
}

async function pngPage(bytes: Uint8Array): Promise<PreparedPage> {
  const parts = (await parsePng(bytes)) ?? (await parsePng(await flatten(bytes)));
  if (!parts) throw new Error('flattening left transparency');
  return {
    width: parts.width,
    height: parts.height,
    embed: (context) => context.register(pngObject(parts, context)),
  };
}

/** Transparent and interlaced pictures as a plain one on white, which is how paper shows them. */
async function flatten(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes).flatten({ background: '#ffffff' }).removeAlpha().png().toBuffer();
}

async function jpegPage(bytes: Uint8Array, given: number | null): Promise<PreparedPage> {
  const parts = parseJpeg(bytes);
  const orientation = given ?? (await sharp(bytes).metadata()).orientation ?? 1;
  // A small decode proves that the pixels can be read; JPEG decodes straight to an eighth of its size.
  await sharp(bytes, { failOn: 'truncated' }).resize(64).raw().toBuffer();
  const isTurned = orientation >= 5;
  return {
    width: isTurned ? parts.height : parts.width,
    height: isTurned ? parts.width : parts.height,
    embed: (context) => turned(jpegObject(parts, context), orientation, context),
  };
}

function pngObject(parts: PngParts, context: PDFContext): PDFRawStream {
  const { width, height, bitDepth, channels, palette, profile, pixels } = parts;
  const device = palette || channels === 3 ? 'DeviceRGB' : 'DeviceGray';
  const base = profile ? iccSpace(profile, context) : PDFName.of(device);
  const space = palette
    ? context.obj([
        PDFName.of('Indexed'),
        base,
        palette.length / 3 - 1,
        context.register(context.flateStream(palette)),
      ])
    : base;
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bitDepth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bitDepth, Columns: width },
  });
  dictionary.set(PDFName.of('ColorSpace'), space);
  return PDFRawStream.of(dictionary, pixels);
}

function jpegObject(parts: JpegParts, context: PDFContext): PDFRawStream {
  const { width, height, channels, profile, isInverted, stripped } = parts;
  const device = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[channels];
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    ...(isInverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
  });
  dictionary.set(
    PDFName.of('ColorSpace'),
    profile ? iccSpace(profile, context) : PDFName.of(device),
  );
  return PDFRawStream.of(dictionary, stripped);
}

function iccSpace(profile: IccProfile, context: PDFContext) {
  const stream = context.flateStream(profile.bytes, { N: profile.channels });
  return context.obj([PDFName.of('ICCBased'), context.register(stream)]);
}

function turned(image: PDFRawStream, orientation: number, context: PDFContext): PDFRef {
  const reference = context.register(image);
  if (orientation === 1) return reference;
  const form = context.stream('/Im Do', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1, 1],
    Matrix: [...(exifMatrices[orientation] ?? [1, 0, 0, 1, 0, 0])],
    Resources: { XObject: { Im: reference } },
  });
  return context.register(form);
}
