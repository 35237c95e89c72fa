import type { CaseRecords } from '../domain/records.ts';
import { currentStage, stages } from '../domain/case-file.ts';
import { formalityOf } from '../domain/formality.ts';
import { addDays } from './days.ts';

/** Days after which the person is told why it is taking longer, where nothing was promised. A suggestion. */
export const DELAY_DAYS = 28;

/** Records that say when the person hears next. */
export type DelayRecords = Pick<CaseRecords, 'file' | 'triage' | 'plan' | 'outcome' | 'letters'>;

/** When the person is to hear again, and whether that day was promised. */
export type NextWord = { readonly on: string; readonly isPromised: boolean };

/**
 * The day by which the person is to be told how things stand (Acas Code, paragraph 4: no unreasonable delay): the promised
 * day, or 28 days after the concern was brought or the last notice of delay. Null once it is decided, and where nobody is
 * formally investigated.
 */
export function nextWordDue(records: DelayRecords): NextWord | null {
  const { file, plan, outcome, letters } = records;
  const isDecided = stages.indexOf(currentStage(file)) >= stages.indexOf('decided');
  if (formalityOf(records) !== 'formal' || isDecided || outcome.toldOn !== null) return null;
  const told = letters.flatMap(({ body }) =>
    body.kind === 'delay_notice' && body.sentOn !== null ? [body.sentOn] : [],
  );
  const last = [file.broughtOn, ...told].toSorted().at(-1) ?? file.broughtOn;
  if (plan.promisedOn !== null && plan.promisedOn > last) {
    return { on: plan.promisedOn, isPromised: true };
  }
  return { on: addDays(last, DELAY_DAYS), isPromised: false };
}
