import { DomainError } from '../../../shared/errors.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import { now, type Session } from '../session.ts';
import { calendarFile } from './calendar-file.ts';
import { agendaOfCases } from './today-service.ts';

/**
 * Writes the dates of one open case, or of all of them, as a calendar file, and enters it as a disclosure of each case in it.
 *
 * Throws `not_found` when there is no date, and as `writeTarget` does.
 */
export async function exportCalendar(
  session: Session,
  input: { caseId: string | null; target: string },
  signal: AbortSignal,
): Promise<void> {
  const items = agendaOfCases(session, input.caseId);
  if (items.length === 0) throw new DomainError('not_found', 'no dates to export');
  const caseIds = new Set(items.map(({ caseId }) => caseId));
  const log = (written: Written): void => {
    const what = { what: 'calendar', format: 'ics', edition: 0 } as const;
    for (const caseId of caseIds) {
      recordDisclosure(session, caseId, { ...what, recipient: '', purpose: '', ...written });
    }
  };
  const content = [Buffer.from(calendarFile(items, now(session)), 'utf8')];
  await writeTarget(session, input.target, content, { signal, log });
}
