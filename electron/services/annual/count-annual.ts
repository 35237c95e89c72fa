import { periodOf } from '../../../shared/annual/facts/period.ts';
import type { Period } from '../../../shared/annual/facts/types.ts';
import { overlapOf, type PeriodOverlap } from '../../../shared/annual/pack/overlap.ts';
import { publishAnnual } from '../../../shared/annual/pack/publish.ts';
import type { PublishedAnnual } from '../../../shared/annual/pack/published.ts';
import { suppress } from '../../../shared/annual/suppression/suppress.ts';
import type { PublishedPack } from '../../../shared/annual/suppression/types.ts';
import { countTables } from '../../../shared/annual/tables/count-tables.ts';
import { publishDays } from '../../../shared/annual/tables/publish-days.ts';
import {
  periodIdOf,
  type AnnualTable,
  type PublishedDays,
} from '../../../shared/annual/tables/types.ts';
import { entryAt } from '../../../shared/books/books.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { retentionFacts } from '../registers/retention-service.ts';
import type { Session } from '../session.ts';
import { collectAnnualFacts } from './facts-service.ts';
import { type FrozenPack, listFrozenPacks, listIssuedPacks } from './pack-repo.ts';

/** A pack as counted and as it may be published, before its words. */
export type CountedAnnual = {
  readonly annual: PublishedAnnual;
  readonly counts: readonly AnnualTable[];
  readonly published: PublishedPack;
  readonly days: readonly PublishedDays[];
  /** What keeps a pack of it from being issued; null where nothing does. */
  readonly overlap: PeriodOverlap | null;
};

/**
 * Counts a period as things stand now and lets disclosure control say what of it may be told, beside every pack issued before.
 * `packId` names the pack in what a later one knows of it.
 */
export function countAnnual(session: Session, periodId: string, packId: string): CountedAnnual {
  const { db } = session;
  const earlier = listFrozenPacks(db);
  const facts = collectAnnualFacts(session, periodId, {
    retention: retentionFacts(session),
    told: periodsTold(earlier),
  });
  const tables = countTables(facts);
  const { threshold } = entryAt(listBookRecords(db, 'annual'), 'annual_review', periodId);
  const published = suppress({ id: packId, tables: tables.tables, earlier, threshold });
  const days = tables.days.map((one) =>
    publishDays(one, { pack: published, earlier: earlierDays(earlier, one.id) }),
  );
  return {
    annual: publishAnnual(facts, tables, { pack: published, days, issued: listIssuedPacks(db) }),
    counts: tables.tables,
    published,
    days,
    overlap: overlapOf(
      facts.period,
      earlier.map((pack) => ({ id: pack.published.id, periods: periodsTold([pack]) })),
    ),
  };
}

/** The periods that packs tell of: their own, and those they compare it with. */
function periodsTold(packs: readonly FrozenPack[]): Period[] {
  const ids = packs.flatMap(({ counts }) => counts.map(({ id }) => periodIdOf(id)));
  return [...new Set(ids)].map(periodOf);
}

function earlierDays(earlier: readonly FrozenPack[], id: string): PublishedDays | null {
  const told = earlier.flatMap(({ days }) => days.find((one) => one.id === id) ?? []);
  return told.at(-1) ?? null;
}
