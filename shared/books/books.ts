import { z } from 'zod';
import { Id, Instant } from '../domain/common.ts';
import { UndoState } from '../domain/case-detail.ts';
import { AnnualReview, AnnualSection, BoardDecision } from './annual-book.ts';
import {
  Legislation,
  PolicyFile,
  PolicyGap,
  PolicyProposal,
  PolicyReview,
  PolicyVersionRecord,
} from './policy-book.ts';
import {
  Acknowledgement,
  OfficialUse,
  PhotoPermission,
  RegisteredPerson,
  RemovalRequest,
  RetentionRule,
  SignatureRequest,
  SocialAccount,
} from './registers.ts';

/**
 * The books of a library: what is kept all year round, beside the cases. Each is edited, logged and undone by itself, as a
 * case is.
 */
export const bookNames = ['registers', 'policy', 'annual'] as const;
export const BookName = z.enum(bookNames);
export type BookName = z.infer<typeof BookName>;

/** Schema of the body of each kind of entry. */
export const bookSchemas = {
  registered_person: RegisteredPerson,
  acknowledgement: Acknowledgement,
  signature_request: SignatureRequest,
  official_use: OfficialUse,
  photo_permission: PhotoPermission,
  removal_request: RemovalRequest,
  social_account: SocialAccount,
  retention_rule: RetentionRule,
  policy_version: PolicyVersionRecord,
  policy_file: PolicyFile,
  policy_review: PolicyReview,
  policy_proposal: PolicyProposal,
  legislation: Legislation,
  policy_gap: PolicyGap,
  annual_review: AnnualReview,
  annual_section: AnnualSection,
  board_decision: BoardDecision,
} as const;

/** The book that each kind of entry stands in. */
export const bookOfKind = {
  registered_person: 'registers',
  acknowledgement: 'registers',
  signature_request: 'registers',
  official_use: 'registers',
  photo_permission: 'registers',
  removal_request: 'registers',
  social_account: 'registers',
  retention_rule: 'registers',
  policy_version: 'policy',
  policy_file: 'policy',
  policy_review: 'policy',
  policy_proposal: 'policy',
  legislation: 'policy',
  policy_gap: 'policy',
  annual_review: 'annual',
  annual_section: 'annual',
  board_decision: 'annual',
} as const satisfies Record<keyof typeof bookSchemas, BookName>;

/** Kinds with one entry for each of a set of keys, which comes into being with its first edit; all others are listed. */
export const keyedBookKinds = [
  'retention_rule',
  'policy_file',
  'legislation',
  'policy_gap',
  'annual_review',
  'annual_section',
] as const satisfies readonly (keyof typeof bookSchemas)[];

/** A kind of entry in a book. */
export type BookKind = keyof typeof bookSchemas;
export const bookKinds = Object.keys(bookSchemas) as BookKind[];
export const BookKind = z.enum(bookKinds);

/** Body of an entry of one kind. */
export type BookBody<K extends BookKind = BookKind> = z.infer<(typeof bookSchemas)[K]>;

/** An entry of a book. */
export type BookRecord<K extends BookKind = BookKind> = {
  readonly [Kind in K]: {
    readonly kind: Kind;
    /** A uuid, or the key of a keyed kind. */
    readonly id: string;
    readonly position: number;
    readonly body: BookBody<Kind>;
  };
}[K];

const Frame = z.strictObject({
  kind: BookKind,
  id: z.string().min(1).max(200),
  position: z.number().int(),
  body: z.unknown(),
});

/** Schema of an entry of any kind; the body is parsed by its kind's own. */
export const BookRecord = Frame.transform((frame, context): BookRecord => {
  const isKeyed = keyedBookKinds.some((kind) => kind === frame.kind);
  if (!isKeyed && !Id.safeParse(frame.id).success) {
    context.addIssue({ code: 'custom', message: 'not an id', path: ['id'] });
    return z.NEVER;
  }
  const body = bookSchemas[frame.kind].safeParse(frame.body);
  if (body.success) return { ...frame, body: body.data } as BookRecord;
  for (const { message, path } of body.error.issues) {
    context.addIssue({ code: 'custom', message, path: ['body', ...path] });
  }
  return z.NEVER;
});

const FieldPatch = z.record(z.string(), z.unknown());

/** One change to one entry: `put` sets fields, `add` makes a listed one at the end, `remove` takes one out (undoable). */
export const BookEdit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), kind: BookKind, id: z.string(), fields: FieldPatch }),
  z.strictObject({ op: z.literal('add'), kind: BookKind, id: Id, body: FieldPatch }),
  z.strictObject({ op: z.literal('remove'), kind: BookKind, id: z.string() }),
]);
export type BookEdit = z.infer<typeof BookEdit>;

/** A file that is kept with a book, encrypted as exhibits are: a signed form, minutes, a proof. Never changed. */
export const KeptDocument = z.strictObject({
  id: Id,
  book: BookName,
  fileName: z.string(),
  sizeBytes: z.number().int().positive(),
  mime: z.string(),
  sha256: z.string().length(64),
  receivedAt: Instant,
});
export type KeptDocument = z.infer<typeof KeptDocument>;

/** A book with everything in it. */
export const BookDetail = z.strictObject({
  book: BookName,
  records: z.array(BookRecord),
  documents: z.array(KeptDocument),
  undo: UndoState,
});
export type BookDetail = z.infer<typeof BookDetail>;

/** What a change did to a book, with the moment from which it survives a power cut. */
export const BookChanged = z.strictObject({
  book: BookName,
  /** Each entry touched as it now is; null for one that was taken out. */
  changes: z.array(
    z.strictObject({ kind: BookKind, id: z.string(), after: BookRecord.nullable() }),
  ),
  undo: UndoState,
  savedAt: Instant,
});
export type BookChanged = z.infer<typeof BookChanged>;

/** One entry of the log about a book, with the entries it changed: what they were and what they became. */
export const BookHistoryEntry = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  kind: z.string(),
  actor: z.string(),
  label: z.string(),
  changes: z.array(
    z.strictObject({
      kind: z.string(),
      id: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
});
export type BookHistoryEntry = z.infer<typeof BookHistoryEntry>;

/** An entry of one kind, without its place. */
export type BookEntry<K extends BookKind> = { readonly id: string; readonly body: BookBody<K> };

/** The entries of one kind, in their order. */
export function entriesOf<K extends BookKind>(
  records: readonly BookRecord[],
  kind: K,
): readonly BookEntry<K>[] {
  return records
    .filter((record) => record.kind === kind)
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, body }) => ({ id, body: body as BookBody<K> }));
}

/** The body of a keyed entry, with empty fields where it was never touched. */
export function entryAt<K extends (typeof keyedBookKinds)[number]>(
  records: readonly BookRecord[],
  kind: K,
  key: string,
): BookBody<K> {
  const found = records.find((record) => record.kind === kind && record.id === key);
  return (found?.body ?? bookSchemas[kind].parse({})) as BookBody<K>;
}
