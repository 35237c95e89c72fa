import { rich } from '../rich.ts';
import type { PersonKey } from './people.ts';

const timeZone = 'Europe/London';
const at = (local: string) => ({ local, timeZone });

/** Triage, plan and what else a case has once, of the formal case. */
export const onceOnly = {
  triage: {
    informalPossible: 'no',
    informalReasons: rich(
      'Service users can be identified, and colleagues were afraid to come to work.',
    ),
    urgency: 'immediate',
    urgencyReasons: 'The chat was still in use and the contact with a carer went on.',
    contentLive: 'no',
    contentLiveNote: 'The chat was closed on 20 April; the public posts were gone by 22 April.',
    conflict: 'no',
    conflictReasons: 'Neither the Director nor the Deputy Director is a member of the chat.',
    protectedDisclosure: 'no',
    protectedDisclosureReasons:
      'The public posts on pay disclose no wrongdoing in the public interest.',
    constructiveCriticism: 'unclear',
    constructiveCriticismReasons:
      'Allegation 7 is about pay and management: clause 2 is weighed there.',
    decision: 'investigate',
    decisionReasons: rich('Several heads of clause 5.3 may be engaged, and clause 5.4.1.'),
    decidedBy: 'Miriam Keane',
    decidedOn: '2026-04-20',
  },
  plan: {
    inScope: rich(
      'Messages and posts from 2 March to 16 April 2026, contact with carers, use of the house laptop.',
    ),
    outOfScope: rich(
      'Pay and rotas as such; the handover practice on nights, which is reviewed apart.',
    ),
    sources: rich(
      'The chat as exported by two members, public posts, rota, laptop log, statements, office telephone log.',
    ),
    soughtInFavour: rich(
      'Rota and record of breaks, his e-mails of January, the repair receipt, what witnesses said in his favour.',
    ),
    witnessesNote: 'One student has gone home to Chengdu and was seen by video.',
    reportDueOn: '2026-06-12',
    promisedOn: '2026-06-19',
    recommendationWanted: 'yes',
    approvedBy: 'Adaeze Brightwater, Chair of trustees',
    approvedOn: '2026-04-22',
  },
} as const;

export const measures = [
  {
    kind: 'suspension',
    what: 'Suspended on full pay',
    reasons: rich(
      'Colleagues named as affected work the same nights; other duties were looked for and not found.',
    ),
    decidedBy: 'Miriam Keane',
    startedOn: '2026-04-20',
    reviewOn: '2026-06-01',
    reviews: [
      { on: '2026-05-04', decision: 'continued', note: 'Witnesses still to be seen.' },
      {
        on: '2026-05-18',
        decision: 'continued',
        note: 'Meeting put off at his companion’s request.',
      },
    ],
    toldOn: '2026-04-20',
  },
  {
    kind: 'account_access',
    what: 'Access to the shared laptop withdrawn',
    reasons: rich('Its log is evidence.'),
    decidedBy: 'Miriam Keane',
    startedOn: '2026-04-20',
    reviews: [{ on: '2026-05-11', decision: 'ended', note: 'The log has been copied.' }],
    endedOn: '2026-05-11',
    toldOn: '2026-04-20',
  },
] as const;

type Meeting = Readonly<Record<string, unknown>> & { readonly with: PersonKey };

export const meetings: readonly Meeting[] = [
  ...(
    [
      ['hywel', '2026-04-28T10:00'],
      ['priya', '2026-04-28T14:30'],
      ['lin', '2026-04-30T09:00'],
      ['beata', '2026-05-05T11:00'],
      ['samir', '2026-05-06T16:00'],
    ] as const
  ).map(([person, when]) => ({
    with: person,
    kind: 'witness',
    startsAt: at(when),
    place: person === 'lin' ? 'By video' : 'Room 2, Harrowmere office',
    state: 'held',
    noticeGivenOn: '2026-04-22',
    companion: { offered: 'yes', requested: 'no' },
    notesSentOn: when.slice(0, 10),
    agreement: 'agreed',
  })),
  {
    with: 'subject',
    kind: 'investigation',
    startsAt: at('2026-05-21T14:00'),
    place: 'Room 2, Harrowmere office',
    state: 'held',
    noticeGivenOn: '2026-05-08',
    companion: {
      offered: 'yes',
      requested: 'yes',
      name: 'Margaret O’Shaughnessy',
      category: 'union_official',
    },
    adjustments: 'A break every half hour; questions in writing beforehand.',
    notesSentOn: '2026-05-22',
    agreement: 'disputed',
    agreementNote: 'He asks for the word “joke” in his third answer to be “habit”.',
  },
  {
    with: 'subject',
    kind: 'hearing',
    startsAt: at('2026-06-30T10:00'),
    place: 'Committee room, Harrowmere library',
    state: 'planned',
    noticeGivenOn: '2026-06-08',
    companion: {
      offered: 'yes',
      requested: 'yes',
      name: 'Margaret O’Shaughnessy',
      category: 'union_official',
    },
  },
];

/** Questions prepared for the meeting with the subject. */
export const questions = [
  'Who could read the chat in March, and how do you know?',
  'What did you think a member could tell from “the red hat”?',
  'Who wrote first, you or the carer?',
  'What would you want the panel to know about these weeks?',
];

export const actions = [
  {
    what: 'Close the chat and ask a member to export it',
    owner: 'Tunde Okonjo',
    dueOn: '2026-04-20',
    doneOn: '2026-04-20',
  },
  {
    what: 'Copy the log of the house laptop',
    owner: 'Miriam Keane',
    dueOn: '2026-05-08',
    doneOn: '2026-05-11',
  },
  {
    what: 'Offer support to both affected colleagues',
    owner: 'Tunde Okonjo',
    dueOn: '2026-04-22',
    doneOn: '2026-04-21',
  },
  {
    what: 'Answer the e-mails of January',
    owner: 'Miriam Keane',
    dueOn: '2026-05-01',
    doneOn: '2026-04-30',
  },
  {
    what: 'Have the Hindi and Chinese messages checked by a translator',
    owner: 'Miriam Keane',
    dueOn: '2026-06-12',
    doneOn: null,
  },
  {
    what: 'Book the room and send the papers to the companion',
    owner: 'Joan Tettey',
    dueOn: '2026-06-16',
    doneOn: null,
  },
  {
    what: 'Look at the practice of handover by chat on nights',
    owner: 'Tunde Okonjo',
    dueOn: '2026-07-31',
    doneOn: null,
  },
] as const;

export const deadlines = [
  {
    rule: 'data_breach',
    what: 'Tell the ICO, or record why not',
    startedAt: '2026-04-20T08:40:00.000Z',
    metAt: '2026-04-22T15:10:00.000Z',
  },
  {
    rule: 'rights_request',
    what: 'Answer his subject access request',
    startedOn: '2026-05-12',
    pauses: [{ from: '2026-05-14', to: '2026-05-20', reason: 'Waiting for proof of identity' }],
  },
  {
    rule: 'promise',
    what: 'Tell both affected colleagues how it stands',
    startedOn: '2026-06-01',
    promisedOn: '2026-06-19',
  },
] as const;

export const lessons = [
  {
    kind: 'policy_change',
    text: 'Say in the policy which channel is used for handover, and that it is not a private chat.',
    clauseIds: ['5.2', '5.4.1'],
  },
  {
    kind: 'training',
    text: 'Night teams were never shown what identifies a person without a name.',
    clauseIds: ['5.4.1'],
  },
] as const;

/** Things that happened beside what the records date: when, in which lane, what, and for a span until when. */
