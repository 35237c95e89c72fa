import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { run } from '../../../electron/db/sql.ts';
import { appendEntry } from '../../../electron/services/audit/audit-log.ts';
import { entriesOfCase } from '../../../electron/services/audit/audit-repo.ts';
import { insertDocument, listDocuments } from '../../../electron/services/books/document-repo.ts';
import { listBookRecords } from '../../../electron/services/books/book-repo.ts';
import { aClock } from '../../helpers/audit.ts';
import { aDatabase } from '../../helpers/database.ts';
import { anId } from '../../helpers/session.ts';

test('the log of the schema before is there after it, books are empty, and kept documents never change', () => {
  const db = aDatabase(50);
  appendEntry(db, { kind: 'case.created', caseId: anId(1), body: { label: 'Opened' } }, aClock());
  migrate(db, migrations);
  expect(schemaVersion(db)).toBeGreaterThanOrEqual(60);
  expect(entriesOfCase(db, anId(1), null, 10)).toHaveLength(1);
  expect(listBookRecords(db, 'registers')).toEqual([]);

  const document = {
    id: anId(2),
    book: 'policy' as const,
    blobName: 'b'.repeat(64),
    fileName: 'Minutes.pdf',
    sizeBytes: 10,
    mime: 'application/pdf',
    sha256: 'a'.repeat(64),
    receivedAt: '2026-07-01T09:00:00.000Z',
  };
  insertDocument(db, document);
  const { blobName: _, ...told } = document;
  expect(listDocuments(db, 'policy')).toEqual([told]);
  expect(() => run(db, 'DELETE FROM kept_documents')).toThrow('never deleted');
  expect(() => run(db, `UPDATE kept_documents SET file_name = ''`)).toThrow('never changed');
});
