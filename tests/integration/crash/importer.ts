// Run as a process of its own: imports files into a library for ever, and says on standard output what is safe.
import { randomBytes } from 'node:crypto';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { openSession } from './open-session.ts';

const { session } = await openSession();
const newCase = NewCase.parse({ title: 'Imported', broughtOn: '2026-06-26', route: 'complaint' });
const { caseId } = createCase(session, newCase);
for (let i = 0; ; i++) {
  // Long enough that no two are ever alike: a file already held would not make a further blob.
  const bytes = randomBytes(32 + ((i * 7919) % 700_000));
  const { facts } = await addBytes(session, { caseId, bytes, fileName: `${i}.bin` });
  session.library.signLogIfDue();
  process.stdout.write(`${facts.id}\n`);
}
