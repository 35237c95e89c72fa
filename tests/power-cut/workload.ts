// Run as a process of its own under the recorder: makes a library, works in it, and says after each act that it is safe.
import { randomBytes, randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { editCase } from '../../electron/services/cases/case-service.ts';
import { createCase } from '../../electron/services/cases/create-case.ts';
import { addBytes } from '../../electron/services/evidence/evidence-service.ts';
import { createLibrary } from '../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../electron/services/vault/key-derivation.ts';
import { type Library, openLibrary } from '../../electron/services/vault/library.ts';
import { NewCase } from '../../shared/contract/vault-api.ts';
import type { Said } from './recording.ts';

const [folder = '', passphrase = '', acts = '40'] = process.argv.slice(2);
const clock = () => new Date();

let said: number | undefined;
function say(what: Said): void {
  said ??= openSync(join(folder, 'said'), 'a');
  writeSync(said, `${JSON.stringify(what)}\n`);
}

function sessionOn(library: Library) {
  return { db: library.db, library, clock, newId: randomUUID, actor: () => 'Maria Kowalska' };
}

const { library } = await createLibrary(folder, { passphrase, clock, kdf: WEAKEST_KDF });
let session = sessionOn(library);
// Small, so that the log is folded into the database file now and then, as it is after much work.
session.db.pragma('wal_autocheckpoint=30');
const newCase = NewCase.parse({ title: 'Power', broughtOn: '2026-06-26', route: 'complaint' });
const { caseId } = createCase(session, newCase);
say({ isReady: true });

for (let act = 1; act <= Number(acts); act++) {
  const bytes = randomBytes(1 + ((act * 7919) % 60_000));
  const { facts } = await addBytes(session, { caseId, bytes, fileName: `${act}.bin` });
  say({ exhibitId: facts.id });
  const fields = { description: String(act) };
  editCase(session, {
    caseId,
    label: `Edit ${act}`,
    edits: [{ op: 'put', kind: 'case', id: 'case', fields }],
  });
  say({ description: act });
  if (act % 10 === 0) session.library.signLog();
  if (act % 20 === 10) {
    await session.library.changePassphrase({ passphrase }, passphrase);
    say({ revision: 2 + Math.floor(act / 20) });
  }
  if (act % 20 === 0) {
    session.library.close();
    session = sessionOn(await openLibrary(folder, { passphrase }, clock));
  }
}
session.library.close();
