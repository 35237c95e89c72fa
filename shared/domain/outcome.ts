import { z } from 'zod';
import { Line, OptionalDate, PlainText } from './common.ts';
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

/** Whether an outcome is more than what anybody may be given: it takes an investigation and a hearing. */
export function isSanction(action: OutcomeAction): boolean {
  return !forAnyone.includes(action);
}

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

/** Whether the decision-maker takes a finding over. */
export const adoptions = ['adopted', 'adopted_in_part', 'not_adopted'] as const;
export const Adoption = z.enum(adoptions);
export type Adoption = z.infer<typeof Adoption>;

/** An earlier case of the same person that is mentioned although its warning is spent, or left out although it is live. */
const Prior = z.strictObject({ caseId: z.uuid(), isCited: z.boolean(), justification: PlainText });

/** The recommendation and, apart from it, the decision. One per case. */
export const Outcome = z.strictObject({
  recommendation: Recommendation.nullable().default(null),
  recommendationReasons: RichText.default(emptyRichText),
  decisionMaker: Line,
  decidedOn: OptionalDate,
  actions: z.array(OutcomeAction).default([]),
  decisionReasons: RichText.default(emptyRichText),
  /** What becomes of each finding, by the id of the allegation. */
  adoptions: z
    .record(
      z.uuid(),
      z.strictObject({ adoption: Adoption.nullable().default(null), reasons: PlainText }),
    )
    .default({}),
  /** The last day on which a warning counts; after it the warning is spent. */
  warningUntil: OptionalDate,
  rightOfAppeal: z.enum(['yes', 'no']).nullable().default(null),
  appealBy: OptionalDate,
  toldOn: OptionalDate,
  priors: z.array(Prior).default([]),
});
export type Outcome = z.infer<typeof Outcome>;

/** Outcomes that count as warnings and are spent one day. */
export const warnings: readonly OutcomeAction[] = ['first_warning', 'final_warning'];
