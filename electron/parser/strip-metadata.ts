/**
 * A JPEG without what it tells beside the picture: EXIF and its place, maker's notes, XMP, IPTC, comments, and anything
 * after the end of the image. The compressed picture is untouched.
 *
 * Colour depends on APP2 (ICC profile) and APP14 (Adobe's colour transform), so these stay; so does APP0 (JFIF). The input must
 * have been decoded before: bytes that do not follow the format are returned up to where they stop following it.
 */
export function jpegWithoutMetadata(jpeg: Uint8Array): Uint8Array {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  let offset = 2;
  while (offset + 4 <= jpeg.length && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    const end = offset + 2 + view.getUint16(offset + 2);
    if (!isMetadata(marker)) kept.push(jpeg.subarray(offset, end));
    offset = end;
    if (marker === startOfScan) {
      kept.push(jpeg.subarray(offset, endOfImage(jpeg, offset)));
      break;
    }
  }
  return concatenate(kept);
}

const startOfScan = 0xda;

function isMetadata(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return isComment || (isApplication && ![0xe0, 0xe2, 0xee].includes(marker));
}

/** Within scans a marker byte is always stuffed, so the first bare end marker is the picture's own. */
function endOfImage(jpeg: Uint8Array, from: number): number {
  for (let at = from; at + 1 < jpeg.length; at += 1) {
    if (jpeg[at] === 0xff && jpeg[at + 1] === 0xd9) return at + 2;
  }
  return jpeg.length;
}

/**
 * A PNG without what it tells beside the picture: texts, times, EXIF, and anything after its end. Only the chunks that make up
 * the picture stay, so it must need neither palette nor transparency. The input must have been decoded before.
 */
export function pngWithoutMetadata(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept: Uint8Array[] = [png.subarray(0, pngSignatureBytes)];
  let offset = pngSignatureBytes;
  while (offset + pngChunkBytes <= png.length) {
    const end = offset + pngChunkBytes + view.getUint32(offset);
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8));
    if (['IHDR', 'IDAT', 'IEND'].includes(type)) kept.push(png.subarray(offset, end));
    if (type === 'IEND') break;
    offset = end;
  }
  return concatenate(kept);
}

const pngSignatureBytes = 8;
/** Length, type and checksum of a chunk. */
const pngChunkBytes = 12;

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
