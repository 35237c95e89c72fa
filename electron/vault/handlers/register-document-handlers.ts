import type { LibrarySession } from '../../services/library-session.ts';
import {
  casesOfEntry,
  registerEntries,
  registersAtTheTime,
} from '../../services/registers/at-the-time.ts';
import { exportRegister, registerDocument } from '../../services/registers/register-documents.ts';
import { signedBy } from '../../services/registers/signed-by.ts';
import type { ReportPreviews } from '../../services/reports/report-previews.ts';
import { reportOptions } from '../report-options.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

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
  return {
    'register.signedBy': (input) => signedBy(session(), input),
    'register.atTheTime': (input) => registersAtTheTime(session(), input),
    'register.entries': (input) => registerEntries(session(), input),
    'register.cases': ({ entryId }) => casesOfEntry(session(), entryId),
    'register.preview': ({ document, jobId }, context) =>
      previews.make(
        session(),
        registerDocument(session(), document),
        reportOptions(jobId, context),
      ),
    'register.export': ({ jobId, target, ...input }, context) =>
      exportRegister(
        session(),
        { ...input, target: pathOf(context, target) },
        reportOptions(jobId, context),
      ),
  };
}
