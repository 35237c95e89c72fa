import { describe, expect, test } from 'vitest';
import { ContentItem } from '../../../../shared/domain/content-item.ts';
import { Person } from '../../../../shared/domain/person.ts';
import { RegisterFacts } from '../../../../shared/domain/register-link.ts';
import {
  entryInWords,
  factsInWords,
  nothingFoundInWords,
} from '../../../../shared/registers/at-the-time-words.ts';
import { anId } from '../../../helpers/session.ts';

const sam = anId(1);
const inCase = new Map([[sam, Person.parse({ part: 'subject', name: 'Sam Hill' })]]);
const told = (facts: object, postedOn: string | null, readOn = '2026-07-15') =>
  factsInWords(RegisterFacts.parse(facts), { postedOn, readOn, inCase });

const use = {
  kind: 'official_use',
  person: { id: sam },
  account: 'STaSS',
  platform: 'Facebook',
  authorisedBy: 'Helen Marsh',
  authorisedOn: '2026-01-03',
  from: '2026-01-05',
  to: '2026-06-30',
};

describe('An authorisation is told against the day of posting', () => {
  test.each([
    ['2026-01-05', {}, 'The day it was posted, 5 January 2026, lies within it.'],
    ['2026-06-30', {}, 'The day it was posted, 30 June 2026, lies within it.'],
    ['2026-07-01', {}, 'The day it was posted, 1 July 2026, lies 1 day after its last day.'],
    ['2026-01-02', {}, 'The day it was posted, 2 January 2026, lies 3 days before its first day.'],
    ['2030-01-01', { to: null }, 'The day it was posted, 1 January 2030, lies within it.'],
    ['2026-03-12', { from: null }, 'Whether it covered 12 March 2026 is not recorded.'],
    [
      '2026-07-02',
      { from: null },
      'The day it was posted, 2 July 2026, lies 2 days after its last day.',
    ],
    [null, {}, 'The day it was posted is not recorded.'],
  ] as const)('%s, %j', (postedOn, change, wanted) => {
    expect(told({ ...use, ...change }, postedOn)).toContain(wanted);
  });

  test('says who, by whom, from when to when', () => {
    expect(told(use, '2026-03-12')).toMatch(
      /^STaSS \(Facebook\), used by Sam Hill: authorised by Helen Marsh on 3 January 2026, from 5 January 2026 to 30 June 2026\./,
    );
  });

  test('says what is not recorded, and what was authorised only afterwards', () => {
    const bare = { kind: 'official_use', person: {} };
    expect(told(bare, '2026-03-12')).toBe(
      'An account, used by somebody not recorded: authorised by somebody not recorded on a day not recorded, from a day not recorded without a last day. Whether it covered 12 March 2026 is not recorded.',
    );
    expect(told({ ...use, authorisedOn: '2026-03-20' }, '2026-03-12')).toContain(
      'Authorised 8 days after it was posted.',
    );
  });
});

describe('A photo permission', () => {
  const photo = {
    kind: 'photo_permission',
    what: 'Open day',
    takenBy: { name: 'Ann' },
    permittedBy: 'Helen Marsh',
  };
  test.each([
    [{ permittedOn: '2026-03-10' }, '2026-03-12', 'on 10 March 2026, 2 days before it was posted.'],
    [{ permittedOn: '2026-03-12' }, '2026-03-12', 'on 12 March 2026, on the day it was posted.'],
    [{ permittedOn: '2026-03-13' }, '2026-03-12', 'on 13 March 2026, 1 day after it was posted.'],
    [{}, '2026-03-12', 'on a day not recorded.'],
    [
      { withdrawnOn: '2026-03-11' },
      '2026-03-12',
      'Withdrawn on 11 March 2026, 1 day before it was posted.',
    ],
    [{}, '2026-03-12', 'No withdrawal is recorded.'],
    [{ permittedOn: '2026-03-10' }, null, 'The day it was posted is not recorded.'],
    [{ purpose: 'Fundraising' }, null, 'Purpose: Fundraising.'],
    [{ uploadedTo: 'STaSS' }, null, 'Uploaded to STaSS on a day not recorded.'],
  ] as const)('%j against %s', (change, postedOn, wanted) => {
    expect(told({ ...photo, ...change }, postedOn)).toContain(wanted);
  });
});

