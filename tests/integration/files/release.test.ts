import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOfCase } from '../../../electron/services/audit/audit-repo.ts';
import {
  disclosuresOf,
  recordDisclosure,
} from '../../../electron/services/disclosures/record-disclosure.ts';
import { sweepUnreleased } from '../../../electron/services/files/release.ts';
import {
  listUnreleased,
  noteUnreleased,
} from '../../../electron/services/files/unreleased-repo.ts';
import { writeTarget, type Written } from '../../../electron/services/files/write-target.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession, type TestSession } from '../../helpers/evidence-session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const never = new AbortController().signal;
let session: TestSession;
let caseId: string;
let outside: string;

async function setUp(): Promise<void> {
  ({ session } = await anEvidenceSession());
  caseId = aCase(session);
  outside = tempFolder();
}

const logged = (written: Written) => {
  recordDisclosure(session, caseId, {
    ...{ what: 'letter', format: 'pdf', edition: 0, recipient: '', purpose: '' },
    ...written,
  });
};
const kinds = () => entriesOfCase(session.db, caseId, null, 100).map(({ kind }) => kind);
const aPart = (name: string) => join(outside, `.casebook-${name}.part`);
const someId = '7f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11';

test('what was logged and then could not be put in its place is logged as not having left', async () => {
  await setUp();
  const target = join(outside, 'letter.pdf');
  const log = (written: Written) => {
    logged(written);
    mkdirSync(target);
  };
  const content = [Buffer.from('x')];
  await expect(writeTarget(session, target, content, { signal: never, log })).rejects.toMatchObject(
    { code: 'target_unwritable' },
  );
  expect(kinds()).toEqual(expect.arrayContaining(['letter.exported', 'export.failed']));
  expect(disclosuresOf(session, caseId)).toEqual([]);
  expect(readdirSync(outside)).toEqual(['letter.pdf']);
  expect((await verifyLibrary(session)).problems).toEqual([]);

  rmSync(target, { recursive: true });
  await writeTarget(session, target, content, { signal: never, log: logged });
  expect(disclosuresOf(session, caseId)).toHaveLength(1);
});

test('opening takes away what was left half written, and only that', async () => {
  await setUp();
  const dead = aPart(someId);
  mkdirSync(dead);
  writeFileSync(join(dead, 'case.json'), '{}');
  const strange = [aPart('holiday'), aPart('8f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11')];
  for (const path of strange) writeFileSync(path, 'not ours, or another library’s');
  noteUnreleased(session.db, { part: dead, logged: null });
  noteUnreleased(session.db, { part: strange[0]!, logged: null });
  sweepUnreleased(session);
  expect(existsSync(dead)).toBe(false);
  expect(strange.map((path) => existsSync(path))).toEqual([true, true]);
  expect(kinds()).not.toContain('export.failed');
});

test('what lies on a disk that is not there waits until it is', async () => {
  await setUp();
  const disk = join(outside, 'disk');
  const part = join(disk, `.casebook-${someId}.part`);
  noteUnreleased(session.db, { part, logged: null });
  sweepUnreleased(session);
  expect(listUnreleased(session.db)).toHaveLength(1);
  mkdirSync(disk);
  writeFileSync(part, 'readable');
  sweepUnreleased(session);
  expect(existsSync(part)).toBe(false);
  expect(listUnreleased(session.db)).toEqual([]);
});
