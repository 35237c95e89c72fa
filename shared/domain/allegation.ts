import { z } from 'zod';
import { Line, OptionalDate, PlainText } from './common.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** What an allegation turned out to be (Acas guide: uncontested facts, contested facts, unsubstantiated claims). */
export const findingKinds = ['uncontested', 'contested', 'unsubstantiated'] as const;
export const FindingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof FindingKind>;

/** How a contested allegation is decided, on the balance of probabilities. */
export const balances = ['substantiated', 'not_substantiated'] as const;
export const Balance = z.enum(balances);
export type Balance = z.infer<typeof Balance>;

/** One thing that speaks for or against an allegation, with the exhibits that show it. */
export const EvidencePoint = z.strictObject({
  id: z.uuid(),
  side: z.enum(['for', 'against']),
  text: PlainText,
  exhibitIds: z.array(z.uuid()).default([]),
  /** Heads it bears on; none means all of the allegation's. */
  clauseIds: z.array(z.string().min(1).max(40)).default([]),
});
export type EvidencePoint = z.infer<typeof EvidencePoint>;

/** One allegation with its heads, its evidence for and against, the person's answer, and the finding. Never a score. */
export const Allegation = z.strictObject({
  /** A few words for lists: "Disclosed details that identify a service user". */
  title: Line,
  /** As it is put to the person. */
  wording: RichText.default(emptyRichText),
  /** Heads from the clause register, of the policy version in force on the day of the conduct. */
  clauseIds: z.array(z.string().min(1).max(40)).default([]),
  conductFrom: OptionalDate,
  conductTo: OptionalDate,
  contentIds: z.array(z.uuid()).default([]),
  points: z.array(EvidencePoint).default([]),
  response: RichText.default(emptyRichText),
  respondedOn: OptionalDate,
  /** Where the response stands: "statement, 10 July". */
  responseSource: Line,
  mitigation: RichText.default(emptyRichText),
  /** What the person told STaSS earlier and the content conflicts with (clause 5.4.2). */
  conflictsWith: z
    .strictObject({ statement: PlainText, exhibitIds: z.array(z.uuid()).default([]) })
    .prefault({}),
  finding: FindingKind.nullable().default(null),
  balance: Balance.nullable().default(null),
  reasoning: RichText.default(emptyRichText),
});
export type Allegation = z.infer<typeof Allegation>;

/** Exhibits for and against an allegation under one of its heads, each counted once. */
export function evidenceUnder(
  allegation: Pick<Allegation, 'points'>,
  clauseId: string,
): { for: string[]; against: string[] } {
  const on = (side: EvidencePoint['side']): string[] => [
    ...new Set(
      allegation.points
        .filter((point) => point.side === side)
        .filter(({ clauseIds }) => clauseIds.length === 0 || clauseIds.includes(clauseId))
        .flatMap(({ exhibitIds }) => exhibitIds),
    ),
  ];
  return { for: on('for'), against: on('against') };
}

/** Whether a finding is complete: a contested allegation also needs to be decided on the balance of probabilities. */
export function isFound(allegation: Pick<Allegation, 'finding' | 'balance'>): boolean {
  return (
    allegation.finding !== null &&
    (allegation.finding !== 'contested' || allegation.balance !== null)
  );
}

/** Whether the allegation stands: uncontested, or contested and substantiated. False also while nothing is found. */
export function isUpheld(allegation: Pick<Allegation, 'finding' | 'balance'>): boolean {
  return (
    allegation.finding === 'uncontested' ||
    (allegation.finding === 'contested' && allegation.balance === 'substantiated')
  );
}
