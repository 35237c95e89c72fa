import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../../../shared/annual/facts/period.ts';
import { headsWithin, policyFacts } from '../../../../../shared/annual/facts/policy-facts.ts';
import { type BookKind, BookRecord } from '../../../../../shared/books/books.ts';
import { anId } from '../../../../helpers/session.ts';

type Fields = Record<string, unknown>;

let count = 0;
const entry = (kind: BookKind, body: Fields, id = anId(++count)): BookRecord =>
  BookRecord.parse({ kind, id, position: 0, body });

const adopted = (adoptedOn: string | null): BookRecord =>
  entry('policy_version', {
    versionId: '2025-06',
    title: 'Social Media Policy, June 2025',
    basedOn: '2015-05',
    clauses: [
      { id: '5.3(c)', title: 'Confidentiality', predecessors: ['5.3(c)'], isHead: true },
      { id: '5.6', title: 'Group chats', isHead: true },
      { id: '6', title: 'Not a head' },
    ],
    adoptedOn,
  });
const review = (body: Fields): BookRecord =>
  entry('policy_review', {
    title: 'Review',
    startedOn: '2025-02-01',
    versionId: '2015-05',
    ...body,
  });

const at = (year = '2025', countedOn = '2026-09-01') => ({ period: periodOf(year), countedOn });

describe('the version in force', () => {
  test('is the one that ships, overdue since May 2016', () => {
    expect(policyFacts([], at())).toMatchObject({
      versionId: '2015-05',
      nextReviewDue: '2016-05-01',
      overdue: { years: 9, months: 7 },
      ...{ adopted: [], lastReview: null, isUnderReview: false },
    });
  });

  test('is one adopted within the period, a draft never', () => {
    const [later, draft] = [adopted('2025-06-01'), adopted(null)];
    expect(policyFacts([later], at())).toMatchObject({
      versionId: '2025-06',
      inForceSince: '2025-06-01',
      overdue: null,
      adopted: ['2025-06'],
    });
    expect(policyFacts([draft], at()).versionId).toBe('2015-05');
  });

  test('is that of the day of counting while the period goes on', () => {
    expect(policyFacts([adopted('2025-06-01')], at('2025', '2025-05-31'))).toMatchObject({
      versionId: '2015-05',
      adopted: ['2025-06'],
    });
  });

  test('is none before the first', () => {
    expect(policyFacts([], at('2014'))).toMatchObject({ versionId: null, overdue: null });
  });
});

describe('reviews', () => {
  test('one under way is no review yet', () => {
    expect(policyFacts([review({})], at())).toMatchObject({
      lastReview: null,
      isUnderReview: true,
    });
  });

  test('one completed within the period moves the day of the next', () => {
    const done = review({ completedOn: '2025-11-01', result: 'unchanged' });
    expect(policyFacts([done], at())).toMatchObject({
      nextReviewDue: '2026-11-01',
      overdue: null,
      lastReview: { completedOn: '2025-11-01', result: 'unchanged' },
      isUnderReview: false,
    });
  });

  test('one completed after the period does not count for it', () => {
    const done = review({ completedOn: '2026-02-01', result: 'unchanged' });
    expect(policyFacts([done], at())).toMatchObject({
      nextReviewDue: '2016-05-01',
      lastReview: null,
      isUnderReview: true,
    });
  });
});

test('proposals that are open, and those decided within the period', () => {
  const proposal = (body: Fields) => entry('policy_proposal', body);
  const facts = policyFacts(
    [
      proposal({ source: 'lesson' }),
      proposal({ source: 'lesson', state: 'accepted', decidedOn: '2025-09-01' }),
      proposal({ state: 'rejected', decidedOn: '2024-09-01' }),
      proposal({ state: 'deferred', decidedOn: '2025-12-31' }),
    ],
    at(),
  );
  expect(facts).toMatchObject({
    proposals: { open: 1, accepted: 1, deferred: 1, rejected: 0 },
    proposalsFromLessons: 2,
  });
});

test('legislation held against it, and questions still open on the last day told', () => {
  const facts = policyFacts(
    [
      entry('legislation', { checkedOn: '2025-03-01', finding: 'change_needed' }, 'uk-gdpr'),
      entry('legislation', { checkedOn: '2025-03-01', finding: 'no_change' }, 'equality-act'),
      entry('legislation', { checkedOn: '2024-03-01' }, 'acas'),
      entry('policy_gap', { decidedOn: '2025-03-01' }, 'director'),
      entry('policy_gap', { decidedOn: '2026-03-01' }, 'trustees'),
    ],
    at(),
  );
  expect(facts).toMatchObject({
    legislation: { checked: 2, changeNeeded: 1 },
    gapsOpen: ['It gives no sanction route for trustees.'],
  });
});

describe('clauses that an allegation can rest on', () => {
  const idsOf = (records: readonly BookRecord[], year: string) =>
    headsWithin(records, at(year)).map(({ id }) => id);

  test('are those that ship, in order', () => {
    const ids = idsOf([], '2025');
    expect(ids).toHaveLength(16);
    expect(ids.slice(0, 4)).toEqual(['5.1', '5.2', '5.3', '5.3(a)']);
    expect(ids.at(-1)).toBe('5.4.3');
  });

  test('are those of both versions in the year of a change, titled as in the newer', () => {
    const heads = headsWithin([adopted('2025-06-01')], at('2025'));
    expect(heads.map(({ id }) => id)).toContain('5.6');
    expect(heads).toHaveLength(17);
    expect(heads.find(({ id }) => id === '5.3(c)')?.title).toBe('Confidentiality');
  });

  test('of a version replaced two years before are no longer told apart', () => {
    expect(idsOf([adopted('2025-06-01')], '2026')).toHaveLength(17);
    expect(idsOf([adopted('2025-06-01')], '2027')).toEqual(['5.3(c)', '5.6']);
  });
});
