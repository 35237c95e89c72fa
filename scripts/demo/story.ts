import type { OutcomeAction } from '../../shared/domain/outcome.ts';
import { list, quote, rich } from './rich.ts';
import { considerationSteps } from './story-considerations.ts';
import { contentItems } from './story-content.ts';
import { afterwards, allegationSteps, meetings, setHearing } from './story-hearing.ts';
import { beginning } from './story-process.ts';
import type { Step } from './story-step.ts';

// Every person, place, post and event in this story is invented.

/** Who investigates, and the library the case lies in. */
export const director = 'Miriam Keane';
export const libraryName = 'STaSS, social media cases';

const brought = '2026-06-26';

/** Name of the protected reporter, who must not be found in anything that leaves the library. */
export const protectedReporter = 'Bronwen Ellis-Hartley';

/** What the line manager brought, as a `case.json`; his exhibits (EX-TO) are added to it. */
export const intake = {
  reference: 'SM-2026-014',
  openedAt: '2026-06-26T08:05:00.000Z',
  title: 'Comment about a service user in a neighbours’ group',
  broughtOn: brought,
  route: 'line_manager',
  description:
    'A support worker is said to have written about an incident at the bus station in a neighbours’ group of 2,314 members. Readers asked who he is and where he lives. The post was still there when it was reported.',
  people: [
    {
      part: 'subject',
      name: 'Aleksandra Wiśniewska-Zakrzewska',
      role: 'employee',
      jobTitle: 'Support worker',
      team: 'Elm House',
      lineManager: 'Tunde Okonjo',
    },
    {
      part: 'reporter',
      name: protectedReporter,
      jobTitle: 'Neighbour',
      notes: 'Asked not to be named: she lives in the same street as the family.',
      isProtected: true,
    },
  ],
};

const findOut: readonly Step[] = [
  {
    at: '2026-06-29T09:20:00Z',
    label: 'Set out nature and extent',
    puts: [
      {
        kind: 'case',
        id: 'case',
        fields: {
          nature: rich(
            'A post, two reactions and a chat message about an incident involving Service user A, made while on shift and in the hours after it.',
          ),
          extent: rich(
            'One private group of 2,314 members, one public account, and the team’s own chat of seven people. The post stood for ten days.',
          ),
        },
      },
      {
        kind: 'narrative',
        id: 'narrative',
        fields: {
          termsOfReference: rich(
            'To establish under [§5.5] what was published, by whom, who could see it, and whether any of the five considerations is engaged. To hear the person concerned. To recommend formal, informal or no further action.',
            'Not part of this investigation: the incident at the bus station itself, which is reviewed separately.',
          ),
        },
      },
    ],
  },
  ...beginning.slice(0, 2),
  { at: '2026-06-29T09:40:00Z', move: 'triage', on: '2026-06-29' },
  { at: '2026-07-01T08:30:00Z', move: 'investigating', on: '2026-07-01' },
  ...beginning.slice(2),
  { at: '2026-07-04T08:10:00Z', addCaptures: true },
  { at: '2026-07-04T09:30:00Z', view: ['EX-MK-001', 'EX-MK-002', 'EX-TO-001', 'EX-TO-004'] },
  {
    at: '2026-07-06T10:00:00Z',
    label: 'Added what was posted',
    adds: contentItems.map((body) => ({ kind: 'content', body })),
  },
];

const hearBothSides: readonly Step[] = [
  {
    at: '2026-07-17T09:00:00Z',
    label: 'Recorded process, response and mitigating circumstances',
    puts: [
      {
        kind: 'narrative',
        id: 'narrative',
        fields: {
          process: rich(
            'Tunde Okonjo, line manager, brought the concern with screenshots and a chat export ([EX-TO-001], [EX-TO-004]). The pages were captured from the office laptop without logging in under another name; no profile was made for it.',
            'Aleksandra Wiśniewska-Zakrzewska was invited on 3 July and seen on 16 July with her companion from the union. Evidence in her favour was looked for in the rota, the induction record and the chat.',
          ),
          notCollected: rich(
            'The seventeen comments could not all be opened: fourteen had been deleted by 1 July. The voicemail of 24 June ([EX-MK-007]) cannot be made out and carries no weight here.',
          ),
          response: rich(
            'She accepts that she wrote the post and the comment. She disputes that he could be recognised and believed that only friends could read it. In her own words:',
            quote(
              'pl',
              'Byłam zmęczona i nie pomyślałam, że ktoś go rozpozna. Bardzo żałuję.',
              null,
            ),
            'Translation agreed by her: “I was tired and did not think anyone would recognise him. I am very sorry.”',
          ),
          mitigation: rich(
            list(
              'It was her third late shift in a row; the rota confirms it.',
              'She took the post down on the day the Director asked her to, 2 July.',
              'No earlier concern about her conduct is recorded since she signed the declaration ([EX-TO-002]).',
            ),
          ),
        },
      },
    ],
  },
  {
    at: '2026-07-21T15:00:00Z',
    label: 'Drew conclusions and made a recommendation',
    puts: [
      {
        kind: 'narrative',
        id: 'narrative',
        fields: {
          conclusions: rich(
            'What was published, by whom and when is not contested. That he could be recognised is contested; two readers did recognise him within the hour ([EX-MK-001]), and name, place and clothing together leave few candidates. I find it more likely than not.',
          ),
        },
      },
      {
        kind: 'outcome',
        id: 'outcome',
        fields: {
          recommendation: 'formal',
          recommendationReasons: rich(
            'Confidentiality is at the centre of the work of STaSS ([§5.4.1]). The post was seen by people who know the family, and a colleague’s request to remove it was put off. Advice alone would not answer that.',
          ),
        },
      },
    ],
  },
];

const actions: OutcomeAction[] = ['training', 'content_removal', 'final_warning'];

const decide: readonly Step[] = [
  ...setHearing,
  { at: '2026-07-28T12:00:00Z', move: 'hearing', on: '2026-07-28' },
  {
    at: '2026-07-31T10:00:00Z',
    label: 'Recorded the decision',
    puts: [
      {
        kind: 'outcome',
        id: 'outcome',
        fields: {
          decisionMaker: 'Dr Joanna Abernethy-Nkemelu, Deputy Director',
          decidedOn: '2026-07-30',
          actions,
          decisionReasons: rich(
            'The findings are adopted. Her apology, her openness at the hearing and the pattern of shifts weigh against dismissal. A final written warning, live for twelve months, and training on confidentiality before her next shift.',
          ),
        },
      },
    ],
  },
  ...afterwards,
  { at: '2026-07-31T10:20:00Z', move: 'decided', on: '2026-07-30' },
  {
    at: '2026-08-14T09:00:00Z',
    close: {
      on: '2026-08-14',
      reason: 'formal_outcome',
      note: 'No appeal was lodged within the time allowed. Training completed on 11 August.',
    },
  },
];

/** What the Director does until the report is written, in order. */
export const untilReport: readonly Step[] = [
  ...findOut,
  ...considerationSteps,
  ...meetings,
  ...allegationSteps,
  ...hearBothSides,
];

/** When the report is written, before the hearing. */
export const reportAt = '2026-07-22T09:00:00Z';

/** What happens after the report: hearing, decision, closing. */
export const afterReport: readonly Step[] = decide;

/** When the closed case is exported and the library checked. */
export const archiveAt = '2026-08-14T10:00:00Z';
