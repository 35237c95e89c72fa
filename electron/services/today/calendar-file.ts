import ical, { ICalEventClass } from 'ical-generator';
import type { CaseAgendaItem } from '../../../shared/domain/case-relations.ts';
import { isMoment } from '../../../shared/time/time-left.ts';

/**
 * Dates of cases as a calendar file (iCalendar, RFC 5545): moments in UTC, days as whole days.
 *
 * It holds references and the tool's own words only: no title, no place, nothing that somebody typed.
 */
export function calendarFile(items: readonly CaseAgendaItem[], at: string): string {
  const calendar = ical({
    name: 'Casebook',
    prodId: { company: 'STaSS', product: 'Casebook', language: 'EN' },
  });
  for (const { caseId, id, reference, publicWhat, due } of items) {
    calendar.createEvent({
      // The same for the same date: taken in again, it takes the place of the one before.
      id: `${caseId}-${id}@casebook`,
      stamp: new Date(at),
      start: new Date(due),
      allDay: !isMoment(due),
      timezone: 'UTC',
      summary: `${reference}: ${publicWhat}`,
      class: ICalEventClass.PRIVATE,
    });
  }
  return calendar.toString();
}
