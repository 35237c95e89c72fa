import type { Allegation } from '../domain/allegation.ts';
import { outcomeActionLabels } from '../domain/outcome-labels.ts';
import { warnings, type Outcome, type OutcomeAction } from '../domain/outcome.ts';
import type { RichBlock } from '../domain/rich-text.ts';
import { allegationTitle } from '../report/finding-words.ts';
import { calledInDocuments, peopleWith } from '../report/people.ts';
import { blank } from './blanks.ts';
import { support } from './common-passages.ts';
import { companyAtHearing } from './company.ts';
import type { Template, TemplateInput } from './letter-input.ts';
import { dayOr, heading, points, say, written } from './parts.ts';

/** Tells the person the findings as adopted, the decision with its reasons, and the right of appeal (Acas Code, paragraphs 18 to 26). */
export const outcomeLetter: Template = (input) => {
  const { outcome, allegations } = input.records;
  return {
    subject: 'The outcome',
    blocks: [
      say(
        `This letter tells you what was decided on ${dayOr(outcome.decidedOn, 'day of the decision')} about the concern under our ${input.policy.title}, and why.`,
        'Thank you for the part you took in it.',
      ),
      heading('What was found'),
      ...(allegations.length > 0
        ? allegations.flatMap(({ id, body }, index) =>
            findingOn(body, index + 1, outcome.adoptions[id]),
          )
        : [say(blank('what was found on each allegation'))]),
      heading('What I have decided'),
      actionsInWords(outcome.actions, 'the decision'),
      ...written(outcome.decisionReasons, 'reasons for the decision'),
      ...endingOf(outcome),
      ...warningOf(outcome),
      heading('If you disagree'),
      ...appealOf(input),
      ...support(),
    ],
  };
};

/** What is decided, as points; a blank where nothing is. */
export function actionsInWords(actions: readonly OutcomeAction[], missing: string): RichBlock {
  return actions.length > 0
    ? points(actions.map((action) => outcomeActionLabels[action]))
    : say(blank(missing));
}

function findingOn(
  allegation: Allegation,
  number: number,
  adopted: Outcome['adoptions'][string] | undefined,
): RichBlock[] {
  const reasons = adopted?.reasons.trim() ?? '';
  return [
    heading(allegationTitle(allegation, number)),
    say(
      foundInWords(allegation, number),
      adoptedInWords(adopted?.adoption ?? null, number),
      reasons,
    ),
  ];
}

function foundInWords({ finding, balance }: Allegation, number: number): string {
  if (finding === 'uncontested')
    return 'You did not dispute this, and the investigation found it so.';
  if (finding === 'unsubstantiated') {
    return 'The investigation found that the evidence does not bear this out.';
  }
  if (finding === null || balance === null) return blank(`finding on allegation ${number}`);
  return balance === 'substantiated'
    ? 'You disputed this. On the balance of probabilities, the investigation found it substantiated.'
    : 'You disputed this. On the balance of probabilities, the investigation found it not substantiated.';
}

function adoptedInWords(
  adoption: Outcome['adoptions'][string]['adoption'],
  number: number,
): string {
  if (adoption === null) return blank(`whether the finding on allegation ${number} is adopted`);
  if (adoption === 'adopted') return 'I adopt that finding.';
  return adoption === 'adopted_in_part'
    ? 'I adopt that finding in part.'
    : 'I do not adopt that finding.';
}

/** Outcomes that end what somebody does for STaSS: they hear from when on (Acas Code, paragraph 22). */
const endings: readonly OutcomeAction[] = [
  'dismissal',
  'placement_ended',
  'volunteering_ended',
  'assignment_ended',
  'connection_ended',
];

function endingOf({ actions }: Outcome): RichBlock[] {
  if (!actions.some((action) => endings.includes(action))) return [];
  const notice = actions.includes('dismissal')
    ? [`As to notice and pay: ${blank('notice, or why there is none, and what is paid')}.`]
    : [];
  return [say(`The last day is ${blank('last day')}.`, ...notice)];
}

/** What is to change, how long the warning counts, what may follow (Acas Code, paragraphs 19 to 21). */
function warningOf({ actions, warningUntil }: Outcome): RichBlock[] {
  if (!actions.some((action) => warnings.includes(action))) return [];
  return [
    say(`What is expected of you: ${blank('what is expected from now on')}.`),
    say(
      warningCounts(warningUntil),
      `If something of the kind happens again before then, the consequence may be more serious: ${blank('what a further breach may lead to')}.`,
    ),
  ];
}

/** How long a warning counts, as a sentence; a blank where no last day is given. */
export function warningCounts(until: string | null): string {
  return `The warning counts until ${dayOr(until, 'last day on which the warning counts')}. After that day it is spent and no longer taken into account.`;
}

function appealOf({ records, words }: TemplateInput): RichBlock[] {
  const { rightOfAppeal, appealBy } = records.outcome;
  if (rightOfAppeal === 'no') {
    return [say(`There is no appeal against this decision: ${blank('why there is no appeal')}.`)];
  }
  const [hearer] = peopleWith(records, 'appeal_hearer').map(calledInDocuments);
  return [
    say(
      rightOfAppeal === null ? blank('whether there is an appeal') : '',
      `You may appeal. Write to ${blank('whom an appeal goes to')} by ${dayOr(appealBy, 'last day for an appeal')} and say why you think the decision is wrong.`,
      `${hearer ?? 'Somebody who has had no part in it so far'} will hear you.`,
    ),
    say('At the appeal you need not be alone.', ...companyAtHearing(words).who),
  ];
}
