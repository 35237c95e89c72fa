import { DomainError } from '../../../shared/errors.ts';
import { exportLogFolder } from '../../services/audit/export-log-folder.ts';
import { recoveryKeySheet } from '../../services/reports/recovery-key-sheet.ts';
import { verifyLibrary } from '../../services/integrity/verify-library.ts';
import { writeTarget } from '../../services/files/write-target.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { today } from '../../services/session.ts';
import {
  keepVerification,
  lastVerification,
  readSettings,
  writeSettings,
} from '../../services/settings/settings-service.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type LibraryChannel =
  | 'library.checkRecoveryKey'
  | 'library.printRecoveryKey'
  | 'library.changePassphrase'
  | 'library.renewRecoveryKey'
  | 'library.exportLog'
  | 'library.verify'
  | 'library.lastVerification'
  | 'settings.get'
  | 'settings.set';

/** Answers the requests about an open library itself. `session` throws `locked` while none is open. */
export function libraryHandlers(
  session: () => LibrarySession,
): Pick<VaultHandlers, LibraryChannel> {
  return {
    'library.checkRecoveryKey': async ({ recoveryKey }) => ({
      matches: await session().library.opensWith({ recoveryKey }),
    }),
    'library.printRecoveryKey': async ({ recoveryKey, target }, context) => {
      const open = session();
      if (!(await open.library.opensWith({ recoveryKey }))) {
        throw new DomainError('bad_recovery_key', 'not the recovery key of this library');
      }
      const { libraryName } = readSettings(open.db);
      const sheet = await recoveryKeySheet({ libraryName, recoveryKey, today: today(open) });
      await writeTarget(open, pathOf(context, target), [sheet], {
        signal: context.signal,
        log: () => undefined,
      });
      return {};
    },
    'library.changePassphrase': async ({ credential, next }) => {
      await session().library.changePassphrase(credential, next);
      return {};
    },
    'library.renewRecoveryKey': async ({ credential }) => ({
      recoveryKey: await session().library.renewRecoveryKey(credential),
    }),
    'library.exportLog': async ({ target }, context) => {
      const { entries } = await exportLogFolder(
        session(),
        { target: pathOf(context, target), shownCaseId: null, recipient: '', purpose: '' },
        context.signal,
      );
      return { entries };
    },
    'library.verify': async ({ jobId }, context) => {
      const open = session();
      const result = await verifyLibrary(open, {
        signal: context.signal,
        onProgress: (done, total) =>
          context.progress({ jobId, stage: 'verify', done, total, file: null }),
      });
      keepVerification(open, result);
      return result;
    },
    'library.lastVerification': () => lastVerification(session().db),
    'settings.get': () => readSettings(session().db),
    'settings.set': (settings) => writeSettings(session(), settings),
  };
}
