import { _electron } from 'playwright-core';
import type { Launcher } from './running-app.ts';

/** Starts the app in real Electron. */
export const launchElectron: Launcher = async ({ main = '.', args, env }) => {
  const electron = await _electron.launch({
    // Without `executablePath` Playwright finds the binary itself and holds back `ready` until it listens.
    args: [main, ...args],
    env: definedOnly(env),
  });
  const child = electron.process();
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return {
    kind: 'electron',
    page: await electron.firstWindow(),
    pid: child.pid ?? 0,
    evaluate: (fn, argument) => electron.evaluate(fn as never, argument as never),
    close: () => electron.close(),
    exited,
  };
};

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
