import type { RunningApp } from './fixture.ts';

/** Process ids of the app's processes of one kind. */
export function processesNamed(app: RunningApp, name: string): Promise<number[]> {
  return app.evaluate(
    (electron, wanted) =>
      electron.app
        .getAppMetrics()
        .filter((process) => process.name === wanted)
        .map(({ pid }) => pid),
    name,
  );
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
