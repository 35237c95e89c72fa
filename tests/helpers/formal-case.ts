import type { CaseDetail } from '../../shared/domain/case-detail.ts';
import { sortRecords } from '../../shared/domain/records.ts';
import { richTextFromPlain } from '../../shared/domain/rich-text.ts';
import { aCaseRecord, aCompleteCase, anExhibit, aRecord } from './records.ts';
import { anId } from './session.ts';

/** Ids of the records of the formal case that tests speak of. */
export const formal = {
  subject: anId(2),
  witness: anId(3),
  reporter: anId(4),
  serviceUser: anId(5),
  hidden: anId(6),
  allegation: anId(20),
  second: anId(21),
  meeting: anId(30),
  hearing: anId(31),
  missed: anId(32),
  statement: anId(40),
  anonymous: anId(41),
  letter: anId(50),
} as const;

/** Names of people who are never told in any document of the formal case. */
export const untold = ['Samira Haddad', 'Walter Pemberton', 'Grzegorz Brzęczyszczykiewicz'];

const rich = richTextFromPlain;
const first = anExhibit({ title: 'Post in the group', source: 'Line manager' });
const later = anExhibit({ title: 'Message that takes it back' }, 901);
const second = {
  ...later,
  facts: { ...later.facts, number: 'EX-HM-002', sha256: 'ef'.repeat(32) },
};

const people = [
  aRecord('person', formal.subject, {
    part: 'subject',
    name: 'Aleksandra Wiśniewska-Zakrzewska',
    role: 'employee',
    jobTitle: 'Support worker',
  }),
  aRecord('person', formal.witness, { part: 'witness', name: 'Tunde Okonjo' }, 1),
  aRecord(
    'person',
    formal.reporter,
    { part: 'reporter', name: 'Samira Haddad', alias: 'Protected reporter', isProtected: true },
    2,
  ),
  aRecord('person', formal.serviceUser, { part: 'service_user', alias: 'Service user A' }, 3),
  aRecord(
    'person',
    formal.hidden,
    { part: 'witness', name: 'Grzegorz Brzęczyszczykiewicz', alias: 'Witness B' },
    4,
  ),
  aRecord(
    'person',
    anId(7),
    {
      part: 'investigator',
      otherParts: ['decision_maker'],
      name: 'Miriam Keane',
      conflictOfInterest: 'no',
    },
    5,
  ),
];

const allegations = [
  aRecord('allegation', formal.allegation, {
    title: 'Details that identify a service user',
    wording: rich('That you wrote about Walter Pemberton so that he could be recognised.'),
    clauseIds: ['5.4.1', '5.3(c)'],
    conductFrom: '2026-06-22',
    conductTo: '2026-06-24',
    contentIds: [anId(10)],
    points: [
      { id: anId(60), side: 'for', text: 'The red hat is named 🧢', exhibitIds: [first.facts.id] },
      {
        id: anId(61),
        side: 'against',
        text: 'She took it back the same day',
        exhibitIds: [second.facts.id],
        clauseIds: ['5.3(c)'],
      },
    ],
    response: rich('I did not think anybody would know him.'),
    respondedOn: '2026-07-10',
    responseSource: 'investigation meeting',
    mitigation: rich('First week back after an illness.'),
    conflictsWith: { statement: 'She said she had no account.', exhibitIds: [] },
    finding: 'contested',
    balance: 'substantiated',
    reasoning: rich('Two readers recognised him.'),
  }),
  aRecord(
    'allegation',
    formal.second,
    {
      title: 'Mocked a colleague',
      wording: rich('That you mocked a colleague.'),
      finding: 'unsubstantiated',
      reasoning: rich('Nothing shows it.'),
    },
    1,
  ),
];

const heard = [
  aRecord('meeting', formal.meeting, {
    kind: 'investigation',
    state: 'held',
    startsAt: { local: '2026-07-10T14:00', timeZone: 'Europe/London' },
    place: 'Elm House, room 2',
    noticeGivenOn: '2026-07-03',
    personId: formal.subject,
    attendeeIds: [formal.witness],
    companion: {
      offered: 'yes',
      requested: 'yes',
      name: 'Jo Abernethy',
      category: 'union_representative',
    },
    questions: [
      {
        id: anId(70),
        text: 'Did you write the post?',
        answer: 'Yes. هذا غير مقبول',
        askedAt: '2026-07-10T13:05:00.000Z',
      },
      { id: anId(71), text: 'Who could see it?', answer: '' },
    ],
    notes: [{ id: anId(72), at: '2026-07-10T13:10:00.000Z', text: 'She is upset 😢\nBreak.' }],
    notesSentOn: '2026-07-11',
    agreement: 'awaited',
  }),
  aRecord(
    'meeting',
    formal.hearing,
    { kind: 'hearing', state: 'held', personId: formal.subject, noticeGivenOn: '2026-07-20' },
    1,
  ),
  aRecord(
    'meeting',
    formal.missed,
    {
      kind: 'witness',
      state: 'not_attended',
      startsAt: { local: '2026-07-08T10:00', timeZone: 'Europe/London' },
      personId: formal.reporter,
    },
    2,
  ),
  aRecord('statement', formal.statement, {
    personId: formal.witness,
    takenOn: '2026-07-07',
    signedOn: '2026-07-08',
    language: 'pl',
    text: rich('Widziałem wpis o 19:58. Zażółć gęślą jaźń.'),
    consentToShare: 'yes',
    consentConditions: 'Not to be read out in the team meeting.',
  }),
  aRecord(
    'statement',
    formal.anonymous,
    {
      personId: formal.hidden,
      takenOn: '2026-07-09',
      signedOn: '2026-07-09',
      text: rich('I, Grzegorz Brzęczyszczykiewicz, saw it too.'),
      isAnonymised: true,
      anonymisedReason: 'Fear of reprisals, with reason',
    },
    1,
  ),
];

