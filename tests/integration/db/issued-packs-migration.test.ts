import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { listIssuedPacks, nextIssue } from '../../../electron/services/annual/pack-repo.ts';
import { listBookRecords, putBookRecord } from '../../../electron/services/books/book-repo.ts';
import { BookRecord } from '../../../shared/books/books.ts';
import { aDatabase } from '../../helpers/database.ts';

test('what stood in the books before is there after it, and no pack is issued', () => {
  const db = aDatabase(70);
  const section = BookRecord.parse({
    kind: 'annual_section',
    id: '2025/cases',
    position: 0,
    body: { isDone: true },
  });
  putBookRecord(db, 'annual', section, '2026-07-01T09:00:00.000Z');
  migrate(db, migrations);
  expect(schemaVersion(db)).toBeGreaterThanOrEqual(90);
  expect(listBookRecords(db, 'annual')).toEqual([section]);
  expect(listIssuedPacks(db)).toEqual([]);
  expect(nextIssue(db, '2025')).toBe(1);
});
