import { measureKindLabels } from '../labels.ts';
import { isBlank } from '../rich-text.ts';
import { gapsOf, type Rule } from './gap.ts';
import { measuresReviewed } from './urgent.ts';

const missing = gapsOf('fairness');

const measuresReasoned: Rule = ({ records: { measures } }) =>
  measures.flatMap(({ id, body }) => {
    const name = measureKindLabels[body.kind];
    return missing(isBlank(body.reasons), {
      id: `measure-reasons-${id}`,
      before: 'report',
      text: `${name}: no reasons given`,
      source: 'Acas Code, paragraph 8',
      section: 'triage',
      target: id,
    });
  });

/** Interim measures with reasons, a review and the person told; asked wherever there are any. */
export const measureRules: readonly Rule[] = [measuresReasoned, measuresReviewed];
