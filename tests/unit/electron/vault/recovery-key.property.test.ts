import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatRecoveryKey,
  newRecoverySecret,
  parseRecoveryKey,
  RECOVERY_BYTES,
} from '../../../../electron/services/vault/recovery-key.ts';

const secrets = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });
const refused = expect.objectContaining({ code: 'bad_recovery_key' });

test('what is printed is nine groups of four unmistakable symbols and parses back', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const key = formatRecoveryKey(secret);
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect([...parseRecoveryKey(key)]).toEqual([...secret]);
    }),
  );
});

test('typed with other case, spacing, and O, I and L for digits, it is the same key', () => {
  fc.assert(
    fc.property(secrets, fc.boolean(), (secret, lower) => {
      const typed = formatRecoveryKey(secret)
        .replaceAll('0', 'O')
        .replace(/1/g, lower ? 'l' : 'I')
        .replaceAll('-', lower ? '' : ' – ');
      expect([...parseRecoveryKey(lower ? typed.toLowerCase() : typed)]).toEqual([...secret]);
    }),
  );
});

test('one wrong symbol or two exchanged neighbours are noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let missed = 0;
  fc.assert(
    fc.property(secrets, fc.nat(35), fc.nat(31), (secret, at, symbol) => {
      const symbols = [...formatRecoveryKey(secret).replaceAll('-', '')];
      const wrong = symbols.with(at, alphabet[symbol]!);
      const swapped = symbols.with(at, symbols[(at + 1) % 36]!).with((at + 1) % 36, symbols[at]!);
      for (const typed of [wrong.join(''), swapped.join('')]) {
        if (typed === symbols.join('')) continue;
        try {
          parseRecoveryKey(typed);
          missed += 1;
        } catch (error) {
          expect(error).toEqual(refused);
        }
      }
    }),
    { numRuns: 2000 },
  );
  // A checksum of 20 bits misses one in a million; two in four thousand would be a fault.
  expect(missed).toBeLessThan(2);
});

test.each(['', '0000', 'U'.repeat(36), `${formatRecoveryKey(newRecoverySecret())}0`])(
  '%j is refused',
  (typed) => {
    expect(() => parseRecoveryKey(typed)).toThrow(refused);
  },
);

test('two new keys differ', () => {
  expect(newRecoverySecret()).not.toEqual(newRecoverySecret());
});
