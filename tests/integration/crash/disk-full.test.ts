import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { editCase } from '../../../electron/services/cases/case-service.ts';
import { addFiles } from '../../../electron/services/evidence/evidence-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { createLibrary } from '../../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../../electron/services/vault/key-derivation.ts';
import { aClock } from '../../helpers/audit.ts';
import { aCase } from '../../helpers/cases.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { testPassphrase } from '../../helpers/library.ts';
import { codeOf } from '../../helpers/session.ts';
import { aSmallDisk, canMount } from '../../helpers/small-disk.ts';
import { tempFolder } from '../../helpers/temp.ts';

const MIB = 2 ** 20;

test.skipIf(!canMount())(
  'on a full disk files and edits are refused, nothing is left half, and all is well once there is room',
  async () => {
    const disk = aSmallDisk(8 * MIB);
    const folder = join(disk, 'library');
    const options = { passphrase: testPassphrase, clock: aClock(), kdf: WEAKEST_KDF };
    const { library } = await createLibrary(folder, options);
    onTestFinished(() => library.close());
    const session = sessionOn(library);
    const caseId = aCase(session);
    const source = tempFolder();
    writeFileSync(join(source, '1-fits.bin'), randomBytes(MIB));
    writeFileSync(join(source, '2-does-not.bin'), randomBytes(9 * MIB));
    writeFileSync(join(source, '3-fits.bin'), randomBytes(MIB));

    const { added, refused } = await addFiles(session, { caseId, paths: [source] });
    expect(added.map(({ facts }) => facts.fileName)).toEqual(['1-fits.bin', '3-fits.bin']);
    expect(refused.map(({ code }) => code)).toEqual(['disk_full']);
    expect(readdirSync(join(folder, 'blobs'))).toHaveLength(2);

    const filler = join(disk, 'filler');
    expect(() => writeFileSync(filler, randomBytes(8 * MIB))).toThrow(/ENOSPC/);
    const edit = (description: string) =>
      editCase(session, {
        caseId,
        label: 'Edited the description',
        edits: [{ op: 'put', kind: 'case', id: 'case', fields: { description } }],
      });
    const long = 'x'.repeat(90_000);
    expect(codeOf(() => edit(long))).toBe('disk_full');
    rmSync(filler);
    edit(long);
    expect(await verifyLibrary(session)).toMatchObject({ ok: true, exhibits: 2 });
  },
);
