import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { inTransaction, type WriteDb } from '../../../electron/db/sql.ts';
import { columnsOf } from '../../../electron/services/cases/case-columns.ts';
import { insertCase } from '../../../electron/services/cases/case-repo.ts';
import { listDecidedCases } from '../../../electron/services/cases/comparable-repo.ts';
import { listRecords, putRecord } from '../../../electron/services/cases/record-repo.ts';
import { contentElsewhere } from '../../../electron/services/cases/related-repo.ts';
import { peopleNamed, peopleOfIdentity } from '../../../electron/services/people/person-repo.ts';
import { sortRecords } from '../../../shared/domain/records.ts';
import { aDatabase } from '../../helpers/database.ts';
import { aCaseRecord, aRecord } from '../../helpers/records.ts';
import { anId } from '../../helpers/session.ts';

const at = '2026-07-01T09:00:00.000Z';
const caseId = anId(1);
const records = [
  aCaseRecord(),
  aRecord('person', anId(2), { part: 'subject', role: 'employee', name: 'Ann Example' }),
  aRecord('person', anId(3), { part: 'witness', name: 'Łukasz Żółć', identityId: anId(9) }),
  aRecord('content', anId(4), { url: 'https://x.com/someone/status/1', account: 'someone' }),
  aRecord('allegation', anId(5), { clauseIds: ['5.3(c)', '5.4.1'] }),
  aRecord('outcome', 'outcome', { decidedOn: '2026-07-01' }),
];

/** What the look-ups through all cases find. */
function found(db: WriteDb): unknown {
  const marks = { urls: ['someone'], accounts: [] };
  const alike = { caseId: anId(99), roles: ['employee'] as const, headIds: ['5.4.1'], limit: 9 };
  return {
    people: peopleNamed(db, ['example']),
    withoutMarks: peopleNamed(db, ['lukasz', 'zolc']),
    linked: peopleOfIdentity(db, anId(9)),
    content: contentElsewhere(db, anId(99), marks),
    decided: listDecidedCases(db, alike),
  };
}

test('what look-ups find does not change with their indexes, and records stay as they were', () => {
  const db = aDatabase(60);
  const frame = { id: caseId, reference: 'SM-2026-001', openedAt: at, updatedAt: at };
  inTransaction(db, () => {
    const columns = columnsOf(sortRecords(records), { ...frame, exhibitCount: 0 }, (text) => text);
    insertCase(db, columns);
    for (const record of records) putRecord(db, caseId, record, at);
  });
  const before = { records: listRecords(db, caseId), found: found(db) };
  expect(before.found).toMatchObject({
    people: [{ id: anId(2) }],
    withoutMarks: [{ id: anId(3) }],
    linked: [{ id: anId(3), identity: anId(9) }],
    content: [{ account: 'someone' }],
    decided: [{ id: caseId }],
  });

  migrate(db, migrations);

  expect(schemaVersion(db)).toBeGreaterThanOrEqual(70);
  expect({ records: listRecords(db, caseId), found: found(db) }).toEqual(before);
});

test('look-ups through all cases are answered from their indexes: the texts of records are not read', () => {
  const db = aDatabase();
  const plans: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = (sql: string) => {
    // Nothing is stored, so what is bound does not matter: the plan hangs on the words of the query.
    const names = [...new Set(sql.match(/@\w+/g))].map((name) => [name.slice(1), '[]'] as const);
    const inOrder = (sql.match(/\?/g) ?? []).map(() => '');
    const explained = prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const given = names.length > 0 ? Object.fromEntries(names) : inOrder;
    const lines = explained.all(given) as { detail: string }[];
    plans.push(lines.map(({ detail }) => detail).join('\n'));
    return prepare(sql);
  };

  found(db);

  expect(plans).toHaveLength(5);
  const [people, , linked, content, decided] = plans;
  expect(people).toContain('COVERING INDEX records_people_by_name');
  expect(people).not.toContain('TEMP B-TREE');
  expect(linked).toContain('INDEX records_people_by_identity');
  expect(content).toContain('COVERING INDEX records_content_by_place');
  expect(decided).toContain('COVERING INDEX records_decided');
  expect(decided).toContain('COVERING INDEX records_heads');
});
