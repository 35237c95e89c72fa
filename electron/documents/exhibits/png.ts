import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { colourSpaceOf, type IccProfile, profileFor } from './icc.ts';

const inflateAsync = promisify(inflate);
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG taken apart so that its compressed pixels can go into a PDF as they are. */
export type PngParts = {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** Samples per pixel. */
  readonly channels: 1 | 3;
  /** RGB triples, where pixels are indices. */
  readonly palette: Uint8Array | null;
  readonly profile: IccProfile | null;
  /** The zlib stream of filtered rows, which PDF reads with predictor 15. */
  readonly pixels: Uint8Array;
};

/**
 * Takes a PNG apart, or answers null when PDF cannot hold its pixels as they are: transparency, interlacing.
 *
 * @throws Error when the file is damaged; pixels are checked to the last row, because a reader of the report could not tell.
 */
export async function parsePng(bytes: Uint8Array): Promise<PngParts | null> {
  const chunks = [...chunksOf(bytes)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.length !== 13) throw new Error('no PNG header');
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bitDepth = 0, colourType = 0, , , interlace] = header.subarray(8);
  const hasAlpha = colourType >= 4 || chunks.some(({ type }) => type === 'tRNS');
  if (hasAlpha || interlace !== 0) return null;
  const channels = colourType === 2 ? 3 : 1;
  const pixels = Buffer.concat(
    chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
  );
  const rowBytes = 1 + Math.ceil((width * channels * bitDepth) / 8);
  const inflated = await inflateAsync(pixels, { maxOutputLength: rowBytes * height + 1 });
  if (inflated.length !== rowBytes * height) throw new Error('PNG pixels end early');
  const palette = colourType === 3 ? chunks.find(({ type }) => type === 'PLTE')?.data : undefined;
  if (colourType === 3 && !palette) throw new Error('PNG palette is missing');
  return {
    width,
    height,
    bitDepth,
    channels,
    palette: palette ?? null,
    profile: await profileOf(chunks, colourType === 0 ? 'GRAY' : 'RGB '),
    pixels,
  };
}

type Chunk = { readonly type: string; readonly data: Uint8Array };

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  if (signature.some((byte, index) => bytes[index] !== byte)) throw new Error('not a PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = signature.length;
  while (offset + 12 <= bytes.length) {
    const length = view.getUint32(offset);
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    const data = bytes.subarray(offset + 8, offset + 8 + length);
    if (data.length !== length) throw new Error('PNG ends early');
    yield { type, data };
    offset += 12 + length;
  }
}

async function profileOf(
  chunks: readonly Chunk[],
  space: IccProfile['space'],
): Promise<IccProfile | null> {
  const data = chunks.find(({ type }) => type === 'iCCP')?.data;
  if (!data) return null;
  const nameEnd = data.indexOf(0);
  try {
    // A profile is a few hundred bytes to a few megabytes; a damaged one only costs its colour correction.
    const profile = await inflateAsync(data.subarray(nameEnd + 2), { maxOutputLength: 8_000_000 });
    return colourSpaceOf(profile) === space ? profileFor(profile) : null;
  } catch {
    return null;
  }
}
