import { canonicalJson } from '../../../shared/canonical-json.ts';
import { DomainError } from '../../../shared/errors.ts';
import { listDisclosures } from '../disclosures/disclosure-repo.ts';
import { carryOverDisclosure } from '../disclosures/record-disclosure.ts';
import type { Session } from '../session.ts';
import type { IncomingCase } from './incoming-case.ts';

/**
 * Enters what left the other library of the case and is not known here yet, oldest first. Editions of a document go on being
 * counted from there.
 *
 * Call inside the transaction that logs the arrival. Throws `archive_invalid` for one that is known here as another.
 */
export function enterArchivedDisclosures(
  session: Session,
  { manifest: { caseId }, disclosures }: IncomingCase,
): void {
  const known = new Map(listDisclosures(session.db, caseId).map((one) => [one.id, one]));
  for (const disclosure of disclosures.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const here = known.get(disclosure.id);
    if (!here) carryOverDisclosure(session, caseId, disclosure);
    else if (canonicalJson(here) !== canonicalJson(disclosure)) {
      throw new DomainError(
        'archive_invalid',
        `the disclosure ${disclosure.id} is not the one known here`,
      );
    }
  }
}
