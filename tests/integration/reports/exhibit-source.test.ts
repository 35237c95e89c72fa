import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { findBlobName } from '../../../electron/services/evidence/exhibit-repo.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
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

test('an e-mail is printed as text, without the name of a protected person, and says so', async () => {
  const { session } = await anEvidenceSession();
  const { library, ...surroundings } = session;
  const caseId = aCase(session);
  const reporter = openCase(session, caseId).records.people.find(
    ({ body }) => body.part === 'reporter',
  );
  const fields = { name: 'Samira Haddad', isProtected: true };
  editCase(session, {
    caseId,
    label: 'Named',
    edits: [{ op: 'put', kind: 'person', id: reporter?.id ?? '', fields }],
  });
  const text = 'From: Samira Haddad <sh@example.org>\nSubject: Wpis\n\nZażółć gęślą jaźń 😂\n';
  const { facts } = await addBytes(session, {
    caseId,
    bytes: Buffer.from(text),
    fileName: 'mail.txt',
  });
  const started = startSession(library, { ...surroundings, spawnChild: forkChild });
  const fetch = exhibitSource({ ...started, actor: session.actor }, 'pdf');
  const printed = await fetch(facts.id, new AbortController().signal);
  expect(printed).toMatchObject({
    as: 'text',
    note: expect.stringContaining('Names of protected people have been taken out.') as string,
  });
  expect(JSON.stringify(printed)).toContain('Zażółć gęślą jaźń 😂');
  expect(JSON.stringify(printed)).not.toContain('Samira');
});
