import type { WriteDb } from '../db/sql.ts';

/** What every use case works with while a library is open. Clock and ids are handed in, so that results can be reproduced. */
export type Session = {
  readonly db: WriteDb;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Who acts: the Director's name, as the log and the chain of custody record it. */
  readonly actor: () => string;
};

/** This moment as the library writes it, UTC with milliseconds. */
export function instant(session: Session): string {
  return session.now().toISOString();
}

/** Today as `YYYY-MM-DD` where the Director is: the calendar of the computer, not of UTC. */
export function today(session: Session): string {
  const now = session.now();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
