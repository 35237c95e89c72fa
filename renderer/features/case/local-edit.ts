import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import type { ExhibitDetails } from '../../../shared/domain/exhibit.ts';
import {
  keyed,
  lists,
  singletons,
  type CaseRecords,
  type RecordBody,
  type RecordKind,
} from '../../../shared/domain/records.ts';

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
          ? {
              ...exhibit,
              details: { ...exhibit.details, ...(edit.fields as Partial<ExhibitDetails>) },
            }
          : exhibit,
      ),
    };
  }
  return { ...detail, records: recordsWith(detail.records, edit) };
}

function recordsWith(records: CaseRecords, { kind, id, fields }: FieldEdit): CaseRecords {
  if (kind in singletons) {
    const name = singletons[kind as keyof typeof singletons];
    return { ...records, [name]: { ...records[name], ...fields } };
  }
  if (kind in keyed) {
    const name = keyed[kind as keyof typeof keyed];
    const all: Readonly<Record<string, object>> = records[name];
    return { ...records, [name]: { ...all, [id]: { ...all[id], ...fields } } };
  }
  const name = lists[kind as keyof typeof lists];
  const merged = records[name].map((item) =>
    item.id === id ? { ...item, body: { ...item.body, ...fields } } : item,
  );
  return { ...records, [name]: merged };
}
