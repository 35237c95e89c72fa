import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { inTransaction, run } from '../../../electron/db/sql.ts';
import { findCaseRow } from '../../../electron/services/cases/case-repo.ts';
import { columnsOf } from '../../../electron/services/cases/case-columns.ts';
import { insertCase } from '../../../electron/services/cases/case-repo.ts';
import { listRecords, putRecord } from '../../../electron/services/cases/record-repo.ts';
import { caseHandedTo, insertHandover } from '../../../electron/services/handover/handover-repo.ts';
import { appendEntry } from '../../../electron/services/audit/audit-log.ts';
import { sortRecords } from '../../../shared/domain/records.ts';
import { aClock } from '../../helpers/audit.ts';
import { aDatabase } from '../../helpers/database.ts';
import { aCaseRecord } from '../../helpers/records.ts';
import { anId } from '../../helpers/session.ts';

const at = '2026-07-01T09:00:00.000Z';
const record = aCaseRecord();

test('a case of the schema before is there after it, not handed out, and hand-overs are only ever added', () => {
  const db = aDatabase(40);
  const caseId = anId(1);
  const frame = { id: caseId, reference: 'SM-2026-001', openedAt: at, updatedAt: at };
  inTransaction(db, () => {
    insertCase(
      db,
      columnsOf(sortRecords([record]), { ...frame, exhibitCount: 0 }, (text) => text),
    );
    putRecord(db, caseId, record, at);
  });
  migrate(db, migrations);
  expect(schemaVersion(db)).toBeGreaterThanOrEqual(50);
  expect(findCaseRow(db, caseId)).toMatchObject({ reference: 'SM-2026-001' });
  expect(listRecords(db, caseId)).toEqual([record]);
  expect(caseHandedTo(db, caseId)).toBeNull();

  const { seq } = appendEntry(db, { kind: 'case.handed_over', caseId, body: {} }, aClock());
  const handover = {
    id: anId(2),
    caseId,
    direction: 'out',
    purpose: 'hand_over',
    libraryId: null,
    party: 'Ruth Adeyemi',
    at,
    archiveSha256: 'a'.repeat(64),
  } as const;
  insertHandover(db, handover, seq);
  expect(caseHandedTo(db, caseId)).toEqual({ name: 'Ruth Adeyemi', at });
  expect(() => run(db, 'DELETE FROM handovers')).toThrow('only ever added to');
  expect(() => run(db, `UPDATE handovers SET party = ''`)).toThrow('only ever added to');
});
