import { describe, expect, test } from 'vitest';
import { applyBookEdits } from '../../../../shared/books/apply-book-edit.ts';
import { BookRecord } from '../../../../shared/books/books.ts';
import {
  caseRetention,
  type ClosedCase,
  dueByConfirmedRules,
  retentionDue,
} from '../../../../shared/registers/retention.ts';
import {
  confirmingEdits,
  retentionCategories,
  retentionRuleOf,
  unconfirmedCategories,
} from '../../../../shared/registers/retention-schedule.ts';
import { anId } from '../../../helpers/session.ts';

let position = 0;
const record = (kind: string, id: string, body: object) =>
  BookRecord.parse({ kind, id, position: position++, body });
const rule = (category: string, body: object) =>
  record('retention_rule', category, { confirmedOn: '2026-01-01', ...body });

function closed(
  fields: Omit<Partial<ClosedCase>, 'file'> & { reason?: string; legalHold?: object } & Partial<
      Pick<ClosedCase['file'], 'retentionCategory'>
    > = {},
): ClosedCase {
  const { reason = 'no_breach', legalHold = null, retentionCategory = null, ...rest } = fields;
  return {
    caseId: anId(1),
    reference: 'SM-2024-001',
    file: { closing: { reason, note: '', closedOn: '2024-03-31' }, legalHold, retentionCategory },
    outcome: { actions: [], warningUntil: null },
    appeal: { outcome: null, actions: null, warningUntil: null },
    exhibits: 0,
    meetings: 0,
    letters: 0,
    ...rest,
  } as ClosedCase;
}
const kept = (...fields: Parameters<typeof closed>) => caseRetention([], closed(...fields));

describe('the category of a closed case', () => {
  test('goes by the outcome, then by why it was closed', () => {
    const actions = (...chosen: ClosedCase['outcome']['actions']) => ({
      outcome: { actions: chosen, warningUntil: null },
    });
    expect(kept()?.category).toBe('case_no_breach');
    expect(kept({ reason: 'informal_resolution' })?.category).toBe('case_informal');
    expect(kept(actions('advice'))?.category).toBe('case_informal');
    expect(kept(actions('advice', 'first_warning'))?.category).toBe('case_warning');
    expect(kept(actions('final_warning', 'dismissal'))?.category).toBe('case_dismissal');
    expect(kept(actions('board_process'))?.category).toBe('case_dismissal');
    expect(kept({ reason: 'person_left' })?.category).toBe('case_dismissal');
  });

  test('is told by what applies after an appeal', () => {
    const outcome = { actions: ['dismissal' as const], warningUntil: null };
    const appeal = { outcome: 'upheld' as const, actions: [], warningUntil: null };
    expect(kept({ outcome, appeal })?.category).toBe('case_no_breach');
    expect(kept({ outcome, appeal: { ...appeal, outcome: null } })?.category).toBe(
      'case_dismissal',
    );
  });

  test('is as the Director says, where they said', () => {
    expect(kept({ retentionCategory: 'case_dismissal' })).toMatchObject({
      category: 'case_dismissal',
      dueOn: '2030-03-31',
    });
  });

  test('an open case has none', () => {
    const file = { closing: null, legalHold: null, retentionCategory: null };
    expect(caseRetention([], { ...closed(), file })).toBeNull();
  });
});

test('the time of a warning runs from the day it is spent, or from closing where that is later', () => {
  const warned = (warningUntil: string | null) =>
    kept({ outcome: { actions: ['first_warning'], warningUntil } })?.countedFrom;
  expect(warned('2025-02-28')).toBe('2025-02-28');
  expect(warned('2024-01-01')).toBe('2024-03-31');
  expect(warned(null)).toBe('2024-03-31');
});

