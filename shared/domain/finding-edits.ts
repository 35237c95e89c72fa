import { Allegation } from './allegation.ts';
import { currentStage, isBeyondTriage, type CaseFile } from './case-file.ts';
import { Consideration } from './consideration.ts';
import type { RecordChange } from './apply-edit.ts';
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

/**
 * The same of a change that is taken back or done again: an allegation in which nothing was found comes and goes freely, a
 * move that leads beyond triage does not.
 */
export function changeFindsOrDecides(change: RecordChange): boolean {
  const { kind, id, before, after } = change;
  if (after?.kind === 'case') return movesBeyondTriage(change.before, after.body);
  const was: Body = before?.body ?? untouched(kind);
  const is: Body = after?.body ?? untouched(kind);
  const changed = Object.keys({ ...was, ...is }).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const fields = Object.fromEntries(changed.map((field) => [field, is[field]]));
  return findsOrDecides({ op: 'put', kind, id, fields });
}

function movesBeyondTriage(before: RecordChange['before'], after: CaseFile): boolean {
  const was = before?.kind === 'case' ? currentStage(before.body) : null;
  return currentStage(after) !== was && isBeyondTriage(currentStage(after));
}

function untouched(kind: RecordChange['kind']): Body {
  if (kind === 'allegation') return Allegation.parse({});
  return kind === 'consideration' ? Consideration.parse({}) : {};
}

type Body = Readonly<Record<string, unknown>>;
