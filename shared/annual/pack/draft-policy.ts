import { longDate } from '../../report/format.ts';
import { countedInWords, exactly, lowerFirst, numberInWords, sentence } from './count-words.ts';
import type { PublishedAnnual } from './published.ts';

/** Which version is in force, and whether its review is overdue. */
export function policyState({ policy }: PublishedAnnual): string {
  if (policy.inForceSince === null) return 'No version of the policy was in force.';
  const since = longDate(policy.inForceSince);
  const due = policy.nextReviewDue === null ? '' : longDate(policy.nextReviewDue);
  if (!policy.overdue) {
    return `The Social Media Policy has been in force since ${since}. Its next review is due on ${due}.`;
  }
  const { years, months } = policy.overdue;
  const late = [years > 0 && plural(years, 'year'), months > 0 && plural(months, 'month')]
    .filter(Boolean)
    .join(' and ');
  return (
    `The Social Media Policy has been in force since ${since}. It asks Director and Board to review it every year. ` +
    `The review was due on ${due} and is overdue${late === '' ? '' : ` by ${late}`}.`
  );
}

/** Whether the yearly review is due, in a sentence. */
export function reviewInShort({ policy }: PublishedAnnual): string {
  const { nextReviewDue, overdue, isUnderReview } = policy;
  if (nextReviewDue === null) return '';
  const now = isUnderReview ? ' A review is under way.' : '';
  const due = longDate(nextReviewDue);
  return overdue
    ? `The yearly review of the policy was due on ${due} and is overdue.${now}`
    : `The next review of the policy is due on ${due}.${now}`;
}

/** What reviews came to. */
export function reviewState({ policy }: PublishedAnnual): string {
  const { lastReview, isUnderReview, adopted } = policy;
  const done = lastReview
    ? `The last review was completed on ${longDate(lastReview.completedOn)}${resultWords(lastReview.result)}.`
    : 'No completed review is recorded.';
  const now = isUnderReview ? ' A review is under way.' : '';
  const taken = adopted.length > 0 ? ' A new version was adopted in the period.' : '';
  return `${done}${now}${taken}`;
}

function resultWords(result: 'unchanged' | 'new_version' | null): string {
  if (result === 'unchanged') return ' and left the policy as it is';
  return result === 'new_version' ? ' and led to a new version' : '';
}

/** What the policy was held against, and the questions it leaves open. */
export function openQuestions({ policy: { legislation, gapsOpen } }: PublishedAnnual): string {
  const law =
    legislation.checked > 0
      ? `In the period the policy was held against ${countedInWords(exactly(legislation.checked), 'statute or piece of guidance', 'statutes and pieces of guidance')}; ${legislation.changeNeeded === 0 ? 'none asks' : `${numberInWords(legislation.changeNeeded)} ${legislation.changeNeeded === 1 ? 'asks' : 'ask'}`} for a change.`
      : 'In the period the policy was not held against legislation and guidance.';
  if (gapsOpen.length === 0) return law;
  const questions = gapsOpen.map((gap) => lowerFirst(gap.replace(/\.$/u, '')));
  return `${law} The policy leaves ${gapsOpen.length === 1 ? 'a question' : `${numberInWords(gapsOpen.length)} questions`} open, which only the Board can settle: ${questions.join('; ')}.`;
}

function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** How many changes are proposed, and how many were decided. */
export function proposalsLead({ policy }: PublishedAnnual): string {
  const { open, accepted, deferred, rejected } = policy.proposals;
  const decided = accepted + deferred + rejected;
  const now =
    open > 0
      ? `${sentence(countedInWords(exactly(open), 'proposal'))} to change the policy ${open === 1 ? 'is' : 'are'} open; the document of changes sets ${open === 1 ? 'it' : 'them'} out clause by clause.`
      : 'No proposal to change the policy is open.';
  const then =
    decided > 0
      ? ` In the period ${countedInWords(exactly(decided), 'proposal')} ${decided === 1 ? 'was' : 'were'} decided.`
      : '';
  return `${now}${then}`;
}
