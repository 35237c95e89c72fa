import type { Meeting } from '../../../shared/domain/meeting.ts';

/** Changes fields of a meeting; `what` names them for undo and the history. */
export type EditMeeting = (what: string, fields: Partial<Meeting>) => void;

/** What the parts of a meeting's form get. */
export type MeetingPartProps = {
  readonly meeting: Meeting;
  readonly edit: EditMeeting;
  readonly isReadOnly: boolean;
};

/** Words for questions that are answered yes, no or not known. */
export const yesNo = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;
