import type { CaseRecords } from '../domain/records.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';

/** Whoever works the case now, with their office. */
export type Investigator = { readonly investigator: string; readonly office: string };

/** The lines under a letter: what it was sent with, or who would sign it today. */
export function signedLines(
  letter: Pick<Letter, 'kind' | 'sentOn' | 'signedBy'>,
  records: Pick<CaseRecords, 'outcome' | 'appeal'>,
  own: Investigator,
): readonly string[] {
  const isFixed = letter.sentOn !== null && letter.signedBy.length > 0;
  return isFixed ? letter.signedBy : signatoryLines(letter.kind, records, own);
}

/** The decision-maker signs the decision, who heard the appeal signs its outcome, whoever works the case signs the rest. */
export function signatoryLines(
  kind: LetterKind,
  { outcome, appeal }: Pick<CaseRecords, 'outcome' | 'appeal'>,
  { investigator, office }: Investigator,
): string[] {
  const signed: Partial<Record<LetterKind, string>> = {
    outcome: outcome.decisionMaker.trim(),
    appeal_outcome: appeal.heardBy.trim(),
  };
  const other = signed[kind];
  return other ? [other] : [investigator, office];
}
