import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Port } from '../../rpc/port.ts';
import type { ChildHandle, ChildKind } from './child-handle.ts';

/** V8 heap caps in MiB. Decoded pixels and WASM memory lie outside the heap; the parser watches those itself. */
const heapMegabytes: Record<ChildKind, number> = { parser: 256, documents: 2048 };

/** What Node needs from the environment on some systems. Nothing else is handed on: the environment may hold the passphrase. */
const inheritedVariables = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/**
 * Starts a child under plain Node, with an empty environment and no standard input.
 *
 * Runs the sources when this file runs from source, and the bundle that lies beside this one otherwise.
 */
export function forkChild(kind: ChildKind): ChildHandle {
  const child = fork(programPath(kind), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMegabytes[kind]}`],
    env: inheritedEnvironment(),
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

function programPath(kind: ChildKind): string {
  const here = fileURLToPath(import.meta.url);
  return here.endsWith('.ts')
    ? join(dirname(here), '..', '..', kind, 'main.ts')
    : join(dirname(here), `${kind}.mjs`);
}

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    inheritedVariables
      .map((name) => [name, process.env[name]] as const)
      .filter(([, value]) => value !== undefined),
  );
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