describe('what falls due', () => {
  const of = (lines: ReturnType<typeof retentionDue>, category: string) =>
    lines.find((line) => line.category === category);

  test('on the day itself and not before, by the rule as the Director has it', () => {
    const rules = [rule('case_no_breach', { keepMonths: 1 })];
    expect(of(retentionDue(rules, [closed()], '2024-04-29'), 'case_no_breach')?.due).toEqual([]);
    expect(of(retentionDue(rules, [closed()], '2024-04-30'), 'case_no_breach')).toMatchObject({
      isConfirmed: true,
      due: [{ name: 'SM-2024-001', dueOn: '2024-04-30' }],
    });
  });

  test('evidence and letters never before their case, notes of meetings only where there are any', () => {
    const rules = [rule('case_no_breach', { keepMonths: 12 }), rule('letters', { keepMonths: 2 })];
    const one = closed({ exhibits: 3, letters: 1 });
    const lines = retentionDue(rules, [one], '2025-04-01');
    expect(of(lines, 'evidence')?.due).toMatchObject([{ dueOn: '2025-03-31' }]);
    expect(of(lines, 'letters')?.due).toEqual([]);
    expect(of(lines, 'meeting_notes')?.due).toEqual([]);
    expect(of(retentionDue(rules, [one], '2025-05-31'), 'letters')?.due).toHaveLength(1);
  });

  test('cases under a legal hold are told apart, with what belongs to them', () => {
    const held = closed({ exhibits: 1, legalHold: { since: '2024-06-01', reason: 'Claim' } });
    const lines = retentionDue([], [held], '2030-01-01');
    expect(lines.flatMap(({ due }) => due)).toEqual([]);
    expect(of(lines, 'case_no_breach')?.held).toHaveLength(1);
    expect(of(lines, 'evidence')?.held).toHaveLength(1);
  });

  test('a request that belongs to a case under a legal hold is told apart, to an open case is not due', () => {
    const request = (n: number, caseId: string | null) =>
      record('removal_request', anId(n), {
        item: 'Photo',
        askedOn: '2020-01-01',
        removedOn: '2020-01-02',
        caseId,
      });
    const registers = [request(40, anId(1)), request(41, anId(2)), request(42, null)];
    const held = closed({ legalHold: { since: '2024-06-01', reason: 'Claim' } });
    const line = of(retentionDue(registers, [held], '2030-01-01'), 'removal_requests');
    expect(line?.due.map(({ id }) => id)).toEqual([anId(42)]);
    expect(line?.held.map(({ id }) => id)).toEqual([anId(40)]);
  });

  test('entries of the registers count from their own end; what has not ended is never due', () => {
    const use = { personId: anId(11), platform: 'Facebook' };
    const registers = [
      record('registered_person', anId(10), {
        name: 'Ann',
        role: 'employee',
        endedOn: '2019-12-31',
      }),
      record('registered_person', anId(11), { name: 'Bo', role: 'employee' }),
      record('acknowledgement', anId(20), {
        personId: anId(10),
        versionId: '2015-05',
        signedOn: '2015-06-01',
      }),
      record('acknowledgement', anId(21), {
        personId: anId(11),
        versionId: '2015-05',
        signedOn: '2015-06-01',
      }),
      record('official_use', anId(30), { ...use, to: '2020-01-01' }),
      record('official_use', anId(31), use),
      record('official_use', anId(32), { platform: 'Not finished', to: '2020-01-01' }),
      record('removal_request', anId(40), {
        item: 'Photo',
        askedOn: '2020-01-01',
        refusedBecause: 'Not about them',
      }),
      record('removal_request', anId(41), { item: 'Post', askedOn: '2020-01-01' }),
    ];
    const lines = retentionDue(registers, [], '2026-07-01');
    expect(of(lines, 'acknowledgements')?.due).toMatchObject([{ id: anId(20), name: 'Ann' }]);
    expect(of(lines, 'official_use')?.due).toMatchObject([{ id: anId(30), name: 'Bo' }]);
    expect(of(lines, 'removal_requests')?.due).toMatchObject([{ id: anId(40) }]);
  });

  test('what is to be kept is never due', () => {
    const rules = [rule('case_no_breach', { keepMonths: 1, action: 'keep' })];
    const lines = retentionDue(rules, [closed({ exhibits: 1 })], '2040-01-01');
    expect(lines.flatMap(({ due }) => due)).toEqual([]);
  });
});

test('every category has a suggestion with reasons, and none is confirmed before the Director says so', () => {
  for (const category of retentionCategories) {
    const { reason, owner, action, keepMonths, confirmedOn } = retentionRuleOf([], category);
    expect(reason).not.toBe('');
    expect(owner).not.toBe('');
    expect(confirmedOn).toBeNull();
    expect(keepMonths === null).toBe(action === 'keep');
  }
});

describe('confirming', () => {
  const by = { on: '2026-07-15', by: 'H. Marsh' };

  test('all that are open in one act writes each down as it stands, and leaves the others', () => {
    const mine = rule('case_warning', { keepMonths: 30, confirmedOn: null });
    const done = rule('log', { action: 'keep', confirmedBy: 'Somebody before' });
    const open = unconfirmedCategories([mine, done]);
    expect(open).toEqual(retentionCategories.filter((category) => category !== 'log'));
    const changes = applyBookEdits(
      'registers',
      [mine, done],
      confirmingEdits([mine, done], open, by),
    );
    const after = [done, ...changes.flatMap((change) => change.after ?? [])];
    expect(unconfirmedCategories(after)).toEqual([]);
    for (const category of open) {
      expect(retentionRuleOf(after, category)).toEqual({
        ...retentionRuleOf([mine], category),
        confirmedOn: '2026-07-15',
        confirmedBy: 'H. Marsh',
      });
    }
    expect(retentionRuleOf(after, 'case_warning').keepMonths).toBe(30);
    expect(retentionRuleOf(after, 'log').confirmedBy).toBe('Somebody before');
  });

  test('only some leaves the rest open', () => {
    const edits = confirmingEdits([], ['letters'], by);
    expect(applyBookEdits('registers', [], edits)).toHaveLength(1);
  });
});

test('what is due on Today counts a record once, only by confirmed rules, and nothing under a legal hold', () => {
  const confirmed = [
    rule('case_no_breach', { keepMonths: 12 }),
    rule('letters', { keepMonths: 0 }),
  ];
  const told = (rules: readonly BookRecord[], ...cases: ClosedCase[]) =>
    dueByConfirmedRules(retentionDue(rules, cases, '2026-07-15'));
  expect(told(confirmed, closed({ letters: 3 }))).toBe(1);
  expect(told([], closed({ letters: 3 }))).toBe(0);
  const hold = { since: '2024-01-01', reason: 'A claim' };
  expect(told(confirmed, closed({ letters: 3, legalHold: hold }))).toBe(0);
  expect(told(confirmed, closed(), closed({ caseId: anId(2) }))).toBe(2);
});

test('a removal request known by its web address alone is told by that', () => {
  const request = { address: 'example.org/1', askedOn: '2020-01-01', removedOn: '2020-01-02' };
  const lines = retentionDue([record('removal_request', anId(77), request)], [], '2026-07-15');
  const due = lines.flatMap((line) => line.due);
  expect(due.map(({ name }) => name)).toEqual(['example.org/1']);
});
