import { isCompanionARight, type Meeting } from '../meeting.ts';
import { gapsOf, together, type Gap, type GapTime, type Rule } from './gap.ts';

const missing = gapsOf('fairness');

/** What belongs to a hearing matters before it, as soon as it has a day; afterwards it can only be explained. */
function timeOf({ kind, state, startsAt }: Meeting): GapTime {
  if (!isCompanionARight(kind)) return 'report';
  return state === 'planned' && startsAt !== null ? 'now' : 'closing';
}

function companionGap(id: string, meeting: Meeting, name: string): readonly Gap[] {
  const { kind, companion } = meeting;
  const isRight = isCompanionARight(kind);
  return missing(kind !== 'witness' && companion.offered !== 'yes', {
    id: `meeting-companion-${id}`,
    before: timeOf(meeting),
    text: isRight
      ? `${name}: the right to be accompanied is not recorded as stated`
      : `${name}: a companion is not recorded as offered`,
    source: isRight ? 'Employment Relations Act 1999, section 10' : 'Acas Code, paragraph 7',
    section: 'meetings',
    target: id,
  });
}

const fairlyHeld: Rule = ({ records: { meetings } }) =>
  meetings.flatMap(({ id, body }, index) => {
    if (body.state === 'cancelled') return [];
    const name = `Meeting ${index + 1}`;
    return [
      ...missing(isCompanionARight(body.kind) && body.noticeGivenOn === null, {
        id: `meeting-notice-${id}`,
        before: timeOf(body),
        text: `${name}: no notice in writing is recorded`,
        source: 'Acas Code, paragraphs 9 to 11',
        section: 'meetings',
        target: id,
      }),
      ...companionGap(id, body, name),
    ];
  });

const notesSettled: Rule = ({ records: { meetings } }) =>
  together(
    meetings.flatMap(({ id, body }, index) =>
      missing(
        body.state === 'held' && body.agreement !== 'agreed' && body.agreement !== 'disputed',
        {
          id: `meeting-notes-${id}`,
          before: isCompanionARight(body.kind) ? 'closing' : 'report',
          text: `Meeting ${index + 1}: the notes are neither agreed nor disputed`,
          source: 'Acas guide on investigations',
          section: 'meetings',
          target: id,
        },
      ),
    ),
    {
      id: 'meeting-notes-many',
      text: (count) => `${count} meetings: the notes are neither agreed nor disputed`,
    },
  );

const statementsUsable: Rule = ({ records: { statements } }) => [
  ...together(
    statements.flatMap(({ id, body }, index) =>
      missing(body.consentToShare === null, {
        id: `statement-consent-${id}`,
        before: 'report',
        text: `Statement ${index + 1}: consent to share it is not recorded`,
        source: 'Acas guide on investigations',
        section: 'meetings',
        target: id,
      }),
    ),
    {
      id: 'statement-consent-many',
      text: (count) => `${count} statements: consent to share them is not recorded`,
    },
  ),
  ...statements.flatMap(({ id, body }, index) =>
    missing(body.isAnonymised && body.anonymisedReason.trim() === '', {
      id: `statement-anonymous-${id}`,
      before: 'report',
      text: `Statement ${index + 1}: anonymous, without a reason`,
      source: 'Acas guide on investigations',
      section: 'meetings',
      target: id,
    }),
  ),
];

/** Meetings fairly held and statements that may be used; asked wherever there are any. */
export const meetingRules: readonly Rule[] = [fairlyHeld, notesSettled, statementsUsable];
