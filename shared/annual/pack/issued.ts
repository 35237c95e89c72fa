import { z } from 'zod';
import { PeriodId } from '../../books/annual-book.ts';
import { Id, Instant } from '../../domain/common.ts';

/** A pack as it was issued: its number, when, to whom, and the hash of what it says. */
export const IssuedPack = z.strictObject({
  id: Id,
  periodId: PeriodId,
  /** From 1 within the period; a correction is a further issue. */
  issue: z.number().int().positive(),
  recipient: z.string(),
  /** What it corrects of the issue before; empty for a first one. */
  correction: z.string(),
  at: Instant,
  /** Of everything frozen with it, lower-case hex SHA-256. */
  sha256: z.string().length(64),
});
export type IssuedPack = z.infer<typeof IssuedPack>;

/** `AR-2025-2`: the second issue for 2025; `AR-2025` for a draft. */
export function packReference(periodId: string, issue: number | null): string {
  const period = periodId.replace('..', '-to-');
  return issue === null ? `AR-${period}` : `AR-${period}-${issue}`;
}
