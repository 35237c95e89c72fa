import { inTransaction } from '../../../electron/db/sql.ts';
import type { Session } from '../../../electron/services/session.ts';
import type { StoryClock } from '../story-clock.ts';
import { briefsOfYear } from './brief.ts';
import { actsOfCase } from './case-acts.ts';
import type { YearAct } from './case-hand.ts';
import { peopleOfYear } from './people.ts';
import { registerActs } from './register-acts.ts';

/** How many cases the two years before had, further back first. */
const casesBefore = { 3: [1, 2], 60: [24, 38] } as const;

/**
 * Fills a library with a year of cases, the two years before with fewer, and the registers of 96 people, through the services
 * that the window uses: intake, triage, investigation, hearing, decision, appeal, closing. All invented, the same every time.
 *
 * What would be done after January of the following year is not done: the last cases are still open. The clock must not be
 * later than the first day of the two years before; it stands at the end of that January afterwards.
 */
export function workYear(
  session: Session,
  { moveTo }: StoryClock,
  { cases, year = 2025 }: { readonly cases: 3 | 60; readonly year?: number },
): void {
  const people = peopleOfYear(year, session.newId);
  const counts = [...casesBefore[cases], cases].map((count, index) => [year - 2 + index, count]);
  const briefs = counts.flatMap(([of = year, count = 0]) => briefsOfYear(of, count, people));
  const end = `${year + 1}-01-31`;
  const acts = [
    ...registerActs(session, year, people),
    ...briefs.flatMap((brief) => actsOfCase(session, brief)),
  ].filter(({ on }) => on <= end);
  const byDay = [...Map.groupBy(acts, ({ on }) => on)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [on, ofDay] of byDay) {
    moveTo(`${on}T09:00:00Z`);
    // One transaction a day: hundreds of small ones would spend their time waiting for the disk.
    inTransaction(session.db, () => ofDay.forEach(perform));
  }
  moveTo(`${end}T17:00:00Z`);
}

function perform({ act }: YearAct): void {
  act();
}
