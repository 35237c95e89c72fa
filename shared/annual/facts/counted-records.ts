import type { Action, Deadline } from '../../domain/agenda.ts';
import type { Allegation } from '../../domain/allegation.ts';
import type { Appeal, Lesson } from '../../domain/appeal.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { Consideration, ConsiderationId } from '../../domain/consideration.ts';
import type { ContentItem } from '../../domain/content-item.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Person } from '../../domain/person.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Referral, ReferralBody } from '../../domain/referral.ts';
import type { Triage } from '../../domain/triage.ts';

type Listed<Body> = readonly { readonly body: Body }[];

/** What of a case's records its facts are drawn from: closed words, days and clauses, and the typed names of platforms. */
export type CountedRecords = {
  readonly file: Pick<CaseFile, 'broughtOn' | 'route' | 'stages'> & {
    readonly closing: Pick<NonNullable<CaseFile['closing']>, 'reason' | 'closedOn'> | null;
  };
  readonly triage: Pick<Triage, 'decision'>;
  readonly plan: Pick<Plan, 'reportDueOn'>;
  readonly outcome: Pick<Outcome, 'decidedOn' | 'actions'>;
  readonly appeal: Pick<Appeal, 'lodgedOn' | 'outcome' | 'actions'>;
  readonly considerations: Readonly<
    Record<ConsiderationId, Pick<Consideration, 'answer' | 'clauseIds'>>
  >;
  readonly referrals: Readonly<
    Record<ReferralBody, Pick<Referral, 'decision' | 'ground' | 'referredOn'>>
  >;
  readonly people: Listed<Pick<Person, 'part' | 'otherParts' | 'role'>>;
  readonly content: Listed<
    Pick<ContentItem, 'platform' | 'act' | 'removalRequestedOn' | 'removedOn'>
  >;
  readonly allegations: Listed<Pick<Allegation, 'clauseIds'>>;
  readonly deadlines: Listed<Deadline>;
  readonly actions: Listed<Pick<Action, 'dueOn' | 'doneOn'>>;
  readonly lessons: Listed<Pick<Lesson, 'kind'>>;
};
