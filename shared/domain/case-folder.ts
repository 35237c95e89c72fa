import { z } from 'zod';
import { caseFolderInvalid as invalid } from './case-folder-fault.ts';
import { folderLists, withKeys, withReferences } from './case-folder-references.ts';
import { FolderCase, FolderExhibit, FolderPerson } from './case-folder-schema.ts';
import { CaseFile } from './case-file.ts';
import { asWritten, citedNumbers, MISSPELT, toIds } from './exhibit-references.ts';
import { ExhibitDetails } from './exhibit.ts';
import { mapTexts, type TextChange } from './free-texts.ts';
import { outcomesFor } from './outcome.ts';
import { isNameProtected } from './person.ts';
import { AnyRecord, keyed, lists, singletons, sortRecords, subjectOf } from './records.ts';
import { richTextFromPlain } from './rich-text.ts';

/** The content of a `case.json` as somebody writes it whose texts are plain and whose records cite no exhibit. */
export type CaseFolderInput = Readonly<Record<string, unknown>> &
  Pick<z.input<typeof FolderCase>, 'title' | 'broughtOn'>;

/** A case folder as read: what it asks to be called, its records, and its exhibits under the ids that the records use. */
export type ReadCase = {
  readonly reference: string | null;
  readonly openedAt: string | null;
  readonly records: readonly AnyRecord[];
  readonly exhibits: readonly (FolderExhibit & { readonly id: string })[];
  /** Other names that protected people go by, by the id of the person. */
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
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
  const numbered = toIds(rest, (number) => ids.get(number));
  const { ids: recordIds, json: linked } = withRecordIds(numbered as object, ids, newId);
  const { reference, openedAt, ...parts } = parsed(
    FolderCase,
    mapTexts(FolderCase, linked, plainAsRich),
  );
  const records = [
    ...recordsOf(parts, recordIds),
    ...exhibits.map(({ id, ...exhibit }) => ({
      kind: 'exhibit',
      id,
      position: 0,
      body: detailsOf(exhibit),
    })),
  ].map((record) => parsed(AnyRecord, record));
  assertSound(records);
  const otherNames = new Map(
    parts.people.flatMap((person, index) =>
      isNameProtected(person) && person.otherNames.length > 0
        ? [[recordIds.people?.[index] ?? '', person.otherNames] as const]
        : [],
    ),
  );
  return { reference, openedAt, records, exhibits, otherNames };
}

type CaseParts = Omit<z.infer<typeof FolderCase>, 'reference' | 'openedAt'>;

/** Ids of the records of each list, in its order. */
type RecordIds = Readonly<Record<string, readonly string[]>>;

/**
 * Gives every listed record an id of its own and rewrites what refers to it.
 *
 * In the folder an item may have an `id`, any word, by which others refer to it.
 */
function withRecordIds(
  json: object,
  exhibitIds: ReadonlyMap<string | undefined, string>,
  newId: () => string,
): { ids: RecordIds; json: unknown } {
  const folder = new Map<string, unknown>(Object.entries(json));
  const ids: Record<string, readonly string[]> = {};
  const byName = new Map<string, string>();
  const inKeys = new Map<string, string>();
  for (const [number, id] of exhibitIds) if (number !== undefined) inKeys.set(number, id);
  const without = folderLists.map(([kind, name]) => {
    const items = folder.get(name) ?? (name === 'people' ? [{}, {}] : []);
    if (!Array.isArray(items)) return [name, items];
    ids[name] = items.map((item: unknown, index) => {
      const id = newId();
      const given = idGiven(item, `${name}.${index}`);
      if (given === undefined) return id;
      if (byName.has(`${kind} ${given}`)) throw invalid(`${name}: two have the id ${given}`);
      byName.set(`${kind} ${given}`, id);
      inKeys.set(given, id);
      return id;
    });
    return [name, items.map(withoutId)];
  });
  const listed = Object.fromEntries(without) as Record<string, unknown>;
  const given = Object.fromEntries(
    [...folder].map(([key, value]) => [key, key in listed ? listed[key] : value]),
  ) as Record<string, unknown>;
  const rename = (kind: string, name: string): string => {
    const id = byName.get(`${kind} ${name}`);
    if (id === undefined) throw invalid(`${kind} ${name} is referred to but not listed`);
    return id;
  };
  const linked = withReferences(given, rename) as Record<string, unknown>;
  const reasons = z.record(z.string(), z.unknown()).safeParse(linked.gapReasons).data;
  return {
    ids,
    json: reasons ? { ...linked, gapReasons: withKeys(reasons, inKeys) } : linked,
  };
}

