import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Port } from '../../rpc/port.ts';
import type { ChildHandle, ChildKind } from './child-handle.ts';
import { childEnvironment, childRuntimeArguments } from './child-limits.ts';

/**
 * Starts a child under plain Node, with an empty environment and no standard input.
 *
 * Runs the sources when this file runs from source, and the bundle that lies beside this one otherwise.
 */
export function forkChild(kind: ChildKind): ChildHandle {
  const child = fork(programPath(kind), [], {
    serialization: 'advanced',
    execArgv: [...childRuntimeArguments(kind), ...restrictions(kind)],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // `error` fires instead of `exit` when the process never started.
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    port: portOfChild(child, exited),
    kill: () => void child.kill('SIGKILL'),
    exited,
  };
}

/**
 * Forbids the parser's scripts to write, to start programs and to read outside the program's own folders. Native code is not
 * bound by this, so it comes beside the empty environment and the caps, not instead of them.
 */
function restrictions(kind: ChildKind): string[] {
  if (kind !== 'parser') return [];
  return [
    '--permission',
    `--allow-fs-read=${join(dirname(programPath(kind)), '..', '..', sep)}`,
    `--allow-fs-read=${packagesFolder()}`,
    '--allow-addons',
    '--allow-worker',
    '--disable-warning=SecurityWarning',
  ];
}

/** Where the packages really lie: `node_modules` may be a link. */
function packagesFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('zod/package.json')), '..', sep);
}

function programPath(kind: ChildKind): string {
  const here = fileURLToPath(import.meta.url);
  return here.endsWith('.ts')
    ? join(dirname(here), '..', '..', kind, 'main.ts')
    : join(dirname(here), `${kind}.mjs`);
}

function portOfChild(child: ChildProcess, exited: Promise<void>): Port {
  return {
    post: (message) => {
      // The child may die between two messages; `exited` then tells the rest.
      if (child.connected) child.send(message as never, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) => void exited.then(listener),
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}
