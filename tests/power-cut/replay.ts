import { layOut, problemsOf } from './check-state.ts';
import type { Recording } from './record.ts';
import { type Fate, filesAfter, saidBefore } from './recording.ts';

const fates: readonly Fate[] = ['dropped', 'kept', 'some', 'torn'];

/** Numbers between 0 and 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Tries so many power cuts; returns what was wrong after each of those that did harm. */
export async function replay(
  recording: Recording,
  options: { folder: string; states: number; isSyncLeftOut?: (path: string) => boolean },
): Promise<string[][]> {
  const { operations, readyAt, keys } = recording;
  const { folder, states, isSyncLeftOut = () => false } = options;
  const random = randomFrom(42);
  const harmed: string[][] = [];
  for (let state = 0; state < states; state++) {
    const after = readyAt + 1 + Math.floor(random() * (operations.length - readyAt - 1));
    const fate = fates[state % fates.length] ?? 'dropped';
    layOut(folder, filesAfter(operations, { after, fate, random, isSyncLeftOut }));
    const problems = await problemsOf(folder, keys, saidBefore(operations, after));
    if (problems.length > 0) harmed.push([`after ${after}, ${fate}`, ...problems]);
  }
  return harmed;
}
