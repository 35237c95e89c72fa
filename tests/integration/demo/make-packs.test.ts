import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePack } from '../../../scripts/demo/make-packs.ts';
import { testPassphrase } from '../../helpers/library.ts';
import { tempFolder } from '../../helpers/temp.ts';

test('the pack of a year of three cases is written in both formats, with the hashes that are told', async () => {
  const folder = tempFolder();
  const { pdf, docx } = await makePack(folder, { cases: 3, passphrase: testPassphrase });
  for (const { fileName, sha256 } of [pdf, docx]) {
    const bytes = readFileSync(join(folder, fileName));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  expect(pdf).toMatchObject({ what: 'annual_pack', edition: 1 });
  expect(docx).toMatchObject({ what: 'annual_pack', edition: 1 });
}, 120_000);
