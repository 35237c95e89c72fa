import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its resident memory passes `limitBytes`.
 *
 * V8's own limit covers neither decoded pixels nor WebAssembly memory. The watch runs in a thread of its own because a
 * decoder may keep the main thread busy for good. It is given as source text so that no second file has to be found
 * beside a bundle.
 */
export function endWhenOverMemory(limitBytes: number): void {
  const watch = new Worker(
    `const { workerData } = require('node:worker_threads');
     setInterval(() => {
       if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
     }, 50);`,
    {
      eval: true,
      execArgv: [],
      workerData: limitBytes,
      resourceLimits: { maxOldGenerationSizeMb: 16 },
    },
  );
  watch.unref();
}
