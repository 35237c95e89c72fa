// Run as a process of its own: imports files into a library for ever, and says on standard output what is safe.
import { randomBytes, randomUUID } from 'node:crypto';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';

const [folder = '', passphrase = ''] = process.argv.slice(2);
const clock = () => new Date();
const library = await openLibrary(folder, { passphrase }, clock);
const session = {
  db: library.db,
  library,
  clock,
  newId: randomUUID,
  actor: () => 'Maria Kowalska',
};
const newCase = NewCase.parse({ title: 'Imported', broughtOn: '2026-06-26', route: 'complaint' });
const { caseId } = createCase(session, newCase);
for (let i = 0; ; i++) {
  // Long enough that no two are ever alike: a file already held would not make a further blob.
  const bytes = randomBytes(32 + ((i * 7919) % 700_000));
  const { facts } = await addBytes(session, { caseId, bytes, fileName: `${i}.bin` });
  library.signLogIfDue();
  process.stdout.write(`${facts.id}\n`);
}
