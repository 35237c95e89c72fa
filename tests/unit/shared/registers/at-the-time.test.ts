import { describe, expect, test } from 'vitest';
import { comparableAddress } from '../../../../electron/services/cases/same-content.ts';
import { BookRecord } from '../../../../shared/books/books.ts';
import { Person } from '../../../../shared/domain/person.ts';
import { atTheTime, type SoughtItem } from '../../../../shared/registers/at-the-time.ts';
import {
  factsNow,
  peopleInRegister,
  saysTheSame,
} from '../../../../shared/registers/register-facts.ts';
import { isSamePlatform } from '../../../../shared/registers/same-place.ts';
import { anId } from '../../../helpers/session.ts';

const sam = anId(1);
const ann = anId(2);
const page = anId(3);
const caseId = anId(4);
const entry = anId(10);

const record = (kind: string, body: object, id = entry) =>
  BookRecord.parse({ kind, id, position: 0, body });
const people = [
  record('registered_person', { name: 'Sam Hill', role: 'employee' }, sam),
  record('registered_person', { name: 'Ann Other', role: 'volunteer' }, ann),
];
const account = (body: object = {}) =>
  record(
    'social_account',
    { platform: 'Facebook', name: 'STaSS', address: 'https://www.facebook.com/stass.uk/', ...body },
    page,
  );
const item: SoughtItem = {
  caseId,
  platform: 'Facebook',
  account: '@stass.uk',
  displayName: '',
  url: '',
  postedOn: '2026-03-12',
  personIds: [sam],
};
const context = (records: readonly BookRecord[]) => ({
  records: [...people, ...records],
  comparing: { address: comparableAddress },
  inCase: peopleInRegister([
    { body: Person.parse({ part: 'subject', name: 'Sam Hill', identityId: sam }) },
  ]),
});
/** How an entry was found: by what, and with a `?` where it only may be about the item; null where it is not offered. */
const found = (
  kind: string,
  body: object,
  change: Partial<SoughtItem> = {},
  others = [account()],
) => {
  const matches = atTheTime({ ...item, ...change }, context([record(kind, body), ...others]));
  const match = matches.find(({ entryId }) => entryId === entry);
  return match ? `${match.bases.join(' ')}${match.isSure ? '' : '?'}` : null;
};

describe('An authorisation', () => {
  test.each([
    [
      'person and account of the register',
      { personId: sam, accountId: page },
      {},
      'person platform account',
    ],
    [
      'a post under the address',
      { personId: sam, accountId: page },
      { account: '', url: 'https://m.facebook.com/stass.uk/posts/1?fbclid=x' },
      'person platform address',
    ],
    [
      'person and platform, no account named',
      { personId: sam, platform: 'facebook' },
      {},
      'person platform',
    ],
    [
      'person and platform, a described account',
      { personId: sam, platform: 'Facebook', account: 'our page' },
      {},
      'person platform',
    ],
    [
      'person and account, no platform',
      { personId: sam, account: '@stass.uk' },
      {},
      'person account?',
    ],
    [
      'the person, another account',
      { personId: sam, platform: 'Facebook', account: '@elmhouse' },
      {},
      'person platform?',
    ],
    ['the person, another platform', { personId: sam, platform: 'YouTube' }, {}, null],
    ['somebody else', { personId: ann, accountId: page }, {}, null],
    [
      'the account, nobody linked',
      { personId: ann, accountId: page },
      { personIds: [] },
      'platform account?',
    ],
    [
      'the account, somebody outside the register',
      { personName: 'Sam', accountId: page },
      {},
      'platform account?',
    ],
    ['nothing but the platform', { personName: 'Sam', platform: 'Facebook' }, {}, null],
  ] as const)('found by %s', (_, body, change, wanted) => {
    expect(found('official_use', body, change)).toBe(wanted);
  });
});

describe('A photo permission only may be about an item', () => {
  test.each([
    ['who took it', { takenById: sam }, 'person?'],
    ['account and day', { accountId: page, uploadedOn: '2026-03-12' }, 'account day?'],
    ['account, day not recorded', { accountId: page }, 'account?'],
    ['account on another day', { accountId: page, uploadedOn: '2026-03-11' }, null],
    [
      'an address typed',
      { uploadedTo: 'facebook.com/stass.uk/', uploadedOn: '2026-03-12' },
      'account day?',
    ],
    ['nothing', { uploadedTo: 'Newsletter' }, null],
    ['who took it, not finished', { what: ' ', takenById: sam }, null],
  ] as const)('found by %s', (_, body, wanted) => {
    expect(found('photo_permission', { what: 'Open day', ...body })).toBe(wanted);
  });
});

