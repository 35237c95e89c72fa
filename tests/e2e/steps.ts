import type { Locator } from 'playwright-core';

/** Counts what a person does, a click or a field each, and how long the app takes over it. */
export class Steps {
  count = 0;
  elapsedMs = 0;

  click(target: Locator): Promise<void> {
    return this.#take(() => target.click());
  }

  fill(target: Locator, text: string): Promise<void> {
    return this.#take(() => target.fill(text));
  }

  async choose(target: Locator, label: string): Promise<void> {
    await this.#take(() => target.selectOption({ label }));
  }

  /** Waits as a person would for what a step brings; takes time, and is no step. */
  wait(shown: Locator): Promise<void> {
    return this.#timed(() => shown.waitFor());
  }

  #take(act: () => Promise<unknown>): Promise<void> {
    this.count++;
    return this.#timed(act);
  }

  async #timed(act: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await act();
    this.elapsedMs += performance.now() - start;
  }
}
