import { errorOf } from './client.ts';
import { explain, type ErrorText } from './errors.ts';

/** Something asked for that takes its time and can fail: whether it is under way, and why it failed last. */
export class Attempt {
  isBusy = $state(false);
  failure = $state.raw<ErrorText | null>(null);

  /** Does the work. A failure is not thrown but kept, in words. */
  async run(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    } finally {
      this.isBusy = false;
    }
  }
}
