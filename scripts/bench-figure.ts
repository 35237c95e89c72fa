/** One line of a benchmark: what was measured, against which bar, and whether it is met. */
export type Figure = {
  readonly what: string;
  /** The measurement in words, with the peer's where there is one. */
  readonly measured: string;
  readonly bar: string;
  readonly isMet: boolean;
};

/** The middle of several measurements; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
