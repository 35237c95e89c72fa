import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type RunningApp } from './fixture.ts';
import { makeMaterial, type Material } from './material.ts';

/** One run of the app that the chapters of a walk share. */
export type Walk = {
  app: RunningApp;
  page: Page;
  readonly material: Material;
  /** Everything the walk writes lies in here. */
  readonly folder: string;
  readonly library: string;
  /** What later chapters need of earlier ones. */
  recoveryKey: string;
  /** Ends the app and starts it as somebody else would on a computer of their own: with other settings and state. */
  readonly goTo: (user: string) => Promise<void>;
};

/** Tells one part of a walk. Parts after one that failed are not tried, because they would stand on nothing. */
export type Chapter = (title: string, tell: (walk: Walk) => Promise<void>) => void;

/**
 * Starts the app for a walk, and ends it after the last chapter.
 *
 * The walk fails if at any time the page wrote an error to the console, threw, or asked for anything outside the app.
 */
export function beginWalk(): Chapter {
  let walk: Walk | null = null;
  let hasFailed = false;
  const problems: string[] = [];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-walk-'));
    const library = join(folder, 'Casebook');
    mkdirSync(library);
    const material = await makeMaterial(join(folder, 'material'));
    const goTo = async (user: string): Promise<void> => {
      if (!walk) return;
      await end(walk.app);
      Object.assign(walk, await start(folder, user));
    };
    const started = await start(folder, 'director');
    walk = { ...started, material, folder, library, recoveryKey: '', goTo };
  });

  afterAll(async () => {
    if (!walk) return;
    await end(walk.app);
    rmSync(walk.folder, { recursive: true, force: true });
    expect(problems, 'console errors, uncaught errors, requests to the outside').toEqual([]);
  });

  async function end(app: RunningApp): Promise<void> {
    problems.push(...app.problems());
    await app.close();
  }

  return (title, tell) => {
    it(title, async ({ skip }) => {
      if (hasFailed) skip('an earlier part of the walk failed');
      if (!walk) throw new Error('the app did not start');
      hasFailed = true;
      await tell(walk);
      hasFailed = false;
    });
  };
}

async function start(folder: string, user: string): Promise<Pick<Walk, 'app' | 'page'>> {
  const started = await launchApp({ userDataDir: join(folder, `user-data-${user}`) });
  started.page.setDefaultTimeout(30_000);
  return started;
}
