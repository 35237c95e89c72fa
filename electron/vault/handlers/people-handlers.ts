import { openCase } from '../../services/cases/case-service.ts';
import { findPeople } from '../../services/people/find-people.ts';
import { replaceName, revealName, setProtectedName } from '../../services/people/people-service.ts';
import type { Session } from '../../services/session.ts';
import type { VaultHandlers } from '../request-context.ts';

type PeopleChannel =
  'person.find' | 'person.reveal' | 'person.setProtectedName' | 'person.replaceName';

/** Answers the requests about people and their names. `session` throws `locked` while no library is open. */
export function peopleHandlers(session: () => Session): Pick<VaultHandlers, PeopleChannel> {
  const changed = (caseId: string, savedAt: string) => ({
    detail: openCase(session(), caseId),
    savedAt,
  });
  return {
    'person.find': ({ words }) => findPeople(session(), words),
    'person.reveal': (input) => revealName(session(), input),
    'person.setProtectedName': (input) => changed(input.caseId, setProtectedName(session(), input)),
    'person.replaceName': (input) => changed(input.caseId, replaceName(session(), input)),
  };
}
