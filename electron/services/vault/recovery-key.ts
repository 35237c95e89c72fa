import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '../../../shared/errors.ts';

/** Secret bytes in a recovery key: 160 bits, far beyond guessing, so no slow derivation is needed. */
export const RECOVERY_BYTES = 20;

/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_SYMBOLS = (RECOVERY_BYTES * 8) / 5;
const CHECK_SYMBOLS = 4;
const GROUP = 4;

/** A new random recovery key's secret bytes. */
export function newRecoverySecret(): Buffer {
  return randomBytes(RECOVERY_BYTES);
}

/** The recovery key as it is shown and printed: nine groups of four symbols, the last group a checksum. */
export function formatRecoveryKey(secret: Uint8Array): string {
  const symbols = encode(secret, SECRET_SYMBOLS) + checksum(secret);
  return (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/**
 * The secret bytes of a recovery key as somebody typed it: any case, any grouping, O for 0, I or L for 1.
 *
 * Throws `bad_recovery_key` when it is not complete or a symbol was mistyped.
 */
export function parseRecoveryKey(typed: string): Buffer {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const secret = decode(symbols.slice(0, SECRET_SYMBOLS));
  const isWhole = symbols.length === SECRET_SYMBOLS + CHECK_SYMBOLS;
  if (!isWhole || !secret || checksum(secret) !== symbols.slice(SECRET_SYMBOLS)) {
    throw new DomainError('bad_recovery_key', 'the recovery key was mistyped');
  }
  return secret;
}

function encode(bytes: Uint8Array, symbols: number): string {
  let value =
    BigInt(`0x${Buffer.from(bytes).toString('hex')}`) >> BigInt(bytes.length * 8 - symbols * 5);
  let text = '';
  for (let i = 0; i < symbols; i++) {
    text = (ALPHABET[Number(value & 31n)] ?? '') + text;
    value >>= 5n;
  }
  return text;
}

function decode(symbols: string): Buffer | undefined {
  let value = 0n;
  for (const symbol of symbols) {
    const digit = ALPHABET.indexOf(symbol);
    if (digit < 0) return undefined;
    value = value * 32n + BigInt(digit);
  }
  return Buffer.from(value.toString(16).padStart(RECOVERY_BYTES * 2, '0'), 'hex');
}

function checksum(secret: Uint8Array): string {
  const hash = createHash('sha256').update('casebook recovery key').update(secret).digest();
  return encode(hash, CHECK_SYMBOLS);
}
