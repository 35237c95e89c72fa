import { DomainError } from '../errors.ts';
import { outcomesFor } from './outcome.ts';
import type { Role } from './person.ts';
import { AnyRecord, singletonKinds, type Edit } from './records.ts';

/** What an edit does to one record; null stands for "not there". */
export type RecordChange = {
  readonly kind: AnyRecord['kind'];
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
};

/** Fields that have their own acts (moving, closing, reopening) and are never edited freely. */
const guardedCaseFields = ['stages', 'closing'];

/** What `applyEdit` must know of the case around the record. */
export type EditSurroundings = {
  readonly current: AnyRecord | null;
  /** Position for a record that is added. */
  readonly nextPosition: number;
  readonly subjectRole: Role | null;
};

/**
 * Works out what one edit changes, without changing anything.
 *
 * Throws `DomainError`: `invalid_input` when the result does not fit the kind's schema, `not_found` for a record that is not
 * there, `outcome_not_for_role` for an outcome that the subject's role excludes (clause 3).
 */
export function applyEdit(edit: Edit, around: EditSurroundings): RecordChange {
  const { kind, id } = edit;
  if (edit.op === 'add') {
    if (around.current) throw new DomainError('conflict', `${kind} ${id} exists`);
    const after = parseRecord({ kind, id, position: around.nextPosition, body: edit.body });
    return { kind, id, before: null, after };
  }
  if (edit.op === 'remove') {
    if (!around.current) throw new DomainError('not_found', `no ${kind} ${id}`);
    return { kind, id, before: around.current, after: null };
  }
  return put(edit, around);
}

function put(edit: Extract<Edit, { op: 'put' }>, around: EditSurroundings): RecordChange {
  const { kind, id, fields } = edit;
  if (!around.current && !existsUntouched(edit)) {
    throw new DomainError('not_found', `no ${kind} ${id}`);
  }
  if (kind === 'case' && guardedCaseFields.some((field) => field in fields)) {
    throw new DomainError('invalid_input', 'stages and closing have their own requests');
  }
  const after = parseRecord({
    kind,
    id,
    position: around.current?.position ?? 0,
    body: { ...around.current?.body, ...fields },
  });
  if (after.kind === 'outcome' && 'actions' in fields) {
    const allowed = outcomesFor(around.subjectRole);
    const stray = after.body.actions.find((action) => !allowed.includes(action));
    if (stray) throw new DomainError('outcome_not_for_role', stray, { action: stray });
  }
  return { kind, id, before: around.current, after };
}

/** Singletons, considerations and exhibit details come into being with their first edit. */
function existsUntouched(edit: Edit): boolean {
  return (
    (singletonKinds as readonly string[]).includes(edit.kind) ||
    edit.kind === 'consideration' ||
    edit.kind === 'exhibit'
  );
}

function parseRecord(raw: unknown): AnyRecord {
  const parsed = AnyRecord.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid_input', parsed.error.message);
}
