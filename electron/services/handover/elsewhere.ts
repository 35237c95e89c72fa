import type { Today } from '../../../shared/domain/today.ts';
import { ownPart } from '../people/own-part.ts';
import { peopleOf, withholderFor } from '../people/withhold.ts';
import type { Session } from '../session.ts';
import { openCasesThatLeft } from './handover-repo.ts';

/** Open cases that are not worked on here. Nothing in them asks for anything of whoever works here. */
export type Elsewhere = {
  /** Handed out and not back yet, the one that left last first. */
  readonly handedOver: Today['handedOver'];
  /** Those, and the ones that came back to somebody who has a part in them and are only kept. */
  readonly caseIds: ReadonlySet<string>;
};

/** Which open cases are not worked on here. Names nobody who is protected. */
export function casesElsewhere(session: Session): Elsewhere {
  const { db } = session;
  const left = openCasesThatLeft(db);
  const handedOver = left.flatMap(({ direction, purpose: _, party, ...which }) => {
    if (direction === 'in') return [];
    return [{ ...which, to: withholderFor(session, which.caseId).text(party) }];
  });
  const kept = left.filter(
    ({ caseId, direction, purpose }) =>
      direction === 'in' &&
      purpose === 'return' &&
      ownPart(db, caseId, peopleOf(db, caseId)) !== null,
  );
  return { handedOver, caseIds: new Set([...handedOver, ...kept].map(({ caseId }) => caseId)) };
}
