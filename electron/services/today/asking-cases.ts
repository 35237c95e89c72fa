import { considerationIds, type ConsiderationId } from '../../../shared/domain/consideration.ts';
import type { UrgentFacts } from '../../../shared/domain/gaps/urgent.ts';
import type { AgendaRecords } from '../../../shared/time/agenda.ts';
import type { ReadDb } from '../../db/sql.ts';
import {
  askingFields,
  type AskingKind,
  type AskingRecord,
  askingRecords,
  openCases,
  type OpenCase,
} from './today-repo.ts';

/** What of a case's records is looked at: its dates, and what cannot wait. */
export type LookedAt = AgendaRecords &
  UrgentFacts['records'] & {
    readonly triage: { readonly decision: string | null };
    /** Why gaps are left open, by their ids. */
    readonly gapReasons: ReadonlyMap<string, string>;
    /** Whether somebody in it is marked as the Director. */
    readonly hasDirector: boolean;
  };

/** An open case with what is looked at of it. */
export type AskingCase = OpenCase & { readonly records: LookedAt };

/** Open cases with what is looked at of them, by reference; only one of them where `caseId` says so. */
export function askingCases(db: ReadDb, caseId: string | null = null): AskingCase[] {
  const byCase = Map.groupBy(askingRecords(db, caseId), (record) => record.caseId);
  return openCases(db, caseId).map((one) => ({
    ...one,
    records: {
      ...(byCase.has(one.caseId) ? recordsFrom(byCase.get(one.caseId) ?? []) : nothing),
      file: one,
    },
  }));
}

type Fields<K extends AskingKind> = ReturnType<(typeof askingFields)[K]['parse']>;

function recordsFrom(rows: readonly AskingRecord[]): Omit<LookedAt, 'file'> {
  const of = <K extends AskingKind>(kind: K): { id: string; body: Fields<K> }[] =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, fields }) => ({
        id,
        body: askingFields[kind].parse(JSON.parse(fields)) as Fields<K>,
      }));
  const one = <K extends AskingKind>(kind: K): Fields<K> | undefined => of(kind)[0]?.body;
  const considerations = new Map(of('consideration').map(({ id, body }) => [id, body]));
  const referrals = new Map(of('referral').map(({ id, body }) => [id, body]));
  return {
    triage: one('triage') ?? nothing.triage,
    plan: one('plan') ?? nothing.plan,
    outcome: one('outcome') ?? nothing.outcome,
    appeal: one('appeal') ?? nothing.appeal,
    measures: of('measure'),
    meetings: of('meeting'),
    letters: of('letter'),
    actions: of('action'),
    deadlines: of('deadline'),
    allegations: of('allegation'),
    considerations: byConsideration((id) => considerations.get(id) ?? unanswered),
    referrals: {
      ico: referrals.get('ico') ?? undecided,
      safeguarding: referrals.get('safeguarding') ?? undecided,
    },
    gapReasons: new Map(of('gap').map(({ id, body }) => [id, body.reason])),
    hasDirector: rows.some(({ kind }) => kind === 'person'),
  };
}

const unanswered = askingFields.consideration.parse({});
const undecided = askingFields.referral.parse({});

function byConsideration(
  answerOf: (id: ConsiderationId) => Fields<'consideration'>,
): UrgentFacts['records']['considerations'] {
  return Object.fromEntries(considerationIds.map((id) => [id, answerOf(id)])) as Record<
    ConsiderationId,
    Fields<'consideration'>
  >;
}

/** A case that asks for nothing: most of many do. */
const nothing: Omit<LookedAt, 'file'> = {
  triage: askingFields.triage.parse({}),
  plan: askingFields.plan.parse({}),
  outcome: askingFields.outcome.parse({}),
  appeal: askingFields.appeal.parse({}),
  measures: [],
  meetings: [],
  letters: [],
  actions: [],
  deadlines: [],
  allegations: [],
  considerations: byConsideration(() => unanswered),
  referrals: { ico: undecided, safeguarding: undecided },
  gapReasons: new Map(),
  hasDirector: false,
};
