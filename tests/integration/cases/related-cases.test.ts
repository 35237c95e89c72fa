import { expect, test } from 'vitest';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { relatedCases } from '../../../electron/services/cases/related-cases.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { earlierOutcomes } from '../../../electron/services/reports/earlier-outcomes.ts';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { findPeople } from '../../../electron/services/people/find-people.ts';
import type { Session } from '../../../electron/services/session.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import type { Relation, Triage } from '../../../shared/domain/triage.ts';
import { aRegisteredPerson } from '../../helpers/books.ts';
import { aCase, edit } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { aSession, anId, codeOf } from '../../helpers/session.ts';

const content = (id: number, body: Record<string, unknown>): Edit => ({
  op: 'add',
  kind: 'content',
  id: anId(id),
  body,
});

const decided = (warningUntil: string | null): Edit => ({
  op: 'put',
  kind: 'outcome',
  id: 'outcome',
  fields: { decidedOn: '2025-03-01', actions: ['first_warning'], warningUntil },
});

const related = (...links: Triage['related']): Edit => ({
  op: 'put',
  kind: 'triage',
  id: 'triage',
  fields: { related: links },
});

const told = (session: Session, caseId: string) =>
  relatedCases(session, caseId).map(({ reference, reasons }) => [
    reference,
    ...reasons.map(({ relation, text }) => `${relation}: ${text}`),
  ]);

const subject = (name: string, more: object = {}) => ({
  subject: { name, role: 'employee' as const, ...more },
});

test('the same person is found by identity or name, with what was decided and whether it is spent', () => {
  const session = aSession({ startsAt: '2026-07-01T09:00:00.000Z' });
  const here = aCase(session, subject('Zoë Ó Neill', { identityId: anId(500) }));
  const spent = aCase(session, {
    ...subject('Z. Neill', { identityId: anId(500) }),
    broughtOn: '2025-01-01',
  });
  edit(session, spent, decided('2026-06-30'));
  const live = aCase(session, { ...subject('ZOE O NEILL'), broughtOn: '2025-02-01' });
  edit(session, live, decided('2026-07-01'));
  const say = (relation: Relation) =>
    edit(session, here, related({ caseId: live, relation, note: '' }));
  aCase(session, subject('Somebody Else'));
  expect(told(session, here)).toEqual([
    ['SM-2026-003', 'other: Its subject has the same name'],
    ['SM-2026-002', 'same_person: The same person is its subject'],
  ]);
  say('same_person');
  expect(relatedCases(session, here).map(({ outcome }) => outcome)).toEqual([
    {
      decidedOn: '2025-03-01',
      actions: ['first_warning'],
      warningUntil: '2026-07-01',
      isSpent: false,
    },
    {
      decidedOn: '2025-03-01',
      actions: ['first_warning'],
      warningUntil: '2026-06-30',
      isSpent: true,
    },
  ]);
  edit(session, live, { op: 'put', kind: 'appeal', id: 'appeal', fields: { actions: ['advice'] } });
  expect(relatedCases(session, here)[0]?.outcome).toMatchObject({
    actions: ['advice'],
    warningUntil: null,
    isSpent: false,
  });
  expect(codeOf(() => relatedCases(session, anId(999)))).toBe('not_found');
});

test('the same content is found by address, account or bytes', async () => {
  const { session } = await anEvidenceSession();
  const [here, there, other] = [aCase(session), aCase(session), aCase(session)];
  edit(
    session,
    here,
    content(1, { url: 'https://www.facebook.com/groups/1/posts/2/?fbclid=xyz' }),
    content(2, { platform: 'Instagram', account: '@Zoe.N' }),
  );
  edit(session, there, content(3, { url: 'm.facebook.com/groups/1/posts/2' }));
  edit(session, other, content(4, { platform: 'instagram ', account: 'zoe.n' }));
  for (const caseId of [here, other]) {
    await addBytes(session, { caseId, fileName: 'a.txt', bytes: Buffer.from('same') });
  }
  const [first, second] = told(session, here);
  expect([first, second].map((line) => line?.slice(1))).toEqual([
    [
      'same_content: EX-MK-001 is the same file as EX-MK-001 there',
      'same_content: Content of the same account on instagram',
    ],
    ['same_content: Content at the same address'],
  ]);
  expect(relatedCases(session, here).every(({ outcome }) => outcome === null)).toBe(true);
});

test.each([
  ['https://example.org/Café/1', 'HTTPS://EXAMPLE.ORG/Caf%C3%A9/1'],
  ['https://example.org/a/../status/123456', 'example.org/status/123456/'],
  ['https://127.0.0.1/?p=1', 'http://127.0.0.1/?utm_source=x&p=1'],
  ['https://münchen.example/a', 'https://xn--mnchen-3ya.example/a'],
  ['https://x.com/100%25_true', 'https://www.x.com/100%25_true?s=20'],
])('%s is found again where it is written %s, both ways round', (one, other) => {
  const session = aSession();
  const [here, there] = [aCase(session), aCase(session)];
  edit(session, here, content(1, { url: one }));
  edit(session, there, content(2, { url: other }));
  edit(session, aCase(session), content(3, { url: 'https://example.org/else/7' }));
  for (const caseId of [here, there]) {
    expect(told(session, caseId).map((line) => line.slice(1))).toEqual([
      ['same_content: Content at the same address'],
    ]);
  }
});

