import { addBytes, addFiles } from '../../services/evidence/evidence-service.ts';
import { custodyOf, custodyOfCase } from '../../services/evidence/custody.ts';
import { exportExhibit } from '../../services/evidence/export-exhibit.ts';
import { withFileName, withholderFor } from '../../services/people/withhold.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type EvidenceChannel =
  | 'evidence.add'
  | 'evidence.paste'
  | 'evidence.view'
  | 'evidence.text'
  | 'evidence.custody'
  | 'case.custody'
  | 'evidence.export';

/** Answers the requests about evidence. `session` throws `locked` while no library is open. */
export function evidenceHandlers(
  session: () => LibrarySession,
): Pick<VaultHandlers, EvidenceChannel> {
  return {
    'evidence.add': async ({ caseId, grants, jobId }, context) => {
      const shown = withholderFor(session(), caseId).text;
      const { added, refused } = await addFiles(
        session(),
        { caseId, paths: grants.map((grant) => pathOf(context, grant)) },
        {
          signal: context.signal,
          onProgress: ({ file, ...progress }) =>
            context.progress({ jobId, stage: 'import', ...progress, file: shownFile(file, shown) }),
        },
      );
      return { added: added.map((exhibit) => withFileName(exhibit, shown)), refused };
    },
    'evidence.paste': async ({ caseId, bytes, fileName }, context) => {
      const exhibit = await addBytes(session(), { caseId, bytes, fileName }, context.signal);
      return withFileName(exhibit, withholderFor(session(), caseId).text);
    },
    'evidence.view': ({ exhibitId }, context) => session().viewer.view(exhibitId, context.signal),
    'evidence.text': async ({ exhibitId }, context) => {
      const { viewer } = session();
      const { text, encoding, isTruncated } = await viewer.text(exhibitId, context.signal);
      const email = await viewer.email(exhibitId, context.signal);
      return { text, encoding: encoding ?? '', isTruncated, email };
    },
    'evidence.custody': ({ exhibitId }) => custodyOf(session(), exhibitId),
    'case.custody': ({ caseId }) => custodyOfCase(session(), caseId),
    'evidence.export': ({ exhibitId, target, recipient, purpose }, context) =>
      exportExhibit(
        session(),
        { exhibitId, target: pathOf(context, target), recipient, purpose },
        context.signal,
      ),
  };
}

/** Progress of a file, in which an exhibit that was kept tells no protected name. */
function shownFile(
  file: JobProgress['file'],
  shown: (text: string) => string,
): JobProgress['file'] {
  return file?.exhibit ? { ...file, exhibit: withFileName(file.exhibit, shown) } : file;
}
