import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../../shared/contract/api.ts';
import type { EventName } from '../../../shared/contract/events.ts';
import type { Result } from '../../../shared/result.ts';
import { dropFiles, launchApp, type RunningApp } from '../../e2e/fixture.ts';
import { isRunning, processesNamed } from '../../e2e/processes.ts';

const PASSPHRASE = 'correct horse battery staple';
const SETTINGS = {
  libraryName: 'Test',
  directorName: 'Mara Kohl',
  lockAfterMinutes: 15,
  office: 'director' as const,
};

/** What tests put on the window beside the app's own api. */
type TestWindow = {
  api: {
    call: Record<string, (input: unknown) => Promise<Result<unknown>>>;
    on: (name: string, listener: (payload: unknown) => void) => void;
    grantFiles: (files: File[]) => Promise<{ grant: string; name: string }[]>;
  };
  heard: [name: string, payload: unknown][];
  granted?: { grant: string; name: string }[];
};

let folder: string;
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-session-'));
  await start();
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  ({ app, page } = await launchApp({ userDataDir: join(folder, 'user-data') }));
  await page.evaluate(() => {
    const testWindow = window as unknown as TestWindow;
    testWindow.heard = [];
    for (const name of ['library.locking', 'library.locked', 'job.progress', 'menu.command']) {
      testWindow.api.on(name, (payload) => testWindow.heard.push([name, payload]));
    }
    document.addEventListener('dragover', (event) => event.preventDefault(), true);
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        void testWindow.api
          .grantFiles([...(event.dataTransfer?.files ?? [])])
          .then((granted) => (testWindow.granted = granted));
      },
      true,
    );
  });
}

/** Sends a request as the window does. */
const call = (channel: Channel, input: unknown): Promise<Result<never>> =>
  page.evaluate(([name, given]) => (window as unknown as TestWindow).api.call[name]!(given), [
    channel,
    input,
  ] as [string, unknown]) as Promise<Result<never>>;

/** The value of a request that must succeed. */
async function value<T>(channel: Channel, input: unknown): Promise<T> {
  const result: Result<T> = await call(channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value;
}

const heard = (name: EventName): Promise<unknown[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as TestWindow).heard
        .filter(([event]) => event === wanted)
        .map(([, payload]) => payload),
    name,
  );

const vaultProcesses = (): Promise<number[]> => processesNamed(app, 'casebook-vault');

/** The grants for what was last dropped. */
const granted = (): Promise<{ grant: string; name: string }[]> =>
  page.evaluate(() => (window as unknown as TestWindow).granted ?? []);

async function chooseFolder(path: string, purpose: 'create' | 'open'): Promise<string> {
  await app.stub('showOpenDialog', { canceled: false, filePaths: [path] });
  const chosen = await value<{ grant: string }>('library.chooseFolder', { purpose });
  return chosen.grant;
}

async function unlock(): Promise<void> {
  const { libraries } = await value<{ libraries: { grant: string }[] }>('app.state', {});
  const credential = { passphrase: PASSPHRASE };
  await value('library.unlock', { grant: libraries[0]!.grant, credential });
}

