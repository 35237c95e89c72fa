import { z } from 'zod';
import { currentPolicy } from '../policy/register.ts';
import { DomainError } from '../errors.ts';
import { Reference, caseReference } from './case-detail.ts';
import { CaseFile, Narrative, Route, StageEntry } from './case-file.ts';
import { Instant } from './common.ts';
import { Consideration, ConsiderationId } from './consideration.ts';
import { ContentItem } from './content-item.ts';
import { citedNumbers, toIds } from './exhibit-references.ts';
import { ExhibitDetails, exhibitNumber } from './exhibit.ts';
import { Outcome, outcomesFor } from './outcome.ts';
import { Person } from './person.ts';
import { AnyRecord, sortRecords, subjectOf } from './records.ts';
import { richTextFromPlain } from './rich-text.ts';

/** Version of the format; a folder of another version is refused. Described in docs/case-folder.md. */
export const CASE_FOLDER_VERSION = 1;

/** The parts of a reference or an exhibit number. */
export type Numbered = { readonly prefix: string; readonly sequence: number };

/** Takes `SM-2026-014` or `EX-MK-003` apart; undefined where it is not spelled as Casebook spells it. */
export function parseNumbered(text: string): Numbered | undefined {
  const [, year, initials, digits] = /^(?:SM-(\d{4})|EX-([A-Z]{1,4}))-(\d{3,9})$/.exec(text) ?? [];
  const prefix = year ?? initials ?? '';
  const sequence = Number(digits);
  const spelled = year ? caseReference(Number(year), sequence) : exhibitNumber(prefix, sequence);
  return spelled === text && sequence > 0 ? { prefix, sequence } : undefined;
}

const isNumbered = (text: string): boolean => parseNumbered(text) !== undefined;

/** One exhibit of a case folder: its file under `evidence/`, and what is recorded about it. */
export const FolderExhibit = z.strictObject({
  number: z.string().startsWith('EX-').refine(isNumbered, 'not an exhibit number').optional(),
  /** Path under `evidence/`, with `/` between its parts. */
  file: z.string().min(1).max(1000),
  /** The name it came with, where that is not the last part of `file`. */
  fileName: z.string().min(1).max(1000).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  receivedAt: Instant.optional(),
  ...ExhibitDetails.shape,
});
export type FolderExhibit = z.infer<typeof FolderExhibit>;

/** A case folder's `case.json` once its references are ids: the record schemas, with defaults for what may be left out. */
const FolderCase = z.strictObject({
  version: z.literal(CASE_FOLDER_VERSION).default(CASE_FOLDER_VERSION),
  reference: Reference.refine(isNumbered, 'not a reference').nullable().default(null),
  openedAt: Instant.nullable().default(null),
  ...CaseFile.shape,
  route: Route.default('other'),
  policyVersion: CaseFile.shape.policyVersion.default(currentPolicy.id),
  stages: z.array(StageEntry).min(1).optional(),
  people: z
    .array(Person)
    .default([Person.parse({ part: 'subject' }), Person.parse({ part: 'reporter' })]),
  content: z.array(ContentItem).default([]),
  considerations: z.partialRecord(ConsiderationId, Consideration).default({}),
  narrative: Narrative.prefault({}),
  outcome: Outcome.prefault({}),
});

/** The content of a `case.json` as somebody writes it whose texts are plain and whose records cite no exhibit. */
export type CaseFolderInput = Readonly<Record<string, unknown>> &
  Pick<z.input<typeof FolderCase>, 'title' | 'broughtOn'>;

/** A case folder as read: what it asks to be called, its records, and its exhibits under the ids that the records use. */
export type ReadCase = {
  readonly reference: string | null;
  readonly openedAt: string | null;
  readonly records: readonly AnyRecord[];
  readonly exhibits: readonly (FolderExhibit & { readonly id: string })[];
};

/**
 * Reads the content of a `case.json`.
 *
 * Exhibits whose `file` is among `refused` are left out, and references to them become their bare numbers.
 *
 * Throws `case_folder_invalid` naming the first thing that does not fit: an unknown field, a wrong value, an exhibit that
 * is cited but not listed, stages out of order, an outcome that the subject's role excludes.
 */
