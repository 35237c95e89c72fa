import { stringify } from 'csv-stringify/sync';
import type { RoleGroup } from '../../shared/annual/facts/groups.ts';
import { daysAgo } from './formal-story.ts';

/** Days on which things happened in the invented year. The Board met after one conduct and before another. */
export const yearDays = {
  oldConduct: daysAgo(60),
  oldBrought: daysAgo(55),
  adopted: daysAgo(10),
  newConduct: daysAgo(4),
  newBrought: daysAgo(2),
  meeting: daysAgo(-7),
  from: daysAgo(300),
  today: daysAgo(0),
} as const;

/** Somebody in the list that is imported. */
export type Listed = {
  readonly ref: string;
  readonly name: string;
  readonly engagedAs: string;
  readonly group: RoleGroup;
  readonly worksAs: string;
  readonly team: string;
  readonly boss: string;
  /** Days as the list has them, the day first; empty where it has none. */
  readonly came: string;
  readonly gone: string;
  readonly body: string;
  readonly number: string;
  readonly remark: string;
};

const firsts =
  'Amara Bilal Chidi Dorota Ewan Fatima Gareth Hana Idris Jolanta Kofi Leila Morwenna Nadia Owen Priya Quentin Rosa Sunil Tamsin Ursula Viktor Wanjiru Yusuf'.split(
    ' ',
  );
const lasts =
  'Abernethy Bhattacharya Cadwallader Dlamini Eriksson Featherstonehaugh Grzegorczyk Hutchinson Igwebuike Jankowska Kowalczyk Llewellyn Mukherjee Ngozi-Smythe Oyelaran Pemberton Quarshie Ravenscroft Szymanowski Thistlewood Uddin Venkataraman Winterbourne Yamoah'.split(
    ' ',
  );

/** Names that lists get wrong: other scripts, marks, apostrophes, signs, more than a column holds. */
const unusual: Readonly<Record<number, string>> = {
  3: 'محمد عبد الرحمن الأحمد',
  8: "Niamh O'Rourke-D’Arcy",
  12: 'Zoë “Zed” Fairweather 🌻',
  20: 'Grace Okafor',
  33: 'Wolfeschlegelsteinhausenbergerdorff-Montgomery, Hubert Blaine',
  61: 'Åsa Þórsdóttir',
  78: 'Tomasz Zieliński',
  99: '王小明',
  104: '+44 Crew, The Hon. Percival',
};

/** The group of a person by their place in the list, and what the list calls it. */
const kinds: readonly {
  readonly until: number;
  readonly engagedAs: string;
  readonly group: RoleGroup;
}[] = [
  { until: 60, engagedAs: 'Staff', group: 'employees' },
  { until: 75, engagedAs: 'Placement', group: 'students' },
  { until: 97, engagedAs: 'Volunteer', group: 'volunteers' },
  { until: 102, engagedAs: 'Befriender', group: 'volunteers' },
  { until: 110, engagedAs: 'Trustee', group: 'trustees' },
  { until: 120, engagedAs: 'Agency', group: 'agency_temporary' },
];

const teams = ['Harrowmere day centre', 'Night outreach', 'Fundraising & events', 'Casework'];

function listed(index: number): Listed {
  const { engagedAs, group } = kinds.find(({ until }) => index < until) ?? {
    engagedAs: '',
    group: 'others',
  };
  const isRegistered = group === 'students' || index % 9 === 1;
  const isWorker = group === 'employees' || group === 'agency_temporary';
  return {
    ref: `R-${String(index + 1).padStart(3, '0')}`,
    name: nameAt(index),
    engagedAs,
    group,
    worksAs: group === 'trustees' ? '' : (['Support worker', 'Driver', 'Cook'][index % 3] ?? ''),
    team: group === 'trustees' ? '' : (teams[index % teams.length] ?? ''),
    boss: isWorker && index > 5 ? nameAt(index % 6) : '',
    came: `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/${String(2012 + (index % 11))}`,
    gone: index >= 56 && index < 60 ? '31/03/2025' : '',
    body: isRegistered ? 'Social Work England' : '',
    number: isRegistered ? `SW${String(40_000 + index)}` : '',
    remark: index === 5 ? '=1+1 is no formula; "quoted", too' : '',
  };
}

