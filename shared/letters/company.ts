import { blank } from './blanks.ts';
import type { RoleWords } from './role-words.ts';

/** What may be told of a companion at a hearing or an appeal. */
type Company = {
  /** Who may come, on which ground. */
  readonly who: readonly string[];
  /** What they may do there, and what if they cannot come. */
  readonly how: readonly string[];
};

/**
 * Company at a hearing or an appeal: a right of workers (Employment Relations Act 1999, sections 10 and 13), offered to everybody
 * else as good practice; a blank while the role is not known.
 */
export function companyAtHearing({ isWorker }: RoleWords): Company {
  if (isWorker === false) return companyOffered('somebody you trust');
  const right =
    isWorker === null
      ? blank('whether being accompanied is a right: it is for workers, under section 10')
      : 'You have the right to be accompanied (Employment Relations Act 1999, section 10).';
  return {
    who: [
      right,
      'You may bring a colleague, a trade union official, or a trade union representative certified for it.',
    ],
    how: [
      'They may put your case, sum it up, respond for you to views expressed, and confer with you; they may not answer questions in your place.',
      'If they cannot come at that time, you can propose another that is reasonable, within five working days after the day set.',
    ],
  };
}

/** Company that is no right but welcome. */
export function companyOffered(whom: string): Company {
  return {
    who: [`You are welcome to bring ${whom}. We offer this as good practice.`],
    how: [
      'They can support you and speak with you in private, but should not be part of the matter themselves.',
    ],
  };
}
