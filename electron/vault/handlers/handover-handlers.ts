import { openCase } from '../../services/cases/case-service.ts';
import { openArchive } from '../../services/handover/open-archive.ts';
import { sealCase } from '../../services/handover/seal-case.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { pathOf, type RequestContext, type VaultHandlers } from '../request-context.ts';

type HandoverChannel = 'handover.seal' | 'handover.open';

/** Answers the requests about case archives. `session` throws `locked` while no library is open. */
export function handoverHandlers(
  session: () => LibrarySession,
): Pick<VaultHandlers, HandoverChannel> {
  const followed = ({ signal, progress }: RequestContext, jobId: string, stage: string) => ({
    signal,
    onProgress: (done: number, total: number) =>
      progress({ jobId, stage, done, total, file: null }),
  });
  return {
    'handover.seal': async ({ target, jobId, ...sealing }, context) => {
      const sealed = await sealCase(
        session(),
        { ...sealing, target: pathOf(context, target) },
        followed(context, jobId, 'seal'),
      );
      return { ...sealed, detail: openCase(session(), sealing.caseId) };
    },
    'handover.open': ({ source, passphrase, jobId }, context) =>
      openArchive(
        session(),
        { path: pathOf(context, source), passphrase },
        followed(context, jobId, 'open'),
      ),
  };
}
