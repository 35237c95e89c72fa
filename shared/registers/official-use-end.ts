import type { OfficialUse } from '../books/registers.ts';

/**
 * The last day of an authorisation, `YYYY-MM-DD`: the one it was given until, or the day on which access was taken back where that
 * came earlier; null while it is open (clause 5.2).
 */
export function lastDayOfUse({
  to,
  accessEndedOn,
}: Pick<OfficialUse, 'to' | 'accessEndedOn'>): string | null {
  if (to === null || accessEndedOn === null) return to ?? accessEndedOn;
  return accessEndedOn < to ? accessEndedOn : to;
}
