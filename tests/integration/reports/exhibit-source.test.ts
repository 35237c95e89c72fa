import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { findBlobName } from '../../../electron/services/evidence/exhibit-repo.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import { exhibitSource } from '../../../electron/services/reports/exhibit-source.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { DomainError } from '../../../shared/errors.ts';

const spawnChild = () => {
  throw new DomainError('parser_failed', 'no parser runs here');
};

test('stored files that were exchanged for one another are not bound into a report', async () => {
  const { folder, session } = await anEvidenceSession();
  const { library, ...surroundings } = session;
  const caseId = aCase(session);
  const [a, b] = await Promise.all(
    ['%PDF-1.7 one', '%PDF-1.7 two'].map((text) =>
      addBytes(session, { caseId, bytes: Buffer.from(text), fileName: 'page.pdf' }),
    ),
  );
  const reportSession = {
    ...startSession(library, { ...surroundings, spawnChild }),
    actor: session.actor,
  };
  const fetch = exhibitSource(reportSession, 'pdf');
  const signal = new AbortController().signal;
  // Whole, it gets as far as the parser.
  expect(await fetch(a!.facts.id, signal)).toMatchObject({ as: 'unplaceable' });

  const [blobA, blobB] = [a!, b!].map(({ facts }) =>
    join(folder, 'blobs', findBlobName(session.db, facts.id) ?? ''),
  );
  renameSync(blobA!, `${blobA}.kept`);
  renameSync(blobB!, blobA!);
  renameSync(`${blobA}.kept`, blobB!);
  await expect(fetch(a!.facts.id, signal)).rejects.toMatchObject({ code: 'integrity_failed' });
});
