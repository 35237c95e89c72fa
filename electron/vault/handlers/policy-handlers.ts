import type { LibrarySession } from '../../services/library-session.ts';
import { exportPolicyChanges, policyChanges } from '../../services/policy/policy-changes.ts';
import { clauseUses } from '../../services/policy/clause-uses.ts';
import type { ReportPreviews } from '../../services/reports/report-previews.ts';
import type { ReportProgress } from '../../services/reports/report-service.ts';
import { pathOf, type RequestContext, type VaultHandlers } from '../request-context.ts';

type PolicyChannel = 'policy.uses' | 'policy.preview' | 'policy.export';

/** Answers the requests about the policy that no book holds. `session` throws `locked` while no library is open. */
export function policyHandlers(
  session: () => LibrarySession,
  previews: ReportPreviews,
): Pick<VaultHandlers, PolicyChannel> {
  const options = (jobId: string, context: RequestContext) => ({
    signal: context.signal,
    onProgress: (progress: ReportProgress) => context.progress({ jobId, file: null, ...progress }),
  });
  return {
    'policy.uses': () => clauseUses(session().db),
    'policy.preview': ({ versionRecordId, jobId }, context) =>
      previews.make(session(), policyChanges(session(), versionRecordId), options(jobId, context)),
    'policy.export': ({ jobId, target, ...input }, context) =>
      exportPolicyChanges(
        session(),
        { ...input, target: pathOf(context, target) },
        options(jobId, context),
      ),
  };
}
