import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serveApp } from '../../electron/security/app-protocol.ts';
import { tempFolder } from '../helpers/temp.ts';

const CANARY = 'outside the folder';

/** A folder to be served beside files that must not be. */
function servedFolder() {
  const parent = tempFolder();
  const folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'notes.exe'), 'not of a known type');
  writeFileSync(join(parent, 'secret.json'), CANARY);
  mkdirSync(join(parent, 'renderer-other'));
  writeFileSync(join(parent, 'renderer-other', 'secret.json'), CANARY);
  return { parent, folder, serve: serveApp(folder) };
}

it('serves the page and its files, each as what it is', async () => {
  const { serve } = servedFolder();
  const page = await serve(new Request('app://bundle/index.html'));
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<!doctype html>',
  ]);
  const script = await serve(new Request('app://bundle/assets/main.js'));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it('sends a policy with every answer, which allows nothing that is not named', async () => {
  const { serve } = servedFolder();
  for (const address of ['app://bundle/index.html', 'app://bundle/missing.html']) {
    const { headers } = await serve(new Request(address));
    expect(headers.get('content-security-policy')?.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' evidence:",
      'media-src evidence:',
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

it.each([
  'app://bundle/../secret.json',
  'app://bundle/%2e%2e/secret.json',
  'app://bundle/..%2fsecret.json',
  'app://bundle/..%5csecret.json',
  'app://bundle/assets/%2e%2e%2f%2e%2e%2fsecret.json',
  'app://bundle/../renderer-other/secret.json',
  'app://bundle/..%2frenderer-other/secret.json',
  'app://bundle//etc/passwd',
  'app://bundle/%00index.html',
  'app://bundle/%',
  'app://bundle/',
  'app://bundle/notes.exe',
  'app://other/index.html',
])('answers %s with nothing', async (address) => {
  const { serve } = servedFolder();
  const response = await serve(new Request(address));
  expect([response.status, await response.text()]).toEqual([404, '']);
});

it('finds nothing outside its folder, whatever the path', async () => {
  const { parent, serve } = servedFolder();
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '/',
    'assets',
    'secret.json',
    parent,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const response = await serve(new Request(`app://bundle/${pieces.join('/')}`));
      expect(await response.text()).not.toContain(CANARY);
    }),
  );
});

it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s', async (method) => {
  const { serve } = servedFolder();
  expect((await serve(new Request('app://bundle/index.html', { method }))).status).toBe(405);
});
