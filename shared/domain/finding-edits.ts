import type { Allegation } from './allegation.ts';
import type { Consideration } from './consideration.ts';
import type { Edit } from './records.ts';

const allegationFields: readonly string[] = [
  'finding',
  'balance',
  'reasoning',
] satisfies (keyof Allegation)[];

const considerationFields: readonly string[] = [
  'answer',
  'reasons',
] satisfies (keyof Consideration)[];

/**
 * Whether an edit finds or decides something: a finding, an answer to one of the five considerations, the outcome, the appeal.
 *
 * Who is subject, reporter or witness of a case does neither (clause 4.1; Acas Code, paragraph 6). They may still write down
 * what reached them and what cannot wait, so that the case can be handed over whole.
 */
export function findsOrDecides(edit: Edit): boolean {
  if (edit.kind === 'outcome' || edit.kind === 'appeal') return true;
  if (edit.op === 'remove') return edit.kind === 'allegation';
  const fields = Object.keys(edit.op === 'add' ? edit.body : edit.fields);
  if (edit.kind === 'allegation') return fields.some((field) => allegationFields.includes(field));
  return (
    edit.kind === 'consideration' && fields.some((field) => considerationFields.includes(field))
  );
}
