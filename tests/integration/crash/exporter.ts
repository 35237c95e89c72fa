// Run as a process of its own: exports exhibits for ever, and says on standard output what is out.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { exportExhibit } from '../../../electron/services/evidence/export-exhibit.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { openSession } from './open-session.ts';

const { session, told } = await openSession();
const [outside = ''] = told;
const newCase = NewCase.parse({ title: 'Exported', broughtOn: '2026-06-26', route: 'complaint' });
const { caseId } = createCase(session, newCase);
const bytes = randomBytes(5_000_000);
const { facts } = await addBytes(session, { caseId, bytes, fileName: 'film.bin' });
const { signal } = new AbortController();
for (;;) {
  const target = join(outside, `${randomUUID()}.bin`);
  const input = { exhibitId: facts.id, target, recipient: '', purpose: '' };
  await exportExhibit(session, input, signal);
  process.stdout.write(`${caseId} ${target}\n`);
}
