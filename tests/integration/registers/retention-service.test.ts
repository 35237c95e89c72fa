import { expect, test } from 'vitest';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { countAnnual } from '../../../electron/services/annual/count-annual.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { redo, undo } from '../../../electron/services/cases/undo-service.ts';
import { closeCase } from '../../../electron/services/cases/stage-service.ts';
import {
  retentionFacts,
  retentionLines,
  retentionOfCase,
} from '../../../electron/services/registers/retention-service.ts';
import { todayOf } from '../../../electron/services/today/today-service.ts';
import type { Session } from '../../../electron/services/session.ts';
import { aCase, expectLogTellsAll, explainGaps } from '../../helpers/cases.ts';
import { aSession, anId, codeOf } from '../../helpers/session.ts';

function aClosedCase(session: Session): string {
  const caseId = aCase(session, { broughtOn: '2024-03-01' });
  explainGaps(session, caseId);
  closeCase(session, { caseId, on: '2024-05-31', reason: 'no_breach', note: '' });
  return caseId;
}

const put = (kind: 'case', fields: Record<string, unknown>) => ({
  op: 'put' as const,
  kind,
  id: kind,
  fields,
});

function confirm(session: Session, keepMonths: number): void {
  const fields = { keepMonths, confirmedOn: '2026-07-01', confirmedBy: 'H. Marsh' };
  editBook(session, {
    book: 'registers',
    label: 'Confirmed a rule',
    edits: [{ op: 'put', kind: 'retention_rule', id: 'case_no_breach', fields }],
  });
}

test('closed cases fall due, and only confirmed rules reach the review pack', () => {
  const session = aSession({ startsAt: '2026-07-15T11:00:00.000Z' });
  const caseId = aClosedCase(session);
  aCase(session);
  expect(retentionOfCase(session, caseId)).toEqual({
    category: 'case_no_breach',
    isConfirmed: false,
    countedFrom: '2024-05-31',
    dueOn: '2025-05-31',
  });
  expect(retentionFacts(session)).toEqual([]);
  expect(todayOf(session).retentionDue).toBe(0);

  confirm(session, 6);
  expect(todayOf(session).retentionDue).toBe(1);

  expect(retentionFacts(session)).toMatchObject([{ category: 'case_no_breach', due: 1 }]);
  const { counts } = countAnnual(session, '2026', anId(500));
  expect(JSON.stringify(counts)).toContain('retention-due@2026');
});

test('a closed case can be put under a legal hold and nothing else of it changed', () => {
  const session = aSession({ startsAt: '2026-07-15T11:00:00.000Z' });
  const caseId = aClosedCase(session);
  const legalHold = { since: '2026-07-15', reason: 'A claim was announced' };
  const edits = [put('case', { legalHold })];
  confirm(session, 6);
  expect(todayOf(session).retentionDue).toBe(1);
  editCase(session, { caseId, label: 'Put under a legal hold', edits });
  expect(todayOf(session).retentionDue).toBe(0);

  expect(openCase(session, caseId).records.file.legalHold).toEqual(legalHold);
  const line = retentionLines(session).find(({ category }) => category === 'case_no_breach');
  expect(line).toMatchObject({ due: [], held: [{ id: caseId }] });
  expect(
    codeOf(() =>
      editCase(session, {
        caseId,
        label: 'Edited',
        edits: [put('case', { legalHold: null, title: 'Another' })],
      }),
    ),
  ).toBe('case_closed');
  expectLogTellsAll(session);
});

test('how a closed case is kept is undone and done again, and nothing before it', () => {
  const session = aSession({ startsAt: '2026-07-15T11:00:00.000Z' });
  const caseId = aClosedCase(session);
  expect(codeOf(() => undo(session, caseId))).toBe('case_closed');
  const edits = [put('case', { retentionCategory: 'case_dismissal' })];
  editCase(session, { caseId, label: 'Kept as a dismissal', edits });
  expect(retentionOfCase(session, caseId)).toMatchObject({
    category: 'case_dismissal',
    dueOn: '2030-05-31',
  });
  expect(undo(session, caseId).label).toBe('Kept as a dismissal');
  expect(retentionOfCase(session, caseId)?.category).toBe('case_no_breach');
  redo(session, caseId);
  expect(retentionOfCase(session, caseId)?.category).toBe('case_dismissal');
  undo(session, caseId);
  expect(codeOf(() => undo(session, caseId))).toBe('case_closed');
  expectLogTellsAll(session);
});

test('an open case has no time of keeping', () => {
  const session = aSession();
  expect(retentionOfCase(session, aCase(session))).toBeNull();
});
