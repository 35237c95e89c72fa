import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { run } from '../../../electron/db/sql.ts';
import { appendEntry } from '../../../electron/services/audit/audit-log.ts';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import { aClock } from '../../helpers/audit.ts';
import { aDatabase } from '../../helpers/database.ts';
import { anId } from '../../helpers/session.ts';

test('of what left before, nobody knows whether it was locked with a password', () => {
  const db = aDatabase(110);
  const { seq } = appendEntry(db, { kind: 'log.exported', caseId: null, body: {} }, aClock());
  run(
    db,
    `INSERT INTO disclosures
       (id, case_id, what, format, file_name, edition, purpose, recipient, at, sha256, size_bytes, log_seq)
     VALUES (?, NULL, 'log', 'text', 'log', 0, '', '', '2026-07-01T09:00:00.000Z', ?, 10, ?)`,
    [anId(1), 'a'.repeat(64), seq],
  );
  migrate(db, migrations);
  expect(listDisclosures(db, null)).toMatchObject([{ fileName: 'log', isProtected: null }]);
});