const FolderItem = z.looseObject({ id: z.unknown() });
const Word = z.string().regex(/^[\w-]{1,60}$/);

function idGiven(item: unknown, place: string): string | undefined {
  const given = FolderItem.safeParse(item).data?.id;
  const word = Word.safeParse(given);
  if (given !== undefined && !word.success) {
    throw invalid(`${place}.id: a word of letters, digits, - and _, 60 at most, is wanted`);
  }
  return word.data;
}

function withoutId(item: unknown): unknown {
  const known = FolderItem.safeParse(item).data;
  if (!known) return item;
  const { id: _, ...body } = known;
  return body;
}

function recordsOf(parts: CaseParts, ids: RecordIds): unknown[] {
  const { version: _, ...given } = parts;
  const byName = new Map<string, unknown>(Object.entries(given));
  const one = ([kind, name]: [string, string]) => ({
    kind,
    id: kind,
    position: 0,
    body: byName.get(name),
  });
  const many = ([kind, name]: [string, string]) =>
    (byName.get(name) as object[]).map((body, position) => ({
      kind,
      id: ids[name]?.[position],
      position,
      body: kind === 'person' ? withoutOtherNames(body) : body,
    }));
  const byKey = ([kind, name]: [string, string]) =>
    Object.entries(byName.get(name) as object).map(([id, body]: [string, unknown]) => ({
      kind,
      id,
      position: 0,
      body,
    }));
  const fields = Object.keys(CaseFile.shape);
  const file = Object.fromEntries(fields.map((field) => [field, byName.get(field)]));
  const stages = parts.stages ?? [{ stage: 'reported', enteredOn: parts.broughtOn }];
  return [
    { kind: 'case', id: 'case', position: 0, body: { ...file, stages } },
    ...Object.entries(singletons)
      .filter(([kind]) => kind !== 'case')
      .map(one),
    ...Object.entries(lists).flatMap(many),
    ...Object.entries(keyed).flatMap(byKey),
  ];
}

function withoutOtherNames(body: object): object {
  const { otherNames: _, ...person } = FolderPerson.parse(body);
  return person;
}

/** What is recorded about an exhibit, without where its file lies. */
export function detailsOf(exhibit: FolderExhibit): ExhibitDetails {
  const fields = Object.keys(ExhibitDetails.shape) as (keyof ExhibitDetails)[];
  return ExhibitDetails.parse(Object.fromEntries(fields.map((key) => [key, exhibit[key]])));
}

/** Whoever writes by hand may give plain text, one paragraph per line, where formatted text is meant. */
const plainAsRich: TextChange = {
  plain: (text) => text,
  rich: (value) => (typeof value === 'string' ? richTextFromPlain(value) : value),
};

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
  const chosen = { outcome: sorted.outcome.actions, appeal: sorted.appeal.actions ?? [] };
  for (const [name, actions] of Object.entries(chosen)) {
    const stray = actions.find((action) => !allowed.includes(action));
    if (stray) throw invalid(`${name}.actions: ${stray} does not fit the subject’s role`);
  }
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.map((part) => asWritten(String(part))).join('.');
  const fault = issue?.message.replace(`"${MISSPELT}`, '"') ?? 'does not fit';
  throw invalid(`${place || 'case.json'}: ${fault}`);
}
