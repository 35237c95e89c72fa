import { comparableOutcomes } from '../../services/cases/comparable-outcomes.ts';
import { relatedCases } from '../../services/cases/related-cases.ts';
import type { Session } from '../../services/session.ts';
import type { VaultHandlers } from '../request-context.ts';

type RelationChannel = 'case.related' | 'case.comparable';

/** Answers what other cases have to say about one. `session` throws `locked` while no library is open. */
export function relationHandlers(session: () => Session): Pick<VaultHandlers, RelationChannel> {
  return {
    'case.related': ({ caseId }) => relatedCases(session(), caseId),
    'case.comparable': ({ caseId }) => comparableOutcomes(session(), caseId),
  };
}
