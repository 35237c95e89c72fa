import { list, quote, rich } from './rich.ts';
import { investigator, letter, note, point, referral } from './story-records.ts';
import type { Step } from './story-step.ts';

const timeZone = 'Europe/London';

/** Meetings and statements. */
export const meetings: readonly Step[] = [
  {
    at: '2026-07-16T15:30:00Z',
    label: 'Recorded the meetings',
    adds: [
      {
        kind: 'meeting',
        body: {
          kind: 'witness',
          startsAt: { local: '2026-07-09T10:00', timeZone },
          place: 'Room 2',
          state: 'held',
          noticeGivenOn: '2026-07-06',
          personId: '$manager',
          companion: { offered: 'yes', requested: 'no' },
          notes: [
            note('2026-07-09T09:05:00.000Z', 'Saw the post on 23 June, on his own telephone.'),
            note('2026-07-09T09:20:00.000Z', 'Asked her the same evening to take it down.'),
          ],
          notesSentOn: '2026-07-10',
          agreement: 'agreed',
        },
      },
    ],
  },
  {
    at: '2026-07-17T08:00:00Z',
    label: 'Recorded the meeting with her',
    puts: [
      {
        kind: 'meeting',
        id: '$interview',
        fields: {
          state: 'held',
          companion: {
            offered: 'yes',
            requested: 'yes',
            name: 'Margaret O’Shaughnessy',
            category: 'union_official',
          },
          notes: [
            note('2026-07-16T13:04:00.000Z', 'Accepts that she wrote the post and the comment.'),
            note('2026-07-16T13:31:00.000Z', 'Thought that only friends could read it.'),
          ],
          notesSentOn: '2026-07-17',
          agreement: 'agreed',
        },
      },
    ],
  },
];

/** What she is said to have done, head by head, with findings. */
export const allegationSteps: readonly Step[] = [
  {
    at: '2026-07-17T10:00:00Z',
    label: 'Recorded allegations and findings',
    adds: [
      {
        kind: 'allegation',
        key: 'details',
        body: {
          title: 'Disclosed details that identify a service user',
          wording: rich(
            'That on 22 June 2026, while on shift, you posted to 2,314 people details that identify Service user A.',
          ),
          clauseIds: ['5.3(c)', '5.4.1', '5.1'],
          conductFrom: '2026-06-22',
          conductTo: '2026-06-22',
          points: [
            point('for', 'Names him, mentions his mother, gives the place', ['EX-MK-001']),
            point('for', 'The place can be recognised', ['EX-MK-003', 'EX-MK-005']),
            point('for', '“no names no harm”, after a colleague asked', ['EX-TO-001']),
            point('against', 'She believed that only friends could see it', []),
          ],
          response: rich(
            quote('pl', 'Byłam zmęczona i nie pomyślałam, że ktoś go rozpozna.', null),
          ),
          respondedOn: '2026-07-16',
          responseSource: 'Investigation meeting',
          mitigation: rich(
            list('Third late shift in a row', 'Took it down the day the Director asked her to'),
          ),
          finding: 'contested',
          balance: 'substantiated',
          reasoning: rich(
            'Two readers did recognise him within the hour ([EX-MK-001]); name, place and clothing together leave few candidates.',
          ),
        },
      },
      {
        kind: 'allegation',
        key: 'like',
        body: {
          title: 'Endorsed a comment asking where he lives, and a hostile post',
          wording: rich('That on 22 and 23 June 2026 you reacted to a comment and liked a post.'),
          clauseIds: ['5.3(h)', '5.4.2'],
          conductFrom: '2026-06-22',
          conductTo: '2026-06-23',
          points: [
            point('for', 'The reaction, with her name', ['EX-MK-002']),
            point('for', 'The like', ['EX-MK-006']),
          ],
          response: rich('She does not remember the reaction and accepts the like.'),
          respondedOn: '2026-07-16',
          responseSource: 'Investigation meeting',
          mitigation: rich('She took both back when she was asked.'),
          finding: 'uncontested',
          reasoning: rich('A ‘like’ counts as endorsement ([§5.4.2]).'),
        },
      },
    ],
  },
  {
    at: '2026-07-18T09:00:00Z',
    label: 'Decided whom to tell',
    puts: [
      referral(
        'ico',
        'not_refer',
        'Few people could put name and place together, the post is gone, and no harm to him has been seen. Recorded under Article 33(5).',
      ),
      referral(
        'safeguarding',
        'refer',
        'His family should know, and his support plan be looked at.',
      ),
      referral(
        'dbs',
        'not_refer',
        'No harm or risk of harm in regulated activity, and permission was not withdrawn.',
      ),
    ],
  },
];

/** What follows from the decision. */
export const afterwards: readonly Step[] = [
  {
    at: '2026-07-31T10:10:00Z',
    label: 'Told her of the decision',
    puts: [
      {
        kind: 'outcome',
        id: 'outcome',
        fields: {
          adoptions: {
            $details: { adoption: 'adopted', reasons: '' },
            $like: { adoption: 'adopted', reasons: '' },
          },
          warningUntil: '2027-07-29',
          rightOfAppeal: 'yes',
          appealBy: '2026-08-13',
          toldOn: '2026-07-31',
        },
      },
    ],
  },
  {
    at: '2026-07-31T10:12:00Z',
    label: 'Recorded the hearing',
    puts: [
      {
        kind: 'meeting',
        id: '$hearing',
        fields: {
          state: 'held',
          companion: {
            offered: 'yes',
            requested: 'yes',
            name: 'Margaret O’Shaughnessy',
            category: 'union_official',
          },
          notesSentOn: '2026-07-29',
          agreement: 'agreed',
        },
      },
    ],
  },
  {
    at: '2026-07-31T10:15:00Z',
    label: 'Recorded what it teaches',
    adds: [
      {
        kind: 'lesson',
        body: {
          kind: 'training',
          text: 'Late shifts were never shown what identifies a person without a name.',
          clauseIds: ['5.4.1'],
          owner: investigator,
        },
      },
    ],
  },
  {
    at: '2026-07-31T10:18:00Z',
    letters: [
      letter('outcome', '2026-07-31', {
        'what is expected from now on':
          'Nothing about anybody who uses our services, or could be recognised as such, on any network; and the training on confidentiality before your next shift',
        'what a further breach may lead to': 'it may lead to dismissal',
        'whom an appeal goes to': 'Adaeze Brightwater, Chair of trustees, at the office',
      }),
    ],
  },
];

/** The hearing is set, with the report. */
export const setHearing: readonly Step[] = [
  {
    at: '2026-07-22T10:00:00Z',
    label: 'Set the day of the hearing',
    adds: [
      {
        kind: 'meeting',
        key: 'hearing',
        body: {
          kind: 'hearing',
          startsAt: { local: '2026-07-28T10:00', timeZone },
          place: 'Committee room, Harrowmere library',
          noticeGivenOn: '2026-07-22',
          personId: '$subject',
          companion: { offered: 'yes' },
        },
      },
    ],
  },
  {
    at: '2026-07-22T10:30:00Z',
    letters: [
      letter(
        'invitation',
        '2026-07-22',
        {
          'who decides': 'Dr Joanna Abernethy-Nkemelu, Deputy Director',
          'most serious outcome it may have': 'dismissal',
          'day to name a companion by': '24 July 2026',
          'day to send papers by': '24 July 2026',
        },
        { to: 'hearing', exhibits: ['EX-MK-001', 'EX-MK-002', 'EX-TO-001', 'EX-TO-004'] },
      ),
    ],
  },
];
