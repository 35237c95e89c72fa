import { isUpheld } from '../allegation.ts';
import { referralBodyLabels } from '../outcome-labels.ts';
import { subjectOf } from '../records.ts';
import { registeredBodies } from '../referral-reasons.ts';
import { gapsOf, type Rule } from './gap.ts';
import { breachLookedAt, safeguardingLookedAt } from './urgent.ts';

const missing = gapsOf('record');

const bodyLookedAt: Rule = ({ records }) => {
  const { allegations, outcome, referrals } = records;
  const subject = subjectOf(records);
  const isRegistered = Boolean(
    subject?.professionalBody.trim() || subject?.registrationNumber.trim(),
  );
  if (!isRegistered || !allegations.some(({ body }) => isUpheld(body))) return [];
  const bodies = registeredBodies(records);
  const at = { before: 'closing', source: 'clauses 3 and 5.3', section: 'referrals' } as const;
  if (bodies.length === 0) {
    // A body without conditions of its own here: what is decided about it shows in the outcome.
    return [
      ...missing(!outcome.actions.includes('professional_referral'), {
        ...at,
        id: 'professional-other',
        text: 'An allegation is upheld: say whether the professional body is told',
      }),
    ];
  }
  return bodies.flatMap((body) =>
    missing(referrals[body].decision === null, {
      ...at,
      id: `professional-${body}`,
      text: `An allegation is upheld: not decided whether it is told: ${referralBodyLabels[body]}`,
      target: body,
    }),
  );
};

/** Bodies outside that may have to be told; asked wherever the records point to one. */
export const referralRules: readonly Rule[] = [breachLookedAt, safeguardingLookedAt, bodyLookedAt];
