import { createHash } from 'node:crypto';
import { z } from 'zod';
import { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import type { CountTable, PublishedPack } from '../../../shared/annual/suppression/types.ts';
import type { PublishedDays } from '../../../shared/annual/tables/types.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { ReportDocumentSchema } from '../../../shared/report/model-schema.ts';
import { all, each, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

/** All that is frozen when a pack is issued. */
export type FrozenPack = {
  readonly document: ReportDocument;
  readonly published: PublishedPack;
  readonly days: readonly PublishedDays[];
  /** What was counted. Never leaves the vault. */
  readonly counts: readonly CountTable[];
};

const Stored = IssuedPack.omit({ sha256: true }).extend({ content: z.string() });

const columns = 'id, period_id AS periodId, issue, recipient, correction, at, content';

/** What a pack froze is written by this program only, so its outer form and its document are checked, not every count. */
const Frozen = z.object({
  document: ReportDocumentSchema,
  published: z.custom<PublishedPack>((value) => isObject(value)),
  days: z.array(z.custom<PublishedDays>((value) => isObject(value))),
  counts: z.array(z.custom<CountTable>((value) => isObject(value))),
});

/** Every issued pack, of all periods, oldest first. */
export function listIssuedPacks(db: ReadDb): IssuedPack[] {
  return all(db, Stored, `SELECT ${columns} FROM issued_packs ORDER BY log_seq`).map(toldOf);
}

/** What every issued pack froze, oldest first: what disclosure control has to know. */
export function listFrozenPacks(db: ReadDb): FrozenPack[] {
  return all(db, Stored, `SELECT ${columns} FROM issued_packs ORDER BY log_seq`).map(frozenOf);
}

/** One issued pack with what it froze. */
export function findIssuedPack(
  db: ReadDb,
  id: string,
): { readonly issued: IssuedPack; readonly frozen: FrozenPack } | undefined {
  const row = get(db, Stored, `SELECT ${columns} FROM issued_packs WHERE id = ?`, [id]);
  return row && { issued: toldOf(row), frozen: frozenOf(row) };
}

/** Every issued pack as the log tells of it, one at a time; its hash is worked out from what is stored. */
export function* eachIssuedPack(db: ReadDb): Generator<IssuedPack> {
  for (const row of each(db, Stored, `SELECT ${columns} FROM issued_packs`)) yield toldOf(row);
}

/** The number of the next issue for a period. */
export function nextIssue(db: ReadDb, periodId: string): number {
  const Last = z.object({ last: z.number().nullable() });
  const sql = 'SELECT max(issue) AS last FROM issued_packs WHERE period_id = ?';
  return (get(db, Last, sql, [periodId])?.last ?? 0) + 1;
}

/** Stores a pack that is being issued. */
export function insertIssuedPack(
  db: WriteDb,
  { sha256: _, ...issued }: IssuedPack,
  stored: { content: string; logSeq: number },
): void {
  run(
    db,
    `INSERT INTO issued_packs (id, period_id, issue, recipient, correction, at, content, log_seq)
     VALUES (@id, @periodId, @issue, @recipient, @correction, @at, @content, @logSeq)`,
    { ...issued, ...stored },
  );
}

/** What is frozen, as it is stored, with its hash. */
export function freeze(frozen: FrozenPack): { content: string; sha256: string } {
  const content = JSON.stringify(frozen);
  return { content, sha256: hashOf(content) };
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function toldOf({ content, ...told }: z.infer<typeof Stored>): IssuedPack {
  return { ...told, sha256: hashOf(content) };
}

function frozenOf({ content }: z.infer<typeof Stored>): FrozenPack {
  return Frozen.parse(JSON.parse(content));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
