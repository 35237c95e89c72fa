import fc from 'fast-check';
import { considerationIds } from '../../shared/domain/consideration.ts';
import { acts } from '../../shared/domain/content-item.ts';
import { appealOutcomes } from '../../shared/domain/appeal.ts';
import { routes } from '../../shared/domain/case-file.ts';
import { notToldGrounds, referralBodies, toldGrounds } from '../../shared/domain/referral.ts';
import { caseFacts } from '../../shared/annual/facts/case-facts.ts';
import {
  breachStates,
  clockStates,
  handlings,
  lessonKinds,
  milestones,
  missedKinds,
  outcomeGroups,
  platformGroups,
  referralStates,
  removalStates,
  roleGroups,
} from '../../shared/annual/facts/groups.ts';
import { periodOf } from '../../shared/annual/facts/period.ts';
import type { AnnualFacts, CaseFacts, RemovalFact } from '../../shared/annual/facts/types.ts';
import { sortRecords, type AnyRecord } from '../../shared/domain/records.ts';
import { aCaseRecord } from './records.ts';

/** Clauses that tests tell apart. */
export const headIds = ['5.3(c)', '5.4.1', '5.4.2'];

/** Facts of a case with the records given, counted at a moment after all of them. */
export function factsOf(
  records: readonly AnyRecord[],
  now = '2026-12-31T12:00:00.000Z',
): CaseFacts {
  const isGiven = records.some(({ kind }) => kind === 'case');
  const all = isGiven ? records : [aCaseRecord(), ...records];
  return caseFacts(sortRecords(all), { now, headIds });
}

const some = <T>(from: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...from]);
const one = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from);

const anyRemoval = (): fc.Arbitrary<RemovalFact> =>
  fc
    .record({ state: one(removalStates), days: fc.nat(40) })
    .map(({ state, days }) => ({ state, days: state === 'removed' ? days : null }));

/** Facts of any case brought in 2025. */
export const anyCaseFacts = (): fc.Arbitrary<CaseFacts> =>
  fc.record({
    broughtIn: one(periodOf('2025').months),
    route: one(routes),
    handling: one(handlings),
    roleGroup: one(roleGroups),
    platforms: some(platformGroups),
    acts: some(acts),
    heads: some([...headIds, 'other']),
    considerations: some(considerationIds),
    outcomes: some(outcomeGroups),
    days: fc.record(Object.fromEntries(milestones.map((id) => [id, fc.option(fc.nat(200))]))),
    missed: some(missedKinds),
    appeal: one(['none', 'none', 'undecided', ...appealOutcomes] as const),
    referrals: fc.record(
      Object.fromEntries(referralBodies.map((body) => [body, one(referralStates)])),
    ),
    incidentGround: one([...toldGrounds, ...notToldGrounds, 'none'] as const),
    breaches: fc.array(one(breachStates), { maxLength: 2 }),
    rightsRequests: fc.array(one(clockStates), { maxLength: 2 }),
    removals: fc.array(anyRemoval(), { maxLength: 3 }),
    lessons: some(lessonKinds),
  });

/** Facts of any year 2025, with the year before. */
export const anyAnnualFacts = (): fc.Arbitrary<AnnualFacts> =>
  fc
    .record({
      cases: fc.array(anyCaseFacts(), { maxLength: 60 }),
      before: fc.array(anyCaseFacts(), { maxLength: 30 }),
      removals: fc.array(anyRemoval(), { maxLength: 8 }),
      groups: fc.tuple(
        ...roleGroups.map((group) =>
          fc
            .tuple(fc.nat(40), fc.nat(40))
            .map(([signed, missing]) => ({ group, engaged: signed + missing, signed, missing })),
        ),
      ),
      due: fc.nat(9),
    })
    .map(({ cases, before, removals, groups, due }) => ({
      period: periodOf('2025'),
      countedOn: '2026-09-09',
      cases,
      heads: headIds.map((id) => ({ id, title: `Title of ${id}` })),
      registers: {
        acknowledgements: { versionId: '2015-05', on: '2025-12-31', groups },
        removals,
        officialUse: { inForce: 2, reviewDue: 1 },
        photos: { permitted: 3, reviewDue: 0, notDeleted: 1 },
        socialAccounts: { open: 4, reviewDue: 0 },
        retention: [{ category: 'case-informal', label: 'Informal cases', due }],
      },
      policy: {
        versionId: '2015-05',
        inForceSince: '2015-05-01',
        nextReviewDue: '2016-05-01',
        overdue: { years: 9, months: 7 },
        adopted: [],
        lastReview: null,
        isUnderReview: false,
        proposals: { open: 0, accepted: 0, deferred: 0, rejected: 0 },
        proposalsFromLessons: 0,
        legislation: { checked: 0, changeNeeded: 0 },
        gapsOpen: [],
      },
      decisionsSought: 0,
      integrity: { log: { entries: 1, head: 'a'.repeat(64) }, verification: null },
      earlier: [
        {
          period: periodOf('2024'),
          cases: before.map((facts) => ({
            ...facts,
            broughtIn: facts.broughtIn.replace('2025', '2024'),
          })),
        },
      ],
    }));
