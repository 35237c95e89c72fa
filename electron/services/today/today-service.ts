import { coverageByGroup } from '../../../shared/annual/facts/acknowledgement-facts.ts';
import type { BookRecord } from '../../../shared/books/books.ts';
import type { CaseAgendaItem } from '../../../shared/domain/case-relations.ts';
import { isBeyondTriage, stages } from '../../../shared/domain/case-file.ts';
import { formalityOf } from '../../../shared/domain/formality.ts';
import { urgentGaps } from '../../../shared/domain/gaps/urgent.ts';
import type { Today } from '../../../shared/domain/today.ts';
import { policyInForce, type PolicyVersion } from '../../../shared/policy/register.ts';
import { newestPolicy } from '../../../shared/policy/versions.ts';
import { dueFromRegisters } from '../../../shared/registers/due.ts';
import { dueByConfirmedRules } from '../../../shared/registers/retention.ts';
import { actionWords, agendaOf, soonestFirst } from '../../../shared/time/agenda.ts';
import { addDays, addMonths, daysFromTo } from '../../../shared/time/days.ts';
import { endOfHomeDay, homeDayOf } from '../../../shared/time/zones.ts';
import { lastMomentOf } from '../../../shared/time/time-left.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { libraryCounts } from '../cases/case-list-repo.ts';
import { casesElsewhere } from '../handover/elsewhere.ts';
import { withholderFor } from '../people/withhold.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import { retentionLines } from '../registers/retention-service.ts';
import { now, type Session } from '../session.ts';
import { askingCases, type AskingCase } from './asking-cases.ts';
import { ownCases } from './own-cases.ts';
import { casesByMonth, casesUnchangedSince } from './today-counts-repo.ts';

/** How far ahead the home screen looks. */
const DAYS_AHEAD = 30;
/** Days without a change after which a case stands still. */
const DAYS_STILL = 14;
/** A longer list is no day's work: its first lines are shown, and how many there are. */
const MOST_DATES = 200;
const MOST_LINES = 50;
const MONTHS = 12;

/** Dates of all open cases that are worked on here, or of one case, soonest first. No protected person is named: not in titles, not in what is to be done. */
export function agendaOfCases(session: Session, caseId: string | null = null): CaseAgendaItem[] {
  const elsewhere = caseId === null ? casesElsewhere(session).caseIds : new Set();
  const cases = askingCases(session.db, caseId).filter((one) => !elsewhere.has(one.caseId));
  return agendaFrom(cases, now(session)).map((item) => withoutNames(session, item));
}

function agendaFrom(cases: readonly AskingCase[], at: string): CaseAgendaItem[] {
  return soonestFirst(
    cases.flatMap((one) => agendaOf(one.records, at).map((item) => ({ ...item, ...named(one) }))),
  );
}

function withoutNames<Item extends { readonly caseId: string; readonly what: string }>(
  session: Session,
  item: Item,
): Item {
  return { ...item, what: withholderFor(session, item.caseId).text(item.what) };
}

type Named = { caseId: string; reference: string; title: string };

function named({ caseId, reference, title }: Named): Named {
  return { caseId, reference, title };
}

/** Actions that nobody gave a day: they would be seen nowhere but in their case. */
function undatedActions(cases: readonly AskingCase[]): Today['undated'] {
  return cases.flatMap((one) =>
    one.records.actions
      .filter(({ body }) => body.dueOn === null && body.doneOn === null)
      .map(({ id, body }) => ({ ...named(one), target: id, what: actionWords(body) })),
  );
}

/** What cannot wait and has no day, without what somebody gave a reason for leaving open. */
function urgentMatters(session: Session, cases: readonly AskingCase[]): Today['urgent'] {
  const own = ownCases(session, cases);
  return cases.flatMap((one) => {
    const { records } = one;
    const ownPart = own.get(one.caseId) ?? null;
    const detail = { ownPart, cameFrom: null, handedTo: null };
    return urgentGaps({ records, detail, formality: formalityOf(records) })
      .filter(({ id }) => !records.gapReasons.get(id)?.trim())
      .map(({ id, text, source, section, target }) => ({
        ...named(one),
        ...{ id, text, source, section, target },
      }));
  });
}

/** Cases about which triage has not decided, and which have not gone on without. */
function withoutTriage(cases: readonly AskingCase[], today: string): Today['untriaged'] {
  return cases
    .filter(({ stage, records }) => !isBeyondTriage(stage) && records.triage.decision === null)
    .map(({ broughtOn, ...one }) => {
      const days = Math.max(0, daysFromTo(broughtOn, today));
      return { ...named(one), broughtOn, days };
    })
    .toSorted((a, b) => a.broughtOn.localeCompare(b.broughtOn));
}

function countByStage(cases: readonly AskingCase[]): Today['stages'] {
  const counts = new Map<string, number>();
  for (const { stage } of cases) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return stages.slice(0, -1).map((stage) => ({ stage, count: counts.get(stage) ?? 0 }));
}

/** What the home screen shows of all open cases. */
export function todayOf(session: Session): Today {
  const { db } = session;
  const at = now(session);
  const today = homeDayOf(at);
  const horizonMs = Date.parse(endOfHomeDay(addDays(today, DAYS_AHEAD)));
  const { handedOver, caseIds: elsewhere } = casesElsewhere(session);
  const isHere = ({ caseId }: { caseId: string }): boolean => !elsewhere.has(caseId);
  const cases = askingCases(db).filter(isHere);
  const agenda = agendaFrom(cases, at).filter(
    ({ due }) => Date.parse(lastMomentOf(due)) <= horizonMs,
  );
  const undated = undatedActions(cases);
  const urgent = urgentMatters(session, cases);
  const untriaged = withoutTriage(cases, today);
  const still = casesUnchangedSince(db, endOfHomeDay(addDays(today, -DAYS_STILL))).filter(isHere);
  const records = listBookRecords(db, 'registers');
  const versions = versionsOf(db);
  return {
    agenda: agenda.slice(0, MOST_DATES).map((item) => withoutNames(session, item)),
    undated: undated.slice(0, MOST_LINES).map((item) => withoutNames(session, item)),
    urgent: urgent.slice(0, MOST_LINES),
    untriaged: untriaged.slice(0, MOST_LINES),
    still: still
      .slice(0, MOST_LINES)
      .map((row) => ({ ...row, days: daysFromTo(homeDayOf(row.changedAt), today) })),
    total: {
      agenda: agenda.length,
      undated: undated.length,
      urgent: urgent.length,
      untriaged: untriaged.length,
      still: still.length,
    },
    openCases: cases.length,
    hasCases: libraryCounts(db).total > 0,
    handedOver,
    registers: dueFromRegisters(records, { today, until: addDays(today, DAYS_AHEAD) }),
    retentionDue: dueByConfirmedRules(retentionLines(session)),
    // For the version that people are chased for.
    signatures: signaturesOn(records, newestPolicy(versions).id, today),
    policy: policyOnShow(versions, today),
    stages: countByStage(cases),
    months: lastMonths(session, today),
  };
}

function policyOnShow(versions: readonly PolicyVersion[], today: string): Today['policy'] {
  const { title, reviewedOn, nextReviewDue } =
    policyInForce(today, versions) ?? newestPolicy(versions);
  return { title, reviewedOn, nextReviewDue };
}

function signaturesOn(
  registers: readonly BookRecord[],
  versionId: string,
  on: string,
): Today['signatures'] {
  return coverageByGroup(registers, { versionId, on })
    .filter(({ engaged }) => engaged > 0)
    .map(({ group, engaged, missing }) => ({ group, engaged, missing }));
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
