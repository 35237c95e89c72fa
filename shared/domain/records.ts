import { z } from 'zod';
import { CaseFile, Narrative } from './case-file.ts';
import { Id } from './common.ts';
import { Consideration, ConsiderationId, considerationIds } from './consideration.ts';
import { ContentItem } from './content-item.ts';
import { ExhibitDetails } from './exhibit.ts';
import { Outcome } from './outcome.ts';
import { Person } from './person.ts';

/** Schema of the body of each kind of record that a case holds. */
export const recordSchemas = {
  case: CaseFile,
  person: Person,
  content: ContentItem,
  consideration: Consideration,
  outcome: Outcome,
  narrative: Narrative,
  exhibit: ExhibitDetails,
} as const;

/** Kinds of record; every change to a case is a change to records of these kinds. */
export const recordKinds = [
  'case',
  'person',
  'content',
  'consideration',
  'outcome',
  'narrative',
  'exhibit',
] as const satisfies readonly (keyof typeof recordSchemas)[];
export const RecordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof RecordKind>;

/** Body of a record of one kind. */
export type RecordBody<K extends RecordKind = RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** Kinds of which a case has exactly one; its id is the kind itself. */
export const singletonKinds = ['case', 'outcome', 'narrative'] as const;

const FieldPatch = z.record(z.string(), z.unknown());

/**
 * One change to one record.
 *
 * `put` sets the named fields of an existing record (a singleton, a consideration or an exhibit's details always exist);
 * `add` makes a record at the end of its kind; `remove` takes it out (undoable).
 */
export const Edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), kind: RecordKind, id: z.string(), fields: FieldPatch }),
  z.strictObject({
    op: z.literal('add'),
    kind: z.enum(['person', 'content']),
    id: z.uuid(),
    body: FieldPatch,
  }),
  z.strictObject({
    op: z.literal('remove'),
    kind: z.enum(['person', 'content']),
    id: z.uuid(),
  }),
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
  recordOf('person', Id),
  recordOf('content', Id),
  recordOf('consideration', ConsiderationId),
  recordOf('outcome', z.literal('outcome')),
  recordOf('narrative', z.literal('narrative')),
  recordOf('exhibit', Id),
]);
export type AnyRecord = z.infer<typeof AnyRecord>;

/** All the records of one case, sorted by what they are. Exhibit details lie beside their facts elsewhere. */
export const CaseRecords = z.strictObject({
  file: CaseFile,
  people: z.array(z.strictObject({ id: z.string(), body: Person })),
  content: z.array(z.strictObject({ id: z.string(), body: ContentItem })),
  considerations: z.record(ConsiderationId, Consideration),
  outcome: Outcome,
  narrative: Narrative,
});
export type CaseRecords = z.infer<typeof CaseRecords>;

/** The person the case is about: the first of that part. */
export function subjectOf(records: CaseRecords): Person | undefined {
  return records.people.find((person) => person.body.part === 'subject')?.body;
}

/** Sorts a case's records; what has never been touched is there with empty fields. Throws when the case file is missing. */
export function sortRecords(records: readonly AnyRecord[]): CaseRecords {
  const file = records.find((record) => record.kind === 'case');
  if (!file) throw new Error('a case without a case file');
  const considerations = Object.fromEntries(
    considerationIds.map((id) => [
      id,
      records.find((record) => record.kind === 'consideration' && record.id === id)?.body ?? {},
    ]),
  );
  return CaseRecords.parse({
    file: file.body,
    people: partsOf(records, 'person'),
    content: partsOf(records, 'content'),
    considerations,
    outcome: records.find((record) => record.kind === 'outcome')?.body ?? {},
    narrative: records.find((record) => record.kind === 'narrative')?.body ?? {},
  });
}

function partsOf(records: readonly AnyRecord[], kind: RecordKind): { id: string; body: unknown }[] {
  return records
    .filter((record) => record.kind === kind)
    .sort((a, b) => a.position - b.position)
    .map(({ id, body }) => ({ id, body }));
}
