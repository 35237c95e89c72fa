import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderContent } from '../../../../electron/services/vault/folder-content.ts';
import { tempFolder } from '../../../helpers/temp.ts';

test('a folder holds nothing, a library, or other files', () => {
  const folder = tempFolder();
  expect(folderContent(join(folder, 'not there'))).toBe('nothing');
  writeFileSync(join(folder, '.hidden'), '');
  expect(folderContent(folder)).toBe('nothing');
  mkdirSync(join(folder, 'letters'));
  expect(folderContent(folder)).toBe('other_files');
  writeFileSync(join(folder, 'vault.json'), '{}');
  expect(folderContent(folder)).toBe('a_library');
});

test('a library that lost its key file is one by the copy of it', () => {
  const folder = tempFolder();
  for (const name of ['vault.json', 'vault-copy.json']) writeFileSync(join(folder, name), '{}');
  rmSync(join(folder, 'vault.json'));
  expect(folderContent(folder)).toBe('a_library');
});

test('what cannot be read is not taken for empty', () => {
  const file = join(tempFolder(), 'no folder');
  writeFileSync(file, '');
  expect(folderContent(file)).toBe('other_files');
});
