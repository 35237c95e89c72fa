import electron from './electron.ts';

type Evaluate = { id: number; source: string; argument: unknown };

/**
 * Lets the end-to-end fixture run functions in this process, by the contract of Playwright's `electronApp.evaluate`:
 * the function gets the electron module first and its argument second, and must not use anything else around it.
 */
export function acceptEvaluations(): void {
  process.on('message', (message: Evaluate) => {
    void evaluate(message);
  });
}

async function evaluate({ id, source, argument }: Evaluate): Promise<void> {
  try {
    // eslint-disable-next-line no-eval -- test code, from the test that started this process
    const fn = (0, eval)(`(${source})`) as (module: unknown, argument: unknown) => unknown;
    process.send?.({ type: 'result', id, value: await fn(electron, argument) });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ type: 'result', id, error: text });
  }
}
