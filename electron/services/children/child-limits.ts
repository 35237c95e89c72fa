import type { ChildKind } from './child-handle.ts';

/** V8 heap caps in MiB. Decoded pixels and WASM memory lie outside the heap; the parser watches those itself. */
const heapMegabytes: Record<ChildKind, number> = { parser: 256, documents: 2048 };

/** What Node needs from the environment on some systems. Nothing else is handed on: the environment may hold the passphrase. */
const inheritedVariables = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** Arguments for the runtime of a child, which cap its memory. */
export function childRuntimeArguments(kind: ChildKind): string[] {
  return [`--max-old-space-size=${heapMegabytes[kind]}`];
}

/** The environment of a child. */
export function childEnvironment(): Record<string, string> {
  return Object.fromEntries(
    inheritedVariables.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
