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
    label: 'Took a measure and wrote to her',
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
      letter(
        'notice_of_investigation',
        'Investigation under the Social Media Policy',
        '2026-07-01',
        ['I am looking into a post of 22 June 2026. Nothing has been decided.'],
      ),
      letter('content_removal_request', 'Please take this post down', '2026-07-02', [
        'Please remove the post of 22 June 2026 and your two reactions today (clause 5.4.2).',
      ]),
      letter('invitation', 'Invitation to an investigation meeting', '2026-07-03', [
        'Please come to room 2 on 16 July 2026 at 14:00. You may bring somebody with you.',
      ]),
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
];
