import type { LibrarySession } from '../../services/library-session.ts';
import { exportPolicyChanges, policyChanges } from '../../services/policy/policy-changes.ts';
import { clauseUses } from '../../services/policy/clause-uses.ts';
import type { ReportPreviews } from '../../services/reports/report-previews.ts';
import { reportOptions } from '../report-options.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type PolicyChannel = 'policy.uses' | 'policy.preview' | 'policy.export';

/** Answers the requests about the policy that no book holds. `session` throws `locked` while no library is open. */
export function policyHandlers(
  session: () => LibrarySession,
  previews: ReportPreviews,
): Pick<VaultHandlers, PolicyChannel> {
  return {
    'policy.uses': () => clauseUses(session().db),
    'policy.preview': ({ recordId, jobId }, context) =>
      previews.make(session(), policyChanges(session(), recordId), reportOptions(jobId, context)),
    'policy.export': ({ jobId, target, ...input }, context) =>
      exportPolicyChanges(
        session(),
        { ...input, target: pathOf(context, target) },
        reportOptions(jobId, context),
      ),
  };
}
