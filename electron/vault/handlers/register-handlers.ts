import type { LibrarySession } from '../../services/library-session.ts';
import { exportList } from '../../services/registers/export-list.ts';
import { readCsv } from '../../services/registers/read-csv.ts';
import { retentionLines, retentionOfCase } from '../../services/registers/retention-service.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type RegisterChannel =
  'register.readCsv' | 'register.exportCsv' | 'retention.due' | 'retention.ofCase';

/** Answers the requests about registers that books do not. `session` throws `locked` while no library is open. */
export function registerHandlers(
  session: () => LibrarySession,
): Pick<VaultHandlers, RegisterChannel> {
  return {
    'register.readCsv': ({ source }, context) => {
      session();
      return readCsv(pathOf(context, source));
    },
    'register.exportCsv': ({ target, ...input }, context) =>
      exportList(session(), { ...input, target: pathOf(context, target) }, context.signal),
    'retention.due': () => retentionLines(session()),
    'retention.ofCase': ({ caseId }) => retentionOfCase(session(), caseId),
  };
}
