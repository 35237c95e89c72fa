import type { CaseRecords } from './records.ts';

/** One line of the list of meetings and statements. */
export type MeetingEntry = {
  readonly kind: 'meeting' | 'statement';
  readonly id: string;
  /** Place among those of its kind, from 1, in the order they were made: what screens and history call it by. */
  readonly number: number;
  /** The day, with the time where one is known; null while it is not set. */
  readonly at: string | null;
};

/** Meetings and statements by date, earliest first; those without one at the end, in the order they were made. */
export function meetingEntries(
  records: Pick<CaseRecords, 'meetings' | 'statements'>,
): MeetingEntry[] {
  const entries: MeetingEntry[] = [
    ...records.meetings.map(({ id, body }, index) => ({
      kind: 'meeting' as const,
      id,
      number: index + 1,
      at: body.startsAt?.local ?? null,
    })),
    ...records.statements.map(({ id, body }, index) => ({
      kind: 'statement' as const,
      id,
      number: index + 1,
      at: body.takenOn,
    })),
  ];
  const key = ({ at }: MeetingEntry): string => at ?? '9999';
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
