import type { WriteDb } from '../db/sql.ts';
import { instant, type Clock } from '../../shared/clock.ts';

/** What every use case works with while a library is open. Clock and ids are handed in, so that results can be reproduced. */
export type Session = {
  readonly db: WriteDb;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Who acts: the Director's name, as the log and the chain of custody record it. */
  readonly actor: () => string;
};

/** This moment as the library writes it, UTC with milliseconds. */
export function now(session: Session): string {
  return instant(session.clock);
}

/** Today as `YYYY-MM-DD` in the calendar of the computer, not of UTC: that is the day the Director is living in. */
export function today(session: Session): string {
  const moment = new Date(now(session));
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
