import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { VaultSupervisor, type ForkProgram } from '../../electron/vault-supervisor.ts';
import { vaultApi } from '../../shared/contract/vault-api.ts';
import { imageFile, pdfFile } from '../helpers/evidence-files.ts';

type VaultApi = typeof vaultApi;

/** What came of one short case. */
type Walk = {
  readonly kinds: readonly string[];
  readonly previews: readonly string[];
  /** Media type of the picture's thumbnail. */
  readonly thumbnail: string;
  /** First bytes of each report. */
  readonly reports: Readonly<Record<string, string>>;
};

/** Makes a library, a case with an exhibit of each kind, and both reports, by way of the started programs. */
export async function walkThroughCase(fork: ForkProgram, folder: string): Promise<Walk> {
  const supervisor = new VaultSupervisor(fork, () => undefined);
  const ask = async <C extends keyof VaultApi>(
    channel: C,
    input: z.input<VaultApi[C]['input']>,
    paths: Record<string, string> = {},
  ): Promise<z.output<VaultApi[C]['output']>> =>
    vaultApi[channel].output.parse(await supervisor.request({ channel, input, paths })) as never;

  try {
    const grant = randomUUID();
    const settings = {
      libraryName: 'Packaged',
      directorName: 'A. Director',
      lockAfterMinutes: 15,
      office: 'director' as const,
    };
    const passphrase = 'a plain walk through the packaged app';
    await ask('library.create', { grant, settings, passphrase }, { [grant]: join(folder, 'lib') });
    const { caseId } = await ask('case.create', {
      title: 'Packaged',
      broughtOn: '2026-11-20',
      route: 'complaint',
    });

    const evidence = join(folder, 'evidence');
    mkdirSync(evidence);
    writeFileSync(join(evidence, '1.jpg'), await imageFile());
    writeFileSync(join(evidence, '2.pdf'), await pdfFile());
    writeFileSync(join(evidence, '3.txt'), 'Zażółć gęślą jaźń');
    const { added } = await ask(
      'evidence.add',
      { caseId, grants: [grant], jobId: randomUUID() },
      { [grant]: evidence },
    );
    const previews = await Promise.all(
      added.map(async ({ facts }) => (await ask('evidence.view', { exhibitId: facts.id })).form),
    );
    const { mime } = await supervisor.readEvidence(
      { what: 'thumbnail', exhibitId: added[0]?.facts.id ?? '' },
      { startByte: 0, endByte: null },
    );

    const reports: Record<string, string> = {};
    for (const format of ['pdf', 'docx'] as const) {
      const file = join(folder, `report.${format}`);
      await ask(
        'report.export',
        {
          caseId,
          document: { kind: 'report' },
          format,
          target: grant,
          recipient: 'The Chair',
          purpose: 'Hearing',
          password: format === 'pdf' ? 'a password for the file' : null,
          jobId: randomUUID(),
        },
        { [grant]: file },
      );
      reports[`report.${format}`] = readFileSync(file).subarray(0, 5).toString('latin1');
    }
    return { kinds: added.map(({ facts }) => facts.kind), previews, thumbnail: mime, reports };
  } finally {
    await supervisor.close();
  }
}
