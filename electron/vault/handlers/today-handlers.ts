import type { Session } from '../../services/session.ts';
import { exportCalendar } from '../../services/today/export-calendar.ts';
import { todayOf } from '../../services/today/today-service.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type TodayChannel = 'today.get' | 'calendar.export';

/** Answers the requests of the home screen. `session` throws `locked` while no library is open. */
export function todayHandlers(session: () => Session): Pick<VaultHandlers, TodayChannel> {
  return {
    'today.get': () => todayOf(session()),
    'calendar.export': async ({ caseId, target }, context) => {
      await exportCalendar(session(), { caseId, target: pathOf(context, target) }, context.signal);
      return {};
    },
  };
}
