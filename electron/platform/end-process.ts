/** What is needed of a process to end it. Electron's has no number until it runs. */
export type Endable = {
  readonly pid?: number | undefined;
  once(event: 'spawn', listener: () => void): unknown;
};

/** Ends a process at once, whatever it is busy with; one that is still starting, as soon as it has. Harmless when it has ended. */
export function endProcess(child: Endable): void {
  const { pid } = child;
  if (pid === undefined) {
    child.once('spawn', () => endProcess(child));
    return;
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // Between a process's end and the news of it there is a moment.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
