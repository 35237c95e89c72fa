// Run as a process of its own: imports one case folder for ever, and says on standard output which cases are safe.
import { randomUUID } from 'node:crypto';
import { importCaseFolder } from '../../../electron/services/case-folder/import-case-folder.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';

const [folder = '', passphrase = '', caseFolder = ''] = process.argv.slice(2);
const clock = () => new Date();
const library = await openLibrary(folder, { passphrase }, clock);
const session = {
  db: library.db,
  library,
  clock,
  newId: randomUUID,
  actor: () => 'Maria Kowalska',
};
for (;;) {
  const { caseId } = await importCaseFolder(session, caseFolder);
  process.stdout.write(`${caseId}\n`);
}
