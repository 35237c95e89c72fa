import { DomainError } from '../../shared/errors.ts';
import { runQpdf } from './qpdf.ts';

/**
 * Encrypts a PDF with AES-256 so that the password is asked for on opening; who has it may do everything.
 *
 * Text stays readable to assistive technology. PDF/A forbids encryption, so this is never both.
 * @throws DomainError `encryption_failed`
 */
export async function encryptPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const result = await runQpdf(pdf, [
    // Pictures are compressed already; taking them apart again is most of the time.
    '--decode-level=none',
    '--encrypt',
    `--user-password=${password}`,
    `--owner-password=${password}`,
    '--bits=256',
    '--',
  ]);
  if (!result.ok) throw new DomainError('encryption_failed', result.message);
  return result.bytes;
}
