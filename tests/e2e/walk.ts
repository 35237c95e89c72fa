import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type RunningApp } from './fixture.ts';
import { makeMaterial, type Material } from './material.ts';

/** One run of the app that the chapters of a walk share. */
export type Walk = {
  readonly app: RunningApp;
  readonly page: Page;
  readonly material: Material;
  /** Everything the walk writes lies in here. */
  readonly folder: string;
  readonly library: string;
  /** What later chapters need of earlier ones. */
  recoveryKey: string;
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

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-walk-'));
    const library = join(folder, 'Casebook');
    mkdirSync(library);
    const material = await makeMaterial(join(folder, 'material'));
    const { app, page } = await launchApp({ userDataDir: join(folder, 'user-data') });
    page.setDefaultTimeout(30_000);
    walk = { app, page, material, folder, library, recoveryKey: '' };
  });

  afterAll(async () => {
    if (!walk) return;
    const problems = walk.app.problems();
    await walk.app.close();
    rmSync(walk.folder, { recursive: true, force: true });
    expect(problems, 'console errors, uncaught errors, requests to the outside').toEqual([]);
  });

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
