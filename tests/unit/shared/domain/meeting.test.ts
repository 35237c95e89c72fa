import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingEntries } from '../../../../shared/domain/meeting-list.ts';
import {
  daysOfNotice,
  isCompanionARight,
  Meeting,
  meetingKinds,
  withItemMoved,
} from '../../../../shared/domain/meeting.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const at = (local: string) => ({ local, timeZone: 'Europe/London' });

test.each([
  ['2026-07-06', '2026-07-16T14:00', 10],
  ['2026-03-28', '2026-03-30T09:00', 2],
  ['2026-07-16', '2026-07-16', 0],
  ['2026-07-17', '2026-07-16T14:00', -1],
  [null, '2026-07-16T14:00', null],
  ['2026-07-06', null, null],
])('notice on %s of a meeting at %s is %s days', (noticeGivenOn, local, days) => {
  expect(daysOfNotice({ noticeGivenOn, startsAt: local === null ? null : at(local) })).toEqual(
    days,
  );
});

test('being accompanied is a right at hearings and appeals alone', () => {
  expect(meetingKinds.filter(isCompanionARight)).toEqual(['hearing', 'appeal']);
});

test('moving keeps every item, and moving back restores the order', () => {
  const items = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
  fc.assert(
    fc.property(items, fc.nat(9), (ids, index) => {
      const list = ids.map((id) => ({ id }));
      const id = ids[index] ?? 'nobody';
      const moved = withItemMoved(list, id, 1);
      expect(moved.map((item) => item.id).toSorted()).toEqual(ids.toSorted());
      const isAble = index < ids.length - 1;
      expect(moved === list).toBe(!isAble);
      if (isAble) expect(moved[index + 1]?.id).toBe(id);
      if (isAble) expect(withItemMoved(moved, id, -1)).toEqual(list);
    }),
  );
});

test('meetings and statements stand by date, those without one at the end', () => {
  const records = sortRecords([
    aCaseRecord(),
    aRecord('meeting', anId(1), { kind: 'hearing' }, 0),
    aRecord('meeting', anId(2), { kind: 'investigation', startsAt: at('2026-07-10T14:00') }, 1),
    aRecord('meeting', anId(3), { kind: 'witness', startsAt: at('2026-07-10T09:30') }, 2),
    aRecord('statement', anId(4), { takenOn: '2026-07-10' }, 0),
    aRecord('statement', anId(5), {}, 1),
  ]);
  expect(meetingEntries(records).map(({ kind, number }) => `${kind} ${number}`)).toEqual([
    'statement 1',
    'meeting 3',
    'meeting 2',
    'meeting 1',
    'statement 2',
  ]);
});

test('a question prepared before it could be ticked off is still a question', () => {
  const question = { id: anId(1), text: 'Who could see it?', answer: '' };
  const meeting = Meeting.parse({ kind: 'investigation', questions: [question] });
  expect(meeting.questions).toEqual([{ ...question, askedAt: null }]);
});
