import type { ClosingReason, Route, Stage } from './case-file.ts';
import type { Answer } from './consideration.ts';
import type { Act, Association, Visibility } from './content-item.ts';
import type { CaptureMethod, CustodyKind, ExhibitKind } from './exhibit.ts';
import type { OutcomeAction, Recommendation } from './outcome.ts';
import type { Role } from './person.ts';

/** Words for each value of the closed lists, as screens and documents show them. */
export const stageLabels: Readonly<Record<Stage, string>> = {
  reported: 'Reported',
  triage: 'Triage',
  investigating: 'Investigating',
  hearing: 'Hearing',
  decided: 'Decided',
  appeal: 'Appeal',
  closed: 'Closed',
};

export const routeLabels: Readonly<Record<Route, string>> = {
  line_manager: 'Line manager',
  whistleblowing: 'Whistleblowing',
  grievance: 'Grievance',
  complaint: 'Complaint',
  own_observation: 'Own observation',
  other: 'Another way',
};

export const closingReasonLabels: Readonly<Record<ClosingReason, string>> = {
  no_breach: 'No breach found',
  informal_resolution: 'Settled informally',
  formal_outcome: 'Formal outcome given',
  person_left: 'The person left',
  withdrawn: 'Concern withdrawn',
  transferred: 'Handed to another body',
  other: 'Another reason',
};

export const roleLabels: Readonly<Record<Role, string>> = {
  employee: 'Employee',
  student: 'Student on placement',
  volunteer: 'Volunteer',
  trustee: 'Trustee',
  agency_worker: 'Agency worker',
  temporary_staff: 'Temporary staff',
  professional_connection: 'Professional connection',
};

export const answerLabels: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  unclear: 'Unclear',
  not_applicable: 'Not applicable',
};

export const actLabels: Readonly<Record<Act, string>> = {
  authored: 'Wrote or posted it',
  shared: 'Shared it',
  liked: 'Liked or reacted to it',
  commented: 'Commented on it',
  tagged: 'Tagged or was tagged',
  messaged: 'Sent it as a message',
  contact_request: 'Sent or accepted a contact request',
};

export const visibilityLabels: Readonly<Record<Visibility, string>> = {
  public: 'Public',
  friends: 'Friends or followers',
  group: 'A group',
  direct: 'Direct message',
};

export const associationLabels: Readonly<Record<Association, string>> = {
  named: 'STaSS is named',
  profile: 'The profile names it',
  image: 'Uniform, badge or logo in an image',
  place: 'The place shows it',
  colleagues: 'Colleagues or tags show it',
  combination: 'Details put together',
  none: 'Not identifiable',
};

export const captureMethodLabels: Readonly<Record<CaptureMethod, string>> = {
  screenshot: 'Screenshot',
  photograph: 'Photograph of a screen',
  saved_page: 'Saved web page',
  downloaded: 'Downloaded file',
  supplied: 'Supplied by someone',
  scanned: 'Scan of paper',
  recorded: 'Recording',
};

export const exhibitKindLabels: Readonly<Record<ExhibitKind, string>> = {
  image: 'Image',
  pdf: 'PDF',
  text: 'Text',
  email: 'E-mail',
  audio: 'Audio',
  video: 'Video',
  archive: 'Archive',
  document: 'Document',
  other: 'File',
};

export const custodyLabels: Readonly<Record<CustodyKind, string>> = {
  received: 'Received',
  viewed: 'Viewed',
  copied: 'Copied',
  transcribed: 'Transcribed',
  redacted: 'Redacted',
  exported: 'Exported',
  verified: 'Verified',
  disclosed: 'Disclosed',
  sealed: 'Sealed',
  disposed: 'Disposed of',
};

export const recommendationLabels: Readonly<Record<Recommendation, string>> = {
  formal: 'Formal action',
  informal: 'Informal action',
  none: 'No further action',
};

export const outcomeActionLabels: Readonly<Record<OutcomeAction, string>> = {
  no_action: 'No action',
  advice: 'Advice',
  training: 'Training',
  content_removal: 'Removal of the content',
  identity_theft_advice: 'Advice on identity theft',
  first_warning: 'First written warning',
  final_warning: 'Final written warning',
  disciplinary_procedure: 'Disciplinary procedure',
  gross_misconduct: 'Gross misconduct procedure',
  dismissal: 'Dismissal',
  placement_ended: 'Placement ended',
  provider_informed: 'Placement provider informed',
  volunteering_ended: 'Volunteering ended',
  assignment_ended: 'Assignment ended',
  agency_informed: 'Agency informed',
  board_process: 'Board process',
  connection_ended: 'Connection ended',
  professional_referral: 'Referral to a professional body',
};
