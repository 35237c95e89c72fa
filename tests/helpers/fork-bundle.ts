import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ForkProgram } from '../../electron/vault-supervisor.ts';

/** Starts the built programs in `folder` under plain Node, as the app starts them as utility processes. */
export function forkBundlesIn(folder: string): ForkProgram {
  return (kind) => {
    const child = fork(join(folder, `${kind}.mjs`), [], { serialization: 'advanced', env: {} });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return {
      port: {
        post: (message) => {
          if (child.connected) child.send(message as never, () => undefined);
        },
        onMessage: (listener) => void child.on('message', listener),
        onClose: (listener) => void exited.then(listener),
        close: () => child.disconnect(),
      },
      kill: () => void child.kill('SIGKILL'),
      exited,
    };
  };
}
