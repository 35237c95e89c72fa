import { fork, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Launcher, RunningApp } from './running-app.ts';

type FromHost =
  | { type: 'listening'; address: string }
  | { type: 'result'; id: number; value?: unknown; error?: string };

const HOST = 'tools/electron-host/run.ts';
const BUILT_APP = 'out/electron/main.mjs';
const WINDOW_DEADLINE_MS = 30_000;

/** Starts the app in the development host, on an installed Chromium. */
export const launchHost: Launcher = async ({ main = BUILT_APP, args, env }) => {
  const child = fork(HOST, [main, ...args], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...env, HOST_TEST: '1', HOST_HEADLESS: process.env['HEADED'] === '1' ? '0' : '1' },
  });
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child, exited));
  const evaluate = evaluator(child, exited);
  return {
    kind: 'host',
    page: await firstWindow(browser, exited),
    pid: child.pid ?? 0,
    evaluate,
    exited,
    async close() {
      if (child.connected) {
        // The answer may never come: the process that would give it is the one that ends.
        evaluate(({ app }) => app.quit()).catch(() => undefined);
      }
      await exited;
      await browser.close().catch(() => undefined);
    },
  };
};

async function debuggingAddress(child: ChildProcess, exited: Promise<number>): Promise<string> {
  return new Promise((resolve, reject) => {
    void exited.then((code) => reject(new Error(`the host ended with status ${code}`)));
    child.on('message', (message: FromHost) => {
      if (message.type === 'listening') resolve(message.address);
    });
  });
}

function evaluator(child: ChildProcess, exited: Promise<number>): RunningApp['evaluate'] {
  const waiting = new Map<number, (result: FromHost & { type: 'result' }) => void>();
  let lastId = 0;
  child.on('message', (message: FromHost) => {
    if (message.type !== 'result') return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  return (fn, argument) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      void exited.then(() => reject(new Error('the host ended during evaluate')));
      waiting.set(id, ({ value, error }) => {
        if (error === undefined) resolve(value as never);
        else reject(new Error(error));
      });
      child.send({ id, source: fn.toString(), argument });
    });
}

async function firstWindow(browser: Browser, exited: Promise<number>): Promise<Page> {
  const context = browser.contexts()[0];
  if (!context) throw new Error('the host has no browser context');
  const isWindow = (page: Page): boolean =>
    /^https:\/\/[^/]+\.invalid\/(?!__window)/.test(page.url());
  const deadline = Date.now() + WINDOW_DEADLINE_MS;
  while (Date.now() < deadline) {
    const page = context.pages().find(isWindow);
    if (page) return page;
    const ended = await Promise.race([exited, wait(20)]);
    if (ended !== null) throw new Error(`the host ended with status ${ended}`);
  }
  throw new Error('the host showed no window');
}

const wait = (ms: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), ms));
