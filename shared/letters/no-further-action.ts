import { blank } from './blanks.ts';
import { support } from './common-passages.ts';
import type { Template } from './letter-input.ts';
import { heading, say, written } from './parts.ts';

/**
 * Tells the person that nothing further follows.
 *
 * Reasons come from the decision, which is written to be told. Those of the triage are not taken over: they are internal, and
 * may say where the concern came from.
 */
export const noFurtherAction: Template = (input) => {
  const { outcome } = input.records;
  const isDecided = outcome.actions.includes('no_action');
  return {
    subject: 'No further action',
    blocks: [
      say(
        `A concern about conduct on social media was looked at under our ${input.policy.title}. No further action will be taken.`,
      ),
      heading('Why'),
      ...(isDecided
        ? written(outcome.decisionReasons, 'why nothing further follows')
        : [say(blank('why nothing further follows'))]),
      heading('What this means for you'),
      say(
        `It makes no difference to ${input.words.engagement}, and it is not held against you.`,
        'What was arranged for the time being, if anything, ends. We keep the papers confidentially and for no longer than we must.',
        'Please treat everybody who may have been part of this with respect, and keep it to yourself.',
      ),
      ...support(),
    ],
  };
};
