import { companionCategoryLabels, meetingKindLabels } from '../../domain/labels.ts';
import type { Meeting, Statement } from '../../domain/meeting.ts';
import { hasPart, type Person, type PersonPart } from '../../domain/person.ts';
import type { DocumentInput } from '../document-input.ts';
import { listInWords, longDate, longLocalTime } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { bullets, subsection } from '../parts.ts';
import { calledInDocuments, partsInWords, personCalled } from '../people.ts';
import { muted, paragraph, plainParagraphs } from './rich-text-blocks.ts';

/** Who can say something about the matter. */
const heardParts: readonly PersonPart[] = [
  'subject',
  'reporter',
  'witness',
  'affected_colleague',
  'service_user',
  'carer',
];

/** Meetings of the investigation; hearings and appeals belong to the decision, which is not the investigator's. */
const ofInvestigation: readonly Meeting['kind'][] = ['investigation', 'witness'];

/** Whom the investigation saw, when and with whom beside them, and whom it did not see. */
export function peopleSeen({ detail: { records } }: DocumentInput): Block[] {
  const meetings = records.meetings
    .map(({ body }) => body)
    .filter(({ kind }) => ofInvestigation.includes(kind));
  const held = meetings.filter(({ state }) => state === 'held');
  const rows = held.map((meeting) => [
    [personCalled(records, meeting.personId)],
    meetingWords(meeting),
    [companionWords(meeting)],
    [listInWords(meeting.attendeeIds.map((id) => personCalled(records, id))) || 'Nobody else'],
  ]);
  return [
    subsection('people-seen', 'People seen'),
    rows.length === 0
      ? muted('No meeting of the investigation is recorded as held.')
      : {
          kind: 'table',
          id: 'meetings-table',
          caption: 'Meetings held',
          columns: [
            { title: 'With', width: 3 },
            { title: 'Meeting', width: 4 },
            { title: 'Companion', width: 3 },
            { title: 'Also present', width: 3 },
          ],
          rows,
        },
    ...notSeen(records, meetings),
  ];
}

function meetingWords({ kind, startsAt }: Meeting): Inline[] {
  return [
    meetingKindLabels[kind],
    ...(startsAt ? ([{ kind: 'lineBreak' }, longLocalTime(startsAt)] as const) : []),
  ];
}

function companionWords({ companion: { offered, requested, name, category } }: Meeting): string {
  if (name.trim())
    return [name.trim(), category && companionCategoryLabels[category]].filter(Boolean).join(', ');
  if (requested === 'yes') return 'Asked for; nobody is recorded';
  if (offered === 'yes') return 'Offered, not wanted';
  return offered === 'no' ? 'Not offered' : 'Not recorded';
}

function notSeen(
  records: DocumentInput['detail']['records'],
  meetings: readonly Meeting[],
): Block[] {
  const heard = new Set([
    ...meetings.filter(({ state }) => state === 'held').map(({ personId }) => personId),
    ...records.statements.map(({ body }) => body.personId),
  ]);
  const left = records.people.filter(
    ({ id, body }) => heardParts.some((part) => hasPart(body, part)) && !heard.has(id),
  );
  const note = records.plan.witnessesNote;
  return [
    ...(left.length === 0
      ? []
      : [
          paragraph('These people were neither met nor gave a statement:'),
          bullets(left.map(({ id, body }) => [notSeenWords(id, body, meetings)])),
        ]),
    ...(note.trim() ? plainParagraphs(note) : []),
  ];
}

function notSeenWords(id: string, person: Person, meetings: readonly Meeting[]): string {
  const missed = meetings.filter(
    (meeting) => meeting.personId === id && meeting.state === 'not_attended',
  );
  const days = missed.flatMap(({ startsAt }) => (startsAt ? [longDate(startsAt.local)] : []));
  const words = `${calledInDocuments(person)} (${partsInWords(person).toLowerCase()})`;
  return days.length > 0 ? `${words}: did not attend on ${listInWords(days)}` : words;
}

/** The statements taken, and why any of them is anonymous (Acas guide: only where there is reason to fear). */
export function statementsTaken({ detail: { records } }: DocumentInput): Block[] {
  if (records.statements.length === 0) return [];
  return [
    subsection('statements', 'Statements'),
    bullets(
      records.statements.map(({ body }, index) => [statementWords(body, index + 1, records)]),
    ),
  ];
}

function statementWords(
  statement: Statement,
  number: number,
  records: DocumentInput['detail']['records'],
): string {
  const { isAnonymised, anonymisedReason, takenOn, signedOn } = statement;
  const by = isAnonymised ? 'an anonymous witness' : personCalled(records, statement.personId);
  const reason = anonymisedReason.trim() || 'no reason is recorded';
  return [
    `Statement ${number}, by ${by}`,
    takenOn ? `, taken on ${longDate(takenOn)}` : '',
    signedOn ? `, signed on ${longDate(signedOn)}` : ', not signed',
    isAnonymised ? `. Made anonymous: ${reason}` : '',
  ].join('');
}
