import { existsSync } from 'node:fs';
import { settings } from '../settings.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds an installed Chromium, Chrome or Edge; `null` when there is none. */
export function findChromium(): string | null {
  const candidates = settings.chromium ? [settings.chromium] : USUAL_PLACES;
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Command-line arguments for a browser that shows one app and can reach no network. */
export function chromiumArguments(profile: string): string[] {
  const args = [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--password-store=basic',
    '--use-mock-keychain',
    '--silent-debugger-extension-api',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider',
  ];
  // As root Chromium refuses its sandbox, and containers give /dev/shm too little room.
  if (process.getuid?.() === 0) args.push('--no-sandbox', '--test-type', '--disable-dev-shm-usage');
  if (settings.isTest) args.push('--remote-debugging-port=0');
  if (settings.isHeadless) args.push('--headless=new', '--no-startup-window');
  else args.push(`--app=${PLACEHOLDER_URL}`);
  return args;
}

/** What the first visible window shows until the app navigates it. */
export const PLACEHOLDER_URL = 'https://bundle.app.invalid/__window';
