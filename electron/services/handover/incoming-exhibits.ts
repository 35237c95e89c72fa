import type { CustodyEvent, ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../shared/errors.ts';
import { carryOver } from '../case-folder/enter-exhibits.ts';
import { recordCustody } from '../evidence/custody.ts';
import { findExhibitFacts } from '../evidence/exhibit-repo.ts';
import { enterExhibit } from '../evidence/take-in.ts';
import type { Session } from '../session.ts';
import { custodyOfCase } from './handover-repo.ts';
import type { ReadArchive } from './read-archive.ts';

/**
 * Enters the exhibits that are not here yet, with their ids and numbers, and what happened to all of them elsewhere.
 *
 * Call inside the transaction that logs the arrival. Throws `archive_invalid` for an exhibit that is here as another one.
 */
export function enterArchivedExhibits(session: Session, archive: ReadArchive): void {
  const { manifest, exhibits, custody } = archive.incoming;
  const known = new Set(custodyOfCase(session.db, manifest.caseId).map(identityOf));
  for (const wanted of exhibits) {
    const here = findExhibitFacts(session.db, wanted.id);
    const facts = here ? sameExhibit(here, wanted) : enter(session, archive, wanted);
    for (const event of custody.filter(({ exhibitId }) => exhibitId === wanted.id)) {
      if (known.has(identityOf(event))) continue;
      const { kind, at, actor, reason } = event;
      carryOver(session, facts, { kind, at, actor, reason });
    }
    if (here) continue;
    const reason = `Came in a case archive from “${manifest.source.name}”`;
    recordCustody(session, facts, { kind: 'received', reason });
  }
}

function enter(
  session: Session,
  { incoming, evidence }: ReadArchive,
  { id, caseId, number, fileName, sha256, receivedAt }: ExhibitFacts,
): ExhibitFacts {
  const content = evidence.get(sha256);
  if (!content || caseId !== incoming.manifest.caseId) throw invalid(number);
  return enterExhibit(session, { caseId, fileName, content, given: { id, number, receivedAt } });
}

function sameExhibit(here: ExhibitFacts, wanted: ExhibitFacts): ExhibitFacts {
  const facts = ['caseId', 'number', 'sha256', 'sizeBytes'] as const;
  if (facts.some((fact) => here[fact] !== wanted[fact])) throw invalid(wanted.number);
  return here;
}

function identityOf({ exhibitId, kind, at, actor, reason }: CustodyEvent): string {
  return JSON.stringify([exhibitId, kind, at, actor, reason]);
}

function invalid(number: string): DomainError {
  return new DomainError('archive_invalid', `${number} is not the exhibit known here`);
}
