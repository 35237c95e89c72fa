import type { CaseDetail, Disclosure } from '../domain/case-detail.ts';
import type { Gap } from '../domain/gaps.ts';
import type { PolicyVersion } from '../policy/register.ts';
import type { CitedPrior } from './investigation/cited-priors.ts';
import type { NamesApart } from './investigation/withheld-name.ts';

/** Somebody known by alias to whom a letter is written by their real name. */
export type Addressed = {
  readonly personId: string;
  readonly name: string;
  readonly alias: string;
};

/** Everything the documents of a case are drawn from. */
export type DocumentInput = {
  readonly detail: CaseDetail;
  /** Without the name of who is addressed by it. */
  readonly namesApart: NamesApart;
  /** Whom a letter is addressed to by their real name; absent in every other document. */
  readonly addressed?: Addressed | null;
  readonly policy: PolicyVersion;
  /** Name of whoever works the case here, and their office (clause 4.1). */
  readonly investigator: string;
  readonly office: string;
  readonly marking: string;
  /** Day of the document, `YYYY-MM-DD`, and the moment written into the file's properties. */
  readonly today: string;
  readonly createdAt: string;
  /** Version of the document among those exported, from 1; null for a preview and for documents without editions. */
  readonly edition: number | null;
  /** Where the log stands: how many entries it has and the hash of the last. */
  readonly log: { readonly entries: number; readonly head: string };
  /** Earlier outcomes that the report may mention. */
  readonly priors: readonly CitedPrior[];
  /** What is missing from the case; printed in the record of the process alone, with the reasons given. */
  readonly gaps: readonly Gap[];
  /** What has left the library so far; printed in the record of the process alone. */
  readonly disclosures: readonly Disclosure[];
};
