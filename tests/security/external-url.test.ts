import { expect, it, vi } from 'vitest';
import { externalUrl, openExternally } from '../../electron/security/external-url.ts';

it.each(['https://example.com/post?id=1', 'https://example.com:8443/', 'mailto:hr@example.org'])(
  '%s may be opened outside',
  (address) => {
    expect(externalUrl(address)?.href).toBe(address);
  },
);

it.each([
  'http://example.com/',
  'file:///etc/passwd',
  // eslint-disable-next-line no-script-url
  'javascript:alert(1)',
  'data:text/html,hello',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'vbscript:x',
  'app://bundle/index.html',
  'evidence://exhibit/1/original',
  'https://user:password@example.com/',
  'https://user@example.com/',
  'https://',
  ' javascript:alert(1)//https://example.com',
  '',
])('%s is never opened', (address) => {
  expect(externalUrl(address)).toBeNull();
});

it('asks before opening, and opens only when the person agrees', async () => {
  const open = vi.fn(() => Promise.resolve());
  const ask = vi.fn((url: URL) => Promise.resolve(url.hostname === 'agreed.example'));
  await openExternally('https://agreed.example/', ask, open);
  await openExternally('https://refused.example/', ask, open);
  await openExternally('file:///etc/passwd', ask, open);
  expect(ask.mock.calls.map(([url]) => url.href)).toEqual([
    'https://agreed.example/',
    'https://refused.example/',
  ]);
  expect(open.mock.calls).toEqual([['https://agreed.example/']]);
});
