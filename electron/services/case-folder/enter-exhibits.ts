import type { CustodyFile } from '../../../shared/domain/custody-file.ts';
import type { CustodyEvent, ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { insertCustodyEvent } from '../evidence/custody-repo.ts';
import { recordCustody } from '../evidence/custody.ts';
import { enterExhibit } from '../evidence/take-in.ts';
import type { Session } from '../session.ts';
import type { TakenFile } from './take-evidence.ts';

/** What happened to exhibits before they came, by number, oldest first. */
export type EarlierCustody = ReadonlyMap<string, CustodyFile['exhibits'][string]>;

/**
 * Enters files as exhibits of a case, each with what happened to it before, then with its receipt here.
 *
 * Call inside the transaction that stores the case.
 */
export function enterExhibits(
  session: Session,
  caseId: string,
  files: readonly (TakenFile & { id: string | undefined })[],
  earlier: EarlierCustody,
): void {
  for (const { id, exhibit, fileName, content } of files) {
    const facts = enterExhibit(session, {
      caseId,
      fileName,
      content,
      given: {
        ...(id && { id }),
        ...(exhibit?.number && { number: exhibit.number }),
        ...(exhibit?.receivedAt && { receivedAt: exhibit.receivedAt }),
      },
    });
    for (const event of (exhibit?.number && earlier.get(exhibit.number)) || []) {
      carryOver(session, facts, event);
    }
    recordCustody(session, facts, { kind: 'received', reason: 'Came in a case folder' });
  }
}

/** Enters what another library recorded, with its own time and actor. The log tells that it was carried over. */
export function carryOver(
  session: Session,
  facts: ExhibitFacts,
  event: CustodyFile['exhibits'][string][number],
): void {
  const { id: exhibitId, caseId, number, sha256 } = facts;
  const custody: CustodyEvent = { exhibitId, ...event, sha256 };
  const label = `Carried over for ${number}: ${event.kind}`;
  const { seq } = appendEntry(
    session.db,
    { kind: 'exhibit.carried_over', caseId, body: { actor: session.actor(), label, custody } },
    session.clock,
  );
  insertCustodyEvent(session.db, custody, seq);
}
