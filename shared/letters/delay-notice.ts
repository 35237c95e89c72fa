import { blank } from './blanks.ts';
import { support } from './common-passages.ts';
import type { Template } from './letter-input.ts';
import { dayOr, say } from './parts.ts';

/** Says that it takes longer than promised, why, and when the person hears again (Acas Code, paragraph 5: without unreasonable delay). */
export const delayNotice: Template = (input) => {
  const { promisedOn } = input.records.plan;
  // A promise whose day has passed is the one that was not kept.
  const isKept = promisedOn !== null && promisedOn >= input.today;
  const earlier = dayOr(isKept ? null : promisedOn, 'day promised before');
  const next = dayOr(isKept ? promisedOn : null, 'new day by which you hear from us');
  return {
    subject: 'Why it is taking longer',
    blocks: [
      say(
        `I said that you would hear from me by ${earlier}. It is taking longer than that, and I am sorry: waiting is hard.`,
      ),
      say(`The reason is ${blank('why it takes longer')}.`),
      say(
        `You will hear from me again by ${next}, whether or not everything is finished by then.`,
        'That it takes longer says nothing about what will be found.',
      ),
      ...support(),
    ],
  };
};
