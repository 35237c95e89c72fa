import type { Clock } from '../../shared/clock.ts';
import { publicKeyText, signingKey } from '../../electron/services/audit/signing.ts';

/** A signer with a fixed key, and what a verifier needs to know of it. */
const privateKey = signingKey(new Uint8Array(32).fill(3));
export const testSigner = { libraryId: '6f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11', privateKey };
export const testIdentity = {
  libraryId: testSigner.libraryId,
  publicKey: publicKeyText(privateKey),
};

/** A clock that advances one second each time it is read. */
export function aClock(start = '2026-11-22T09:00:00.000Z'): Clock {
  let now = Date.parse(start);
  return () => new Date((now += 1000));
}
