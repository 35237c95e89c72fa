/**
 * What the annual review is counted from: one record per case, de-identified, and what the books say.
 *
 * Closed words, months, counts and days only. No name, reference, id or text that somebody typed is in here; the titles of
 * clauses, which are published in the policy, are the one exception.
 */
import type { Route } from '../../domain/case-file.ts';
import type { ConsiderationId } from '../../domain/consideration.ts';
import type { Act } from '../../domain/content-item.ts';
import type { ReferralBody, ReferralGround } from '../../domain/referral.ts';
import type {
  AppealState,
  BreachState,
  ClockState,
  Handling,
  LessonKind,
  Milestone,
  MissedKind,
  OutcomeGroup,
  PlatformGroup,
  ReferralState,
  RemovalState,
  RoleGroup,
} from './groups.ts';

/** The period of a pack. */
export interface Period {
  /** `2025`, or `2025-04-01..2026-03-31`. */
  readonly id: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** Every month touched, `YYYY-MM`, oldest first. */
  readonly months: readonly string[];
  /** "2025", "April 2025 to March 2026". */
  readonly label: string;
}

/** A request to take something down (clause 5.4.2), and what became of it. */
export interface RemovalFact {
  readonly state: RemovalState;
  /** Days from the request to the removal; null while it is there. */
  readonly days: number | null;
}

/** One case, brought to the Director within the period. */
export interface CaseFacts {
  /** Month in which it was brought, `YYYY-MM`. */
  readonly broughtIn: string;
  readonly route: Route;
  readonly handling: Handling;
  readonly roleGroup: RoleGroup;
  readonly platforms: readonly PlatformGroup[];
  readonly acts: readonly Act[];
  /** Clauses that the allegations rest on; `other` for one that no version of the policy holds. */
  readonly heads: readonly string[];
  /** Considerations answered yes. */
  readonly considerations: readonly ConsiderationId[];
  /** What was decided, after an appeal what applies instead. Empty while nothing is. */
  readonly outcomes: readonly OutcomeGroup[];
  /** Days from the day it was brought to each stage; null for one that was not reached. */
  readonly days: Readonly<Record<Milestone, number | null>>;
  /** Kinds of deadlines of which at least one was missed. Clocks of the law are told of by themselves, below. */
  readonly missed: readonly MissedKind[];
  readonly appeal: AppealState;
  readonly referrals: Readonly<Record<ReferralBody, ReferralState>>;
  /** The kind of reason for telling the Charity Commission of a serious incident, or for not telling it; `none` without one. */
  readonly incidentGround: ReferralGround | 'none';
  /** Personal-data breaches, one each; one where the Commissioner was thought of and no clock was kept. */
  readonly breaches: readonly BreachState[];
  /** Rights requests, one each. */
  readonly rightsRequests: readonly ClockState[];
  /** Requests to take content of the case down. */
  readonly removals: readonly RemovalFact[];
  /** Kinds of lessons recorded. */
  readonly lessons: readonly LessonKind[];
}

/** How far a group has signed for the policy (Declaration). */
export interface CoverageFact {
  readonly group: RoleGroup;
  /** People of the group engaged on the day. */
  readonly engaged: number;
  /** Of these, those who had signed for the version in force. */
  readonly signed: number;
  readonly missing: number;
}

/** Records of a category whose time is up. */
export interface RetentionFact {
  /** The category of the retention schedule, with its name there. */
  readonly category: string;
  readonly label: string;
  readonly due: number;
}

/** What the registers say. */
export interface RegisterFacts {
  /** Null where no version was in force. `on` is the last day of the period, or the day of counting where that is earlier. */
  readonly acknowledgements: {
    readonly versionId: string;
    readonly on: string;
    readonly groups: readonly CoverageFact[];
  } | null;
  /** Requests asked within the period that belong to no case. */
  readonly removals: readonly RemovalFact[];
  /** Leave to use an account of STaSS (clause 5.2): in force at the end, and of these those to be looked at again. */
  readonly officialUse: { readonly inForce: number; readonly reviewDue: number };
  /** Photographs (clause 5.1): permitted within the period; to be looked at again; still on a phone after being published. */
  readonly photos: {
    readonly permitted: number;
    readonly reviewDue: number;
    readonly notDeleted: number;
  };
  readonly socialAccounts: { readonly open: number; readonly reviewDue: number };
  readonly retention: readonly RetentionFact[];
}

/** Where the policy and its yearly review stand (clause "Review"). */
export interface PolicyFacts {
  /** The version in force at the end of the period, or on the day of counting where that is earlier; null for none. */
  readonly versionId: string | null;
  readonly inForceSince: string | null;
  readonly nextReviewDue: string | null;
  readonly overdue: { readonly years: number; readonly months: number } | null;
  /** Versions that came into force within the period. */
  readonly adopted: readonly string[];
  /** The last review completed by then. */
  readonly lastReview: {
    readonly completedOn: string;
    readonly result: 'unchanged' | 'new_version' | null;
  } | null;
  readonly isUnderReview: boolean;
  /** Proposed changes: those still open, and those decided within the period. */
  readonly proposals: Readonly<Record<'open' | 'accepted' | 'deferred' | 'rejected', number>>;
  /** Of these, those that come from a lesson of a case. */
  readonly proposalsFromLessons: number;
  /** Statutes and guidance held against the policy within the period, and those that ask for a change. */
  readonly legislation: { readonly checked: number; readonly changeNeeded: number };
  /** Questions that the version in force leaves open and that the Board has not decided. */
  readonly gapsOpen: readonly string[];
}

/** What shows that nothing was altered. */
export interface IntegrityFacts {
  /** The newest entry of the log. */
  readonly log: { readonly entries: number; readonly head: string };
  /** The last check of the whole library; null where there was none. */
  readonly verification: {
    readonly isSound: boolean;
    readonly verifiedAt: string;
    readonly exhibits: number;
    readonly logEntries: number;
    readonly logHead: string;
    readonly problems: number;
  } | null;
}

/** An earlier period, for comparison. */
export interface EarlierPeriod {
  readonly period: Period;
  readonly cases: readonly CaseFacts[];
}

/** Everything that a pack is counted from. Stays in the vault: only what disclosure control lets pass leaves it. */
export interface AnnualFacts {
  readonly period: Period;
  /** The day of counting, `YYYY-MM-DD`. Cases are told as they are recorded on that day. */
  readonly countedOn: string;
  readonly cases: readonly CaseFacts[];
  /** Clauses that an allegation can rest on, of every version in force within the period, in order. */
  readonly heads: readonly { readonly id: string; readonly title: string }[];
  readonly registers: RegisterFacts;
  readonly policy: PolicyFacts;
  readonly decisionsSought: number;
  readonly integrity: IntegrityFacts;
  /** Nearest first. */
  readonly earlier: readonly EarlierPeriod[];
}
