import { z } from 'zod';
import { Line, OptionalDate } from './common.ts';
import type { Role } from './person.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** What the investigator may recommend; never a sanction (Acas guide on workplace investigations). */
export const recommendations = ['formal', 'informal', 'none'] as const;
export const Recommendation = z.enum(recommendations);
export type Recommendation = z.infer<typeof Recommendation>;

/** What a decision-maker may decide. */
export const outcomeActions = [
  'no_action',
  'advice',
  'training',
  'content_removal',
  'identity_theft_advice',
  'first_warning',
  'final_warning',
  'disciplinary_procedure',
  'gross_misconduct',
  'dismissal',
  'placement_ended',
  'provider_informed',
  'volunteering_ended',
  'assignment_ended',
  'agency_informed',
  'board_process',
  'connection_ended',
  'professional_referral',
] as const;
export const OutcomeAction = z.enum(outcomeActions);
export type OutcomeAction = z.infer<typeof OutcomeAction>;

const forAnyone: readonly OutcomeAction[] = [
  'no_action',
  'advice',
  'training',
  'content_removal',
  'identity_theft_advice',
  'professional_referral',
];

const employment: readonly OutcomeAction[] = [
  'first_warning',
  'final_warning',
  'disciplinary_procedure',
  'gross_misconduct',
  'dismissal',
];

const byRole: Readonly<Record<Role, readonly OutcomeAction[]>> = {
  employee: employment,
  temporary_staff: employment,
  student: ['placement_ended', 'provider_informed'],
  volunteer: ['volunteering_ended'],
  trustee: ['board_process'],
  agency_worker: ['assignment_ended', 'agency_informed'],
  professional_connection: ['connection_ended'],
};

/**
 * The outcomes that fit a person's role (clauses 3 and 5.5): a trustee is not dismissed but goes to a board process.
 *
 * While the role is unknown only what fits anyone is offered.
 */
export function outcomesFor(role: Role | null): readonly OutcomeAction[] {
  const own = new Set([...forAnyone, ...(role ? byRole[role] : [])]);
  return outcomeActions.filter((action) => own.has(action));
}

/** The recommendation and, apart from it, the decision. One per case. */
export const Outcome = z.strictObject({
  recommendation: Recommendation.nullable().default(null),
  recommendationReasons: RichText.default(emptyRichText),
  decisionMaker: Line,
  decidedOn: OptionalDate,
  actions: z.array(OutcomeAction).default([]),
  decisionReasons: RichText.default(emptyRichText),
});
export type Outcome = z.infer<typeof Outcome>;
