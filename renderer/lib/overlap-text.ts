import type { ErrorDetails } from '../../shared/errors.ts';
import type { ErrorText } from './error-text.ts';

/**
 * Words for a period that shares days with an issued pack: which pack, and what can be chosen instead. `details` are those of
 * `overlapInWords`; without them it stays general.
 */
export function overlapText({
  pack = 'A pack',
  period = 'another period',
  choices = 'the period of a pack that was issued',
}: ErrorDetails = {}): ErrorText {
  return {
    title: `${String(pack)} tells of part of this period`,
    whatHappened: `It was issued for ${String(period)}. Two packs that share some of their days, but not all, would tell the difference between them, so none is issued.`,
    whatToDo: `Choose ${String(choices)} as it is, or a period that shares no day with any of these.`,
  };
}