function nameAt(index: number): string {
  const [first, last] = [
    firsts[index % firsts.length],
    lasts[(index * 7 + Math.floor(index / firsts.length)) % lasts.length],
  ];
  return unusual[index] ?? `${first ?? ''} ${last ?? ''}`;
}

/** The 120 people of the list, each once. */
export const listedPeople: readonly Listed[] = Array.from({ length: 120 }, (_, at) => listed(at));

/** Those who are still engaged. */
export const engagedPeople = listedPeople.filter(({ gone }) => gone === '');

/** Whoever stands at a place of the list. */
export function listedAt(index: number): Listed {
  const found = listedPeople[index];
  if (!found) throw new Error(`nobody stands at ${String(index)}`);
  return found;
}

/** In the register before the list comes: one of the list, and a namesake of another. */
export const enteredByHand = {
  same: { name: 'Tomasz Zieliński', role: 'Volunteer' },
  namesake: { name: 'Grace Okafor', role: 'Employee', startedOn: '06/01/2020' },
} as const;

/** Rows of the list that cannot be taken, with what is told of them. */
export const faultyRows: readonly (readonly [cells: readonly string[], told: string])[] = [
  [cells({ ...listed(10), ref: 'R-201', name: '' }), 'No name'],
  [cells({ ...listed(10), ref: 'R-202', name: 'Nora Norole', engagedAs: '' }), 'No role'],
];

/** Rows that could be taken, but for a value or with days that contradict each other. */
export const doubtfulRows: readonly (readonly [cells: readonly string[], told: string])[] = [
  [
    cells({ ...listed(10), ref: 'R-203', name: 'Dan Dayless', came: '31/02/2020' }),
    'Started on: “31/02/2020” is no day',
  ],
  [
    cells({ ...listed(10), ref: 'R-204', name: 'Enid Early', gone: '01/01/2001' }),
    'Ends before it starts',
  ],
];

/** Places of people who stand in the list twice. */
export const repeatedAt = [17, 62, 100] as const;

/** Headings that tell the app little, so that somebody has to say what they mean. */
export const listHeadings = {
  'Engaged as': 'Role',
  'Works as': 'Job title',
  Where: 'Team',
  Boss: 'Line manager',
  Came: 'Started on',
  Gone: 'Ended on',
  'Regulated by': 'Professional body',
  'Their no.': 'Registration number',
} as const;

function cells(person: Listed): string[] {
  const { ref, name, engagedAs, worksAs, team, boss, came, gone, body, number, remark } = person;
  return [ref, name, engagedAs, worksAs, team, boss, came, gone, body, number, remark];
}

/** The list as a spreadsheet saves it. */
export function listAsCsv(): string {
  const rows = [
    ['Ref', 'Who?', ...Object.keys(listHeadings), 'Remark'],
    ...listedPeople.map(cells),
    ...repeatedAt.map((at) => cells(listedAt(at))),
    ...[...faultyRows, ...doubtfulRows].map(([row]) => row),
  ];
  return stringify(rows, { record_delimiter: 'windows' });
}

/** Places of those who have not signed when everybody else has. */
export const notSignedAt = [61, 65, 70, 78, 80, 85, 90, 95, 99, 101, 104, 111, 118] as const;

const year = new Date().getFullYear();

/** Concerns of the year: one about conduct before the Board met, one after, one from before that came up late. */
export const concerns = {
  before: {
    reference: `SM-${year}-001`,
    title: 'A remark about the night shift in a public comment',
  },
  after: {
    reference: `SM-${year}-002`,
    title: 'A photograph of a colleague passed on without asking',
  },
  late: { reference: `SM-${year}-003`, title: 'An old post about a placement, found only now' },
  subjects: { before: listedAt(30).name, after: listedAt(64).name, late: listedAt(41).name },
} as const;

/** What the Board makes of the policy. */
export const nextVersion = {
  title: 'Social Media Policy, revised',
  changed: {
    id: '5.4.2',
    text: 'Nobody posts, tags or passes on a photograph of a colleague before that colleague has said yes.',
  },
  added: {
    id: '5.4.4',
    title: 'Chats that work is talked about in',
    text: 'What is said of work in a closed group is held to the same standard as what is said in public.',
  },
  dropped: { id: '5.3(i)', reason: 'It repeats clauses 5.3(e) and 5.3(h).' },
  approvedBy: 'Board of Trustees',
  minutes: 'Item 7 of the meeting',
} as const;
