import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serveEvidence, type ReadEvidence } from '../../electron/security/evidence-protocol.ts';
import { DomainError } from '../../shared/errors.ts';

const ID = '3f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11';
const ORIGINAL = `evidence://exhibit/${ID}/original`;
const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** A vault that answers with at most 300 bytes at a time, and notes what it was asked. */
function vaultHolding(mime: string) {
  const asked: unknown[] = [];
  const read: ReadEvidence = (address, { startByte, endByte }) => {
    asked.push(address);
    const end = Math.min(endByte ?? content.length, startByte + 300);
    const bytes = content.slice(startByte, end);
    return Promise.resolve({ mime, bytes, startByte, totalBytes: content.length });
  };
  return { asked, serve: serveEvidence(read) };
}

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

describe('addresses', () => {
  it.each([
    [`exhibit/${ID}/thumbnail`, { what: 'thumbnail', exhibitId: ID }],
    [`exhibit/${ID}/page/12`, { what: 'page', exhibitId: ID, page: 12 }],
    [`exhibit/${ID}/original`, { what: 'original', exhibitId: ID }],
    [`document/${ID}/page/2`, { what: 'document_page', documentId: ID, page: 2 }],
    [`preview/${ID}/page/1`, { what: 'preview', previewId: ID, page: 1 }],
  ])('%s is understood', async (path, address) => {
    const { asked, serve } = vaultHolding('image/png');
    expect((await serve(new Request(`evidence://${path}`))).status).toBe(200);
    expect(asked[0]).toEqual(address);
  });

  it.each([
    `evidence://exhibit/${ID}`,
    `evidence://exhibit/${ID}/page`,
    `evidence://exhibit/${ID}/page/0`,
    `evidence://exhibit/${ID}/page/-1`,
    `evidence://exhibit/${ID}/page/1e3`,
    `evidence://exhibit/${ID}/page/1/2`,
    `evidence://exhibit/${ID}/original/2`,
    `evidence://exhibit/${ID}/other`,
    `evidence://preview/${ID}/original`,
    `evidence://document/${ID}/original`,
    `evidence://vault/${ID}/original`,
    'evidence://exhibit/../original',
    'evidence://exhibit/not-an-id/original',
    `app://exhibit/${ID}/original`,
  ])('%s is refused before the vault is asked', async (address) => {
    const { asked, serve } = vaultHolding('image/png');
    expect((await serve(new Request(address))).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('take reading only', async () => {
    const { asked, serve } = vaultHolding('image/png');
    expect((await serve(new Request(ORIGINAL, { method: 'POST' }))).status).toBe(405);
    expect(asked).toEqual([]);
  });
});

describe('content', () => {
  it('comes whole when no range is asked for, however small the pieces', async () => {
    const response = await vaultHolding('video/mp4').serve(new Request(ORIGINAL));
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '1000']);
    expect(await bytesOf(response)).toEqual(content);
  });

  it('comes in the range asked for, or the beginning of it', async () => {
    const { serve } = vaultHolding('video/mp4');
    await fc.assert(
      fc.asyncProperty(fc.nat(999), fc.option(fc.nat(1500)), async (start, length) => {
        const end = length === null ? '' : String(start + length);
        const headers = { range: `bytes=${start}-${end}` };
        const response = await serve(new Request(ORIGINAL, { headers }));
        const bytes = await bytesOf(response);
        expect(response.status).toBe(206);
        expect(bytes).toEqual(content.slice(start, start + bytes.length));
        expect(bytes.length).toBeGreaterThan(0);
        expect(response.headers.get('content-range')).toBe(
          `bytes ${start}-${start + bytes.length - 1}/1000`,
        );
      }),
    );
  });

  it('has no bytes beyond its end', async () => {
    const headers = { range: 'bytes=1000-' };
    const response = await vaultHolding('video/mp4').serve(new Request(ORIGINAL, { headers }));
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  it.each(['bytes=5-2', 'bytes=-500', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])(
    'comes whole for %s, which is no single range from the start',
    async (range) => {
      const request = new Request(ORIGINAL, { headers: { range } });
      expect((await vaultHolding('video/mp4').serve(request)).status).toBe(200);
    },
  );

  it.each(['text/html', 'image/svg+xml', 'application/pdf', 'text/javascript', 'image/png; x'])(
    'of type %s is handed over as mere bytes',
    async (mime) => {
      const { headers } = await vaultHolding(mime).serve(new Request(ORIGINAL));
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each([
    ['locked', 403],
    ['not_found', 404],
    ['damaged_file', 204],
    ['needs_password', 204],
    ['parser_failed', 204],
  ] as const)('that fails with %s is answered with %i and nothing else', async (code, status) => {
    const serve = serveEvidence(() => Promise.reject(new DomainError(code, 'for the log')));
    const response = await serve(new Request(ORIGINAL));
    expect([response.status, await response.text()]).toEqual([status, '']);
  });
});