describe('A removal request', () => {
  const url = 'https://www.facebook.com/groups/7/posts/9/';
  const asked = { item: 'Photo of the trip', askedOn: '2026-03-14' };
  test.each([
    [
      'the address, of the person',
      { address: 'facebook.com/groups/7/posts/9?utm_source=x', askedOfId: sam },
      'person address',
    ],
    ['the address, for the case', { address: url, caseId }, 'address case'],
    ['the address alone', { address: url }, 'address?'],
    ['the case alone', { caseId }, 'case?'],
    ['person and platform', { askedOfId: sam, platform: 'Facebook' }, 'person platform?'],
    ['the person alone', { askedOfId: sam }, null],
    [
      'another address',
      { address: 'https://facebook.com/groups/7/posts/8', askedOfId: sam, platform: 'Facebook' },
      null,
    ],
    ['another case', { address: url, caseId: anId(99) }, null],
  ] as const)('found by %s', (_, body, wanted) => {
    expect(found('removal_request', { ...asked, ...body }, { url })).toBe(wanted);
  });
});

describe('An account of STaSS', () => {
  test.each([
    ['handle and platform', { platform: 'Facebook', address: '@STASS.uk' }, {}, 'platform account'],
    [
      'the address it stands under',
      { platform: 'Facebook', address: 'https://facebook.com/stass.uk' },
      { account: '', url: 'https://www.facebook.com/stass.uk/posts/1' },
      'platform address',
    ],
    [
      'an address that only begins alike',
      { platform: 'Facebook', address: 'https://facebook.com/stass' },
      { account: '', url: 'https://www.facebook.com/stass.uk/posts/1' },
      null,
    ],
    ['the handle, platform not recorded', { platform: '', address: '@stass.uk' }, {}, 'account?'],
    ['the handle on another platform', { platform: 'X', address: '@stass.uk' }, {}, null],
    [
      'its name and the display name',
      { platform: 'Facebook', name: 'STaSS' },
      { account: '', displayName: 'Stass' },
      'platform account?',
    ],
    [
      'its name, another handle',
      { platform: 'Facebook', name: 'STaSS', address: '@stass' },
      { displayName: 'STaSS' },
      null,
    ],
    ['platform alone', { platform: 'Facebook', name: 'Page' }, {}, null],
  ] as const)('found by %s', (_, body, change, wanted) => {
    expect(found('social_account', body, change, [])).toBe(wanted);
  });
});

test('platforms are the same where all words of one stand in the other', () => {
  expect(isSamePlatform('Twitter', 'X (Twitter)')).toBe(true);
  expect(isSamePlatform('facebook', 'Facebook')).toBe(true);
  expect(isSamePlatform('Facebook', 'YouTube')).toBe(false);
  expect(isSamePlatform('', 'YouTube')).toBeNull();
});

test('of many that only may be about an item, the nearest by day are offered; sure ones all, and first', () => {
  const photos = Array.from({ length: 12 }, (_, index) =>
    record(
      'photo_permission',
      { what: 'Open day', takenById: sam, uploadedOn: `2026-03-${String(index + 13)}` },
      anId(100 + index),
    ),
  );
  const use = record('official_use', { personId: sam, platform: 'Facebook' }, anId(50));
  const matches = atTheTime(item, context([...photos.toReversed(), use]));
  expect(matches.map(({ entryId }) => entryId)).toEqual([
    anId(50),
    ...Array.from({ length: 8 }, (_, index) => anId(100 + index)),
  ]);
});

describe('What an entry says', () => {
  const linked = (facts: ReturnType<typeof atTheTime>[number]) => factsNow(facts, context([]));

  test('names somebody of the case by id alone, others by the name in the register', () => {
    const removal = { item: 'Post', askedOn: '2026-03-14', askedOfId: sam, askedById: ann, caseId };
    const [match] = atTheTime(item, context([record('removal_request', removal)]));
    expect(match?.facts).toMatchObject({
      askedOf: { id: sam, name: '' },
      askedBy: { id: ann, name: 'Ann Other' },
    });
    expect(linked(match!)).toBeNull();
  });

  test('calls a protected person by alias, without an id that leads to them', () => {
    const reporter = { part: 'reporter', isProtected: true, alias: 'Reporter', identityId: ann };
    const records = [
      ...people,
      record('removal_request', { item: 'Post', askedOn: '2026-03-14', askedById: ann, caseId }),
    ];
    const inCase = peopleInRegister([{ body: Person.parse(reporter) }]);
    const [match] = atTheTime(item, { ...context([]), records, inCase });
    expect(match?.facts).toMatchObject({ askedBy: { id: null, name: 'Reporter' } });
    expect(JSON.stringify(match)).not.toContain(ann);
  });

  test('is another once a day is changed, and the same whatever somebody is called', () => {
    const use = (body: object) =>
      atTheTime(
        item,
        context([record('official_use', { personId: sam, platform: 'Facebook', ...body })]),
      )[0]!.facts;
    const then = use({ to: '2026-06-30' });
    expect(saysTheSame(use({ to: '2026-06-30' }), then)).toBe(true);
    expect(saysTheSame({ ...then, person: { id: sam, name: 'Samuel' } } as typeof then, then)).toBe(
      true,
    );
    expect(saysTheSame(use({ to: '2026-07-31' }), then)).toBe(false);
    expect(saysTheSame(use({ authorisedBy: 'Dafydd' }), then)).toBe(false);
  });
});
