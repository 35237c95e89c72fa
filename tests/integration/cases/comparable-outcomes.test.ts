import { expect, test } from 'vitest';
import { comparableOutcomes } from '../../../electron/services/cases/comparable-outcomes.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import type { Session } from '../../../electron/services/session.ts';
import { ComparableOutcome } from '../../../shared/domain/case-relations.ts';
import type { OutcomeAction } from '../../../shared/domain/outcome.ts';
import type { Role } from '../../../shared/domain/person.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { aCase } from '../../helpers/cases.ts';
import { aSession, codeOf } from '../../helpers/session.ts';

type Story = {
  readonly name?: string;
  readonly role?: Role | null;
  /** Heads of each allegation. */
  readonly heads?: readonly (readonly string[])[];
  readonly considered?: readonly string[];
  readonly decidedOn?: string | null;
  readonly actions?: readonly OutcomeAction[];
  readonly appeal?: Record<string, unknown>;
};

function aDecidedCase(session: Session, story: Story): string {
  const caseId = aCase(session, {
    title: 'Post about the Harbour service',
    subject: { name: story.name ?? 'Priya Nair', role: story.role ?? null },
  });
  const edits: Edit[] = [
    ...(story.heads ?? []).map((clauseIds): Edit => {
      const body = { title: 'Named Service user A', clauseIds, finding: 'uncontested' };
      return { op: 'add', kind: 'allegation', id: session.newId(), body };
    }),
    { op: 'put', kind: 'appeal', id: 'appeal', fields: story.appeal ?? {} },
    {
      op: 'put',
      kind: 'consideration',
      id: 'reputation',
      fields: { clauseIds: story.considered ?? [] },
    },
    {
      op: 'put',
      kind: 'outcome',
      id: 'outcome',
      fields: { decidedOn: story.decidedOn ?? null, actions: story.actions ?? ['advice'] },
    },
  ];
  editCase(session, { caseId, label: 'x', edits });
  return caseId;
}

test('decided cases of like roles that share a head are told, most shared heads first, then the newest', () => {
  const session = aSession();
  const own = aDecidedCase(session, { role: 'employee', heads: [['5.3(c)', '5.4.1'], ['5.3(j)']] });
  const told: Story[] = [
    { role: 'employee', heads: [['5.3(c)']], decidedOn: '2024-03-02' },
    { role: 'temporary_staff', heads: [['5.4.1'], ['5.3(c)', '5.2']], decidedOn: '2022-01-09' },
    { role: 'employee', heads: [['5.3(j)']], decidedOn: '2025-12-30', actions: ['training'] },
  ];
  const untold: Story[] = [
    { role: 'employee', heads: [['5.3(c)']] },
    { role: 'volunteer', heads: [['5.3(c)']], decidedOn: '2025-01-01' },
    { role: null, heads: [['5.3(c)']], decidedOn: '2025-01-01' },
    { role: 'employee', heads: [['5.2']], decidedOn: '2025-01-01' },
    { role: 'employee', heads: [], decidedOn: '2025-01-01' },
  ];
  for (const story of [...told, ...untold]) aDecidedCase(session, story);
  expect(comparableOutcomes(session, own)).toEqual([
    expect.objectContaining({
      year: 2022,
      role: 'temporary_staff',
      sharedClauseIds: ['5.4.1', '5.3(c)'],
      otherClauseIds: ['5.2'],
      allegations: 2,
      upheld: 2,
    }),
    expect.objectContaining({ year: 2025, actions: ['training'] }),
    expect.objectContaining({ year: 2024, actions: ['advice'], appeal: 'none' }),
  ]);
});

test('without allegations the considerations say which heads a case has', () => {
  const session = aSession();
  const own = aDecidedCase(session, { role: 'student', considered: ['5.3(b)'] });
  const considered = ['5.3(b)', '4.2'];
  aDecidedCase(session, { role: 'student', considered, decidedOn: '2025-05-01' });
  // Allegations say it for themselves: what was merely considered is no head of this one.
  const heads = [['5.2']];
  aDecidedCase(session, { role: 'student', considered, heads, decidedOn: '2025-06-01' });
  expect(comparableOutcomes(session, own)).toMatchObject([
    { sharedClauseIds: ['5.3(b)'], otherClauseIds: ['4.2'], allegations: 0, upheld: 0 },
  ]);
});

test('what an appeal put in its place is told as the outcome', () => {
  const session = aSession();
  const own = aDecidedCase(session, { role: 'employee', heads: [['5.3(a)']] });
  aDecidedCase(session, {
    role: 'employee',
    heads: [['5.3(a)']],
    decidedOn: '2025-06-01',
    actions: ['dismissal'],
    appeal: { lodgedOn: '2025-06-08', outcome: 'upheld_in_part', actions: ['final_warning'] },
  });
  expect(comparableOutcomes(session, own)).toMatchObject([
    { actions: ['final_warning'], appeal: 'upheld_in_part' },
  ]);
});

test('nothing in the answer tells whose case it was', () => {
  const session = aSession();
  const own = aDecidedCase(session, { role: 'employee', heads: [['5.3(a)']] });
  const other = aDecidedCase(session, {
    name: 'Priya Nair',
    role: 'employee',
    heads: [['5.3(a)']],
    decidedOn: '2025-06-17',
  });
  const answer = comparableOutcomes(session, own);
  expect(answer).toHaveLength(1);
  expect(answer.map((outcome) => ComparableOutcome.parse(outcome))).toEqual(answer);
  const text = JSON.stringify(answer);
  const { row } = openCase(session, other);
  for (const identifying of [other, row.reference, row.title, 'Priya', 'Service user', '2025-06']) {
    expect(text).not.toContain(identifying);
  }
});

test('a case without heads or role is compared with none; one that is not there is refused', () => {
  const session = aSession();
  aDecidedCase(session, { role: 'employee', heads: [['5.3(a)']], decidedOn: '2025-06-17' });
  const withoutHeads = aDecidedCase(session, { role: 'employee' });
  const withoutRole = aDecidedCase(session, { heads: [['5.3(a)']] });
  expect(comparableOutcomes(session, withoutHeads)).toEqual([]);
  expect(comparableOutcomes(session, withoutRole)).toEqual([]);
  expect(codeOf(() => comparableOutcomes(session, session.newId()))).toBe('not_found');
});
