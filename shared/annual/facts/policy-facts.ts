import { entriesOf, entryAt, type BookRecord } from '../../books/books.ts';
import {
  headsOf,
  inRegisterOrder,
  policyInForce,
  type PolicyVersion,
  reviewOverdueBy,
} from '../../policy/register.ts';
import { policyVersions } from '../../policy/versions.ts';
import { addMonths } from '../../time/days.ts';
import { isWithin, lastDayTold } from './period.ts';
import type { AnnualFacts, Period, PolicyFacts } from './types.ts';

type PolicyAt = { readonly period: Period; readonly countedOn: string };

/** Where the policy and its yearly review stand at the end of a period, or on the day of counting where that is earlier. */
export function policyFacts(
  policyBook: readonly BookRecord[],
  { period, countedOn }: PolicyAt,
): PolicyFacts {
  const on = lastDayTold(period, countedOn);
  const versions = policyVersions(policyBook.filter((record) => !isReviewAfter(record, on)));
  const version = policyInForce(on, versions);
  const within = versions.filter(({ reviewedOn }) => isWithin(period, reviewedOn));
  return {
    versionId: version?.id ?? null,
    inForceSince: version?.reviewedOn ?? null,
    nextReviewDue: version?.nextReviewDue ?? null,
    overdue: version ? reviewOverdueBy(version, on) : null,
    adopted: within.map(({ id }) => id),
    ...reviewsBy(policyBook, on),
    ...proposalsOf(policyBook, period),
    legislation: legislationOf(policyBook, period),
    gapsOpen: gapsOpen(version, policyBook, on),
  };
}

/**
 * The clauses that an allegation of a period can rest on: those of every version in force within it or in the year before,
 * because conduct is older than the concern about it. A clause that several versions hold has the title of the newest.
 */
export function headsWithin(
  policyBook: readonly BookRecord[],
  { period, countedOn }: PolicyAt,
): AnnualFacts['heads'] {
  const versions = policyVersions(policyBook);
  const first = policyInForce(addMonths(period.from, -12), versions);
  const last = lastDayTold(period, countedOn);
  const inForce = versions.filter(
    ({ reviewedOn }) => reviewedOn <= last && (!first || reviewedOn >= first.reviewedOn),
  );
  const titles = new Map(inForce.flatMap(headsOf).map(({ id, title }) => [id, title]));
  return inRegisterOrder([...titles.keys()]).map((id) => ({ id, title: titles.get(id) ?? '' }));
}

/** A review that was completed later moved no day yet. */
function isReviewAfter(record: BookRecord, on: string): boolean {
  return record.kind === 'policy_review' && (record.body.completedOn ?? on) > on;
}

function reviewsBy(
  policyBook: readonly BookRecord[],
  on: string,
): Pick<PolicyFacts, 'lastReview' | 'isUnderReview'> {
  const reviews = entriesOf(policyBook, 'policy_review').map(({ body }) => body);
  const completed = reviews.flatMap(({ completedOn, result }) =>
    completedOn !== null && completedOn <= on ? [{ completedOn, result }] : [],
  );
  return {
    lastReview:
      completed.toSorted((a, b) => a.completedOn.localeCompare(b.completedOn)).at(-1) ?? null,
    isUnderReview: reviews.some(
      ({ startedOn, completedOn }) => startedOn <= on && (completedOn === null || completedOn > on),
    ),
  };
}

function proposalsOf(
  policyBook: readonly BookRecord[],
  period: Period,
): Pick<PolicyFacts, 'proposals' | 'proposalsFromLessons'> {
  const told = entriesOf(policyBook, 'policy_proposal')
    .map(({ body }) => body)
    .filter(
      ({ state, decidedOn }) =>
        state === 'open' || (decidedOn !== null && isWithin(period, decidedOn)),
    );
  const count = (wanted: string): number => told.filter(({ state }) => state === wanted).length;
  return {
    proposals: {
      open: count('open'),
      accepted: count('accepted'),
      deferred: count('deferred'),
      rejected: count('rejected'),
    },
    proposalsFromLessons: told.filter(({ source }) => source === 'lesson').length,
  };
}

function legislationOf(
  policyBook: readonly BookRecord[],
  period: Period,
): PolicyFacts['legislation'] {
  const checked = entriesOf(policyBook, 'legislation').filter(
    ({ body: { checkedOn } }) => checkedOn !== null && isWithin(period, checkedOn),
  );
  return {
    checked: checked.length,
    changeNeeded: checked.filter(({ body }) => body.finding === 'change_needed').length,
  };
}

function gapsOpen(
  version: PolicyVersion | null,
  policyBook: readonly BookRecord[],
  on: string,
): string[] {
  const open = (version?.gaps ?? []).filter(({ id }) => {
    const { decidedOn } = entryAt(policyBook, 'policy_gap', id);
    return decidedOn === null || decidedOn > on;
  });
  return open.map(({ text }) => text);
}
