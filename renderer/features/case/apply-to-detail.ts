import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import type { ConsiderationId } from '../../../shared/domain/consideration.ts';
import { considerationMarks } from '../../../shared/domain/consideration.ts';
import { recordSchemas, type CaseRecords, type Edit } from '../../../shared/domain/records.ts';

/**
 * The case as it will be once an edit is saved, so that the screen need not wait.
 *
 * Null when the edit does not fit: the fields are then shown as wrong and nothing is sent.
 */
export function applyToDetail(detail: CaseDetail, edit: Edit): CaseDetail | null {
  if (edit.op === 'remove') return { ...detail, records: without(detail.records, edit) };
  if (edit.op === 'add') {
    const body = recordSchemas[edit.kind].safeParse(edit.body);
    return body.success ? { ...detail, records: withAdded(detail.records, edit, body.data) } : null;
  }
  return putInto(detail, edit);
}

type Op<O extends Edit['op']> = Extract<Edit, { op: O }>;

const listOf = { person: 'people', content: 'content' } as const;

function without(records: CaseRecords, { kind, id }: Op<'remove'>): CaseRecords {
  const list = listOf[kind];
  return { ...records, [list]: records[list].filter((record) => record.id !== id) };
}

function withAdded(records: CaseRecords, { kind, id }: Op<'add'>, body: unknown): CaseRecords {
  const list = listOf[kind];
  return { ...records, [list]: [...records[list], { id, body }] };
}

function putInto(detail: CaseDetail, { kind, id, fields }: Op<'put'>): CaseDetail | null {
  const before = bodyOf(detail, kind, id);
  if (!before) return null;
  const parsed = recordSchemas[kind].safeParse({ ...before, ...fields });
  if (!parsed.success) return null;
  // Not the parsed body: trimming would take the space away that the person has just typed.
  const after = { ...before, ...fields };
  if (kind === 'exhibit') {
    const exhibits = detail.exhibits.map((exhibit) =>
      exhibit.facts.id === id ? { ...exhibit, details: after as typeof exhibit.details } : exhibit,
    );
    return { ...detail, exhibits };
  }
  return withRecords(detail, recordsWith(detail.records, kind, id, after));
}

function bodyOf(detail: CaseDetail, kind: Op<'put'>['kind'], id: string): object | undefined {
  const { records } = detail;
  switch (kind) {
    case 'case':
      return records.file;
    case 'outcome':
      return records.outcome;
    case 'narrative':
      return records.narrative;
    case 'consideration':
      return records.considerations[id as ConsiderationId];
    case 'exhibit':
      return detail.exhibits.find((exhibit) => exhibit.facts.id === id)?.details;
    case 'person':
    case 'content':
      return records[listOf[kind]].find((record) => record.id === id)?.body;
  }
}

function recordsWith(
  records: CaseRecords,
  kind: Exclude<Op<'put'>['kind'], 'exhibit'>,
  id: string,
  body: object,
): CaseRecords {
  switch (kind) {
    case 'case':
      return { ...records, file: body as CaseRecords['file'] };
    case 'outcome':
    case 'narrative':
      return { ...records, [kind]: body };
    case 'consideration':
      return { ...records, considerations: { ...records.considerations, [id]: body } };
    case 'person':
    case 'content': {
      const list = listOf[kind];
      const next = records[list].map((record) => (record.id === id ? { id, body } : record));
      return { ...records, [list]: next };
    }
  }
}

/** Columns of the list that are drawn from the records follow them. */
function withRecords(detail: CaseDetail, records: CaseRecords): CaseDetail {
  const subject = records.people.find((person) => person.body.part === 'subject')?.body;
  const row = {
    ...detail.row,
    title: records.file.title,
    broughtOn: records.file.broughtOn,
    route: records.file.route,
    subjectName: subject?.name ?? '',
    subjectRole: subject?.role ?? null,
    marks: considerationMarks(records.considerations),
  };
  return { ...detail, row, records };
}
