import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAxe } from '../../e2e/axe.ts';
import { dropFiles, launchApp, pickFiles, type RunningApp } from '../../e2e/fixture.ts';

const MAIN = 'tests/fixtures/host-app/main.mjs';
const SIX_GIB = 6 * 2 ** 30;

/** What the fixture app's main process notes. */
type Seen = {
  opened: string[];
  navigations: string[];
  seconds: string[];
  permissions: string[];
  ranges: (string | null)[];
};

/** What the fixture app's page offers; functions given to `evaluate` reach it through `window`. */
type HostAppWindow = {
  api: {
    echo(value: unknown): Promise<unknown>;
    fail(): Promise<never>;
    sender(): Promise<unknown>;
    pick(): Promise<string[]>;
    utility(value: unknown): Promise<unknown>;
    job(count: number): Promise<void>;
    pathOf(file: File): string;
    addOne(value: number): number;
    onProgress(listener: (progress: { step: number; at: Date }) => void): () => void;
    nested: object;
  };
  apiAtStart: string;
  menu: string[];
  dropped?: object[];
  picked?: object[];
};

let app: RunningApp;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-test-'));
  ({ app, page } = await launchApp({ main: MAIN, userDataDir: join(folder, 'user data') }));
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const seen = (): Promise<Seen> =>
  app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** Runs in the page with its window, typed. */
const inPage = <R>(fn: (host: HostAppWindow) => R | Promise<R>): Promise<R> =>
  page.evaluate(`(${fn.toString()})(window)`);

describe('the page', () => {
  it('has the preload’s api before its first script, and nothing else of the preload', async () => {
    const found = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter(
        (name) => !usual.has(name) && !/^\d+$/.test(name),
      );
    });
    expect(found.sort()).toEqual(['api', 'apiAtStart', 'describe', 'menu'].sort());
    expect(await inPage((host) => host.apiAtStart)).toBe('object');
  });

  it('gets an api that cannot be changed', async () => {
    const state = await inPage((host) => [
      Object.isFrozen(host.api),
      Object.isFrozen(host.api.nested),
      Object.getOwnPropertyDescriptor(window, 'api')?.writable,
    ]);
    expect(state).toEqual([true, true, false]);
  });

  it('calls functions of the preload directly', async () => {
    expect(await inPage((host) => host.api.addOne(41))).toBe(42);
  });

  it('is told of progress as it happens', async () => {
    const steps = await inPage(async (host) => {
      const heard: unknown[] = [];
      const stop = host.api.onProgress(({ step, at }) => heard.push([step, at instanceof Date]));
      await host.api.job(3);
      stop();
      await host.api.job(1);
      return heard;
    });
    expect(steps).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('is held to its content security policy', async () => {
    const results = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return {
        injected: 'injected' in window,
        network: await fetch('https://example.com/').then(
          () => 'reached',
          () => 'blocked',
        ),
        isSecure: isSecureContext,
      };
    });
    expect(results).toEqual({ injected: false, network: 'blocked', isSecure: true });
  });

  it('shows pictures of a second scheme', async () => {
    const width = await page.evaluate(
      () => document.querySelector<HTMLImageElement>('#picture')?.naturalWidth,
    );
    expect(width).toBe(1);
  });

  it('passes the accessibility check, and a page with a fault does not', async () => {
    expect(await checkAxe(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('#picture')?.removeAttribute('alt'));
    expect(await checkAxe(page)).toEqual([expect.stringContaining('image-alt')]);
  });
});

describe('requests to the main process', () => {
  it('carry what structured clone carries', async () => {
    const kinds = await inPage(async (host) => {
      const sent = {
        date: new Date(5),
        map: new Map([[1, { nothing: undefined }]]),
        bytes: new Uint8Array([1, 2, 255]),
        notANumber: NaN,
        big: 12n,
        set: new Set(['x']),
        $: 'a key the codec uses itself',
      };
      const back = (await host.api.echo(sent)) as typeof sent;
      return [
        back.date.getTime(),
        back.map.get(1) !== undefined && 'nothing' in (back.map.get(1) ?? {}),
        [...back.bytes],
        Number.isNaN(back.notANumber),
        String(back.big),
        back.set.has('x'),
        back.$,
      ];
    });
    expect(kinds).toEqual([5, true, [1, 2, 255], true, '12', true, 'a key the codec uses itself']);
  });

  it('reject with the handler’s error', async () => {
    const message = await inPage((host) =>
      host.api.fail().catch((error: unknown) => (error as Error).message),
    );
    expect(message).toBe("Error invoking remote method 'fail': RangeError: on purpose");
  });

  it('say who asks', async () => {
    expect(await inPage((host) => host.api.sender())).toEqual({
      url: 'app://bundle/index.html',
      isMain: true,
    });
  });

  it('reach stubbed dialogs', async () => {
    await app.stub('showOpenDialog', { canceled: false, filePaths: ['/a', '/b'] });
    expect(await inPage((host) => host.api.pick())).toEqual(['/a', '/b']);
  });

  it('reach a utility process, which ends when killed', async () => {
    const result = await inPage((host) => host.api.utility({ bytes: new Uint8Array([7]) }));
    expect(result).toEqual({
      answer: {
        data: { bytes: new Uint8Array([7]) },
        type: 'utility',
        argument: 'an argument',
        given: 'yes',
        home: undefined,
      },
      pid: undefined,
    });
  });
});

