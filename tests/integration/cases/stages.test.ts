import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { redo, undo } from '../../../electron/services/cases/undo-service.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import { closeCase, moveCase, reopenCase } from '../../../electron/services/cases/stage-service.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { aCase, expectLogTellsAll, explainGaps } from '../../helpers/cases.ts';
import { aSession, codeOf } from '../../helpers/session.ts';

const edits: Edit[] = [
  { op: 'put', kind: 'consideration', id: 'boundaries', fields: { answer: 'no' } },
];
const closing = { on: '2026-07-20', reason: 'no_breach', note: 'Nothing found.' } as const;

test('a case moves through its stages, forward and back, with the days', () => {
  const session = aSession();
  const caseId = aCase(session);
  moveCase(session, { caseId, stage: 'triage', on: '2026-06-29' });
  moveCase(session, { caseId, stage: 'investigating', on: '2026-06-29' });
  moveCase(session, { caseId, stage: 'triage', on: '2026-07-02' });
  const { row, records } = openCase(session, caseId);
  expect(row.stage).toBe('triage');
  expect(records.file.stages.map((entry) => `${entry.stage} ${entry.enteredOn}`)).toEqual([
    'reported 2026-06-26',
    'triage 2026-06-29',
    'investigating 2026-06-29',
    'triage 2026-07-02',
  ]);
  undo(session, caseId);
  expect(openCase(session, caseId).row.stage).toBe('investigating');
  redo(session, caseId);
  expect(openCase(session, caseId).row.stage).toBe('triage');
  expectLogTellsAll(session);
});

test('a case does not go back in time, nor to where it is', () => {
  const session = aSession();
  const caseId = aCase(session);
  const move = (stage: 'reported' | 'triage', on: string) => () =>
    moveCase(session, { caseId, stage, on });
  expect(codeOf(move('triage', '2026-06-25'))).toBe('invalid_input');
  expect(codeOf(move('reported', '2026-06-29'))).toBe('invalid_input');
  explainGaps(session, caseId);
  expect(codeOf(() => closeCase(session, { caseId, ...closing, on: '2026-06-01' }))).toBe(
    'invalid_input',
  );
  expect(openCase(session, caseId).row.stage).toBe('reported');
});

test('a closed case is read-only', () => {
  const session = aSession();
  const caseId = aCase(session);
  editCase(session, { caseId, label: 'x', edits });
  explainGaps(session, caseId);
  closeCase(session, { caseId, ...closing });
  const { row, records, undo: undoState } = openCase(session, caseId);
  expect(row).toMatchObject({ stage: 'closed', closedOn: '2026-07-20' });
  expect(records.file.closing).toEqual({
    reason: 'no_breach',
    note: 'Nothing found.',
    policyVersions: ['2015-05'],
    closedOn: '2026-07-20',
  });
  expect(undoState).toEqual({ undoLabel: null, redoLabel: null });
  const refused = [
    () => editCase(session, { caseId, label: 'x', edits }),
    () => undo(session, caseId),
    () => redo(session, caseId),
    () => moveCase(session, { caseId, stage: 'appeal', on: '2026-08-01' }),
    () => closeCase(session, { caseId, ...closing }),
  ].map(codeOf);
  expect(refused).toEqual(Array(5).fill('case_closed'));
  expect(openCase(session, caseId).records).toEqual(records);
});

test('a case is closed only when every gap is filled or has a reason', () => {
  const session = aSession();
  const caseId = aCase(session);
  const close = () => closeCase(session, { caseId, ...closing });
  expect(codeOf(close)).toBe('gaps_open');
  explainGaps(session, caseId);
  const reasons = Object.keys(openCase(session, caseId).records.gapReasons);
  const blank: Edit = { op: 'put', kind: 'gap', id: reasons[0] ?? '', fields: { reason: '  ' } };
  editCase(session, { caseId, label: 'x', edits: [blank] });
  expect(codeOf(close)).toBe('gaps_open');
  expect(openCase(session, caseId).row.stage).toBe('reported');
  explainGaps(session, caseId);
  close();
  const [entry] = caseHistory(session, { caseId, beforeSeq: null, limit: 1 }).entries;
  expect(entry).toMatchObject({
    kind: 'case.closed',
    label: `Closed the case; left open with a reason: ${reasons.length}`,
  });
  expectLogTellsAll(session);
});

test('reopening gives its reason and goes back to the stage before', () => {
  const session = aSession();
  const caseId = aCase(session);
  moveCase(session, { caseId, stage: 'hearing', on: '2026-07-10' });
  const reopening = { caseId, on: '2026-08-03', reason: 'New evidence' };
  expect(codeOf(() => reopenCase(session, reopening))).toBe('conflict');
  explainGaps(session, caseId);
  closeCase(session, { caseId, ...closing });
  reopenCase(session, reopening);
  const { row, records } = openCase(session, caseId);
  expect(row).toMatchObject({ stage: 'hearing', closedOn: null });
  expect(records.file.closing).toBeNull();
  expect(records.file.stages.map((entry) => entry.stage)).toEqual([
    'reported',
    'hearing',
    'closed',
    'hearing',
  ]);
  const [entry] = caseHistory(session, { caseId, beforeSeq: null, limit: 1 }).entries;
  expect(entry?.label).toBe('Reopened the case: New evidence');
  expect(codeOf(() => undo(session, caseId))).toBe('nothing_to_undo');
  editCase(session, { caseId, label: 'x', edits });
  expect(openCase(session, caseId).row.marks).toBe('n----');
  expectLogTellsAll(session);
});
