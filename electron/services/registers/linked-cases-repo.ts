import { z } from 'zod';
import { Reference } from '../../../shared/domain/case-detail.ts';
import { all, type ReadDb } from '../../db/sql.ts';

const Row = z.object({ caseId: z.string(), reference: Reference, title: z.string() });

/** Cases with an item of content that is linked to an entry of the registers, and the case that the entry names; by reference. */
export function casesLinkedTo(db: ReadDb, entryId: string): z.infer<typeof Row>[] {
  // The conditions on the content are spelt as in the index `records_content_linked`.
  return all(
    db,
    Row,
    `SELECT id AS caseId, reference, title FROM cases
     WHERE id IN (
       SELECT case_id FROM records
       WHERE kind = 'content' AND json_array_length(body, '$.registerLinks') > 0
         AND EXISTS (
           SELECT 1 FROM json_each(body, '$.registerLinks') AS link
           WHERE json_extract(link.value, '$.entryId') = @entryId
             AND json_extract(link.value, '$.isSame')
         )
       UNION
       SELECT json_extract(body, '$.caseId') FROM book_records
       WHERE book = 'registers' AND kind = 'removal_request' AND id = @entryId
     )
     ORDER BY reference`,
    { entryId },
  );
}