export function readCaseFolder(
  json: unknown,
  newId: () => string,
  refused: ReadonlySet<string> = new Set(),
): ReadCase {
  const { exhibits: listed, ...rest } = parsed(
    z.looseObject({ exhibits: z.array(FolderExhibit).default([]) }),
    json,
  );
  const numbers = listed.flatMap(({ number }) => number ?? []);
  assertDistinct(numbers);
  const stray = citedNumbers(rest).find((number) => !numbers.includes(number));
  if (stray !== undefined) throw invalid(`exhibit ${stray} is cited but not listed`);
  const exhibits = listed
    .filter(({ file }) => !refused.has(file))
    .map((exhibit) => ({ ...exhibit, id: newId() }));
  const ids = new Map(exhibits.map(({ number, id }) => [number, id]));
  const { reference, openedAt, ...parts } = parsed(
    FolderCase,
    withRichTexts(toIds(rest, (number) => ids.get(number))),
  );
  const records = [
    ...recordsOf(parts, newId),
    ...exhibits.map(({ id, ...exhibit }) => ({
      kind: 'exhibit',
      id,
      position: 0,
      body: detailsOf(exhibit),
    })),
  ].map((record) => parsed(AnyRecord, record));
  assertSound(records);
  return { reference, openedAt, records, exhibits };
}

type CaseParts = Omit<z.infer<typeof FolderCase>, 'reference' | 'openedAt'>;

function recordsOf(parts: CaseParts, newId: () => string): unknown[] {
  const { version: _, people, content, considerations, narrative, outcome, ...file } = parts;
  const stages = file.stages ?? [{ stage: 'reported', enteredOn: file.broughtOn }];
  const each = (kind: string, bodies: readonly unknown[]) =>
    bodies.map((body, position) => ({ kind, id: newId(), position, body }));
  return [
    { kind: 'case', id: 'case', position: 0, body: { ...file, stages } },
    ...each('person', people),
    ...each('content', content),
    ...Object.entries(considerations).map(([id, body]) => ({
      kind: 'consideration',
      id,
      position: 0,
      body,
    })),
    { kind: 'narrative', id: 'narrative', position: 0, body: narrative },
    { kind: 'outcome', id: 'outcome', position: 0, body: outcome },
  ];
}

/** What is recorded about an exhibit, without where its file lies. */
export function detailsOf(exhibit: FolderExhibit): ExhibitDetails {
  const fields = Object.keys(ExhibitDetails.shape) as (keyof ExhibitDetails)[];
  return ExhibitDetails.parse(Object.fromEntries(fields.map((key) => [key, exhibit[key]])));
}

const richFields = new Set([
  ...['nature', 'extent', 'reasons', 'recommendationReasons', 'decisionReasons'],
  ...Object.keys(Narrative.shape),
]);

/** Whoever writes by hand may give plain text, one paragraph per line, where formatted text is meant. */
function withRichTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRichTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && richFields.has(key)
        ? richTextFromPlain(inner)
        : withRichTexts(inner),
    ]),
  );
}

function assertDistinct(numbers: readonly string[]): void {
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) throw invalid(`two exhibits are numbered ${twice}`);
}

function assertSound(records: readonly AnyRecord[]): void {
  const sorted = sortRecords(records);
  const { stages, closing } = sorted.file;
  if (stages.some((entry, index) => entry.enteredOn < (stages[index - 1]?.enteredOn ?? ''))) {
    throw invalid('stages: their days are out of order');
  }
  if ((stages.at(-1)?.stage === 'closed') !== (closing !== null)) {
    throw invalid('closing: a case has it exactly when its last stage is closed');
  }
  const allowed = outcomesFor(subjectOf(sorted)?.role ?? null);
  const stray = sorted.outcome.actions.find((action) => !allowed.includes(action));
  if (stray) throw invalid(`outcome.actions: ${stray} does not fit the subject’s role`);
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(`${issue?.path.join('.') || 'case.json'}: ${issue?.message ?? 'does not fit'}`);
}

function invalid(message: string): DomainError {
  return new DomainError('case_folder_invalid', message);
}
