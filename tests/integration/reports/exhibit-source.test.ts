import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { findBlobName } from '../../../electron/services/evidence/exhibit-repo.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import { exhibitSource } from '../../../electron/services/reports/exhibit-source.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEmail, forwardedPost, nestedEmail } from '../../helpers/emails.ts';
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

describe('an e-mail', () => {
  /** Prints a file of a case whose reporter, Samira Haddad, is protected. */
  async function printed(file: Buffer) {
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
    const { facts } = await addBytes(session, { caseId, bytes: file, fileName: 'mail.txt' });
    const started = startSession(library, { ...surroundings, spawnChild: forkChild });
    const fetch = exhibitSource({ ...started, actor: session.actor }, 'pdf');
    return fetch(facts.id, new AbortController().signal);
  }

  test('is printed as its headings and words, decoded, with what is attached', async () => {
    const shown = await printed(forwardedPost);
    if (shown.as !== 'text') throw new Error(shown.as);
    const lines = shown.sheets.flat();
    expect(lines.slice(0, 8)).toEqual([
      'From: Michał Wiśniewski <m.wisniewski@example.org>',
      'To: سميرة <samira@example.org>, Tunde Okonjo <tunde@example.org>',
      'Date: Tue, 23 Jun 2026 21:14:07 +0100',
      'Subject: Fwd: post in the group 😂',
      'Attached: zrzut ekranu.png (image/png, 8 bytes)',
      expect.stringMatching(/^Attached: without a name \(message\/rfc822, /),
      '',
      'Zażółć what she wrote about Michał 😂',
    ]);
    expect(lines).toContain('— Attached message 1 —');
    expect(lines).toContain('The first words.');
    expect(shown.note).toContain('It has the text in HTML too, which is not shown.');
    expect(lines.join('\n')).not.toMatch(/=C5|MIME-Version|Received:/);
  });

  test('tells no name of a protected person, however it is encoded, and says so', async () => {
    const file = anEmail(
      [
        'From: =?utf-8?B?U2FtaXJhIEhhZGRhZA==?= <sh@example.org>',
        'Subject: Wpis',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      'Zadzwo=C5=84 do mnie. Sam=\nira Had=64ad 😂\n',
    );
    const shown = await printed(file);
    expect(shown).toMatchObject({
      as: 'text',
      note: expect.stringContaining('Names of protected people have been taken out.') as string,
    });
    expect(JSON.stringify(shown)).toContain('Zadzwoń do mnie.');
    expect(JSON.stringify(shown)).not.toMatch(/Samira|Haddad/);
  });

  test('that cannot be taken apart has a page that says so, and no source', async () => {
    expect(await printed(nestedEmail(1000))).toMatchObject({
      as: 'unplaceable',
      reason: expect.stringContaining('could not be taken apart') as string,
    });
  });
});
