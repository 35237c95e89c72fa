import type { CustomScheme } from 'electron';

/** Address of the window's page. */
export const APP_URL = 'app://bundle/index.html';

/** Whether an address belongs to the app's own page: parsed, never compared as text. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'app:' && url.host === 'bundle';
}

/** The app's two schemes. `evidence` can be shown as image, sound or film, but not read by a script. */
export const schemes: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: 'evidence', privileges: { standard: true, secure: true, stream: true } },
];
