import { appealOutcomeLabels, outcomeActionLabels } from '../../domain/outcome-labels.ts';
import { standingOutcome } from '../../domain/warning-term.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { blocksOf, muted, paragraph } from '../investigation/rich-text-blocks.ts';
import type { Block } from '../model.ts';
import { bullets, facts, section, subsection } from '../parts.ts';
import { warningCounts } from './warning.ts';

/** What became of the appeal; nothing while none is lodged. */
export function appealOutcome({ detail }: DocumentInput): Block[] {
  const { appeal } = detail.records;
  if (appeal.lodgedOn === null) return [];
  const day = (date: string | null): string => (date ? longDate(date) : '');
  return [
    section('appeal', 'Appeal'),
    ...facts([
      ['Lodged on', day(appeal.lodgedOn)],
      ['Heard on', day(appeal.heardOn)],
      ['Heard by', appeal.heardBy],
      ['Decided on', day(appeal.decidedOn)],
      ['Told on', day(appeal.toldOn)],
    ]),
    subsection('grounds', 'Grounds'),
    ...blocksOf(appeal.grounds, 'No grounds are recorded.'),
    subsection('appeal-outcome', 'Outcome of the appeal'),
    appeal.outcome
      ? paragraph({ kind: 'text', text: `${appealOutcomeLabels[appeal.outcome]}.`, bold: true })
      : muted('The appeal is not decided yet.'),
    ...(appeal.outcome ? whatStands(detail.records) : []),
    ...blocksOf(appeal.reasons, 'No reasons are recorded.'),
  ];
}

function whatStands({ appeal, outcome }: DocumentInput['detail']['records']): Block[] {
  const standing = standingOutcome(outcome, appeal);
  const counts = warningCounts(standing.actions, standing.warningUntil);
  if (appeal.actions === null) return [paragraph('The decision stands.'), ...counts];
  return [
    paragraph('Instead of the decision:'),
    appeal.actions.length === 0
      ? paragraph('Nothing follows.')
      : bullets(appeal.actions.map((action) => [outcomeActionLabels[action]])),
    ...counts,
  ];
}
