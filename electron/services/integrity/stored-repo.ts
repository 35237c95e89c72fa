import { z } from 'zod';
import { CustodyEvent, ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { all, each, type ReadDb } from '../../db/sql.ts';
import { eachIssuedPack } from '../annual/pack-repo.ts';
import { eachBookRecord } from '../books/book-repo.ts';
import { eachDocument } from '../books/document-repo.ts';
import { eachDisclosure } from '../disclosures/disclosure-repo.ts';
import { nameHash } from '../people/names-apart.ts';
import { eachProtectedName } from '../people/protected-name-repo.ts';
import { eachHandover } from '../handover/handover-repo.ts';
import type { StoredContent } from './verify-contents.ts';
import { type Item, nameKey, recordKey } from './logged-state.ts';

/** A stored item with the words by which a reader knows it. */
export type StoredItem = Item & { readonly name: string };

const CaseLine = z.object({ id: z.string(), reference: z.string() });

const RecordLine = z.object({
  caseId: z.string(),
  reference: z.string(),
  kind: z.string(),
  id: z.string(),
  body: z.string(),
});

const exhibitColumns = `e.id, e.case_id AS caseId, e.number, e.file_name AS fileName, e.size_bytes AS sizeBytes,
  e.mime, e.kind, e.sha256, e.duplicate_of AS duplicateOfId, e.received_at AS receivedAt`;

/** An exhibit with the name of its blob and the reference of its case. */
export const StoredExhibit = ExhibitFacts.extend({ blobName: z.string(), reference: z.string() });
export type StoredExhibit = z.infer<typeof StoredExhibit>;

/** Every exhibit of the library. */
export function allExhibits(db: ReadDb): StoredExhibit[] {
  return all(
    db,
    StoredExhibit,
    `SELECT ${exhibitColumns}, e.blob_name AS blobName, c.reference
     FROM exhibits e JOIN cases c ON c.id = e.case_id ORDER BY c.reference, e.number`,
  );
}

/** All bytes that the library keeps: of exhibits, and of documents kept with a book. */
export function storedContents(db: ReadDb): StoredContent[] {
  return [
    ...allExhibits(db).map((exhibit) => ({
      ...exhibit,
      name: `${exhibit.number} of ${exhibit.reference}`,
    })),
    ...[...eachDocument(db)].map((document) => ({
      ...document,
      name: `document ${document.fileName}`,
    })),
  ];
}

/** Everything stored that the log tells of, one item at a time. */
export function* storedItems(db: ReadDb): Generator<StoredItem> {
  yield* cases(db);
  yield* records(db);
  for (const { blobName: _, reference, ...content } of allExhibits(db)) {
    yield {
      table: 'exhibits',
      key: content.id,
      content,
      name: `${content.number} of ${reference}`,
    };
  }
  yield* custodyEvents(db);
  yield* disclosures(db);
  yield* handovers(db);
  yield* protectedNames(db);
  yield* books(db);
  yield* packs(db);
}

function* cases(db: ReadDb): Generator<StoredItem> {
  for (const { id, reference } of each(db, CaseLine, 'SELECT id, reference FROM cases')) {
    yield { table: 'cases', key: id, content: { reference }, name: reference };
  }
}

function* records(db: ReadDb): Generator<StoredItem> {
  const rows = each(
    db,
    RecordLine,
    `SELECT r.case_id AS caseId, c.reference, r.kind, r.id, r.body
     FROM records r JOIN cases c ON c.id = r.case_id`,
  );
  for (const { caseId, reference, kind, id, body } of rows) {
    yield {
      table: 'records',
      key: recordKey(caseId, kind, id),
      content: JSON.parse(body) as unknown,
      name: `${kind} of ${reference}`,
    };
  }
}

function* custodyEvents(db: ReadDb): Generator<StoredItem> {
  const rows = each(
    db,
    CustodyEvent.extend({ logSeq: z.number(), number: z.string() }),
    `SELECT v.exhibit_id AS exhibitId, v.kind, v.at, v.actor, v.reason, v.sha256, v.log_seq AS logSeq, e.number
     FROM custody_events v JOIN exhibits e ON e.id = v.exhibit_id`,
  );
  for (const { logSeq, number, ...content } of rows) {
    yield {
      table: 'custody_events',
      key: String(logSeq),
      content,
      name: `custody of ${number}`,
    };
  }
}

function* disclosures(db: ReadDb): Generator<StoredItem> {
  for (const content of eachDisclosure(db)) {
    yield {
      table: 'disclosures',
      key: content.id,
      content,
      name: `disclosure of ${content.fileName}`,
    };
  }
}

function* protectedNames(db: ReadDb): Generator<StoredItem> {
  for (const { caseId, reference, ...stored } of eachProtectedName(db)) {
    yield {
      table: 'protected_names',
      key: nameKey(caseId, stored.personId),
      content: { hash: nameHash(stored) },
      name: `protected name of ${reference}`,
    };
  }
}

function* handovers(db: ReadDb): Generator<StoredItem> {
  for (const { logSeq, ...content } of eachHandover(db)) {
    yield {
      table: 'handovers',
      key: String(logSeq),
      content,
      name: `hand-over to or from ${content.party}`,
    };
  }
}

function* books(db: ReadDb): Generator<StoredItem> {
  for (const { book, kind, id, body } of eachBookRecord(db)) {
    yield {
      table: 'book_records',
      key: recordKey(book, kind, id),
      content: JSON.parse(body) as unknown,
      name: `${kind.replaceAll('_', ' ')} in ${bookTitles[book] ?? book}`,
    };
  }
  for (const { blobName: _, ...content } of eachDocument(db)) {
    yield {
      table: 'kept_documents',
      key: content.id,
      content,
      name: `document ${content.fileName}`,
    };
  }
}

function* packs(db: ReadDb): Generator<StoredItem> {
  for (const content of eachIssuedPack(db)) {
    yield {
      table: 'issued_packs',
      key: content.id,
      content,
      name: `issued pack ${content.issue} for ${content.periodId}`,
    };
  }
}

const bookTitles: Readonly<Record<string, string>> = {
  registers: 'the registers',
  policy: 'the policy',
  annual: 'the annual review',
};
