import { extname } from 'node:path';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { DomainError } from '../../../shared/errors.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import { recordCustody, requireExhibit } from './custody.ts';
import { requireBlob } from './exhibit-viewer.ts';
import type { EvidenceSession } from './take-in.ts';

/**
 * Writes an exhibit's original bytes to a file the user chose, and enters it as a disclosure and in the chain of custody.
 *
 * Throws `integrity_failed` when the stored bytes are not those that were received, and as `writeTarget` does.
 */
export async function exportExhibit(
  session: EvidenceSession,
  input: { exhibitId: string; target: string; recipient: string; purpose: string },
  signal: AbortSignal,
): Promise<Disclosure> {
  const facts = requireExhibit(session, input.exhibitId);
  const content = session.library.blobs.read(requireBlob(session, facts));
  const { recipient, purpose } = input;
  const log = (written: Written): Disclosure => {
    if (written.sha256 !== facts.sha256) {
      throw new DomainError('integrity_failed', 'the stored bytes are not those received');
    }
    recordCustody(session, facts, { kind: 'exported', reason: purpose });
    const format = extname(written.fileName).slice(1) || 'original';
    const leaving = { what: 'exhibit', format, edition: 0, recipient, purpose } as const;
    return recordDisclosure(session, facts.caseId, { ...leaving, ...written });
  };
  return writeTarget(session, input.target, content, { signal, log });
}
