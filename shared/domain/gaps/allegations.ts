import type { Allegation } from '../allegation.ts';
import { isFound } from '../allegation.ts';
import { isBlank } from '../rich-text.ts';
import { gapsOf, together, whenFormal, type Rule } from './gap.ts';
import { checksMade } from './urgent.ts';

const record = gapsOf('record');
const fairness = gapsOf('fairness');
const acasGuide = 'Acas guide on investigations';

/** What each allegation must have, with how it is told of one and of many. */
const asked: readonly {
  readonly key: string;
  readonly isMissing: (allegation: Allegation) => boolean;
  readonly one: string;
  readonly many: string;
  readonly source: string;
  readonly group: typeof record;
}[] = [
  {
    key: 'heads',
    isMissing: ({ clauseIds }) => clauseIds.length === 0,
    one: 'no clause is named',
    many: 'no clause is named',
    source: 'clause 5.3; Acas Code, paragraph 9',
    group: record,
  },
  {
    key: 'exhibit',
    isMissing: ({ points }) => points.every(({ exhibitIds }) => exhibitIds.length === 0),
    one: 'no exhibit supports or undermines it',
    many: 'no exhibit supports or undermines them',
    source: 'clause 5.5, supporting evidence',
    group: record,
  },
  {
    key: 'response',
    isMissing: ({ response }) => isBlank(response),
    one: 'the person’s response is not recorded',
    many: 'the person’s response is not recorded',
    source: 'Acas Code, paragraph 12',
    group: fairness,
  },
  {
    key: 'finding',
    isMissing: ({ finding }) => finding === null,
    one: 'no finding yet',
    many: 'no finding yet',
    source: acasGuide,
    group: record,
  },
  {
    key: 'balance',
    isMissing: (allegation) => allegation.finding === 'contested' && !isFound(allegation),
    one: 'contested, and not decided on the balance of probabilities',
    many: 'contested, and not decided on the balance of probabilities',
    source: acasGuide,
    group: record,
  },
  {
    key: 'reasoning',
    isMissing: ({ finding, reasoning }) => finding !== null && isBlank(reasoning),
    one: 'the finding has no reasoning',
    many: 'the findings have no reasoning',
    source: 'reasons, never a score',
    group: fairness,
  },
];

const complete: Rule = whenFormal(({ records: { allegations } }) =>
  asked.flatMap(({ key, isMissing, one, many, source, group }) =>
    together(
      allegations.flatMap(({ id, body }, index) =>
        group(isMissing(body), {
          id: `allegation-${key}-${id}`,
          before: 'report',
          text: `Allegation ${index + 1}: ${one}`,
          source,
          section: 'allegations',
          target: id,
        }),
      ),
      {
        id: `allegation-${key}-many`,
        text: (count) => `${count} allegations: ${many}`,
      },
    ),
  ),
);

/** What allegations must have before they are found on. */
export const allegationRules: readonly Rule[] = [complete, checksMade];
