import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHUNK_BYTES,
  chunkCipher,
  contentBytesOf,
  HEADER_BYTES,
  newBlobHeader,
  SEALED_CHUNK_BYTES,
} from '../../../../electron/services/evidence/blob-crypto.ts';

const blobKey = Buffer.alloc(32, 9);
const damaged = expect.objectContaining({ code: 'integrity_failed' });
const content = fc.uint8Array({ maxLength: 2000 });

test('a chunk opens where it was sealed, as what it was, and nowhere else', () => {
  fc.assert(
    fc.property(content, fc.nat(2 ** 32 - 2), fc.boolean(), (plain, index, isLast) => {
      const cipher = chunkCipher(blobKey, newBlobHeader());
      const sealed = Buffer.concat(cipher.seal(plain, index, isLast));
      expect([...cipher.open(sealed, index, isLast)]).toEqual([...plain]);
      expect(() => cipher.open(sealed, index + 1, isLast)).toThrow(damaged);
      expect(() => cipher.open(sealed, index, !isLast)).toThrow(damaged);
      const elsewhere = chunkCipher(blobKey, newBlobHeader());
      expect(() => elsewhere.open(sealed, index, isLast)).toThrow(damaged);
    }),
  );
});

test('one flipped bit anywhere in a chunk or in the header is noticed', () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.nat(7), (plain, pick, bit) => {
      const header = newBlobHeader();
      const sealed = Buffer.concat([header, ...chunkCipher(blobKey, header).seal(plain, 0, true)]);
      sealed[pick % sealed.length]! ^= 1 << bit;
      const open = () =>
        chunkCipher(blobKey, sealed.subarray(0, HEADER_BYTES)).open(
          sealed.subarray(HEADER_BYTES),
          0,
          true,
        );
      expect(open).toThrow(damaged);
    }),
  );
});

test('the content length follows from the stored length, and lengths that cannot be are refused', () => {
  const lengths = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 5 * CHUNK_BYTES, 2 ** 40];
  for (const length of lengths) {
    const chunks = Math.max(1, Math.ceil(length / CHUNK_BYTES));
    expect(contentBytesOf(HEADER_BYTES + length + chunks * 16)).toBe(length);
  }
  for (const stored of [
    0,
    HEADER_BYTES,
    HEADER_BYTES + 15,
    HEADER_BYTES + SEALED_CHUNK_BYTES + 16,
  ]) {
    expect(() => contentBytesOf(stored)).toThrow(damaged);
  }
});

test('another key, another version and no header at all are refused', () => {
  const header = newBlobHeader();
  const sealed = Buffer.concat(chunkCipher(blobKey, header).seal(Buffer.from('x'), 0, true));
  expect(() => chunkCipher(Buffer.alloc(32), header).open(sealed, 0, true)).toThrow(damaged);
  expect(() => chunkCipher(blobKey, Buffer.from(header).fill(2, 8, 9))).toThrow(damaged);
  expect(() => chunkCipher(blobKey, Buffer.alloc(0))).toThrow(damaged);
});
