import { type IccProfile, profileFor } from './icc.ts';

/** A JPEG taken apart so that its compressed pixels can go into a PDF as they are. */
export type JpegParts = {
  /** As stored; EXIF orientation is not applied. */
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly profile: IccProfile | null;
  /** Photoshop stores CMYK inverted and says so in a segment of its own. */
  readonly isInverted: boolean;
  /** The file without what is not picture: no place, device, owner or thumbnail leaves with a report. */
  readonly stripped: Uint8Array;
};

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
};
const iccTag = 'ICC_PROFILE\0';

/** Takes a JPEG apart. @throws Error when its structure is damaged or of a kind PDF does not know. */
export function parseJpeg(bytes: Uint8Array): JpegParts {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) throw new Error('not a JPEG');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const profileParts: Uint8Array[] = [];
  let frame: Uint8Array | undefined;
  let isInverted = false;
  for (const { code, whole, data } of segmentsOf(bytes)) {
    if (code === marker.app2 && startsWith(data, iccTag)) profileParts.push(data);
    if (code === marker.app14 && startsWith(data, 'Adobe')) isInverted = true;
    if (isFrame(code)) frame ??= data;
    if (!isHidden(code)) kept.push(whole);
  }
  if (!frame || frame.length < 6) throw new Error('JPEG without a frame');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const channels = view.getUint8(5);
  if (view.getUint8(0) !== 8 || (channels !== 1 && channels !== 3 && channels !== 4)) {
    throw new Error('a kind of JPEG that cannot be printed');
  }
  const profile = joinProfile(profileParts);
  return {
    width: view.getUint16(3),
    height: view.getUint16(1),
    channels,
    profile: profile?.channels === channels ? profile : null,
    isInverted: isInverted && channels === 4,
    stripped: Buffer.concat(kept),
  };
}

type Segment = { readonly code: number; readonly whole: Uint8Array; readonly data: Uint8Array };

/** All segments to the end of the picture, a scan together with its pixels. What a phone appends behind it is left out. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  let offset = 2;
  while (offset + 1 < bytes.length) {
    if (bytes[offset] !== 0xff) throw new Error('JPEG segments are damaged');
    const code = bytes[offset + 1] ?? 0;
    if (code === marker.end) {
      yield { code, whole: bytes.subarray(offset, offset + 2), data: new Uint8Array() };
      return;
    }
    if (code === 0xff) {
      offset += 1;
      continue;
    }
    const length = ((bytes[offset + 2] ?? 0) << 8) | (bytes[offset + 3] ?? 0);
    const headerEnd = offset + 2 + length;
    const end = code === marker.scan ? endOfPixels(bytes, headerEnd) : headerEnd;
    if (length < 2 || end > bytes.length) break;
    yield { code, whole: bytes.subarray(offset, end), data: bytes.subarray(offset + 4, headerEnd) };
    offset = end;
  }
  throw new Error('JPEG ends early');
}

/** Where the next segment begins: pixels escape 0xff by a zero and are cut by restart marks. */
function endOfPixels(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0 && next !== 0xff && !isRestart) return at;
  }
  return bytes.length;
}

function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
}

function isHidden(code: number): boolean {
  const isApplication = code >= marker.app1 && code <= marker.app15 && code !== marker.app14;
  return isApplication || code === marker.comment;
}

function startsWith(data: Uint8Array, tag: string): boolean {
  return String.fromCharCode(...data.subarray(0, tag.length)) === tag;
}

/** Large profiles come in numbered parts. */
function joinProfile(parts: readonly Uint8Array[]): IccProfile | null {
  if (parts.length === 0) return null;
  const ordered = parts.toSorted((a, b) => (a[iccTag.length] ?? 0) - (b[iccTag.length] ?? 0));
  return profileFor(Buffer.concat(ordered.map((part) => part.subarray(iccTag.length + 2))));
}
