import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import type { ConsiderationId } from '../../../shared/domain/consideration.ts';
import type { CaseRecords, RecordBody, RecordKind } from '../../../shared/domain/records.ts';

/** New values for some fields of one record, typed but perhaps not saved yet. */
export type FieldEdit<K extends RecordKind = RecordKind> = {
  readonly kind: K;
  readonly id: string;
  readonly fields: Partial<RecordBody<K>>;
};

/** The case as it looks with an edit in it, before the vault has confirmed it. The case given is left as it is. */
export function withEdit(detail: CaseDetail, edit: FieldEdit): CaseDetail {
  if (edit.kind === 'exhibit') {
    return {
      ...detail,
      exhibits: detail.exhibits.map((exhibit) =>
        exhibit.facts.id === edit.id
          ? { ...exhibit, details: { ...exhibit.details, ...edit.fields } }
          : exhibit,
      ),
    };
  }
  return { ...detail, records: recordsWith(detail.records, edit) };
}

function recordsWith(records: CaseRecords, { kind, id, fields }: FieldEdit): CaseRecords {
  const merged = <T extends { id: string; body: object }>(list: T[]): T[] =>
    list.map((item) => (item.id === id ? { ...item, body: { ...item.body, ...fields } } : item));
  switch (kind) {
    case 'case':
      return { ...records, file: { ...records.file, ...fields } };
    case 'outcome':
      return { ...records, outcome: { ...records.outcome, ...fields } };
    case 'narrative':
      return { ...records, narrative: { ...records.narrative, ...fields } };
    case 'person':
      return { ...records, people: merged(records.people) };
    case 'content':
      return { ...records, content: merged(records.content) };
    case 'consideration': {
      const key = id as ConsiderationId;
      const body = { ...records.considerations[key], ...fields };
      return { ...records, considerations: { ...records.considerations, [key]: body } };
    }
    case 'exhibit':
      return records;
  }
}
