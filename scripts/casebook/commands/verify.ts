import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { keepVerification } from '../../../electron/services/settings/settings-service.ts';
import type { Command } from '../command.ts';

/** Checks the library: database, every exhibit, the whole log. */
export const verify: Command = {
  usage: 'verify',
  does: 'checks the database, the bytes of every exhibit and the whole log',
  words: [0, 0],
  options: {},
  needs: [],
  run: async (session, { signal, say }) => {
    const found = await verifyLibrary(session, {
      signal,
      onProgress: (done, total) => {
        if (done % 100 === 0) say(`${done} of ${total} exhibits checked`);
      },
    });
    keepVerification(session, found);
    const { ok, exhibits, logEntries, logHead, problems } = found;
    const summary = `${exhibits} exhibits and ${logEntries} log entries checked`;
    return {
      result: { ok, exhibits, logEntries, logHead, problems },
      lines: [
        ...problems.map(({ what, code, message }) => `${what}: ${message} (${code})`),
        ok ? `${summary}: all is as it should be.` : `${summary}: ${problems.length} problems.`,
      ],
      ...(!ok && { failure: { code: 'integrity_failed', message: 'something is wrong' } }),
    };
  },
};
