import { DomainError } from '../errors.ts';
import type { CaseFile } from './case-file.ts';
import { outcomesFor } from './outcome.ts';
import { changeableWhenSent, type Letter } from './letter.ts';
import { AnyRecord, lists, sortRecords, subjectOf, type Edit } from './records.ts';

/** What an edit does to one record; null stands for "not there". */
export type RecordChange = {
  readonly kind: AnyRecord['kind'];
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
};

/** Fields that have their own acts (moving, closing, reopening) and are never edited freely. */
const guardedCaseFields = ['stages', 'closing'];

/**
 * Works out what edits change in a case's records, one after the other, without changing anything.
 *
 * Throws `DomainError`: `invalid_input` when a record would not fit its kind's schema or is touched twice, `not_found` for
 * a record that is not there, `conflict` for one that is there already, `letter_sent` for one that has gone out,
 * `outcome_not_for_role` when an outcome, of the decision or of the appeal, and the subject's role would no longer go
 * together (clause 3).
 */
export function applyEdits(
  records: readonly AnyRecord[],
  edits: readonly Edit[],
): readonly RecordChange[] {
  const changes: RecordChange[] = [];
  let state = records;
  for (const edit of edits) {
    if (changes.some((change) => change.kind === edit.kind && change.id === edit.id)) {
      throw new DomainError('invalid_input', 'two edits of one act touch the same record');
    }
    const change = applyEdit(edit, state);
    changes.push(change);
    state = withChange(state, change);
  }
  assertOutcomeFitsRole(state, changes);
  return changes;
}

function applyEdit(edit: Edit, records: readonly AnyRecord[]): RecordChange {
  const { kind, id } = edit;
  const before = records.find((record) => record.kind === kind && record.id === id) ?? null;
  switch (edit.op) {
    case 'add': {
      if (before) throw new DomainError('conflict', `${kind} ${id} exists`);
      const position = nextPosition(records, kind);
      return { kind, id, before, after: parseRecord({ kind, id, position, body: edit.body }) };
    }
    case 'remove':
      if (!before) throw new DomainError('not_found', `no ${kind} ${id}`);
      if (before.kind === 'letter') assertNotSent(before.body, before.body);
      return { kind, id, before, after: null };
    case 'put':
      if (!before && !existsUntouched(edit)) throw new DomainError('not_found', `no ${kind} ${id}`);
      return { kind, id, before, after: withFields(edit, before) };
  }
}

function withFields(edit: Extract<Edit, { op: 'put' }>, before: AnyRecord | null): AnyRecord {
  const { kind, id, fields } = edit;
  if (kind === 'case' && guardedCaseFields.some((field) => field in fields)) {
    throw new DomainError('invalid_input', 'stages and closing have their own requests');
  }
  const after = parseRecord({
    kind,
    id,
    position: before?.position ?? 0,
    body: { ...before?.body, ...fields },
  });
  if (before?.kind === 'letter') assertNotSent(before.body, fields);
  return after.kind === 'case' && before?.kind === 'case'
    ? { ...after, body: withFirstStageMoved(before.body, after.body) }
    : after;
}

/** What was sent stays as it was sent; a mistake in the day of sending can still be corrected. */
function assertNotSent(letter: Letter, fields: Readonly<Record<string, unknown>>): void {
  if (letter.sentOn === null) return;
  const changeable: readonly string[] = changeableWhenSent;
  if (Object.keys(fields).some((field) => !changeable.includes(field))) {
    throw new DomainError('letter_sent', 'the letter has been sent');
  }
}

/** The day a case was brought is also the day its first stage began: correcting one corrects the other. */
function withFirstStageMoved(before: CaseFile, after: CaseFile): CaseFile {
  const [first, second] = after.stages;
  if (first?.enteredOn !== before.broughtOn || after.broughtOn === before.broughtOn) return after;
  if (second && second.enteredOn < after.broughtOn) {
    throw new DomainError('invalid_input', 'the case moved on before that day', {
      latest: second.enteredOn,
    });
  }
  const moved = { ...first, enteredOn: after.broughtOn };
  return { ...after, stages: [moved, ...after.stages.slice(1)] };
}

/** All records but listed ones come into being with their first edit. */
function existsUntouched(edit: Edit): boolean {
  return !(edit.kind in lists);
}

function nextPosition(records: readonly AnyRecord[], kind: AnyRecord['kind']): number {
  const taken = records.filter((record) => record.kind === kind).map(({ position }) => position);
  return Math.max(-1, ...taken) + 1;
}

function parseRecord(raw: unknown): AnyRecord {
  const parsed = AnyRecord.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid_input', parsed.error.message);
}

function withChange(records: readonly AnyRecord[], change: RecordChange): readonly AnyRecord[] {
  const others = records.filter(({ kind, id }) => kind !== change.kind || id !== change.id);
  return change.after ? [...others, change.after] : others;
}

function assertOutcomeFitsRole(
  records: readonly AnyRecord[],
  changes: readonly RecordChange[],
): void {
  if (!changes.some(({ kind }) => ['person', 'outcome', 'appeal'].includes(kind))) return;
  const sorted = sortRecords(records);
  const allowed = outcomesFor(subjectOf(sorted)?.role ?? null);
  const chosen = [...sorted.outcome.actions, ...(sorted.appeal.actions ?? [])];
  const stray = chosen.find((action) => !allowed.includes(action));
  if (stray) throw new DomainError('outcome_not_for_role', stray, { action: stray });
}
