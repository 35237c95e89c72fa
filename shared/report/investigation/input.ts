import type { CaseDetail } from '../../domain/case-detail.ts';
import type { PolicyVersion } from '../../policy/register.ts';

/** Everything an investigation report is drawn from. */
export type InvestigationInput = {
  readonly detail: CaseDetail;
  readonly policy: PolicyVersion;
  /** Name of the Executive Director, who investigated (clause 4.1). */
  readonly investigator: string;
  readonly marking: string;
  /** Day of the report, `YYYY-MM-DD`, and the moment written into the file's properties. */
  readonly today: string;
  readonly createdAt: string;
  /** Version of the report among those exported, from 1; null for a preview. */
  readonly edition: number | null;
  /** Where the log stands: how many entries it has and the hash of the last. */
  readonly log: { readonly entries: number; readonly head: string };
};
