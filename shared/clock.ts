/** Tells the time; passed in wherever a time is written down, so that tests and demonstrations can set it. */
export type Clock = () => Date;

/** The clock's time as it is stored: an instant in UTC, as in `2026-07-01T09:14:22.000Z`. */
export function instant(clock: Clock): string {
  return clock().toISOString();
}
