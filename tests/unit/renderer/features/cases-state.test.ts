import { expect, test, vi } from 'vitest';
import { CasesState } from '../../../../renderer/features/cases/cases-state.svelte.ts';
import { stagesToAsk } from '../../../../renderer/features/cases/openness.ts';
import { lettersOf } from '../../../../renderer/features/cases/consideration-letters.ts';
import { closeCase } from '../../../../electron/services/cases/stage-service.ts';
import type { Session } from '../../../../electron/services/session.ts';
import { aCase, explainGaps } from '../../../helpers/cases.ts';
import { aSession } from '../../../helpers/session.ts';
import { aWindow } from '../../../helpers/window-api.ts';

function withCases(count: number): { session: Session; cases: CasesState; ids: string[] } {
  const session = aSession();
  const ids = Array.from({ length: count }, (_, index) =>
    aCase(session, { title: `Case ${index}`, subject: { name: index % 2 ? 'Ann' : 'Tom' } }),
  );
  aWindow(session);
  return { session, cases: new CasesState(), ids };
}

test('reads the list in pages, as far as it is asked', async () => {
  const { cases } = withCases(450);
  await cases.reload();
  expect(cases.counts).toMatchObject({ matching: 450, total: 450, open: 450 });
  expect(cases.rows).toHaveLength(200);
  await cases.readTo(449);
  expect(cases.rows).toHaveLength(450);
  expect(new Set(cases.rows.map(({ id }) => id)).size).toBe(450);
});

test('the chosen case stays chosen when the list is sorted anew', async () => {
  const { cases } = withCases(5);
  await cases.reload();
  cases.select(1);
  const chosen = cases.selectedRow!.id;
  cases.sortBy('reference');
  await vi.waitFor(() => expect(cases.rows[0]!.reference).toBe('SM-2026-001'));
  expect(cases.selectedRow!.id).toBe(chosen);
});

test('a second click on a column turns the order round', async () => {
  const { cases } = withCases(3);
  cases.sortBy('title');
  await vi.waitFor(() => expect(cases.rows[0]?.title).toBe('Case 0'));
  cases.sortBy('title');
  await vi.waitFor(() => expect(cases.rows[0]?.title).toBe('Case 2'));
});

test('narrows to open or closed cases', async () => {
  const { session, cases, ids } = withCases(3);
  const closing = { on: '2026-07-01', reason: 'withdrawn', note: '' } as const;
  explainGaps(session, ids[0]!);
  closeCase(session, { caseId: ids[0]!, ...closing });
  cases.openness = ['closed'];
  await cases.reload();
  expect(cases.rows.map(({ id }) => id)).toEqual([ids[0]]);
  cases.openness = ['open'];
  await cases.reload();
  expect(cases.rows).toHaveLength(2);
  expect(cases.isNarrowed).toBe(true);
});

test('only the answer to the last question counts', async () => {
  const { cases } = withCases(4);
  const first = cases.reload();
  cases.words = 'SM-2026-004';
  const second = cases.reload();
  await Promise.all([second, first]);
  expect(cases.rows.map(({ title }) => title)).toEqual(['Case 3']);
});

test('stages asked for when narrowed by stage and by openness', () => {
  expect(stagesToAsk([], [])).toEqual([]);
  expect(stagesToAsk([], ['closed'])).toEqual(['closed']);
  expect(stagesToAsk([], ['open'])).not.toContain('closed');
  expect(stagesToAsk(['triage', 'closed'], ['open'])).toEqual(['triage']);
  expect(stagesToAsk(['triage'], ['open', 'closed'])).toEqual(['triage']);
});

test('marks are letters with their answers in words', () => {
  expect(lettersOf('yn-ua').map(({ letter, answerLabel }) => `${letter} ${answerLabel}`)).toEqual([
    'B Yes',
    'C No',
    'A Not answered',
    'O Unclear',
    'R Not applicable',
  ]);
});
