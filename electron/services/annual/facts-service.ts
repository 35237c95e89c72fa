import { caseFacts, type CountingAt } from '../../../shared/annual/facts/case-facts.ts';
import {
  isPartlyShared,
  isWithin,
  periodOf,
  previousPeriod,
} from '../../../shared/annual/facts/period.ts';
import { decisionsOf } from '../../../shared/annual/pack/decisions.ts';
import { headsWithin, policyFacts } from '../../../shared/annual/facts/policy-facts.ts';
import { registerFacts } from '../../../shared/annual/facts/register-facts.ts';
import type {
  AnnualFacts,
  IntegrityFacts,
  Period,
  RetentionFact,
} from '../../../shared/annual/facts/types.ts';
import { type BookRecord, entriesOf } from '../../../shared/books/books.ts';
import { homeDayOf } from '../../../shared/time/zones.ts';
import type { ReadDb } from '../../db/sql.ts';
import { head } from '../audit/audit-log.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { now, type Session } from '../session.ts';
import { lastVerification } from '../settings/settings-service.ts';
import { casesWithRequests, countedCases, firstBroughtOn } from './facts-repo.ts';

/** Earlier periods that a pack compares its own with. */
const MOST_EARLIER = 2;

/**
 * Everything that the review pack of a period is counted from, as things are recorded now: closed words, months and numbers.
 * No text that somebody typed is among it. It stays in the vault; only what disclosure control lets pass may leave it.
 *
 * `retention` is what the retention schedule finds due, `told` the periods that issued packs tell of: an earlier period that shares
 * only some days with one of them is not compared with, because the two would tell their difference. Throws `invalid_input` for
 * what names no period.
 */
export function collectAnnualFacts(
  session: Session,
  periodId: string,
  {
    retention = [],
    told = [],
  }: { readonly retention?: readonly RetentionFact[]; readonly told?: readonly Period[] } = {},
): AnnualFacts {
  const { db } = session;
  const period = periodOf(periodId);
  const at = now(session);
  const countedOn = homeDayOf(at);
  const registers = listBookRecords(db, 'registers');
  const policyBook = listBookRecords(db, 'policy');
  const policy = policyFacts(policyBook, { period, countedOn });
  const heads = headsWithin(policyBook, { period, countedOn });
  return {
    period,
    countedOn,
    ...countedPeriods(db, { period, told }, { now: at, headIds: heads.map(({ id }) => id) }),
    heads,
    registers: registerFacts(registers, {
      period,
      countedOn,
      versionId: policy.versionId,
      casesWithRequests: casesWithRequests(db, linkedCases(registers)),
      retention,
    }),
    policy,
    decisionsSought: decisionsSought(db, period),
    integrity: integrityOf(db),
  };
}

/** The cases of a period and of those before it, as far back as the library knows of cases. */
function countedPeriods(
  db: ReadDb,
  { period, told }: { readonly period: Period; readonly told: readonly Period[] },
  counting: CountingAt,
): Pick<AnnualFacts, 'cases' | 'earlier'> {
  const before = earlierPeriods(period, firstBroughtOn(db)).filter(
    (one) => !told.some((other) => isPartlyShared(one, other)),
  );
  const from = before.at(-1)?.from ?? period.from;
  const records = countedCases(db, from, period.to);
  const casesOf = (one: Period) =>
    records
      .filter(({ file }) => isWithin(one, file.broughtOn))
      .map((own) => caseFacts(own, counting));
  return {
    cases: casesOf(period),
    earlier: before.map((one) => ({ period: one, cases: casesOf(one) })),
  };
}

/** A year before the first case was not a year without cases. */
function earlierPeriods(period: Period, firstDay: string | null): Period[] {
  const earlier: Period[] = [];
  let last = period;
  while (earlier.length < MOST_EARLIER && firstDay !== null && firstDay < last.from) {
    last = previousPeriod(last);
    earlier.push(last);
  }
  return earlier;
}

function linkedCases(registers: readonly BookRecord[]): string[] {
  return entriesOf(registers, 'removal_request').flatMap(({ body }) => body.caseId ?? []);
}

function decisionsSought(db: ReadDb, { id }: Period): number {
  return decisionsOf(listBookRecords(db, 'annual'), id).length;
}

function integrityOf(db: ReadDb): IntegrityFacts {
  const { seq, hash } = head(db);
  const last = lastVerification(db);
  return {
    log: { entries: seq, head: hash },
    verification: last && {
      isSound: last.ok,
      verifiedAt: last.verifiedAt,
      exhibits: last.exhibits,
      logEntries: last.logEntries,
      logHead: last.logHead,
      problems: last.problems.length,
    },
  };
}
