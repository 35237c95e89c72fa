import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createLibrary } from '../electron/services/vault/create-library.ts';
import {
  DEFAULT_KDF,
  KEY_BYTES,
  keyFromPassphrase,
} from '../electron/services/vault/key-derivation.ts';
import { openLibrary } from '../electron/services/vault/library.ts';
import { type Figure, median, timed } from './bench-figure.ts';
import { buildIfStale, builtApp } from './build-if-stale.ts';

const bar = { windowMs: 2000, unlockRatio: 1.2 };
const windowDeadlineMs = 30_000;
const passphrase = 'a passphrase for benchmarks';
const clock = () => new Date();

/**
 * Measures how long it takes from starting the app, in the development host, to the first words in its window; and opening a
 * library against its key derivation alone. Works in a temporary folder, which is removed.
 */
export async function benchOpening(rounds: number): Promise<Figure[]> {
  if (buildIfStale() !== 0) throw new Error('the app does not build');
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  try {
    return [
      await windowFigure(folder, rounds),
      await unlockFigure(join(folder, 'library'), rounds),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function windowFigure(folder: string, rounds: number): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await windowReadyMs(join(folder, `user-data-${round}`)));
  }
  const ms = median(times);
  return {
    what: 'Window ready after launch (development host)',
    measured: `${(ms / 1000).toFixed(2)} s`,
    bar: `≤ ${bar.windowMs / 1000} s`,
    isMet: ms <= bar.windowMs,
  };
}

async function windowReadyMs(userData: string): Promise<number> {
  const start = performance.now();
  const host = fork('tools/electron-host/run.ts', [builtApp, `--user-data-dir=${userData}`], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, LANG: 'C.UTF-8', HOST_TEST: '1', HOST_HEADLESS: '1' },
  });
  const [{ address }] = (await once(host, 'message')) as [{ address: string }];
  const browser = await chromium.connectOverCDP(address);
  try {
    await firstWords(browser);
    return performance.now() - start;
  } finally {
    host.kill();
    await once(host, 'exit');
    await browser.close();
  }
}

/** Waits for the first heading in the app's window, which the host opens empty and then leads to the app. */
async function firstWords(browser: Browser): Promise<void> {
  const isApp = (page: Page): boolean => /\.invalid\/(?!__window)/.test(page.url());
  const deadline = performance.now() + windowDeadlineMs;
  while (performance.now() < deadline) {
    const window = browser.contexts()[0]?.pages().find(isApp);
    if (window) return window.getByRole('heading').first().waitFor();
    await setTimeout(5);
  }
  throw new Error('the app showed no window');
}

async function unlockFigure(folder: string, rounds: number): Promise<Figure> {
  const { library } = await createLibrary(folder, { passphrase, clock });
  library.close();
  const times: Record<'unlock' | 'derive', number[]> = { unlock: [], derive: [] };
  for (let round = 0; round < rounds; round++) {
    const salt = new Uint8Array(KEY_BYTES).fill(round);
    times.derive.push(await timed(() => keyFromPassphrase(passphrase, salt, DEFAULT_KDF)));
    times.unlock.push(
      await timed(async () => (await openLibrary(folder, { passphrase }, clock)).close()),
    );
  }
  const [unlockMs, deriveMs] = [median(times.unlock), median(times.derive)];
  return {
    what: 'Opening a library, and closing it',
    measured: `${unlockMs.toFixed(0)} ms, key derivation alone ${deriveMs.toFixed(0)} ms: ${(unlockMs / deriveMs).toFixed(2)} ×`,
    bar: `≤ ${bar.unlockRatio} × key derivation`,
    isMet: unlockMs <= bar.unlockRatio * deriveMs,
  };
}
