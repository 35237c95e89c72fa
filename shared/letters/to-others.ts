import type { LetterKind } from '../domain/letter.ts';
import { blank } from './blanks.ts';
import type { Template } from './letter-input.ts';
import { dayOr, say } from './parts.ts';

/** Letters that tell the person the case is about what is theirs alone to hear. */
export type PersonalKind = Exclude<LetterKind, 'invitation' | 'content_removal_request'>;

const subjects: Readonly<Record<PersonalKind, string>> = {
  notice_of_investigation: 'A concern is being looked into',
  interim_measure: 'An arrangement for the time being',
  delay_notice: 'Why it is taking longer',
  outcome: 'The matter has been concluded',
  appeal_outcome: 'The matter has been concluded',
  no_further_action: 'The matter has been concluded',
};

/**
 * The same news for anybody else, such as who raised it, an agency or a placement provider: that, and no more. Who it is about
 * and what was found is left to whoever writes, because it is the personal data of somebody else.
 */
export const toOthers: Template = (input) => {
  const kind = input.kind as PersonalKind;
  return {
    subject: subjects[kind],
    blocks: [
      say(
        newsOf(kind),
        'I cannot tell you more than you need to know, and I hope you understand why.',
      ),
      say(blank('what this person needs to know, and nothing beyond it')),
      ...(kind === 'delay_notice' || kind === 'notice_of_investigation'
        ? [
            say(
              `You will hear from me by ${dayOr(input.records.plan.promisedOn, 'day by which they hear from us')}.`,
            ),
          ]
        : []),
      say(
        'Please keep this confidential. If anybody treats you badly because of it, tell me at once.',
      ),
    ],
  };
};

function newsOf(kind: PersonalKind): string {
  switch (kind) {
    case 'notice_of_investigation':
      return 'A concern under our Social Media Policy is being looked into.';
    case 'interim_measure':
      return 'While a matter is being looked into, something has been arranged for the time being that bears on you. It is not a sanction for anybody.';
    case 'delay_notice':
      return `A matter under our Social Media Policy is taking longer than I said, because ${blank('why it takes longer')}. I am sorry that you have to wait.`;
    default:
      return 'A matter under our Social Media Policy has been looked into with care and is concluded.';
  }
}
