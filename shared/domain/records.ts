import { z } from 'zod';
import { Action, Deadline, TimelineEvent } from './agenda.ts';
import { Allegation } from './allegation.ts';
import { Appeal, GapReason, Lesson } from './appeal.ts';
import { CaseFile, Narrative } from './case-file.ts';
import { Id } from './common.ts';
import { Consideration, ConsiderationId, considerationIds } from './consideration.ts';
import { ContentItem } from './content-item.ts';
import { ExhibitDetails } from './exhibit.ts';
import { Letter } from './letter.ts';
import { Meeting, Statement } from './meeting.ts';
import { Outcome } from './outcome.ts';
import { hasPart, Person } from './person.ts';
import { Plan } from './plan.ts';
import { Referral, ReferralBody, referralBodies } from './referral.ts';
import { Measure, Triage } from './triage.ts';

/** Schema of the body of each kind of record that a case holds. */
export const recordSchemas = {
  case: CaseFile,
  narrative: Narrative,
  triage: Triage,
  plan: Plan,
  outcome: Outcome,
  appeal: Appeal,
  consideration: Consideration,
  referral: Referral,
  gap: GapReason,
  exhibit: ExhibitDetails,
  person: Person,
  content: ContentItem,
  measure: Measure,
  allegation: Allegation,
  meeting: Meeting,
  statement: Statement,
  letter: Letter,
  action: Action,
  deadline: Deadline,
  event: TimelineEvent,
  lesson: Lesson,
} as const;

/** Kinds of which a case has exactly one, whose id is the kind itself; and the name it goes by among a case's records. */
export const singletons = {
  case: 'file',
  narrative: 'narrative',
  triage: 'triage',
  plan: 'plan',
  outcome: 'outcome',
  appeal: 'appeal',
} as const;

/** Kinds that come in any number and any order; and the name of the list among a case's records. */
export const lists = {
  person: 'people',
  content: 'content',
  measure: 'measures',
  allegation: 'allegations',
  meeting: 'meetings',
  statement: 'statements',
  letter: 'letters',
  action: 'actions',
  deadline: 'deadlines',
  event: 'events',
  lesson: 'lessons',
} as const;

/** Kinds with one record for each of a set of keys, there from the start; and the name they go by. */
export const keyed = {
  consideration: 'considerations',
  referral: 'referrals',
  gap: 'gapReasons',
} as const;

/** A kind of record; every change to a case is a change to records of these kinds. */
export type RecordKind = keyof typeof recordSchemas;
export type ListKind = keyof typeof lists;
export type KeyedKind = keyof typeof keyed;

export const recordKinds = Object.keys(recordSchemas) as RecordKind[];
export const listKinds = Object.keys(lists) as ListKind[];
export const RecordKind = z.enum(recordKinds);
const ListKind = z.enum(listKinds);

/** Body of a record of one kind. */
export type RecordBody<K extends RecordKind = RecordKind> = z.infer<(typeof recordSchemas)[K]>;

const FieldPatch = z.record(z.string(), z.unknown());

/**
 * One change to one record.
 *
 * `put` sets the named fields of an existing record (all but listed ones always exist); `add` makes a record at the end of
 * its list; `remove` takes it out (undoable).
 */
export const Edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), kind: RecordKind, id: z.string(), fields: FieldPatch }),
  z.strictObject({ op: z.literal('add'), kind: ListKind, id: z.uuid(), body: FieldPatch }),
  z.strictObject({ op: z.literal('remove'), kind: ListKind, id: z.uuid() }),
]);
export type Edit = z.infer<typeof Edit>;

function recordOf<K extends RecordKind, I extends z.ZodType<string>>(kind: K, id: I) {
  return z.strictObject({
    kind: z.literal(kind),
    id,
    position: z.number().int(),
    body: recordSchemas[kind],
  });
}

/** Schema of a record of any kind. */
export const AnyRecord = z.discriminatedUnion('kind', [
  recordOf('case', z.literal('case')),
  recordOf('narrative', z.literal('narrative')),
  recordOf('triage', z.literal('triage')),
  recordOf('plan', z.literal('plan')),
  recordOf('outcome', z.literal('outcome')),
  recordOf('appeal', z.literal('appeal')),
  recordOf('consideration', ConsiderationId),
  recordOf('referral', ReferralBody),
  recordOf('gap', z.string().min(1).max(200)),
  recordOf('exhibit', Id),
  recordOf('person', Id),
  recordOf('content', Id),
  recordOf('measure', Id),
  recordOf('allegation', Id),
  recordOf('meeting', Id),
  recordOf('statement', Id),
  recordOf('letter', Id),
  recordOf('action', Id),
  recordOf('deadline', Id),
  recordOf('event', Id),
  recordOf('lesson', Id),
]);
export type AnyRecord = z.infer<typeof AnyRecord>;

function listOf<S extends z.ZodType>(body: S) {
  return z.array(z.strictObject({ id: z.string(), body }));
}

/** All the records of one case, sorted by what they are. Exhibit details lie beside their facts elsewhere. */
export const CaseRecords = z.strictObject({
  file: CaseFile,
  narrative: Narrative,
  triage: Triage,
  plan: Plan,
  outcome: Outcome,
  appeal: Appeal,
  considerations: z.record(ConsiderationId, Consideration),
  referrals: z.record(ReferralBody, Referral),
  gapReasons: z.record(z.string(), GapReason),
  people: listOf(Person),
  content: listOf(ContentItem),
  measures: listOf(Measure),
  allegations: listOf(Allegation),
  meetings: listOf(Meeting),
  statements: listOf(Statement),
  letters: listOf(Letter),
  actions: listOf(Action),
  deadlines: listOf(Deadline),
  events: listOf(TimelineEvent),
  lessons: listOf(Lesson),
});
export type CaseRecords = z.infer<typeof CaseRecords>;

/** The person the case is about: the first of that part. */
export function subjectOf(records: Pick<CaseRecords, 'people'>): Person | undefined {
  return records.people.find(({ body }) => hasPart(body, 'subject'))?.body;
}

/** Sorts a case's records; what has never been touched is there with empty fields. Throws when the case file is missing. */
export function sortRecords(records: readonly AnyRecord[]): CaseRecords {
  if (!records.some(({ kind }) => kind === 'case')) throw new Error('a case without a case file');
  const byKind = Map.groupBy(
    records.toSorted((a, b) => a.position - b.position),
    ({ kind }) => kind,
  );
  const of = (kind: string): readonly AnyRecord[] => byKind.get(kind as RecordKind) ?? [];
  const one = ([kind, name]: [string, string]) => [name, of(kind)[0]?.body ?? {}];
  const many = ([kind, name]: [string, string]) => [
    name,
    of(kind).map(({ id, body }) => ({ id, body })),
  ];
  const byKey = (kind: KeyedKind, keys: readonly string[]) => ({
    ...Object.fromEntries(keys.map((key) => [key, {}])),
    ...Object.fromEntries(of(kind).map(({ id, body }) => [id, body])),
  });
  return CaseRecords.parse({
    ...Object.fromEntries(Object.entries(singletons).map(one)),
    ...Object.fromEntries(Object.entries(lists).map(many)),
    considerations: byKey('consideration', considerationIds),
    referrals: byKey('referral', referralBodies),
    gapReasons: byKey('gap', []),
  });
}
