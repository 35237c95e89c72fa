import {
  letterKindLabels,
  meetingKindLabels,
  meetingStateLabels,
  sendingWayLabels,
} from '../../domain/labels.ts';
import { daysOfNotice, type Meeting } from '../../domain/meeting.ts';
import type { DocumentInput } from '../document-input.ts';
import { longLocalTime } from '../format.ts';
import type { Block } from '../model.ts';
import { section, subsection } from '../parts.ts';
import { personCalled } from '../people.ts';
import { dayOr, tableOr } from './words.ts';

/** Every meeting with its notice, companion and agreement, and every statement. */
export function meetingsAndStatements({ detail: { records } }: DocumentInput): Block[] {
  return [
    section('meetings', 'Meetings and statements'),
    tableOr('No meetings are recorded.', {
      id: 'meetings-table',
      caption: 'Meetings',
      columns: [
        ['Meeting', 3.4],
        ['With', 2.6],
        ['Notice', 2.2],
        ['Companion', 2.6],
        ['Notes', 2.6],
      ],
      rows: records.meetings.map(({ body }) => [
        meetingWords(body),
        personCalled(records, body.personId),
        noticeWords(body),
        companionWords(body),
        notesWords(body),
      ]),
    }),
    subsection('statements', 'Statements'),
    tableOr('No statements are recorded.', {
      id: 'statements-table',
      caption: 'Statements',
      columns: [
        ['By', 3],
        ['Taken on', 3],
        ['Signed on', 3],
        ['Consent to share', 2],
        ['Anonymous because', 4],
      ],
      rows: records.statements.map(({ body }) => [
        personCalled(records, body.personId),
        dayOr(body.takenOn),
        dayOr(body.signedOn),
        body.consentToShare ? knownWords[body.consentToShare] : 'Not recorded',
        body.isAnonymised
          ? body.anonymisedReason.trim() || 'No reason is recorded'
          : 'Not anonymous',
      ]),
    }),
  ];
}

const knownWords = { yes: 'Yes', no: 'No', unknown: 'Not known' };

function meetingWords({ kind, state, startsAt }: Meeting): string {
  const when = startsAt ? `\n${longLocalTime(startsAt)}` : '';
  return `${meetingKindLabels[kind]}, ${meetingStateLabels[state].toLowerCase()}${when}`;
}

function noticeWords(meeting: Meeting): string {
  const days = daysOfNotice(meeting);
  const given = dayOr(meeting.noticeGivenOn);
  return days === null ? given : `${given}, ${days} ${days === 1 ? 'day' : 'days'} before`;
}

function companionWords({ companion: { offered, requested, name } }: Meeting): string {
  const asked = { yes: 'offered', no: 'not offered', unknown: 'not known whether offered' };
  const parts = [
    offered ? asked[offered] : '',
    requested === 'yes' ? 'asked for' : '',
    name.trim(),
  ];
  return parts.filter(Boolean).join(', ') || 'Not recorded';
}

function notesWords({ notesSentOn, agreement, agreementNote }: Meeting): string {
  const parts = [
    notesSentOn ? `sent ${dayOr(notesSentOn)}` : '',
    agreement ?? '',
    agreementNote.trim(),
  ];
  return parts.filter(Boolean).join(', ') || 'Not recorded';
}

/** Every letter: to whom, when and how it went. */
export function lettersSent({ detail: { records } }: DocumentInput): Block[] {
  return [
    section('letters', 'Letters'),
    tableOr('No letters are recorded.', {
      id: 'letters-table',
      caption: 'Letters',
      columns: [
        ['Letter', 3],
        ['To', 3],
        ['Dated', 2.4],
        ['Sent', 2.4],
        ['How', 3],
      ],
      rows: records.letters.map(({ body }) => [
        letterKindLabels[body.kind],
        body.personId
          ? personCalled(records, body.personId)
          : body.addressee.trim() || 'Not recorded',
        dayOr(body.datedOn),
        dayOr(body.sentOn, 'Not sent'),
        [body.sentBy ? sendingWayLabels[body.sentBy] : '', body.sentNote.trim()]
          .filter(Boolean)
          .join(': ') || 'Not recorded',
      ]),
    }),
  ];
}
