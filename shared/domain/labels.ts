import type { Disclosure } from './case-detail.ts';
import type { ClosingReason, Route, Stage } from './case-file.ts';
import type { Answer } from './consideration.ts';
import type { Act, Association, Visibility } from './content-item.ts';
import type { CaptureMethod, CustodyKind, ExhibitKind } from './exhibit.ts';
import type { PersonPart, Role } from './person.ts';
import type { Lane } from './agenda.ts';
import type { Balance, FindingKind } from './allegation.ts';
import type { LetterKind, SendingWay } from './letter.ts';
import type { CompanionCategory, MeetingKind, MeetingState } from './meeting.ts';
import type { MeasureKind, Relation, TriageDecision, Urgency } from './triage.ts';

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

export const personPartLabels: Readonly<Record<PersonPart, string>> = {
  subject: 'Subject',
  reporter: 'Reporter',
  witness: 'Witness',
  affected_colleague: 'Affected colleague',
  service_user: 'Service user',
  carer: 'Carer',
  companion: 'Companion',
  note_taker: 'Note-taker',
  investigator: 'Investigator',
  decision_maker: 'Decision-maker',
  appeal_hearer: 'Appeal-hearer',
};

export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  routine: 'Routine',
  soon: 'Within days',
  immediate: 'At once',
};

export const triageDecisionLabels: Readonly<Record<TriageDecision, string>> = {
  no_action: 'No further action',
  informal: 'Informal route',
  investigate: 'Investigate formally',
  refer_on: 'Hand on to another process',
};

export const relationLabels: Readonly<Record<Relation, string>> = {
  duplicate: 'The same concern',
  same_person: 'The same person',
  another_person: 'Another person of the same name',
  same_content: 'The same content',
  other: 'Bears on it otherwise',
};

export const measureKindLabels: Readonly<Record<MeasureKind, string>> = {
  suspension: 'Suspension on full pay',
  account_access: 'Account access withdrawn',
  other_duties: 'Other duties',
  supervision: 'Closer supervision',
  no_contact: 'No contact with somebody',
  content_removal: 'Content taken down meanwhile',
  other: 'Another measure',
};

export const findingKindLabels: Readonly<Record<FindingKind, string>> = {
  uncontested: 'Uncontested',
  contested: 'Contested',
  unsubstantiated: 'Unsubstantiated',
};

export const balanceLabels: Readonly<Record<Balance, string>> = {
  substantiated: 'Substantiated',
  not_substantiated: 'Not substantiated',
};

export const meetingKindLabels: Readonly<Record<MeetingKind, string>> = {
  investigation: 'Investigation meeting',
  witness: 'Witness meeting',
  hearing: 'Hearing',
  appeal: 'Appeal hearing',
};

export const meetingStateLabels: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  held: 'Held',
  not_attended: 'Not attended',
  cancelled: 'Cancelled',
};

export const companionCategoryLabels: Readonly<Record<CompanionCategory, string>> = {
  colleague: 'Colleague',
  union_representative: 'Trade union representative',
  union_official: 'Trade union official',
  other: 'Somebody else, by agreement',
};

export const letterKindLabels: Readonly<Record<LetterKind, string>> = {
  notice_of_investigation: 'Notice of investigation',
  invitation: 'Invitation to a meeting',
  interim_measure: 'Interim measure',
  delay_notice: 'Notice of delay',
  outcome: 'Outcome',
  appeal_outcome: 'Outcome of the appeal',
  content_removal_request: 'Request to remove content',
  no_further_action: 'No further action',
};

export const sendingWayLabels: Readonly<Record<SendingWay, string>> = {
  by_hand: 'Given by hand',
  post: 'Posted',
  email: 'E-mailed',
};

export const laneLabels: Readonly<Record<Lane, string>> = {
  content: 'Content',
  evidence: 'Evidence',
  process: 'Process',
  clocks: 'Clocks',
};

export const chronologyLaneLabels: Readonly<Record<Lane | 'custody', string>> = {
  ...laneLabels,
  custody: 'Custody',
};

export const disclosureLabels: Readonly<Record<Disclosure['what'], string>> = {
  report: 'Investigation report',
  exhibit: 'Exhibit',
  case_folder: 'Case folder',
  letter: 'Letter',
  meeting: 'Record of a meeting',
  statement: 'Statement',
  decision: 'Decision',
  process_record: 'Record of the process',
  case_archive: 'Sealed archive',
  calendar: 'Calendar',
  kept_document: 'Kept document',
  people_list: 'Register of people',
  register: 'Register',
  signature_letters: 'Letters asking for signatures',
  policy_changes: 'Changes to the policy',
  annual_pack: 'Annual review pack',
  log: 'Log',
};
