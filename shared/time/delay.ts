import { currentStage, stages, type CaseFile } from '../domain/case-file.ts';
import { formalityOf } from '../domain/formality.ts';
import type { Letter } from '../domain/letter.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import type { Triage } from '../domain/triage.ts';
import { addDays } from './days.ts';

/** Days after which the person is told why it is taking longer, where nothing was promised. A suggestion. */
export const DELAY_DAYS = 28;

/** Records that say when the person hears next. */
export type DelayRecords = {
  readonly file: Pick<CaseFile, 'broughtOn' | 'stages'>;
  readonly triage: Pick<Triage, 'decision'>;
  readonly plan: Pick<Plan, 'promisedOn'>;
  readonly outcome: Pick<Outcome, 'toldOn'>;
  readonly letters: readonly { readonly body: Pick<Letter, 'kind' | 'sentOn'> }[];
};

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
