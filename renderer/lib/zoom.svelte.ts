/** What the size of a page follows while nobody magnifies it. */
export type Fit = 'page' | 'width';

/** Lengths in pixels. */
export type Size = { readonly width: number; readonly height: number };

const smallest = 0.1;
const largest = 8;
const step = 1.25;

/** How large pages are shown. What is chosen holds for every page shown after it, until the app is closed; it is not stored. */
export class Zoom {
  fit = $state<Fit>('page');
  /** Share of true size; null follows `fit`. */
  share = $state<number | null>(null);

  constructor(fit: Fit) {
    this.fit = fit;
  }

  follow(fit: Fit): void {
    this.fit = fit;
    this.share = null;
  }

  /** The share of its true size at which a page is shown. What follows the room is never larger than true size. */
  scale(page: Size, room: Size): number {
    if (this.share !== null) return this.share;
    const wide = room.width / page.width;
    const fitted = this.fit === 'width' ? wide : Math.min(wide, room.height / page.height);
    return Number.isFinite(fitted) ? Math.min(1, Math.max(smallest, fitted)) : 1;
  }

  /** The next larger or smaller size, from the share shown now. */
  magnify(direction: 1 | -1, shown: number): void {
    const next = shown * (direction === 1 ? step : 1 / step);
    this.share = Math.min(largest, Math.max(smallest, next));
  }
}

/** Exhibits differ in size, so each opens whole; documents are all of one size and are read. */
export const exhibitZoom = new Zoom('page');
export const documentZoom = new Zoom('width');
