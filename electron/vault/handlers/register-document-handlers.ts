import type { LibrarySession } from '../../services/library-session.ts';
import {
  casesOfEntry,
  registerEntries,
  registersAtTheTime,
} from '../../services/registers/at-the-time.ts';
import { exportRegister, registerDocument } from '../../services/registers/register-documents.ts';
import { signedBy } from '../../services/registers/signed-by.ts';
import type { ReportPreviews } from '../../services/reports/report-previews.ts';
import type { ReportProgress } from '../../services/reports/report-service.ts';
import { pathOf, type RequestContext, type VaultHandlers } from '../request-context.ts';

type RegisterDocumentChannel =
  | 'register.signedBy'
  | 'register.atTheTime'
  | 'register.entries'
  | 'register.cases'
  | 'register.preview'
  | 'register.export';

/** Answers the requests about what is drawn from the registers: documents, what somebody had signed, and what an item of a case is linked to. `session` throws `locked` while no library is open. */
export function registerDocumentHandlers(
  session: () => LibrarySession,
  previews: ReportPreviews,
): Pick<VaultHandlers, RegisterDocumentChannel> {
  const options = (jobId: string, context: RequestContext) => ({
    signal: context.signal,
    onProgress: (progress: ReportProgress) => context.progress({ jobId, file: null, ...progress }),
  });
  return {
    'register.signedBy': (input) => signedBy(session(), input),
    'register.atTheTime': (input) => registersAtTheTime(session(), input),
    'register.entries': (input) => registerEntries(session(), input),
    'register.cases': ({ entryId }) => casesOfEntry(session(), entryId),
    'register.preview': ({ document, jobId }, context) =>
      previews.make(session(), registerDocument(session(), document), options(jobId, context)),
    'register.export': ({ jobId, target, ...input }, context) =>
      exportRegister(
        session(),
        { ...input, target: pathOf(context, target) },
        options(jobId, context),
      ),
  };
}
