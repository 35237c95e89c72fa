import { toAppError, type ErrorCode } from '../../shared/errors.ts';
import type { EvidenceAddress, EvidenceBytes } from '../vault/vault-protocol.ts';
import { contentRange, parseRange, type ByteRange } from './byte-range.ts';
import { evidenceHeaders } from './content-policy.ts';
import { parseEvidenceUrl } from './evidence-address.ts';

/** Asks the vault for bytes. It may answer with fewer than asked for. */
export type ReadEvidence = (address: EvidenceAddress, range: ByteRange) => Promise<EvidenceBytes>;

/** Kinds of content a window may show. Anything else, SVG and HTML above all, is handed over as mere bytes. */
const inert = /^(image\/(png|jpeg|webp|gif|avif|bmp|tiff)|audio\/[\w.+-]+|video\/[\w.+-]+)$/;

/**
 * Serves `evidence://…` from the vault, with ranges, so that a long film need not be decrypted to be watched.
 *
 * Answers 400 to addresses that make no sense, 403 while locked, 404 to what does not exist, and 204 where there is nothing
 * to show: a damaged or locked file is an everyday exhibit, not an error of the app.
 */
export function serveEvidence(read: ReadEvidence): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const address = parseEvidenceUrl(request.url);
    if (address === null) return refusal(400);
    const range = parseRange(request.headers.get('range'));
    try {
      const first = await read(address, range ?? { startByte: 0, endByte: null });
      return range === null ? wholeAnswer(read, address, first) : partialAnswer(first);
    } catch (error) {
      return refusal(statusFor(toAppError(error).code));
    }
  };
}

function partialAnswer(part: EvidenceBytes): Response {
  const { bytes, startByte, totalBytes } = part;
  if (bytes.length === 0) {
    const headers = { ...evidenceHeaders, 'content-range': `bytes */${totalBytes}` };
    return new Response(null, { status: 416, headers });
  }
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    status: 206,
    headers: {
      ...headersFor(part),
      'content-length': String(bytes.length),
      'content-range': contentRange(startByte, bytes.length, totalBytes),
    },
  });
}

function wholeAnswer(read: ReadEvidence, address: EvidenceAddress, first: EvidenceBytes): Response {
  const headers = { ...headersFor(first), 'content-length': String(first.totalBytes) };
  return new Response(streamFrom(read, address, first), { headers });
}

/** Goes on asking for the next bytes as they are taken, so that memory holds one piece at a time. */
function streamFrom(
  read: ReadEvidence,
  address: EvidenceAddress,
  first: EvidenceBytes,
): ReadableStream<Uint8Array> {
  let next: EvidenceBytes | null = first;
  let sentBytes = 0;
  return new ReadableStream({
    async pull(controller) {
      const part = next ?? (await read(address, { startByte: sentBytes, endByte: null }));
      next = null;
      if (part.bytes.length > 0) controller.enqueue(part.bytes);
      sentBytes += part.bytes.length;
      if (part.bytes.length === 0 || sentBytes >= part.totalBytes) controller.close();
    },
  });
}

function headersFor({ mime }: EvidenceBytes): Record<string, string> {
  const contentType = inert.test(mime) ? mime : 'application/octet-stream';
  return { ...evidenceHeaders, 'content-type': contentType, 'accept-ranges': 'bytes' };
}

/** The exhibit is kept, but no picture can be made of it. */
const notShown: readonly ErrorCode[] = [
  'no_preview',
  'damaged_file',
  'needs_password',
  'too_large_to_preview',
  'parser_failed',
];

function statusFor(code: ErrorCode): number {
  if (notShown.includes(code)) return 204;
  return code === 'locked' || code === 'forbidden' ? 403 : 404;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: evidenceHeaders });
}
