import { companionCategoryLabels, meetingKindLabels } from '../../domain/labels.ts';
import { daysOfNotice, type Meeting } from '../../domain/meeting.ts';
import type { CaseRecords } from '../../domain/records.ts';
import type { DocumentInput } from '../document-input.ts';
import { homeTimeOf } from '../../time/zones.ts';
import { britishDate, longDate, longLocalTime } from '../format.ts';
import { muted, paragraph, plainParagraphs } from '../investigation/rich-text-blocks.ts';
import type { Block, ReportDocument } from '../model.ts';
import { facts, plainHeading } from '../parts.ts';
import { peopleWith, personCalled, calledInDocuments } from '../people.ts';
import { shortDocument } from '../short-document.ts';

/** The record of a meeting, for the person to agree with or dispute and to sign. */
export function buildMeetingRecord(input: DocumentInput, meeting: Meeting): ReportDocument {
  const { records } = input.detail;
  return shortDocument(input, {
    title: meetingKindLabels[meeting.kind],
    subtitle: 'Record of the meeting',
    blocks: [
      ...facts(meetingFacts(meeting, input)),
      ...questions(meeting),
      ...notes(meeting),
      ...agreement(meeting),
      plainHeading('signatures', 'Signatures'),
      { kind: 'signOff', rows: signatories(meeting, input, records) },
    ],
  });
}

function meetingFacts(meeting: Meeting, { detail }: DocumentInput): [string, string][] {
  const { records, row } = detail;
  const days = daysOfNotice(meeting);
  const notice = meeting.noticeGivenOn
    ? `${longDate(meeting.noticeGivenOn)}${days === null ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} before`}`
    : '';
  return [
    ['Reference', row.reference],
    ['When', meeting.startsAt ? longLocalTime(meeting.startsAt) : 'Not recorded'],
    ['Where', meeting.place],
    ['With', personCalled(records, meeting.personId)],
    ['Also present', meeting.attendeeIds.map((id) => personCalled(records, id)).join('; ')],
    ['Companion', companion(meeting)],
    ['Told in writing', notice],
    ['Adjustments', meeting.adjustments],
  ];
}

function companion({ companion: { name, category, offered, requested } }: Meeting): string {
  if (name.trim()) {
    return [name.trim(), category ? companionCategoryLabels[category] : '']
      .filter(Boolean)
      .join(', ');
  }
  if (requested === 'no' || (offered === 'yes' && requested === null)) return 'Offered; none came';
  return offered === 'no' ? 'Not offered' : 'None recorded';
}

function questions({ questions: asked }: Meeting): Block[] {
  if (asked.length === 0) return [];
  return [
    plainHeading('questions', 'Questions and answers'),
    {
      kind: 'list',
      ordered: true,
      items: asked.map(({ text, answer, askedAt }) => [
        paragraph({ kind: 'text', text: text.trim() || 'Question', bold: true }),
        ...(answer.trim()
          ? plainParagraphs(answer)
          : [muted(askedAt ? 'No answer is recorded.' : 'Not asked.')]),
      ]),
    },
  ];
}

function notes({ notes: taken }: Meeting): Block[] {
  const written = taken.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return [];
  return [
    plainHeading('notes', 'Notes taken in the meeting'),
    {
      kind: 'table',
      id: 'notes-table',
      caption: 'Notes, each with the moment it was begun (time in Britain)',
      columns: [
        { title: 'When', width: 2 },
        { title: 'Note', width: 9 },
      ],
      rows: written.map(({ at, text }) => [
        [
          homeTimeOf(at),
          { kind: 'lineBreak' },
          { kind: 'text', text: longDate(britishDate(at)), muted: true },
        ],
        text
          .split('\n')
          .flatMap((line, index) =>
            index === 0 ? [line] : [{ kind: 'lineBreak' } as const, line],
          ),
      ]),
    },
  ];
}

/** Room for the person's own view, until they have given it. */
function agreement({ notesSentOn, agreement: state, agreementNote }: Meeting): Block[] {
  const sent = notesSentOn ? [paragraph(`Sent to the person on ${longDate(notesSentOn)}.`)] : [];
  const heading = plainHeading('agreement', 'Agreed or disputed');
  if (state === 'agreed') {
    return [
      heading,
      ...sent,
      paragraph('The person agrees with this record.'),
      ...plainParagraphs(agreementNote),
    ];
  }
  if (state === 'disputed') {
    return [
      heading,
      ...sent,
      paragraph('The person disputes parts of this record:'),
      ...plainParagraphs(agreementNote),
    ];
  }
  return [
    heading,
    ...sent,
    paragraph('Please tick one and sign below. What you dispute is kept with the record.'),
    {
      kind: 'list',
      ordered: false,
      items: [
        [paragraph('I agree that this is a true record of the meeting.')],
        [paragraph('I do not agree with the following, and say why:')],
      ],
    },
    { kind: 'writingSpace', lines: 6 },
  ];
}

function signatories(
  meeting: Meeting,
  { investigator, office }: DocumentInput,
  records: CaseRecords,
): { role: string; name: string }[] {
  const noteTakers = peopleWith(records, 'note_taker').map(calledInDocuments);
  return [
    { role: 'Seen', name: personCalled(records, meeting.personId, '') },
    ...(meeting.companion.name.trim()
      ? [{ role: 'Companion', name: meeting.companion.name.trim() }]
      : []),
    { role: office, name: investigator },
    ...noteTakers.map((name) => ({ role: 'Note-taker', name })),
  ];
}
