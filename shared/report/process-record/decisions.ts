import { answerLabels } from '../../domain/labels.ts';
import { outcomeActionLabels, referralBodyLabels } from '../../domain/outcome-labels.ts';
import { referralBodies, type Referral, type ReferralBody } from '../../domain/referral.ts';
import { isBlank } from '../../domain/rich-text.ts';
import { referralGuides } from '../../policy/referral-conditions.ts';
import { appealOutcome } from '../decision/appeal.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { blocksOf, muted } from '../investigation/rich-text-blocks.ts';
import type { Block } from '../model.ts';
import { bullets, facts, section, subsection } from '../parts.ts';
import { dayOr } from './words.ts';

/** The decision and the appeal, as dates and words; the decision itself is a document of its own. */
export function decisionsTaken(input: DocumentInput): Block[] {
  const { outcome } = input.detail.records;
  return [
    section('decision', 'Decision'),
    ...facts([
      ['Decided by', outcome.decisionMaker.trim() || 'Not recorded'],
      ['Decided on', dayOr(outcome.decidedOn)],
      [
        'Decision',
        outcome.actions.map((action) => outcomeActionLabels[action]).join('; ') ||
          'Not decided yet',
      ],
      ['Warning counts until', outcome.warningUntil ? longDate(outcome.warningUntil) : ''],
      ['Appeal possible until', outcome.appealBy ? longDate(outcome.appealBy) : ''],
      ['Person told on', dayOr(outcome.toldOn)],
    ]),
    ...blocksOf(outcome.decisionReasons, 'No reasons are recorded.'),
    ...appealOutcome(input),
  ];
}

/** Whether each body was told, with the reasons, not telling included. */
export function referralsDecided({ detail: { records } }: DocumentInput): Block[] {
  const touched = referralBodies.filter((body) => isTouched(records.referrals[body]));
  return [
    section('referrals', 'Referrals'),
    ...(touched.length === 0 ? [muted('No referral has been considered.')] : []),
    ...touched.flatMap((body) => oneReferral(body, records.referrals[body])),
  ];
}

function isTouched({ decision, reasons, conditions }: Referral): boolean {
  const isAnswered = Object.values(conditions).some(({ answer }) => answer !== null);
  return decision !== null || isAnswered || !isBlank(reasons);
}

const decisionWords = { refer: 'To be told', not_refer: 'Not to be told' };

function oneReferral(body: ReferralBody, referral: Referral): Block[] {
  const asked = referralGuides.find((guide) => guide.body === body)?.conditions ?? [];
  const answered = asked.flatMap(({ id, text }) => {
    const given = referral.conditions[id];
    if (!given?.answer) return [];
    return [
      [`${text} ${answerLabels[given.answer]}.${given.note.trim() ? ` ${given.note.trim()}` : ''}`],
    ];
  });
  return [
    subsection(`referral-${body}`, referralBodyLabels[body]),
    ...facts([
      ['Decision', referral.decision ? decisionWords[referral.decision] : 'Not decided yet'],
      ['By', referral.decidedBy],
      ['On', dayOr(referral.decidedOn)],
      ['Told on', referral.referredOn ? longDate(referral.referredOn) : ''],
      ['Their reference', referral.theirReference],
    ]),
    ...blocksOf(referral.reasons, 'No reasons are recorded.'),
    ...(answered.length > 0 ? [bullets(answered)] : []),
  ];
}
