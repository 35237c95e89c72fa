import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';

/** Draws only the rows of a long list that are in sight. All rows are equally high. */
export class VirtualRows {
  rows = $state.raw<readonly VirtualItem[]>([]);
  heightPx = $state(0);
  #virtualizer: Virtualizer<HTMLElement, Element> | null = null;

  /** Watches the element that scrolls; the answer stops watching. */
  attach(element: HTMLElement, count: number, rowPx: number): () => void {
    const show = (virtualizer: Virtualizer<HTMLElement, Element>): void => {
      this.rows = virtualizer.getVirtualItems();
      this.heightPx = virtualizer.getTotalSize();
    };
    const virtualizer = new Virtualizer<HTMLElement, Element>({
      count,
      estimateSize: () => rowPx,
      getScrollElement: () => element,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      overscan: 3,
      onChange: show,
    });
    this.#virtualizer = virtualizer;
    const stop = virtualizer._didMount();
    virtualizer._willUpdate();
    show(virtualizer);
    return stop;
  }

  /** Brings a row into sight. */
  reveal(row: number): void {
    this.#virtualizer?.scrollToIndex(row, { align: 'auto' });
  }
}
