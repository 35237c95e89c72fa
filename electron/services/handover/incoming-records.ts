import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import type { AnyRecord } from '../../../shared/domain/records.ts';
import { storeNewCase } from '../cases/create-case.ts';
import { commitChanges } from '../cases/commit-changes.ts';
import { listRecords } from '../cases/record-repo.ts';
import type { NameChange } from '../people/names-apart.ts';
import { listProtectedNames } from '../people/protected-name-repo.ts';
import type { Session } from '../session.ts';
import type { ArchivedName } from './archive-format.ts';
import type { IncomingCase } from './incoming-case.ts';

/** Stores the records of a case that is not here yet. Call inside the transaction that logs its arrival. */
export function storeArrivedCase(
  session: Session,
  { manifest, records, names }: IncomingCase,
  reference: string,
): void {
  const { caseId, openedAt } = manifest;
  storeNewCase(session, {
    caseId,
    reference,
    openedAt,
    records,
    names: names.map((name) => ({ personId: name.personId, before: null, after: bare(name) })),
    told: { kind: 'case.records_taken_over', label: 'Took over the records of the case' },
  });
}

/** Puts the records that came back in the place of those that are here, as one act that cannot be undone. */
export function replaceRecords(session: Session, incoming: IncomingCase): void {
  const { caseId } = incoming.manifest;
  commitChanges(session, caseId, {
    kind: 'case.records_returned',
    label: 'Took back the records of the case',
    changes: recordChanges(listRecords(session.db, caseId), incoming.records),
    names: nameChanges(session, incoming),
    undo: { do: 'clear' },
  });
}

function recordChanges(
  here: readonly AnyRecord[],
  came: readonly AnyRecord[],
): readonly RecordChange[] {
  const keyOf = ({ kind, id }: AnyRecord): string => `${kind} ${id}`;
  const before = new Map(here.map((record) => [keyOf(record), record]));
  const after = new Map(came.map((record) => [keyOf(record), record]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const was = before.get(key) ?? null;
    const is = after.get(key) ?? null;
    const { kind, id } = is ?? was ?? {};
    if (!kind || !id || canonicalJson(was) === canonicalJson(is)) return [];
    return [{ kind, id, before: was, after: is }];
  });
}

function nameChanges({ db }: Session, { manifest, names }: IncomingCase): NameChange[] {
  const here = listProtectedNames(db, manifest.caseId);
  const came = new Map(names.map((name) => [name.personId, bare(name)]));
  return [...new Set([...here.keys(), ...came.keys()])].flatMap((personId) => {
    const kept = here.get(personId);
    const before = kept ? bare(kept) : null;
    const after = came.get(personId) ?? null;
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ personId, before, after }];
  });
}

function bare({ name, otherNames }: Pick<ArchivedName, 'name' | 'otherNames'>) {
  return { name, otherNames: [...otherNames] };
}
