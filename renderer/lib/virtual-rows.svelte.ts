import { untrack } from 'svelte';
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';

/** What of a long list is on the screen: which rows to draw, and how much stands above and below them. */
export type Window = { readonly first: number; readonly last: number };

const overscan = 8;

/** Draws only the rows of a long list that can be seen. Every row is `rowPx` high. */
export class VirtualRows {
  shown = $state.raw<Window>({ first: 0, last: -1 });
  readonly rowPx: number;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #count = 0;
  #element: HTMLElement | null = null;
  #headPx = 0;

  constructor(rowPx: number) {
    this.rowPx = rowPx;
  }

  /** Follows a scrolling element; answers how to stop. */
  attach(element: HTMLElement, headPx = 0): () => void {
    this.#headPx = headPx;
    this.#element = element;
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      ...this.#options(),
      paddingStart: headPx,
      onChange: () => this.#look(),
    });
    this.#virtualizer = virtualizer;
    const unmount = virtualizer._didMount();
    virtualizer._willUpdate();
    this.#look();
    return () => {
      unmount();
      this.#virtualizer = null;
      this.#element = null;
    };
  }

  /** Tells how many rows the list has. */
  resize(count: number): void {
    this.#count = count;
    const virtualizer = this.#virtualizer;
    if (!virtualizer) return;
    virtualizer.setOptions({ ...virtualizer.options, count });
    virtualizer._willUpdate();
    virtualizer.measure();
    this.#look();
  }

  /** Scrolls as little as needed for a row to be seen. */
  reveal(index: number): void {
    const element = this.#element;
    if (!element) return;
    // The head of the list stays on the screen, so a row under it is not seen.
    const top = index * this.rowPx;
    const lowest = top + this.rowPx + this.#headPx - element.clientHeight;
    element.scrollTop = Math.min(Math.max(element.scrollTop, lowest), top);
  }

  /** How many rows fit, for Page Up and Page Down. */
  get pageRows(): number {
    return Math.max(1, Math.floor((this.#element?.clientHeight ?? 0) / this.rowPx) - 1);
  }

  #options() {
    return {
      count: this.#count,
      getScrollElement: () => this.#element,
      estimateSize: () => this.rowPx,
      overscan,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
    };
  }

  #look(): void {
    const items = this.#virtualizer?.getVirtualItems() ?? [];
    const first = items[0]?.index ?? 0;
    const last = items.at(-1)?.index ?? -1;
    // Not tracked: whoever attaches in an effect would attach again with every scroll, and the list would jump to its top.
    const shown = untrack(() => this.shown);
    if (first !== shown.first || last !== shown.last) this.shown = { first, last };
  }
}