describe('files from outside', () => {
  it('arrive with their paths, whatever their size', async () => {
    const small = join(folder, 'a b ü.txt');
    const large = join(folder, 'large.bin');
    const inner = join(folder, 'a folder');
    closeSync(openSync(small, 'w'));
    const handle = openSync(large, 'w');
    ftruncateSync(handle, SIX_GIB);
    closeSync(handle);
    mkdirSync(inner);

    await dropFiles(page, '#drop', [small, large, inner]);
    await expect
      .poll(() => inPage((host) => host.dropped))
      .toMatchObject([{ path: small, size: 0 }, { path: large, size: SIX_GIB }, { path: inner }]);

    await pickFiles(page, '#file', [small, large]);
    await expect
      .poll(() => inPage((host) => host.picked))
      .toMatchObject([{ path: small }, { path: large }]);
  });

  it('made in memory have no path', async () => {
    expect(await inPage((host) => host.api.pathOf(new File(['x'], 'x')))).toBe('');
  });
});

describe('the app', () => {
  it('decides about new windows and navigation', async () => {
    await app.evaluate(({ shell }) => {
      const { seen } = globalThis as unknown as { seen: Seen };
      shell.openExternal = (url) => Promise.resolve(void seen.opened.push(url));
    });
    await page.evaluate(() => {
      window.open('https://example.com/opened');
      const link = document.createElement('a');
      Object.assign(link, { href: 'https://example.com/blank', target: '_blank' });
      document.body.append(link);
      link.click();
      location.href = 'https://example.com/navigated';
    });
    await expect.poll(seen).toMatchObject({
      opened: ['https://example.com/opened', 'https://example.com/blank'],
      navigations: ['https://example.com/navigated'],
    });
    expect(page.context().pages()).toHaveLength(1);
    expect(await inPage((host) => host.api.addOne(1))).toBe(2);
  });

  it('runs a menu item by its accelerator, unless the page took the key', async () => {
    await page.keyboard.press('Control+Shift+H');
    await expect.poll(() => inPage((host) => host.menu)).toEqual(['hello']);
    await page.evaluate(() => {
      addEventListener('keydown', (event) => event.preventDefault(), { capture: true });
    });
    await page.keyboard.press('Control+Shift+H');
    await inPage((host) => host.api.echo('after the key press'));
    expect(await inPage((host) => host.menu)).toEqual(['hello']);
  });

  it('refuses permissions', async () => {
    const state = await page.evaluate(async () => {
      const { state: answer } = await navigator.permissions.query({ name: 'geolocation' });
      return answer;
    });
    expect(state).toBe('denied');
  });

  it('runs once: a second one ends and tells the first', async () => {
    const { status } = spawnSync(
      process.execPath,
      [
        'tools/electron-host/run.ts',
        MAIN,
        `--user-data-dir=${join(folder, 'user data')}`,
        'a case file',
      ],
      { env: { ...process.env, HOST_HEADLESS: '1' }, timeout: 30_000 },
    );
    expect(status).toBe(3);
    await expect.poll(async () => (await seen()).seconds).toEqual(['a case file']);
  });

  it('notes what went wrong in the window', async () => {
    await page.evaluate(() => {
      console.error('said aloud');
      void Promise.reject(new Error('nobody caught this'));
    });
    await expect.poll(() => app.problems().join('\n')).toContain('nobody caught this');
    const problems = app.problems().join('\n');
    expect(problems).toContain('console: said aloud');
    expect(problems).toContain('request: https://example.com/');
  });

  it('ends when its window closes', async () => {
    await page.close();
    expect(await app.exited).toBe(0);
  });
});