test('the same person and the same content may be the same case twice', () => {
  const session = aSession();
  const [here, there] = [
    aCase(session, subject('Ann Example', { identityId: anId(500) })),
    aCase(session, subject('Ann Example', { identityId: anId(500) })),
  ];
  edit(session, here, content(1, { url: 'https://x.com/a/1' }));
  edit(session, there, content(2, { url: 'https://x.com/a/1' }));
  expect(told(session, here)[0]?.[1]).toBe('duplicate: The same person and the same content');
});

test('a namesake is somebody else until the Director says who it is, and nothing decided about them is told', () => {
  const session = aSession({ startsAt: '2026-07-01T09:00:00.000Z' });
  const here = aCase(session, subject('Sam Hill'));
  const there = aCase(
    session,
    subject('Sam Hill', { team: 'Day team', registrationNumber: 'SW1' }),
  );
  edit(session, there, decided('2027-01-01'), content(2, { url: 'https://x.com/a/1' }));
  const found = () => relatedCases(session, here)[0];
  const subjectOf = (caseId: string) => openCase(session, caseId).records.people[0]!;
  const [own, other] = [subjectOf(here), subjectOf(there)];
  expect(found()).toMatchObject({
    person: 'same_name',
    namesake: { identityId: other.id, told: 'Sam Hill, Day team, SW1' },
    outcome: null,
  });
  expect(earlierOutcomes(session, here)).toEqual([]);

  edit(session, here, content(1, { url: 'https://x.com/a/1' }));
  expect(told(session, here)[0]).toEqual([
    'SM-2026-002',
    'other: Its subject has the same name',
    'same_content: Content at the same address',
  ]);

  edit(session, here, related({ caseId: there, relation: 'another_person', note: 'Not him' }));
  expect(found()).toMatchObject({ person: 'another', namesake: null, outcome: null });
  expect(found()?.reasons).toEqual([
    { relation: 'same_content', text: 'Content at the same address' },
  ]);
  expect(earlierOutcomes(session, here)).toEqual([]);

  edit(session, here, related({ caseId: there, relation: 'same_person', note: '' }));
  expect(found()).toMatchObject({ person: 'same', namesake: null, outcome: { isSpent: false } });
  edit(session, here, related(), {
    op: 'put',
    kind: 'person',
    id: own.id,
    fields: { identityId: other.id },
  });
  expect(found()).toMatchObject({ person: 'same', reasons: [{ relation: 'duplicate' }, {}, {}] });
  expect(earlierOutcomes(session, here)).toHaveLength(1);
});

test('the same name is the same however it is written', () => {
  const session = aSession();
  const here = aCase(session, subject('Zoë  O_Neill'));
  aCase(session, subject('zoe o_neill'));
  aCase(session, subject('Zoe OxNeill'));
  expect(told(session, here).map((line) => line.slice(1))).toEqual([
    ['other: Its subject has the same name'],
  ]);
});

test('nobody whose name is protected is compared or found, in either direction', () => {
  const session = aSession();
  const identityId = anId(500);
  const open = aCase(session, subject('Quintessa Zimmerli', { identityId }));
  const guarded = aCase(session, subject('Quintessa Zimmerli', { identityId, isProtected: true }));
  expect(told(session, open)).toEqual([]);
  expect(told(session, guarded)).toEqual([]);
  expect(findPeople(session, 'zimmerli').map(({ cases }) => cases)).toEqual([1]);
});

test('people of other cases are found by words, without accents, each human being once', () => {
  const session = aSession();
  createCase(session, {
    title: 'One',
    broughtOn: '2026-06-26',
    route: 'other',
    description: '',
    subject: { name: 'Łukasz Żółć' },
    reporter: { name: 'Ann Example', isProtected: true },
  });
  const first = openCase(session, aCase(session, subject('Łukasz Wiśniewski'))).records.people[0]!;
  aCase(session, subject('Lukasz Wisniewski', { identityId: first.id, team: 'Night team' }));
  expect(findPeople(session, 'WISNIEWSKI łukasz')).toMatchObject([
    { identityId: first.id, name: 'Lukasz Wisniewski', team: 'Night team', cases: 2 },
  ]);
  expect(findPeople(session, 'lukasz')).toHaveLength(2);
  expect(findPeople(session, 'example')).toEqual([]);
  expect(findPeople(session, '  ')).toEqual([]);
});

test('people of the register are found beside those of cases; one who is both is told as the register has them', () => {
  const session = aSession();
  const registered = aRegisteredPerson({ name: 'Ngọc Anh Đặng', team: 'Quay Street' }, anId(901));
  const other = aRegisteredPerson({ name: 'Anh Nguyen', role: 'volunteer' }, anId(902));
  editBook(session, { book: 'registers', label: 'Entered', edits: [registered, other] });
  aCase(session, { subject: { name: 'Ngoc Anh Dang', identityId: anId(901), team: 'Old' } });
  expect(findPeople(session, 'anh')).toMatchObject([
    { identityId: anId(902), name: 'Anh Nguyen', role: 'volunteer', cases: 0 },
    { identityId: anId(901), name: 'Ngọc Anh Đặng', team: 'Quay Street', cases: 1 },
  ]);
});
