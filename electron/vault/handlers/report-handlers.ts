import { disclosuresOf } from '../../services/disclosures/record-disclosure.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { caseDocument } from '../../services/reports/case-document.ts';
import { exportDocument } from '../../services/reports/report-service.ts';
import type { ReportPreviews } from '../../services/reports/report-previews.ts';
import { reportOptions } from '../report-options.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type ReportChannel = 'report.preview' | 'report.export' | 'report.disclosures';

/** Answers the requests about the documents of a case. `session` throws `locked` while no library is open. */
export function reportHandlers(
  session: () => LibrarySession,
  previews: ReportPreviews,
): Pick<VaultHandlers, ReportChannel> {
  return {
    'report.preview': ({ caseId, document, jobId }, context) =>
      previews.make(
        session(),
        caseDocument(session(), caseId, document, null),
        reportOptions(jobId, context),
      ),
    'report.export': ({ jobId, target, ...input }, context) =>
      exportDocument(
        session(),
        { ...input, target: pathOf(context, target) },
        reportOptions(jobId, context),
      ),
    'report.disclosures': ({ caseId }) => disclosuresOf(session(), caseId),
  };
}
