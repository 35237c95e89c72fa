import type { AppealOutcome, Lesson } from '../../domain/appeal.ts';
import type { Stage } from '../../domain/case-file.ts';
import type { OutcomeAction } from '../../domain/outcome.ts';
import type { Role } from '../../domain/person.ts';

/** Groups of people that the review counts by: few enough that most of them are not tiny. */
export const roleGroups = [
  'employees',
  'volunteers',
  'students',
  'agency_temporary',
  'trustees',
  'others',
] as const;
export type RoleGroup = (typeof roleGroups)[number];

const groupOfRole: Readonly<Record<Role, RoleGroup>> = {
  employee: 'employees',
  volunteer: 'volunteers',
  student: 'students',
  agency_worker: 'agency_temporary',
  temporary_staff: 'agency_temporary',
  trustee: 'trustees',
  professional_connection: 'others',
};

/** The group of a role; those whose role is not known are among the others. */
export function roleGroupOf(role: Role | null): RoleGroup {
  return role === null ? 'others' : groupOfRole[role];
}

/** Platforms that the review tells apart: few, because rare ones would be hidden anyway. Their names are typed (clause 1). */
export const platformGroups = [
  'facebook',
  'instagram',
  'x',
  'linkedin',
  'whatsapp',
  'tiktok',
  'youtube',
  'other',
] as const;
export type PlatformGroup = (typeof platformGroups)[number];

const platformSpellings: readonly (readonly [PlatformGroup, RegExp])[] = [
  ['facebook', /facebook|^fb$/u],
  ['instagram', /instagram|^insta$/u],
  ['x', /^x$|^x \(|^x\.com|twitter/u],
  ['linkedin', /linked ?in/u],
  ['whatsapp', /whats ?app/u],
  ['tiktok', /tik ?tok/u],
  ['youtube', /you ?tube/u],
];

/** The platform that a typed name means; `other` for one that is not told apart, null for none. */
export function platformGroupOf(typed: string): PlatformGroup | null {
  const name = typed.trim().toLowerCase();
  if (name === '') return null;
  return platformSpellings.find(([, spelling]) => spelling.test(name))?.[0] ?? 'other';
}

/** Outcomes that the review tells apart. What ends an engagement is one group, whatever the engagement was. */
export const outcomeGroups = [
  'no_action',
  'advice',
  'training',
  'content_removal',
  'warning',
  'procedure',
  'ended',
  'others_told',
  'board_process',
  'professional_body',
] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

const groupOfOutcome: Readonly<Record<OutcomeAction, OutcomeGroup>> = {
  no_action: 'no_action',
  advice: 'advice',
  identity_theft_advice: 'advice',
  training: 'training',
  content_removal: 'content_removal',
  first_warning: 'warning',
  final_warning: 'warning',
  disciplinary_procedure: 'procedure',
  gross_misconduct: 'procedure',
  dismissal: 'ended',
  placement_ended: 'ended',
  volunteering_ended: 'ended',
  assignment_ended: 'ended',
  connection_ended: 'ended',
  provider_informed: 'others_told',
  agency_informed: 'others_told',
  board_process: 'board_process',
  professional_referral: 'professional_body',
};

/** The group of an outcome. */
export function outcomeGroupOf(action: OutcomeAction): OutcomeGroup {
  return groupOfOutcome[action];
}

/** What became of a concern at triage. */
export const handlings = ['formal', 'informal', 'no_action', 'handed_on', 'undecided'] as const;
export type Handling = (typeof handlings)[number];

/** Stages to which days are counted. */
export const milestones = [
  'triage',
  'investigating',
  'hearing',
  'decided',
  'closed',
] as const satisfies readonly Stage[];
export type Milestone = (typeof milestones)[number];

/** Deadlines that can be missed, besides the clocks of the law. */
export const missedKinds = ['promise', 'report', 'action'] as const;
export type MissedKind = (typeof missedKinds)[number];

/** How a clock ended. */
export const clockStates = ['in_time', 'late', 'running'] as const;
export type ClockState = (typeof clockStates)[number];

/** Whether the Information Commissioner was told of a personal-data breach within 72 hours (UK GDPR, Article 33). */
export const breachStates = ['told_in_time', 'told_late', 'not_told', 'undecided'] as const;
export type BreachState = (typeof breachStates)[number];

/** What became of a request to take something down. */
export const removalStates = ['removed', 'refused', 'waiting'] as const;
export type RemovalState = (typeof removalStates)[number];

/** Whether a body was told. */
export const referralStates = ['referred', 'not_referred', 'undecided'] as const;
export type ReferralState = (typeof referralStates)[number];

/** Whether an appeal was lodged, and how it ended. */
export type AppealState = 'none' | 'undecided' | AppealOutcome;

/** Kinds of lessons. */
export const lessonKinds = [
  'lesson',
  'policy_change',
  'training',
] as const satisfies readonly Lesson['kind'][];
export type LessonKind = (typeof lessonKinds)[number];
