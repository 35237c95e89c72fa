import { z } from 'zod';
import { all, each, type ReadDb } from '../../db/sql.ts';

const ContentLine = z.object({
  caseId: z.string(),
  url: z.string(),
  platform: z.string(),
  account: z.string(),
});

/** Where one content item of another case was found. */
export type ContentLine = z.infer<typeof ContentLine>;

/** Content items of other cases that tell an address or an account, one at a time. */
export function eachContentElsewhere(db: ReadDb, caseId: string): Generator<ContentLine> {
  return each(
    db,
    ContentLine,
    `SELECT case_id AS caseId, json_extract(body, '$.url') AS url, json_extract(body, '$.platform') AS platform,
       json_extract(body, '$.account') AS account
     FROM records
     WHERE kind = 'content' AND case_id <> ?
       AND (json_extract(body, '$.url') <> '' OR json_extract(body, '$.account') <> '')`,
    [caseId],
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
