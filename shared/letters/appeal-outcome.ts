import type { Appeal } from '../domain/appeal.ts';
import { warnings } from '../domain/outcome.ts';
import type { CaseRecords } from '../domain/records.ts';
import type { RichBlock } from '../domain/rich-text.ts';
import { standingOutcome } from '../domain/warning-term.ts';
import { blank } from './blanks.ts';
import { support } from './common-passages.ts';
import type { Template } from './letter-input.ts';
import { actionsInWords, warningCounts } from './outcome-letter.ts';
import { dayOr, heading, say, written } from './parts.ts';

const decided: Readonly<Record<NonNullable<Appeal['outcome']>, string>> = {
  upheld: 'Your appeal is upheld.',
  upheld_in_part: 'Your appeal is upheld in part.',
  dismissed: 'Your appeal is dismissed. The decision stands.',
  withdrawn: 'You have withdrawn your appeal. The decision stands.',
};

/** Tells the person what became of the appeal and why (Acas Code, paragraph 29). */
export const appealOutcome: Template = (input) => {
  const { appeal } = input.records;
  const heard =
    appeal.outcome === 'withdrawn'
      ? ''
      : `I heard it on ${dayOr(appeal.heardOn, 'day of the appeal hearing')}.`;
  return {
    subject: 'The outcome of your appeal',
    blocks: [
      say(`You appealed on ${dayOr(appeal.lodgedOn, 'day of the appeal')}.`, heard),
      heading('What I have decided'),
      say(appeal.outcome ? decided[appeal.outcome] : blank('outcome of the appeal')),
      ...(appeal.outcome === 'withdrawn'
        ? []
        : written(appeal.reasons, 'reasons for the outcome of the appeal')),
      ...(appeal.actions === null
        ? []
        : [
            say('Instead of the decision of before, this now applies:'),
            actionsInWords(appeal.actions, 'what applies now'),
          ]),
      ...warningThatStands(input.records),
      say('This is the last step of our procedure.'),
      ...support(),
    ],
  };
};

/** Until when the warning counts that stands after the appeal: one given on it, or that of the decision (Acas Code, paragraph 21). */
function warningThatStands({ outcome, appeal }: CaseRecords): RichBlock[] {
  const { actions, warningUntil } = standingOutcome(outcome, appeal);
  const isWarned = actions.some((action) => warnings.includes(action));
  return appeal.outcome && isWarned ? [say(warningCounts(warningUntil))] : [];
}
