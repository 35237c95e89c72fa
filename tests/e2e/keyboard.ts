import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any screen has. */
const STOPS = 150;

/** A person's hands on the keyboard, and nowhere else. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until the focus is on something; fails when it cannot be reached. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${String(target)}`);
  }

  /** Goes from where the focus is to something in the same list, which is one stop of Tab. */
  async arrowTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < STOPS; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows never reach ${String(target)}`);
  }

  /** Goes to a button and presses it. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press(key);
  }

  /** Goes to a field and writes into it in place of what is there. */
  async fill(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.type(text);
  }

  /** Writes where the focus is. */
  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Presses keys, one after the other. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }
}

/** Counts what a mouse or a finger does to the page from now on; `expectNone` at the end of a walk. */
export async function watchForPointers(page: Page): Promise<{ expectNone(): Promise<void> }> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { pointersInTest: seen });
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(type, () => seen.push(type), true);
    }
  });
  return {
    expectNone: async () => {
      const seen = await page.evaluate(
        () => (window as unknown as { pointersInTest: string[] }).pointersInTest,
      );
      expect(seen).toEqual([]);
    },
  };
}
