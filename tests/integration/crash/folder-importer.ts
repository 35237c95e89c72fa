// Run as a process of its own: imports one case folder for ever, and says on standard output which cases are safe.
import { importCaseFolder } from '../../../electron/services/case-folder/import-case-folder.ts';
import { openSession } from './open-session.ts';

const { session, told } = await openSession();
const [caseFolder = ''] = told;
for (;;) {
  const { caseId } = await importCaseFolder(session, caseFolder);
  process.stdout.write(`${caseId}\n`);
}