describe('A removal request', () => {
  const request = {
    kind: 'removal_request',
    item: 'Party photo',
    askedBy: { name: 'Ann' },
    askedOn: '2026-03-14',
    askedOf: { id: sam },
  };
  test.each([
    [
      {},
      'Ann asked for the removal of “Party photo” on 14 March 2026, 2 days after it was posted.',
    ],
    [{}, 'Asked of Sam Hill.'],
    [{}, 'No removal was recorded by 15 July 2026, 123 days after that.'],
    [{ removedOn: '2026-03-14' }, 'Removed on the same day.'],
    [{ removedOn: '2026-03-17' }, 'Removed on 17 March 2026, 3 days after that.'],
    [{ refusedBecause: 'Not about her' }, 'Refused: Not about her.'],
    [{ askedBy: {} }, 'Somebody not recorded asked'],
  ] as const)('%j', (change, wanted) => {
    expect(told({ ...request, ...change }, '2026-03-12')).toContain(wanted);
  });
});

describe('An account of STaSS', () => {
  const account = {
    kind: 'social_account',
    platform: 'Facebook',
    name: 'STaSS',
    owners: 'Communications',
  };
  test.each([
    [{ openedOn: '2020-01-01' }, '2026-03-12', 'It was open on 12 March 2026.'],
    [
      { openedOn: '2026-03-13' },
      '2026-03-12',
      'It was opened on 13 March 2026, 1 day after it was posted.',
    ],
    [
      { closedOn: '2026-03-10' },
      '2026-03-12',
      'It was closed on 10 March 2026, 2 days before it was posted.',
    ],
    [{}, '2026-03-12', 'The day it was opened is not recorded.'],
    [{ openedOn: '2020-01-01' }, null, 'The day it was posted is not recorded.'],
    [
      {},
      null,
      '“STaSS” (Facebook) is in the register as an account of STaSS. Answered for by: Communications.',
    ],
  ] as const)('%j against %s', (change, postedOn, wanted) => {
    expect(told({ ...account, ...change }, postedOn)).toContain(wanted);
  });
});

test('registers that hold nothing are told once they were read', () => {
  expect(nothingFoundInWords(ContentItem.parse({}))).toBe('');
  const link = { entryId: anId(5), isSame: true, on: '2026-07-15', facts: use };
  expect(
    nothingFoundInWords(
      ContentItem.parse({ registersReadOn: '2026-07-15', registerLinks: [link] }),
    ),
  ).toBe(
    'Read on 15 July 2026; no entry about this item in: photo permissions, removal requests and accounts of STaSS.',
  );
  const another = ContentItem.parse({
    registersReadOn: '2026-07-15',
    registerLinks: [{ ...link, isSame: false }],
  });
  expect(nothingFoundInWords(another)).toContain('in: authorised official use, photo');
});

test('in a list, an entry is told from others by its days', () => {
  const listed = (facts: object) => entryInWords(RegisterFacts.parse(facts), { inCase });
  expect(listed(use)).toEqual({
    tag: 'Sam Hill',
    title: 'STaSS, 5 January 2026 to 30 June 2026',
  });
  expect(listed({ kind: 'photo_permission', takenBy: {} })).toEqual({
    tag: 'A photo',
    title: 'permitted on a day not recorded',
  });
  const request = { kind: 'removal_request', askedBy: {}, askedOf: {}, askedOn: '2026-03-14' };
  expect(listed({ ...request, address: 'x.com/1' })).toEqual({
    tag: 'x.com/1',
    title: 'asked on 14 March 2026',
  });
  expect(listed({ kind: 'social_account', name: 'STaSS', platform: 'Facebook' })).toEqual({
    tag: 'STaSS',
    title: 'Facebook',
  });
});
