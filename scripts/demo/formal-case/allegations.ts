import type { PersonKey } from './people.ts';

type Finding = readonly [finding: string | null, balance?: string];

/** An allegation of the formal case; posts and exhibits by their place, from 0 and 1. */
type Brief = {
  readonly title: string;
  readonly wording: string;
  readonly clauses: readonly string[];
  readonly posts: readonly number[];
  readonly for: readonly (readonly [text: string, ...exhibits: number[]])[];
  readonly against: readonly (readonly [text: string, ...exhibits: number[]])[];
  readonly response: string;
  readonly mitigation: string;
  readonly finding: Finding;
  readonly reasoning: string;
  readonly about: readonly PersonKey[];
};

export const allegations: readonly Brief[] = [
  {
    title: 'Gave details in a group chat that identify a service user',
    wording:
      'That between 2 and 28 March 2026 you wrote in the group chat “Nights 🌙” details from which members could tell who Service user A is.',
    clauses: ['5.3(c)', '5.4.1', '5.1'],
    posts: [0, 1, 15],
    for: [
      ['Names an initial, a floor and the red hat', 1, 2],
      ['A colleague warns that people will recognise him', 16],
      ['Three members could say who was meant', 41, 42, 43],
    ],
    against: [['He believed that all members worked with the person', 50]],
    response: 'I thought it was just us. Everyone in there knows him anyway.',
    mitigation: 'The chat had been used for handovers for two years and no manager had objected.',
    finding: ['contested', 'substantiated'],
    reasoning:
      'Two of the nineteen members had left STaSS by then, and one never worked on that floor. The details together leave one person.',
    about: ['userA'],
  },
  {
    title: 'Posted a photograph of the lounge with a service user in it',
    wording:
      'That on 14 March 2026 you sent to the chat a photograph taken at work on your own telephone, in which Service user B can be seen asleep.',
    clauses: ['5.1', '5.3(c)', '5.4.1', '5.2'],
    posts: [8, 9],
    for: [
      ['The photograph and its time', 9],
      ['The rota puts him on shift', 44],
    ],
    against: [['No face can be seen', 9]],
    response: 'You can’t see who it is. I was showing the new sofas.',
    mitigation: 'He deleted it within the hour when asked.',
    finding: ['uncontested'],
    reasoning: 'He accepts that he took and sent it, and that nobody had permitted it.',
    about: ['userB'],
  },
  {
    title: 'Mocked a colleague’s accent',
    wording:
      'That on 7 March 2026 you mocked the accent of Beata Nowakowska-Szczęsna before her colleagues and invited others to join in.',
    clauses: ['5.3(d)', '5.3(h)', '5.3(i)', '5.4.2'],
    posts: [3, 4, 5],
    for: [
      ['The messages', 4, 5],
      ['She asked for them to be taken down', 6],
      ['Her statement', 45],
    ],
    against: [['Two witnesses say that she laughed at first', 51, 52]],
    response: 'We all take the mick out of each other. She does my voice too.',
    mitigation: 'He wrote to her to say sorry on 20 April.',
    finding: ['contested', 'substantiated'],
    reasoning:
      'That she laughed in the moment does not make it welcome; her message of the next morning is plain.',
    about: ['beata'],
  },
  {
    title: 'Wrote about the religion of a colleague',
    wording:
      'That on 3 April 2026 you made remarks about the religion and origin of Samir al-Khatib.',
    clauses: ['5.3(d)', '5.3(e)', '5.3(g)'],
    posts: [17, 18],
    for: [
      ['The messages', 18, 19],
      ['Statement of the colleague', 46],
    ],
    against: [],
    response: 'That was out of order. I have said so to him.',
    mitigation: 'An apology was offered and accepted, with a note of it by the line manager.',
    finding: ['uncontested'],
    reasoning: 'He accepts the words and that they were about religion.',
    about: ['samir'],
  },
  {
    title: 'Became a contact of the mother of a service user',
    wording:
      'That on 22 March 2026 you sent a contact request to Carer A, and afterwards wrote to her about Service user A.',
    clauses: ['5.4.1', '5.3(c)', '5.3(a)'],
    posts: [12, 13, 14],
    for: [
      ['The request and its acceptance', 13],
      ['Two messages about his evening', 14, 15],
    ],
    against: [['She says that she asked him first', 53]],
    response: 'She messaged me on the other app first because nobody answers the phone.',
    mitigation: 'Complaints about calls to the office not being answered are borne out by the log.',
    finding: ['contested', 'substantiated'],
    reasoning:
      'Who began does not matter under clause 5.4.1: contact is neither made nor accepted. The messages hold personal data.',
    about: ['carer', 'userA'],
  },
  {
    title: 'Endorsed hostile posts by liking them',
    wording:
      'That on 11 March and 6 April 2026 you liked public posts that call for the centre to be closed and for people to be sent away.',
    clauses: ['5.3(b)', '5.3(e)', '5.4.2'],
    posts: [7, 19],
    for: [['The likes, with his name', 8, 20]],
    against: [['He says that his nephew held the telephone on 6 April', 54]],
    response: 'The first one was me, the second was not.',
    mitigation: '',
    finding: ['contested', 'not_substantiated'],
    reasoning:
      'For 6 April the explanation cannot be ruled out, and nothing else points to him. A ‘like’ counts as endorsement, but only of what he did himself.',
    about: [],
  },
  {
    title: 'Commented on pay and management in public',
    wording:
      'That on 19 March 2026 you commented in public on work-related issues instead of raising them inside.',
    clauses: ['5.3(j)', '5.4.3', '5.3(b)'],
    posts: [2, 10, 11, 21],
    for: [['The posts', 3, 11, 12, 22]],
    against: [
      ['He had raised sleep-in rates twice by e-mail', 47, 48, 49],
      ['Much of it is criticism that clause 2 allows', 11],
    ],
    response: 'I asked twice and got no answer. I am allowed an opinion.',
    mitigation: 'Two e-mails of his from January were never answered.',
    finding: ['unsubstantiated'],
    reasoning:
      'It is criticism of terms of work, largely accurate, made after the internal channel had failed him.',
    about: [],
  },
  {
    title: 'Used a work computer for the chat while on duty',
    wording:
      'That on 9 April 2026, on duty and outside a break, you used the house laptop for the chat.',
    clauses: ['5.2'],
    posts: [20],
    for: [
      ['His own message', 21],
      ['The log of the laptop', 55, 56],
    ],
    against: [['His telephone was broken that night', 57]],
    response: 'Ten minutes, in my break.',
    mitigation: 'No breaks could be taken on four of five nights that week.',
    finding: [null],
    reasoning: '',
    about: [],
  },
  {
    title: 'Threatened whoever had reported him',
    wording: 'That on 16 April 2026 you wrote that you would find out who was reporting you.',
    clauses: ['5.3(e)', '5.3(a)', '5.3(d)'],
    posts: [23],
    for: [
      ['The message, with a flame', 24],
      ['Two colleagues were afraid', 58, 59],
    ],
    against: [],
    response: '',
    mitigation: '',
    finding: [null],
    reasoning: '',
    about: ['reporter'],
  },
];
