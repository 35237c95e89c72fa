// node tools/electron-host/run.ts <main> [--user-data-dir=DIR]: runs the main bundle of an Electron app on Chromium.
import { registerHooks } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settings } from './settings.ts';

const LOAD_DEADLINE_MS = 10_000;

const entry = process.argv[2];
if (entry === undefined) {
  console.error('usage: node tools/electron-host/run.ts <main> [--user-data-dir=DIR]');
  process.exit(2);
}
const main = resolve(entry);
process.argv.splice(1, 2, main);
Object.defineProperty(process.versions, 'electron', { value: '45.0.0-host', enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'resourcesPath', { value: dirname(main) });

const electronUrl = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: electronUrl, shortCircuit: true }
      : next(specifier, context),
});

const { app } = await import('./modules/app.ts');
const { browser } = await import('./browser/browser.ts');
const { BrowserWindow } = await import('./modules/browser-window.ts');
if (settings.isTest) (await import('./test-link.ts')).acceptEvaluations();

browser.onPageGone = (sessionId) => BrowserWindow.pageGone(sessionId);
browser.onExit = () => app.quit();
const started = browser.start();
// Reported below; without a listener now, a failure during loading would end the process unexplained.
started.catch(() => undefined);

const guard = setTimeout(() => {
  console.error(
    '[host] the main module did not finish loading in 10 s. Does it await app.whenReady() at its top level? That hangs Electron.',
  );
  process.exit(70);
}, LOAD_DEADLINE_MS);
await import(pathToFileURL(main).href);
clearTimeout(guard);

try {
  await started;
} catch (error) {
  // An app that quits while it loads, as a second instance does, takes the starting browser with it.
  if (!app.isQuitting) {
    console.error(`[host] the browser did not start: ${String(error)}`);
    process.exit(1);
  }
}
if (!app.isQuitting) app.becomeReady();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
