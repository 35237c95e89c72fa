import { z } from 'zod';
import { isOtherThanPlain, pattern } from '../../db/plain-text.ts';
import { all, type ReadDb } from '../../db/sql.ts';

const ContentLine = z.object({
  caseId: z.string(),
  url: z.string(),
  platform: z.string(),
  account: z.string(),
});

/** Where one content item of another case was found. */
export type ContentLine = z.infer<typeof ContentLine>;

// Spelt as in the index `records_content_by_place`.
const url = "json_extract(body, '$.url')";
const platform = "json_extract(body, '$.platform')";
const account = "json_extract(body, '$.account')";

/** More conditions would be slower than looking at everything. */
const MOST_MARKS = 100;

/**
 * Content items of other cases that may be at one of some addresses or of one of some accounts: those that hold one of the
 * marks, and those in other letters than plain ones, which only the caller can compare.
 */
export function contentElsewhere(
  db: ReadDb,
  caseId: string,
  marks: { readonly urls: readonly string[]; readonly accounts: readonly string[] },
): ContentLine[] {
  const [urls, accounts] = [marks.urls, marks.accounts].map((texts) => [...new Set(texts)]);
  const holds = (expression: string): string => `${expression} LIKE ? ESCAPE '\\'`;
  const conditions = [
    ...(urls ?? []).map(() => holds(url)),
    ...(accounts ?? []).map(() => holds(account)),
    isOtherThanPlain(url),
    isOtherThanPlain(account),
  ];
  const patterns = [...(urls ?? []), ...(accounts ?? [])].map(pattern);
  const isNarrow = patterns.length <= MOST_MARKS;
  return all(
    db,
    ContentLine,
    `SELECT case_id AS caseId, ${url} AS url, ${platform} AS platform, ${account} AS account
     FROM records
     WHERE kind = 'content' AND case_id <> ? AND (${url} <> '' OR ${account} <> '')
       ${isNarrow ? `AND (${conditions.join(' OR ')})` : ''}`,
    [caseId, ...(isNarrow ? patterns : [])],
  );
}

const SameBytes = z.object({ caseId: z.string(), own: z.string(), other: z.string() });

/** Exhibits of other cases that hold the bytes of one of this case's, with the numbers of both. */
export function sameExhibitsElsewhere(db: ReadDb, caseId: string): z.infer<typeof SameBytes>[] {
  return all(
    db,
    SameBytes,
    `SELECT other.case_id AS caseId, min(own.number) AS own, min(other.number) AS other
     FROM exhibits own JOIN exhibits other ON other.sha256 = own.sha256 AND other.case_id <> own.case_id
     WHERE own.case_id = ? GROUP BY other.case_id, own.sha256 ORDER BY own.number`,
    [caseId],
  );
}
