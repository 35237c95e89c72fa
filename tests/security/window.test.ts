import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainChannels, vaultChannels } from '../../shared/contract/channels.ts';
import { launchApp, type RunningApp } from '../e2e/fixture.ts';

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  ({ app, page } = await launchApp());
  await app.stub('showMessageBox', { response: 1 });
});

afterAll(() => app.close());

const address = (): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL());

describe('the window', () => {
  it('shows the app’s own page', async () => {
    expect(await address()).toBe('app://bundle/index.html');
  });

  it('sees of the app only what the contract names', async () => {
    const seen = await page.evaluate(() => {
      const { api } = window as unknown as { api: Record<string, object> };
      return {
        parts: Object.keys(api),
        calls: Object.keys(api['call'] ?? {}),
        isFrozen: Object.isFrozen(api) && Object.isFrozen(api['call']),
        node: ['require', 'process', 'module', 'global', 'Buffer', '__dirname'].filter(
          (name) => name in window,
        ),
      };
    });
    expect(seen.parts.sort()).toEqual(['call', 'grantFiles', 'on']);
    expect(seen.calls.sort()).toEqual([...mainChannels, ...vaultChannels].sort());
    expect(seen.isFrozen).toBe(true);
    expect(seen.node).toEqual([]);
  });

  it('hears no event but those of the contract', async () => {
    const message = await page.evaluate(() => {
      const { api } = window as unknown as { api: { on: (name: string, f: () => void) => void } };
      try {
        api.on('files.grant', () => undefined);
        return 'listening';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toContain('no such event');
  });

  it('cannot name a path: only real files become grants', async () => {
    const granted = await page.evaluate(async () => {
      type Api = { api: { grantFiles: (files: unknown[]) => Promise<unknown> } };
      const { api } = window as unknown as Api;
      const forged = Object.assign(new File(['x'], '/etc/passwd'), { path: '/etc/passwd' });
      return {
        inMemory: await api.grantFiles([forged]),
        plain: await Promise.resolve()
          .then(() => api.grantFiles([{ path: '/etc/passwd', name: 'passwd' }]))
          .catch(() => 'refused'),
      };
    });
    expect(granted).toEqual({ inMemory: [], plain: 'refused' });
  });

  it('gives a frame inside it nothing', async () => {
    const inside = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const found = frame.contentWindow !== null && 'api' in frame.contentWindow;
      frame.remove();
      return found;
    });
    expect(inside).toBe(false);
  });
});

describe('the policy', () => {
  it('runs no script and no style that is not the app’s', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      const remote = document.createElement('script');
      remote.src = 'https://example.com/script.js';
      const data = document.createElement('script');
      data.src = 'data:text/javascript,window.ranData=true';
      document.head.append(script, remote, data);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ranHandler = true');
      button.click();
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(style);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const outline = getComputedStyle(document.body).outlineWidth;
      for (const node of [script, remote, data, style]) node.remove();
      return {
        names: ['ranInline', 'ranData', 'ranHandler'].filter((name) => name in window),
        isStyled: outline === '7px',
      };
    });
    expect(ran).toEqual({ names: [], isStyled: false });
  });

  it('makes no code from text', async () => {
    const refused = await page.evaluate(async () => {
      // While developer tools evaluate they may; after a pause it is the page that runs.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const maker = Function as unknown as (text: string) => () => unknown;
      const attempts = [(): unknown => window.eval('1'), () => maker('return 1')()];
      return attempts.map((attempt) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      });
    });
    expect(refused).toEqual([true, true]);
  });

  it('reaches no network, by any way a page has', async () => {
    const results = await page.evaluate(async () => {
      const outcome = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'reached',
          () => 'blocked',
        );
      const loaded = (element: HTMLElement): Promise<unknown> =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          document.body.append(element);
        }).finally(() => element.remove());
      const picture = (src: string): HTMLElement => Object.assign(new Image(), { src });
      return {
        fetch: await outcome(fetch('https://example.com/')),
        otherOrigin: await outcome(fetch('http://127.0.0.1:9/')),
        image: await outcome(loaded(picture('https://example.com/a.png'))),
        dataImage: await outcome(loaded(picture('data:image/gif;base64,R0lGODlhAQABAAAAACw='))),
        socket: await outcome(
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.com/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        ),
        beacon: navigator.sendBeacon('https://example.com/') ? 'queued' : 'blocked',
      };
    });
    expect(results).toMatchObject({
      fetch: 'blocked',
      otherOrigin: 'blocked',
      image: 'blocked',
      dataImage: 'blocked',
      socket: 'blocked',
    });
  });

  it('lets no script read evidence, and shows none while locked', async () => {
    const id = '3f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11';
    const results = await page.evaluate(async (evidence) => {
      const read = await fetch(evidence).then(
        () => 'read',
        () => 'blocked',
      );
      const picture = Object.assign(new Image(), { src: evidence });
      const shown = await picture.decode().then(
        () => 'shown',
        () => 'nothing',
      );
      return { read, shown };
    }, `evidence://exhibit/${id}/original`);
    expect(results).toEqual({ read: 'blocked', shown: 'nothing' });
  });
});

describe('leaving the page', () => {
  it('by address, form or frame is prevented', async () => {
    await page.evaluate(() => {
      location.href = 'https://example.com/by-address';
      const form = document.createElement('form');
      form.action = 'https://example.com/by-form';
      document.body.append(form);
      form.submit();
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/by-frame';
      document.body.append(frame);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await address()).toBe('app://bundle/index.html');
    expect(await page.evaluate(() => document.querySelector('#app') !== null)).toBe(true);
  });

  it('by a new window is prevented, and the person is asked about the browser instead', async () => {
    await app.evaluate(({ dialog, shell }) => {
      const noted = { asked: [] as string[], opened: [] as string[] };
      Object.assign(globalThis, { noted });
      const note = (options: { detail?: string }) => {
        noted.asked.push(options.detail ?? '');
        const response = options.detail?.includes('agreed') ? 0 : 1;
        return Promise.resolve({ response, checkboxChecked: false });
      };
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, options: { detail?: string }) => note(options),
      });
      shell.openExternal = (url) => Promise.resolve(void noted.opened.push(url));
    });
    await page.evaluate(() => {
      window.open('https://agreed.example/');
      window.open('https://refused.example/');
      window.open('file:///etc/passwd');
    });
    const noted = () =>
      app.evaluate(
        () => (globalThis as unknown as { noted: { asked: string[]; opened: string[] } }).noted,
      );
    await expect.poll(async () => (await noted()).asked).toHaveLength(2);
    expect((await noted()).opened).toEqual(['https://agreed.example/']);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });
});

it('no permission is given', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
    const asked = names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }),
    );
    return (await Promise.all(asked)).map(({ state }) => state);
  });
  expect(states).toEqual(Array(5).fill('denied'));
});
