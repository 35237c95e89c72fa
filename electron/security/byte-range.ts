/** Bytes that a request asks for. `endByte` is exclusive; null means to the end. */
export type ByteRange = { readonly startByte: number; readonly endByte: number | null };

/**
 * Reads a `Range` header (RFC 9110, section 14.1.2) with one range counted from the start.
 *
 * @returns the range; `null` when the header is missing or asks for something else, which a server may answer in full
 */
export function parseRange(header: string | null): ByteRange | null {
  const match = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(header ?? '');
  if (!match) return null;
  const startByte = Number(match[1]);
  if (match[2] === undefined) return { startByte, endByte: null };
  const endByte = Number(match[2]) + 1;
  return endByte > startByte ? { startByte, endByte } : null;
}

/** The `Content-Range` header of an answer that holds `sizeBytes` bytes from `startByte` on. */
export function contentRange(startByte: number, sizeBytes: number, totalBytes: number): string {
  return `bytes ${startByte}-${startByte + sizeBytes - 1}/${totalBytes}`;
}
