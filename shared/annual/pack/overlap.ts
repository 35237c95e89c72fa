import { z } from 'zod';
import { PeriodId } from '../../books/annual-book.ts';
import { Id } from '../../domain/common.ts';
import { isPartlyShared, periodOf } from '../facts/period.ts';
import type { Period } from '../facts/types.ts';
import { type IssuedPack, packReference } from './issued.ts';

/**
 * Why no pack can be issued for a period: one that was issued tells of some of its days, but not of all. The two would tell
 * their difference.
 */
export const PeriodOverlap = z.strictObject({
  packId: Id,
  /** Every period that packs tell of, their own and those they compare it with, oldest first. */
  told: z.array(PeriodId),
});
export type PeriodOverlap = z.infer<typeof PeriodOverlap>;

/** An issued pack with the periods it tells of. */
export type TellingPack = { readonly id: string; readonly periods: readonly Period[] };

/** The newest pack that tells of some days of a period, but not of all; null where there is none. `packs` are oldest first. */
export function overlapOf(
  period: Pick<Period, 'from' | 'to'>,
  packs: readonly TellingPack[],
): PeriodOverlap | null {
  const overlapping = packs.findLast(({ periods }) =>
    periods.some((told) => isPartlyShared(told, period)),
  );
  if (!overlapping) return null;
  const told = new Map(packs.flatMap(({ periods }) => periods.map((one) => [one.id, one])));
  const oldestFirst = [...told.values()].toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to),
  );
  return { packId: overlapping.id, told: oldestFirst.map(({ id }) => id) };
}

/** The same in words: "AR-2025-1", issued for "2025"; what can be chosen is "2023, 2024 or 2025". */
export function overlapInWords(
  { packId, told }: PeriodOverlap,
  issued: readonly IssuedPack[],
): { readonly pack: string; readonly period: string; readonly choices: string } {
  const pack = issued.find(({ id }) => id === packId);
  const labels = told.map((id) => periodOf(id).label);
  return {
    pack: pack ? packReference(pack.periodId, pack.issue) : 'A pack',
    period: pack ? periodOf(pack.periodId).label : '',
    choices: new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(labels),
  };
}
