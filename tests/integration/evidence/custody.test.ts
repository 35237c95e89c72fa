import { expect, test } from 'vitest';
import { recordCustody } from '../../../electron/services/evidence/custody.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { evidenceHandlers } from '../../../electron/vault/handlers/evidence-handlers.ts';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import { vaultApi } from '../../../shared/contract/vault-api.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { anId } from '../../helpers/session.ts';

async function aCaseWithExhibits() {
  const { session } = await anEvidenceSession();
  const reporter = { name: 'Quintessa Zimmerli', isProtected: true };
  const caseId = aCase(session, { reporter });
  const add = (of: string, fileName: string) =>
    addBytes(session, { caseId: of, fileName, bytes: Buffer.from(fileName) });
  const first = await add(caseId, 'a.txt');
  const second = await add(caseId, 'b.txt');
  const elsewhere = await add(aCase(session), 'c.txt');
  recordCustody(session, first.facts, { kind: 'disclosed', reason: 'To Quintessa Zimmerli' });
  recordCustody(session, elsewhere.facts, { kind: 'viewed', reason: 'Looked at' });
  // Only the database is asked for custody.
  const handlers = evidenceHandlers(() => session as unknown as LibrarySession);
  const custody = (input: unknown): unknown => {
    const { input: wanted, output } = vaultApi['case.custody'];
    const handle = handlers['case.custody'] as (given: unknown) => unknown;
    return output.parse(handle(wanted.parse(input)));
  };
  return { caseId, first, second, custody };
}

test('the custody of a case is that of all its exhibits, oldest first, without protected names', async () => {
  const { caseId, first, second, custody } = await aCaseWithExhibits();
  expect(custody({ caseId })).toMatchObject([
    { exhibitId: first.facts.id, kind: 'received' },
    { exhibitId: second.facts.id, kind: 'received' },
    { exhibitId: first.facts.id, kind: 'disclosed', reason: 'To [name withheld]' },
  ]);
});

test('a case that is not there has no custody, and what is no id is refused', async () => {
  const { custody } = await aCaseWithExhibits();
  expect(custody({ caseId: anId(999) })).toEqual([]);
  expect(() => custody({ caseId: 'SM-2026-001' })).toThrow();
  expect(() => custody({})).toThrow();
});
