import { describe, expect, test } from 'vitest';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import { caseSections, type CaseSection } from '../../../../shared/domain/case-sections.ts';
import { findGaps } from '../../../../shared/domain/gaps.ts';
import type { AnyRecord } from '../../../../shared/domain/records.ts';
import { summarise } from '../../../../renderer/features/case/section-summary.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';
import { aFormalCase, caseOf, formalIds, formalRecord } from '../../../helpers/whole-case.ts';
import { NOW } from '../../../helpers/gap-cases.ts';

const said = { type: 'doc' as const, content: [] };
const informal = aRecord('triage', 'triage', { decision: 'informal' });

const letters = (...sentOn: readonly (string | null)[]) =>
  caseOf([
    aCaseRecord(),
    informal,
    ...sentOn.map((day, index) =>
      aRecord('letter', anId(10 + index), { kind: 'outcome', sentOn: day }),
    ),
  ]);

describe('How far the letters of a case have come', () => {
  test('nothing is written', () => {
    expect(summarise(letters(), [], 'letters')).toEqual({ state: 'empty', number: '' });
  });

  test('a draft is not done, also beside a letter that was sent', () => {
    expect(summarise(letters('2026-07-01', null), [], 'letters')).toEqual({
      state: 'started',
      number: '2',
    });
  });

  test('all are sent', () => {
    expect(summarise(letters('2026-07-01', '2026-07-02'), [], 'letters').state).toBe('complete');
  });
});

describe('Nothing is ticked that is not done', () => {
  const states = (detail: CaseDetail): Record<string, string | null> =>
    Object.fromEntries(
      caseSections.map((section) => [
        section,
        summarise(detail, findGaps(detail, NOW), section).state,
      ]),
    );
  const complete = (detail: CaseDetail): string[] =>
    Object.entries(states(detail)).flatMap(([section, state]) =>
      state === 'complete' ? [section] : [],
    );

  test('a case just made has nothing complete, nobody in it and a chronology that claims nothing', () => {
    const people = [
      aRecord('person', anId(2), { part: 'subject' }),
      aRecord('person', anId(3), { part: 'reporter' }, 1),
    ];
    const detail = caseOf([aCaseRecord(), ...people]);
    expect(complete(detail)).toEqual([]);
    expect(states(detail)).toMatchObject({ people: 'empty', timeline: null, history: null });
  });

  test('before triage has decided nothing is complete, however much there is', () => {
    expect(complete(aFormalCase([aRecord('triage', 'triage', {}), aCaseRecord()]))).toEqual([]);
  });

  test('a formal case of which nothing is missing is complete, but for its hearing and its report', () => {
    expect(complete(aFormalCase())).toEqual([
      'overview',
      'triage',
      'people',
      'content',
      'evidence',
      'allegations',
      'considerations',
      'outcome',
      'referrals',
    ]);
  });

  const underWay: readonly [string, CaseSection, AnyRecord[]][] = [
    ['a meeting to come', 'meetings', [aRecord('meeting', anId(60), { kind: 'hearing' }, 9)]],
    ['an action to do', 'actions', [aRecord('action', anId(61), { what: 'Ask' }, 9)]],
    [
      'a clock that runs',
      'actions',
      [aRecord('deadline', anId(62), { rule: 'promise', promisedOn: '2026-09-01' }, 9)],
    ],
    ['a finding to make', 'allegations', [aRecord('allegation', anId(63), { title: 'More' }, 9)]],
    ['a consideration to answer', 'considerations', [aRecord('consideration', 'reputation', {})]],
    [
      'a subject without a name',
      'people',
      [aRecord('person', formalIds.subject, { part: 'subject' })],
    ],
    ['a report not yet put to anybody', 'report', []],
  ];
  test.each(underWay)('%s keeps its section open', (_, section, more) => {
    expect(summarise(aFormalCase(more), [], section).state).toBe('started');
  });

  test('actions that are done are no longer counted, and are not "not started"', () => {
    const done = aRecord('action', formalIds.action, { what: 'Ask', doneOn: '2026-07-01' });
    const deadline = aRecord('deadline', formalIds.deadline, {
      rule: 'promise',
      metAt: '2026-07-01T09:00:00.000Z',
    });
    const detail = aFormalCase([done, deadline]);
    expect(summarise(detail, [], 'actions')).toEqual({ state: 'complete', number: '' });
  });

  test('the report is complete once it was put to a hearing with nothing left to ask', () => {
    const stages = [
      { stage: 'reported', enteredOn: '2026-06-26' },
      { stage: 'investigating', enteredOn: '2026-06-29' },
      { stage: 'hearing', enteredOn: '2026-07-10' },
    ];
    const detail = aFormalCase([formalRecord('case', 'case', { stages })]);
    expect(summarise(detail, [], 'report').state).toBe('complete');
    const [gap] = findGaps(aFormalCase([formalRecord('plan', 'plan', { inScope: said })]), NOW);
    expect(gap?.before).toBe('report');
    expect(summarise(detail, [gap!], 'report').state).toBe('started');
  });

  test('what cannot wait asks for attention, also where nothing was recorded yet', () => {
    const late = {
      ...findGaps(aFormalCase([formalRecord('plan', 'plan', { inScope: said })]), NOW)[0]!,
      before: 'now' as const,
      section: 'letters' as const,
    };
    expect(summarise(aFormalCase(), [late], 'letters').state).toBe('attention');
  });
});
