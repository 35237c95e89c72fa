import { rich } from './rich.ts';
import { investigator, letter } from './story-records.ts';
import type { Step } from './story-step.ts';

const decider = 'Dr Joanna Abernethy-Nkemelu';

/** Who else is concerned, the first look, and the plan. */
export const beginning: readonly Step[] = [
  {
    at: '2026-06-29T09:05:00Z',
    label: 'Recorded who is concerned',
    adds: [
      {
        kind: 'person',
        key: 'manager',
        body: {
          part: 'witness',
          name: 'Tunde Okonjo',
          role: 'employee',
          jobTitle: 'Team manager',
          team: 'Elm House',
        },
      },
      { kind: 'person', key: 'userA', body: { part: 'service_user', alias: 'Service user A' } },
      {
        kind: 'person',
        key: 'decider',
        body: {
          part: 'decision_maker',
          name: decider,
          role: 'employee',
          jobTitle: 'Deputy Director',
          conflictOfInterest: 'no',
        },
      },
      {
        kind: 'person',
        key: 'appeal',
        body: {
          part: 'appeal_hearer',
          name: 'Adaeze Brightwater',
          role: 'trustee',
          jobTitle: 'Chair of trustees',
          conflictOfInterest: 'no',
        },
      },
    ],
  },
  {
    at: '2026-06-29T09:30:00Z',
    label: 'Decided at triage',
    puts: [
      {
        kind: 'triage',
        id: 'triage',
        fields: {
          informalPossible: 'no',
          informalReasons: rich('A service user may have been recognised by people who know him.'),
          urgency: 'immediate',
          urgencyReasons: 'The post is still there.',
          contentLive: 'yes',
          contentLiveNote: 'Seen on 29 June at 8.40.',
          conflict: 'no',
          conflictReasons: 'Neither the Director nor the Deputy Director knows the family.',
          protectedDisclosure: 'no',
          protectedDisclosureReasons: 'Nothing in it tells of a wrong in the public interest.',
          constructiveCriticism: 'no',
          constructiveCriticismReasons: 'It is about a person, not about how STaSS works.',
          decision: 'investigate',
          decisionReasons: rich('Clauses 5.3 and 5.4.1 may be engaged.'),
          decidedBy: investigator,
          decidedOn: '2026-06-29',
        },
      },
      {
        kind: 'plan',
        id: 'plan',
        fields: {
          inScope: rich('The post, the reactions and the chat of 20 to 23 June 2026.'),
          outOfScope: rich('The incident at the bus station itself.'),
          sources: rich('The group, her public profiles, the team chat, rota, personnel file.'),
          soughtInFavour: rich(
            'The rota, the induction record and the chat were read for what speaks for her.',
          ),
          reportDueOn: '2026-07-24',
          recommendationWanted: 'yes',
          approvedBy: 'Adaeze Brightwater, Chair of trustees',
          approvedOn: '2026-06-30',
        },
      },
    ],
  },
  {
    at: '2026-07-02T09:00:00Z',
    label: 'Took a measure',
    adds: [
      {
        kind: 'measure',
        body: {
          kind: 'account_access',
          what: 'Access to the team’s shared account withdrawn',
          reasons: rich('The account is named in the chat. It is not a sanction.'),
          decidedBy: investigator,
          startedOn: '2026-06-26',
          reviewOn: '2026-07-09',
          reviews: [{ on: '2026-07-09', decision: 'ended', note: 'The account was not used.' }],
          endedOn: '2026-07-09',
          toldOn: '2026-06-26',
        },
      },
      {
        kind: 'deadline',
        body: {
          rule: 'data_breach',
          what: 'Tell the ICO, or record why not',
          startedAt: '2026-06-26T08:05:00.000Z',
          metAt: '2026-06-29T07:30:00.000Z',
        },
      },
      {
        kind: 'action',
        body: {
          what: 'Check that the post and its shares are gone',
          owner: investigator,
          dueOn: '2026-07-03',
          doneOn: '2026-07-03',
        },
      },
    ],
  },
  {
    at: '2026-07-03T09:00:00Z',
    label: 'Set the day of the meeting',
    adds: [
      {
        kind: 'meeting',
        key: 'interview',
        body: {
          kind: 'investigation',
          startsAt: { local: '2026-07-16T14:00', timeZone: 'Europe/London' },
          place: 'Room 2, Elm House',
          noticeGivenOn: '2026-07-03',
          personId: '$subject',
          companion: { offered: 'yes' },
        },
      },
    ],
  },
  {
    at: '2026-07-03T09:30:00Z',
    letters: [
      letter('notice_of_investigation', '2026-07-01', {
        'what is alleged, as it is put to the person':
          'That on 22 June 2026, while on shift, you posted in a public group details that may identify a service user, and that you reacted to a comment and liked a post about the same matter.',
        'day by which you hear from us': '24 July 2026',
      }),
      letter('content_removal_request', '2026-07-02', {
        'each item to take down, with its address':
          'Your post of 22 June 2026 in the group “Harrowmere Matters”, your reaction below it, and the post of 23 June that you liked.',
        'day by which it is to be down': 'this evening, 2 July 2026',
      }),
      letter(
        'invitation',
        '2026-07-03',
        {
          'what is alleged, as it is put to the person':
            'That on 22 June 2026, while on shift, you posted in a public group details that may identify a service user, and that you reacted to a comment and liked a post about the same matter.',
          'day to send papers by': '14 July 2026',
        },
        { to: 'investigation', exhibits: ['EX-TO-001', 'EX-TO-004'] },
      ),
    ],
  },
];
