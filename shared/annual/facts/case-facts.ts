import { stages } from '../../domain/case-file.ts';
import { considerationIds } from '../../domain/consideration.ts';
import { acts } from '../../domain/content-item.ts';
import { formalityOf } from '../../domain/formality.ts';
import { hasPart } from '../../domain/person.ts';
import { referralBodies, type ReferralBody } from '../../domain/referral.ts';
import { daysFromTo } from '../../time/days.ts';
import { breachState, clockState } from './case-clocks.ts';
import { daysToStages, missedDeadlines } from './case-time.ts';
import type { CountedRecords } from './counted-records.ts';
import {
  lessonKinds,
  outcomeGroupOf,
  outcomeGroups,
  platformGroupOf,
  platformGroups,
  roleGroupOf,
  type AppealState,
  type BreachState,
  type Handling,
  type OutcomeGroup,
  type ReferralState,
} from './groups.ts';
import type { CaseFacts, RemovalFact } from './types.ts';

/** What facts are drawn with. */
export interface CountingAt {
  /** The moment of counting, an instant. */
  readonly now: string;
  /** Clauses that the review tells apart; all others are `other`. */
  readonly headIds: readonly string[];
}

/**
 * A case as the annual review counts it, as it is recorded at the moment of counting.
 *
 * Every case of the library belongs to the period in which it was brought, wherever it is worked on: one that was handed to
 * the Chair (clause 4.1) with what was known when it left, or came back with.
 */
export function caseFacts(records: CountedRecords, { now, headIds }: CountingAt): CaseFacts {
  const { file, people, content, considerations, lessons } = records;
  const subject = people.find(({ body }) => hasPart(body, 'subject'))?.body;
  const platforms = content.map(({ body }) => platformGroupOf(body.platform));
  return {
    broughtIn: file.broughtOn.slice(0, 7),
    route: file.route,
    handling: handlingOf(records),
    roleGroup: roleGroupOf(subject?.role ?? null),
    platforms: platformGroups.filter((platform) => platforms.includes(platform)),
    acts: acts.filter((act) => content.some(({ body }) => body.act === act)),
    heads: headsIn(records, headIds),
    considerations: considerationIds.filter((id) => considerations[id].answer === 'yes'),
    outcomes: outcomesOf(records),
    days: daysToStages(records),
    missed: missedDeadlines(records, now),
    appeal: appealState(records),
    referrals: referralsOf(records),
    incidentGround: records.referrals.charity_commission.ground ?? 'none',
    ...clocksOf(records, now),
    removals: removalsOf(records),
    lessons: lessonKinds.filter((kind) => lessons.some(({ body }) => body.kind === kind)),
  };
}

function handlingOf({ file, triage }: CountedRecords): Handling {
  const formality = formalityOf({ file, triage });
  if (formality === 'formal') return 'formal';
  if (formality === 'intake') return 'undecided';
  if (triage.decision === 'informal' || triage.decision === 'no_action') return triage.decision;
  return 'handed_on';
}

/** Clauses of the allegations or, in a case that needs none, of the considerations answered yes. */
function headsIn(
  { allegations, considerations }: CountedRecords,
  headIds: readonly string[],
): string[] {
  const cited =
    allegations.length > 0
      ? allegations.flatMap(({ body }) => body.clauseIds)
      : Object.values(considerations)
          .filter(({ answer }) => answer === 'yes')
          .flatMap(({ clauseIds }) => clauseIds);
  const known = headIds.filter((id) => cited.includes(id));
  return cited.every((id) => headIds.includes(id)) ? known : [...known, 'other'];
}

/** Actions noted before a decision are no outcome; those of a decided appeal take the place of the first ones. */
function outcomesOf({ file, outcome, appeal }: CountedRecords): OutcomeGroup[] {
  const isBeyond = file.stages.some(
    ({ stage }) => stages.indexOf(stage) >= stages.indexOf('decided'),
  );
  if (outcome.decidedOn === null && !isBeyond) return [];
  const actions = (appeal.outcome === null ? null : appeal.actions) ?? outcome.actions;
  const groups = new Set(actions.map(outcomeGroupOf));
  return outcomeGroups.filter((group) => groups.has(group));
}

function appealState({ appeal }: CountedRecords): AppealState {
  if (appeal.outcome !== null) return appeal.outcome;
  return appeal.lodgedOn === null ? 'none' : 'undecided';
}

function referralsOf({ referrals }: CountedRecords): Record<ReferralBody, ReferralState> {
  const states = { refer: 'referred', not_refer: 'not_referred' } as const;
  const entries = referralBodies.map((body) => {
    const { decision } = referrals[body];
    return [body, decision === null ? 'undecided' : states[decision]];
  });
  return Object.fromEntries(entries) as Record<ReferralBody, ReferralState>;
}

function clocksOf(
  { deadlines, referrals }: CountedRecords,
  now: string,
): Pick<CaseFacts, 'breaches' | 'rightsRequests'> {
  const of = (rule: string) => deadlines.flatMap(({ body }) => (body.rule === rule ? [body] : []));
  const clocks = of('data_breach');
  const without: BreachState[] =
    referrals.ico.decision === null ? [] : [breachState(null, referrals.ico, now)];
  return {
    breaches:
      clocks.length === 0 ? without : clocks.map((body) => breachState(body, referrals.ico, now)),
    rightsRequests: of('rights_request').map((body) => clockState(body, now)),
  };
}

function removalsOf({ content }: CountedRecords): RemovalFact[] {
  return content.flatMap(({ body: { removalRequestedOn: asked, removedOn } }) =>
    asked === null ? [] : [removalFact(asked, removedOn, false)],
  );
}

/** What became of a request asked on a day. Taken down counts, whatever was said before. */
export function removalFact(
  askedOn: string,
  removedOn: string | null,
  isRefused: boolean,
): RemovalFact {
  if (removedOn === null) return { state: isRefused ? 'refused' : 'waiting', days: null };
  return { state: 'removed', days: Math.max(0, daysFromTo(askedOn, removedOn)) };
}
