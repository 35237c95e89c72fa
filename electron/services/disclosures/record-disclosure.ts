import { inTransaction } from '../../db/sql.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { now, type Session } from '../session.ts';
import { withholderFor } from '../people/withhold.ts';
import { insertDisclosure, listDisclosures } from './disclosure-repo.ts';

/** What is about to leave the library, before it has an id and a moment. It is readable by everybody unless it says otherwise. */
export type Leaving = Omit<Disclosure, 'id' | 'at' | 'isProtected'> & {
  readonly isProtected?: boolean;
};

/** What left the library, newest first: from a case, without the names of its protected people, or from no case (null). */
export function disclosuresOf(session: Session, caseId: string | null): Disclosure[] {
  if (caseId === null) return listDisclosures(session.db, null);
  const { text } = withholderFor(session, caseId);
  return listDisclosures(session.db, caseId).map((disclosure) => withTexts(disclosure, text));
}

function withTexts<D extends Pick<Disclosure, 'fileName' | 'recipient' | 'purpose'>>(
  leaving: D,
  shown: (text: string) => string,
): D {
  const { fileName, recipient, purpose } = leaving;
  return {
    ...leaving,
    fileName: shown(fileName),
    recipient: shown(recipient),
    purpose: shown(purpose),
  };
}

/**
 * Enters in the disclosure log and the audit log that a document has left the library, with its hash: one of a case, or of a
 * book (`caseId` null). Names of the case's protected people are not entered, whoever typed them.
 */
export function recordDisclosure(
  session: Session,
  caseId: string | null,
  given: Leaving,
): Disclosure {
  const leaving = caseId === null ? given : withTexts(given, withholderFor(session, caseId).text);
  const { isProtected = false } = leaving;
  const disclosure = { ...leaving, isProtected, id: session.newId(), at: now(session) };
  return inTransaction(session.db, () => {
    const { seq } = appendEntry(
      session.db,
      {
        kind: `${leaving.what}.exported`,
        caseId,
        body: { actor: session.actor(), label: labelOf(leaving), disclosure },
        public: { sha256: leaving.sha256, sizeBytes: leaving.sizeBytes },
      },
      session.clock,
    );
    insertDisclosure(session.db, disclosure, { caseId, logSeq: seq });
    return disclosure;
  });
}

/**
 * Enters a disclosure that another library made of a case, with its own id and time. The log tells that it was carried over.
 * Call inside a transaction.
 */
export function carryOverDisclosure(
  session: Session,
  caseId: string,
  disclosure: Disclosure,
): void {
  const label = `Carried over: ${labelOf(disclosure)}`;
  const { seq } = appendEntry(
    session.db,
    {
      kind: 'disclosure.carried_over',
      caseId,
      body: { actor: session.actor(), label, disclosure },
    },
    session.clock,
  );
  insertDisclosure(session.db, disclosure, { caseId, logSeq: seq });
}

function labelOf({
  what,
  format,
  fileName,
}: Pick<Disclosure, 'what' | 'format' | 'fileName'>): string {
  switch (what) {
    case 'report':
      return `Exported the report as ${format.toUpperCase()}: ${fileName}`;
    case 'exhibit':
      return `Saved a copy of an exhibit: ${fileName}`;
    case 'case_folder':
      return `Exported the case folder: ${fileName}`;
    case 'case_archive':
      return `Sealed the case in an archive: ${fileName}`;
    case 'kept_document':
      return `Saved a copy of a kept document: ${fileName}`;
    case 'people_list':
      return `Exported the register of people: ${fileName}`;
    case 'register':
      return `Exported a register as ${format.toUpperCase()}: ${fileName}`;
    case 'signature_letters':
      return `Exported letters asking for signatures as ${format.toUpperCase()}: ${fileName}`;
    case 'policy_changes':
      return `Exported the changes to the policy as ${format.toUpperCase()}: ${fileName}`;
    case 'annual_pack':
      return `Exported the annual review pack as ${format.toUpperCase()}: ${fileName}`;
    case 'calendar':
      return `Exported dates to a calendar: ${fileName}`;
    case 'log':
      return `Exported the log: ${fileName}`;
    case 'process_record':
      return `Exported the record of the process: ${fileName}`;
    case 'letter':
    case 'meeting':
    case 'statement':
    case 'decision':
      return `Exported a ${what} as ${format.toUpperCase()}: ${fileName}`;
  }
}
