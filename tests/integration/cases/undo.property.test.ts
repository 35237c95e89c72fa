import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { redo, undo } from '../../../electron/services/cases/undo-service.ts';
import { listRecords } from '../../../electron/services/cases/record-repo.ts';
import type { Session } from '../../../electron/services/session.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { DomainError } from '../../../shared/errors.ts';
import { aCase, expectLogTellsAll } from '../../helpers/cases.ts';
import { anyEdit } from '../../helpers/edits.ts';
import { aSession, codeOf } from '../../helpers/session.ts';

const anyActs = () =>
  fc.array(fc.array(anyEdit(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

/** Makes an act; tells whether it was taken. */
function attempt(session: Session, caseId: string, edits: readonly Edit[]): boolean {
  try {
    editCase(session, { caseId, label: edits.map((edit) => edit.op).join(' '), edits });
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const state = (session: Session, caseId: string) => ({
  records: listRecords(session.db, caseId),
  row: { ...openCase(session, caseId).row, updatedAt: '' },
});

test('undo walks back through exactly the states that were, redo forward again', () => {
  const session = aSession();
  fc.assert(
    fc.property(anyActs(), (acts) => {
      const caseId = aCase(session);
      const states = [state(session, caseId)];
      for (const act of acts) {
        if (attempt(session, caseId, act)) states.push(state(session, caseId));
      }
      for (const before of states.slice(0, -1).reverse()) {
        undo(session, caseId);
        expect(state(session, caseId)).toEqual(before);
      }
      expect(codeOf(() => undo(session, caseId))).toBe('nothing_to_undo');
      for (const after of states.slice(1)) {
        redo(session, caseId);
        expect(state(session, caseId)).toEqual(after);
      }
      expect(codeOf(() => redo(session, caseId))).toBe('nothing_to_redo');
    }),
    { numRuns: 40 },
  );
  expectLogTellsAll(session);
});

test('a new act after an undo drops what could have been done again', () => {
  const session = aSession();
  const caseId = aCase(session);
  const answer = (id: string): Edit[] => [
    { op: 'put', kind: 'consideration', id, fields: { answer: 'yes' } },
  ];
  editCase(session, { caseId, label: 'One', edits: answer('boundaries') });
  editCase(session, { caseId, label: 'Two', edits: answer('reputation') });
  expect(undo(session, caseId).label).toBe('Two');
  expect(openCase(session, caseId).undo).toEqual({ undoLabel: 'One', redoLabel: 'Two' });
  editCase(session, { caseId, label: 'Three', edits: answer('association') });
  expect(openCase(session, caseId).undo).toEqual({ undoLabel: 'Three', redoLabel: null });
  expect(openCase(session, caseId).row.marks).toBe('y-y--');
});

test('undo of one case leaves another alone', () => {
  const session = aSession();
  const [one, other] = [aCase(session), aCase(session)];
  const edits: Edit[] = [
    { op: 'put', kind: 'consideration', id: 'boundaries', fields: { answer: 'no' } },
  ];
  editCase(session, { caseId: one, label: 'x', edits });
  expect(codeOf(() => undo(session, other))).toBe('nothing_to_undo');
  expect(openCase(session, one).row.marks).toBe('n----');
});
