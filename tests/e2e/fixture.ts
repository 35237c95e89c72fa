import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchElectron } from './fixture-electron.ts';
import { launchHost } from './fixture-host.ts';
import { findElectron } from '../../scripts/find-electron.ts';
import { watchForProblems } from './problems.ts';
import type { RunningApp } from './running-app.ts';

export type { RunningApp } from './running-app.ts';

/** How to start the app. */
export type LaunchOptions = {
  /** Folder of settings and state; a fresh one, removed at the end, when left out. */
  readonly userDataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Entry of the main process, if not the built app. */
  readonly main?: string;
};

/**
 * Starts the app: in Electron where its binary is installed, in the development host elsewhere or when `E2E_HOST=1`.
 *
 * @throws Error when the app ends before it shows a window
 */
export async function launchApp(
  options: LaunchOptions = {},
): Promise<{ app: RunningApp; page: Page }> {
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'casebook-e2e-'));
  const usesElectron = findElectron() !== null && process.env['E2E_HOST'] !== '1';
  const launch = usesElectron ? launchElectron : launchHost;
  const started = await launch({
    ...(options.main !== undefined && { main: options.main }),
    args: [`--user-data-dir=${userDataDir}`],
    // Chromium needs a locale to reach files whose names are not plain ASCII; build machines often set none.
    env: { LANG: 'C.UTF-8', ...process.env, ...options.env },
  });
  const problems = watchForProblems(started.page);
  await started.page.waitForLoadState('domcontentloaded');

  const app: RunningApp = {
    ...started,
    problems,
    stub: (method, result) => stubDialog(started.evaluate, method, result),
    async close() {
      await started.close();
      if (options.userDataDir === undefined) {
        rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
  };
  return { app, page: started.page };
}

async function stubDialog(
  evaluate: RunningApp['evaluate'],
  method: string,
  result: object,
): Promise<void> {
  await evaluate(
    ({ dialog }, stub) => {
      Object.assign(dialog, { [stub.method]: () => Promise.resolve(stub.result) });
    },
    { method, result },
  );
}

/** Drops files or folders from outside on an element, as a file manager does: with their paths, no bytes read. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: readonly string[],
): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`nothing to drop on: ${selector}`);
  const cdp = await page.context().newCDPSession(page);
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...point, data });
  }
  await cdp.detach();
}

/** Chooses files in an `<input type=file>`. Playwright's own way copies their bytes and loses the path. */
export async function pickFiles(
  page: Page,
  selector: string,
  files: readonly string[],
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const { result } = await cdp.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) throw new Error(`no such input: ${selector}`);
  await cdp.send('DOM.setFileInputFiles', { files: [...files], objectId: result.objectId });
  await cdp.detach();
}
