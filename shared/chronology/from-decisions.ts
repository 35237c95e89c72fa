import { triageDecisionLabels } from '../domain/labels.ts';
import { appealOutcomeLabels, referralBodyLabels } from '../domain/outcome-labels.ts';
import { referralBodies } from '../domain/referral.ts';
import { entry, onDay, type ChronologyEntry } from './entry.ts';
import type { Source } from './from-records.ts';

type Step = { id: string; day: string | null; what: string; short: string };
type StepPlace = Pick<ChronologyEntry, 'section' | 'target'>;

function steps(list: readonly Step[], place: StepPlace): ChronologyEntry[] {
  return list.flatMap(({ id, day, what, short }) =>
    day ? [entry({ ...place, id, lane: 'process', from: onDay(day), what, short })] : [],
  );
}

/** Triage, responses, the decision, the appeal and referrals. */
export const fromDecisions: Source = ({ records }) => {
  const { triage, outcome, appeal, referrals } = records;
  const result = appeal.outcome ? `: ${appealOutcomeLabels[appeal.outcome].toLowerCase()}` : '';
  const decision = triage.decision
    ? `: ${triageDecisionLabels[triage.decision].toLowerCase()}`
    : '';
  return [
    ...steps(
      [{ id: 'triage', day: triage.decidedOn, what: `Triage decided${decision}`, short: 'triage' }],
      { section: 'triage', target: null },
    ),
    ...records.allegations.flatMap(({ id, body }, index) =>
      steps(
        [
          {
            id: `allegation-${id}-response`,
            day: body.respondedOn,
            what: `Response to allegation ${index + 1}`,
            short: 'response',
          },
        ],
        { section: 'allegations', target: id },
      ).map((one) => ({ ...one, allegationIds: [id] })),
    ),
    ...steps(
      [
        { id: 'decided', day: outcome.decidedOn, what: 'Decision made', short: 'decision' },
        { id: 'told', day: outcome.toldOn, what: 'Person told of the decision', short: 'told' },
        { id: 'appeal-lodged', day: appeal.lodgedOn, what: 'Appeal lodged', short: 'appeal' },
        { id: 'appeal-heard', day: appeal.heardOn, what: 'Appeal heard', short: 'appeal heard' },
        {
          id: 'appeal-decided',
          day: appeal.decidedOn,
          what: `Appeal decided${result}`,
          short: 'appeal decided',
        },
        {
          id: 'appeal-told',
          day: appeal.toldOn,
          what: 'Person told of the outcome of the appeal',
          short: 'told',
        },
      ],
      { section: 'outcome', target: null },
    ),
    ...referralBodies.flatMap((body) => {
      const { referredOn, decidedOn, decision: decided } = referrals[body];
      const name = referralBodyLabels[body];
      const word = decided === 'not_refer' ? 'not to refer' : 'to refer';
      return steps(
        [
          {
            id: `referral-${body}-decided`,
            day: decided ? decidedOn : null,
            what: `Decided ${word}: ${name}`,
            short: 'referral decided',
          },
          {
            id: `referral-${body}`,
            day: referredOn,
            what: `Referred to: ${name}`,
            short: 'referred',
          },
        ],
        { section: 'referrals', target: body },
      );
    }),
  ];
};
