import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listReferences } from '../../../electron/services/cases/case-repo.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { createLibrary } from '../../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../../electron/services/vault/key-derivation.ts';
import { aClock } from '../../helpers/audit.ts';
import { aCase } from '../../helpers/cases.ts';
import { reopened, sessionOn } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';
import { testPassphrase } from '../../helpers/library.ts';
import { aSmallDisk, canMount } from '../../helpers/small-disk.ts';

const MIB = 2 ** 20;

test.skipIf(!canMount())(
  'an archive for which there is no room is refused, nothing of it is taken, and what was stored goes',
  async () => {
    const { session: director } = await aLibraryOf('director');
    const caseId = aCase(director);
    for (const count of [1, 2, 3]) {
      await addBytes(director, { caseId, bytes: randomBytes(2 * MIB), fileName: `${count}.bin` });
    }
    const archive = await sealed(director, caseId);

    const folder = join(aSmallDisk(5 * MIB), 'library');
    const options = { passphrase: testPassphrase, clock: aClock(), kdf: WEAKEST_KDF };
    const { library } = await createLibrary(folder, options);
    onTestFinished(() => library.close());
    const chair = sessionOn(library);
    await expect(opened(chair, archive)).rejects.toMatchObject({ code: 'disk_full' });
    expect(listReferences(chair.db)).toEqual([]);
    const again = await reopened(folder, chair);
    onTestFinished(() => again.library.close());
    expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
    expect(await verifyLibrary(again)).toMatchObject({ ok: true, exhibits: 0 });
  },
);
