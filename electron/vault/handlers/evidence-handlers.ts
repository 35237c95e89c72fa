import { addBytes, addFiles } from '../../services/evidence/evidence-service.ts';
import { listCustodyEvents } from '../../services/evidence/custody-repo.ts';
import { requireExhibit } from '../../services/evidence/custody.ts';
import { exportExhibit } from '../../services/evidence/export-exhibit.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type EvidenceChannel =
  | 'evidence.add'
  | 'evidence.paste'
  | 'evidence.view'
  | 'evidence.text'
  | 'evidence.custody'
  | 'evidence.export';

/** Answers the requests about evidence. `session` throws `locked` while no library is open. */
export function evidenceHandlers(
  session: () => LibrarySession,
): Pick<VaultHandlers, EvidenceChannel> {
  return {
    'evidence.add': ({ caseId, grants, jobId }, context) =>
      addFiles(
        session(),
        { caseId, paths: grants.map((grant) => pathOf(context, grant)) },
        {
          signal: context.signal,
          onProgress: (progress) => context.progress({ jobId, stage: 'import', ...progress }),
        },
      ),
    'evidence.paste': ({ caseId, bytes, fileName }, context) =>
      addBytes(session(), { caseId, bytes, fileName }, context.signal),
    'evidence.view': ({ exhibitId }, context) => session().viewer.view(exhibitId, context.signal),
    'evidence.text': async ({ exhibitId }, context) => {
      const { text, encoding, isTruncated } = await session().viewer.text(
        exhibitId,
        context.signal,
      );
      return { text, encoding: encoding ?? '', isTruncated };
    },
    'evidence.custody': ({ exhibitId }) => {
      requireExhibit(session(), exhibitId);
      return listCustodyEvents(session().db, exhibitId);
    },
    'evidence.export': ({ exhibitId, target, recipient, purpose }, context) =>
      exportExhibit(
        session(),
        { exhibitId, target: pathOf(context, target), recipient, purpose },
        context.signal,
      ),
  };
}
