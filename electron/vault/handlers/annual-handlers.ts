import {
  draftPack,
  exportIssuedPack,
  issuePack,
  requireIssuedPack,
} from '../../services/annual/issue-pack.ts';
import { toldAnnual } from '../../services/annual/told-annual.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import type { ReportPreviews } from '../../services/reports/report-previews.ts';
import { reportOptions } from '../report-options.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type AnnualChannel = 'annual.get' | 'annual.preview' | 'annual.issue' | 'annual.exportIssued';

/** Answers the requests about the annual review. `session` throws `locked` while no library is open. */
export function annualHandlers(
  session: () => LibrarySession,
  previews: ReportPreviews,
): Pick<VaultHandlers, AnnualChannel> {
  return {
    'annual.get': ({ periodId }) => toldAnnual(session(), periodId),
    'annual.preview': ({ periodId, packId, jobId }, context) =>
      previews.make(
        session(),
        packId === null
          ? draftPack(session(), periodId)
          : requireIssuedPack(session(), packId).frozen.document,
        reportOptions(jobId, context),
      ),
    'annual.issue': ({ jobId, target, ...input }, context) =>
      issuePack(
        session(),
        { ...input, target: pathOf(context, target) },
        reportOptions(jobId, context),
      ),
    'annual.exportIssued': ({ jobId, target, ...input }, context) =>
      exportIssuedPack(
        session(),
        { ...input, target: pathOf(context, target) },
        reportOptions(jobId, context),
      ),
  };
}
