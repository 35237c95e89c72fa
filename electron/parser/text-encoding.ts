import { detect } from 'chardet';

/** Tab, line feed, form feed, carriage return and escape occur in text; the other control characters do not. */
const binaryByte = (byte: number): boolean =>
  (byte < 0x20 && ![0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte)) || byte === 0x7f;

/** Guesses longer than this many bytes gain nothing. */
const sampleBytes = 64 * 1024;

/**
 * The encoding in which bytes are text, as a label `TextDecoder` knows; null when they are not text.
 *
 * @param bytes the file or its beginning; a character cut off at the end is forgiven.
 */
export function textEncodingOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  const marked = byteOrderMark(sample);
  if (marked !== null) return marked;
  if (sample.includes(0)) return unmarkedUtf16(sample);
  if (sample.some(binaryByte)) return null;
  if (decodes(sample, 'utf-8')) return 'utf-8';
  return legacyEncoding(sample);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Mostly Latin UTF-16 shows itself by a zero in nearly every second byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const most = bytes.length * 0.35;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return null;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function legacyEncoding(bytes: Uint8Array): string {
  const guess = detect(bytes)?.toLowerCase() ?? '';
  try {
    return new TextDecoder(guess).encoding;
  } catch {
    return 'windows-1252';
  }
}
