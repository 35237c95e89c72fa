import { expect, test } from 'vitest';
import { run } from '../../../electron/db/sql.ts';
import { reserveSequence } from '../../../electron/services/cases/case-repo.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { aCase, expectLogTellsAll } from '../../helpers/cases.ts';
import { anId, aSession, codeOf } from '../../helpers/session.ts';

const input = NewCase.parse({
  title: 'Comment in a neighbours’ group',
  broughtOn: '2026-06-26',
  route: 'line_manager',
  description: 'Brought by the team leader.',
  subject: { name: 'Aleksandra Wiśniewska-Zakrzewska', role: 'employee', team: 'Elm House' },
});

const put = (kind: 'outcome' | 'consideration', id: string, fields: object): Edit => ({
  op: 'put',
  kind,
  id,
  fields: { ...fields },
});

test('a new case has its reference, its people and its first stage', () => {
  const session = aSession();
  const { caseId, reference } = createCase(session, input);
  expect(reference).toBe('SM-2026-001');
  const { row, records, undo } = openCase(session, caseId);
  expect(row).toMatchObject({
    reference,
    title: input.title,
    stage: 'reported',
    subjectName: 'Aleksandra Wiśniewska-Zakrzewska',
    subjectRole: 'employee',
    marks: '-----',
    closedOn: null,
  });
  expect(records.file).toMatchObject({
    description: 'Brought by the team leader.',
    policyVersion: '2015-05',
    stages: [{ stage: 'reported', enteredOn: '2026-06-26' }],
  });
  expect(records.people.map((person) => person.body.part)).toEqual(['subject', 'reporter']);
  expect(undo).toEqual({ undoLabel: null, redoLabel: null });
  expectLogTellsAll(session);
});

test('references count up within a year and no number is given twice', () => {
  const session = aSession({ startsAt: '2026-12-31T20:00:00.000Z' });
  const references = () => createCase(session, input).reference;
  expect([references(), references()]).toEqual(['SM-2026-001', 'SM-2026-002']);
  reserveSequence(session.db, 2026, 40);
  expect(references()).toBe('SM-2026-041');
  reserveSequence(session.db, 2026, 7);
  expect(references()).toBe('SM-2026-042');
  const nextYear = { ...session, clock: () => new Date('2027-01-02T09:00:00Z') };
  expect(createCase(nextYear, input).reference).toBe('SM-2027-001');
});

test('an edit is stored, shown and told in the log with before and after', () => {
  const session = aSession();
  const caseId = aCase(session);
  const savedAt = editCase(session, {
    caseId,
    label: 'Answered Confidentiality',
    edits: [put('consideration', 'confidentiality', { answer: 'yes' })],
  });
  const { row, records, undo } = openCase(session, caseId);
  expect(records.considerations.confidentiality.answer).toBe('yes');
  expect(row).toMatchObject({ marks: '-y---', updatedAt: savedAt });
  expect(undo.undoLabel).toBe('Answered Confidentiality');
  const [entry] = caseHistory(session, { caseId, beforeSeq: null, limit: 10 }).entries;
  expect(entry).toMatchObject({
    actor: 'Helen Marsh',
    kind: 'case.edited',
    label: 'Answered Confidentiality',
    changes: [{ kind: 'consideration', id: 'confidentiality', before: null }],
  });
  expectLogTellsAll(session);
});

test('an act of which one edit is refused changes nothing', () => {
  const session = aSession();
  const caseId = aCase(session);
  const before = openCase(session, caseId);
  const edits = [
    put('consideration', 'reputation', { answer: 'no' }),
    put('outcome', 'outcome', { actions: ['dismissal'] }),
  ];
  expect(codeOf(() => editCase(session, { caseId, label: 'x', edits }))).toBe(
    'outcome_not_for_role',
  );
  expect(openCase(session, caseId)).toEqual(before);
  expectLogTellsAll(session);
});

test('an act that the database refuses at its end leaves no trace', () => {
  const session = aSession();
  const caseId = aCase(session);
  const before = openCase(session, caseId);
  session.db.exec(
    `CREATE TRIGGER full BEFORE INSERT ON undo_steps BEGIN SELECT RAISE(ABORT, 'full'); END`,
  );
  const edits = [put('consideration', 'reputation', { answer: 'no' })];
  expect(() => editCase(session, { caseId, label: 'x', edits })).toThrow('full');
  run(session.db, 'DROP TRIGGER full');
  expect(openCase(session, caseId)).toEqual(before);
  expectLogTellsAll(session);
});

test('details of an exhibit are only for exhibits of the case', () => {
  const session = aSession();
  const caseId = aCase(session);
  const edits: Edit[] = [{ op: 'put', kind: 'exhibit', id: anId(77), fields: { title: 'x' } }];
  expect(codeOf(() => editCase(session, { caseId, label: 'x', edits }))).toBe('not_found');
});

test('a case that is not there is not found', () => {
  const session = aSession();
  const caseId = anId(404);
  expect(codeOf(() => openCase(session, caseId))).toBe('not_found');
  expect(codeOf(() => editCase(session, { caseId, label: 'x', edits: [] }))).toBe('not_found');
});

test('the history comes in pages, newest first', () => {
  const session = aSession();
  const caseId = aCase(session);
  aCase(session);
  for (const answer of ['yes', 'no', 'unclear']) {
    const edits = [put('consideration', 'reputation', { answer })];
    editCase(session, { caseId, label: answer, edits });
  }
  const first = caseHistory(session, { caseId, beforeSeq: null, limit: 3 });
  expect(first.entries.map((entry) => entry.label)).toEqual(['unclear', 'no', 'yes']);
  expect(first.hasMore).toBe(true);
  const rest = caseHistory(session, { caseId, beforeSeq: first.entries[2]!.seq, limit: 3 });
  expect(rest.entries.map((entry) => entry.kind)).toEqual(['case.created']);
  expect(rest.hasMore).toBe(false);
});
