import type { AppealOutcome, Lesson } from './appeal.ts';
import type { Adoption, OutcomeAction, Recommendation } from './outcome.ts';
import type { ReferralBody, ReferralGround } from './referral.ts';

/** Words for what comes of a case, to whom it is reported and what is learnt, as screens and documents show them. */
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

export const appealOutcomeLabels: Readonly<Record<AppealOutcome, string>> = {
  upheld: 'Upheld',
  upheld_in_part: 'Upheld in part',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
};

export const adoptionLabels: Readonly<Record<Adoption, string>> = {
  adopted: 'Adopted',
  adopted_in_part: 'Adopted in part',
  not_adopted: 'Not adopted',
};

export const referralBodyLabels: Readonly<Record<ReferralBody, string>> = {
  dbs: 'Disclosure and Barring Service',
  hcpc: 'Health and Care Professions Council',
  nmc: 'Nursing and Midwifery Council',
  social_work_england: 'Social Work England',
  charity_commission: 'Charity Commission',
  ico: 'Information Commissioner',
  police: 'Police',
  safeguarding: 'Local authority safeguarding',
};

export const referralGroundLabels: Readonly<Record<ReferralGround, string>> = {
  harm: 'Harm to people, or a risk of it',
  offence: 'An offence, proven or suspected',
  data: 'Personal data lost or disclosed',
  standing: 'Serious damage to the charity’s standing',
  fitness: 'Doubt about fitness for the profession',
  told_other: 'Another reason to tell',
  conditions_not_met: 'Its conditions were not met',
  not_established: 'The facts were not established',
  told_already: 'It had been told by somebody else',
  not_told_other: 'Another reason not to tell',
};

export const lessonKindLabels: Readonly<Record<Lesson['kind'], string>> = {
  lesson: 'Lesson',
  policy_change: 'Change of the policy',
  training: 'Training',
};
