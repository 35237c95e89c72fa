import type {
  BreachState,
  ClockState,
  Handling,
  LessonKind,
  Milestone,
  MissedKind,
  OutcomeGroup,
  PlatformGroup,
  ReferralState,
  RemovalState,
  RoleGroup,
} from '../facts/groups.ts';

/** Words of the rows of the pack's tables. */
export const roleGroupLabels: Readonly<Record<RoleGroup, string>> = {
  employees: 'Employees',
  volunteers: 'Volunteers',
  students: 'Students on placement',
  agency_temporary: 'Agency, temporary',
  trustees: 'Trustees',
  others: 'Others, or not recorded',
};

export const platformGroupLabels: Readonly<Record<PlatformGroup, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X (Twitter)',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  other: 'Another platform',
};

export const outcomeGroupLabels: Readonly<Record<OutcomeGroup, string>> = {
  no_action: 'No action',
  advice: 'Advice',
  training: 'Training',
  content_removal: 'Removal of the content',
  warning: 'Written warning',
  procedure: 'Disciplinary procedure',
  ended: 'Engagement ended',
  others_told: 'Provider or agency told',
  board_process: 'Board process',
  professional_body: 'Professional body told',
};

export const handlingLabels: Readonly<Record<Handling, string>> = {
  formal: 'Investigated formally',
  informal: 'Settled informally',
  no_action: 'No further action',
  handed_on: 'Handed on to another process',
  undecided: 'Not decided yet',
};

export const milestoneLabels: Readonly<Record<Milestone, string>> = {
  triage: 'To triage',
  investigating: 'To investigation',
  hearing: 'To hearing',
  decided: 'To decision',
  closed: 'To closing',
};

export const missedLabels: Readonly<Record<MissedKind, string>> = {
  promise: 'Something promised by a day',
  report: 'The investigation report',
  action: 'An action with a day',
};

export const clockLabels: Readonly<Record<ClockState, string>> = {
  in_time: 'Answered in time',
  late: 'Late',
  running: 'Still running',
};

export const breachLabels: Readonly<Record<BreachState, string>> = {
  told_in_time: 'ICO told within 72 hours',
  told_late: 'ICO told later',
  not_told: 'Decided not to tell the ICO',
  undecided: 'Not settled, or no clock kept',
};

export const removalLabels: Readonly<Record<RemovalState, string>> = {
  removed: 'Taken down',
  refused: 'Refused',
  waiting: 'Not taken down yet',
};

export const referralLabels: Readonly<Record<ReferralState, string>> = {
  referred: 'Decided to tell',
  not_referred: 'Decided not to tell',
  undecided: 'No decision recorded',
};

export const lessonLabels: Readonly<Record<LessonKind, string>> = {
  lesson: 'Lesson',
  policy_change: 'Change of the policy proposed',
  training: 'Training need',
};
