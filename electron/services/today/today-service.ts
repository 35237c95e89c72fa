import type { CaseAgendaItem, Today } from '../../../shared/domain/case-relations.ts';
import { policyInForce } from '../../../shared/policy/register.ts';
import { newestPolicy } from '../../../shared/policy/versions.ts';
import { dueFromRegisters } from '../../../shared/registers/due.ts';
import { actionWords, agendaOf, soonestFirst } from '../../../shared/time/agenda.ts';
import { addDays, addMonths, daysFromTo } from '../../../shared/time/days.ts';
import { endOfHomeDay, homeDayOf } from '../../../shared/time/zones.ts';
import { lastMomentOf } from '../../../shared/time/time-left.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { libraryCounts } from '../cases/case-list-repo.ts';
import { casesElsewhere } from '../handover/elsewhere.ts';
import { withholderFor } from '../people/withhold.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import { now, type Session } from '../session.ts';
import { casesByMonth, casesUnchangedSince, datedCases, type DatedCase } from './today-repo.ts';

/** How far ahead the home screen looks. */
const DAYS_AHEAD = 30;
/** Days without a change after which a case stands still. */
const DAYS_STILL = 14;
/** A list that is longer is read in the list of cases. */
const MOST_STILL = 50;
const MOST_UNDATED = 50;
const MONTHS = 12;

/** Dates of all open cases that are worked on here, or of one case, soonest first. No protected person is named: not in titles, not in what is to be done. */
export function agendaOfCases(session: Session, caseId: string | null = null): CaseAgendaItem[] {
  const elsewhere = caseId === null ? casesElsewhere(session).caseIds : new Set();
  const cases = datedCases(session.db, caseId).filter((one) => !elsewhere.has(one.caseId));
  return agendaFrom(session, cases);
}

function agendaFrom(session: Session, cases: readonly DatedCase[]): CaseAgendaItem[] {
  const at = now(session);
  const items = cases.flatMap(({ records, ...which }) => {
    const own = agendaOf(records, at);
    if (own.length === 0) return [];
    const { text } = withholderFor(session, which.caseId);
    return own.map((item) => ({ ...item, what: text(item.what), ...which }));
  });
  return soonestFirst(items);
}

/** Actions that nobody gave a day: they would be seen nowhere but in their case. */
function undatedActions(session: Session, cases: readonly DatedCase[]): Today['undated'] {
  const found = cases.flatMap(({ records, ...which }) =>
    records.actions
      .filter(({ body }) => body.dueOn === null && body.doneOn === null)
      .map(({ id, body }) => ({ ...which, target: id, what: actionWords(body) })),
  );
  return found
    .slice(0, MOST_UNDATED)
    .map((item) => ({ ...item, what: withholderFor(session, item.caseId).text(item.what) }));
}

/** What the home screen shows of all open cases. */
export function todayOf(session: Session): Today {
  const { db } = session;
  const today = homeDayOf(now(session));
  const horizon = Date.parse(endOfHomeDay(addDays(today, DAYS_AHEAD)));
  const { handedOver, caseIds: elsewhere } = casesElsewhere(session);
  const isHere = ({ caseId }: { caseId: string }): boolean => !elsewhere.has(caseId);
  const cases = datedCases(db).filter(isHere);
  return {
    agenda: agendaFrom(session, cases).filter(
      ({ due }) => Date.parse(lastMomentOf(due)) <= horizon,
    ),
    undated: undatedActions(session, cases),
    openCases: libraryCounts(db).open - elsewhere.size,
    handedOver,
    still: casesUnchangedSince(db, endOfHomeDay(addDays(today, -DAYS_STILL)), MOST_STILL)
      .filter(isHere)
      .map((row) => ({ ...row, days: daysFromTo(homeDayOf(row.changedAt), today) })),
    registers: dueFromRegisters(listBookRecords(db, 'registers'), {
      today,
      until: addDays(today, DAYS_AHEAD),
    }),
    policy: policyOnShow(session, today),
    months: lastMonths(session, today),
  };
}

function policyOnShow({ db }: Session, today: string): Today['policy'] {
  const versions = versionsOf(db);
  const inForce = policyInForce(today, versions) ?? newestPolicy(versions);
  const { title, reviewedOn, nextReviewDue } = inForce;
  return { title, reviewedOn, nextReviewDue };
}

function lastMonths({ db }: Session, today: string): Today['months'] {
  const firstOfThis = `${today.slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, index) =>
    addMonths(firstOfThis, index - MONTHS + 1).slice(0, 7),
  );
  const [first = ''] = months;
  const opened = casesByMonth(db, 'brought', first);
  const closed = casesByMonth(db, 'closed', first);
  return months.map((month) => ({
    month,
    opened: opened.get(month) ?? 0,
    closed: closed.get(month) ?? 0,
  }));
}
