import { isDecidedFormally } from '../formality.ts';
import { isSanction, warnings } from '../outcome.ts';
import type { CaseRecords } from '../records.ts';
import { gapsOf, together, whenFormal, type Rule } from './gap.ts';

const record = gapsOf('record');
const fairness = gapsOf('fairness');

const decided: Rule = whenFormal(({ records: { outcome } }) => [
  ...record(outcome.actions.length === 0, {
    id: 'outcome',
    before: 'closing',
    text: 'Outcome not recorded',
    source: 'clause 5.5',
    section: 'outcome',
    target: 'decided',
  }),
  ...record(outcome.decisionMaker.trim() === '' || outcome.decidedOn === null, {
    id: 'decision',
    before: 'closing',
    text: 'Decision-maker or date of decision is missing',
    source: 'clause 5.5',
    section: 'outcome',
    target: 'decision',
  }),
]);

/** Without it the register of outcomes would not know how an informal matter ended. */
const agreed: Rule = ({ records: { triage, outcome }, formality }) => [
  ...record(
    formality === 'light' && triage.decision === 'informal' && outcome.actions.length === 0,
    {
      id: 'agreed',
      before: 'closing',
      text: 'What was agreed is not recorded',
      source: 'clause 5.5',
      section: 'outcome',
      target: 'decided',
    },
  ),
];

const sanctionHeard: Rule = ({ records, formality }) => [
  ...fairness(formality === 'light' && records.outcome.actions.some(isSanction), {
    id: 'sanction-unheard',
    before: 'closing',
    text: 'A sanction is recorded, and nothing was investigated',
    source: 'Acas Code, paragraphs 5 to 12',
    section: 'triage',
    target: 'decision',
  }),
];

const isDecided = (records: CaseRecords): boolean =>
  records.outcome.decidedOn !== null && isDecidedFormally(records);

const findingsTaken: Rule = ({ records }) => {
  const { allegations, outcome } = records;
  if (!isDecided(records)) return [];
  const open = allegations.flatMap(({ id }, index) =>
    record((outcome.adoptions[id]?.adoption ?? null) === null, {
      id: `adoption-${id}`,
      before: 'closing',
      text: `Allegation ${index + 1}: the finding is neither adopted nor rejected`,
      source: 'Acas Code, paragraph 18',
      section: 'outcome',
      target: id,
    }),
  );
  const unreasoned = allegations.flatMap(({ id }, index) => {
    const { adoption = null, reasons = '' } = outcome.adoptions[id] ?? {};
    const isChanged = adoption === 'not_adopted' || adoption === 'adopted_in_part';
    return fairness(isChanged && reasons.trim() === '', {
      id: `adoption-reasons-${id}`,
      before: 'closing',
      text: `Allegation ${index + 1}: no reasons for not adopting the whole finding`,
      source: 'reasons, never a score',
      section: 'outcome',
      target: id,
    });
  });
  const text = (count: number): string =>
    `${count} allegations: the findings are neither adopted nor rejected`;
  return [...together(open, { id: 'adoption-many', text }), ...unreasoned];
};

/** A warning that an appeal put something else in the place of counts no more, so nothing is asked of its end. */
const warningEnds: Rule = ({ records: { outcome, appeal } }) => [
  ...fairness(
    appeal.actions === null &&
      outcome.warningUntil === null &&
      warnings.some((warning) => outcome.actions.includes(warning)),
    {
      id: 'warning-until',
      before: 'closing',
      text: 'The warning does not say how long it is live',
      source: 'Acas Code, paragraph 21',
      section: 'outcome',
      target: 'decided',
    },
  ),
];

const personTold: Rule = ({ records }) => {
  if (!isDecided(records)) return [];
  const { rightOfAppeal, appealBy, toldOn } = records.outcome;
  return [
    ...fairness(toldOn === null, {
      id: 'told',
      before: 'closing',
      text: 'The person is not recorded as told of the decision',
      source: 'Acas Code, paragraph 18',
      section: 'outcome',
      target: 'telling',
    }),
    ...fairness(rightOfAppeal === null || (rightOfAppeal === 'yes' && appealBy === null), {
      id: 'appeal-right',
      before: 'closing',
      text:
        rightOfAppeal === null
          ? 'The right of appeal is not stated'
          : 'The last day to appeal is not stated',
      source: 'Acas Code, paragraph 26',
      section: 'outcome',
      target: 'telling',
    }),
  ];
};

const appealDecided: Rule = ({ records: { appeal } }) => [
  ...fairness(
    appeal.warningUntil === null && (appeal.actions ?? []).some((one) => warnings.includes(one)),
    {
      id: 'appeal-warning-until',
      before: 'closing',
      text: 'The warning given on appeal does not say how long it is live',
      source: 'Acas Code, paragraph 21',
      section: 'outcome',
      target: 'appeal',
    },
  ),
  ...fairness(appeal.lodgedOn !== null && appeal.outcome === null, {
    id: 'appeal-outcome',
    before: 'closing',
    text: 'The appeal has no outcome',
    source: 'Acas Code, paragraphs 26 to 29',
    section: 'outcome',
    target: 'appeal',
  }),
  ...fairness(appeal.outcome !== null && appeal.outcome !== 'withdrawn' && appeal.toldOn === null, {
    id: 'appeal-told',
    before: 'closing',
    text: 'The person is not recorded as told of the outcome of the appeal',
    source: 'Acas Code, paragraph 29',
    section: 'outcome',
    target: 'appeal',
  }),
];

/** The decision, what it does with the findings, and the appeal. */
export const outcomeRules: readonly Rule[] = [
  decided,
  agreed,
  sanctionHeard,
  findingsTaken,
  warningEnds,
  personTold,
  appealDecided,
];
