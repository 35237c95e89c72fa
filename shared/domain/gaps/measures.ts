import { measureKindLabels } from '../labels.ts';
import { isBlank } from '../rich-text.ts';
import { gapsOf, type Rule } from './gap.ts';

const missing = gapsOf('fairness');

const measuresReasoned: Rule = ({ records: { measures } }) =>
  measures.flatMap(({ id, body }) => {
    const name = measureKindLabels[body.kind];
    const at = { source: 'Acas Code, paragraph 8', section: 'triage', target: id } as const;
    return [
      ...missing(isBlank(body.reasons), {
        ...at,
        id: `measure-reasons-${id}`,
        before: 'report',
        text: `${name}: no reasons given`,
      }),
      ...missing(body.endedOn === null && body.reviewOn === null, {
        ...at,
        id: `measure-review-${id}`,
        before: 'now',
        text: `${name}: no day is set for its review`,
      }),
      ...missing(body.kind === 'suspension' && body.toldOn === null, {
        ...at,
        id: `measure-told-${id}`,
        before: 'now',
        text: `${name}: the person is not recorded as told`,
      }),
    ];
  });

/** Interim measures with reasons, a review and the person told; asked wherever there are any. */
export const measureRules: readonly Rule[] = [measuresReasoned];
