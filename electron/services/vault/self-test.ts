import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
} from 'node:crypto';
import { DomainError } from '../../../shared/errors.ts';
import { signingKey } from '../audit/signing.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Each primitive with an input and the output a published test vector, or a second implementation, gives. */
const vectors: readonly { name: string; run: () => Buffer; expected: string }[] = [
  {
    // FIPS 180-4, "abc"
    name: 'SHA-256',
    run: () => createHash('sha256').update('abc').digest(),
    expected: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  },
  {
    // RFC 4231, test case 2
    name: 'HMAC-SHA-256',
    run: () => createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest(),
    expected: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    // RFC 5869, test case 1
    name: 'HKDF-SHA-256',
    run: () => {
      const [key, salt, info] = [
        hex('0b'.repeat(22)),
        hex('000102030405060708090a0b0c'),
        hex('f0f1f2f3f4f5f6f7f8f9'),
      ];
      return Buffer.from(hkdfSync('sha256', key, salt, info, 42));
    },
    expected:
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    // McGrew and Viega, The Galois/Counter Mode of Operation, test case 16 (tag only)
    name: 'AES-256-GCM',
    run: gcmTag,
    expected: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
  {
    // RFC 8032, section 7.1, test 2
    name: 'Ed25519',
    run: ed25519,
    expected:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

/** GCM's published input, used for the tag here and opened again. */
function gcmTag(): Buffer {
  const key = hex('feffe9928665731c6d6a8f9467308308'.repeat(2));
  const nonce = hex('cafebabefacedbaddecaf888');
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  );
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const tag = cipher.getAuthTag();
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(tag);
  const opened = Buffer.concat([decipher.update(sealed), decipher.final()]);
  return opened.equals(plain) ? tag : opened;
}

function ed25519(): Buffer {
  const key = signingKey(hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
  const message = hex('72');
  const signature = sign(null, message, key);
  const isAccepted = verify(null, message, createPublicKey(key), signature);
  return isAccepted ? signature : Buffer.alloc(0);
}

let passed = false;

/**
 * Checks, once per process and in about a millisecond, that every primitive computes what it should.
 *
 * Electron links another crypto library than Node: a primitive that is missing there, or differs, must show before a
 * library is touched. Argon2 is part of the package and has a test of its own, as its cheapest accepted run is not cheap.
 */
export function assertPrimitives(): void {
  if (passed) return;
  for (const { name, run, expected } of vectors) {
    if (resultOf(run) !== expected) {
      throw new DomainError('internal', `${name} does not work on this computer`);
    }
  }
  passed = true;
}

function resultOf(run: () => Buffer): string {
  try {
    return run().toString('hex');
  } catch {
    return '';
  }
}