const worked = [
  aRecord('triage', 'triage', {
    urgency: 'soon',
    protectedDisclosure: 'no',
    protectedDisclosureReasons: 'Nothing in the public interest is disclosed.',
    decision: 'investigate',
    decisionReasons: rich('A service user can be recognised.'),
    decidedBy: 'Miriam Keane',
    decidedOn: '2026-06-27',
  }),
  aRecord('plan', 'plan', {
    inScope: rich('The posts of June.'),
    outOfScope: rich('Her work with service users.'),
    soughtInFavour: rich('Asked three readers who did not recognise him.'),
    sameRolesReason: 'The charity is too small for two managers.',
    recommendationWanted: 'yes',
    approvedBy: 'Chair of trustees',
    approvedOn: '2026-06-30',
  }),
  aRecord('measure', anId(80), {
    kind: 'other_duties',
    reasons: rich('To keep her from the service user meanwhile.'),
    decidedBy: 'Miriam Keane',
    startedOn: '2026-06-28',
    reviews: [{ on: '2026-07-05', decision: 'continued', note: 'Nothing has changed' }],
  }),
  aRecord('letter', formal.letter, {
    kind: 'invitation',
    personId: formal.subject,
    address: '1 Long Lane\nSmalltown',
    subject: 'Invitation to a meeting',
    body: rich('Dear Aleksandra\nPlease come to a meeting.'),
    datedOn: '2026-07-03',
    sentOn: '2026-07-03',
    sentBy: 'post',
    sentNote: 'Recorded delivery',
  }),
  aRecord('deadline', anId(81), {
    rule: 'data_breach',
    startedAt: '2026-06-26T10:00:00.000Z',
    metAt: '2026-06-28T09:00:00.000Z',
  }),
  aRecord('action', anId(82), {
    what: 'Ask for removal',
    owner: 'Miriam Keane',
    doneOn: '2026-06-27',
  }),
  aRecord('referral', 'dbs', {
    decision: 'not_refer',
    reasons: rich('Nobody was harmed or at risk of harm.'),
    decidedBy: 'Miriam Keane',
    decidedOn: '2026-07-21',
  }),
  aRecord('gap', 'companion', { reason: 'She came back from leave that day' }),
  aRecord('lesson', anId(83), { text: 'Say in induction what recognises a person.' }),
  aRecord('outcome', 'outcome', {
    recommendation: 'formal',
    recommendationReasons: rich('There is a case to answer.'),
    decisionMaker: 'Dr Joanna Abernethy-Nkemelu',
    decidedOn: '2026-07-28',
    actions: ['first_warning', 'training'],
    decisionReasons: rich('It is a first breach, and regretted.'),
    adoptions: {
      [formal.allegation]: { adoption: 'adopted', reasons: 'The evidence is plain.' },
      [formal.second]: { adoption: 'not_adopted', reasons: '' },
    },
    warningUntil: '2027-01-27',
    rightOfAppeal: 'yes',
    appealBy: '2026-08-04',
  }),
  aRecord('narrative', 'narrative', {
    response: rich('She regrets it.'),
    mitigation: rich('First week back after an illness.'),
  }),
];

/** A formal case with something of everything: allegations, meetings, statements, letters, decision; two exhibits. */
export function aFormalCase(): CaseDetail {
  const records = sortRecords([
    aCaseRecord({
      description: 'Samira Haddad showed me a post about Walter Pemberton.',
      nature: rich('A post about a service user.'),
      stages: [
        { stage: 'reported', enteredOn: '2026-06-26' },
        { stage: 'investigating', enteredOn: '2026-07-01' },
      ],
    }),
    aRecord('content', anId(10), {
      platform: 'Facebook',
      text: 'The one with the red hat again 😂',
      exhibitIds: [first.facts.id],
    }),
    ...people,
    ...allegations,
    ...heard,
    ...worked,
  ]);
  return { ...aCompleteCase(), records, exhibits: [first, second] };
}

/** Names kept apart from the formal case: of the service user, who is in no record by name. */
export const formalNamesApart = new Map([
  [formal.serviceUser, { name: 'Walter Pemberton', otherNames: [] }],
]);
