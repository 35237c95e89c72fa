import { z } from 'zod';
import { Line, OptionalDate, PlainText } from './common.ts';
import { PersonPart } from './person.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/**
 * The plan of an investigation (Acas guide: prepare an investigation plan). One per case.
 *
 * The terms of reference themselves are the report's (`Narrative.termsOfReference`). Who investigates, decides and hears an
 * appeal is said by the parts of the case's people.
 */
export const Plan = z.strictObject({
  inScope: RichText.default(emptyRichText),
  outOfScope: RichText.default(emptyRichText),
  sources: RichText.default(emptyRichText),
  /** Where evidence in the person's favour was looked for, whether or not any was found (Acas Code, paragraph 5). */
  soughtInFavour: RichText.default(emptyRichText),
  witnessesNote: PlainText,
  /** Why one person has two of the parts that find and decide, where that is so. */
  sameRolesReason: PlainText,
  /** The parts that were one person's when the reason was given; a further one needs the reason to be looked at again. */
  sameRolesFor: z.array(PersonPart).default([]),
  reportDueOn: OptionalDate,
  /** The day by which the person was promised to hear again. */
  promisedOn: OptionalDate,
  /** Whether the investigator is asked to recommend anything (Acas guide: only if asked for). */
  recommendationWanted: z.enum(['yes', 'no']).nullable().default(null),
  approvedBy: Line,
  approvedOn: OptionalDate,
});
export type Plan = z.infer<typeof Plan>;
