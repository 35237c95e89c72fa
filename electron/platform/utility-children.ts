import { utilityProcess } from 'electron';
import { programFile } from '../paths.ts';
import type { ChildHandle } from '../services/children/child-handle.ts';
import { childEnvironment, childRuntimeArguments } from '../services/children/child-limits.ts';
import type { ForkProgram } from '../vault-supervisor.ts';
import { endProcess } from './end-process.ts';

/** Starts a utility process with an empty environment and capped memory. */
export const forkUtility: ForkProgram = (kind): ChildHandle => {
  const child = utilityProcess.fork(programFile(kind), [], {
    serviceName: `casebook-${kind}`,
    env: childEnvironment(),
    execArgv: kind === 'vault' ? [] : childRuntimeArguments(kind),
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  // Gone at once, whatever it is busy with: `child.kill()` asks first.
  const kill = (): void => endProcess(child);
  return {
    port: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void exited.then(listener),
      close: kill,
    },
    kill,
    exited,
  };
};
