import {
  allegationsAsWorded,
  confidentiality,
  support,
  whoInvestigates,
} from './common-passages.ts';
import type { Template } from './letter-input.ts';
import { dayOr, heading, say } from './parts.ts';

/** Tells the person what is alleged, who looks into it and what comes next (Acas guide on investigations; clause 5.5). */
export const noticeOfInvestigation: Template = (input) => ({
  subject: 'Notice of an investigation under the Social Media Policy',
  blocks: [
    say(
      `I am writing to tell you that a concern about conduct on social media is being looked into under our ${input.policy.title}, and that it is about you.`,
      'Nothing has been decided. An investigation finds out what happened; it is not a finding, and it is not a penalty.',
    ),
    heading('What is alleged'),
    ...allegationsAsWorded(input.records),
    heading('Who looks into it'),
    say(
      whoInvestigates(input),
      'What speaks for you is looked for as carefully as what speaks against you.',
    ),
    heading('What happens next'),
    say(
      'You will be invited to a meeting in writing, with time to prepare. You will be told what we know so far and can answer it, name people we should speak to, and give us anything you wish us to see.',
      `Afterwards there is either nothing further to do, or it may lead to ${input.words.mayLeadTo}. You would be told in writing first and heard again before any decision.`,
      `You will hear from me by ${dayOr(input.records.plan.promisedOn, 'day by which you hear from us')}.`,
    ),
    ...confidentiality(input),
    ...support(),
  ],
});
