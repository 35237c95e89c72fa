import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { casebook, objectOf } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-pack-'));
const library = join(folder, 'library');
const at = (name: string) => join(folder, name);

async function run(...argv: string[]) {
  const ran = await casebook([...argv, '--library', library, '--json']);
  return { ...ran, result: objectOf(ran) };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a pack is issued, written again as it was, and issued anew only with a reason', async () => {
  await run('init', '--director', 'Helen Marsh', '--name', 'Test');
  await run('new', '--title', 'Comment', '--brought-on', '2025-06-26');
  const pack = (format: string, name: string, ...more: string[]) =>
    run('pack', '--year', '2025', '--format', format, '--out', at(name), ...more);

  const first = await pack('docx', 'first.docx');
  expect(first).toMatchObject({ status: 0, result: { reference: 'AR-2025-1' } });
  const bytes = readFileSync(at('first.docx'));
  expect(first.result.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));

  const again = await pack('pdf', 'again.pdf');
  expect(again.result).toMatchObject({ reference: 'AR-2025-1', pages: expect.any(Number) });
  const corrected = await pack('docx', 'second.docx', '--correction', 'A case was left out');
  expect(corrected.result).toMatchObject({ reference: 'AR-2025-2' });
  expect((await run('verify')).result).toMatchObject({ ok: true });
});

test.each([
  ['next year', 2],
  ['2025-12-31..2025-01-01', 2],
])('“%s” is no period', async (year, status) => {
  const ran = await run('pack', '--year', year, '--format', 'pdf', '--out', at('no.pdf'));
  expect(ran.status).toBe(status);
});