describe('a library', () => {
  it('is made where the person chose, and open at once', async () => {
    const grant = await chooseFolder(join(folder, 'Casebook'), 'create');
    const made = await value<{ recoveryKey: string }>('library.create', {
      grant,
      settings: SETTINGS,
      passphrase: PASSPHRASE,
    });
    expect(made.recoveryKey).not.toBe('');
    expect(existsSync(join(folder, 'Casebook', 'vault.json'))).toBe(true);
    expect(await value('settings.get', {})).toEqual(SETTINGS);
    expect(await value('app.state', {})).toMatchObject({
      isUnlocked: true,
      libraries: [{ name: 'Test', isPresent: true }],
    });
  });

  it('tells when it would lock', async () => {
    const { locksAt } = await value<{ locksAt: string }>('session.touch', {});
    const minutes = (Date.parse(locksAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  it('never tells the window where anything lies', async () => {
    const state = JSON.stringify(await value('app.state', {}));
    expect(state).not.toContain(join(folder, 'Casebook'));
  });
});

describe('evidence', () => {
  let exhibitId: string;

  it('dropped on the window comes in with its progress', async () => {
    const { caseId } = await value<{ caseId: string }>('case.create', {
      title: 'A post',
      broughtOn: '2026-07-01',
      route: 'line_manager',
    });
    const path = join(folder, 'post ü.png');
    const picture = sharp({
      create: { width: 640, height: 400, channels: 3, background: '#884422' },
    });
    writeFileSync(path, await picture.png().toBuffer());
    await dropFiles(page, 'body', [path]);
    await expect.poll(granted).toMatchObject([{ name: 'post ü.png' }]);
    const [file] = await granted();

    const jobId = randomUUID();
    const { added } = await value<{ added: { facts: { id: string; fileName: string } }[] }>(
      'evidence.add',
      { caseId, grants: [file!.grant], jobId },
    );
    exhibitId = added[0]!.facts.id;
    expect(added[0]!.facts.fileName).toBe('post ü.png');
    const progress = await heard('job.progress');
    expect(progress).toContainEqual(expect.objectContaining({ jobId, stage: 'import' }));
  });

  it('is shown from its address, drawn by a parser', async () => {
    const sizes = await page.evaluate(async (id) => {
      const widthOf = async (src: string): Promise<number> => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        return image.naturalWidth;
      };
      return {
        page: await widthOf(`evidence://exhibit/${id}/page/1`),
        thumbnail: await widthOf(`evidence://exhibit/${id}/thumbnail`),
      };
    }, exhibitId);
    expect(sizes.page).toBe(640);
    expect(sizes.thumbnail).toBeLessThanOrEqual(480);
  });
});

describe('locking', () => {
  it('ends the process that held the keys, and everything with it', async () => {
    const [vault, ...more] = await vaultProcesses();
    expect(more).toEqual([]);
    const [file] = await granted();
    await value('library.lock', {});

    expect(isRunning(vault!)).toBe(false);
    expect(await vaultProcesses()).toEqual([]);
    expect(await heard('library.locking')).toHaveLength(1);
    expect(await heard('library.locked')).toEqual([{ reason: 'asked' }]);
    expect(await call('settings.get', {})).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await value('session.touch', {})).toEqual({ locksAt: null });

    await unlock();
    const caseId = randomUUID();
    const stale = { caseId, grants: [file!.grant], jobId: randomUUID() };
    expect(await call('evidence.add', stale)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('happens when the computer goes to sleep, even while a library is being opened', async () => {
    const sleep = () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
    await sleep();
    await expect.poll(() => heard('library.locked')).toContainEqual({ reason: 'suspend' });
    const opening = unlock().catch(() => undefined);
    await expect.poll(vaultProcesses).toHaveLength(1);
    await Promise.all([sleep(), opening]);
    await expect.poll(vaultProcesses).toEqual([]);
  });

  it('happens by the shortcut of the menu', async () => {
    await unlock();
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
    await expect
      .poll(() => heard('library.locked'))
      .toEqual(['asked', 'suspend', 'suspend', 'asked'].map((reason) => ({ reason })));
    expect(await vaultProcesses()).toEqual([]);
  });

  it('is what remains when the vault process dies', async () => {
    await unlock();
    process.kill((await vaultProcesses())[0]!, 'SIGKILL');
    await expect.poll(() => heard('library.locked')).toContainEqual({ reason: 'vault_ended' });
    expect(await call('settings.get', {})).toMatchObject({ error: { code: 'locked' } });
  });

  it('changes nothing when the passphrase is wrong', async () => {
    const { libraries } = await value<{ libraries: { grant: string }[] }>('app.state', {});
    const credential = { passphrase: 'not the passphrase' };
    const result = await call('library.unlock', { grant: libraries[0]!.grant, credential });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad_passphrase' } });
    expect(await value('app.state', {})).toMatchObject({ isUnlocked: false });
  });
});

describe('a window that crashes', () => {
  it('locks the library and comes back', async () => {
    await unlock();
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.webContents.once('did-finish-load', () => {
        Object.assign(globalThis, { cameBack: true });
      });
    });
    const cdp = await page.context().newCDPSession(page);
    cdp.send('Page.crash').catch(() => undefined);
    await expect.poll(vaultProcesses).toEqual([]);
    await expect.poll(() => app.evaluate(() => 'cameBack' in globalThis)).toBe(true);
    // A driver of the browser does not follow a page across its crash; a new start does for the rest.
    await app.close();
    await start();
    expect(await value('app.state', {})).toMatchObject({ isUnlocked: false });
  });
});

describe('quitting', () => {
  it('asks first while something cannot be saved, as does the menu’s lock', async () => {
    await unlock();
    await app.stub('showMessageBox', { response: 1 });
    await value('session.unsaved', { isUnsaved: true });
    await app.evaluate(({ app, Menu }) => {
      app.quit();
      Menu.getApplicationMenu()?.getMenuItemById('lock')?.click();
    });
    expect(await value('settings.get', {})).toEqual(SETTINGS);
    expect(await heard('library.locking')).toEqual([]);
    await value('session.unsaved', { isUnsaved: false });
  });

  it('while a library is open locks it first', async () => {
    const [vault] = await vaultProcesses();
    const problems = app.problems();
    await app.close();
    expect(await app.exited).toBe(0);
    expect(isRunning(vault!)).toBe(false);
    expect(problems).toEqual([]);
    // Folded in: nothing is left that a next start would have to repair.
    expect(readdirSync(join(folder, 'Casebook'))).not.toContain('casebook.db-wal');

    await start();
    await unlock();
    expect(await value('case.list', caseListRequest)).toMatchObject({ total: 1 });
  });
});

const caseListRequest = {
  filter: {},
  sort: 'reference',
  descending: false,
  cursor: null,
  limit: 10,
};
