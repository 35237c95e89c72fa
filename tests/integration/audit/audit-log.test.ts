import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteDb } from '../../../electron/db/sql.ts';
import { inTransaction, run } from '../../../electron/db/sql.ts';
import { appendEntry, head } from '../../../electron/services/audit/audit-log.ts';
import { checkpoint } from '../../../electron/services/audit/checkpoints.ts';
import { verifyScript } from '../../../electron/services/audit/verify-script.ts';
import { exportLog } from '../../../electron/services/audit/export-log.ts';
import { verifyChain } from '../../../electron/services/audit/verify-chain.ts';
import { aClock, testIdentity, testSigner } from '../../helpers/audit.ts';
import { aDatabase } from '../../helpers/database.ts';
import { tempFolder } from '../../helpers/temp.ts';
import { tamper } from '../../helpers/tamper.ts';

const CASE_A = '11111111-1111-4111-8111-111111111111';
const CASE_B = '22222222-2222-4222-8222-222222222222';

function aLog(entries: number): WriteDb {
  const db = aDatabase();
  const clock = aClock();
  for (let i = 1; i <= entries; i++) {
    const caseId = i % 2 ? CASE_A : CASE_B;
    const body = { note: `Zoë said “${i}” \\ %s`, secret: `name-${caseId.slice(0, 1)}` };
    appendEntry(db, { kind: 'test.noted', caseId, body, public: { round: i } }, clock);
    if (i % 5 === 0) checkpoint(db, testSigner, clock);
  }
  checkpoint(db, testSigner, clock);
  return db;
}

test('a log grows by one entry at a time and verifies', () => {
  const db = aLog(12);
  const report = verifyChain(db, testIdentity);
  expect(report).toEqual({ entries: 12, head: head(db), problems: [] });
});

test('an entry of a transaction that fails is not in the log', () => {
  const db = aLog(3);
  expect(() =>
    inTransaction(db, () => {
      appendEntry(db, { kind: 'test.lost', caseId: null, body: {} }, aClock());
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(verifyChain(db, testIdentity)).toMatchObject({ entries: 3, problems: [] });
});

test.each([
  ['an altered kind', `UPDATE audit_log SET kind = 'x' WHERE seq = 4`, ['entry_altered 4']],
  ['an altered time', `UPDATE audit_log SET at = '' WHERE seq = 4`, ['entry_altered 4']],
  [
    'an unreadable public part',
    `UPDATE audit_log SET public = '{' WHERE seq = 4`,
    ['entry_altered 4'],
  ],
  [
    'an altered public part',
    `UPDATE audit_log SET public = '{}' WHERE seq = 4`,
    ['entry_altered 4'],
  ],
  ['a moved case', `UPDATE audit_log SET case_id = NULL WHERE seq = 4`, ['entry_altered 4']],
  ['an altered body', `UPDATE audit_log SET body = '{}' WHERE seq = 4`, ['body_altered 4']],
  [
    'a removed entry',
    `DELETE FROM audit_log WHERE seq = 4`,
    ['entry_missing 5', 'entry_altered 5'],
  ],
  ['a shortened log', `DELETE FROM audit_log WHERE seq > 6`, ['entry_missing 7']],
  [
    'a checkpoint moved in time',
    `UPDATE audit_checkpoints SET at = '2020-01-01T00:00:00.000Z' WHERE size = 5`,
    ['checkpoint_altered 5'],
  ],
  [
    'a checkpoint of another log',
    `UPDATE audit_checkpoints SET head = '${'a'.repeat(64)}' WHERE size = 5`,
    ['checkpoint_altered 5'],
  ],
])('%s is named', (_, sql, expected) => {
  const db = aLog(7);
  tamper(db, sql);
  const { problems } = verifyChain(db, testIdentity);
  expect(problems.map(({ code, seq }) => `${code} ${seq}`)).toEqual(expected);
});

test('a chain computed again from the altered entry on is caught by the signatures', () => {
  const db = aLog(7);
  const rewritten = aDatabase();
  const clock = aClock();
  for (let i = 1; i <= 7; i++) {
    appendEntry(rewritten, { kind: 'test.noted', caseId: CASE_A, body: { i } }, clock);
  }
  const copied = db.prepare('SELECT * FROM audit_checkpoints').all() as Record<string, string>[];
  for (const row of copied) {
    run(rewritten, 'INSERT INTO audit_checkpoints VALUES (@size, @head, @at, @signature)', row);
  }
  const { problems } = verifyChain(rewritten, testIdentity);
  expect(problems.map((problem) => problem.code)).toEqual([
    'checkpoint_altered',
    'checkpoint_altered',
  ]);
});

test('another library cannot pass its log off as this one', () => {
  const db = aLog(5);
  const other = { ...testIdentity, libraryId: '7f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11' };
  expect(verifyChain(db, other).problems).toEqual([{ code: 'checkpoint_altered', seq: 5 }]);
});

const doc = readFileSync(join(import.meta.dirname, '../../../docs/audit-log.md'), 'utf8');
const script = /```bash\n([\s\S]*?)```/.exec(doc)![1]!;

test('the script that goes out with a log is the one explained', () => {
  expect(verifyScript).toBe(script);
});

function verifyOutside(log: string): { status: number | null; output: string } {
  const folder = tempFolder();
  writeFileSync(join(folder, 'verify-log.sh'), script);
  writeFileSync(join(folder, 'log'), log);
  const { status, stdout, stderr } = spawnSync('bash', ['verify-log.sh', 'log'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}

function exported(db: WriteDb, caseId: string): string {
  return [...exportLog(db, testIdentity, (row) => row.case_id === caseId)].join('');
}

test('an export shows the bodies of one case only and verifies without Casebook', () => {
  expect(execFileSync('openssl', ['version']).toString()).toMatch(/^OpenSSL 3/);
  const db = aLog(12);
  const log = exported(db, CASE_A);
  expect(log).toContain('name-1');
  expect(log).not.toContain('name-2');
  expect(verifyOutside(log)).toEqual({
    status: 0,
    output: `sound: 12 entries, last hash ${head(db).hash}`,
  });
});

test('the verifier without Casebook names what was done to an export', () => {
  const log = exported(aLog(7), CASE_A);
  const lines = log.trimEnd().split('\n');
  const without = (pattern: RegExp) =>
    lines.filter((line) => !pattern.test(line)).join('\n') + '\n';
  const cases: [string, string][] = [
    [log.replace('"round":3', '"round":8'), 'entry 3 was altered, or one before it left out'],
    [without(/"seq":2\}/), 'entry 2 was altered, or one before it left out'],
    [log.replace('“5”', '“6”'), 'the body of entry 5 was altered'],
    [
      lines.slice(0, -1).join('\n') + '\n',
      'the end of the log is not signed: something may be missing',
    ],
    [log.replace(/^(checkpoint 5 \w+ \S+ )./m, '$1_'), 'the signature after entry 5 is wrong'],
    [log.replace('T09:00:06', 'T09:00:07'), 'the signature after entry 5 is wrong'],
  ];
  for (const [altered, expected] of cases) {
    expect(altered).not.toBe(log);
    expect(verifyOutside(altered)).toEqual({ status: 1, output: `NOT SOUND: ${expected}` });
  }
});

test('whatever the bodies hold, the log verifies; any change of one character is noticed', () => {
  const bodies = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(bodies, fc.nat(), (values, pick) => {
      const db = aDatabase();
      for (const body of values) {
        appendEntry(db, { kind: 'test.any', caseId: null, body, public: body }, aClock());
      }
      expect(verifyChain(db, testIdentity).problems).toEqual([]);
      const seq = 1 + (pick % values.length);
      const column = ['at', 'kind', 'body', 'salt', 'commitment', 'hash'][pick % 6]!;
      tamper(db, `UPDATE audit_log SET ${column} = ${column} || ' ' WHERE seq = ${seq}`);
      expect(verifyChain(db, testIdentity).problems).not.toEqual([]);
    }),
    { numRuns: 30 },
  );
});
